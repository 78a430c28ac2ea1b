import { lastColumn, lastRow, MAX_COLUMNS, MAX_ROWS, type Area } from "../../workbook/address";
import type { ChartCorner, ChartPlace } from "../../workbook/chartData";
import type { Book } from "./book";
import { hiddenLines, sizeOf, type Line } from "./lines";

/** A rectangle on a sheet, in points from its top left corner. */
export interface Rectangle {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Where an area lies after rows or columns came or went; null for what is gone. */
export type Move = (area: Area) => Area | null;

const cell = (row: number, column: number): Area => ({ row, column, rowCount: 1, columnCount: 1 });

/** A row's height or a column's width in points; nothing when hidden. */
function extent(book: Book, sheetId: string, line: Line, index: number): number {
  const area = line === "row" ? cell(index, 0) : cell(0, index);
  return hiddenLines(book, sheetId, area, line) ? 0 : (sizeOf(book, sheetId, area, line) ?? 0);
}

/** How far a line's edge lies from the sheet's, and a point within that line. */
function distance(book: Book, sheetId: string, line: Line, index: number, within: number): number {
  let sum = 0;
  for (let before = 0; before < index; before++) sum += extent(book, sheetId, line, before);
  return sum + Math.min(within, extent(book, sheetId, line, index));
}

/** The line at a distance from the sheet's edge, and how far within it. */
function lineAt(book: Book, sheetId: string, line: Line, points: number): { index: number; within: number } {
  let index = 0;
  let within = Math.max(0, points);
  for (let size = extent(book, sheetId, line, 0); within >= size; size = extent(book, sheetId, line, index)) {
    within -= size;
    index += 1;
  }
  return { index, within };
}

function cornerAt(book: Book, sheetId: string, left: number, top: number): ChartCorner {
  const [row, column] = [lineAt(book, sheetId, "row", top), lineAt(book, sheetId, "column", left)];
  return { row: row.index, down: row.within, column: column.index, right: column.within };
}

export function rectangleOf(book: Book, sheetId: string, { from, to }: ChartPlace): Rectangle {
  const left = distance(book, sheetId, "column", from.column, from.right);
  const top = distance(book, sheetId, "row", from.row, from.down);
  return {
    left,
    top,
    width: distance(book, sheetId, "column", to.column, to.right) - left,
    height: distance(book, sheetId, "row", to.row, to.down) - top,
  };
}

/** The cells under a rectangle; it moves and grows with them, as Excel's charts do. */
export function placeOf(book: Book, sheetId: string, { left, top, width, height }: Rectangle): ChartPlace {
  return {
    from: cornerAt(book, sheetId, left, top),
    to: cornerAt(book, sheetId, left + width, top + height),
    follows: "twoCell",
  };
}

/** From the top left corner of an area to its bottom right one. */
export const placeOver = (area: Area): ChartPlace => ({
  from: { row: area.row, column: area.column, down: 0, right: 0 },
  to: { row: lastRow(area) + 1, column: lastColumn(area) + 1, down: 0, right: 0 },
  follows: "twoCell",
});

const WHOLE_LINE = {
  row: (row: number): Area => ({ row, column: 0, rowCount: 1, columnCount: MAX_COLUMNS }),
  column: (column: number): Area => ({ row: 0, column, rowCount: MAX_ROWS, columnCount: 1 }),
} as const;

/** Where a line is after lines came or went; of one that is gone, the edge of the nearest one before it. */
function lineAfterMove(line: Line, index: number, move: Move): { readonly index: number; readonly isGone: boolean } {
  for (let before = index; before >= 0; before--) {
    const moved = move(WHOLE_LINE[line](before));
    if (moved)
      return before === index ? { index: moved[line], isGone: false } : { index: moved[line] + 1, isGone: true };
  }
  return { index: 0, isGone: true };
}

function cornerAfterMove(corner: ChartCorner, move: Move): ChartCorner {
  const row = lineAfterMove("row", corner.row, move);
  const column = lineAfterMove("column", corner.column, move);
  return {
    row: row.index,
    down: row.isGone ? 0 : corner.down,
    column: column.index,
    right: column.isGone ? 0 : corner.right,
  };
}

/** Where a chart lies after rows or columns were inserted or deleted. */
export const placeAfterMove = (place: ChartPlace, move: Move): ChartPlace => ({
  ...place,
  from: cornerAfterMove(place.from, move),
  to: cornerAfterMove(place.to, move),
});
