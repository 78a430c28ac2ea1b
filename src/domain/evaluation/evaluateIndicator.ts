import type { NumberReading, Qualifier, Reading, UnreadableReason } from "../quantity/reading";
import {
  achievementRate,
  elapsedShareOf,
  expectedValue,
  type DecreaseFormula,
  type NoRateReason,
  type PlanYears,
  type RateFormula,
  type RateValues,
} from "./achievementRate";
import { divide, subtract } from "./decimals";
import { directionOnlyTarget, inferDirection, type Direction, type DirectionSource } from "./direction";
import { compareWords } from "./evaluateWords";
import {
  atItsWord,
  evidenceOf,
  isExact,
  isTentative,
  marginOf,
  outcomeRegions,
  possibleOutcomes,
  roundingUnit,
  type Yardstick,
} from "./evidence";
import { isEmpty, intersection, mapped, mirrored, overlap, point, type Interval } from "./interval";
import type { Outcome, Reference, Rubric, RubricQuantity } from "./rubric";

/** One indicator of a measure, or one part of it where cells have (1)(2) …, as read. */
export interface IndicatorInput {
  readonly target: Reading | null;
  readonly actual: Reading | null;
  readonly baseline?: Reading | null | undefined;
  /** 目安値, 期待値 of the year judged. */
  readonly expected?: Reading | null | undefined;
  /** Last year's actual. */
  readonly previous?: Reading | null | undefined;
  /** The indicator's name, as in the sheet. */
  readonly indicator: string;
  /** The direction column's cell. */
  readonly directionCell?: string | undefined;
  /** The upper end of a target range whose lower end is `target`. */
  readonly upperTarget?: Reading | null | undefined;
  /** The direction that the settings give this measure. */
  readonly measureDirection?: Direction | undefined;
}

export interface EvaluationSettings {
  readonly rubric: Rubric;
  /** `null`: as the rubric says. */
  readonly formula: RateFormula | null;
  readonly decreaseFormula: DecreaseFormula | null;
  /** What holds where nothing says which way is good; `null`: then it is not judged. */
  readonly defaultDirection: Direction | null;
  /** The year judged: the Gregorian year it starts in. */
  readonly fiscalYear: number | null;
  readonly planYears: PlanYears | null;
}

/** `noTarget`: nothing was set to be reached. `notJudged`: there is a target, and `reason` says why nothing is claimed. */
export type Judged = Outcome | "noTarget" | "notJudged";

/** Why an indicator is not judged. `side` tells whose cell it is. */
export type NotJudgedReason =
  | { readonly code: "actualMissing" }
  | { readonly code: "pending" }
  | { readonly code: "unreadable"; readonly side: ReadingRole; readonly cause: UnreadableReason }
  | { readonly code: "targetPending" }
  | { readonly code: "unitsDiffer"; readonly target: string; readonly actual: string }
  | { readonly code: "changeAgainstLevel" }
  | { readonly code: "numberAgainstWords" }
  | { readonly code: "wordsDiffer" }
  | { readonly code: "targetDueLater" }
  | { readonly code: "referenceMissing"; readonly reference: "baseline" | "previous" }
  | { readonly code: "directionUnknown" }
  | { readonly code: "maintainedSideUnknown" }
  | { readonly code: "rangeOpen" }
  | { readonly code: "boundOnly" }
  | { readonly code: "approximate" }
  | { readonly code: "forecast" };

export type ReadingRole = "target" | "actual" | "baseline" | "expected" | "previous";

/** Something worth saying beside a judgement that stands. */
export type EvaluationRemark =
  | "unitMissingInTarget"
  | "unitMissingInActual"
  | "readAsPercent"
  | "cumulativeActualAgainstPlainTarget"
  | "plainActualAgainstCumulativeTarget"
  | "forecastActual"
  | "approximateActual"
  | "approximateTarget"
  | "directionAgainstTargetQualifier"
  | "directionAgainstBaseline";

