import type { Reading } from "../../../quantity/reading";
import type { FindingCell } from "../../finding";
import type { GradedIndicators, IndicatorResult, MeasureEvaluation } from "../../../evaluation/evaluateMeasures";
import { cellsOf } from "../findingAt";

/** A part of a cell as written; `""` where the other cell's part has no counterpart. */
export function rawOf(reading: Reading | null): string {
  return reading?.raw ?? "";
}

/** What was to be reached and what was reached, as written, for a message. */
export function comparedParts(
  indicators: readonly IndicatorResult[],
): readonly { readonly target: string; readonly actual: string }[] {
  return indicators.map(({ target, actual }) => ({ target: rawOf(target), actual: rawOf(actual) }));
}

/** The grade's cell, then those of the targets and actuals it was given for. */
export function cellsOfGrade(
  { measure }: MeasureEvaluation,
  { cell, rows }: GradedIndicators,
  sheet: string,
): readonly [FindingCell, ...FindingCell[]] {
  return cellsOf(measure, sheet, cell, ...rows.flatMap(({ cells }) => [cells.target, cells.actual]));
}
