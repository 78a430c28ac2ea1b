import { roundHalfUp } from "../evaluation/rounding";
import type { Denominator } from "../evaluation/rubric";
import { views as en } from "../texts/en/views";
import { views as ja } from "../texts/ja/views";
import type { Language } from "../texts/language";
import type { SummaryRow, SummaryTable } from "./summaryTable";

export interface OverviewOptions {
  readonly denominator: Denominator;
  readonly percentDecimals: number;
  /** What the plan calls its innermost divisions (分野); `null` when the sheet does not say. */
  readonly innermostLevel: string | null;
  /** The plan's own sentence with {measures}, {achieved}, {rate}, {divisions}; without it, the usual one. */
  readonly template?: string | null;
  readonly language: Language;
}

/** `0.934` → `93.4%` with the decimals the plan prints, rounded half up. */
export function percentText(rate: number, decimals: number): string {
  return `${(roundHalfUp(rate, decimals + 2) * 100).toFixed(decimals)}%`;
}

/** Innermost divisions (分野) that hold measures; measures that stand outside them count for none. */
function fieldsWithin(summary: SummaryTable, outer: SummaryRow): number {
  return summary.rows.filter(
    ({ kind, divisions }) =>
      kind === "division" &&
      divisions.length > 0 &&
      divisions.length === summary.depth &&
      (outer.level === 0 || divisions[0] === outer.divisions[0]),
  ).length;
}

/** The body's own sentence; what is in braces and is none of ours stays as it is. */
function filledIn(template: string, values: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{([a-z]+)\}/gu, (placeholder, name: string) => String(values[name] ?? placeholder));
}

function sentence(summary: SummaryTable, row: SummaryRow, options: OverviewOptions): string {
  const texts = { ja, en }[options.language].overview;
  const fields = fieldsWithin(summary, row);
  const common = {
    divisions:
      fields === 0 ? "" : texts.divisions({ count: fields, level: options.innermostLevel ?? texts.defaultLevel }),
    measures: row.measures,
    achieved: row.achieved,
    rate: row.achievementRate === null ? texts.noRate : percentText(row.achievementRate, options.percentDecimals),
    unjudged:
      row.notJudged === 0 ? "" : texts.unjudged({ count: row.notJudged, excluded: options.denominator === "judged" }),
  };
  if (row.level === 0 && row.notJudged === row.measures) return texts.nothingJudged(common);
  if (row.level === 0 && typeof options.template === "string") return filledIn(options.template, common);
  return row.level === 0 ? texts.plan(common) : texts.division({ ...common, division: row.divisions[0]?.label ?? "" });
}

/**
 * The sentences that open the report: one for the plan, in the body's own words where the settings have them, and one for
 * each outermost division with a subtotal.
 */
export function overviewSentences(summary: SummaryTable, options: OverviewOptions): readonly string[] {
  const total = summary.rows.filter((row) => row.kind === "total");
  const isJudged = total.some((row) => row.notJudged < row.measures);
  const subtotals = isJudged ? summary.rows.filter((row) => row.kind === "subtotal") : [];
  return [...total, ...subtotals].map((row) => sentence(summary, row, options));
}