export interface IndicatorEvaluation {
  /** A fraction, unrounded; `null` where the formula gives none (see `noRate`). */
  readonly achievementRate: number | null;
  readonly noRate: NoRateReason | "notNumeric" | "boundOnly" | null;
  readonly judged: Judged;
  readonly reason: NotJudgedReason | null;
  /** The outcomes that the cells leave open, best first: one where judged, more where a bound or a forecast leaves doubt. */
  readonly possible: readonly Outcome[];
  readonly basis: "numbers" | "words" | null;
  readonly direction: Direction | null;
  readonly directionSource: DirectionSource;
  readonly remarks: readonly EvaluationRemark[];
  /** Outcomes left open against this year's expected value and against the baseline; empty where there is none. */
  readonly against: Readonly<Record<Exclude<Reference, "target">, readonly Outcome[]>>;
  /** Where the quantities that rubrics grade by lie; `null` where unknown. */
  readonly measured: Readonly<Record<RubricQuantity, Interval | null>>;
}

/**
 * Judges one indicator. An actual is compared with its target unrounded, in the direction that is good. What the cells
 * do not prove is not claimed: a lower bound (50%以上), an approximate number and a forecast never prove "exceeded", and a
 * forecast is taken at its word otherwise (below the target it is missed, since the plan itself then expects to miss it).
 */
export function evaluateIndicator(input: IndicatorInput, settings: EvaluationSettings): IndicatorEvaluation {
  const found = inferDirection({
    column: input.directionCell,
    measureDirection: input.measureDirection,
    indicator: input.indicator,
    target: input.target,
    baseline: input.baseline,
    defaultDirection: settings.defaultDirection,
  });
  const base: IndicatorEvaluation = { ...nothingKnown, direction: found.direction, directionSource: found.source };
  const { target, actual } = targetOf(input, settings);
  if (target === null || target.kind === "none") return { ...base, judged: "noTarget" };
  const obstacle = obstacleIn(target, actual);
  if (obstacle !== null) return { ...base, reason: obstacle };
  if (target.kind === "number" && actual?.kind === "number") {
    return evaluateNumbers({ ...input, target, actual }, settings, base);
  }
  if (target.kind === "text" && actual?.kind === "text") return evaluateWordsOf(target, actual, settings, base);
  if (target.kind === "text" && actual?.kind === "number")
    return evaluateTendency(target, actual, input, settings, base);
  return { ...base, reason: { code: "numberAgainstWords" } };
}

/** Has every property, since evaluations are copies of it: a copy that gains a property is forty times slower to make. */
const nothingKnown: IndicatorEvaluation = {
  achievementRate: null,
  noRate: "notNumeric",
  judged: "notJudged",
  reason: null,
  possible: [],
  basis: null,
  remarks: [],
  against: { expected: [], baseline: [] },
  measured: { rate: null, changeFromBaseline: null },
  direction: null,
  directionSource: "unknown",
};

/** Where last year's actual is the target, it stands in for a target that is not set. */
function targetOf(input: IndicatorInput, settings: EvaluationSettings): Pick<IndicatorInput, "target" | "actual"> {
  const { target, actual, previous } = input;
  const unset = target === null || target.kind === "none";
  return unset && formulaOf(settings) === "previousYear" ? { target: previous ?? null, actual } : { target, actual };
}

function formulaOf({ formula, rubric }: EvaluationSettings): RateFormula {
  return formula ?? rubric.formula;
}

function obstacleIn(target: Reading, actual: Reading | null): NotJudgedReason | null {
  if (target.kind === "unreadable") return { code: "unreadable", side: "target", cause: target.reason };
  if (target.kind === "pending") return { code: "targetPending" };
  if (actual === null || actual.kind === "none") return { code: "actualMissing" };
  if (actual.kind === "unreadable") return { code: "unreadable", side: "actual", cause: actual.reason };
  return actual.kind === "pending" ? { code: "pending" } : null;
}

// ---------------------------------------------------------------------------------------------------- words

