import { isUnknown } from "../../../summary/summaryComparison";
import type { Check } from "../../check";
import { publishedOf } from "./published";

/** The published summary table counts a division that the measures sheet does not have. */
export const summaryDivisionUnknown: Check = {
  code: "consistency-summary-division-unknown",
  family: "consistency",
  severity: "error",
  granularity: "sheet",
  rule: null,
  needs: [],
  find: (context) => {
    const { summaries } = publishedOf(context);
    if (summaries.length === 0) return { notChecked: { code: "nothingToCompare", what: "summarySheet" } };
    return summaries.flatMap(({ rows }) =>
      rows.filter(isUnknown).map(({ row: { cell, path } }) => ({
        code: "consistency-summary-division-unknown" as const,
        parameters: { division: path.join(" "), sheet: context.measureSheet.sheet },
        cells: [{ sheet: cell.sheet, row: cell.row, column: cell.column }] as const,
        measure: null,
      })),
    );
  },
};
