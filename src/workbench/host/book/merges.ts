import type { IRange } from "@univerjs/core";
import { AddWorksheetMergeMutation, RemoveWorksheetMergeMutation } from "@univerjs/sheets";
import { fromInclusive, intersection, toInclusive, type Area } from "../address";
import type { Book } from "./book";
import type { CellMatrix } from "./calculation";
import { contentOf } from "./contents";
import { forExisting, range } from "./styles";

/** The merged areas that touch the area. */
export function mergesIn(book: Book, sheetId: string, area: Area): readonly Area[] {
  return book
    .sheet(sheetId)
    .getMergeData()
    .map(fromInclusive)
    .filter((merged) => intersection(merged, area));
}

/** Keeps the first content of a merged area and empties the other cells, as Excel does. */
function keepFirstContent(book: Book, sheetId: string, area: Area): void {
  const emptied: CellMatrix = {};
  forExisting(book, sheetId, area, (row, column, cell) => {
    const isFirst = row === area.row && column === area.column;
    if (!isFirst && (cell.f || contentOf(cell) !== "")) {
      (emptied[row] ??= {})[column] = { v: null, t: null, f: null, si: null, p: null };
    }
  });
  if (Object.keys(emptied).length > 0) book.writeContents(sheetId, area, emptied);
}

export function mergeCells(book: Book, sheetId: string, area: Area, across: boolean): void {
  book.requireUnprotected(sheetId);
  unmergeCells(book, sheetId, area);
  book.makeRoom(sheetId, area);
  const areas = across
    ? range(area.row, area.row + area.rowCount - 1).map((row) => ({ ...area, row, rowCount: 1 }))
    : [area];
  const merged = areas.filter((one) => one.rowCount * one.columnCount > 1);
  for (const one of merged) keepFirstContent(book, sheetId, one);
  const ranges: IRange[] = merged.map((one) => ({ ...toInclusive(one) }));
  if (ranges.length > 0) book.mutate(AddWorksheetMergeMutation.id, { subUnitId: sheetId, ranges });
}

export function unmergeCells(book: Book, sheetId: string, area: Area): void {
  book.requireUnprotected(sheetId);
  const ranges = mergesIn(book, sheetId, area).map((merged) => ({ ...toInclusive(merged) }));
  if (ranges.length > 0) book.mutate(RemoveWorksheetMergeMutation.id, { subUnitId: sheetId, ranges });
}
