import type { CalendarDate } from "./calendar";
import { compareDates } from "./dayNumber";
import { type Era, eras } from "./eras";
import { fiscalYearOf } from "./fiscalYearOf";

/**
 * `long` 令和4年12月31日, `short` R4.12.31, `year` 令和4年, `fiscalYear` 令和4年度, `both` 2022(令和4)年,
 * `bothLong` 2022(令和4)年12月31日. The first year is 元年 in each (R元.5.1).
 */
export type WarekiStyle = "long" | "short" | "year" | "fiscalYear" | "both" | "bothLong";

const latestFirst = [...eras].reverse();

/** The era of a day; on a day of two eras the later one. */
export function eraOf(date: CalendarDate): Era {
  const era = latestFirst.find(({ firstDay }) => compareDates(firstDay, date) <= 0);
  if (era === undefined) throw new RangeError(`No era before 1873-01-01: ${JSON.stringify(date)}`);
  return era;
}

/** 1 → 元, 4 → 4. */
export function eraYearText(year: number): string {
  return year === 1 ? "元" : String(year);
}

/** `令和4` for a Gregorian year counted in an era. */
export function eraAndYear(era: Era, year: number): string {
  return era.name + eraYearText(year - era.firstYear + 1);
}

/** The era and year of a fiscal year: the one of 31 December, so that all of FY 2019 is 令和元. */
export function eraAndFiscalYear(fiscalYear: number): string {
  return eraAndYear(eraOf({ year: fiscalYear, month: 12, day: 31 }), fiscalYear);
}

const writers: Readonly<Record<WarekiStyle, (date: CalendarDate, era: Era) => string>> = {
  long: (date, era) => `${eraAndYear(era, date.year)}年${date.month}月${date.day}日`,
  short: (date, era) => `${era.letter}${eraYearText(date.year - era.firstYear + 1)}.${date.month}.${date.day}`,
  year: (date, era) => `${eraAndYear(era, date.year)}年`,
  fiscalYear: (date) => `${eraAndFiscalYear(fiscalYearOf(date))}年度`,
  both: (date, era) => `${date.year}(${eraAndYear(era, date.year)})年`,
  bothLong: (date, era) => `${date.year}(${eraAndYear(era, date.year)})年${date.month}月${date.day}日`,
};

/**
 * A day in the Japanese calendar. A day of two eras is written in the later one, 元年 for the first year.
 * @throws RangeError for a day before 1873-01-01, which no `CalendarDate` is.
 */
export function formatWareki(date: CalendarDate, style: WarekiStyle): string {
  return writers[style](date, eraOf(date));
}
