import { add, divide, multiply, subtract } from "./decimals";
import type { Direction } from "./direction";

/**
 * The ways of computing an achievement rate that bodies use. Rates are fractions, uncapped (published ones reach 10.079),
 * and negative where things moved the wrong way.
 */
export type RateFormula =
  /** 実績 ÷ 目標 (大分 環境指標, 富士市, 事務事業評価調書). */
  | "actualOverTarget"
  /** (実績 − 基準) ÷ (目標 − 基準): how much of the way is done (群馬 教育振興基本計画, 長野 総合戦略). */
  | "fromBaseline"
  /** (実績 − 基準) ÷ (目安 − 基準), the 目安値 given or on the straight line from baseline to target (静岡, 茨城, 千葉). */
  | "expectedPath"
  /** 実績 ÷ 目安: the year's own expected value plays the target's part (目安値に対する達成度). */
  | "actualOverExpected"
  /** 実績 ÷ (目標 × elapsed share of the period), a share of the target and not of the increment (多摩市). */
  | "proRata"
  /** 実績 ÷ 前年度実績: the target is last year's actual (国立病院機構). */
  | "previousYear"
  /** Way done from the baseline ÷ elapsed share of the period: 1 is on time (日本再興戦略 KPI). */
  | "timeElapsed";

/**
 * What stands for 実績 ÷ 目標 where less is better. No source prints one, and they disagree (baseline 100, target 80,
 * actual 90: 0.889, 0.875, 0.5), so a plan has to say which; `null` gives no rate.
 */
export type DecreaseFormula = "targetOverActual" | "twoMinusRatio" | "fromBaseline";

/** The numbers a formula may ask for, all in the indicator's unit. `null` is "not given". */
export interface RateValues {
  readonly actual: number;
  readonly target: number | null;
  readonly baseline?: number | null | undefined;
  /** 目安値, 期待値 of the year judged. */
  readonly expected?: number | null | undefined;
  readonly previous?: number | null | undefined;
  /** Share of the plan's period that is over, 0–1. */
  readonly elapsedShare?: number | null | undefined;
  readonly direction: Direction | null;
  readonly decreaseFormula?: DecreaseFormula | null | undefined;
}

/** Why there is no rate. */
export type NoRateReason =
  | "targetMissing"
  | "baselineMissing"
  | "previousMissing"
  | "periodMissing"
  | "targetIsZero"
  | "targetIsNegative"
  | "actualIsNotPositive"
  | "baselineEqualsTarget"
  | "baselineEqualsExpected"
  | "baselineBeyondTarget"
  | "directionUnknown"
  | "decreaseFormulaNotStated"
  | "comparisonOnly"
  | "nothingToCount"
  | "outOfRange";

export type Rate =
  { readonly kind: "rate"; readonly value: number } | { readonly kind: "notJudged"; readonly reason: NoRateReason };

const none = (reason: NoRateReason): Rate => ({ kind: "notJudged", reason });

function quotient(numerator: number, denominator: number, ifZero: NoRateReason): Rate {
  if (denominator === 0) return none(ifZero);
  const value = divide(numerator, denominator);
  return value === null ? none("outOfRange") : { kind: "rate", value };
}

const formulas: Readonly<Record<RateFormula, (values: RateValues) => Rate>> = {
  actualOverTarget: (values) => overReference(values, values.target, "targetMissing"),
  actualOverExpected,
  previousYear: (values) => overReference(values, values.previous, "previousMissing"),
  fromBaseline,
  expectedPath,
  proRata,
  timeElapsed,
};

export const rateFormulas = Object.keys(formulas) as readonly RateFormula[];

/** The achievement rate by a formula. 維持 and 範囲 targets have none: they are judged by comparison only. */
export function achievementRate(formula: RateFormula, values: RateValues): Rate {
  if (values.direction === "maintain" || values.direction === "range") return none("comparisonOnly");
  return formulas[formula](values);
}

/** 実績 ÷ a reference that plays the target's part. */
function overReference(values: RateValues, reference: number | null | undefined, missing: NoRateReason): Rate {
  if (reference === null || reference === undefined) return none(missing);
  if (values.direction === null) return none("directionUnknown");
  if (values.direction === "decrease") return decreaseOverReference(values, reference);
  if (reference < 0) return none("targetIsNegative");
  return quotient(values.actual, reference, "targetIsZero");
}

