import type { wareki } from "../texts/ja/wareki";
import type { Texts } from "../texts/texts";
import type { DateRefusal, DateWarning, FiscalYearsRefusal, SerialRefusal } from "../wareki/dateReading";

/** The room's texts in one language. */
export type WarekiTexts = Texts<typeof wareki>;

/** Why a text, a serial or a day was refused, in a sentence of the given language that says what to do. */
export function describeRefusal(reason: DateRefusal | FiscalYearsRefusal | SerialRefusal, texts: WarekiTexts): string {
  const { refusals } = texts;
  switch (reason.code) {
    case "notADate":
      return refusals.notADate(reason);
    case "noSuchDay":
      return refusals.noSuchDay(reason);
    case "outsideEra":
      return reason.eraLast === null
        ? refusals.beforeEra(reason)
        : refusals.outsideEra({ ...reason, eraLast: reason.eraLast });
    case "outsideRange":
      return refusals.outsideRange(reason);
    case "pairDisagrees":
      return refusals.pairDisagrees(reason);
    case "yearMissing":
      return refusals.yearMissing(reason);
    case "eraMissing":
      return refusals.eraMissing(reason);
    case "ambiguousEnd":
      return refusals.ambiguousEnd(reason);
    case "notFiscalYears":
      return refusals.notFiscalYears(reason);
    case "calendarYears":
      return refusals.calendarYears(reason);
    case "rangeReversed":
      return refusals.rangeReversed(reason);
    case "countDisagrees":
      return refusals.countDisagrees(reason);
    case "fictitiousDay":
      return refusals.fictitiousDay(reason);
    case "outsideSerials":
      return refusals.outsideSerials(reason);
    case "beforeSerials":
      return refusals.beforeSerials(reason);
  }
}

/** What a careful writer would change about a date that was read. */
export function describeWarning(warning: DateWarning, texts: WarekiTexts): string {
  const { warnings } = texts;
  switch (warning.code) {
    case "legacyEra":
      return warnings.legacyEra(warning);
    case "firstYearAsOne":
      return warnings.firstYearAsOne(warning);
    case "weekdayDisagrees":
      return warnings.weekdayDisagrees(warning);
  }
}
