import type { TableCheck, TableContext } from "../../check";
import type { CellPosition } from "../../../grid/cell";
import { inReadingOrder } from "./tableCells";
import { ruleCheck } from "./ruleCheck";
import { isFilledAt } from "../structure/shownCells";

function blankColumns({ grid, measureSheet }: TableContext): readonly CellPosition[] {
  const { area, header, rows } = measureSheet;
  const named = new Set(header.columns.map(({ column }) => column));
  return Array.from({ length: area.columns }, (_, index) => area.column + index)
    .filter((column) => !named.has(column) && !rows.some(({ row }) => isFilledAt(grid, row, column)))
    .map((column) => ({ row: header.firstRow, column }));
}

/** No blank row and no blank column divides the table. */
export const undividedTable: TableCheck = ruleCheck({
  code: "readability-undivided-table",
  rule: "L1-03",
  granularity: "row",
  places: (context) => {
    const { rows, area } = context.measureSheet;
    const blankRows = rows.filter(({ kind }) => kind === "blank").map(({ row }) => ({ row, column: area.column }));
    return inReadingOrder([...blankColumns(context), ...blankRows]);
  },
});
