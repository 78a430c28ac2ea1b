import type { CellArea, CellPosition, SourceCell } from "../grid/cell";
import { gridWidth, mergeLookup, type MergeLookup } from "../grid/mergeLookup";
import { cellAt, type SheetGrid } from "../grid/sheetGrid";
import type { AdditionalHeaderWords } from "../measures/headerLabel";
import { textOfCell } from "../measures/measure";

/** A cell with the area it covers, merged or alone. */
export interface PlacedCell {
  readonly cell: SourceCell;
  readonly area: CellArea;
  /** Without white space around it; `""` for a blank one. */
  readonly text: string;
}

/** A sheet as an eye sees it: merged cells are one cell, wherever one looks at them. */
export interface SheetCells {
  readonly grid: SheetGrid;
  readonly words: AdditionalHeaderWords;
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
  /** The cell over a position. */
  readonly at: (position: CellPosition) => PlacedCell;
  /** The filled cells that begin in a row or reach into it, from left to right, each once. */
  readonly inRow: (row: number) => readonly PlacedCell[];
}

function placedCell(grid: SheetGrid, merges: MergeLookup, { row, column }: CellPosition): PlacedCell {
  const area = merges(row, column) ?? { row, column, rows: 1, columns: 1 };
  const cell = cellAt(grid, area);
  return { cell, area, text: textOfCell(cell) };
}

/** Looks at a sheet. */
export function sheetCells(grid: SheetGrid, words: AdditionalHeaderWords): SheetCells {
  const merges = mergeLookup(grid);
  const at = (position: CellPosition): PlacedCell => placedCell(grid, merges, position);
  const firstColumn = grid.origin.column;
  const lastColumn = firstColumn + gridWidth(grid) - 1;
  return {
    grid,
    words,
    firstRow: grid.origin.row,
    lastRow: grid.origin.row + grid.contents.length - 1,
    firstColumn,
    lastColumn,
    at,
    inRow: (row) => {
      const cells: PlacedCell[] = [];
      for (let column = firstColumn; column <= lastColumn; column += 1) {
        const placed = at({ row, column });
        column = Math.max(column, placed.area.column + placed.area.columns - 1);
        if (placed.text !== "") cells.push(placed);
      }
      return cells;
    },
  };
}

/** Whether a cell begins in a row rather than reaching into it from above. */
export function beginsIn({ area }: PlacedCell, row: number): boolean {
  return area.row === row;
}

/** The area around some cells. */
export function areaAround(areas: readonly CellArea[]): CellArea {
  const row = Math.min(...areas.map((area) => area.row));
  const column = Math.min(...areas.map((area) => area.column));
  return {
    row,
    column,
    rows: Math.max(...areas.map((area) => area.row + area.rows)) - row,
    columns: Math.max(...areas.map((area) => area.column + area.columns)) - column,
  };
}