function evaluateWordsOf(
  target: Reading & { kind: "text" },
  actual: Reading & { kind: "text" },
  settings: EvaluationSettings,
  base: IndicatorEvaluation,
): IndicatorEvaluation {
  const outcome = compareWords(target, actual);
  if (outcome === "achieved") return { ...base, basis: "words", judged: "achieved", possible: ["achieved"] };
  if (outcome === "unclear") return { ...base, basis: "words", reason: { code: "wordsDiffer" } };
  if (isDueLater(target, settings.fiscalYear)) return { ...base, basis: "words", reason: { code: "targetDueLater" } };
  return { ...base, basis: "words", judged: "missed", possible: ["missed"] };
}

const lastMonthOfFiscalYear = 3;

/** 令和5年度に開発完了 can't be missed in 令和4年度; without a year judged, a dated target is not held against anyone. */
function isDueLater({ due }: Reading & { kind: "text" }, fiscalYear: number | null): boolean {
  if (due === null) return false;
  if (fiscalYear === null) return true;
  const { year, month } = due.end;
  return year > fiscalYear + 1 || (year === fiscalYear + 1 && month > lastMonthOfFiscalYear);
}

/** A target that is only a direction (増加, 前年度より減少): the actual against the baseline or last year. */
function evaluateTendency(
  target: Reading,
  actual: NumberReading,
  input: IndicatorInput,
  settings: EvaluationSettings,
  base: IndicatorEvaluation,
): IndicatorEvaluation {
  const tendency = directionOnlyTarget(target);
  if (tendency === null) return { ...base, reason: { code: "numberAgainstWords" } };
  const which = tendency.fromPreviousYear ? "previous" : "baseline";
  const reference = input[which] ?? (tendency.fromPreviousYear ? null : input.previous) ?? null;
  if (reference?.kind !== "number") return { ...base, reason: { code: "referenceMissing", reference: which } };
  const pair = comparable(reference, actual);
  if (!pair.ok) return { ...base, reason: pair.reason };
  const { value, qualifiers } = pair.reference;
  const yardstick = yardstickAt(value, qualifiers, settings.rubric.tolerance);
  const evidence = evidenceOf(pair.actual);
  const found =
    tendency.direction === "maintain"
      ? possibleOutcomes(evidence, maintained(yardstick))
      : movements(evidence, { ...yardstick, strict: !tendency.equalIsEnough }, tendency.direction);
  return concluded({ ...base, basis: "numbers", remarks: pair.remarks }, found, pair.actual, {
    code: "maintainedSideUnknown",
  });
}

/** Having moved the wanted way is all that was wanted: that is achieved, never exceeded. */
function movements(evidence: Interval, yardstick: Yardstick, direction: "increase" | "decrease"): readonly Outcome[] {
  const found = possibleOutcomes(evidence, outcomeRegions(yardstick, direction));
  return found.map((outcome) => (outcome === "exceeded" ? "achieved" : outcome));
}

// -------------------------------------------------------------------------------------------------- numbers

type NumericInput = IndicatorInput & { readonly target: NumberReading; readonly actual: NumberReading };

function evaluateNumbers(
  input: NumericInput,
  settings: EvaluationSettings,
  base: IndicatorEvaluation,
): IndicatorEvaluation {
  const pair = comparable(input.target, input.actual, input.indicator);
  if (!pair.ok) return { ...base, reason: pair.reason };
  const { reference: target, actual } = pair;
  // Amounts of reduction are compared as amounts: more of them is more.
  const direction = pair.reductions && base.direction === "decrease" ? "increase" : base.direction;
  const evidence = pair.reductions ? mirrored(evidenceOf(actual)) : evidenceOf(actual);
  const values = pair.reductions
    ? { target: -target.value, actual: -actual.value }
    : { target: target.value, actual: actual.value };
  const tolerance = settings.rubric.tolerance;
  const yardstick = yardstickAt(values.target, target.qualifiers, tolerance, isStrict(target));
  const references = pair.reductions ? noReferences : referencesOf(input, target, settings);
  const word = isTentative(actual) ? atItsWord(evidence, yardstick.value, direction) : evidence;
  const { achievementRate, noRate, measured } = rates(word, values, references, direction, settings);
  const judgedBase: IndicatorEvaluation = {
    ...base,
    basis: "numbers",
    remarks: [...pair.remarks, ...remarksOn(input, base)],
    against: {
      expected: against(evidence, references.expected, actual, direction, tolerance),
      baseline: against(evidence, references.baseline, actual, direction, tolerance),
    },
    achievementRate,
    noRate,
    measured,
  };
  return judgeAgainst(judgedBase, { direction, evidence: word, yardstick, input: { ...input, target, actual } });
}

