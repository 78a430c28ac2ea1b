import type { InspectionContext } from "../../../src/domain/inspection/check";
import { evaluateMeasures } from "../../../src/domain/evaluation/evaluateMeasures";
import { findMeasureSheet } from "../../../src/domain/measures/findMeasureSheet";
import { readingOptions } from "../../../src/domain/settings/readingOptions";
import { defaultSettings } from "../../../src/domain/settings/settings";
import { snapshotOf, type FixtureWorkbook } from "./fixture";

/** What a check sees of a fixture. */
export function contextOf(fixture: FixtureWorkbook): InspectionContext {
  const settings = { ...defaultSettings, ...fixture.settings };
  const workbook = snapshotOf(fixture);
  const result = findMeasureSheet(workbook, null, readingOptions(settings));
  if (!result.ok) throw new Error(`no measures sheet in the fixture: ${JSON.stringify(result.problem)}`);
  const { measureSheet } = result;
  const grid = workbook.sheets.find(({ name }) => name === measureSheet.sheet);
  if (grid === undefined) throw new Error(`no sheet ${measureSheet.sheet}`);
  return { workbook, grid, measureSheet, evaluations: evaluateMeasures(measureSheet, settings), settings };
}
