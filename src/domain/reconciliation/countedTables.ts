import { divisionsWithin, type CountedDivision } from "../summary/countedPlan";
import type { Steps } from "../steps";
import type { CountContext } from "./countContext";
import { departmentTable } from "./departmentTables";
import { gradeTable } from "./gradeTables";
import type { ReportTableRow } from "./reportDocument";
import type { Statement } from "./statement";
import { summaryTableSteps } from "./summaryTables";

/** A table of counts by division, by grade or by department against the recount; empty where a table is none. */
function* countedSteps(
  rows: readonly ReportTableRow[],
  atHand: CountedDivision | null,
  context: CountContext,
): Steps<readonly Statement[]> {
  const ofSummary = yield* summaryTableSteps(rows, context);
  if (ofSummary.length > 0) return ofSummary;
  const { plan } = context.comparison;
  const counted = divisionsWithin(plan).find(({ division }) => division === atHand?.division) ?? plan;
  const cell = (counted.division === null ? undefined : context.cells.get(counted.division)) ?? context.planCell;
  const ofGrades = gradeTable(rows, { label: null, counted, cell }, context);
  return ofGrades.length > 0 ? ofGrades : departmentTable(rows, context);
}

function differing(statements: readonly Statement[]): number {
  return statements.filter(({ verdict }) => verdict === "differs").length;
}

/** The same where measures are graded in several columns: by the grades that most of the table agrees with. */
export function* countedTableSteps(
  rows: readonly ReportTableRow[],
  atHand: CountedDivision | null,
  [own, ...others]: readonly [CountContext, ...CountContext[]],
): Steps<readonly Statement[]> {
  let best = yield* countedSteps(rows, atHand, own);
  for (const context of others) {
    if (differing(best) === 0 && best.length > 0) break;
    const told = yield* countedSteps(rows, atHand, context);
    if (best.length === 0 || (told.length > 0 && differing(told) < differing(best))) best = told;
  }
  return best;
}
