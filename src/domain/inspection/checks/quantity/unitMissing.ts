import type { Check } from "../../check";
import type { IndicatorResult, IndicatorRow } from "../../../evaluation/evaluateMeasures";
import { rowsThatAre } from "../evaluatedRows";
import { cellsOf } from "../findingAt";
import { rawOf } from "../judgement/comparedParts";

/** The role whose number stands without its unit. */
function roleWithoutUnit({ evaluation: { remarks } }: IndicatorResult): "target" | "actual" | null {
  if (remarks.includes("unitMissingInTarget")) return "target";
  return remarks.includes("unitMissingInActual") ? "actual" : null;
}

function partsWithoutUnit({ indicators }: IndicatorRow) {
  return indicators.flatMap((indicator) => {
    const role = roleWithoutUnit(indicator);
    const { target, actual, evaluation } = indicator;
    if (role === null) return [];
    const isReadAsPercent = evaluation.remarks.includes("readAsPercent");
    return [{ role, target: rawOf(target), actual: rawOf(actual), isReadAsPercent }];
  });
}

/** 110,000 against 105,549人: taken for the same unit, and said. */
export const unitMissing: Check = {
  code: "quantity-unit-missing",
  family: "quantity",
  severity: "info",
  granularity: "cell",
  rule: null,
  needs: ["target", "actual"],
  find: (context) =>
    rowsThatAre("remarked", context).flatMap(({ measure, graded, row }) => {
      const parts = partsWithoutUnit(row);
      const [first] = parts;
      if (first === undefined || graded.unpaired) return [];
      const { target, actual } = row.cells;
      const cells = first.role === "target" ? [target, actual] : [actual, target];
      return [
        {
          code: "quantity-unit-missing" as const,
          parameters: { parts },
          cells: cellsOf(measure, context.measureSheet.sheet, ...cells),
          measure: measure.code,
        },
      ];
    }),
};
