import { certain } from "../certain";
import { findHeader } from "../measures/findHeader";
import { mergeLookup } from "../grid/mergeLookup";
import type { SheetGrid } from "../grid/sheetGrid";
import type { Header } from "../measures/header";
import { nameOfValues } from "../measures/namesByValues";
import { isHeaderRow } from "./rowsHeader";
import type { SheetCells } from "./sheetCells";
import type { SheetTable } from "./tableSegment";
import { lastRowAbove, loneText } from "./titles";

/** Whether a row has two filled cells or more. */
function isFilled(grid: SheetGrid, row: number): boolean {
  const contents = certain(grid.contents[row - grid.origin.row]);
  const first = contents.findIndex((content) => content !== "");
  return first >= 0 && contents.some((content, column) => column > first && content !== "");
}

/** Rows in which another header may begin: a blank row or a title stands above. */
function possibleHeaders(cells: SheetCells, from: number): readonly number[] {
  const { grid, lastRow } = cells;
  const rows: number[] = [];
  for (let row = from; row <= lastRow; row += 1)
    if (isFilled(grid, row) && !isFilled(grid, row - 1) && isHeaderRow(cells, row)) rows.push(row);
  return rows;
}

/** The header of another table that begins in a row; 項目 names there what it names in the first one, 数値目標 beside it or not. */
function headerAt(cells: SheetCells, row: number, first: Header): Header | null {
  const { grid } = cells;
  const skipped = row - grid.origin.row;
  const rest: SheetGrid = {
    ...grid,
    origin: { ...grid.origin, row },
    contents: grid.contents.slice(skipped, skipped + 10),
    texts: grid.texts.slice(skipped, skipped + 10),
  };
  const merges = mergeLookup(rest);
  const byWords = findHeader(rest, merges, cells.words);
  const name = byWords === null ? nameOfValues(rest, cells.words) : null;
  const isKnown = name !== null && first.columns.some(({ label }) => label === name);
  const header = isKnown ? findHeader(rest, merges, { ...cells.words, indicator: [name] }) : byWords;
  return header?.firstRow === row ? header : null;
}

/** A title above the header that is a usual word itself (数値目標) is no part of the header. */
function withoutTitle(cells: SheetCells, header: Header): Header {
  let { firstRow } = header;
  while (firstRow < header.lastRow && loneText(cells, firstRow) !== null) firstRow += 1;
  return { ...header, firstRow };
}

/** The tables of measures or indicators that stand below each other on a sheet; the first header is known. */
export function stackedTables(cells: SheetCells, first: Header): readonly SheetTable[] {
  const further = possibleHeaders(cells, first.lastRow + 1).flatMap((row) => headerAt(cells, row, first) ?? []);
  const headers = [first, ...further].map((header) => withoutTitle(cells, header));
  return headers.map((header, index) => {
    const next = headers[index + 1];
    return { header, lastRow: next === undefined ? cells.lastRow : lastRowAbove(cells, next.firstRow, header.lastRow) };
  });
}
