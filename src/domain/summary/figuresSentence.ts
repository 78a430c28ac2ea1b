import type { MeasureEvaluation } from "../evaluation/evaluateMeasures";
import { overviewSentences as en } from "../texts/en/overviewSentences";
import { overviewSentences as ja } from "../texts/ja/overviewSentences";
import type { Language } from "../texts/language";
import { isRepeated } from "./repetition";
import type { SummaryTable } from "./summaryTable";

/**
 * How many indicators reached their targets by the figures themselves, where neither grades nor statuses say what was achieved; nothing
 * where those say it, or no figures can be compared.
 */
export function figuresSentence(
  { rows }: SummaryTable,
  evaluations: readonly MeasureEvaluation[],
  language: Language,
): readonly string[] {
  if (!rows.some(({ kind, notJudged, counted }) => kind === "total" && notJudged === counted)) return [];
  const judged = evaluations
    .filter(({ measure }) => !isRepeated(measure))
    .flatMap(({ grades }) => grades.flatMap(({ indicators }) => indicators.map(({ evaluation }) => evaluation.judged)));
  const compared = judged.filter((one) => one === "exceeded" || one === "achieved" || one === "missed");
  const reached = compared.filter((one) => one !== "missed").length;
  const others = judged.length - compared.length;
  return compared.length === 0 ? [] : [{ ja, en }[language].byFigures({ compared: compared.length, reached, others })];
}
