import path from "node:path";
import { areaAddress, type CellContent } from "../../../src/domain/grid/cell";
import type { SheetGrid } from "../../../src/domain/grid/sheetGrid";
import { gridOfLaidOut, toAnnex, toList, type ConvertedLayout } from "../../../src/domain/layouts/convertLayout";
import { formFromRows, formToRows } from "../../../src/domain/layouts/formRows";
import type { LayoutForm } from "../../../src/domain/layouts/layoutForm";
import type { AnnexWords } from "../../../src/domain/layouts/usualForms";
import { findMeasureSheet } from "../../../src/domain/measures/findMeasureSheet";
import type { TableSheet } from "../../../src/domain/measures/measure";
import { workbookSnapshot } from "../../fixtures/workbookSnapshot";
import { readGrid, tableOf, usual } from "../measures/reading";

export const words: AnnexWords = {
  title: "【別紙】施策別達成状況一覧",
  legend: { text: "【「評価」欄の凡例】◎目標を上回った ○達成 △未達成", symbols: ["◎", "○", "△"] },
  overall: "総括",
};

export interface OpenSheet {
  readonly grid: SheetGrid;
  readonly measureSheet: TableSheet;
}

export async function openSample(name: string): Promise<OpenSheet> {
  const snapshot = await workbookSnapshot(path.join(__dirname, "../../../samples", name));
  const result = findMeasureSheet(snapshot, null, usual);
  const grid = snapshot.sheets.find((sheet) => result.ok && sheet.name === result.measureSheet.sheet);
  if (!result.ok || grid === undefined) throw new Error(`no measures sheet in ${name}`);
  return { grid, measureSheet: tableOf(result.measureSheet) };
}

export function open(grid: SheetGrid): OpenSheet {
  return { grid, measureSheet: readGrid(grid) };
}

/** The form after it has been written to a sheet and read again. */
export function throughSheet(form: LayoutForm): LayoutForm {
  const rows: readonly (readonly CellContent[])[] = [["様式の控え"], [], ...formToRows(form)];
  const read = formFromRows(rows);
  if (!read.ok) throw new Error(`record unreadable in row ${String(read.row)}`);
  return read.form;
}

export function listOf(sheet: OpenSheet, form: LayoutForm | null = null): ConvertedLayout {
  return toList({ ...sheet, form });
}

export function annexOf(sheet: OpenSheet, form: LayoutForm | null = null): ConvertedLayout {
  return toAnnex({ ...sheet, form }, words, usual);
}

export function sheetOf({ laidOut }: ConvertedLayout): OpenSheet {
  return open(gridOfLaidOut("変換後", laidOut));
}

/** To the other layout and back, by way of sheets that are read again. */
export function thereAndBack(sheet: OpenSheet): SheetGrid {
  const isAnnex = sheet.measureSheet.layout === "report";
  const there = isAnnex ? listOf(sheet) : annexOf(sheet);
  const record = throughSheet(there.record);
  const back = isAnnex ? annexOf(sheetOf(there), record) : listOf(sheetOf(there), record);
  return gridOfLaidOut(sheet.grid.name, back.laidOut);
}

/** Cells, what they show, merges and where the sheet begins. */
export function comparable({ origin, contents, texts, merges }: SheetGrid) {
  return { origin, contents, texts, merges: merges.map(areaAddress).sort() };
}
