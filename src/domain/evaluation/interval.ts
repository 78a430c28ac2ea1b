/** A stretch of the number line. Every end that is not given is open to infinity. Ends are unrounded values. */
export interface Interval {
  /** 以上: closed lower end. */
  readonly atLeast?: number | undefined;
  /** 超: open lower end. */
  readonly moreThan?: number | undefined;
  /** 以下: closed upper end. */
  readonly atMost?: number | undefined;
  /** 未満: open upper end. */
  readonly below?: number | undefined;
}

export const everything: Interval = {};

export function point(value: number): Interval {
  return { atLeast: value, atMost: value };
}

export function contains(interval: Interval, value: number): boolean {
  return (
    (interval.atLeast === undefined || value >= interval.atLeast) &&
    (interval.moreThan === undefined || value > interval.moreThan) &&
    (interval.atMost === undefined || value <= interval.atMost) &&
    (interval.below === undefined || value < interval.below)
  );
}

/** What both have in common; perhaps nothing (see `isEmpty`). */
export function intersection(left: Interval, right: Interval): Interval {
  const largest = pick(Math.max);
  const smallest = pick(Math.min);
  return {
    ...given("atLeast", largest(left.atLeast, right.atLeast)),
    ...given("moreThan", largest(left.moreThan, right.moreThan)),
    ...given("atMost", smallest(left.atMost, right.atMost)),
    ...given("below", smallest(left.below, right.below)),
  };
}

export function isEmpty(interval: Interval): boolean {
  return !overlap(interval, everything);
}

/** Whether the two have a number in common. Asked for every outcome of every measure, so nothing is built for it. */
export function overlap(left: Interval, right: Interval): boolean {
  const lower = Math.max(lowerEnd(left), lowerEnd(right));
  const upper = Math.min(upperEnd(left), upperEnd(right));
  if (lower !== upper) return lower < upper;
  return left.moreThan !== lower && right.moreThan !== lower && left.below !== upper && right.below !== upper;
}

function lowerEnd({ atLeast = -Infinity, moreThan = -Infinity }: Interval): number {
  return Math.max(atLeast, moreThan);
}

function upperEnd({ atMost = Infinity, below = Infinity }: Interval): number {
  return Math.min(atMost, below);
}

/** Numbers that are ends of the interval. */
export function endsOf({ atLeast, moreThan, atMost, below }: Interval): readonly number[] {
  return [atLeast, moreThan, atMost, below].filter((end) => end !== undefined);
}

/** The same interval seen from the other side: 50 or more → −50 or less. */
export function mirrored({ atLeast, moreThan, atMost, below }: Interval): Interval {
  return {
    ...given("atLeast", negative(atMost)),
    ...given("moreThan", negative(below)),
    ...given("atMost", negative(atLeast)),
    ...given("below", negative(moreThan)),
  };
}

/**
 * Where a rule that never falls (`rising`) or never climbs takes the interval's numbers. `null` when the rule has no
 * value at one of the ends.
 */
export function mapped(
  interval: Interval,
  rule: (value: number) => number | null,
  order: "rising" | "falling",
): Interval | null {
  const ends = Object.entries(order === "rising" ? interval : mirroredNames(interval)) as [
    keyof Interval,
    number | undefined,
  ][];
  const moved: Partial<Record<keyof Interval, number>> = {};
  for (const [name, end] of ends) {
    if (end === undefined) continue;
    const image = rule(end);
    if (image === null) return null;
    moved[name] = image;
  }
  return moved;
}

function mirroredNames({ atLeast, moreThan, atMost, below }: Interval): Interval {
  return { atLeast: atMost, moreThan: below, atMost: atLeast, below: moreThan };
}

function given(name: keyof Interval, value: number | undefined): Interval {
  return value === undefined ? {} : { [name]: value };
}

function negative(value: number | undefined): number | undefined {
  return value === undefined ? undefined : -value;
}

function pick(choose: (left: number, right: number) => number) {
  return (left: number | undefined, right: number | undefined): number | undefined =>
    left === undefined ? right : right === undefined ? left : choose(left, right);
}
