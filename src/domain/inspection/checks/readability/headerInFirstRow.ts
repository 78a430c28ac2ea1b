import type { TableCheck } from "../../check";
import { ruleCheck } from "./ruleCheck";

/** The first row has the headers, the second the first measure. */
export const headerInFirstRow: TableCheck = ruleCheck({
  code: "readability-header-in-first-row",
  rule: "L3-01",
  granularity: "row",
  places: ({ measureSheet: { header, rows, area } }) => {
    const begins = header.firstRow === 0 && header.lastRow === 0 && rows[0]?.kind === "measure";
    return begins ? [] : [{ row: header.firstRow, column: area.column }];
  },
});
