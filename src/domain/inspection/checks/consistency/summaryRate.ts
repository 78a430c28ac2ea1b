import type { Check } from "../../check";
import { publishedOf } from "./published";
import { foundRates } from "./publishedRates";

/** A rate of the published summary table is neither that of the measures nor that of the table's own numbers. */
export const summaryRate: Check = {
  code: "consistency-summary-rate",
  family: "consistency",
  severity: "error",
  granularity: "sheet",
  rule: null,
  needs: ["goalStatus"],
  find: (context) => {
    const { summaries } = publishedOf(context);
    if (summaries.length === 0) return { notChecked: { code: "nothingToCompare", what: "summarySheet" } };
    return foundRates("consistency-summary-rate", summaries, false);
  },
};
