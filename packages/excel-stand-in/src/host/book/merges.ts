import type { Area } from "../../workbook/address";
import type { Book } from "./book";
import type { Contents } from "./calculation";
import { contentOf } from "../../workbook/contents";
import { requireNoPivot } from "./pivotStore";
import { requirePermission } from "./protection";
import { forExisting, range } from "./styles";

/** Keeps the first content of a merged area and empties the other cells, as Excel does. */
function keepFirstContent(book: Book, sheetId: string, area: Area): void {
  const emptied: Contents = {};
  forExisting(book, sheetId, area, (row, column, cell) => {
    const isFirst = row === area.row && column === area.column;
    if (!isFirst && (cell.f || contentOf(cell) !== "")) (emptied[row] ??= {})[column] = {};
  });
  if (Object.keys(emptied).length > 0) book.writeContents(sheetId, area, emptied);
}

export function mergeCells(book: Book, sheetId: string, area: Area, across: boolean): void {
  unmergeCells(book, sheetId, area);
  requireNoPivot(book, sheetId, area);
  book.makeRoom(sheetId, area);
  const areas = across
    ? range(area.row, area.row + area.rowCount - 1).map((row) => ({ ...area, row, rowCount: 1 }))
    : [area];
  const merged = areas.filter((one) => one.rowCount * one.columnCount > 1);
  for (const one of merged) keepFirstContent(book, sheetId, one);
  book.merges.add(sheetId, merged);
}

export function unmergeCells(book: Book, sheetId: string, area: Area): void {
  requirePermission(book, sheetId, null);
  book.merges.remove(sheetId, area);
}
