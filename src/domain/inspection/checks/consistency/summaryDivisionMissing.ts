import { nameOf } from "../../../summary/countedPlan";
import type { Check } from "../../check";
import { publishedOf } from "./published";
import { cellsOf } from "../findingAt";

/** A division with measures has no row in the published summary table. */
export const summaryDivisionMissing: Check = {
  code: "consistency-summary-division-missing",
  family: "consistency",
  severity: "error",
  granularity: "sheet",
  rule: null,
  needs: [],
  find: (context) => {
    const { summaries } = publishedOf(context);
    if (summaries.length === 0) return { notChecked: { code: "nothingToCompare", what: "summarySheet" } };
    return summaries.flatMap(({ summary, missing }) =>
      missing.flatMap((counted) => {
        const { division, firstMeasure } = counted;
        if (division === null || firstMeasure === null) return [];
        const [measureCell] = cellsOf(firstMeasure, context.measureSheet.sheet);
        const { sheet, row, column } = summary.cell;
        return [
          {
            code: "consistency-summary-division-missing" as const,
            parameters: { division: nameOf(counted) ?? "", sheet, measures: counted.counts.measures },
            cells: [{ sheet, row, column }, measureCell] as const,
            measure: null,
          },
        ];
      }),
    );
  },
};
