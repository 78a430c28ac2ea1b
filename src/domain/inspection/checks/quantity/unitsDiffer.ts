import { compareUnits } from "../../../quantity/units";
import type { Check } from "../../check";
import type { IndicatorRow } from "../../../evaluation/evaluateMeasures";
import { rowsThatAre } from "../evaluatedRows";
import { cellsOf } from "../findingAt";
import { rawOf } from "../judgement/comparedParts";

/** Parts of a row whose target and actual are counted in two units. */
function partsInTwoUnits({ indicators }: IndicatorRow) {
  return indicators.flatMap(({ target, actual, evaluation: { reason } }) =>
    reason?.code === "unitsDiffer"
      ? [
          {
            target: rawOf(target),
            actual: rawOf(actual),
            targetUnit: reason.target,
            actualUnit: reason.actual,
            relation: compareUnits(reason.target, reason.actual),
          },
        ]
      : [],
  );
}

/** 15件 against 3人: they are not compared, and which unit is meant a person has to say. */
export const unitsDiffer: Check = {
  code: "quantity-units-differ",
  family: "quantity",
  severity: "warning",
  granularity: "cell",
  rule: null,
  needs: ["target", "actual"],
  find: (context) =>
    rowsThatAre("inTwoUnits", context)
      .filter(({ graded }) => !graded.unpaired)
      .map(({ measure, row }) => {
        const parts = partsInTwoUnits(row);
        return {
          code: "quantity-units-differ" as const,
          parameters: { parts },
          cells: cellsOf(measure, context.measureSheet.sheet, row.cells.actual, row.cells.target),
          measure: measure.code,
          // 件 and 件/年 may well be meant alike.
          severity: parts.every(({ relation }) => relation === "missing") ? ("info" as const) : ("warning" as const),
        };
      }),
};
