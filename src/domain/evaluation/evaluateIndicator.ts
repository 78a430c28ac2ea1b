import type { NumberReading, Qualifier, Reading } from "../quantity/reading";
import { comparable } from "./comparableReadings";
import { subtract } from "./decimals";
import { directionOnlyTarget, inferDirection, sideOfRange, type Direction } from "./direction";
import { compareDates, compareWords } from "./evaluateWords";
import { remarksOn } from "./evaluationRemarks";
import {
  atItsWord,
  evidenceOf,
  isExact,
  isTentative,
  marginOf,
  outcomeRegions,
  possibleOutcomes,
  roundingUnit,
  tentativeSources,
  type Tolerances,
  type Yardstick,
} from "./evidence";
import type {
  EvaluationSettings,
  IndicatorEvaluation,
  IndicatorInput,
  NotJudgedReason,
  NumericInput,
} from "./indicatorEvaluation";
import { formulaOf, noReferences, rates, referencesOf, startOf, type References } from "./indicatorRates";
import { intersection, isEmpty, mirrored, overlap, type Interval } from "./interval";
import type { Outcome } from "./rubric";

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
    natureOf: input.natureOf,
    target: input.target,
    baseline: startOf(input, settings.rubric),
    defaultDirection: settings.defaultDirection,
  });
  const base: IndicatorEvaluation = { ...nothingKnown, direction: found.direction, directionSource: found.source };
  const compared = withTarget(input, settings);
  const { target, actual } = compared;
  if (target === null || target.kind === "none") return evaluateWithoutTarget(input, settings, base);
  if (target.kind === "unreadable" && target.bounds !== undefined && actual?.kind === "number")
    return evaluateWithin(target.bounds, actual, input.baseline, base);
  const obstacle = obstacleIn(target, actual);
  if (obstacle !== null) return { ...base, reason: obstacle };
  if (isNumeric(compared)) return evaluateNumbers(compared, settings, base);
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
  unchanged: false,
  measured: { rate: null, changeFromBaseline: null },
  direction: null,
  directionSource: "unknown",
};

/** Where last year's actual is the target, it stands in for a target that is not set. */
function withTarget(input: IndicatorInput, settings: EvaluationSettings): IndicatorInput {
  const { target, previous } = input;
  const unset = target === null || target.kind === "none";
  return unset && formulaOf(settings) === "previousYear" ? { ...input, target: previous ?? null } : input;
}

/** Nothing was set to be reached; where it has come from the baseline, or to the 目安値, is known all the same. */
function evaluateWithoutTarget(
  input: IndicatorInput,
  settings: EvaluationSettings,
  base: IndicatorEvaluation,
): IndicatorEvaluation {
  const unset: IndicatorEvaluation = { ...base, judged: "noTarget" };
  const { actual } = input;
  const reference = [input.expected, startOf(input, settings.rubric)].find((reading) => reading?.kind === "number");
  if (actual?.kind !== "number" || reference?.kind !== "number") return unset;
  const pair = comparable(reference, actual, input.indicator);
  if (!pair.ok || pair.reductions) return unset;
  const found = referencesOf({ ...input, target: pair.reference, actual: pair.actual }, pair.reference, settings);
  const references: References = { ...found, expected: input.expected?.kind === "number" ? found.expected : null };
  const evidence = evidenceOf(pair.actual);
  const { direction } = base;
  const { measured } = rates(evidence, { target: null, actual: pair.actual.value }, references, direction, settings);
  return {
    ...unset,
    basis: "numbers",
    remarks: pair.remarks,
    against: outcomesAgainst(evidence, references, pair.actual, direction, settings.rubric),
    measured,
    unchanged: isUnchanged(evidence, references, null),
  };
}

/** Baseline, actual and this year's target (else the target) are one number. */
function isUnchanged(evidence: Interval, { baseline, expected }: References, target: number | null): boolean {
  const wanted = expected ?? target;
  return baseline !== null && isExact(evidence) && evidence.atLeast === baseline && (wanted ?? baseline) === baseline;
}

/**
 * A target range that is kept to is achieved, and missed short of the end that was to be reached; beyond the other end nothing is
 * claimed, since that may be better still.
 */
