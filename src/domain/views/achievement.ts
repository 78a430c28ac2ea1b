import type { GoalStatus } from "../evaluation/goalStatus";
import { goalStatuses } from "../evaluation/goalStatus";
import { achievedSymbols, unjudgedSymbols, type Rubric } from "../evaluation/rubric";
import type { MeasureEvaluation } from "../evaluation/evaluateMeasures";
import type { Inspection } from "../inspection/inspect";
import { views as viewsEn } from "../texts/en/views";
import { achievement as en } from "../texts/en/views/achievement";
import { views as viewsJa } from "../texts/ja/views";
import { achievement as ja } from "../texts/ja/views/achievement";
import type { Language } from "../texts/language";
import { countRate, type SummaryOptions } from "../summary/summaryTable";

/** Which of a measure's two judgements a view counts. */
export type Judgement = "goalStatus" | "grade";

/** What became of a measure. A grade says `missed` without saying whether the measure goes on. */
export type Standing = GoalStatus | "missed" | "notJudged";

/** How a view tells which measures reached what they were for. */
export interface Achievement {
  /** `null`: the sheet has a column for neither, and nothing is judged. */
  readonly judgement: Judgement | null;
  /** The standings a table has columns for, best first; `notJudged` only where it occurs. */
  readonly standings: readonly Standing[];
  readonly standingOf: (evaluation: MeasureEvaluation) => Standing;
}

/**
 * What the grades of a measure say together: missed where one of them is, achieved where all are; grades without a target
 * say nothing, and beside a grade that is blank or not understood nothing is claimed.
 */
export function standingByGrade({ grades }: MeasureEvaluation, rubric: Rubric): "achieved" | "missed" | "notJudged" {
  const unjudged = unjudgedSymbols(rubric);
  const achieved = achievedSymbols(rubric);
  const claiming = grades.filter(({ symbol }) => symbol === null || !unjudged.includes(symbol));
  const isMissed = ({ symbol }: (typeof grades)[number]) => symbol !== null && !achieved.includes(symbol);
  if (claiming.some(isMissed)) return "missed";
  return claiming.length > 0 && claiming.every(({ symbol }) => symbol !== null) ? "achieved" : "notJudged";
}

function judgementOf({ measureSheet, settings }: Inspection): Judgement | null {
  if (measureSheet.columns.has("goalStatus")) return "goalStatus";
  const hasGrades = measureSheet.columns.has("grade") && achievedSymbols(settings.rubric).length > 0;
  return hasGrades ? "grade" : null;
}

const judged: Readonly<Record<Judgement, readonly Standing[]>> = {
  goalStatus: goalStatuses,
  grade: ["achieved", "missed"],
};

/** Goal statuses where the sheet has a column for them, else the rubric's grades. */
export function achievementOf(inspection: Inspection): Achievement {
  const { evaluations, settings } = inspection;
  const judgement = judgementOf(inspection);
  const standing = (evaluation: MeasureEvaluation): Standing =>
    judgement === "grade"
      ? standingByGrade(evaluation, settings.rubric)
      : (evaluation.goalStatus.status ?? "notJudged");
  const known = new Map(evaluations.map((evaluation) => [evaluation, standing(evaluation)]));
  const standingOf = (evaluation: MeasureEvaluation): Standing => known.get(evaluation) ?? standing(evaluation);
  const isAnyLeft = evaluations.some((evaluation) => standingOf(evaluation) === "notJudged");
  return {
    judgement,
    standings: judgement === null ? [] : [...judged[judgement], ...(isAnyLeft ? (["notJudged"] as const) : [])],
    standingOf,
  };
}

/** Measures counted by what became of them. */
export interface Tally {
  readonly measures: number;
  readonly counts: Readonly<Record<Standing, number>>;
  /** A fraction, rounded half up as printed; `null` where nothing is judged. */
  readonly achievementRate: number | null;
}

export function tallyOf(
  evaluations: readonly MeasureEvaluation[],
  { standingOf }: Achievement,
  options: SummaryOptions,
): Tally {
  const counts = { achieved: 0, missedEnded: 0, missedContinuing: 0, missed: 0, notJudged: 0 };
  for (const evaluation of evaluations) counts[standingOf(evaluation)] += 1;
  const measures = evaluations.length;
  const { achieved, notJudged } = counts;
  return { measures, counts, achievementRate: countRate({ measures, achieved, notJudged }, options) };
}

/** What a table calls a standing. */
export function standingLabel(standing: Standing, language: Language): string {
  return standing === "missed"
    ? { ja, en }[language].missed
    : { ja: viewsJa, en: viewsEn }[language].summaryTable[standing];
}

/** Which judgement the rates count, and how they are taken, for the small print. */
export function achievementNotes(
  { judgement }: Achievement,
  { settings }: Inspection,
  language: Language,
): readonly string[] {
  const words = { ja, en }[language];
  const { denominator, percentDecimals: decimals, rubric } = settings;
  switch (judgement) {
    case "goalStatus":
      return [{ ja: viewsJa, en: viewsEn }[language].summaryTable.rateRule({ denominator, decimals })];
    case "grade":
      return [
        words.byGrade({ grades: achievedSymbols(rubric).join(words.and) }),
        words.rateRule({ denominator, decimals }),
      ];
    case null:
      return [words.neither];
  }
}
