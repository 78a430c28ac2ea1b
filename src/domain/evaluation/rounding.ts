import { divide, roundDecimal, subtract } from "./decimals";

/** Excel takes no more places than this either; nothing a plan prints comes near. */
const mostDigits = 15;

/**
 * Rounds as Excel's `ROUND` does: halves away from zero, on the decimal that is written (1.005 to two places is 1.01).
 * `digits` below zero rounds to tens, hundreds …; a fraction of a digit is cut off.
 */
export function roundHalfUp(value: number, digits: number): number {
  const places = Number.isFinite(digits) ? Math.trunc(Math.min(Math.max(digits, -mostDigits), mostDigits)) : 0;
  // Excel has no negative zero.
  return roundDecimal(value, places) + 0;
}

export type PublishedComparison = "same" | "roundingDifference" | "different";

/**
 * Compares a figure we computed with the one that was published to `digits` places. Published figures are sometimes cut
 * off, or bent so that a column adds up to 100 (栃木 H18: 31/58 = 53.448 printed as 53.5): one unit in the last place is
 * a rounding difference, more is an error.
 */
export function compareWithPublished(computed: number, published: number, digits: number): PublishedComparison {
  const rounded = roundHalfUp(computed, digits);
  if (rounded === published) return "same";
  const lastPlace = roundHalfUp(10 ** -digits, digits);
  const units = divide(Math.abs(subtract(rounded, published)), lastPlace);
  return units !== null && units <= 1 ? "roundingDifference" : "different";
}
