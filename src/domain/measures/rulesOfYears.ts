import { isMostly } from "./columnProfile";
import { periodOf } from "./columnGroups";
import type { HeaderColumn } from "./header";
import { textOfCell } from "./measure";
import { holdsFigures, others, type Rule } from "./neighbourhood";
import { isYearAlone, isYearBelowThing } from "./reachedInYear";

// Which columns of a year say what was reached in it.

/** オンライン化率 over R6末, in percent as the target is, where nothing else says what was reached; オンライン化済み are another thing. */
const yearsOfRates: Rule = (column, beside) => {
  const areRates = (one: HeaderColumn): boolean => isMostly(beside.profiles(one), "rate");
  const targets = others(column, "target", beside);
  if (!isYearBelowThing(column) || !areRates(column) || targets.length === 0 || !targets.every(areRates)) return null;
  const rates = beside.columns.filter((one) => isYearBelowThing(one) && areRates(one));
  const isOneThing = rates.every((one) => textOfCell(one.over[0]) === textOfCell(column.over[0]));
  const isKnown = beside.columns.some(
    (one) => one.role === "actual" && !rates.includes(one) && holdsFigures(one, beside),
  );
  return isOneThing && !isKnown ? { role: "actual" } : null;
};

/** A year alone over figures is what was reached in it. */
const yearAlone: Rule = (column, beside) => {
  if (!holdsFigures(column, beside)) return null;
  const year = periodOf(column);
  if (typeof year !== "number" || !isYearAlone(column)) return null;
  const hasTarget = beside.columns.some(({ role }) => role === "target");
  const explicit = beside.columns.filter((one) => one.role === "actual" && one.certainty !== "pattern");
  const isKnown = explicit.some((one) => periodOf(one) === year);
  return (hasTarget || explicit.length === 0) && !isKnown ? { role: "actual" } : null;
};

export const rulesOfYears: readonly Rule[] = [yearAlone, yearsOfRates];
