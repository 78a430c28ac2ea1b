import type { Check } from "../../check";
import { cellsOfGrade, comparedParts } from "./comparedParts";
import { findByVerdict } from "./verdicts";

/** Target and actual are words that differ (開発完了, 取組中), and the grade says that the target was met. */
export const wordsDiffer: Check = {
  code: "judgement-words-differ",
  family: "judgement",
  severity: "warning",
  granularity: "cell",
  rule: null,
  needs: ["grade", "target", "actual"],
  find: (context) =>
    findByVerdict("wordsDiffer", context, ({ evaluation, graded, verdict, note }) => ({
      code: "judgement-words-differ",
      parameters: { entered: graded.entered, parts: comparedParts(verdict.parts), note },
      cells: cellsOfGrade(evaluation, graded, context.measureSheet.sheet),
      measure: evaluation.measure.code,
      severity: note === null ? "warning" : "info",
    })),
};
