import { achievementRate, type DecreaseFormula, type RateFormula } from "../evaluation/achievementRate";
import type { Direction } from "../evaluation/direction";
import { evaluateMeasures, type IndicatorResult, type MeasureEvaluation } from "../evaluation/evaluateMeasures";
import type { MeasureSheet } from "../measures/measure";
import type { Settings } from "../settings/settings";
import { elapsedShare } from "./yearsOfColumns";
import { agrees, numberIn, numberOf, rateInCell, writesPercent, type StatedAt } from "./checks/consistency/statedRates";

/** Measures looked at: a sheet computes all its rates in one way. */
const mostMeasures = 300;
/** So many rates must agree before they show how a sheet computes them. */
const fewest = 3;
const leastShare = 0.8;
/** A formula by which no more than this share of the rates comes out is not the sheet's. */
const mostOfAWrongFormula = 0.5;

/** A rate as the sheet prints it, beside the one indicator that it is of. */
interface PrintedRate {
  readonly code: string;
  readonly indicator: IndicatorResult;
  readonly printed: StatedAt;
  /** Share of the plan's period that is over, 0–1. */
  readonly elapsedShare: number | null;
}

function printedRates(evaluations: readonly MeasureEvaluation[], elapsedShare: number | null): readonly PrintedRate[] {
  const cells = evaluations.flatMap(({ measure }) => measure.indicatorRows.map((row) => row.achievementRate));
  const isPercent = writesPercent(cells);
  return evaluations.flatMap(({ measure: { code }, grades }) =>
    grades.flatMap(({ rows }) =>
      rows.flatMap(({ cells, indicators }) => {
        const [indicator, another] = indicators;
        const printed = rateInCell(cells.achievementRate, isPercent);
        if (indicator === undefined || another !== undefined || printed === null) return [];
        return [{ code, indicator, printed, elapsedShare }];
      }),
    ),
  );
}

interface Way {
  readonly formula: RateFormula;
  readonly direction: Direction | null;
  readonly decreaseFormula: DecreaseFormula | null;
}

/** Whether a way of computing gives the printed rate; `null`: it gives none. */
function gives({ indicator: { target, actual, cells }, printed, elapsedShare }: PrintedRate, way: Way): boolean | null {
  const reached = numberOf(actual);
  if (reached === null) return null;
  const rate = achievementRate(way.formula, {
    actual: reached,
    target: numberOf(target),
    baseline: numberIn(cells, "baseline"),
    expected: numberIn(cells, "expected"),
    elapsedShare,
    ...way,
  });
  return rate.kind === "rate" ? agrees(rate.value, printed) : null;
}

/** How many rates a way gives, of those for which it gives any. */
function tally(rates: readonly PrintedRate[], wayOf: (rate: PrintedRate) => Way): { agreed: number; compared: number } {
  const answers = rates.map((rate) => gives(rate, wayOf(rate))).filter((answer) => answer !== null);
  return { agreed: answers.filter((answer) => answer).length, compared: answers.length };
}

const alternatives: readonly RateFormula[] = ["actualOverTarget", "fromBaseline", "actualOverExpected", "expectedPath"];

function wayOfRow({ indicator: { evaluation } }: PrintedRate, { formula, rubric, decreaseFormula }: Settings): Way {
  return { formula: formula ?? rubric.formula, direction: evaluation.direction, decreaseFormula };
}

/** The formula that nearly all printed rates follow, where they do not follow the one that was taken for the sheet's. */
function otherFormula(rates: readonly PrintedRate[], settings: Settings): RateFormula | null {
  const upwards = rates.filter(({ indicator: { evaluation } }) => evaluation.direction === "increase");
  const own = tally(upwards, (rate) => wayOfRow(rate, settings));
  if (own.compared < fewest || own.agreed > own.compared * mostOfAWrongFormula) return null;
  return (
    alternatives.find((formula) => {
      const { agreed, compared } = tally(upwards, (rate) => ({ ...wayOfRow(rate, settings), formula }));
      return compared >= fewest && agreed >= compared * leastShare;
    }) ?? null
  );
}

/** Nothing in the sheet says which way is good, or it says that less is. */
function mayDecrease({ indicator: { evaluation } }: PrintedRate): boolean {
  return (
    evaluation.direction === "decrease" || evaluation.directionSource === "default" || evaluation.direction === null
  );
}

const decreaseFormulas: readonly DecreaseFormula[] = ["targetOverActual", "twoMinusRatio"];

/**
 * How the sheet computes the rates of what ought to be less, and of which measures it takes that to be so. Of a formula
 * that the sheet states, one rate shows the latter.
 */
function decreases(
  rates: readonly PrintedRate[],
  formula: RateFormula,
  stated: DecreaseFormula | null,
): Pick<Settings, "decreaseFormula" | "measureDirections"> | null {
  const upward: Way = { formula, direction: "increase", decreaseFormula: null };
  const others = rates.filter((rate) => mayDecrease(rate) && gives(rate, upward) === false);
  for (const decreaseFormula of stated === null ? decreaseFormulas : [stated]) {
    const way: Way = { formula, direction: "decrease", decreaseFormula };
    const { agreed, compared } = tally(others, () => way);
    if (stated === null && (agreed < fewest || agreed < compared * leastShare)) continue;
    const unsaid = others.filter((rate) => rate.indicator.evaluation.direction !== "decrease" && gives(rate, way));
    return { decreaseFormula, measureDirections: Object.fromEntries(unsaid.map(({ code }) => [code, "decrease"])) };
  }
  return null;
}

/**
 * The settings with what the printed rates show of how they were computed, as far as neither the settings nor the sheet
 * says it: a formula that nearly all of them follow, and what stands for 実績÷目標 where less is better.
 */
export function withFormulaOfRates(settings: Settings, measureSheet: MeasureSheet, given: Settings): Settings {
  if (!measureSheet.columns.has("achievementRate")) return settings;
  const measures = measureSheet.measures.slice(0, mostMeasures);
  const rates = printedRates(
    evaluateMeasures({ ...measureSheet, measures }, settings),
    elapsedShare(settings, measureSheet),
  );
  const formula = given.formula === null ? otherFormula(rates, settings) : null;
  const own = formula ?? settings.formula ?? settings.rubric.formula;
  const downwards = given.decreaseFormula === null ? decreases(rates, own, settings.decreaseFormula) : null;
  return {
    ...settings,
    ...(formula === null ? {} : { formula }),
    ...(downwards === null
      ? {}
      : {
          decreaseFormula: downwards.decreaseFormula,
          measureDirections: { ...downwards.measureDirections, ...settings.measureDirections },
        }),
  };
}
