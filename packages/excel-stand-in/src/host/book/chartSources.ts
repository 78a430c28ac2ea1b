import { numfmt } from "@univerjs/core";
import { isUnbounded, lastColumn, lastRow, type Area } from "../../workbook/address";
import { STANDARD_SERIES, type ChartCells, type ChartSeries } from "../../workbook/chartData";
import { invalidArgument } from "../../workbook/hostError";
import type { Book, SheetArea } from "./book";
import { valueTypeOf } from "../../workbook/contents";
import { numberFormatOf } from "./styles";
import { usedArea } from "./usedArea";

/** `Excel.ChartSeriesBy`. */
export const SERIES_BY = ["Auto", "Columns", "Rows"] as const;
type SeriesBy = (typeof SERIES_BY)[number];

/** Whole rows and columns as far as they are used. */
function bounded(book: Book, { sheetId, area }: SheetArea): Area {
  const used = isUnbounded(area) ? usedArea(book, sheetId, area, true) : area;
  if (!used) throw invalidArgument("A chart needs cells with values.");
  return used;
}

/**
 * Computes what is out of date if it may bear on the cells of a source: what is a name and what a value depends on what
 * they hold. A cell with a value of its own never changes by computing; a blank one may be spilled into.
 */
export async function settleSource(book: Book, { sheetId, area }: SheetArea): Promise<void> {
  const cells = book.cells(sheetId);
  const isSettled = (row: number, column: number): boolean => {
    const cell = cells.at(row, column);
    return valueTypeOf(cell ?? null) !== "Empty" && (cell?.f ?? cell?.si) === undefined;
  };
  const areSettled =
    !isUnbounded(area) &&
    upTo(area.rowCount).every((row) =>
      upTo(area.columnCount).every((column) => isSettled(area.row + row, area.column + column)),
    );
  if (!areSettled) await book.calculation.settle();
}

/** The source seen so that each series is a column. */
interface Table {
  readonly rowCount: number;
  readonly columnCount: number;
  readonly isEmpty: (row: number, column: number) => boolean;
  readonly isNumber: (row: number, column: number) => boolean;
  /** The cells of a part of the table. */
  readonly cells: (row: number, column: number, rowCount: number, columnCount: number) => ChartCells;
}

function tableOf(book: Book, sheetId: string, area: Area, by: "Columns" | "Rows"): Table {
  const isTurned = by === "Rows";
  const place = (row: number, column: number): readonly [number, number] =>
    isTurned ? [area.row + column, area.column + row] : [area.row + row, area.column + column];
  return {
    rowCount: isTurned ? area.columnCount : area.rowCount,
    columnCount: isTurned ? area.rowCount : area.columnCount,
    isEmpty: (row, column) => valueTypeOf(book.cell(sheetId, ...place(row, column))) === "Empty",
    isNumber: (row, column) =>
      valueTypeOf(book.cell(sheetId, ...place(row, column))) === "Double" &&
      !numfmt.isDateFormat(numberFormatOf(book, sheetId, ...place(row, column))),
    cells: (row, column, rowCount, columnCount) => {
      const [first, left] = place(row, column);
      const [height, width] = isTurned ? [columnCount, rowCount] : [rowCount, columnCount];
      return { sheetId, area: { row: first, column: left, rowCount: height, columnCount: width } };
    },
  };
}

const upTo = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index);

/**
 * How many rows and columns at the edges name things: those before the first number, and one of each where the corner
 * is empty (years are numbers too).
 */
function headersOf({ rowCount, columnCount, isEmpty, isNumber }: Table): { rows: number; columns: number } {
  const rowHasNumber = (row: number): boolean =>
    upTo(columnCount).some((column) => column > 0 && isNumber(row, column));
  const columnHasNumber = (column: number): boolean => upTo(rowCount).some((row) => row > 0 && isNumber(row, column));
  const leading = (count: number, has: (index: number) => boolean): number => {
    const first = upTo(count).findIndex(has);
    return first < 0 ? Math.min(1, count - 1) : first;
  };
  if (columnCount === 1) return { rows: isNumber(0, 0) || rowCount === 1 ? 0 : 1, columns: 0 };
  const least = isEmpty(0, 0) ? 1 : 0;
  return {
    rows: rowCount === 1 ? 0 : Math.max(least, leading(rowCount, rowHasNumber)),
    columns: Math.max(rowCount === 1 ? 0 : least, leading(columnCount, columnHasNumber)),
  };
}

/** The series Excel makes of a range: names at the head, categories at the side. */
export function seriesOf(book: Book, source: SheetArea, seriesBy: SeriesBy): readonly ChartSeries[] {
  const area = bounded(book, source);
  const by = seriesBy === "Auto" ? (area.rowCount >= area.columnCount ? "Columns" : "Rows") : seriesBy;
  const table = tableOf(book, source.sheetId, area, by);
  const head = headersOf(table);
  const height = table.rowCount - head.rows;
  const categories = head.columns === 0 ? null : table.cells(head.rows, 0, height, head.columns);
  return upTo(table.columnCount - head.columns).map((index) => {
    const column = head.columns + index;
    return {
      ...STANDARD_SERIES,
      name: head.rows === 0 ? null : { kind: "cells", cells: table.cells(0, column, head.rows, 1) },
      values: table.cells(head.rows, column, height, 1),
      categories,
    };
  });
}

/** A row or column of cells: what values and categories of a series are taken from. */
export function lineOfCells(book: Book, source: SheetArea, what: string): ChartCells {
  const area = bounded(book, source);
  if (area.rowCount > 1 && area.columnCount > 1) throw invalidArgument(`${what} takes one row or one column of cells.`);
  return { sheetId: source.sheetId, area };
}

/** One after the other, row by row. */
export const cellsIn = (area: Area): readonly (readonly [row: number, column: number])[] =>
  upTo(lastRow(area) - area.row + 1).flatMap((row) =>
    upTo(lastColumn(area) - area.column + 1).map((column) => [area.row + row, area.column + column] as const),
  );
