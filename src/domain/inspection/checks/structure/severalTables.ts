import type { CellPosition } from "../../../grid/cell";
import type { TableCheck, TableContext } from "../../check";
import { publishedOf } from "../consistency/published";
import { cellsAt } from "../findingAt";
import { isFilledAt, usedColumns } from "./shownCells";

/** Where another table begins below the measures, but not in a row that `skips`; `null` when there is none. */
export function tableBelow(
  { grid, measureSheet: { area } }: TableContext,
  skips: (row: number) => boolean = () => false,
): CellPosition | null {
  const { first, end } = usedColumns(grid);
  for (let row = area.row + area.rows; row < grid.origin.row + grid.contents.length; row += 1) {
    if (skips(row)) continue;
    for (let column = first; column < end; column += 1) {
      if (isFilledAt(grid, row, column)) return { row, column };
    }
  }
  return null;
}

/** The rows of the sheet's own summary of the measures: it is compared with the recount, not left unread. */
function summaryRows(context: TableContext): (row: number) => boolean {
  const areas = publishedOf(context)
    .summaries.filter(({ summary }) => summary.sheet === context.grid.name)
    .map(({ summary: { cell, rows } }) => ({ first: cell.row, last: rows.at(-1)?.cell.row ?? cell.row }));
  return (row) => areas.some(({ first, last }) => row >= first && row <= last);
}

/** Another table below the measures: reading ends where it begins. One with measures of its own is not read at all. */
export const severalTables: TableCheck = {
  of: "table",
  code: "structure-several-tables",
  family: "structure",
  severity: "info",
  granularity: "sheet",
  rule: null,
  needs: [],
  find: (context) => {
    const begins = tableBelow(context, summaryRows(context));
    if (begins === null) return [];
    const cells = cellsAt(context.grid.name, [begins]);
    return [{ code: "structure-several-tables" as const, parameters: { row: begins.row }, cells, measure: null }];
  },
};
