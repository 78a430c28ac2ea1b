import type { CellPosition } from "../../grid/cell";

/** Cells in the order of the sheet: by rows, then by columns. */
export function inReadingOrder<Cell extends CellPosition>(cells: readonly Cell[]): readonly Cell[] {
  return [...cells].sort((one, other) => one.row - other.row || one.column - other.column);
}
