import type { Check } from "../../check";
import type { MeasureEvaluation } from "../../evaluateMeasures";
import type { Rubric } from "../../../evaluation/rubric";
import { cellsOf } from "../findingAt";
import { explainingNote } from "../judgement/explainingNote";

/** Grades that say whether a target was reached. */
const claiming = new Set(["comparison", "interval"]);

/** What the measure's grades agree on; `null` where they differ or claim nothing. */
function claimOf({ grades }: MeasureEvaluation, rubric: Rubric): boolean | null {
  const claims = grades.flatMap(({ symbol }) => {
    const grade = rubric.grades.find((one) => one.symbol === symbol);
    return grade === undefined || !claiming.has(grade.rule.kind) ? [] : [grade.achieved];
  });
  const [first = null] = claims;
  return claims.every((claim) => claim === first) ? first : null;
}

/**
 * The indicator is missed and the goal achieved, or the other way round. Two judgements that may differ: an official
 * decides.
 */
export const statusContradictsGrade: Check = {
  code: "status-contradicts-grade",
  family: "status",
  severity: "warning",
  granularity: "row",
  rule: null,
  needs: ["goalStatus", "grade"],
  find: ({ measureSheet, evaluations, settings }) =>
    evaluations.flatMap((evaluation) => {
      const { measure, grades, goalStatus } = evaluation;
      const claim = claimOf(evaluation, settings.rubric);
      if (claim === null || goalStatus.status === null || claim === (goalStatus.status === "achieved")) return [];
      const note = explainingNote(evaluation);
      return [
        {
          code: "status-contradicts-grade" as const,
          parameters: { entered: goalStatus.entered, grade: grades.map(({ entered }) => entered).join("・"), note },
          cells: cellsOf(measure, measureSheet.sheet, goalStatus.cell, ...grades.map(({ cell }) => cell)),
          measure: measure.code,
          severity: note === null ? ("warning" as const) : ("info" as const),
        },
      ];
    }),
};
