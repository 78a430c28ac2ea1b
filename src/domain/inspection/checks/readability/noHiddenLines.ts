import type { CellPosition } from "../../../grid/cell";
import type { TableCheck, TableContext } from "../../check";
import { inReadingOrder } from "./tableCells";
import { ruleCheck } from "./ruleCheck";

function hiddenLines({ grid: { traits }, measureSheet: { area } }: TableContext): readonly CellPosition[] | null {
  const { hiddenRows, hiddenColumns } = traits;
  if (hiddenRows === null || hiddenColumns === null) return null;
  return inReadingOrder([
    ...hiddenRows.map(({ first }) => ({ row: first, column: area.column })),
    ...hiddenColumns.map(({ first }) => ({ row: area.row, column: first })),
  ]);
}

/** No row and no column is hidden, in the table or beside it. */
export const noHiddenLines: TableCheck = ruleCheck({
  code: "readability-hidden-lines",
  rule: "L1-13",
  granularity: "row",
  places: hiddenLines,
});
