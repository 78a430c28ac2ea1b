import type { MeasureEvaluation } from "../evaluation/evaluateMeasures";
import { readGoalStatus, type GoalStatus } from "../evaluation/goalStatus";
import type { SourceCell } from "../grid/cell";
import type { Settings } from "../settings/settings";
import { standingByGrade, type Counting } from "../summary/counting";

/** What the sheet says became of a measure's goal, and the cell that says it. */
export interface ToldStatus {
  /** The measure's code. */
  readonly measure: string;
  /** A grade alone does not say whether what was missed goes on. */
  readonly status: GoalStatus | "missed";
  readonly entered: string;
  readonly cell: SourceCell;
}

/** The goal status of a measure, or what its grade says where the plan is counted by grades; `null` where neither is told. */
export function toldStatus(
  { measure, goalStatus, grades }: MeasureEvaluation,
  { judgement, rubric }: Counting,
  { goalStatusWords }: Pick<Settings, "goalStatusWords">,
): ToldStatus | null {
  const { cell, entered, status } = goalStatus;
  if (cell !== undefined && status !== null) return { measure: measure.code, status, entered, cell };
  const [grade, another] = grades;
  if (judgement !== "grade" || grade?.cell === undefined || another !== undefined) return null;
  const standing = readGoalStatus(grade.entered, goalStatusWords) ?? standingByGrade({ grades: [grade] }, rubric);
  if (standing === "notJudged") return null;
  return { measure: measure.code, status: standing, entered: grade.entered, cell: grade.cell };
}