interface Comparison {
  readonly direction: Direction | null;
  readonly evidence: Interval;
  readonly yardstick: Yardstick;
  readonly input: NumericInput;
}

function judgeAgainst(base: IndicatorEvaluation, comparison: Comparison): IndicatorEvaluation {
  const { direction, evidence, yardstick, input } = comparison;
  switch (direction) {
    case "increase":
    case "decrease":
      return concluded(base, possibleOutcomes(evidence, outcomeRegions(yardstick, direction)), input.actual, {
        code: "boundOnly",
      });
    case "maintain":
      return concluded(base, possibleOutcomes(evidence, maintained(yardstick, input.target)), input.actual, {
        code: "maintainedSideUnknown",
      });
    case "range":
      return judgeRange(base, comparison);
    case null:
      return overlap(evidence, equalTo(yardstick)) && isExact(evidence)
        ? concluded(base, ["achieved"], input.actual, { code: "directionUnknown" })
        : { ...base, reason: { code: "directionUnknown" } };
  }
}

function judgeRange(base: IndicatorEvaluation, { evidence, yardstick, input }: Comparison): IndicatorEvaluation {
  const upper = input.upperTarget;
  const isPair = upper?.kind === "number" && upper.unit === input.target.unit && upper.value >= input.target.value;
  if (!isPair && yardstick.margin === 0) return { ...base, reason: { code: "rangeOpen" } };
  const inside: Interval = isPair ? { atLeast: input.target.value, atMost: upper.value } : equalTo(yardstick);
  const found: Outcome[] = [
    ...(overlap(evidence, inside) ? (["achieved"] as const) : []),
    ...(isEmpty(intersection(evidence, inside)) || !isWithin(evidence, inside) ? (["missed"] as const) : []),
  ];
  return concluded(base, found, input.actual, { code: "boundOnly" });
}

function isWithin(inner: Interval, outer: Interval): boolean {
  return !overlap(inner, { below: outer.atLeast }) && !overlap(inner, { moreThan: outer.atMost });
}

function equalTo({ value, margin }: Yardstick): Interval {
  return { atLeast: subtract(value, margin), atMost: subtract(value, -margin) };
}

/**
 * 維持: equal is achieved. A difference is missed only on the side that is known to be worse: below 100 %, above zero, on the
 * wrong side of 以上 or 以下. Otherwise it may be an improvement, and nothing is claimed.
 */
function maintained(yardstick: Yardstick, target?: NumberReading): Record<Outcome, Interval> {
  const nothing: Interval = { moreThan: yardstick.value, below: yardstick.value };
  const equal = equalTo(yardstick);
  const sides = { exceeded: nothing, achieved: equal, missed: nothing };
  if (target === undefined) return sides;
  if (target.qualifiers.includes("atLeast"))
    return { ...sides, achieved: { atLeast: equal.atLeast }, missed: { below: equal.atLeast } };
  if (target.qualifiers.includes("atMost"))
    return { ...sides, achieved: { atMost: equal.atMost }, missed: { moreThan: equal.atMost } };
  if (target.unit === "%" && target.value === 1) return { ...sides, missed: { below: equal.atLeast } };
  if (target.value === 0) return { ...sides, missed: { moreThan: equal.atMost } };
  return sides;
}

