import { nameOf } from "../../../summary/countedPlan";
import type { Check } from "../../check";
import { publishedOf } from "./published";

/** 21分野76施策のうち、71施策 where the measures sheet counts otherwise. */
export const overviewCount: Check = {
  code: "consistency-overview-count",
  family: "consistency",
  severity: "error",
  granularity: "workbook",
  rule: null,
  needs: [],
  find: (context) => {
    const { sentences } = publishedOf(context);
    if (sentences.length === 0) return { notChecked: { code: "nothingToCompare", what: "overviewSentence" } };
    return sentences
      .filter(({ counts }) => counts.length > 0)
      .map(({ sentence: { cell }, subject, counts }) => ({
        code: "consistency-overview-count" as const,
        parameters: {
          division: nameOf(subject),
          figures: counts.map(({ what, stated, counted }) => ({
            what: what.kind === "divisions" ? what.word : what.kind,
            stated,
            counted,
          })),
        },
        cells: [{ sheet: cell.sheet, row: cell.row, column: cell.column }] as const,
        measure: null,
      }));
  },
};
