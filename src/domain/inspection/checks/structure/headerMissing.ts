import type { TableCheck, TableContext } from "../../check";
import { cellsAt } from "../findingAt";
import { columnsBeside } from "./besideTable";
import { isFilledAt, shownAt } from "./shownCells";

/** Columns between the table's first and last that hold data under an empty header. */
function unnamedWithin({ grid, measureSheet }: TableContext): readonly number[] {
  const { area, header, rows } = measureSheet;
  const named = new Set(header.columns.map(({ column }) => column));
  const unnamed = Array.from({ length: area.columns }, (_, index) => area.column + index).filter(
    (column) => !named.has(column),
  );
  return unnamed.filter((column) =>
    rows.some(({ kind, row }) => (kind === "measure" || kind === "continuation") && isFilledAt(grid, row, column)),
  );
}

/** A column with data whose header is empty: nobody can tell what it holds, and it is not read. */
export const headerMissing: TableCheck = {
  of: "table",
  code: "structure-header-missing",
  family: "structure",
  severity: "warning",
  granularity: "column",
  rule: null,
  needs: [],
  find: (context) => {
    const { grid, measureSheet } = context;
    const columns = [
      ...unnamedWithin(context),
      ...columnsBeside(context)
        .filter(({ isData }) => isData)
        .map(({ column }) => column),
    ].sort((one, other) => one - other);
    return columns.map((column) => ({
      code: "structure-header-missing" as const,
      parameters: { column },
      cells: cellsAt(grid.name, [shownAt(grid, { row: measureSheet.header.lastRow, column })]),
      measure: null,
    }));
  },
};
