import { aimsAtLess } from "../../../evaluation/direction";
import { isEarly } from "../../../evaluation/evaluateWords";
import type { NotJudgedReason } from "../../../evaluation/indicatorEvaluation";
import { textOfCell } from "../../../measures/measure";
import { rawOf } from "../../../quantity/reading";
import { gradesWithoutTarget, type GradeSymbol, type Rubric, type RubricGrade } from "../../../evaluation/rubric";
import type { GradedIndicators, IndicatorResult } from "../../../evaluation/evaluateMeasures";

/** `tooHigh`: better than the numbers allow. `equal`: so much better that only passing the target would do. */
export type GradeDifference = "tooHigh" | "equal" | "tooLow";

/** Why a grade could not be compared with target and actual. */
export type NotComparedReason = Exclude<
  NotJudgedReason["code"],
  "unreadable" | "pending" | "targetPending" | "unitsDiffer" | "wordsDiffer" | "targetDueLater"
>;

/**
 * How the grade entered stands to target and actual. One verdict for one grade, so that no cause is told twice; what is
 * already told of the values themselves (unreadable, pending, unpaired, other units) says nothing of the grade.
 */
export type GradeVerdict =
  | { readonly kind: "nothing" }
  | { readonly kind: "differs"; readonly difference: GradeDifference; readonly proven: readonly GradeSymbol[] }
  /** Target and actual are words that differ, and the grade says that the target was met. */
  | { readonly kind: "wordsDiffer"; readonly parts: readonly IndicatorResult[] }
  /** The grade may be right, but a bound, an approximate number or a forecast does not prove it. */
  | { readonly kind: "unproven"; readonly possible: readonly GradeSymbol[]; readonly causes: readonly UnprovenCause[] }
  | { readonly kind: "withoutTarget"; readonly expected: GradeSymbol | null }
  | { readonly kind: "withoutActual" }
  /** There are target and actual, and the grade is blank or says "no indicator". */
  | { readonly kind: "targetUngraded" }
  | { readonly kind: "notCompared"; readonly reason: NotComparedReason };

const unprovenCauses = ["boundOnly", "approximate", "forecast"] as const;
export type UnprovenCause = (typeof unprovenCauses)[number];

const nothing: GradeVerdict = { kind: "nothing" };

/** Reasons with a finding of their own among the quantities. */
const toldOfValues = new Set(["unreadable", "pending", "targetPending", "unitsDiffer"]);

/** 65～70: no one number, but whether it was kept to is known. */
function isJudgedRange({ target, evaluation }: Pick<IndicatorResult, "target" | "evaluation">): boolean {
  return target?.kind === "unreadable" && target.bounds !== undefined && evaluation.reason === null;
}

function isToldOfValues({ indicators, unpaired }: GradedIndicators): boolean {
  return (
    unpaired ||
    indicators.some(
      ({ target, actual, evaluation }) =>
        (target?.kind === "unreadable" && !isJudgedRange({ target, evaluation })) ||
        actual?.kind === "unreadable" ||
        toldOfValues.has(evaluation.reason?.code ?? ""),
    )
  );
}

function hasActual({ actual }: IndicatorResult): boolean {
  return actual?.kind === "number" || actual?.kind === "text";
}

/** Whether something was to be reached and something is known of how far it was. */
function hasTargetAndActual(indicator: IndicatorResult): boolean {
  const { target } = indicator;
  return (target?.kind === "number" || target?.kind === "text" || isJudgedRange(indicator)) && hasActual(indicator);
}

/** 未実施 beside a number to be reached: why there is nothing to grade. */
function isWordForNumber({ target, actual }: IndicatorResult): boolean {
  return target?.kind === "number" && actual?.kind === "text";
}

/** 苦情 なし: that there was none is what was wanted, and what came. */
function isNothingWanted({ target, actual }: IndicatorResult): boolean {
  const isNil = /^(?:なし|無し|皆無)$/u;
  const isZero = actual?.kind === "number" && actual.value === 0;
  return isNil.test(rawOf(target).trim()) && (isZero || isNil.test(rawOf(actual).trim()));
}

