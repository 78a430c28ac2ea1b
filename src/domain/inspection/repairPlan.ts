import { certain } from "../certain";
import type { MeasureEvaluation } from "../evaluation/evaluateMeasures";
import type { Finding, FindingCell, FindingCode, Repair } from "./finding";
import { applyEdits, mergeEdits, textEdits, type TextEdit } from "./textEdits";

/** What one cell is to hold instead of what it holds. */
export interface CellRepair {
  readonly cell: FindingCell;
  readonly before: string;
  /** A number where the repair is to make one of a text; a text stays a text, whatever it looks like. */
  readonly after: string | number;
}

/** Repairs of findings brought together: at most one a cell. */
export interface RepairPlan {
  /** In the order of the sheet. */
  readonly repairs: readonly CellRepair[];
  /** Repairs that change the same characters of a cell in another way than one before them. */
  readonly refused: readonly Repair[];
}

/** A finding as far as repairing it goes. */
export type Repairable = Pick<Finding, "code" | "repairs">;

/** Findings whose repair makes a number of a text. */
const numericCodes: ReadonlySet<FindingCode> = new Set<FindingCode>(["quantity-number-as-text"]);

/** Findings whose repair touches a grade or a goal status: only who knows the plan's rubric may agree to it. */
const judgementCodes: ReadonlySet<FindingCode> = new Set<FindingCode>(["text-variant-symbol"]);

function keyOf({ sheet, row, column }: FindingCell): string {
  return `${sheet} ${row} ${column}`;
}

/** The repairs that may be made together, without a look at each: none in a cell that says a grade or a goal status. */
export function safeRepairs(
  findings: readonly Repairable[],
  evaluations: readonly MeasureEvaluation[],
): readonly Repairable[] {
  const judgements = evaluations.flatMap(({ grades, goalStatus }) => [
    ...grades.map(({ cell }) => cell),
    goalStatus.cell,
  ]);
  const judging = new Set(judgements.flatMap((cell) => (cell === undefined ? [] : [keyOf(cell)])));
  return findings
    .filter(({ code }) => !judgementCodes.has(code))
    .map(({ code, repairs }) => ({ code, repairs: repairs.filter(({ cell }) => !judging.has(keyOf(cell))) }));
}

/** What has been planned for one cell so far. */
interface OpenRepair {
  readonly cell: FindingCell;
  readonly before: string;
  edits: readonly TextEdit[];
  /** A number is all the cell will hold, so nothing else has to be changed in it. */
  number: number | null;
}

function openRepair({ cell, before }: Repair): OpenRepair {
  return { cell, before, edits: [], number: null };
}

function afterOf({ before, edits, number }: OpenRepair): string | number {
  return number ?? applyEdits(before, edits);
}

function inOrderOfSheets(repairs: readonly CellRepair[]): readonly CellRepair[] {
  const sheets = [...new Set(repairs.map(({ cell }) => cell.sheet))];
  const orderOf = new Map(sheets.map((sheet, index) => [sheet, index]));
  return [...repairs].sort(
    ({ cell: one }, { cell: other }) =>
      certain(orderOf.get(one.sheet)) - certain(orderOf.get(other.sheet)) ||
      one.row - other.row ||
      one.column - other.column,
  );
}

/** Whether the repair could be taken up into what is planned for its cell. */
function takeUp(open: OpenRepair, repair: Repair, isNumeric: boolean): boolean {
  if (open.before.trim() !== repair.before.trim()) return false;
  if (isNumeric) open.number = Number(repair.after);
  if (open.number !== null) return true;
  const merged = mergeEdits(open.edits, textEdits(open.before, repair.after));
  if (merged === null) return false;
  open.edits = merged;
  return true;
}

/** One change a cell out of all repairs of the findings. Several repairs of one cell are combined where they can be. */
export function planRepairs(findings: readonly Repairable[]): RepairPlan {
  const byCell = new Map<string, OpenRepair>();
  const refused: Repair[] = [];
  for (const { code, repairs } of findings) {
    for (const repair of repairs) {
      const { sheet, row, column } = repair.cell;
      const key = JSON.stringify([sheet, row, column]);
      const open = byCell.get(key) ?? openRepair(repair);
      byCell.set(key, open);
      if (!takeUp(open, repair, numericCodes.has(code))) refused.push(repair);
    }
  }
  const repairs = [...byCell.values()]
    .map((open): CellRepair => ({ cell: open.cell, before: open.before, after: afterOf(open) }))
    .filter(({ before, after }) => before !== after);
  return { repairs: inOrderOfSheets(repairs), refused };
}
