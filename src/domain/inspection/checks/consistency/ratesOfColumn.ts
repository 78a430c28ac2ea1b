import type { RateFormula } from "../../../evaluation/achievementRate";
import type { IndicatorResult, MeasureEvaluation } from "../../../evaluation/evaluateMeasures";
import { oncePerInspection } from "../once";
import { agrees, possibleRates, rateInCell, writesPercent, type StatedAt } from "./statedRates";

/** A rate that the figures beside it do not give. */
export interface WrongRate {
  readonly stated: StatedAt;
  readonly counted: number;
  /** The formula that gives the printed rate, where the plan has stated another one. */
  readonly otherFormula: RateFormula | null;
  readonly indicator: IndicatorResult;
}

interface PossibleRates {
  readonly indicator: IndicatorResult;
  readonly usual: number;
  readonly possible: readonly number[];
}

/** What the indicators' rates may be; none where one of them cannot be known, since it may be the one a text speaks of. */
function knownRates({ grades }: MeasureEvaluation): readonly PossibleRates[] {
  const indicators = grades.flatMap((graded) => graded.indicators);
  const rates = indicators.flatMap((indicator) => {
    const possible = possibleRates(indicator);
    const [usual] = possible;
    return usual === undefined ? [] : [{ indicator, usual, possible }];
  });
  return rates.length < indicators.length ? [] : rates;
}

/** The stated rates that none of the known ones is. */
function unlike(known: readonly PossibleRates[], stated: readonly StatedAt[]): readonly WrongRate[] {
  const [first] = known;
  if (first === undefined) return [];
  const mean = known.reduce((sum, { usual }) => sum + usual, 0) / known.length;
  const all = [...known.flatMap(({ possible }) => possible), mean];
  return stated
    .filter((one) => !all.some((rate) => agrees(rate, one)))
    .map((one) => ({ stated: one, counted: first.usual, otherFormula: null, indicator: first.indicator }));
}

/** The rates stated of a measure that no formula in use gives. */
export function wrongRates(evaluation: MeasureEvaluation, stated: readonly StatedAt[]): readonly WrongRate[] {
  return stated.length === 0 ? [] : unlike(knownRates(evaluation), stated);
}

/** So many rates of a column, and most of them, show that it is computed in a way of its own. */
const fewestUnexplained = 3;

const fewestDeclared = 2;

/** 90%, 40%, 30%: whole tens and nothing else, of which several are not what the figures give, were declared and not computed. */
function areDeclared(all: readonly StatedAt[], wrong: readonly WrongRate[]): boolean {
  const areTens = all.every(
    ({ value, decimals }) => decimals === 2 && Math.abs(value * 10 - Math.round(value * 10)) < 1e-9,
  );
  return areTens && wrong.length >= fewestDeclared && wrong.length * 3 > all.length;
}

/** The rates that a measure's rows state in the column of rates, and those of them that no formula in use gives. */
interface RatesInColumn {
  readonly evaluation: MeasureEvaluation;
  readonly stated: readonly StatedAt[];
  readonly wrong: readonly WrongRate[];
  /** The figures beside them tell what they ought to be. */
  readonly isCompared: boolean;
}

/** What stands in the column of rates. */
interface ColumnOfRates {
  readonly rates: readonly RatesInColumn[];
  /** Its numbers are of percent. */
  readonly writesPercent: boolean;
  /** No formula in use gives most of the rates: then one is no mistake, and it is not known how all are computed. */
  readonly isUnexplained: boolean;
}

/** Empty where there is no such column. */
export const columnOfRates = oncePerInspection(({ measureSheet: { columns }, evaluations }): ColumnOfRates => {
  if (!columns.has("achievementRate")) return { rates: [], writesPercent: false, isUnexplained: false };
  const cellsOf = ({ measure }: MeasureEvaluation) => measure.indicatorRows.map((row) => row.achievementRate);
  const isPercent = writesPercent(evaluations.flatMap(cellsOf));
  const rates = evaluations.flatMap((evaluation): readonly RatesInColumn[] => {
    const stated = cellsOf(evaluation).flatMap((cell) => rateInCell(cell, isPercent) ?? []);
    if (stated.length === 0) return [];
    const known = knownRates(evaluation);
    return [{ evaluation, stated, wrong: unlike(known, stated), isCompared: known.length > 0 }];
  });
  const compared = rates.filter(({ isCompared }) => isCompared);
  const [all, wrong] = [compared.flatMap(({ stated }) => stated), compared.flatMap((one) => one.wrong)];
  const isUnexplained = (wrong.length >= fewestUnexplained && wrong.length * 2 > all.length) || areDeclared(all, wrong);
  return { rates, writesPercent: isPercent, isUnexplained };
});
