import { certain } from "../certain";
import { meanOfRates, type RateFormula } from "./achievementRate";
import { gradeByPoints } from "./points";
import type { IndicatorEvaluation, NotJudgedReason } from "./indicatorEvaluation";
import { contains, overlap, point, type Interval } from "./interval";
import {
  gradesWithoutTarget,
  type GradeRule,
  type GradeSymbol,
  type Outcome,
  type Rubric,
  type RubricGrade,
} from "./rubric";

/** Why a grade came out, or did not. `causes` are the reasons of the parts that are not judged. */
export type GradeReason =
  | { readonly code: "judged" }
  /** Parts with different grades: the rubric does not say which is entered, so the alternatives are accepted too. */
  | { readonly code: "mixedParts" }
  | { readonly code: "noTarget" }
  /** There is a target and no actual yet, and the rubric has a grade for that. */
  | { readonly code: "notMeasurable" }
  /** The cells leave more than one grade open; `alternatives` are those, empty when nothing is known. */
  | { readonly code: "notJudged"; readonly causes: readonly NotJudgedReason[] }
  /** The rubric says nothing for this case: no grade for "no indicator", a gap, no rule for words. */
  | { readonly code: "noRule" }
  | { readonly code: "noParts" };

export interface ComputedGrade {
  readonly symbol: GradeSymbol | null;
  /** Grades that the rubric or the cells leave equally possible, best first; without `symbol`. */
  readonly alternatives: readonly GradeSymbol[];
  readonly reason: GradeReason;
}

/**
 * The grade a rubric gives a measure whose indicator parts were evaluated. `symbol` is what ought to be entered; a cell
 * that holds one of the `alternatives` does not contradict the numbers either.
 */
export function computeGrade(evaluations: readonly IndicatorEvaluation[], rubric: Rubric): ComputedGrade {
  if (evaluations.length === 0) return { symbol: null, alternatives: [], reason: { code: "noParts" } };
  const isJudged = gradesWithoutTarget(rubric) ? isMeasured : hasTarget;
  const withTarget = evaluations.filter(isJudged);
  if (withTarget.length === 0) return special(rubric, "noIndicator", "noTarget");
  const unchanged = rubric.grades.find(({ rule }) => rule.kind === "unchanged");
  if (unchanged !== undefined && withTarget.every((evaluation) => evaluation.unchanged)) {
    return { symbol: unchanged.symbol, alternatives: noOther, reason: judged };
  }
  if (withTarget.every(isAwaited)) {
    const grade = special(rubric, "notMeasurable", "notMeasurable");
    if (grade.symbol !== null) return grade;
  }
  if (rubric.parts === "meanPoints" && withTarget.length > 1) return gradeOfMeanPoints(withTarget, rubric);
  const mean = meanGrade(withTarget, rubric);
  if (mean !== null) return conclude([[mean]], withTarget, rubric);
  const parts = withTarget.map((evaluation) => openRanks(evaluation, rubric));
  return conclude(parts, withTarget, rubric);
}

function hasTarget({ judged: outcome }: IndicatorEvaluation): boolean {
  return outcome !== "noTarget";
}

/** Something is known of it, with a target or without. */
function isMeasured(evaluation: IndicatorEvaluation): boolean {
  const { against, measured } = evaluation;
  return (
    hasTarget(evaluation) ||
    against.expected.length > 0 ||
    against.baseline.length > 0 ||
    measured.rate !== null ||
    measured.changeFromBaseline !== null
  );
}

function special(
  rubric: Rubric,
  kind: "noIndicator" | "notMeasurable",
  code: "noTarget" | "notMeasurable",
): ComputedGrade {
  const grade = rubric.grades.find(({ rule }) => rule.kind === kind);
  return grade === undefined
    ? { symbol: null, alternatives: [], reason: { code: kind === "noIndicator" ? "noTarget" : "noRule" } }
    : { symbol: grade.symbol, alternatives: [], reason: { code } };
}

function isAwaited({ reason }: IndicatorEvaluation): boolean {
  return reason?.code === "pending" || reason?.code === "actualMissing";
}

// ------------------------------------------------------------------------------------------------- one part

/** Places in the rubric's list, best first. */
type Ranks = readonly number[];

/** What one part may be graded. `unknown`: nothing is known, it may be any; `noRule`: the rubric has nothing for it. */
type OpenRanks = Ranks | "unknown" | "noRule";

type Truth = "yes" | "no" | "maybe" | "unknown";

