import type { CellPosition } from "../../../grid/cell";
import type { TableContext } from "../../check";
import { measureAt } from "../findingAt";
import { isFilledAt, usedColumns } from "./shownCells";

/** A column next to the table that its header does not reach. */
export interface ColumnBeside {
  readonly column: number;
  readonly filled: readonly CellPosition[];
  /** Most measures have something in it: a column of the table that lacks its header, not a note. */
  readonly isData: boolean;
  /** Has a header of its own beside the table's: part of a small table (a legend, a count). */
  readonly isOfAnotherTable: boolean;
}

/** The filled columns left and right of the table, in the rows of the table. */
export function columnsBeside({ grid, measureSheet }: TableContext): readonly ColumnBeside[] {
  const { area, header, measures } = measureSheet;
  const { first, end } = usedColumns(grid);
  const beside: ColumnBeside[] = [];
  for (let column = first; column < end; column += 1) {
    if (column >= area.column && column < area.column + area.columns) continue;
    const filled: CellPosition[] = [];
    for (let row = area.row; row < area.row + area.rows; row += 1) {
      if (isFilledAt(grid, row, column)) filled.push({ row, column });
    }
    if (filled.length === 0) continue;
    const inMeasures = filled.filter(({ row }) => measureAt(measureSheet, row) !== null).length;
    const isOfAnotherTable = filled.some(({ row }) => row <= header.lastRow);
    beside.push({ column, filled, isOfAnotherTable, isData: !isOfAnotherTable && inMeasures * 2 > measures.length });
  }
  return beside;
}
