import type { JudgedMeasure, Counting } from "../summary/counting";
import { countPlan, type CountedDivision } from "../summary/countedPlan";
import { textOfCell } from "../measures/measure";
import { escapedForPattern } from "../text/escapedForPattern";
import { compactName } from "../text/compactText";
import type { Span } from "./statement";

const shortest = 3;
const between = /[、,・/／;；\n]+/u;
/** 農政課の, スポーツ振興室が: an office that may be none of the sheet's. */
const anyOffice =
  /(?<![\p{Script=Han}\p{Script=Katakana}ー])[\p{Script=Han}\p{Script=Katakana}ー・]{2,14}(?:課|室|局|部|センター|事務所)(?=[がのでは]|[(]|所管|関係)/gu;

/** A department that a sentence names; `counted` is `null` where the sheet has no such department, or not certainly. */
export interface NamedDepartment {
  readonly name: string;
  readonly span: Span;
  readonly counted: CountedDivision | null;
}

/** The measures of each department, counted when a sentence asks. */
export class DepartmentCounts {
  private readonly own = new Map<string, JudgedMeasure[]>();
  /** Departments that share a measure with another: whose it counts for is not certain. */
  private readonly sharing = new Set<string>();
  private readonly counted = new Map<string, CountedDivision>();
  private readonly known: RegExp | null;

  constructor(
    judged: readonly JudgedMeasure[],
    private readonly counting: Counting,
  ) {
    for (const one of judged) {
      const names = namesIn(textOfCell(one.measure.cells.department));
      for (const name of names) {
        this.own.set(name, [...(this.own.get(name) ?? []), one]);
        if (names.length > 1) this.sharing.add(name);
      }
    }
    const names = [...this.own.keys()].sort((one, other) => other.length - one.length).map(escapedForPattern);
    this.known =
      names.length === 0
        ? null
        : new RegExp(`(?<!(?!数)[\\p{Script=Han}\\p{Script=Katakana}ー])(?:${names.join("|")})`, "gu");
  }

  /** The departments that a compact text names, in order. */
  namedIn(text: string): readonly NamedDepartment[] {
    if (this.known === null) return [];
    const known = [...text.matchAll(this.known)].map(({ 0: name, index }) => ({
      name,
      span: { start: index, end: index + name.length },
      counted: this.countedOf(name),
    }));
    const others = [...text.matchAll(anyOffice)].flatMap(({ 0: name, index }) => {
      const span = { start: index, end: index + name.length };
      return known.some((one) => one.span.start < span.end && span.start < one.span.end)
        ? []
        : [{ name, span, counted: null }];
    });
    return [...known, ...others].sort((one, other) => one.span.start - other.span.start);
  }

  isKnown(name: string): boolean {
    return this.own.has(name);
  }

  private countedOf(name: string): CountedDivision | null {
    if (this.sharing.has(name)) return null;
    const known = this.counted.get(name) ?? countPlan(this.own.get(name) ?? [], [], this.counting);
    this.counted.set(name, known);
    return known;
  }
}

function namesIn(cell: string): readonly string[] {
  const names = cell.split(between).map(compactName);
  return [...new Set(names)].filter((name) => name.length >= shortest);
}