/** The first rule that holds decides; rules that may hold before it stay possible. */
function openRanks(evaluation: IndicatorEvaluation, rubric: Rubric): OpenRanks {
  const words = gradeOfWords(evaluation, rubric);
  if (words !== null) return words;
  const open: number[] = [];
  for (const [rank, { rule, applies }] of rubric.grades.entries()) {
    if (applies !== undefined && (applies === "withTarget") !== hasTarget(evaluation)) continue;
    const truth = truthOf(rule, evaluation, rubric.formula);
    if (truth === "unknown") return "unknown";
    if (truth !== "no") open.push(rank);
    if (truth === "yes") return open;
  }
  return open.length === 0 ? "noRule" : open;
}

/** Words are met or not; rules of that kind, or the rubric's own for words, grade them. */
function gradeOfWords({ basis, judged }: IndicatorEvaluation, { qualitative, grades }: Rubric): OpenRanks | null {
  if ((basis !== "words" && basis !== "dates") || (judged !== "achieved" && judged !== "missed")) return null;
  const symbol = qualitative?.[judged];
  if (symbol !== undefined) {
    const rank = grades.findIndex((grade) => grade.symbol === symbol);
    return rank < 0 ? "noRule" : [rank];
  }
  const rank = grades.findIndex(
    ({ rule }) => rule.kind === "comparison" && rule.reference === "target" && rule.outcomes.includes(judged),
  );
  return rank < 0 || grades.some(({ rule }) => rule.kind === "interval") ? "noRule" : [rank];
}

function truthOf(rule: GradeRule, evaluation: IndicatorEvaluation, formula: RateFormula): Truth {
  switch (rule.kind) {
    case "comparison": {
      if (rule.reference === "target" && !hasTarget(evaluation)) return "no";
      const open = rule.reference === "target" ? evaluation.possible : evaluation.against[rule.reference];
      return truthOfOutcomes(open, rule.outcomes);
    }
    case "interval": {
      if (rule.quantity === "rate" && !hasTarget(evaluation) && evaluation.measured.rate === null) return "no";
      const measured = evaluation.measured[rule.quantity] ?? rateFromOutcomes(rule, evaluation, formula);
      return measured === null ? "unknown" : truthOfInterval(measured, rule);
    }
    case "unchanged":
    case "noIndicator":
    case "notMeasurable":
    case "manual":
      return "no";
  }
}

function truthOfOutcomes(open: readonly Outcome[], wanted: readonly Outcome[]): Truth {
  if (open.length === 0) return "unknown";
  if (!open.some((outcome) => wanted.includes(outcome))) return "no";
  return open.every((outcome) => wanted.includes(outcome)) ? "yes" : "maybe";
}

function truthOfInterval(measured: Interval, rule: Interval): Truth {
  if (!overlap(measured, rule)) return "no";
  const { atLeast, moreThan, atMost, below } = rule;
  const outside: readonly Interval[] = [
    ...(atLeast === undefined ? [] : [{ below: atLeast }]),
    ...(moreThan === undefined ? [] : [{ atMost: moreThan }]),
    ...(atMost === undefined ? [] : [{ moreThan: atMost }]),
    ...(below === undefined ? [] : [{ atLeast: below }]),
  ];
  return outside.some((region) => overlap(measured, region)) ? "maybe" : "yes";
}

const ratesOfOutcomes: Readonly<Record<Outcome, Interval>> = {
  exceeded: { moreThan: 1 },
  achieved: point(1),
  missed: { below: 1 },
};

/** Where a formula breaks down (target 0, 維持) the comparison still says on which side of 100 % the measure is. */
function rateFromOutcomes(
  rule: GradeRule & { kind: "interval" },
  { possible }: IndicatorEvaluation,
  formula: RateFormula,
): Interval | null {
  const meansTarget = formula === "actualOverTarget" || formula === "fromBaseline";
  const [best, worst] = [possible[0], possible.at(-1)];
  if (rule.quantity !== "rate" || !meansTarget || best === undefined || worst === undefined) return null;
  if (best === worst) return ratesOfOutcomes[best];
  return {
    ...(best === "exceeded" ? {} : { atMost: 1 }),
    ...(worst === "missed" ? {} : { atLeast: 1 }),
  };
}

// ---------------------------------------------------------------------------------------------- several parts

function meanGrade(parts: readonly IndicatorEvaluation[], rubric: Rubric): number | null {
  if (rubric.parts !== "meanRate" || parts.length < 2) return null;
  const rates = parts.map((part) => part.achievementRate).filter((rate) => rate !== null);
  const mean = meanOfRates(rates);
  if (mean.kind !== "rate" || rates.length < parts.length) return null;
  const rank = rubric.grades.findIndex(
    ({ rule }) => rule.kind === "interval" && rule.quantity === "rate" && contains(rule, mean.value),
  );
  return rank < 0 ? null : rank;
}

