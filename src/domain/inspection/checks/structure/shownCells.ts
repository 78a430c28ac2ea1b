import type { CellContent, CellPosition, SourceCell } from "../../../grid/cell";
import { cellAt, type SheetGrid } from "../../../grid/sheetGrid";
import { gridWidth, mergeLookup, type MergeLookup } from "../../../grid/mergeLookup";
import { textOfCell } from "../../../measures/measure";
import { once } from "../../../once";

export const mergesOf = once((grid: SheetGrid): MergeLookup => mergeLookup(grid));

/** The cell that shows at a position: the first of its merged area. */
export function shownAt(grid: SheetGrid, position: CellPosition): SourceCell {
  const { row, column } = mergesOf(grid)(position.row, position.column) ?? position;
  return cellAt(grid, { row, column });
}

/** What a reader sees at a position, without the white space around it. */
export function shownTextAt(grid: SheetGrid, position: CellPosition): string {
  const { row, column } = mergesOf(grid)(position.row, position.column) ?? position;
  const content = contentAt(grid, row, column);
  return typeof content === "string" ? content.trim() : textOfCell(cellAt(grid, { row, column }));
}

/** What a cell of the sheet holds; `""` outside the used cells. */
export function contentAt(grid: SheetGrid, row: number, column: number): CellContent {
  return grid.contents[row - grid.origin.row]?.[column - grid.origin.column] ?? "";
}

/** Whether a cell of the sheet holds anything but white space. */
export function isFilledAt(grid: SheetGrid, row: number, column: number): boolean {
  const content = contentAt(grid, row, column);
  return typeof content !== "string" || content.trim() !== "";
}

/** The columns of the sheet's used cells, from the first to behind the last. */
export function usedColumns(grid: SheetGrid): { readonly first: number; readonly end: number } {
  return { first: grid.origin.column, end: grid.origin.column + gridWidth(grid) };
}
