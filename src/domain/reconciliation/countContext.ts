import type { FindingCell } from "../inspection/finding";
import type { Division } from "../plan/division";
import type { Counting, JudgedMeasure } from "../summary/counting";
import { countPlan } from "../summary/countedPlan";
import { DivisionFinder } from "../summary/divisionFinder";
import { gradeReader } from "../summary/gradeReader";
import type { OverviewComparison } from "../summary/overviewComparison";
import { planGrades, type PlanGrades } from "../summary/tallies/planGrades";
import { DepartmentCounts } from "./departmentCounts";

/** What a sentence about the plan or a division is compared with. */
export interface CountContext {
  readonly comparison: OverviewComparison;
  readonly cells: ReadonlyMap<Division, FindingCell>;
  /** The first cell of the measures sheet, for statements about the plan. */
  readonly planCell: FindingCell;
  readonly percentDecimals: number;
  readonly grades: PlanGrades;
  readonly departments: DepartmentCounts;
  /** How many measures of a division, or of the plan (`null`), reached all their targets by the sheet's figures. */
  readonly reachedIn: (division: Division | null) => number;
}

/** The same of the plan's measures with the judgements of another column. */
export function judgedOtherwise(
  context: CountContext,
  judged: readonly JudgedMeasure[],
  divisions: readonly Division[],
  counting: Counting,
): CountContext {
  const plan = countPlan(judged, divisions, counting);
  const grades = planGrades(plan, counting, gradeReader(plan, counting));
  const comparison = { ...context.comparison, plan, finder: new DivisionFinder(plan), counting };
  return { ...context, comparison, grades, departments: new DepartmentCounts(judged, counting) };
}
