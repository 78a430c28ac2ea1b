import type { Check } from "../../check";
import { cellsOfGrade, comparedParts } from "./comparedParts";
import { findByVerdict } from "./verdicts";

/** There is a target and a grade, and nothing that says what was reached. */
export const gradeWithoutActual: Check = {
  code: "judgement-grade-without-actual",
  family: "judgement",
  severity: "warning",
  granularity: "cell",
  rule: null,
  needs: ["grade", "target", "actual"],
  find: (context) =>
    findByVerdict("withoutActual", context, ({ evaluation, graded, note }) => ({
      code: "judgement-grade-without-actual",
      parameters: { entered: graded.entered, parts: comparedParts(graded.indicators), note },
      cells: cellsOfGrade(evaluation, graded, context.measureSheet.sheet),
      measure: evaluation.measure.code,
      severity: note === null ? "warning" : "info",
    })),
};
