import { plainText } from "../../text/plainText";
import { groupBy } from "../../groupBy";
import { certain } from "../../certain";
import { textOfCell, type Measure } from "../../measures/measure";
import { canonicalText } from "../../text/canonicalText";
import { likeness } from "../../summary/divisionFinder";

/** From this likeness on, measures of one code are the same measure under another name. */
export const leastLikenessUnderOneCode = 0.4;
/** From this likeness on, measures of different codes are. */
export const leastLikeness = 0.6;

/** How a measure of last year was found again. */
export type MatchedBy =
  /** Code and name are the same. */
  | "codeAndName"
  /** The name is the same, the code another. */
  | "name"
  /** The code is the same, the name alike. */
  | "codeAndSimilarName"
  /** The name is alike, the code another. */
  | "similarName"
  /** The code is the same, the name another: perhaps a new measure in the place of an old one. */
  | "codeOnly";

export interface MatchedMeasure {
  readonly previous: Measure;
  readonly current: Measure;
  readonly by: MatchedBy;
  /** Of the names, 0–1: the share of neighbouring letters they have in common (Dice, on canonical text). */
  readonly likeness: number;
}

/** Every measure of both years, each exactly once. */
export interface MatchedPlans {
  /** In the order of this year's sheet. */
  readonly matched: readonly MatchedMeasure[];
  readonly added: readonly Measure[];
  readonly ended: readonly Measure[];
}

/** A measure with what it is compared by. */
interface Candidate {
  readonly measure: Measure;
  readonly code: string;
  readonly name: string;
}

/** With the likeness of their names. */
type MatchedPair = readonly [previous: Candidate, current: Candidate, likeness: number];

function candidateOf(measure: Measure): Candidate {
  const name = plainText(textOfCell(measure.cells.name)).toLowerCase();
  return { measure, code: canonicalText(measure.code), name };
}

function pairsIn(name: string): ReadonlySet<string> {
  const letters = Array.from(name);
  return new Set(letters.slice(1).map((letter, index) => `${certain(letters[index])}${letter}`));
}

/** A name is compared with no more others than this. */
const mostCompared = 20;
/** So many occurrences of a name's pairs of letters are looked at, those of the rarest pairs first. */
const mostOccurrences = 2_000;

/** Names by the pairs of neighbouring letters in them. */
class NameIndex {
  private readonly having = new Map<string, number[]>();
  /** How many pairs each name shares with the one that is looked for. */
  private readonly shared: Uint16Array;

  constructor(private readonly candidates: readonly Candidate[]) {
    this.shared = new Uint16Array(candidates.length);
    candidates.forEach(({ name }, index) => {
      for (const pair of pairsIn(name)) {
        const known = this.having.get(pair);
        if (known === undefined) this.having.set(pair, [index]);
        else known.push(index);
      }
    });
  }

  private sharedBy(index: number): number {
    return certain(this.shared[index]);
  }

  /** Those that share most pairs with a name, or one fewer. */
  closest(name: string): readonly Candidate[] {
    const lists = [...pairsIn(name)].map((pair) => this.having.get(pair) ?? []);
    const met: number[] = [];
    let left = mostOccurrences;
    for (const list of lists.sort((one, other) => one.length - other.length)) {
      for (const index of list.slice(0, left)) {
        const before = this.sharedBy(index);
        if (before === 0) met.push(index);
        this.shared[index] = before + 1;
      }
      left = Math.max(0, left - list.length);
    }
    const most = met.reduce((found, index) => Math.max(found, this.sharedBy(index)), 0);
    const closest = met.filter((index) => this.sharedBy(index) >= most - 1);
    for (const index of met) this.shared[index] = 0;
    return closest.slice(0, mostCompared).map((index) => certain(this.candidates[index]));
  }
}

/** The measures not matched yet, which shrink from rule to rule. */
class Matching {
  readonly matched: MatchedMeasure[] = [];

  constructor(
    private previous: readonly Candidate[],
    private current: readonly Candidate[],
  ) {}

  private settle(pairs: readonly MatchedPair[], by: MatchedBy): void {
    const [taken, found] = [new Set<Candidate>(), new Set<Candidate>()];
    for (const [previous, current, alike] of pairs) {
      if (taken.has(previous) || found.has(current)) continue;
      taken.add(previous);
      found.add(current);
      this.matched.push({ previous: previous.measure, current: current.measure, by, likeness: alike });
    }
    this.previous = this.previous.filter((one) => !taken.has(one));
    this.current = this.current.filter((one) => !found.has(one));
  }

  /** Measures that have the same key, one after the other where several have; `""` is no key. */
  byKey(keyOf: (candidate: Candidate) => string, by: MatchedBy, least = 0): void {
    const groups = [...groupBy(this.previous, keyOf)];
    const known = new Map<string, Candidate[]>(groups.map(([key, same]) => [key, [...same]]));
    known.delete("");
    const pairs = this.current.flatMap((current): readonly MatchedPair[] => {
      const among = known.get(keyOf(current)) ?? [];
      const at = among.slice(0, mostCompared).findIndex(({ name }) => likeness(name, current.name) >= least);
      const [previous] = at < 0 ? [] : among.splice(at, 1);
      return previous === undefined ? [] : [[previous, current, likeness(previous.name, current.name)]];
    });
    this.settle(pairs, by);
  }

  /**
   * Names that are alike, the most alike first. Each is compared only with those that share most of its rarest pairs of
   * letters: comparing all with all would take the square of their number.
   */
  bySimilarName(least: number): void {
    const index = new NameIndex(this.previous);
    const pairs = this.current.flatMap((current) =>
      index.closest(current.name).flatMap((previous): readonly MatchedPair[] => {
        const alike = likeness(previous.name, current.name);
        return alike >= least ? [[previous, current, alike]] : [];
      }),
    );
    this.settle(
      pairs.sort(([, , one], [, , other]) => other - one),
      "similarName",
    );
  }

  result(): MatchedPlans {
    const order = this.matched.sort((one, other) => one.current.row - other.current.row);
    return {
      matched: order,
      added: this.current.map(({ measure }) => measure),
      ended: this.previous.map(({ measure }) => measure),
    };
  }
}

/**
 * Finds last year's measures again. What agrees in code and name goes first, then names, then codes under which the names
 * are alike, then names alone that are alike, and last codes alone, so that a measure put in between (which moves the codes
 * behind it) is not taken for a change of all the others. Each measure is matched once or not at all.
 */
export function matchMeasures(previous: readonly Measure[], current: readonly Measure[]): MatchedPlans {
  const matching = new Matching(previous.map(candidateOf), current.map(candidateOf));
  matching.byKey(({ code, name }) => `${code}\n${name}`, "codeAndName");
  matching.byKey(({ name }) => name, "name");
  matching.byKey(({ code }) => code, "codeAndSimilarName", leastLikenessUnderOneCode);
  matching.bySimilarName(leastLikeness);
  matching.byKey(({ code }) => code, "codeOnly");
  return matching.result();
}