function withoutTarget({ rule, symbol }: RubricGrade, { computed, indicators }: GradedIndicators): GradeVerdict {
  if (indicators.every(isNothingWanted)) return nothing;
  const isConsistent = symbol === computed.symbol || rule.kind === "notMeasurable" || rule.kind === "manual";
  return isConsistent ? nothing : { kind: "withoutTarget", expected: computed.symbol };
}

/** "Can't be measured" although the numbers give a grade. */
function isMeasured({ symbol }: RubricGrade, { computed }: GradedIndicators): boolean {
  return computed.symbol !== null && computed.symbol !== symbol && computed.reason.code !== "noTarget";
}

/**
 * 前年度からの増減 −10 %, 時間 under 時間外勤務の縮減: nothing says that less is better, but a target below zero, or a measure
 * that is to lessen something, does not ask for an increase either.
 */
function isDirectionGuessed({ target, evaluation, cells }: IndicatorResult): boolean {
  if (evaluation.directionSource !== "default" || target?.kind !== "number") return false;
  return target.value < 0 || aimsAtLess(textOfCell(cells.name));
}

/** 10月に開設する, 定員を60人増やす: what is to be done. */
const deedAimedAt =
  /(?<deed>\p{Script=Han}{2,}(?=する)|\p{Script=Han}\p{Script=Hiragana}(?=\p{Script=Hiragana}))[^\s]{1,2}。?$/u;
const isDone = /(?:[ただ]|済み?|完了)。?$/u;
const isUndone = /な(?:い|かっ)|見送|延期|繰り?越|中止|未/u;

/** 10月1日に開設した, 定員を72人増やした: the very thing was done, in a sentence of its own. */
function saysDone({ target, actual }: IndicatorResult): boolean {
  if (target?.kind !== "text" || actual?.kind !== "text") return false;
  const deed = deedAimedAt.exec(target.canonical)?.groups?.deed;
  const told = actual.canonical;
  return deed !== undefined && told.includes(deed) && isDone.test(told) && !isUndone.test(told);
}

function wordsThatDiffer({ indicators }: GradedIndicators): readonly IndicatorResult[] {
  return indicators.filter(
    (one) => one.evaluation.basis === "words" && one.evaluation.judged !== "achieved" && !saysDone(one),
  );
}

function isMissedByNumbers({ evaluation }: IndicatorResult): boolean {
  return evaluation.basis !== "words" && evaluation.judged === "missed";
}

/** Before its time, or more than 約100人: as wanted, and nobody can say that it is not better than that. */
function mayBeBetter({ target, actual, evaluation }: IndicatorResult): boolean {
  if (evaluation.judged === "exceeded") return true;
  if (evaluation.judged !== "achieved") return false;
  if (target?.kind === "unreadable") return true;
  if (target?.kind === "text" && actual?.kind === "text")
    return evaluation.basis === "dates" && isEarly(target.canonical, actual.canonical);
  const areNumbers = target?.kind === "number" && actual?.kind === "number";
  return areNumbers && target.qualifiers.includes("approximate") && target.value !== actual.value;
}

function claimsMore({ rule }: RubricGrade): boolean {
  return rule.kind === "comparison" && rule.reference === "target" && rule.outcomes.includes("exceeded");
}

