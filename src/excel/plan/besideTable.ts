import type { CellArea } from "../../domain/grid/cell";
import type { TableSheet } from "../../domain/measures/measure";
import type { Settings } from "../../domain/settings/settings";
import type { PlannedBlock, PlannedColumns } from "./plannedWrites";

/** How many rows of a table are its header. */
export function headerRowsOf({ header }: Pick<TableSheet, "header">): number {
  return header.lastRow - header.firstRow + 1;
}

/** Columns beside the measures; they look like the column of grades, which is as narrow as they are, else like the last one. */
export function besideTable(
  measureSheet: TableSheet,
  { printing }: Settings,
  blocks: readonly PlannedBlock[],
  headings: readonly CellArea[],
): PlannedColumns {
  const { sheet, columns, header, area } = measureSheet;
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
