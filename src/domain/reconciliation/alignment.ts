import type { Span } from "./statement";

/** A stretch in which two texts differ: what the sheet has, and what stands in the report instead. */
export interface Difference {
  readonly expected: Span;
  readonly written: Span;
}

/** Where a name is found in a text, and how it differs. */
export interface Alignment {
  /** In the text. */
  readonly span: Span;
  /** Letters that were put in, left out or changed. */
  readonly cost: number;
  /** In order; `written` in places of the text. */
  readonly differences: readonly Difference[];
}

type Step = "same" | "changed" | "left out" | "put in";

/** Costs of the best alignment of `name` with a part of `text`, row by letter of the name. */
function costTable(name: string, text: string, isWhole: boolean): readonly Uint16Array[] {
  const first = new Uint16Array(text.length + 1);
  if (isWhole) for (let column = 1; column <= text.length; column += 1) first[column] = column;
  const rows = [first];
  for (let row = 1; row <= name.length; row += 1) {
    const above = rows[row - 1] ?? first;
    const own = new Uint16Array(text.length + 1);
    own[0] = row;
    for (let column = 1; column <= text.length; column += 1) {
      const changed = (above[column - 1] ?? 0) + Number(name.charCodeAt(row - 1) !== text.charCodeAt(column - 1));
      own[column] = Math.min(changed, (above[column] ?? 0) + 1, (own[column - 1] ?? 0) + 1);
    }
    rows.push(own);
  }
  return rows;
}

/** Of equally good ends one at which the last letters agree, the last of them: …情報図の提供 for …情報提供, not …情報. */
function endOfBest(last: Uint16Array, name: string, text: string): number {
  const ending = name.charCodeAt(name.length - 1);
  let best = 0;
  for (let column = 1; column < last.length; column += 1) {
    const [own, least] = [last[column] ?? 0, last[best] ?? 0];
    if (own < least || (own === least && text.charCodeAt(column - 1) === ending)) best = column;
  }
  return best;
}

function stepAt(rows: readonly Uint16Array[], row: number, column: number): Step {
  const cost = rows[row]?.[column] ?? 0;
  if (row === 0) return "put in";
  if (column > 0) {
    if ((rows[row - 1]?.[column - 1] ?? 0) + 1 === cost) return "changed";
    if ((rows[row]?.[column - 1] ?? 0) + 1 === cost) return "put in";
  }
  return "left out";
}

/** Neighbouring steps that are no agreement make one difference. */
class Differences {
  private readonly found: Difference[] = [];

  add(expected: Span, written: Span): void {
    const next = this.found.at(-1);
    if (next?.expected.start === expected.end && next.written.start === written.end) {
      this.found[this.found.length - 1] = {
        expected: { start: expected.start, end: next.expected.end },
        written: { start: written.start, end: next.written.end },
      };
    } else this.found.push({ expected, written });
  }

  get inOrder(): readonly Difference[] {
    return [...this.found].reverse();
  }
}

/** Which part of a text a name is set against: all of it, its most alike part, or the most alike part that ends it. */
export type AlignedPart = "whole" | "part" | "ending";

/** Sets a name against a text or a part of it. Takes time with the product of the two lengths: both are to be short. */
export function align(name: string, text: string, part: AlignedPart): Alignment {
  const isWhole = part === "whole";
  const rows = costTable(name, text, isWhole);
  const last = rows[name.length] ?? new Uint16Array(1);
  const end = part === "part" ? endOfBest(last, name, text) : text.length;
  const differences = new Differences();
  let [row, column] = [name.length, end];
  while (row > 0 || (isWhole && column > 0)) {
    const isSame = row > 0 && column > 0 && name.charCodeAt(row - 1) === text.charCodeAt(column - 1);
    const diagonal = rows[row - 1]?.[column - 1] ?? Infinity;
    const step = isSame && diagonal === rows[row]?.[column] ? "same" : stepAt(rows, row, column);
    const [up, left] = [Number(step !== "put in"), Number(step !== "left out")];
    if (step !== "same") {
      differences.add({ start: row - up, end: row }, { start: column - left, end: column });
    }
    row -= up;
    column -= left;
  }
  return {
    span: { start: column, end },
    cost: rows[name.length]?.[end] ?? name.length,
    differences: differences.inOrder,
  };
}

/** The cost of the best alignment; `null` once it can only be above `most`. Much quicker than the alignment itself. */
function costWithin(name: string, text: string, part: AlignedPart, most: number): number | null {
  const width = text.length + 1;
  let above = new Uint16Array(width);
  let own = new Uint16Array(width);
  if (part === "whole") for (let column = 1; column < width; column += 1) above[column] = column;
  for (let row = 1; row <= name.length; row += 1) {
    const letter = name.charCodeAt(row - 1);
    let left = row;
    let least = row;
    own[0] = row;
    for (let column = 1; column < width; column += 1) {
      const changed = (above[column - 1] ?? 0) + Number(letter !== text.charCodeAt(column - 1));
      const leftOut = (above[column] ?? 0) + 1;
      const putIn = left + 1;
      left = changed < leftOut ? (changed < putIn ? changed : putIn) : leftOut < putIn ? leftOut : putIn;
      own[column] = left;
      if (left < least) least = left;
    }
    if (least > most) return null;
    [above, own] = [own, above];
  }
  const cost =
    part === "part"
      ? above.reduce((least, one) => (one < least ? one : least), name.length)
      : (above[text.length] ?? 0);
  return cost > most ? null : cost;
}

/** `align`, where it costs no more than `most`; else `null`. */
export function alignWithin(name: string, text: string, part: AlignedPart, most: number): Alignment | null {
  return costWithin(name, text, part, most) === null ? null : align(name, text, part);
}