function decreaseOverReference(values: RateValues, reference: number): Rate {
  if (values.decreaseFormula === "fromBaseline") return fromBaseline({ ...values, target: reference });
  if (values.decreaseFormula === null || values.decreaseFormula === undefined) return none("decreaseFormulaNotStated");
  if (reference < 0) return none("targetIsNegative");
  if (reference === 0) return none("targetIsZero");
  return values.decreaseFormula === "targetOverActual"
    ? targetOverActual(reference, values.actual)
    : quotient(subtract(multiply(2, reference), values.actual), reference, "targetIsZero");
}

function targetOverActual(target: number, actual: number): Rate {
  return actual <= 0 ? none("actualIsNotPositive") : quotient(target, actual, "actualIsNotPositive");
}

function fromBaseline({ actual, target, baseline, direction }: RateValues): Rate {
  if (target === null) return none("targetMissing");
  if (baseline === null || baseline === undefined) return none("baselineMissing");
  if (target === baseline) return none("baselineEqualsTarget");
  if (direction !== null && (direction === "increase") !== target > baseline) return none("baselineBeyondTarget");
  return quotient(subtract(actual, baseline), subtract(target, baseline), "baselineEqualsTarget");
}

function expectedPath(values: RateValues): Rate {
  const expected = expectedValue(values);
  if (expected === null) return missingForPath(values);
  const { baseline } = values;
  if (baseline === null || baseline === undefined) return overReference(values, expected, "targetMissing");
  const rate = fromBaseline({ ...values, target: expected });
  return rate.kind === "notJudged" && rate.reason === "baselineEqualsTarget" ? none("baselineEqualsExpected") : rate;
}

function actualOverExpected(values: RateValues): Rate {
  const expected = expectedValue(values);
  return expected === null ? missingForPath(values) : overReference(values, expected, "targetMissing");
}

function missingForPath({ target, baseline }: RateValues): Rate {
  if (target === null) return none("targetMissing");
  return none(baseline === null || baseline === undefined ? "baselineMissing" : "periodMissing");
}

/**
 * Where the actual ought to be this year: the 目安値 if one is given, else the point of the straight line from baseline
 * to target at the elapsed share of the period. `null` when neither can be known.
 */
export function expectedValue({
  expected,
  target,
  baseline,
  elapsedShare,
}: Pick<RateValues, "expected" | "target" | "baseline" | "elapsedShare">): number | null {
  if (expected !== null && expected !== undefined) return expected;
  if (target === null || baseline === null || baseline === undefined) return null;
  if (elapsedShare === null || elapsedShare === undefined) return null;
  const point = add(baseline, multiply(subtract(target, baseline), elapsedShare));
  return Number.isFinite(point) ? point : null;
}

function proRata(values: RateValues): Rate {
  if (values.target === null) return none("targetMissing");
  if (values.elapsedShare === null || values.elapsedShare === undefined) return none("periodMissing");
  return overReference(values, multiply(values.target, values.elapsedShare), "targetMissing");
}

function timeElapsed(values: RateValues): Rate {
  const { elapsedShare } = values;
  if (elapsedShare === null || elapsedShare === undefined || elapsedShare === 0) return none("periodMissing");
  const progress = fromBaseline(values);
  return progress.kind === "rate" ? quotient(progress.value, elapsedShare, "periodMissing") : progress;
}

/** First and last fiscal year of a plan, both inside. */
export interface PlanYears {
  readonly first: number;
  readonly last: number;
}

/**
 * Share of the plan's period that is over at the end of a fiscal year: 20, 40 … 100 % in a plan of five years. `null`
 * before the first year; 1 after the last.
 */
export function elapsedShareOf({ first, last }: PlanYears, fiscalYear: number): number | null {
  const passed = fiscalYear - first + 1;
  const length = last - first + 1;
  if (length < 1 || passed < 1) return null;
  return divide(Math.min(passed, length), length);
}

/** Mean of the rates of several indicators (佐渡市: sum of the rates ÷ number of indicators, uncapped). */
export function meanOfRates(rates: readonly number[]): Rate {
  return quotient(rates.reduce(add, 0), rates.length, "nothingToCount");
}

/** Share of counts: 達成数 ÷ 総数. */
export function shareOfCounts(achieved: number, total: number): Rate {
  return quotient(achieved, total, "nothingToCount");
}

/** Mean of grades counted in points (健康日本21: (2 + 4 + 2) ÷ 3 = 2.7). */
export function meanOfPoints(pointed: readonly { readonly points: number; readonly count: number }[]): Rate {
  const sum = pointed.reduce((all, { points, count }) => add(all, multiply(points, count)), 0);
  return quotient(
    sum,
    pointed.reduce((all, { count }) => all + count, 0),
    "nothingToCount",
  );
}
