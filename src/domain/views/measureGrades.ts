import type { Rubric } from "../evaluation/rubric";
import type { MeasureEvaluation } from "../evaluation/evaluateMeasures";

/** The rubric's symbol, or what the cell says; `""`: nothing. Several grades of one measure are joined. */
export function gradeOf({ grades }: MeasureEvaluation): string {
  const found = grades.map(({ symbol, entered }) => symbol ?? entered).filter((grade) => grade !== "");
  return [...new Set(found)].join("・");
}

/** The rubric's grades first, in its order, then what else the sheet has; blank last. */
export function gradesInOrder(found: Iterable<string>, rubric: Rubric): readonly string[] {
  const all = new Set(found);
  const ofRubric = rubric.grades.map(({ symbol }) => symbol);
  const others = [...all].filter((grade) => grade !== "" && !ofRubric.includes(grade));
  return [...ofRubric, ...others, ...(all.has("") ? [""] : [])];
}
