import type { MeasureEvaluation } from "./evaluateMeasures";

/** Grades that say whether a target was reached. */
const claiming = new Set(["comparison", "interval"]);

/** What the measure's grades agree on; `null` where they differ or claim nothing. */
function claimOf({ grades }: MeasureEvaluation): boolean | null {
  let agreed: boolean | null = null;
  for (const { symbol, rubric } of grades) {
    const grade = rubric.grades.find((one) => one.symbol === symbol);
    if (grade === undefined || !claiming.has(grade.rule.kind)) continue;
    if (agreed !== null && agreed !== grade.achieved) return null;
    agreed = grade.achieved;
  }
  return agreed;
}

/** Whether a measure's grade and its goal status contradict each other: one says reached, the other missed. */
export function contradictsGrade(evaluation: MeasureEvaluation): boolean {
  const { status } = evaluation.goalStatus;
  const claim = status === null ? null : claimOf(evaluation);
  return claim !== null && claim !== (status === "achieved");
}
