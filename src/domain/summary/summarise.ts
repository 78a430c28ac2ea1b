import type { MeasureSheet } from "../measures/measure";
import { countingOf, type CountingSettings, type JudgedMeasure } from "./counting";
import { isRepeated } from "./repetition";
import { buildSummaryTable, type SummaryTable } from "./summaryTable";

/** The summary table of a measures sheet, counted as its columns and the settings say. */
export function summarise(
  { columns }: Pick<MeasureSheet, "columns">,
  measures: readonly JudgedMeasure[],
  settings: CountingSettings,
): SummaryTable {
  const counted = measures.map(({ measure, goalStatus, grades }) => ({
    divisions: measure.divisions,
    isRepeated: isRepeated(measure),
    goalStatus,
    grades,
  }));
  return buildSummaryTable(counted, countingOf(counted, columns, settings));
}
