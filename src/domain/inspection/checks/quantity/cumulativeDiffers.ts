import type { Check } from "../../check";
import type { IndicatorResult } from "../../../evaluation/evaluateMeasures";
import { rowsThatAre } from "../evaluatedRows";
import { cellsOf } from "../findingAt";
import { rawOf } from "../judgement/comparedParts";

/** An indicator that is a running total by its name makes both of its numbers one. */
const totalByName = /累計|累積|延べ|のべ|総数|通算/u;

function cumulativeRole({ name, evaluation: { remarks } }: IndicatorResult): "target" | "actual" | null {
  const role = remarks.includes("cumulativeActualAgainstPlainTarget")
    ? "actual"
    : remarks.includes("plainActualAgainstCumulativeTarget")
      ? "target"
      : null;
  return role === null || totalByName.test(name) ? null : role;
}

/** 累計49件 against 5件: a running total against what may be one year's number. */
export const cumulativeDiffers: Check = {
  code: "quantity-cumulative-differs",
  family: "quantity",
  severity: "warning",
  granularity: "cell",
  rule: null,
  needs: ["target", "actual"],
  find: (context) =>
    rowsThatAre("remarked", context).flatMap(({ measure, row }) =>
      row.indicators.flatMap((indicator) => {
        const cumulative = cumulativeRole(indicator);
        const { target, actual, cells } = indicator;
        if (cumulative === null) return [];
        return [
          {
            code: "quantity-cumulative-differs" as const,
            parameters: { cumulative, target: rawOf(target), actual: rawOf(actual) },
            cells: cellsOf(measure, context.measureSheet.sheet, cells.actual, cells.target),
            measure: measure.code,
          },
        ];
      }),
    ),
};
