import type { MeasureEvaluation } from "../evaluation/evaluateMeasures";

/** The rubric's symbol, or what the cell says; `""`: nothing. Several grades of one measure are joined. */
export function gradeOf({ grades }: MeasureEvaluation): string {
  const found = grades.map(({ symbol, entered }) => symbol ?? entered).filter((grade) => grade !== "");
  return [...new Set(found)].join("・");
}
