import { readGrade } from "../evaluation/grade";
import { unjudgedSymbols, type Rubric } from "../evaluation/rubric";

/** How a grade stands to an earlier one; notComparable: one of them is blank, not of the rubric, or judges nothing. */
export const gradeSteps = ["better", "same", "worse", "notComparable"] as const;
export type GradeStep = (typeof gradeSteps)[number];

/** The rubric's symbol for what a cell says; what it says where it is none. */
export function gradeShown(written: string, rubric: Rubric): string {
  return written === "" ? "" : (readGrade(written, rubric) ?? written);
}

/** Compares two grades by their order in the rubric, best first. */
export function gradeStep(before: string, after: string, rubric: Rubric): GradeStep {
  const unjudged = unjudgedSymbols(rubric);
  const order = rubric.grades.map(({ symbol }) => symbol).filter((symbol) => !unjudged.includes(symbol));
  const [from, to] = [order.indexOf(before), order.indexOf(after)];
  if (from < 0 || to < 0) return "notComparable";
  if (from === to) return "same";
  return to < from ? "better" : "worse";
}
