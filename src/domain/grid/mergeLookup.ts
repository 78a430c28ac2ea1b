import type { CellArea } from "./cell";
import type { SheetGrid } from "./sheetGrid";

/** Looks up the merged area over a cell; built once per grid so that looking stays cheap. */
export type MergeLookup = (row: number, column: number) => CellArea | null;

/** The merged areas of a sheet by the cells they cover; what a merge covers beyond the used cells is left out. */
export function mergeLookup(grid: SheetGrid): MergeLookup {
  const endRow = grid.origin.row + grid.contents.length;
  const endColumn = grid.origin.column + gridWidth(grid);
  const byRow = new Map<number, Map<number, CellArea>>();
  for (const area of grid.merges) {
    for (let row = area.row; row < Math.min(area.row + area.rows, endRow); row += 1) {
      const columns = byRow.get(row) ?? new Map<number, CellArea>();
      byRow.set(row, columns);
      for (let column = area.column; column < Math.min(area.column + area.columns, endColumn); column += 1)
        columns.set(column, area);
    }
  }
  return (row, column) => byRow.get(row)?.get(column) ?? null;
}

/** Columns that the grid has cells for. */
export function gridWidth(grid: SheetGrid): number {
  return grid.contents[0]?.length ?? 0;
}
