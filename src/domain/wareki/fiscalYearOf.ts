import type { CalendarDate, DateInterval } from "./calendar";

/** The fiscal year (年度) of a day: the Gregorian year it starts in, 1 April to 31 March (地方自治法第208条). */
export function fiscalYearOf(date: CalendarDate): number {
  return date.month >= 4 ? date.year : date.year - 1;
}

/** First and last day of a fiscal year: 2022 → 2022-04-01 … 2023-03-31. */
export function fiscalYearInterval(fiscalYear: number): DateInterval {
  return {
    start: { year: fiscalYear, month: 4, day: 1 },
    end: { year: fiscalYear + 1, month: 3, day: 31 },
  };
}
