import { gridFromRows, type SheetGrid } from "../domain/grid/sheetGrid";
import type { CellContent } from "../domain/grid/cell";
import { CellError, readCell, type CellValue } from "./cellValues";
import { shapeOf } from "./elementwise";
import type { Argument } from "./argument";
import { mayBeEmpty, zerosInDoubt } from "./emptyCells";

/** What messages would call the sheet of a range, whose name Excel does not tell. */
const nameOfRange = "範囲";

/** Whole columns come with a million empty rows. */
function rowsInUse(argument: NonNullable<Argument>, areZerosInDoubt: boolean): number {
  const isEmpty = (cell: unknown): boolean => mayBeEmpty(cell, areZerosInDoubt);
  let rows = argument.length;
  while (rows > 0 && (argument[rows - 1]?.every(isEmpty) ?? true)) rows -= 1;
  return rows;
}

function contentOf(cell: unknown, areZerosInDoubt: boolean): CellContent {
  if (mayBeEmpty(cell, areZerosInDoubt)) return "";
  const content = readCell(cell);
  return content instanceof CellError ? content.error : content;
}

/** A range as a grid whose first cell is the range's: an error in a cell is its text, as in a sheet. */
export function gridOfRange(argument: Argument): SheetGrid {
  const rows = argument ?? [];
  const { columns } = shapeOf(rows);
  const areZerosInDoubt = zerosInDoubt([argument]);
  const contents = rows
    .slice(0, rowsInUse(rows, areZerosInDoubt))
    .map((row) => Array.from({ length: columns }, (_, column) => contentOf(row[column], areZerosInDoubt)));
  return gridFromRows(nameOfRange, contents);
}

/** The content of an argument that is a single cell; `null` for a range. */
export function singleCell(argument: Argument): CellValue | null {
  const { rows, columns } = shapeOf(argument);
  return rows * columns === 1 ? readCell(argument?.[0]?.[0]) : null;
}
