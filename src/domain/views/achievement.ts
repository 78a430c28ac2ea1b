import { achievedSymbols } from "../evaluation/rubric";
import type { MeasureEvaluation } from "../evaluation/evaluateMeasures";
import type { Inspection } from "../inspection/inspect";
import { views as viewsEn } from "../texts/en/views";
import { achievement as en } from "../texts/en/views/achievement";
import { views as viewsJa } from "../texts/ja/views";
import { achievement as ja } from "../texts/ja/views/achievement";
import type { Language } from "../texts/language";
import {
  standingByGrade,
  standingsOf,
  standingsOfJudgement,
  type CountedUnit,
  type Counting,
  type Judgement,
  type Standing,
} from "../summary/counting";
import { enteredJudgements } from "../summary/judgedMeasures";
import { isRepeated } from "../summary/repetition";
import { countMeasure, growingCounts, rateOfPart, type StatusCounts } from "../summary/summaryTable";

/** How a view tells which measures reached what they were for. */
export interface Achievement {
  /** `null`: the sheet has a column for neither, and nothing is judged. */
  readonly judgement: Judgement | null;
  readonly unit: CountedUnit;
  /** The standings a table has columns for, best first; `notJudged` only where it occurs. */
  readonly standings: readonly Standing[];
  /** Of the measure as a whole. */
  readonly standingOf: (evaluation: MeasureEvaluation) => Standing;
  /** What is counted: of the measure, or of each of its indicators. */
  readonly countedOf: (evaluation: MeasureEvaluation) => readonly Standing[];
  readonly counting: Counting;
  /** Of the whole plan. */
  readonly counts: StatusCounts;
}

/** Goal statuses where the sheet has a column for them, else the rubric's grades. */
export function achievementOf({ evaluations, summary: { counting }, settings }: Inspection): Achievement {
  const { judgement, unit } = counting;
  const standingOf = (evaluation: MeasureEvaluation): Standing =>
    judgement === "grade"
      ? standingByGrade(evaluation, settings.rubric)
      : (evaluation.goalStatus.status ?? "notJudged");
  const countedOf = (evaluation: MeasureEvaluation): readonly Standing[] =>
    standingsOf(enteredJudgements(evaluation), counting);
  const counts = countsOf(evaluations, countedOf);
  const isAnyLeft = evaluations.some((evaluation) => countedOf(evaluation).includes("notJudged"));
  return {
    judgement,
    unit,
    standings:
      judgement === null ? [] : [...standingsOfJudgement[judgement], ...(isAnyLeft ? (["notJudged"] as const) : [])],
    standingOf,
    countedOf,
    counting,
    counts,
  };
}

function countsOf(evaluations: readonly MeasureEvaluation[], countedOf: Achievement["countedOf"]): StatusCounts {
  const counts = growingCounts();
  for (const evaluation of evaluations) {
    if (!isRepeated(evaluation.measure)) countMeasure(counts, countedOf(evaluation));
  }
  return counts;
}

/** Measures, or their indicators, counted by what became of them; those shown again (再掲) are left out. */
export interface Tally {
  readonly measures: number;
  readonly counts: StatusCounts;
  /** A fraction, rounded half up as printed; `null` where nothing is judged. */
  readonly achievementRate: number | null;
}

export function tallyOf(
  evaluations: readonly MeasureEvaluation[],
  { countedOf, counting, counts: whole }: Pick<Achievement, "countedOf" | "counting" | "counts">,
): Tally {
  const counts = countsOf(evaluations, countedOf);
  return { measures: counts.measures, counts, achievementRate: rateOfPart(counts, whole, counting) };
}

/** What a table calls a standing. */
export function standingLabel(standing: Standing, language: Language): string {
  return standing === "missed"
    ? { ja, en }[language].missed
    : { ja: viewsJa, en: viewsEn }[language].summaryTable[standing];
}

/** Which judgement the rates count, and how they are taken, for the small print. */
export function achievementNotes(counting: Counting, language: Language): readonly string[] {
  const words = { ja, en }[language];
  const { judgement, unit, denominator, percentDecimals: decimals, rubric } = counting;
  switch (judgement) {
    case "goalStatus":
      return [{ ja: viewsJa, en: viewsEn }[language].summaryTable.rateRule({ denominator, decimals })];
    case "grade":
      return [
        words.byGrade({ grades: achievedSymbols(rubric).join(words.and), unit }),
        words.rateRule({ denominator, decimals, unit }),
      ];
    case null:
      return [words.neither];
  }
}
