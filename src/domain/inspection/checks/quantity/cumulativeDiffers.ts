import { roleNames } from "../roleNames";
import { defineCheck } from "../../check";
import type { IndicatorResult } from "../../../evaluation/evaluateMeasures";
import { evaluatedRows } from "../evaluatedRows";
import { inMeasure } from "../findingAt";
import { textOfCell } from "../../../measures/measure";
import { rawOf } from "../../../quantity/reading";
import { yearlyValues, type YearlyValue } from "./yearlyValues";

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
            // 75人（累計）, then 81人: said once, it is mostly meant of both.
            ...(cumulative === "target" ? { severity: "info" as const } : {}),
            ...inMeasure(context, measure, cells.actual, cells.target),
          },
        ];
      }),
    ),
});

/** 累計 by the indicator's name, or over the column. 延べ counts heads of one year as well. */
const runningTotal = /累計|累積|通算/u;

function fallIn(values: readonly YearlyValue[]): readonly [YearlyValue, YearlyValue] | null {
  const years = values
    .filter(({ role, fiscalYear }) => role === "actual" && fiscalYear !== null)
    .sort((one, other) => Number(one.fiscalYear) - Number(other.fiscalYear));
  const at = years.findIndex(({ value }, index) => value < (years[index - 1]?.value ?? -Infinity));
  const [before, after] = [years[at - 1], years[at]];
  return before === undefined || after === undefined ? null : [before, after];
}

/** 累計 that is less than the year before. */
export const cumulativeFalls = defineCheck({
  code: "quantity-cumulative-falls",
  needs: ["actual"],
  ja: {
    title: "累計が前の年度より減っている",
    description: "累計と書かれた指標の実績が、前の年度の実績より小さい値です。",
    message: (p: { before: string; after: string }) =>
      `累計の実績が、前の年度の「${p.before}」から「${p.after}」に減っています。`,
    fix: "どちらかの年度の値の誤りか、単年の値を書いたものでないか確かめてください。取消しなどで減ったのであれば、備考に書いてください。",
  },
  en: {
    title: "Running total falls",
    message: (p) => `The running total falls from "${p.before}" to "${p.after}" in the following year.`,
    fix: "Correct the year that is wrong, or say in the remarks why the total fell.",
  },
  find: (context) => {
    const over = (context.measureSheet.columns.get("actual")?.over ?? []).map(textOfCell).join("");
    return context.measureSheet.measures.flatMap((measure) =>
      measure.indicatorRows.flatMap((cells, row) => {
        const headings = [over, textOfCell(cells.indicator), textOfCell(cells.name)];
        const isRunning = headings.some((text) => runningTotal.test(text));
        const fall = isRunning ? fallIn(yearlyValues(cells, measure.values[row], 2)) : null;
        if (fall === null) return [];
        const [before, after] = fall;
        const parameters = { before: before.cell.text, after: after.cell.text };
        return [{ parameters, ...inMeasure(context, measure, after.cell, before.cell) }];
      }),
    );
  },
});
