import type { Check } from "../../check";
import { contradictsGrade } from "../../../evaluation/gradeClaim";
import { cellsOf } from "../findingAt";
import { explainingNote } from "../judgement/explainingNote";

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
    evaluations
      .filter((evaluation) => contradictsGrade(evaluation, settings.rubric))
      .map((evaluation) => {
        const { measure, grades, goalStatus } = evaluation;
        const note = explainingNote(evaluation);
        return {
          code: "status-contradicts-grade" as const,
          parameters: { entered: goalStatus.entered, grade: grades.map(({ entered }) => entered).join("・"), note },
          cells: cellsOf(measure, measureSheet.sheet, goalStatus.cell, ...grades.map(({ cell }) => cell)),
          measure: measure.code,
          severity: note === null ? ("warning" as const) : ("info" as const),
        };
      }),
};
