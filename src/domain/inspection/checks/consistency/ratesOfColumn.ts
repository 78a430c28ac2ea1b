import type { RateFormula } from "../../../evaluation/achievementRate";
import type { IndicatorResult, MeasureEvaluation } from "../../../evaluation/evaluateMeasures";
import type { InspectionContext } from "../../check";
import { oncePerInspection } from "../once";
import { agrees, possibleRates, rateInCell, writesPercent, type StatedAt } from "./statedRates";

/** How the column of rates writes its numbers. */
export const columnOfRates = oncePerInspection(({ measureSheet: { measures } }) => {
  const cells = measures.flatMap(({ indicatorRows }) => indicatorRows.map((row) => row.achievementRate));
  return { writesPercent: writesPercent(cells) };
});

/** What a measure's cells of the column of rates say. */
export function ratesInColumn(context: InspectionContext, { measure }: MeasureEvaluation): readonly StatedAt[] {
  if (!context.measureSheet.columns.has("achievementRate")) return [];
  const { writesPercent: isPercent } = columnOfRates(context);
  return measure.indicatorRows
    .map(({ achievementRate }) => rateInCell(achievementRate, isPercent))
    .filter((rate) => rate !== null);
}

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
function knownRates(evaluation: MeasureEvaluation): readonly PossibleRates[] {
  const indicators = evaluation.grades.flatMap((graded) => graded.indicators);
  const rates = indicators.flatMap((indicator) => {
    const possible = possibleRates(indicator);
    const [usual] = possible;
    return usual === undefined ? [] : [{ indicator, usual, possible }];
  });
  return rates.length < indicators.length ? [] : rates;
}

/** The stated rates that no formula in use gives. */
export function wrongRates(evaluation: MeasureEvaluation, stated: readonly StatedAt[]): readonly WrongRate[] {
  const rates = knownRates(evaluation);
  const [first] = rates;
  if (first === undefined) return [];
  const mean = rates.reduce((sum, { usual }) => sum + usual, 0) / rates.length;
  const all = [...rates.flatMap(({ possible }) => possible), mean];
  return stated
    .filter((one) => !all.some((rate) => agrees(rate, one)))
    .map((one) => ({ stated: one, counted: first.usual, otherFormula: null, indicator: first.indicator }));
}

/** So many rates of a column, and most of them, show that it is computed in a way of its own. */
const fewestUnexplained = 3;

/** The rates of the column where no formula in use gives most of them: then one is no mistake, and it is not known how all are computed. */
export const unexplainedRates = oncePerInspection((context): readonly WrongRate[] => {
  const compared = context.evaluations.filter((evaluation) => knownRates(evaluation).length > 0);
  const rates = compared.map((evaluation) => ({ evaluation, stated: ratesInColumn(context, evaluation) }));
  const wrong = rates.flatMap(({ evaluation, stated }) => wrongRates(evaluation, stated));
  const all = rates.reduce((sum, { stated }) => sum + stated.length, 0);
  return wrong.length >= fewestUnexplained && wrong.length * 2 > all ? wrong : [];
});
