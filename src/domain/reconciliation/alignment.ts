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

/** Costs of the best alignment of the beginnings of a name and a text, by how many letters each has. */
class CostTable {
  private readonly width: number;
  private readonly costs: Uint16Array;

  constructor(name: string, text: string, isWhole: boolean) {
    this.width = text.length + 1;
    this.costs = new Uint16Array(this.width * (name.length + 1));
    if (isWhole) for (let column = 1; column <= text.length; column += 1) this.costs[column] = column;
    for (let row = 1; row <= name.length; row += 1) {
      this.costs[row * this.width] = row;
      for (let column = 1; column <= text.length; column += 1) {
        const changed = this.at(row - 1, column - 1) + Number(name.charCodeAt(row - 1) !== text.charCodeAt(column - 1));
        this.costs[row * this.width + column] = Math.min(
          changed,
          this.at(row - 1, column) + 1,
          this.at(row, column - 1) + 1,
        );
      }
    }
  }

  /** Without an end where there is no such beginning. */
  at(row: number, column: number): number {
    return column < 0 ? Infinity : (this.costs[row * this.width + column] ?? Infinity);
  }

  stepAt(row: number, column: number): Step {
    const cost = this.at(row, column);
    if (this.at(row - 1, column - 1) + 1 === cost) return "changed";
    return this.at(row, column - 1) + 1 === cost ? "put in" : "left out";
  }

  /** Of equally good ends one at which the last letters agree, the last of them: …情報図の提供 for …情報提供, not …情報. */
  endOfBest(name: string, text: string): number {
    const ending = name.charCodeAt(name.length - 1);
    let best = 0;
    for (let column = 1; column < this.width; column += 1) {
      const [own, least] = [this.at(name.length, column), this.at(name.length, best)];
      if (own < least || (own === least && text.charCodeAt(column - 1) === ending)) best = column;
    }
    return best;
  }
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
  const costs = new CostTable(name, text, isWhole);
  const end = part === "part" ? costs.endOfBest(name, text) : text.length;
  const differences = new Differences();
  let [row, column] = [name.length, end];
  while (row > 0 || (isWhole && column > 0)) {
    const isSame = row > 0 && column > 0 && name.charCodeAt(row - 1) === text.charCodeAt(column - 1);
    const isKept = isSame && costs.at(row - 1, column - 1) === costs.at(row, column);
    const step = isKept ? "same" : costs.stepAt(row, column);
    const [up, left] = [Number(step !== "put in"), Number(step !== "left out")];
    if (step !== "same") {
      differences.add({ start: row - up, end: row }, { start: column - left, end: column });
    }
    row -= up;
    column -= left;
  }
  return { span: { start: column, end }, cost: costs.at(name.length, end), differences: differences.inOrder };
}

/** The cost of the best alignment; `null` once it can only be above `most`. Much quicker than the alignment itself. */
function costWithin(name: string, text: string, part: AlignedPart, most: number): number | null {
  const costs = Uint16Array.from({ length: text.length + 1 }, (_, column) => (part === "whole" ? column : 0));
  for (let row = 1; row <= name.length; row += 1) {
    const letter = name.charCodeAt(row - 1);
    let diagonal = row - 1;
    let left = row;
    let least = row;
    costs[0] = row;
    for (let column = 1; column < costs.length; column += 1) {
      const above = costs[column] ?? Infinity;
      const changed = diagonal + Number(letter !== text.charCodeAt(column - 1));
      const putIn = left + 1;
      left = changed < putIn ? changed : putIn;
      if (above + 1 < left) left = above + 1;
      diagonal = above;
      costs[column] = left;
      if (left < least) least = left;
    }
    if (least > most) return null;
  }
  const cost = costs.subarray(part === "part" ? 0 : -1).reduce((least, one) => Math.min(least, one), Infinity);
  return cost > most ? null : cost;
}

/** `align`, where it costs no more than `most`; else `null`. */
export function alignWithin(name: string, text: string, part: AlignedPart, most: number): Alignment | null {
  return costWithin(name, text, part, most) === null ? null : align(name, text, part);
}
