import type { WorkbookSnapshot } from "../domain/grid/sheetGrid";
import { withRubricOfWorkbook } from "../domain/inspection/sheetRubric";
import { findMeasureSheet } from "../domain/measures/findMeasureSheet";
import type { MeasureSheet } from "../domain/measures/measure";
import { readingOptions } from "../domain/settings/readingOptions";
import type { Settings } from "../domain/settings/settings";
import { CellError, invalidValue, type CellValue } from "./cellValues";
import type { Argument } from "./argument";
import { inspectionFunctionTexts } from "./inspectionFunctionTexts";
import { gridOfRange, singleCell } from "./plainCells";
import { readSettings } from "./settingsArgument";

/** The measures sheet of a range, and what to read it with: the settings, else the rubric that the range states. */
export interface MeasuresGiven {
  readonly snapshot: WorkbookSnapshot;
  readonly measureSheet: MeasureSheet;
  readonly settings: Settings;
}

/** Reads the table of a range; titles above its header and notes below it do not matter. */
export function readMeasuresGiven(measures: Argument, settingsCells: Argument): MeasuresGiven | CellError {
  const cell = singleCell(measures);
  if (cell instanceof CellError) return cell;
  const settings = readSettings(settingsCells);
  if (settings instanceof CellError) return settings;
  const grid = gridOfRange(measures);
  const snapshot: WorkbookSnapshot = { sheets: [grid], activeSheet: grid.name, ownAreas: [] };
  const found = findMeasureSheet(snapshot, null, readingOptions(settings));
  if (found.ok) {
    const { measureSheet } = found;
    return { snapshot, measureSheet, settings: withRubricOfWorkbook(settings, snapshot, measureSheet, grid).settings };
  }
  const texts = inspectionFunctionTexts().measures;
  return invalidValue(found.problem.code === "noMeasures" ? texts.noMeasures : texts.noMeasureSheet);
}

/** A function of a measures sheet whose answer is a table. */
export function tableOf(
  measures: Argument,
  settings: Argument,
  answer: (given: MeasuresGiven) => readonly (readonly CellValue[])[],
): readonly (readonly CellValue[])[] {
  const given = readMeasuresGiven(measures, settings);
  return given instanceof CellError ? [[given]] : answer(given);
}