function evaluateWithin(
  [lower, upper]: readonly [NumberReading, NumberReading],
  actual: NumberReading,
  baseline: Reading | null | undefined,
  base: IndicatorEvaluation,
): IndicatorEvaluation {
  const pair = comparable(lower, actual);
  if (!pair.ok) return { ...base, reason: pair.reason };
  const evidence = evidenceOf(pair.actual);
  const start = pair.reference.value;
  const reached = isExact(evidence) ? Number(evidence.atLeast) : NaN;
  const side = sideOfRange(baseline, start, upper.value, { direction: base.direction, source: base.directionSource });
  const isShort = side === "increase" ? reached < start : side === "decrease" && reached > upper.value;
  const isInside = reached >= start && reached <= upper.value;
  const verdict =
    isInside || isShort ? clearVerdicts[isInside ? "achieved" : "missed"] : notJudged({ code: "rangeOpen" });
  return { ...base, noRate: "comparisonOnly", basis: "numbers", remarks: pair.remarks, ...verdict };
}

function isNumeric(input: IndicatorInput): input is NumericInput {
  return input.target?.kind === "number" && input.actual?.kind === "number";
}

function obstacleIn(target: Reading, actual: Reading | null): NotJudgedReason | null {
  if (target.kind === "unreadable") return { code: "unreadable", side: "target", cause: target.reason };
  if (target.kind === "pending") return { code: "targetPending" };
  if (actual === null || actual.kind === "none") return { code: "actualMissing" };
  if (actual.kind === "unreadable") return { code: "unreadable", side: "actual", cause: actual.reason };
  return actual.kind === "pending" ? { code: "pending" } : null;
}

/** What comes out of a comparison. */
type Verdict = Pick<IndicatorEvaluation, "judged" | "possible" | "reason">;

/** One outcome is left open. */
const clearVerdicts: Readonly<Record<Outcome, Verdict>> = {
  exceeded: { judged: "exceeded", possible: ["exceeded"], reason: null },
  achieved: { judged: "achieved", possible: ["achieved"], reason: null },
  missed: { judged: "missed", possible: ["missed"], reason: null },
};

function notJudged(reason: NotJudgedReason, possible: readonly Outcome[] = []): Verdict {
  return { judged: "notJudged", possible, reason };
}

// ---------------------------------------------------------------------------------------------------- words

function evaluateWordsOf(
  target: Reading & { kind: "text" },
  actual: Reading & { kind: "text" },
  settings: EvaluationSettings,
  base: IndicatorEvaluation,
): IndicatorEvaluation {
  const byDate = compareDates(target.canonical, actual.canonical);
  if (byDate !== null) return { ...base, basis: "dates", ...clearVerdicts[byDate] };
  const { judged, possible, reason } = verdictOnWords(target, actual, settings);
  return { ...base, basis: "words", judged, possible, reason };
}

function verdictOnWords(
  target: Reading & { kind: "text" },
  actual: Reading & { kind: "text" },
  { fiscalYear }: EvaluationSettings,
): Verdict {
  const outcome = compareWords(target, actual);
  if (outcome === "achieved") return clearVerdicts.achieved;
  const isYetToCome = fiscalYear !== null && isDueLater(target, fiscalYear);
  if (outcome === "unclear") return notJudged({ code: isYetToCome ? "targetDueLater" : "wordsDiffer" });
  return isDueLater(target, fiscalYear) ? notJudged({ code: "targetDueLater" }) : clearVerdicts.missed;
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
  const yardstick = yardstickAt(value, qualifiers, settings.rubric);
  const evidence = evidenceOf(pair.actual);
  const found =
    tendency.direction === "maintain"
      ? possibleOutcomes(evidence, maintained(yardstick))
      : movements(evidence, { ...yardstick, strict: !tendency.equalIsEnough }, tendency.direction);
  const { judged, possible, reason } = verdictOn(found, pair.actual, "maintainedSideUnknown");
  return { ...base, basis: "numbers", remarks: pair.remarks, judged, possible, reason };
}

/** Having moved the wanted way is all that was wanted: that is achieved, never exceeded. */
function movements(evidence: Interval, yardstick: Yardstick, direction: "increase" | "decrease"): readonly Outcome[] {
  const found = possibleOutcomes(evidence, outcomeRegions(yardstick, direction));
  return found.map((outcome) => (outcome === "exceeded" ? "achieved" : outcome));
}

