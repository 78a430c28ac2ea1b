import { certain } from "../certain";

/** A stretch of a text and what stands in its place; positions count characters (code points). */
export interface TextEdit {
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
