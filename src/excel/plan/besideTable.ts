import type { CellArea, CellContent } from "../../domain/grid/cell";
import type { SheetGrid } from "../../domain/grid/sheetGrid";
import type { Inspection } from "../../domain/inspection/inspect";
import type { TableSheet } from "../../domain/measures/measure";
import type { PlannedBlock, PlannedColumns } from "./plannedWrites";

/** How many rows of a table are its header. */
export function headerRowsOf({ header }: Pick<TableSheet, "header">): number {
  return header.lastRow - header.firstRow + 1;
}

function columnOf({ origin, contents }: SheetGrid, column: number, row: number, rows: number): readonly CellContent[] {
  return Array.from({ length: rows }, (_, index) => contents[row + index - origin.row]?.[column - origin.column] ?? "");
}

/** Columns beside the measures; they look like the column of grades, which is as narrow as they are, else like the last one. */
export function besideTable(
  measureSheet: TableSheet,
  { settings: { printing }, grid }: Pick<Inspection, "settings" | "grid">,
  blocks: readonly PlannedBlock[],
  headings: readonly CellArea[],
): PlannedColumns {
  const { sheet, columns, header, area } = measureSheet;
  const named = columns.get("name")?.column ?? area.column;
  return {
    sheet,
    blocks,
    headings,
    beside: {
      column: columns.get("grade")?.column ?? area.column + area.columns - 1,
      row: header.firstRow,
      rows: area.rows,
      headerRows: headerRowsOf(measureSheet),
    },
    rowsBeside: { column: named, contents: columnOf(grid, named, header.firstRow, area.rows) },
    printed: printing.statusColumns,
  };
}

/** A heading over blocks that stand side by side, above the last row of their headers. */
export function headingOver(blocks: readonly Pick<PlannedBlock, "area">[], headerRows: number): readonly CellArea[] {
  const [first] = blocks;
  const columns = blocks.reduce((sum, { area }) => sum + area.columns, 0);
  const rows = headerRows - 1;
  return first === undefined || rows < 1 || rows * columns < 2 ? [] : [{ ...first.area, rows, columns }];
}
