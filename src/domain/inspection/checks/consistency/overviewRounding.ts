import type { Check } from "../../check";
import { publishedOf } from "./published";
import { foundStatedRates } from "./publishedRates";

/** A rate in the overview is one unit in its last place away from the recount. */
export const overviewRounding: Check = {
  code: "consistency-overview-rounding",
  family: "consistency",
  severity: "info",
  granularity: "workbook",
  rule: null,
  needs: ["goalStatus"],
  find: (context) => {
    const { sentences } = publishedOf(context);
    if (sentences.length === 0) return { notChecked: { code: "nothingToCompare", what: "overviewSentence" } };
    return foundStatedRates("consistency-overview-rounding", sentences, true);
  },
};
