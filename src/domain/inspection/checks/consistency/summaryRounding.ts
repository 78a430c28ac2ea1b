import type { Check } from "../../check";
import { publishedOf } from "./published";
import { foundRates } from "./publishedRates";

/** A published rate is one unit in its last place away from the recount: cut off, or bent so that a column adds up. */
export const summaryRounding: Check = {
  code: "consistency-summary-rounding",
  family: "consistency",
  severity: "info",
  granularity: "sheet",
  rule: null,
  needs: ["goalStatus"],
  find: (context) => {
    const { summaries } = publishedOf(context);
    if (summaries.length === 0) return { notChecked: { code: "nothingToCompare", what: "summarySheet" } };
    return foundRates("consistency-summary-rounding", summaries, true);
  },
};
