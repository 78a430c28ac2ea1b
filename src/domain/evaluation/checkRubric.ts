import { foldSymbol } from "./gradeSymbols";
import { contains, endsOf, intersection, isEmpty, overlap, type Interval } from "./interval";
import {
  outcomes,
  type GradeRule,
  type GradeSymbol,
  type Outcome,
  type Reference,
  type Rubric,
  type RubricGrade,
  type RubricQuantity,
} from "./rubric";

/** A place on one of the things a rubric looks at: an interval of a quantity, or an outcome against a reference. */
export type RubricPlace =
  | { readonly kind: "interval"; readonly quantity: RubricQuantity; readonly interval: Interval }
  | { readonly kind: "comparison"; readonly reference: Reference; readonly outcome: Outcome };

/** What makes a rubric unfit for use. */
export type RubricProblem =
  | { readonly code: "noGrades" }
  /** Nothing is said for these values: 80–99, then 100. With several places, for their coming together. */
  | { readonly code: "gap"; readonly places: readonly RubricPlace[] }
  /** Two grades claim the same values: 50 % 未満 and 20 % 未満. */
  | { readonly code: "overlap"; readonly symbols: readonly [GradeSymbol, GradeSymbol]; readonly place: RubricPlace }
  | { readonly code: "emptyInterval"; readonly symbol: GradeSymbol }
  /** The better grade, further up in the list, asks for less. */
  | { readonly code: "notOrdered"; readonly symbols: readonly [GradeSymbol, GradeSymbol] }
  /** One symbol or spelling for two things. */
  | { readonly code: "duplicateSymbol"; readonly symbol: string; readonly labels: readonly [string, string] }
  /** Two symbols that readers and typists take for one another: ○ and 〇. */
  | { readonly code: "lookAlikeSymbols"; readonly symbols: readonly [string, string] }
  | { readonly code: "emptySymbol"; readonly label: string }
  /** Words are graded with a symbol that is not among the grades. */
  | { readonly code: "unknownSymbol"; readonly symbol: string }
  /** The tolerance is no share from 0 to below 1. */
  | { readonly code: "badTolerance"; readonly tolerance: number };

/** Everything that has to be mended before a rubric is used; empty when it is sound. */
export function checkRubric(rubric: Rubric): readonly RubricProblem[] {
  if (rubric.grades.length === 0) return [{ code: "noGrades" }];
  return [
    ...symbolProblems(rubric),
    ...emptyIntervals(rubric.grades),
    ...pairProblems(rubric.grades),
    ...gaps(rubric),
    ...qualitativeProblems(rubric),
    ...(rubric.tolerance >= 0 && rubric.tolerance < 1
      ? []
      : [{ code: "badTolerance", tolerance: rubric.tolerance } as const]),
  ];
}

// -------------------------------------------------------------------------------------------------- symbols

function symbolProblems({ grades }: Rubric): readonly RubricProblem[] {
  const empty = grades
    .filter(({ symbol }) => symbol.trim() === "")
    .map(({ label }): RubricProblem => ({ code: "emptySymbol", label }));
  return [...empty, ...pairsOf(grades).flatMap(([better, worse]) => symbolClash(better, worse))];
}

function symbolClash(better: RubricGrade, worse: RubricGrade): readonly RubricProblem[] {
  const [own, others] = [spellingsOf(better), spellingsOf(worse)];
  const shared = own.find((spelling) => others.includes(spelling));
  if (shared !== undefined) {
    return shared === "" ? [] : [{ code: "duplicateSymbol", symbol: shared, labels: [better.label, worse.label] }];
  }
  const folded = new Map(own.map((spelling) => [foldSymbol(spelling), spelling]));
  const twin = others.find((spelling) => folded.has(foldSymbol(spelling)));
  const original = twin === undefined ? undefined : folded.get(foldSymbol(twin));
  return twin === undefined || original === undefined ? [] : [{ code: "lookAlikeSymbols", symbols: [original, twin] }];
}

function spellingsOf({ symbol, aliases = [] }: RubricGrade): readonly string[] {
  return [symbol, ...aliases].map((spelling) => spelling.trim());
}

function qualitativeProblems({ qualitative, grades }: Rubric): readonly RubricProblem[] {
  if (qualitative === null) return [];
  return [qualitative.achieved, qualitative.missed]
    .filter((symbol) => grades.every((grade) => grade.symbol !== symbol))
    .map((symbol) => ({ code: "unknownSymbol", symbol }));
}

// ------------------------------------------------------------------------------------------ intervals, pairs

function emptyIntervals(grades: readonly RubricGrade[]): readonly RubricProblem[] {
  return grades
    .filter(({ rule }) => rule.kind === "interval" && isEmpty(rule))
    .map(({ symbol }) => ({ code: "emptyInterval", symbol }));
}

function pairProblems(grades: readonly RubricGrade[]): readonly RubricProblem[] {
  return pairsOf(grades).flatMap(([better, worse]): readonly RubricProblem[] => {
    const symbols = [better.symbol, worse.symbol] as const;
    const place = commonPlace(better.rule, worse.rule);
    if (place !== null) return [{ code: "overlap", symbols, place }];
    return isAbove(worse.rule, better.rule) ? [{ code: "notOrdered", symbols }] : [];
  });
}

function commonPlace(one: GradeRule, other: GradeRule): RubricPlace | null {
  if (one.kind === "interval" && other.kind === "interval" && one.quantity === other.quantity) {
    const interval = intersection(one, other);
    return isEmpty(interval) ? null : { kind: "interval", quantity: one.quantity, interval };
  }
  if (one.kind === "comparison" && other.kind === "comparison" && one.reference === other.reference) {
    const outcome = one.outcomes.find((candidate) => other.outcomes.includes(candidate));
    return outcome === undefined ? null : { kind: "comparison", reference: one.reference, outcome };
  }
  return null;
}

