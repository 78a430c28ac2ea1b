import { countsOf, groupBy } from "../groupBy";
import { certain } from "../certain";
import { readDivisionLabel } from "../plan/division";
import { canonicalText } from "../text/canonicalText";
import { divisionsWithin, type CountedDivision } from "./countedPlan";

/** A label taken apart for comparing: 柱Ⅰ「くらしの情報化」 and 柱Ⅰ 暮らしの情報化 differ in two letters only. */
interface ComparableLabel {
  /** Without spaces and brackets. */
  readonly whole: string;
  /** `Ⅰ`, `①`, `ア`; `null` when it has none. */
  readonly marker: string | null;
  /** What is left without the marker and what stands before it. */
  readonly name: string;
}

const decoration = /[\s　「」『』【】〔〕［］()[\]"“”.、:：・]/gu;

function compared(raw: string): string {
  return canonicalText(raw).replace(decoration, "").toLowerCase();
}

function comparableLabel(raw: string): ComparableLabel {
  const { label, marker } = readDivisionLabel(raw);
  const rest = marker === null ? label : label.slice(label.indexOf(marker) + marker.length);
  const name = compared(rest).replace(/^[章節項編部]/u, "");
  const comparedMarker = marker === null ? "" : compared(marker);
  return { whole: compared(label), marker: comparedMarker === "" ? null : comparedMarker, name };
}

function pairsOfLetters(text: string): readonly string[] {
  const letters = Array.from(text);
  return letters.slice(1).map((letter, index) => `${certain(letters[index])}${letter}`);
}

/** How much of two names is the same, 0–1: the share of neighbouring letters they have in common (Dice). */
export function likeness(one: string, other: string): number {
  if (one === other) return 1;
  const [first, second] = [pairsOfLetters(one), pairsOfLetters(other)];
  if (first.length + second.length === 0) return 0;
  const left = new Map(countsOf(first));
  let shared = 0;
  for (const pair of second) {
    const count = left.get(pair) ?? 0;
    if (count > 0) shared += 1;
    left.set(pair, count - 1);
  }
  return (2 * shared) / (first.length + second.length);
}

/** Names under the same marker are the same division when this much of them agrees. */
const leastWithSameMarker = 0.4;
/** Names alone have to agree more. */
const leastWithoutMarker = 0.7;
/** Comparing with every one of more siblings than this would take too long; nobody has as many. */
const mostSiblingsCompared = 300;

interface Candidates {
  readonly byWhole: ReadonlyMap<string, readonly CountedDivision[]>;
  readonly byName: ReadonlyMap<string | null, readonly CountedDivision[]>;
  readonly byMarker: ReadonlyMap<string | null, readonly CountedDivision[]>;
  readonly all: readonly CountedDivision[];
}

type Accepts = (division: CountedDivision) => boolean;

/** Finds the division that a label elsewhere in the workbook means, however it is written there. */
export class DivisionFinder {
  private readonly labels = new Map<CountedDivision, ComparableLabel>();
  private readonly candidatesOf = new Map<CountedDivision, Candidates>();
  private everywhere: Candidates | null = null;

  constructor(private readonly plan: CountedDivision) {}

  /** Among the children of `outer`. */
  childOf(outer: CountedDivision, raw: string, accepts: Accepts = () => true): CountedDivision | null {
    let candidates = this.candidatesOf.get(outer);
    if (candidates === undefined) {
      candidates = this.candidatesAmong(outer.children);
      this.candidatesOf.set(outer, candidates);
    }
    return this.find(candidates, comparableLabel(raw), accepts);
  }

  /** Anywhere in the plan: the first one that is accepted. */
  anywhere(raw: string, accepts: Accepts = () => true): CountedDivision | null {
    this.everywhere ??= this.candidatesAmong(divisionsWithin(this.plan));
    return this.find(this.everywhere, comparableLabel(raw), accepts);
  }

  /** A child of `outer` with the label's marker and another name. */
  namesake(outer: CountedDivision, raw: string, accepts: Accepts): CountedDivision | null {
    const { marker } = comparableLabel(raw);
    if (marker === null) return null;
    return outer.children.find((child) => accepts(child) && this.labelOf(child).marker === marker) ?? null;
  }

  private labelOf(counted: CountedDivision): ComparableLabel {
    const known = this.labels.get(counted);
    if (known !== undefined) return known;
    const label = comparableLabel(counted.division?.label ?? "");
    this.labels.set(counted, label);
    return label;
  }

  private candidatesAmong(all: readonly CountedDivision[]): Candidates {
    return {
      byWhole: groupBy(all, (one) => this.labelOf(one).whole),
      byName: groupBy(all, (one) => this.labelOf(one).name || null),
      byMarker: groupBy(all, (one) => this.labelOf(one).marker),
      all,
    };
  }

  private find(candidates: Candidates, wanted: ComparableLabel, accepts: Accepts): CountedDivision | null {
    if (wanted.whole === "") return null;
    const exact = candidates.byWhole.get(wanted.whole)?.find(accepts);
    if (exact !== undefined) return exact;
    const named = candidates.byName.get(wanted.name)?.filter((one) => this.mayBe(wanted, one) && accepts(one));
    if (named?.[0] !== undefined) return named[0];
    const alike = wanted.marker === null ? candidates.all : (candidates.byMarker.get(wanted.marker) ?? []);
    const least = wanted.marker === null ? leastWithoutMarker : leastWithSameMarker;
    return alike.length > mostSiblingsCompared ? null : this.mostAlike(alike.filter(accepts), wanted, least);
  }

  /** Two markers that differ are two divisions, whatever the names. */
  private mayBe(wanted: ComparableLabel, candidate: CountedDivision): boolean {
    const { marker } = this.labelOf(candidate);
    return wanted.marker === null || marker === null || marker === wanted.marker;
  }

  private mostAlike(
    among: readonly CountedDivision[],
    { name, whole }: ComparableLabel,
    least: number,
  ): CountedDivision | null {
    let found: CountedDivision | null = null;
    let best = least;
    for (const one of among) {
      const own = this.labelOf(one);
      const alike = Math.max(likeness(own.name, name), likeness(own.whole, whole));
      if (alike < best || (alike === best && found !== null)) continue;
      found = one;
      best = alike;
    }
    return found;
  }
}