function verdictOnNumbers(grade: RubricGrade, graded: GradedIndicators, rubric: Rubric): GradeVerdict {
  const { computed, indicators } = graded;
  const proven = [...(computed.symbol === null ? [] : [computed.symbol]), ...computed.alternatives];
  const rankOf = (symbol: GradeSymbol) => rubric.grades.findIndex((one) => one.symbol === symbol);
  const causes = computed.reason.code === "notJudged" ? computed.reason.causes.map(({ code }) => code) : [];
  if (proven.length > 0 && !proven.includes(grade.symbol)) {
    if (rankOf(grade.symbol) > Math.min(...proven.map(rankOf)))
      return { kind: "differs", difference: "tooLow", proven };
    if (claimsMore(grade) && indicators.every(mayBeBetter)) return nothing;
    const areEqual = indicators.every(({ evaluation }) => evaluation.judged === "achieved");
    return { kind: "differs", difference: areEqual ? "equal" : "tooHigh", proven };
  }
  const open = causes.find((code) => !unprovenCauses.some((cause) => cause === code));
  if (open !== undefined) return isNotCompared(open) ? { kind: "notCompared", reason: open } : nothing;
  const isBest = proven.some((symbol) => rankOf(symbol) > rankOf(grade.symbol));
  return causes.length > 0 && isBest
    ? { kind: "unproven", possible: proven, causes: unprovenCauses.filter((cause) => causes.includes(cause)) }
    : nothing;
}

function isNotCompared(code: NotJudgedReason["code"]): code is NotComparedReason {
  return !toldOfValues.has(code) && code !== "wordsDiffer" && code !== "targetDueLater";
}

function isMarkOfNothing({ rule: { kind } }: RubricGrade): boolean {
  return kind === "noIndicator" || kind === "notMeasurable";
}

/**
 * 後退 where a default says that more is better and nothing but a baseline is there: the body may just take the other way
 * for the good one.
 */
function isOfOtherDirection(graded: GradedIndicators, { grades }: Rubric): boolean {
  const { indicators, computed, symbol } = graded;
  const isGuessed = indicators.every(
    (one) => one.evaluation.directionSource === "default" && one.target?.kind !== "number" && !isJudgedRange(one),
  );
  const ranks = grades.flatMap(({ rule: { kind } }, rank) =>
    kind === "comparison" || kind === "interval" ? [rank] : [],
  );
  const place = (wanted: GradeSymbol | null): number => ranks.findIndex((rank) => grades[rank]?.symbol === wanted);
  return isGuessed && computed.symbol !== symbol && place(computed.symbol) + place(symbol) === ranks.length - 1;
}

/** The verdict on the grade that one or more indicators share. */
export function gradeVerdict(graded: GradedIndicators): GradeVerdict {
  const { entered, symbol, indicators, computed, rubric } = graded;
  const grade = rubric.grades.find((one) => one.symbol === symbol);
  if (graded.cell?.isColoured === true || isToldOfValues(graded) || (entered !== "" && grade === undefined))
    return nothing;
  const isKnown = indicators.some(hasTargetAndActual);
  // 「−」 where baseline, target and actual are one number: nothing was to move.
  if (grade?.achieved === false && isMarkOfNothing(grade) && indicators.every(({ evaluation }) => evaluation.unchanged))
    return nothing;
  if (grade === undefined) return isKnown ? { kind: "targetUngraded" } : nothing;
  if (grade.rule.kind === "noIndicator")
    return isKnown && !indicators.every(isWordForNumber) ? { kind: "targetUngraded" } : nothing;
  if (grade.rule.kind === "notMeasurable") return isMeasured(grade, graded) ? { kind: "targetUngraded" } : nothing;
  if (computed.reason.code === "noTarget") return withoutTarget(grade, graded);
  if (grade.rule.kind === "manual") return nothing;
  if (!isKnown && !(gradesWithoutTarget(rubric) && indicators.some(hasActual))) return { kind: "withoutActual" };
  if (indicators.some(isDirectionGuessed) || isOfOtherDirection(graded, rubric))
    return { kind: "notCompared", reason: "directionUnknown" };
  const differing = wordsThatDiffer(graded);
  if (differing.length > 0 && !indicators.some(isMissedByNumbers)) {
    return grade.achieved ? { kind: "wordsDiffer", parts: differing } : nothing;
  }
  return verdictOnNumbers(grade, graded, rubric);
}
