import type { CellPosition } from "../../../grid/cell";
import type { Check, InspectionContext } from "../../check";
import { cellsAt } from "../findingAt";
import { isFilledAt, usedColumns } from "./shownCells";

/** Where another table begins below the measures; `null` when there is none. */
export function tableBelow({ grid, measureSheet: { area } }: InspectionContext): CellPosition | null {
  const { first, end } = usedColumns(grid);
  for (let row = area.row + area.rows; row < grid.origin.row + grid.contents.length; row += 1) {
    for (let column = first; column < end; column += 1) {
      if (isFilledAt(grid, row, column)) return { row, column };
    }
  }
  return null;
}

/** Another table below the measures: reading ends where it begins. One with measures of its own is not read at all. */
export const severalTables: Check = {
  code: "structure-several-tables",
  family: "structure",
  severity: "info",
  granularity: "sheet",
  rule: null,
  needs: [],
  find: (context) => {
    const begins = tableBelow(context);
    if (begins === null) return [];
    const cells = cellsAt(context.grid.name, [begins]);
    return [{ code: "structure-several-tables" as const, parameters: { row: begins.row }, cells, measure: null }];
  },
};
