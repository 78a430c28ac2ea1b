import type { TableCheck } from "../../check";
import { ruleCheck } from "./ruleCheck";

/** Every column has a header of its own; one header merged over two columns names neither. */
export const namedColumns: TableCheck = ruleCheck({
  code: "readability-named-columns",
  rule: "L1-05",
  granularity: "column",
  places: ({ measureSheet: { area, header } }) => {
    const named = new Set(
      header.columns.filter(({ cell, column }) => cell.column === column).map(({ column }) => column),
    );
    return Array.from({ length: area.columns }, (_, index) => area.column + index)
      .filter((column) => !named.has(column))
      .map((column) => ({ row: header.lastRow, column }));
  },
});
