import { inspectionTerms as textsInEnglish } from "../texts/en/inspectionTerms";
import { inspectionTerms as textsInJapanese } from "../texts/ja/inspectionTerms";
import type { Language } from "../texts/language";
import { yearOfActuals } from "../measures/measure";
import { fiscalYearText } from "../wareki/fiscalYearText";
import { asOfDates, yearJudged } from "./checks/quantity/asOfDates";
import type { InspectionContext } from "./check";

/**
 * The year that the values are judged by, and what says so: `令和4年度（点検設定）`, `令和4年度（実績の時点から）`; the year of the
 * actuals where nothing is judged by one, or they are of another one. `null` where nothing tells.
 */
export function wordFiscalYear(inspection: InspectionContext, language: Language): string | null {
  const { judgedBy } = { ja: textsInJapanese, en: textsInEnglish }[language];
  const dates = inspection.settings.fiscalYear === null ? asOfDates(inspection) : [];
  const [judged, ofActuals] = [yearJudged(dates, inspection), yearOfActuals(inspection.measureSheet)];
  const actuals = ofActuals === null ? null : fiscalYearText(ofActuals, language);
  if (judged === null) return actuals === null ? null : judgedBy.column({ year: actuals });
  const year = fiscalYearText(judged.fiscalYear, language);
  const told = judged.isAssumed ? judgedBy.dates({ year }) : judgedBy.settings({ year });
  return actuals === null || actuals === year ? told : judgedBy.otherActuals({ told, actuals });
}
