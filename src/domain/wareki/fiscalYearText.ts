import type { Language } from "../texts/language";
import { eraAndFiscalYear } from "./formatWareki";

/** `令和4年度`, in English `FY2022`: a fiscal year by the Gregorian year it starts in, as people read it. */
export function fiscalYearText(fiscalYear: number, language: Language): string {
  return language === "ja" ? `${eraAndFiscalYear(fiscalYear)}年度` : `FY${String(fiscalYear)}`;
}
