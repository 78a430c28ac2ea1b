import type { Check } from "../../check";
import { publishedOf } from "./published";
import { foundStatedRates } from "./publishedRates";

/** A rate in the overview (71施策（93.4%）) is neither that of the measures nor that of the sentence's own numbers. */
export const overviewRate: Check = {
  code: "consistency-overview-rate",
  family: "consistency",
  severity: "error",
  granularity: "workbook",
  rule: null,
  needs: ["goalStatus"],
  find: (context) => {
    const { sentences } = publishedOf(context);
    if (sentences.length === 0) return { notChecked: { code: "nothingToCompare", what: "overviewSentence" } };
    return foundStatedRates("consistency-overview-rate", sentences, false);
  },
};