/** One outcome is a judgement; several are a doubt that the actual's qualifiers explain. */
function concluded(
  base: IndicatorEvaluation,
  found: readonly Outcome[],
  actual: NumberReading,
  otherwise: NotJudgedReason,
): IndicatorEvaluation {
  const possible = found.length > 1 ? [...new Set(found)] : found;
  const [only] = possible;
  if (only !== undefined && possible.length === 1) return { ...base, judged: only, possible };
  return { ...base, possible, reason: possible.length === 0 ? otherwise : doubtIn(actual) };
}

function doubtIn(actual: NumberReading): NotJudgedReason {
  if (says(actual, "approximate")) return { code: "approximate" };
  return future.some((qualifier) => says(actual, qualifier)) ? { code: "forecast" } : { code: "boundOnly" };
}

// ---------------------------------------------------------------------------------------- what is comparable

type Comparable =
  | {
      readonly ok: true;
      readonly reference: NumberReading;
      readonly actual: NumberReading;
      /** Both are amounts of reduction, written as negative numbers. */
      readonly reductions: boolean;
      readonly remarks: readonly EvaluationRemark[];
    }
  | { readonly ok: false; readonly reason: NotJudgedReason };

const amountOfReduction = /(?:削減|減少|低減|縮減|縮小|短縮|抑制|軽減|低下)(?:率|量|額|数|件数|時間|幅|割合|効果)/u;

function comparable(reference: NumberReading, actual: NumberReading, indicator = ""): Comparable {
  const units = onOneUnit(reference, actual);
  if (units === null) {
    return { ok: false, reason: { code: "unitsDiffer", target: reference.unit ?? "", actual: actual.unit ?? "" } };
  }
  const [left, right] = units.readings;
  const remarks = units.remarks;
  if (left.change === "decrease" || right.change === "decrease") {
    const asReductions = [left, right].map((reading) => asReduction(reading, indicator));
    const [target, result] = asReductions;
    if (!target || !result) return { ok: false, reason: { code: "changeAgainstLevel" } };
    return { ok: true, reference: target, actual: result, reductions: true, remarks };
  }
  return { ok: true, reference: left, actual: right, reductions: false, remarks };
}

/** A change as a signed number. `5%` alone is one only where the indicator is an amount of reduction (短縮率). */
function asReduction(reading: NumberReading, indicator: string): NumberReading | null {
  if (reading.change !== null || reading.value <= 0) return reading;
  if (!amountOfReduction.test(indicator)) return null;
  return { ...reading, value: -reading.value, change: "decrease" };
}

interface OnOneUnit {
  readonly readings: readonly [NumberReading, NumberReading];
  readonly remarks: readonly EvaluationRemark[];
}

function onOneUnit(reference: NumberReading, actual: NumberReading): OnOneUnit | null {
  if (reference.unit === actual.unit) return { readings: [reference, actual], remarks: [] };
  if (reference.unit === null) {
    const [read, remarks] = withUnitOf(reference, actual);
    return { readings: [read, actual], remarks: ["unitMissingInTarget", ...remarks] };
  }
  if (actual.unit === null) {
    const [read, remarks] = withUnitOf(actual, reference);
    return { readings: [reference, read], remarks: ["unitMissingInActual", ...remarks] };
  }
  return null;
}

/** Excel keeps 80 % as 0.8, so 0.8 beside 67.8% is that; 80 beside 67.8% can only be eighty per cent, and that is said. */
function withUnitOf(bare: NumberReading, other: NumberReading): readonly [NumberReading, readonly EvaluationRemark[]] {
  if (other.unit !== "%" || Math.abs(bare.value) <= 1) return [bare, []];
  const value = divide(bare.value, 100) ?? bare.value;
  return [{ ...bare, value, unit: "%" }, ["readAsPercent"]];
}

// ------------------------------------------------------------------------------------------ references, rates

interface References {
  readonly baseline: number | null;
  readonly expected: number | null;
  readonly previous: number | null;
  readonly elapsedShare: number | null;
}

const noReferences: References = { baseline: null, expected: null, previous: null, elapsedShare: null };

