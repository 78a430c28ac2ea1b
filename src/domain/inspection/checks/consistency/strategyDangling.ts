import type { Check } from "../../check";
import { coverageOf } from "./coverageOf";

/** A strategy refers to a division, by its code, that the plan does not have. */
export const strategyDangling: Check = {
  code: "consistency-strategy-dangling",
  family: "consistency",
  severity: "warning",
  granularity: "cell",
  rule: null,
  needs: [],
  find: (context) => {
    const { measureSheet } = context;
    const { coverage } = coverageOf(context);
    if (coverage === null) return { notChecked: { code: "nothingToCompare", what: "strategies" } };
    return coverage.dangling.map(({ strategy, reference: { written, cell } }) => ({
      code: "consistency-strategy-dangling" as const,
      parameters: { strategy: strategy.label, written, sheet: measureSheet.sheet },
      cells: [{ sheet: cell.sheet, row: cell.row, column: cell.column }] as const,
      measure: null,
    }));
  },
};
