import type { FindingCell } from "../inspection/finding";
import type { Division } from "../plan/division";
import type { OverviewComparison } from "../summary/overviewComparison";
import type { PlanGrades } from "../summary/tallies/planGrades";
import type { DepartmentCounts } from "./departmentCounts";

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