/** The other numbers of the row, each only where it is an exact number in the target's unit. */
function referencesOf(input: NumericInput, target: NumberReading, settings: EvaluationSettings): References {
  const numberOf = (reading: Reading | null | undefined): number | null => {
    if (reading?.kind !== "number" || reading.change === "decrease") return null;
    const pair = onOneUnit(reading, target);
    return pair === null ? null : pair.readings[0].value;
  };
  const baseline = numberOf(input.baseline);
  const { fiscalYear, planYears } = settings;
  const elapsedShare = fiscalYear === null || planYears === null ? null : elapsedShareOf(planYears, fiscalYear);
  const given = numberOf(input.expected);
  const expected = expectedValue({ expected: given, target: target.value, baseline, elapsedShare });
  return { baseline, expected, previous: numberOf(input.previous), elapsedShare };
}

function against(
  evidence: Interval,
  reference: number | null,
  actual: NumberReading,
  direction: Direction | null,
  tolerance: number,
): readonly Outcome[] {
  if (reference === null || (direction !== "increase" && direction !== "decrease")) return [];
  const word = isTentative(actual) ? atItsWord(evidence, reference, direction) : evidence;
  const yardstick = { value: reference, margin: marginOf(reference, tolerance), strict: false };
  return possibleOutcomes(word, outcomeRegions(yardstick, direction));
}

function rates(
  evidence: Interval,
  values: { readonly target: number; readonly actual: number },
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

// ---------------------------------------------------------------------------------------------------- details

function yardstickAt(
  value: number,
  qualifiers: readonly Qualifier[],
  tolerance: number,
  strict: boolean = false,
): Yardstick {
  const rounding = qualifiers.includes("approximate") ? roundingUnit(value) : 0;
  return { value, margin: Math.max(marginOf(value, tolerance), rounding), strict };
}

function isStrict({ qualifiers }: NumberReading): boolean {
  return qualifiers.includes("moreThan") || qualifiers.includes("lessThan");
}

const future: readonly Qualifier[] = ["forecast", "preliminary", "planned"];

function says({ qualifiers }: NumberReading, wanted: Qualifier): boolean {
  return qualifiers.includes(wanted);
}

/** The qualifier or the baseline says that more is good where less is, or the other way round. */
function isAgainst(direction: Direction | null, upwards: boolean, downwards: boolean): boolean {
  return (direction === "decrease" && upwards) || (direction === "increase" && downwards);
}

type RemarkRule = (input: NumericInput, direction: Direction | null) => boolean;

const remarkRules: Readonly<Partial<Record<EvaluationRemark, RemarkRule>>> = {
  cumulativeActualAgainstPlainTarget: ({ target, actual }) => says(actual, "cumulative") && !says(target, "cumulative"),
  plainActualAgainstCumulativeTarget: ({ target, actual }) => !says(actual, "cumulative") && says(target, "cumulative"),
  forecastActual: ({ actual }) => future.some((qualifier) => says(actual, qualifier)),
  approximateActual: ({ actual }) => says(actual, "approximate"),
  approximateTarget: ({ target }) => says(target, "approximate"),
  directionAgainstTargetQualifier: ({ target }, direction) =>
    target.change === null &&
    isAgainst(
      direction,
      says(target, "atLeast") || says(target, "moreThan"),
      says(target, "atMost") || says(target, "lessThan"),
    ),
  directionAgainstBaseline: ({ target, baseline }, direction) =>
    target.change === null &&
    baseline?.kind === "number" &&
    baseline.unit === target.unit &&
    isAgainst(direction, target.value > baseline.value, target.value < baseline.value),
};

const remarkRulesInOrder = Object.entries(remarkRules) as readonly (readonly [EvaluationRemark, RemarkRule])[];

function remarksOn(input: NumericInput, { direction }: IndicatorEvaluation): readonly EvaluationRemark[] {
  return remarkRulesInOrder.filter(([, holds]) => holds(input, direction)).map(([remark]) => remark);
}
