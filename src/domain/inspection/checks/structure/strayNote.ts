import type { TableCheck } from "../../check";
import { cellsAt } from "../findingAt";
import { columnsBeside } from "./besideTable";
import { contentAt } from "./shownCells";

/** Cells beside the table that no header covers: a working note that would be printed or published with it. */
export const strayNote: TableCheck = {
  of: "table",
  code: "structure-stray-note",
  family: "structure",
  severity: "info",
  granularity: "cell",
  rule: null,
  needs: [],
  find: (context) => {
    const positions = columnsBeside(context)
      .filter(({ isData, isOfAnotherTable }) => !isData && !isOfAnotherTable)
      .flatMap(({ filled }) => filled)
      .sort((one, other) => one.row - other.row || one.column - other.column);
    const [first, ...others] = positions;
    if (first === undefined) return [];
    return [
      {
        code: "structure-stray-note" as const,
        parameters: { text: String(contentAt(context.grid, first.row, first.column)), count: positions.length },
        cells: cellsAt(context.grid.name, [first, ...others]),
        measure: null,
      },
    ];
  },
};
