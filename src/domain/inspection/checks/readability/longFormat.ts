import type { TableCheck } from "../../check";
import { ruleCheck } from "./ruleCheck";

/** Years go down in rows, not across in columns. */
export const longFormat: TableCheck = ruleCheck({
  code: "readability-long-format",
  rule: "L3-09",
  granularity: "column",
  places: ({ measureSheet: { yearColumns, header } }) => {
    const years = yearColumns.filter(({ fiscalYear }) => fiscalYear !== null);
    if (years.length < 2) return [];
    return years.map(({ columns }) => ({ row: header.firstRow, column: Math.min(...Object.values(columns)) }));
  },
});
