import { compareWithPublished } from "../evaluation/rounding";
import type { Measure } from "../measures/measure";
import type { Counting } from "./counting";
import { divisionsWithin, type CountedDivision } from "./countedPlan";
import type { DivisionFinder } from "./divisionFinder";
import type { OverviewSentence } from "./publishedSentences";
import { comparedCount, recountedRates } from "./recount";
import { isRepeated } from "./repetition";
import type { ComparedSummary } from "./summaryComparison";

/** A number of a sentence that is not what the measures sheet says. */
export interface StatedDifference {
  /** 施策 and 達成 count measures; any other word is a level of division. */
  readonly what: { readonly kind: "measures" | "achieved" } | { readonly kind: "divisions"; readonly word: string };
  readonly stated: number;
  readonly counted: number;
}

export interface StatedRateDifference {
  readonly stated: number;
  /** Decimal places of the stated fraction. */
  readonly decimals: number;
  /** A fraction, unrounded; `null` where nothing is judged. */
  readonly counted: number | null;
  readonly isRounding: boolean;
}

/** A sentence against the division it is about. */
export interface ComparedSentence {
  readonly sentence: OverviewSentence;
  readonly subject: CountedDivision;
  readonly counts: readonly StatedDifference[];
  readonly rate: StatedRateDifference | null;
}

export interface OverviewComparison {
  readonly plan: CountedDivision;
  readonly finder: DivisionFinder;
  readonly summaries: readonly ComparedSummary[];
  /** Names of the levels, outermost first; empty where the sheet has none. */
  readonly levelWords: readonly string[];
  readonly counting: Counting;
}

const wholePlan = /^(?:全体|計画全体|戦略全体|全施策|合計|総計|プラン全体|計画|本計画|本戦略)$/u;

function subjectNamed(text: string, { plan, finder }: OverviewComparison): CountedDivision | null {
  return wholePlan.test(text.trim()) ? plan : finder.anywhere(text);
}

function firstNamed(texts: readonly string[], comparison: OverviewComparison): CountedDivision | null {
  for (const text of texts) {
    const named = subjectNamed(text, comparison);
    if (named !== null) return named;
  }
  return null;
}

function agreement({ measures, achieved }: OverviewSentence, { counts }: CountedDivision): number {
  return Number(counts.measures === measures || counts.counted === measures) + Number(counts.achieved === achieved);
}

/** What the sentence is about: as it says itself, else whichever of the plan and the heading above it its numbers fit. */
function subjectOf(sentence: OverviewSentence, comparison: OverviewComparison): CountedDivision {
  const named = firstNamed(sentence.subjects, comparison);
  if (named !== null) return named;
  const heading = firstNamed(sentence.headings, comparison);
  if (heading === null) return comparison.plan;
  return agreement(sentence, heading) > agreement(sentence, comparison.plan) ? heading : comparison.plan;
}

function divisionDifferences(
  sentence: OverviewSentence,
  subject: CountedDivision,
  { levelWords }: OverviewComparison,
): readonly StatedDifference[] {
  return sentence.divisions.flatMap(({ count, word }): readonly StatedDifference[] => {
    const level = levelWords.indexOf(word.toLowerCase()) + 1;
    if (level === 0) return [];
    const within = divisionsWithin(subject).filter(({ division }) => division?.level === level);
    const filled = within.filter(({ counts }) => counts.measures > 0);
    if (count === within.length || count === filled.length) return [];
    return [{ what: { kind: "divisions", word }, stated: count, counted: filled.length }];
  });
}

/** Whether a published table has the same figure and its parts lead to it: then the mistake is told there. */
function isExplained(
  subject: CountedDivision,
  role: "measures" | "achieved",
  stated: number,
  summaries: readonly ComparedSummary[],
): boolean {
  return summaries.some(({ rows }) =>
    rows.some(
      ({ division, row, counts, isExplained: isSum }) =>
        division === subject &&
        isSum &&
        row.figures.get(role)?.value === stated &&
        counts.every(({ figure }) => figure.role !== role),
    ),
  );
}

/** 目標を設定した65指標のうち: those that were judged, the others left out. */
function isOfJudged(stated: number, { counts: { counted, notJudged } }: CountedDivision): boolean {
  return notJudged > 0 && stated === counted - notJudged;
}

function countDifferences(
  sentence: OverviewSentence,
  subject: CountedDivision,
  { summaries, counting }: OverviewComparison,
): readonly StatedDifference[] {
  return (["measures", "achieved"] as const).flatMap((kind): readonly StatedDifference[] => {
    const stated = sentence[kind];
    const isOfIndicators = sentence.isOfIndicators && counting.unit === "indicators";
    const role = isOfIndicators && kind === "measures" ? "indicators" : kind;
    const { counted, agrees } = comparedCount(subject, role, stated, counting);
    if (agrees || (kind === "measures" && isOfJudged(stated, subject)) || isExplained(subject, kind, stated, summaries))
      return [];
    return [{ what: { kind }, stated, counted }];
  });
}

function rateDifference(
  { rate: stated, achieved, measures }: OverviewSentence,
  subject: CountedDivision,
  counting: Counting,
): StatedRateDifference | null {
  if (stated === null) return null;
  const { value, decimals } = stated;
  const { rate, others, least, most } = recountedRates(subject, "rate", counting);
  const compared = rate === null ? "different" : compareWithPublished(rate, value, decimals);
  if (others.some((one) => compareWithPublished(one, value, decimals) === "same")) return null;
  if (compared === "same" || (least < most && value >= least && value <= most)) return null;
  const difference = { stated: value, decimals, counted: rate };
  if (compared === "roundingDifference") return { ...difference, isRounding: true };
  const follows = measures > 0 && compareWithPublished(achieved / measures, value, decimals) !== "different";
  return follows ? null : { ...difference, isRounding: false };
}

/**
 * A sentence about indicators (119指標のうち) is compared where the plan counts them, or where each measure has one and it
 * speaks of just so many; one about measures always.
 */
export function isComparable(
  { isOfIndicators, word, measures: stated }: OverviewSentence,
  { unit }: Counting,
  measures: readonly Measure[] = [],
): boolean {
  if (!isOfIndicators || (unit === "indicators" && /指標|KPI/u.test(word))) return true;
  const counted = measures.filter((measure) => !isRepeated(measure)).length;
  return stated === counted && measures.every(({ indicatorRows }) => indicatorRows.length === 1);
}

/** Compares a sentence with the recount of what it is about. */
export function compareOverview(sentence: OverviewSentence, comparison: OverviewComparison): ComparedSentence {
  const subject = subjectOf(sentence, comparison);
  return {
    sentence,
    subject,
    counts: [...divisionDifferences(sentence, subject, comparison), ...countDifferences(sentence, subject, comparison)],
    rate: rateDifference(sentence, subject, comparison.counting),
  };
}
