import type { CellPosition } from "../grid/cell";
import type { ColumnRole } from "../measures/columnRoles";
import { recogniseHeader } from "../measures/headerLabel";
import type { HeaderRows } from "../measures/findHeader";
import { beginsIn, type PlacedCell, type SheetCells } from "./sheetCells";
import { isBarePeriod } from "./valueLabels";

const mostHeaderRows = 3;
/** Headings and units may stand between a header and the first row of values. */
const rowsBetween = 6;

/** Longer texts are no headers. */
const longestHeader = 40;

/** 北部地区, 障がいのある人 */
const longestPart = 12;

/** 4年度: a year beside others, without its era. */
export const shortYear = /^(?:元|[0-9０-９]{1,2})年度?$/u;

function isHeaderWord(cells: SheetCells, { text }: PlacedCell): boolean {
  return (
    text.length <= longestHeader && (isBarePeriod(text, cells.words) || recogniseHeader(text, cells.words) !== null)
  );
}

function isHeaderLike(cells: SheetCells, cell: PlacedCell): boolean {
  return isHeaderWord(cells, cell) || shortYear.test(cell.text);
}

/** Whether a row has headers: two words or periods, and hardly any figures. */
export function isHeaderRow(cells: SheetCells, row: number): boolean {
  const own = cells.inRow(row);
  const words = own.filter((cell) => isHeaderWord(cells, cell));
  const others = own.filter((cell) => !isHeaderLike(cells, cell));
  // As many other texts as words: labels of a form, each with its value beside it.
  const areMost = others.length * 2 < own.length;
  return (
    words.length >= 2 &&
    areMost &&
    others.every(({ cell, text }) => typeof cell.content === "string" && text.length <= longestHeader)
  );
}

/** Whether a row goes on with a header that stands above or below it. */
function belongsToHeader(cells: SheetCells, row: number): boolean {
  const own = cells.inRow(row).filter((cell) => beginsIn(cell, row));
  const alike = own.filter((cell) => isHeaderLike(cells, cell));
  return own.length > 0 && (alike.length >= 2 || alike.length === own.length) && alike.length * 3 >= own.length * 2;
}

/** Whether a header cell reaches from one row into another. */
function isJoined(cells: SheetCells, upper: number, lower: number): boolean {
  return cells.inRow(lower).some(({ area }) => area.row <= upper && area.row + area.rows > lower);
}

function groupsAbove(cells: SheetCells, row: number): boolean {
  const own = cells.inRow(row).filter((cell) => beginsIn(cell, row));
  return own.length >= 2 && (isJoined(cells, row, row + 1) || belongsToHeader(cells, row));
}

/** The header that values beginning in a row stand under; `null` where there is none. */
export function headerAbove(cells: SheetCells, firstValues: number): HeaderRows | null {
  let last = firstValues - 1;
  const highest = Math.max(cells.firstRow, firstValues - rowsBetween);
  while (last >= highest && !isHeaderRow(cells, last)) last -= 1;
  if (last < highest) return null;
  let first = last;
  while (first > cells.firstRow && last - first + 1 < mostHeaderRows && groupsAbove(cells, first - 1)) first -= 1;
  return { first, last };
}

/**
 * The header right above the first label (目標) of a column, where parts of the whole stand side by side: 指標 | 区分 | 北部 | 南部.
 */
export function headerOfParts(cells: SheetCells, { row, column }: CellPosition): HeaderRows | null {
  const own = cells.inRow(row - 1);
  const [named, parts] = [
    own.filter(({ area }) => area.column <= column),
    own.filter(({ area }) => area.column > column),
  ];
  const areNamed = named.length >= 2 && named.every((cell) => isHeaderWord(cells, cell));
  const areParts =
    parts.length >= 2 &&
    parts.every(({ cell, text }) => typeof cell.content === "string" && text.length <= longestPart);
  return areNamed && areParts && named.at(-1)?.area.column === column ? { first: row - 1, last: row - 1 } : null;
}

/** The header that begins in a row, with the rows below that belong to it; `null` where the row has none. */
export function headerFrom(cells: SheetCells, row: number): HeaderRows | null {
  const isHeader = isHeaderRow(cells, row) || (groupsAbove(cells, row) && isHeaderRow(cells, row + 1));
  if (!isHeader) return null;
  let last = row;
  while (last < row + mostHeaderRows - 1 && last < cells.lastRow) {
    if (!isJoined(cells, last, last + 1) && !isHeaderRow(cells, last + 1)) break;
    last += 1;
  }
  return { first: row, last };
}

/** What the headers of some rows name. */
export function rolesIn(cells: SheetCells, { first, last }: HeaderRows): ReadonlySet<ColumnRole> {
  const roles = new Set<ColumnRole>();
  for (let row = first; row <= last; row += 1)
    for (const { text } of cells.inRow(row)) {
      const role = recogniseHeader(text, cells.words)?.role;
      if (role !== undefined) roles.add(role);
    }
  return roles;
}
