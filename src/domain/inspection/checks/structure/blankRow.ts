import type { CellPosition } from "../../../grid/cell";
import type { TableSheet } from "../../../measures/measure";
import type { TableCheck } from "../../check";
import { cellsAt, measureAt } from "../findingAt";

/** Blank rows between two measures of one division; those between divisions only set them apart. */
function blankRowsWithin(measureSheet: TableSheet): readonly CellPosition[] {
  const found: CellPosition[] = [];
  let blank: CellPosition[] = [];
  let before: number | null = null;
  for (const { kind, row } of measureSheet.rows) {
    if (kind === "blank") blank.push({ row, column: measureSheet.area.column });
    else {
      if (kind === "measure" && before !== null && blank.length > 0) {
        const above = measureAt(measureSheet, before)?.divisions.at(-1);
        if (above === measureAt(measureSheet, row)?.divisions.at(-1)) found.push(...blank);
      }
      blank = [];
      before = kind === "measure" || kind === "continuation" ? row : null;
    }
  }
  return found;
}

/** Blank rows inside a division: filters, sorting and Ctrl+End stop there, and a row may have been lost. */
export const blankRow: TableCheck = {
  of: "table",
  code: "structure-blank-row",
  family: "structure",
  severity: "warning",
  granularity: "row",
  rule: null,
  needs: [],
  find: ({ grid, measureSheet }) => {
    const rows = blankRowsWithin(measureSheet);
    const cells = cellsAt(grid.name, rows);
    if (cells === null) return [];
    // Where half the measures are spaced out, that is how the table is set.
    const isSpacedOut = rows.length > 2 && rows.length * 2 > measureSheet.measures.length;
    return [
      {
        code: "structure-blank-row" as const,
        parameters: { count: rows.length },
        cells,
        measure: null,
        severity: isSpacedOut ? ("info" as const) : ("warning" as const),
      },
    ];
  },
};
