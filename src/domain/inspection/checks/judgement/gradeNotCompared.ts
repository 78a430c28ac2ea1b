import type { Check } from "../../check";
import { cellsOfGrade, comparedParts } from "./comparedParts";
import { findByVerdict } from "./verdicts";

/** The sheet does not say enough to compare the grade with target and actual: neither right nor wrong. */
export const gradeNotCompared: Check = {
  code: "judgement-grade-not-compared",
  family: "judgement",
  severity: "info",
  granularity: "cell",
  rule: null,
  needs: ["grade", "target", "actual"],
  find: (context) =>
    findByVerdict("notCompared", context, ({ evaluation, graded, verdict }) => ({
      code: "judgement-grade-not-compared",
      parameters: { entered: graded.entered, reason: verdict.reason, parts: comparedParts(graded.indicators) },
      cells: cellsOfGrade(evaluation, graded, context.measureSheet.sheet),
      measure: evaluation.measure.code,
    })),
};