/** The grade of the mean of the parts' points; none where a part has no grade, or no grade has the mean's points. */
function gradeOfMeanPoints(parts: readonly IndicatorEvaluation[], rubric: Rubric): ComputedGrade {
  const grades = parts.flatMap((part): readonly GradeSymbol[] => {
    const open = openRanks(part, rubric);
    return typeof open === "string" || open.length !== 1 ? [] : symbolsOf(open, rubric);
  });
  const mean = grades.length < parts.length ? null : gradeByPoints(grades, rubric);
  if (mean !== null) return { symbol: mean.symbol, alternatives: noOther, reason: judged };
  const causes = causesOf(parts);
  return {
    symbol: null,
    alternatives: noOther,
    reason: causes.length > 0 ? { code: "notJudged", causes } : { code: "noRule" },
  };
}

function causesOf(evaluations: readonly IndicatorEvaluation[]): readonly NotJudgedReason[] {
  return evaluations.flatMap(({ reason }) => (reason === null ? [] : [reason]));
}

/** Best and worst grade among the parts, in one of the cases that the cells leave open. */
interface Case {
  readonly best: number;
  readonly worst: number;
}

const judged: GradeReason = { code: "judged" };
const noOther: readonly GradeSymbol[] = [];

function conclude(
  parts: readonly OpenRanks[],
  evaluations: readonly IndicatorEvaluation[],
  rubric: Rubric,
): ComputedGrade {
  const clear = onlyRank(parts);
  if (clear !== null) return { symbol: symbolAt(clear, rubric), alternatives: noOther, reason: judged };
  const causes = causesOf(evaluations);
  const notJudged = (alternatives: readonly GradeSymbol[]): ComputedGrade => ({
    symbol: null,
    alternatives,
    reason: { code: "notJudged", causes },
  });
  if (parts.includes("noRule")) return { symbol: null, alternatives: [], reason: { code: "noRule" } };
  if (parts.every((part) => part === "unknown")) return notJudged([]);
  const ranks = parts.map((part) => (typeof part === "string" ? computedRanks(rubric.grades) : part));
  const cases = casesOf(ranks);
  const entered = unique(cases.map((one) => decide(one, rubric)));
  const accepted = unique([...entered, ...cases.flatMap((one) => acceptedBeside(one, ranks.flat(), rubric))]);
  const [rank] = entered;
  if (rank === undefined || entered.length > 1) return notJudged(symbolsOf(accepted, rubric));
  const alternatives = symbolsOf(
    accepted.filter((other) => other !== rank),
    rubric,
  );
  return {
    symbol: symbolAt(rank, rubric),
    alternatives,
    reason: { code: alternatives.length === 0 ? "judged" : "mixedParts" },
  };
}

/** Most measures have one part that can be graded in one way. */
function onlyRank([first, ...others]: readonly OpenRanks[]): number | null {
  if (first === undefined || others.length > 0 || typeof first === "string") return null;
  return first.length === 1 ? certain(first[0]) : null;
}

/** Where nothing is missed and the parts differ, the rubric does not say which of their grades is entered. */
function acceptedBeside({ best, worst }: Case, seen: Ranks, rubric: Rubric): Ranks {
  if (rubric.parts !== "bestUnlessMissed" || !isAchieved(worst, rubric)) return [];
  return seen.filter((rank) => rank > best && rank <= worst);
}

function casesOf(parts: readonly Ranks[]): readonly Case[] {
  return parts.reduce<readonly Case[]>((cases, ranks) => {
    const extended =
      cases.length === 0
        ? ranks.map((rank) => ({ best: rank, worst: rank }))
        : cases.flatMap(({ best, worst }) =>
            ranks.map((rank) => ({ best: Math.min(best, rank), worst: Math.max(worst, rank) })),
          );
    return [...new Map(extended.map((one) => [`${one.best}-${one.worst}`, one])).values()];
  }, []);
}

function decide({ best, worst }: Case, rubric: Rubric): number {
  return rubric.parts === "bestUnlessMissed" && isAchieved(worst, rubric) ? best : worst;
}

function isAchieved(rank: number, { grades }: Rubric): boolean {
  return grades[rank]?.achieved === true;
}

function computedRanks(grades: readonly RubricGrade[]): Ranks {
  return grades.flatMap(({ rule }, rank) => (rule.kind === "comparison" || rule.kind === "interval" ? [rank] : []));
}

function unique(ranks: Ranks): Ranks {
  if (ranks.length < 2) return ranks;
  return [...new Set(ranks)].sort((left, right) => left - right);
}

function symbolAt(rank: number, { grades }: Rubric): GradeSymbol {
  return certain(grades[rank]).symbol;
}

function symbolsOf(ranks: Ranks, rubric: Rubric): readonly GradeSymbol[] {
  return ranks.map((rank) => symbolAt(rank, rubric));
}
