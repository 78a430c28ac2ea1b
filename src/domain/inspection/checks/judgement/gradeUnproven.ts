import type { Check } from "../../check";
import { cellsOfGrade, comparedParts } from "./comparedParts";
import { findByVerdict } from "./verdicts";

/** 50%以上削減 against 50%削減 may be more or just that: the better grade is not proven. A forecast proves no better either. */
export const gradeUnproven: Check = {
  code: "judgement-grade-unproven",
  family: "judgement",
  severity: "warning",
  granularity: "cell",
  rule: null,
  needs: ["grade", "target", "actual"],
  find: (context) =>
    findByVerdict("unproven", context, ({ evaluation, graded, verdict: { possible, causes }, note }) => {
      // An approximate number or a forecast is a good reason for a grade that it will most likely turn out to be.
      const isOnlyBound = causes.every((cause) => cause === "boundOnly");
      return {
        code: "judgement-grade-unproven",
        parameters: { entered: graded.entered, possible, causes, parts: comparedParts(graded.indicators), note },
        cells: cellsOfGrade(evaluation, graded, context.measureSheet.sheet),
        measure: evaluation.measure.code,
        severity: isOnlyBound && note === null ? "warning" : "info",
      };
    }),
};
