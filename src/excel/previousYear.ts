import { inspect, type Inspection } from "../domain/inspection/inspect";
import { findMeasureSheet, type MeasureSheetProblem } from "../domain/measures/findMeasureSheet";
import { readingOptions } from "../domain/settings/readingOptions";
import { inspectWorkbook, type ActionOptions } from "./actions";
import { readOtherWorkbook, type WorkbookFile } from "./otherWorkbook";

/** Last year's workbook has no measures sheet that could be read, or several. */
export class PreviousPlanMissing extends Error {
  constructor(
    readonly file: string,
    readonly problem: MeasureSheetProblem,
  ) {
    super(`no measures sheet in ${file}: ${problem.code}`);
    this.name = "PreviousPlanMissing";
  }
}

/**
 * Inspects last year's workbook by this year's settings, a fiscal year earlier. The open workbook stays as it is. Four
 * round trips.
 * @throws WorkbookFileUnreadable, and PreviousPlanMissing.
 */
export async function inspectPreviousYear(file: WorkbookFile, options: ActionOptions): Promise<Inspection> {
  const { inspection } = await inspectWorkbook(options);
  const { fiscalYear } = inspection.settings;
  const settings = { ...inspection.settings, fiscalYear: fiscalYear === null ? null : fiscalYear - 1 };
  const workbook = await Excel.run((context) => readOtherWorkbook(context, file));
  const isThere = workbook.sheets.some(({ name }) => name === settings.measuresSheet);
  const result = findMeasureSheet(workbook, isThere ? settings.measuresSheet : null, readingOptions(settings));
  if (!result.ok) throw new PreviousPlanMissing(file.name, result.problem);
  return inspect(workbook, result.measureSheet, settings, options.language);
}
