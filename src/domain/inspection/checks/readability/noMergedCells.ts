import type { TableCheck } from "../../check";
import { inReadingOrder } from "./tableCells";
import { ruleCheck } from "./ruleCheck";

/** No merged cells in the table; a title above it is not part of it. */
export const noMergedCells: TableCheck = ruleCheck({
  code: "readability-merged-cells",
  rule: "L1-12",
  granularity: "cell",
  places: ({ grid, measureSheet: { area } }) =>
    inReadingOrder(
      grid.merges.filter(
        (merge) =>
          merge.row + merge.rows > area.row &&
          merge.row < area.row + area.rows &&
          merge.column + merge.columns > area.column &&
          merge.column < area.column + area.columns,
      ),
    ),
});
