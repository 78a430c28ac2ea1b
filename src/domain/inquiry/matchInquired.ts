import { plainText } from "../text/plainText";
import type { InquiredIndicator, InquiredMeasure } from "./inquiryCells";

/** What something is found again by. */
interface Identity {
  readonly code: string;
  readonly name: string;
}

/** What agrees in code and name goes first, then in name alone, and last in code alone. `""` is no name. */
const rules: readonly ((identity: Identity) => string | null)[] = [
  ({ code, name }) => JSON.stringify([code, plainText(name)]),
  ({ name }) => (plainText(name) === "" ? null : plainText(name)),
  ({ code }) => code,
];

/** Pairs each of `others` with at most one of `ones`, in their order where several agree. */
function match<One, Other>(
  ones: readonly One[],
  others: readonly Other[],
  identityOf: (item: One | Other) => Identity,
): ReadonlyMap<Other, One> {
  const pairs = new Map<Other, One>();
  const taken = new Set<One>();
  for (const rule of rules) {
    const free = new Map<string, One[]>();
    for (const one of ones) {
      const key = taken.has(one) ? null : rule(identityOf(one));
      if (key !== null) free.set(key, [...(free.get(key) ?? []), one]);
    }
    for (const other of others) {
      const key = pairs.has(other) ? null : rule(identityOf(other));
      const one = key === null ? undefined : free.get(key)?.shift();
      if (one === undefined) continue;
      pairs.set(other, one);
      taken.add(one);
    }
  }
  return pairs;
}

/**
 * Finds measures again, the other way round: which of `ones` each of `others` is. A measure put in between moves the
 * numbers behind it, so a name that is the same says more than a number; a measure that was renamed has its number left.
 */
export function matchInquiredMeasures<One, Other>(
  ones: readonly InquiredMeasure<One>[],
  others: readonly InquiredMeasure<Other>[],
): ReadonlyMap<InquiredMeasure<Other>, InquiredMeasure<One>> {
  return match(ones, others, (measure) => measure);
}

/** Finds the indicators of one measure again, by what they are called and by their place. */
export function matchIndicators<One, Other>(
  ones: readonly InquiredIndicator<One>[],
  others: readonly InquiredIndicator<Other>[],
): ReadonlyMap<InquiredIndicator<Other>, InquiredIndicator<One>> {
  const places = new Map<unknown, number>([...ones.entries(), ...others.entries()].map(([index, one]) => [one, index]));
  return match(ones, others, (indicator) => ({ code: String(places.get(indicator)), name: indicator.name }));
}
