import { certain } from "../certain";
import type { NumberReading, Qualifier } from "../quantity/reading";
import { add, multiply, subtract } from "./decimals";
import type { Direction } from "./direction";
import { contains, endsOf, intersection, isEmpty, mirrored, overlap, point, type Interval } from "./interval";
import { outcomes, type Outcome, type Rubric } from "./rubric";

/**
 * What a number as written proves: `115,992人` is that number, `50%以上` any from 50 % up, `約80,000` something that
 * rounds to it. Judging asks which outcomes are left open, and says "not judged" when more than one is.
 */
export function evidenceOf(reading: NumberReading): Interval {
  const { value, qualifiers } = reading;
  const bounds = boundsOf(value, qualifiers);
  const seen = isReduction(reading) ? mirrored(boundsOf(-value, qualifiers)) : bounds;
  return qualifiers.includes("approximate") ? widened(seen, roundingUnit(value)) : seen;
}

/** 削減・減: the value is negative, and its 以上 speaks of the amount, so that 50%以上削減 is −0.5 or less. */
function isReduction({ change, value }: NumberReading): boolean {
  return change === "decrease" && value <= 0;
}

function boundsOf(value: number, qualifiers: readonly Qualifier[]): Interval {
  const end = (qualifier: Qualifier): number | undefined => (qualifiers.includes(qualifier) ? value : undefined);
  const bounds = {
    atLeast: end("atLeast"),
    moreThan: end("moreThan"),
    atMost: end("atMost"),
    below: end("lessThan"),
  };
  return endsOf(bounds).length === 0 ? point(value) : bounds;
}

/** Half of the last place that is not zero: 約80,000 stands for 75,000–85,000, 約1.5 for 1.45–1.55. */
export function roundingUnit(value: number): number {
  if (value === 0) return 0;
  const [mantissa, exponent] = Math.abs(value).toExponential().split("e");
  const places = certain(mantissa).replace(".", "").replace(/0+$/u, "").length - 1;
  return Number(`5e${Number(exponent) - places - 1}`);
}

function widened({ atLeast, moreThan, atMost, below }: Interval, by: number): Interval {
  return {
    ...(atLeast === undefined ? {} : { atLeast: subtract(atLeast, by) }),
    ...(moreThan === undefined ? {} : { moreThan: subtract(moreThan, by) }),
    ...(atMost === undefined ? {} : { atMost: add(atMost, by) }),
    ...(below === undefined ? {} : { below: add(below, by) }),
  };
}

/** Qualifiers of a number that was not counted yet. */
export const tentativeSources: readonly Qualifier[] = ["forecast", "preliminary", "planned"];

/** Qualifiers of a number that is not, or not yet, the final one: it may meet a target, but never proves more. */
const tentative: readonly Qualifier[] = [...tentativeSources, "approximate"];

export function isTentative({ qualifiers }: NumberReading): boolean {
  return qualifiers.some((qualifier) => tentative.includes(qualifier));
}

/** A value that an actual is compared with. */
export interface Yardstick {
  readonly value: number;
  /** Differences up to this count as equal; in the value's unit, never negative. */
  readonly margin: number;
  /** 超・未満: the value itself is not enough. */
  readonly strict: boolean;
}

/** Where an actual has to lie for each outcome. */
export function outcomeRegions(yardstick: Yardstick, direction: "increase" | "decrease"): Record<Outcome, Interval> {
  const { value, margin, strict } = yardstick;
  const low = subtract(value, margin);
  const high = add(value, margin);
  const rising: Record<Outcome, Interval> = strict
    ? { exceeded: { moreThan: high }, achieved: { moreThan: high, below: high }, missed: { atMost: high } }
    : { exceeded: { moreThan: high }, achieved: { atLeast: low, atMost: high }, missed: { below: low } };
  if (direction === "increase") return rising;
  return strict
    ? { exceeded: { below: low }, achieved: { moreThan: low, below: low }, missed: { atLeast: low } }
    : { exceeded: { below: low }, achieved: rising.achieved, missed: { moreThan: high } };
}

/** The outcomes that the evidence leaves open, best first. */
export function possibleOutcomes(evidence: Interval, regions: Readonly<Record<Outcome, Interval>>): readonly Outcome[] {
  return outcomes.filter((outcome) => overlap(evidence, regions[outcome]));
}

/**
 * Evidence that proves no more than "met": the part of it beyond the reference is stretched back to the reference. A
 * forecast of 120 for a target of 100 says that 100 will be reached, not that it will be passed.
 */
export function atItsWord(evidence: Interval, reference: number, direction: Direction | null): Interval {
  if (direction === "increase" && isBeyond(evidence, { moreThan: reference })) {
    return { ...upperEndOf(evidence), atLeast: reference };
  }
  if (direction === "decrease" && isBeyond(evidence, { below: reference })) {
    return { ...lowerEndOf(evidence), atMost: reference };
  }
  return evidence;
}

function isBeyond(evidence: Interval, region: Interval): boolean {
  const outside: Interval = region.moreThan === undefined ? { atLeast: region.below } : { atMost: region.moreThan };
  return isEmpty(intersection(evidence, outside));
}

function upperEndOf({ atMost, below }: Interval): Interval {
  return { atMost, below };
}

function lowerEndOf({ atLeast, moreThan }: Interval): Interval {
  return { atLeast, moreThan };
}

/** How far an actual may be off and count as equal: a share of the value, or a difference in its unit. */
export type Tolerances = Pick<Rubric, "tolerance" | "tolerancePoints">;

/** The margin around a value, in its unit: the wider of the two tolerances. */
export function marginOf(value: number, { tolerance, tolerancePoints }: Tolerances): number {
  return Math.max(multiply(Math.abs(value), tolerance), tolerancePoints);
}

/** Whether the evidence is one number alone. */
export function isExact(evidence: Interval): boolean {
  return evidence.atLeast !== undefined && evidence.atLeast === evidence.atMost && contains(evidence, evidence.atLeast);
}
