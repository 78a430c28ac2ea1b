import { columnLetters, type CellPosition } from "../../../grid/cell";
import type { TableCheck } from "../../check";
import type { FoundIn } from "../../finding";
import { cellsAt, measureOf } from "../findingAt";
import { cellsWith } from "../text/writtenTexts";
import { contentAt } from "./shownCells";

/** What Excel shows instead of a result. */
const errorValue =
  /^#(N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|UNKNOWN!|BUSY!|GETTING_DATA)$/u;

/** Formulas of the table that have no result; one finding for each column and error. */
export const formulaError: TableCheck = {
  of: "table",
  code: "structure-formula-error",
  family: "structure",
  severity: "error",
  granularity: "cell",
  rule: null,
  needs: [],
  find: ({ grid, measureSheet }) => {
    const { area, header } = measureSheet;
    const labels = new Map(header.columns.map(({ column, label }) => [column, label]));
    const found = new Map<string, { error: string; column: number; positions: [CellPosition, ...CellPosition[]] }>();
    const inTable = (column: number): boolean => column >= area.column && column < area.column + area.columns;
    for (const { row, column } of cellsWith(grid, (phrase) => phrase.startsWith("#"), inTable)) {
      if (row <= header.lastRow || row >= area.row + area.rows) continue;
      const error = String(contentAt(grid, row, column));
      if (!errorValue.test(error)) continue;
      const key = `${String(column)} ${error}`;
      const known = found.get(key);
      if (known === undefined) found.set(key, { error, column, positions: [{ row, column }] });
      else known.positions.push({ row, column });
    }
    return [...found.values()].map(({ error, column, positions }): FoundIn => {
      const cells = cellsAt(grid.name, positions);
      return {
        code: "structure-formula-error",
        parameters: { error, label: labels.get(column) ?? columnLetters(column), count: positions.length },
        cells,
        measure: measureOf(measureSheet, cells),
      };
    });
  },
};
