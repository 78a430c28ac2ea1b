import { BooleanNumber } from "@univerjs/core";
import {
  SetColDataMutation,
  SetColHiddenMutation,
  SetColVisibleMutation,
  SetRowDataMutation,
  SetRowHiddenMutation,
  SetRowVisibleMutation,
} from "@univerjs/sheets";
import type { Line } from "../../workbook/lineMoves";
import { isWholeColumns, isWholeRows, lastColumn, lastRow, toInclusive, type Area } from "../../workbook/address";
import type { Book } from "./book";
import { requirePermission } from "./protection";
import { range } from "./styles";

export type { Line };

const PERMISSIONS = { row: "allowFormatRows", column: "allowFormatColumns" } as const;

/** Univer measures in pixels at 96 to the inch, Office.js in points at 72. */
export const POINTS_PER_PIXEL = 0.75;

/** The indexes of an area's rows or columns that Univer knows. */
function indexes(book: Book, sheetId: string, area: Area, line: Line): number[] {
  const sheet = book.sheet(sheetId);
  return line === "row"
    ? range(area.row, Math.min(lastRow(area), Math.max(sheet.getRowCount() - 1, area.row)))
    : range(area.column, Math.min(lastColumn(area), Math.max(sheet.getColumnCount() - 1, area.column)));
}

/** The common value of all, or null where they differ: how Office.js answers for ranges. */
export function common<V>(values: Iterable<V>): V | null {
  let first: V | undefined;
  let started = false;
  for (const value of values) {
    if (!started) [first, started] = [value, true];
    else if (value !== first) return null;
  }
  return first ?? null;
}

function isHidden(book: Book, sheetId: string, line: Line, index: number): boolean {
  const sheet = book.sheet(sheetId);
  const data = line === "row" ? sheet.getRowManager().getRow(index) : sheet.getColumnManager().getColumn(index);
  return data?.hd === BooleanNumber.TRUE;
}

/** Whether all rows (columns) of the area are hidden; null where some are. */
export function hiddenLines(book: Book, sheetId: string, area: Area, line: Line): boolean | null {
  return common(indexes(book, sheetId, area, line).map((index) => isHidden(book, sheetId, line, index)));
}

const HIDING = {
  row: [SetRowVisibleMutation.id, SetRowHiddenMutation.id],
  column: [SetColVisibleMutation.id, SetColHiddenMutation.id],
} as const;

export function setHidden(book: Book, sheetId: string, area: Area, line: Line, hidden: boolean): void {
  requirePermission(book, sheetId, PERMISSIONS[line]);
  book.makeRoom(
    sheetId,
    isWholeColumns(area) ? { ...area, rowCount: 1 } : isWholeRows(area) ? { ...area, columnCount: 1 } : area,
  );
  const sheet = book.sheet(sheetId);
  const all =
    line === "row"
      ? { ...area, column: 0, columnCount: sheet.getColumnCount() }
      : { ...area, row: 0, rowCount: sheet.getRowCount() };
  book.mutate(HIDING[line][hidden ? 1 : 0], { subUnitId: sheetId, ranges: [toInclusive(all)] });
  if (line === "row") book.notify({ kind: "rowHiddenChanged", sheetId, area });
}

/** Height or width in points; null where they differ. */
export function sizeOf(book: Book, sheetId: string, area: Area, line: Line): number | null {
  const sheet = book.sheet(sheetId);
  const pixels = indexes(book, sheetId, area, line).map((index) =>
    line === "row"
      ? rowHeight(book, sheetId, index)
      : (sheet.getColumnManager().getColumn(index)?.w ?? sheet.getConfig().defaultColumnWidth),
  );
  const size = common(pixels);
  return size === null ? null : size * POINTS_PER_PIXEL;
}

function rowHeight(book: Book, sheetId: string, index: number): number {
  const sheet = book.sheet(sheetId);
  const row = sheet.getRowManager().getRow(index);
  return (row?.ia === BooleanNumber.TRUE ? (row.ah ?? row.h) : row?.h) ?? sheet.getConfig().defaultRowHeight;
}

/** Sets height or width, in points. */
export function setSize(book: Book, sheetId: string, area: Area, line: Line, points: number): void {
  requirePermission(book, sheetId, PERMISSIONS[line]);
  const pixels = points / POINTS_PER_PIXEL;
  const lines = indexes(book, sheetId, area, line);
  if (line === "row") {
    const rowData = Object.fromEntries(lines.map((row) => [row, { h: pixels, ia: BooleanNumber.FALSE }]));
    book.mutate(SetRowDataMutation.id, { subUnitId: sheetId, rowData });
  } else {
    const columnData = Object.fromEntries(lines.map((column) => [column, { w: pixels }]));
    book.mutate(SetColDataMutation.id, { subUnitId: sheetId, columnData });
  }
}
