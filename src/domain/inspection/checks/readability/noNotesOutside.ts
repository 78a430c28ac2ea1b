import type { TableCheck } from "../../check";
import { columnsBeside } from "../structure/besideTable";
import { inReadingOrder } from "./tableCells";
import { isFilledAt } from "../structure/shownCells";
import { ruleCheck } from "./ruleCheck";

/** Nothing but the table: notes, totals and legends between or below the measures, and what stands beside them. */
export const noNotesOutside: TableCheck = ruleCheck({
  code: "readability-notes-outside",
  rule: "L1-04",
  granularity: "cell",
  places: (context) => {
    const { rows, area } = context.measureSheet;
    const asides = rows.flatMap(({ kind, row }) => {
      const columns = Array.from({ length: area.columns }, (_, index) => area.column + index);
      const column = kind === "aside" ? columns.find((one) => isFilledAt(context.grid, row, one)) : undefined;
      return column === undefined ? [] : [{ row, column }];
    });
    const beside = columnsBeside(context).flatMap(({ filled, isOfAnotherTable }) => (isOfAnotherTable ? [] : filled));
    return inReadingOrder([...asides, ...beside]);
  },
});
