import type { NumberReading, Reading } from "../quantity/reading";
import { achievementRate, elapsedShareOf, expectedValue, type RateFormula, type RateValues } from "./achievementRate";
import { onOneUnit } from "./comparableReadings";
import { divide, subtract } from "./decimals";
import type { Direction } from "./direction";
import { isExact } from "./evidence";
import type { EvaluationSettings, IndicatorEvaluation, IndicatorInput, NumericInput } from "./indicatorEvaluation";
import { mapped, point, type Interval } from "./interval";
import type { Rubric } from "./rubric";

/** The formula of the settings, else the rubric's. */
export function formulaOf({ formula, rubric }: EvaluationSettings): RateFormula {
  return formula ?? rubric.formula;
}

/** The other numbers of an indicator; `elapsedShare` of the plan's period, 0–1. */
export interface References {
  readonly baseline: number | null;
  readonly expected: number | null;
  readonly previous: number | null;
  readonly elapsedShare: number | null;
}

export const noReferences: References = { baseline: null, expected: null, previous: null, elapsedShare: null };

/** Where an indicator came from: its baseline, or last year's actual. */
export function startOf({ baseline, previous }: IndicatorInput, { startsFrom }: Rubric): Reading | null | undefined {
  return startsFrom === "previousYear" ? previous : baseline;
}

/** The other numbers of the row, each only where it is an exact number in the target's unit. */
export function referencesOf(input: NumericInput, target: NumberReading, settings: EvaluationSettings): References {
  const previous = numberOnUnitOf(target, input.previous);
  const baseline = numberOnUnitOf(target, startOf(input, settings.rubric));
  const { fiscalYear, planYears } = settings;
  const elapsedShare = fiscalYear === null || planYears === null ? null : elapsedShareOf(planYears, fiscalYear);
  const given = numberOnUnitOf(target, input.expected);
  const expected = expectedValue({ expected: given, target: target.value, baseline, elapsedShare });
  return { baseline, expected, previous, elapsedShare };
}

function numberOnUnitOf(target: NumberReading, reading: Reading | null | undefined): number | null {
  if (reading?.kind !== "number" || reading.change === "decrease") return null;
  const pair = onOneUnit(reading, target);
  return pair === null ? null : pair.readings[0].value;
}

/** The achievement rate, and where the quantities that rubrics grade by lie. */
export function rates(
  evidence: Interval,
  values: { readonly target: number | null; readonly actual: number },
  references: References,
  direction: Direction | null,
  settings: EvaluationSettings,
): Pick<IndicatorEvaluation, "achievementRate" | "noRate" | "measured"> {
  const { baseline, expected, previous, elapsedShare } = references;
  const { target, actual } = values;
  const { decreaseFormula } = settings;
  const all: RateValues = {
    actual,
    target,
    baseline,
    expected,
    previous,
    elapsedShare,
    direction,
    decreaseFormula,
  };
  const rate = achievementRate(formulaOf(settings), all);
  const rateOf = (end: number) => {
    const found = achievementRate(formulaOf(settings), { ...all, actual: end });
    return found.kind === "rate" ? found.value : null;
  };
  const order = direction === "decrease" ? "falling" : "rising";
  const measured = {
    rate: rate.kind === "rate" ? (isExact(evidence) ? point(rate.value) : mapped(evidence, rateOf, order)) : null,
    changeFromBaseline: changeFromBaseline(evidence, baseline, direction),
  };
  if (rate.kind === "notJudged") return { achievementRate: null, noRate: rate.reason, measured };
  const isBound =
    (evidence.atLeast ?? evidence.moreThan) === undefined || (evidence.atMost ?? evidence.below) === undefined;
  return isBound
    ? { achievementRate: null, noRate: "boundOnly", measured }
    : { achievementRate: rate.value, noRate: null, measured };
}

function changeFromBaseline(evidence: Interval, baseline: number | null, direction: Direction | null): Interval | null {
  if (baseline === null || baseline === 0 || (direction !== "increase" && direction !== "decrease")) return null;
  const sign = direction === "increase" ? 1 : -1;
  const changeOf = (value: number) => divide(sign * subtract(value, baseline), Math.abs(baseline));
  return mapped(evidence, changeOf, direction === "increase" ? "rising" : "falling");
}
