import type { Check } from "../../check";
import { cellsOfGrade, comparedParts } from "./comparedParts";
import { findByVerdict } from "./verdicts";

/** Target and actual are there, and the grade is blank or says that there is no indicator. */
export const targetWithoutGrade: Check = {
  code: "judgement-target-without-grade",
  family: "judgement",
  severity: "warning",
  granularity: "cell",
  rule: null,
  needs: ["grade", "target", "actual"],
  find: (context) =>
    findByVerdict("targetUngraded", context, ({ evaluation, graded, note }) => ({
      code: "judgement-target-without-grade",
      parameters: { entered: graded.entered, parts: comparedParts(graded.indicators), note },
      cells: cellsOfGrade(evaluation, graded, context.measureSheet.sheet),
      measure: evaluation.measure.code,
      severity: note === null ? "warning" : "info",
    })),
};
