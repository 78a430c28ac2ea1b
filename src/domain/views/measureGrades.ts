import type { Rubric } from "../evaluation/rubric";
import { inOrderOfGrades } from "../summary/counting";
import type { MeasureEvaluation } from "../evaluation/evaluateMeasures";

/** The rubric's symbol, or what the cell says; `""`: nothing. Several grades of one measure are joined. */
export function gradeOf({ grades }: MeasureEvaluation): string {
  const found = grades.map(({ symbol, entered }) => symbol ?? entered).filter((grade) => grade !== "");
  return [...new Set(found)].join("・");
}

/** Grades as a table of them has its columns; the rubric's only where it says any of what the sheet has. */
export function gradesInOrder(
  found: readonly string[],
  rubric: Rubric,
  evaluations: readonly MeasureEvaluation[],
): readonly string[] {
  const isRead = evaluations.some(({ grades }) => grades.some(({ symbol }) => symbol !== null));
  return inOrderOfGrades(found, isRead || found.every((grade) => grade === "") ? rubric : null);
}
