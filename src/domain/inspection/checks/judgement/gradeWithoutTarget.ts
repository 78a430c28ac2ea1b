import type { Check } from "../../check";
import { cellsOfGrade } from "./comparedParts";
import { findByVerdict } from "./verdicts";

/** Nothing was set to be reached, and yet the grade says how far it was reached. */
export const gradeWithoutTarget: Check = {
  code: "judgement-grade-without-target",
  family: "judgement",
  severity: "warning",
  granularity: "cell",
  rule: null,
  needs: ["grade", "target"],
  find: (context) =>
    findByVerdict("withoutTarget", context, ({ evaluation, graded, verdict, note }) => ({
      code: "judgement-grade-without-target",
      parameters: {
        entered: graded.entered,
        target: graded.indicators[0]?.target?.raw ?? "",
        expected: verdict.expected,
        note,
      },
      cells: cellsOfGrade(evaluation, graded, context.measureSheet.sheet),
      measure: evaluation.measure.code,
      severity: note === null ? "warning" : "info",
    })),
};