// -------------------------------------------------------------------------------------------------- numbers

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
  const { rubric } = settings;
  const yardstick = yardstickAt(values.target, target.qualifiers, rubric, isStrict(target));
  const references = pair.reductions ? noReferences : referencesOf(input, target, settings);
  const word = isTentative(actual) ? atItsWord(evidence, yardstick.value, direction) : evidence;
  const remarks = remarksOn(input, base.direction);
  const { achievementRate, noRate, measured } = rates(word, values, references, direction, settings);
  const verdict = judgeAgainst({ direction, evidence: word, yardstick, target, actual, upper: input.upperTarget });
  return {
    ...base,
    basis: "numbers",
    judged: verdict.judged,
    possible: verdict.possible,
    reason: verdict.reason,
    remarks: pair.remarks.length === 0 ? remarks : [...pair.remarks, ...remarks],
    against: outcomesAgainst(evidence, references, actual, direction, rubric),
    unchanged: isUnchanged(evidence, references, values.target),
    achievementRate,
    noRate,
    measured,
  };
}

/** Target and actual are on one unit; `upper`: the other end of a target range. */
interface Comparison {
  readonly direction: Direction | null;
  readonly evidence: Interval;
  readonly yardstick: Yardstick;
  readonly target: NumberReading;
  readonly actual: NumberReading;
  readonly upper: Reading | null | undefined;
}

function judgeAgainst(comparison: Comparison): Verdict {
  const { direction, evidence, yardstick, target, actual } = comparison;
  switch (direction) {
    case "increase":
    case "decrease":
      return verdictOn(possibleOutcomes(evidence, outcomeRegions(yardstick, direction)), actual, "boundOnly");
    case "maintain":
      return verdictOn(possibleOutcomes(evidence, maintained(yardstick, target)), actual, "maintainedSideUnknown");
    case "range":
      return judgeRange(comparison);
    case null:
      return overlap(evidence, equalTo(yardstick)) && isExact(evidence)
        ? clearVerdicts.achieved
        : notJudged({ code: "directionUnknown" });
  }
}

function judgeRange({ evidence, yardstick, target, actual, upper }: Comparison): Verdict {
  const isPair = upper?.kind === "number" && upper.unit === target.unit && upper.value >= target.value;
  if (!isPair && yardstick.margin === 0) return notJudged({ code: "rangeOpen" });
  const inside: Interval = isPair ? { atLeast: target.value, atMost: upper.value } : equalTo(yardstick);
  const found: Outcome[] = [
    ...(overlap(evidence, inside) ? (["achieved"] as const) : []),
    ...(isEmpty(intersection(evidence, inside)) || !isWithin(evidence, inside) ? (["missed"] as const) : []),
  ];
  return verdictOn(found, actual, "boundOnly");
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

/** One outcome is a judgement; several are a doubt that the actual's qualifiers explain; `otherwise` is why there is none. */
function verdictOn(
  found: readonly Outcome[],
  actual: NumberReading,
  otherwise: "boundOnly" | "maintainedSideUnknown",
): Verdict {
  const possible = found.length > 1 ? [...new Set(found)] : found;
  const [only] = possible;
  if (only !== undefined && possible.length === 1) return clearVerdicts[only];
  return notJudged(possible.length === 0 ? { code: otherwise } : doubtIn(actual), possible);
}

function doubtIn({ qualifiers }: NumberReading): NotJudgedReason {
  if (qualifiers.includes("approximate")) return { code: "approximate" };
  const isFuture = tentativeSources.some((qualifier) => qualifiers.includes(qualifier));
  return isFuture ? { code: "forecast" } : { code: "boundOnly" };
}

function outcomesAgainst(
  evidence: Interval,
  { expected, baseline }: References,
  actual: NumberReading,
  direction: Direction | null,
  tolerances: Tolerances,
): IndicatorEvaluation["against"] {
  if (expected === null && baseline === null) return nothingKnown.against;
  return {
    expected: against(evidence, expected, actual, direction, tolerances),
    baseline: against(evidence, baseline, actual, direction, tolerances),
  };
}

function against(
  evidence: Interval,
  reference: number | null,
  actual: NumberReading,
  direction: Direction | null,
  tolerances: Tolerances,
): readonly Outcome[] {
  if (reference === null || (direction !== "increase" && direction !== "decrease")) return [];
  const word = isTentative(actual) ? atItsWord(evidence, reference, direction) : evidence;
  const yardstick = { value: reference, margin: marginOf(reference, tolerances), strict: false };
  return possibleOutcomes(word, outcomeRegions(yardstick, direction));
}

function yardstickAt(
  value: number,
  qualifiers: readonly Qualifier[],
  tolerances: Tolerances,
  strict = false,
): Yardstick {
  const rounding = qualifiers.includes("approximate") ? roundingUnit(value) : 0;
  return { value, margin: Math.max(marginOf(value, tolerances), rounding), strict };
}

function isStrict({ qualifiers }: NumberReading): boolean {
  return qualifiers.includes("moreThan") || qualifiers.includes("lessThan");
}
