import type { CellArea, CellContent } from "../../../src/domain/grid/cell";
import { gridFromRows, type SheetGrid, type WorkbookSnapshot } from "../../../src/domain/grid/sheetGrid";
import { findMeasureSheet, type MeasureSheetResult } from "../../../src/domain/measures/findMeasureSheet";
import { textOfCell, type MeasureSheet, type TableSheet } from "../../../src/domain/measures/measure";
import type { ReadingOptions } from "../../../src/domain/measures/readingOptions";
import { readingOptions } from "../../../src/domain/settings/readingOptions";
import { defaultSettings } from "../../../src/domain/settings/settings";
import { drawn } from "../sources/drawn";

export type Rows = readonly (readonly CellContent[])[];

export const usual: ReadingOptions = readingOptions(defaultSettings);

export function snapshotOf(...sheets: readonly SheetGrid[]): WorkbookSnapshot {
  return { sheets, activeSheet: sheets[0]?.name ?? "", ownAreas: [] };
}

export function find(grid: SheetGrid, options: Partial<ReadingOptions> = {}): MeasureSheetResult {
  return findMeasureSheet(snapshotOf(grid), null, { ...usual, ...options });
}

/** What was read, which must be one plain table. */
export function tableOf(sheet: MeasureSheet): TableSheet {
  if (sheet.kind !== "table") throw new Error(`${sheet.sheet} is no table`);
  return sheet;
}

/** Reads the measures of a grid that must have some. */
export function readGrid(grid: SheetGrid, options: Partial<ReadingOptions> = {}): TableSheet {
  const result = find(grid, options);
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return tableOf(result.measureSheet);
}

export function read(rows: Rows, options: Partial<ReadingOptions> = {}, merges: readonly CellArea[] = []): TableSheet {
  return readGrid(gridFromRows("施策", rows, merges), options);
}

/** Each measure as one line: `柱Ⅰ くらし > ア 健康 > 検診`. */
export function outline(sheet: MeasureSheet): readonly string[] {
  return sheet.measures.map(({ divisions, cells }) =>
    [...divisions.map(({ label }) => label), textOfCell(cells.name)].join(" > "),
  );
}

/** A sheet as `drawn` draws it, read without settings. */
export function readDrawing(drawing: string): MeasureSheet {
  const result = findMeasureSheet(snapshotOf(drawn("表", drawing)), null, usual);
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.measureSheet;
}
