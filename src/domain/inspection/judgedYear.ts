import { inspectionTerms as textsInEnglish } from "../texts/en/inspectionTerms";
import { inspectionTerms as textsInJapanese } from "../texts/ja/inspectionTerms";
import type { Language } from "../texts/language";
import { eraAndFiscalYear } from "../wareki/formatWareki";
import { asOfDates, yearJudged } from "./checks/quantity/asOfDates";
import type { InspectionContext } from "./check";

/**
 * `令和4年度`, or `令和4年度（実績の時点から）`: the year that the values are judged by; `null` where neither the settings nor
 * the as-of dates tell.
 */
export function wordFiscalYear(inspection: InspectionContext, language: Language): string | null {
  const dates = inspection.settings.fiscalYear === null ? asOfDates(inspection) : [];
  const judged = yearJudged(dates, inspection);
  if (judged === null) return null;
  const { fiscalYear, isAssumed } = judged;
  const year = language === "ja" ? `${eraAndFiscalYear(fiscalYear)}年度` : `FY${String(fiscalYear)}`;
  return isAssumed ? { ja: textsInJapanese, en: textsInEnglish }[language].assumedFiscalYear({ year }) : year;
}