/** Whether the first rule, on the same axis, asks for more than the second. */
function isAbove(first: GradeRule, second: GradeRule): boolean {
  if (first.kind === "interval" && second.kind === "interval" && first.quantity === second.quantity) {
    if (isEmpty(first) || isEmpty(second)) return false;
    const upperEnd = second.atMost ?? second.below;
    return upperEnd !== undefined && !overlap(first, { below: upperEnd });
  }
  if (first.kind === "comparison" && second.kind === "comparison" && first.reference === second.reference) {
    const best = (rule: typeof first) => Math.min(...rule.outcomes.map((outcome) => outcomes.indexOf(outcome)));
    return best(first) < best(second);
  }
  return false;
}

function pairsOf<Item>(items: readonly Item[]): readonly (readonly [Item, Item])[] {
  return items.flatMap((first, index) => items.slice(index + 1).map((second) => [first, second] as const));
}

// ----------------------------------------------------------------------------------------------------- gaps

/** One thing a rubric looks at, cut into places within which no rule of the rubric changes its mind. */
interface Axis {
  readonly places: readonly RubricPlace[];
}

function gaps(rubric: Rubric): readonly RubricProblem[] {
  const rules = rubric.grades.map((grade) => grade.rule);
  const axes = axesOf(rules, rubric);
  const [axis] = axes;
  if (axis !== undefined && axes.length === 1) {
    const uncovered = axis.places.filter((place) => !rules.some((rule) => holds(rule, [place])));
    return joined(uncovered).map((place) => ({ code: "gap", places: [place] }));
  }
  const missing = combinationsOf(axes).find((places) => !rules.some((rule) => holds(rule, places)));
  return missing === undefined || axes.length === 0 ? [] : [{ code: "gap", places: missing }];
}

const references: readonly Reference[] = ["target", "expected", "baseline"];
const quantities: readonly RubricQuantity[] = ["rate", "changeFromBaseline"];

function axesOf(rules: readonly GradeRule[], rubric: Rubric): readonly Axis[] {
  const comparisons = references
    .filter((reference) => rules.some((rule) => rule.kind === "comparison" && rule.reference === reference))
    .map((reference): Axis => ({ places: outcomes.map((outcome) => ({ kind: "comparison", reference, outcome })) }));
  const intervals = quantities.flatMap((quantity): readonly Axis[] => {
    const used = rules.flatMap((rule) => (rule.kind === "interval" && rule.quantity === quantity ? [rule] : []));
    if (used.length === 0) return [];
    const ends = used.flatMap(endsOf);
    return [{ places: cut(ends, rubric, quantity).map((interval) => ({ kind: "interval", quantity, interval })) }];
  });
  return [...comparisons, ...intervals];
}

/** The number line cut at the ends. A rate of actual to target is never below zero, so nothing is asked of it there. */
function cut(ends: readonly number[], { formula }: Rubric, quantity: RubricQuantity): readonly Interval[] {
  const startsAtZero = quantity === "rate" && formula === "actualOverTarget";
  const cuts = [...new Set(startsAtZero ? [0, ...ends.filter((end) => end > 0)] : ends)].sort((a, b) => a - b);
  const [first] = cuts;
  if (first === undefined) return [{}];
  const upwards = cuts.flatMap((end, index): readonly Interval[] => [
    { atLeast: end, atMost: end },
    { moreThan: end, below: cuts[index + 1] },
  ]);
  return startsAtZero ? upwards : [{ below: first }, ...upwards];
}

function combinationsOf(axes: readonly Axis[]): readonly (readonly RubricPlace[])[] {
  return axes.reduce<readonly (readonly RubricPlace[])[]>(
    (combinations, { places }) => combinations.flatMap((before) => places.map((place) => [...before, place])),
    [[]],
  );
}

function holds(rule: GradeRule, places: readonly RubricPlace[]): boolean {
  return places.some((place) => {
    if (rule.kind === "interval" && place.kind === "interval") {
      return rule.quantity === place.quantity && contains(rule, sampleOf(place.interval));
    }
    if (rule.kind === "comparison" && place.kind === "comparison") {
      return rule.reference === place.reference && rule.outcomes.includes(place.outcome);
    }
    return false;
  });
}

/** A number of the interval; its middle where it has two ends. */
function sampleOf({ atLeast, moreThan, below }: Interval): number {
  if (atLeast !== undefined) return atLeast;
  if (moreThan === undefined) return below === undefined ? 0 : below - 1;
  return below === undefined ? moreThan + 1 : moreThan + (below - moreThan) / 2;
}

/** Neighbouring places of one axis as one. */
function joined(places: readonly RubricPlace[]): readonly RubricPlace[] {
  return places.reduce<readonly RubricPlace[]>((done, place) => {
    const last = done.at(-1);
    if (last?.kind !== "interval" || place.kind !== "interval" || !touches(last.interval, place.interval)) {
      return [...done, place];
    }
    const { atLeast, moreThan } = last.interval;
    const { atMost, below } = place.interval;
    const interval = withoutBlanks({ atLeast, moreThan, atMost, below });
    return [...done.slice(0, -1), { kind: "interval", quantity: place.quantity, interval }];
  }, []);
}

function touches(lower: Interval, upper: Interval): boolean {
  return (
    (lower.atMost !== undefined && lower.atMost === upper.moreThan) ||
    (lower.below !== undefined && lower.below === upper.atLeast)
  );
}

function withoutBlanks(interval: Interval): Interval {
  return Object.fromEntries(Object.entries(interval).filter(([, end]) => end !== undefined));
}
