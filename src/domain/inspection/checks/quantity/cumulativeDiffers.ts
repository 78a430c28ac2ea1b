import { roleNames } from "../roleNames";
import { defineCheck } from "../../check";
import type { IndicatorResult } from "../../../evaluation/evaluateMeasures";
import { evaluatedRows } from "../evaluatedRows";
import { inMeasure } from "../findingAt";
import { rawOf } from "../../../quantity/reading";

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
export const cumulativeDiffers = defineCheck({
  code: "quantity-cumulative-differs",
  needs: ["target", "actual"],
  ja: {
    title: "累計と単年の値を比べている",
    description: "目標と実績の一方だけに「累計」と書かれています。",
    message: (p: { cumulative: "target" | "actual"; target: string; actual: string }) =>
      `${roleNames.ja[p.cumulative]}は累計ですが、${p.cumulative === "actual" ? "目標" : "実績"}には「累計」とありません（目標「${p.target}」、実績「${p.actual}」）。`,
    fix: "目標と実績を同じ数え方にそろえてください。どちらも累計であれば、成果指標に「（累計）」と書いてください。",
  },
  en: {
    title: "Running total against a plain number",
    message: (p) =>
      `The ${p.cumulative} is a running total, the other is not marked so (target "${p.target}", actual "${p.actual}").`,
    fix: "Count both the same way. If both are running totals, write （累計） in the indicator's name.",
  },
  find: (context) =>
    evaluatedRows(context).flatMap(({ measure, row }) =>
      row.indicators.flatMap((indicator) => {
        const cumulative = cumulativeRole(indicator);
        const { target, actual, cells } = indicator;
        if (cumulative === null) return [];
        return [
          {
            parameters: { cumulative, target: rawOf(target), actual: rawOf(actual) },
            ...inMeasure(context, measure, cells.actual, cells.target),
          },
        ];
      }),
    ),
});
