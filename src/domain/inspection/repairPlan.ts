import { certain } from "../certain";
import type { MeasureEvaluation } from "../evaluation/evaluateMeasures";
import type { Finding, FindingCell, FindingCode, Repair } from "./finding";

/** A stretch of a text and what stands in its place; positions count characters (code points). */
interface TextEdit {
  readonly start: number;
  /** One past the last character; equal to `start` for an insertion. */
  readonly end: number;
  readonly text: string;
}

/** Above this many comparisons a change is taken as one stretch: cells of that length are prose, changed in one place. */
const mostComparisons = 1_000_000;

type Characters = readonly string[];

function commonStart(one: Characters, other: Characters): number {
  const most = Math.min(one.length, other.length);
  let length = 0;
  while (length < most && one[length] === other[length]) length += 1;
  return length;
}

/** `lengths[i][j]`: of the longest common subsequence of what follows `i` and `j`. */
function subsequenceLengths(before: Characters, after: Characters): readonly Uint32Array[] {
  const lengths = Array.from({ length: before.length + 1 }, () => new Uint32Array(after.length + 1));
  const at = (row: number, column: number): number => certain(certain(lengths[row])[column]);
  for (let row = before.length - 1; row >= 0; row -= 1) {
    for (let column = after.length - 1; column >= 0; column -= 1) {
      const length =
        before[row] === after[column]
          ? at(row + 1, column + 1) + 1
          : Math.max(at(row + 1, column), at(row, column + 1));
      lengths[row]?.set([length], column);
    }
  }
  return lengths;
}

function smallestEdits(before: Characters, after: Characters, offset: number): readonly TextEdit[] {
  const lengths = subsequenceLengths(before, after);
  const at = (row: number, column: number): number => certain(certain(lengths[row])[column]);
  const edits: TextEdit[] = [];
  let [row, column] = [0, 0];
  while (row < before.length || column < after.length) {
    if (row < before.length && column < after.length && before[row] === after[column]) {
      row += 1;
      column += 1;
      continue;
    }
    const [start, from] = [row, column];
    while (row < before.length || column < after.length) {
      if (row < before.length && column < after.length && before[row] === after[column]) break;
      if (column >= after.length || (row < before.length && at(row + 1, column) >= at(row, column + 1))) row += 1;
      else column += 1;
    }
    edits.push({ start: offset + start, end: offset + row, text: after.slice(from, column).join("") });
  }
  return edits;
}

/** The stretches in which `after` differs from `before`, in order: `applyEdits(before, textEdits(before, after))` is `after`. */
export function textEdits(before: string, after: string): readonly TextEdit[] {
  if (before === after) return [];
  const [one, other] = [[...before], [...after]];
  const start = commonStart(one, other);
  const end = commonStart(one.slice(start).reverse(), other.slice(start).reverse());
  const changed = one.slice(start, one.length - end);
  const into = other.slice(start, other.length - end);
  if (changed.length * into.length > mostComparisons) {
    return [{ start, end: start + changed.length, text: into.join("") }];
  }
  return smallestEdits(changed, into, start);
}

function isSame(one: TextEdit, other: TextEdit): boolean {
  return one.start === other.start && one.end === other.end && one.text === other.text;
}

/** Stretches that share a character, or an insertion at the edge of another: which comes first is not known. */
function areInConflict(one: TextEdit, other: TextEdit): boolean {
  if (isSame(one, other)) return false;
  const areTouching = one.start <= other.end && other.start <= one.end;
  const areBothStretches = one.start < one.end && other.start < other.end;
  return areBothStretches ? one.start < other.end && other.start < one.end : areTouching;
}

/** Both sets of edits of one text in order, what both do once; `null` when they change the same characters differently. */
export function mergeEdits(one: readonly TextEdit[], other: readonly TextEdit[]): readonly TextEdit[] | null {
  if (one.some((edit) => other.some((further) => areInConflict(edit, further)))) return null;
  const further = other.filter((edit) => !one.some((known) => isSame(known, edit)));
  return [...one, ...further].sort((first, second) => first.start - second.start || first.end - second.end);
}

/** The text with the edits made; they are in order and share no character. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const characters = [...text];
  let result = "";
  let from = 0;
  for (const edit of edits) {
    result += characters.slice(from, edit.start).join("") + edit.text;
    from = edit.end;
  }
  return result + characters.slice(from).join("");
}

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
