import type { DateInterval } from "./calendar";
import type { EraName } from "./eras";

/** What is known beside the text itself, for dates that leave out their era or year. */
export interface DateContext {
  /** The fiscal year in question: 12月末 is then a day of it. The Gregorian year it starts in. */
  readonly fiscalYear?: number;
  /** The era of years written without one: 4年度. */
  readonly era?: EraName;
}

/** The unit that was written; with `edge` the interval is its first or last day only. */
export type DatePrecision = "day" | "tenDays" | "month" | "quarter" | "half" | "year" | "fiscalYear";

/** What is said about the date: 時点・現在, まで, から, 見込み, 予定, 頃. */
export type DateMarker = "asOf" | "until" | "from" | "forecast" | "planned" | "about";

/** Something a careful writer would change, although the date is clear. */
export type DateWarning =
  /** 平成32年 for 令和2年. */
  | { readonly code: "legacyEra"; readonly written: string; readonly modern: string }
  /** 令和1年 for 令和元年. */
  | { readonly code: "firstYearAsOne"; readonly written: string; readonly modern: string }
  /** 令和4年12月31日(日), which was a Saturday. */
  | { readonly code: "weekdayDisagrees"; readonly written: string; readonly actual: string };

/** A date, month, year or fiscal year as written. */
export interface ReadDate {
  readonly ok: true;
  /** The days it covers; a single day for a day and for anything with an `edge`. */
  readonly interval: DateInterval;
  readonly precision: DatePrecision;
  /** 末 or 初 as written: 12月末 is `end` with the precision `month`. */
  readonly edge: "start" | "end" | null;
  readonly marker: DateMarker | null;
  readonly notation: "wareki" | "gregorian" | "both";
  /** The era it was written in, or was understood to be in from the context; `null` for a Gregorian year. */
  readonly era: EraName | null;
  readonly warnings: readonly DateWarning[];
}

/** Why a text is not read as a date. `text` is the part as written. */
export type DateRefusal =
  | { readonly code: "notADate"; readonly text: string }
  /** 令和4年2月30日, R4.13. */
  | { readonly code: "noSuchDay"; readonly text: string }
  /** 平成31年5月1日, 昭和64年1月8日, 令和0年. `firstDay` and `lastDay` are the era's. */
  | {
      readonly code: "outsideEra";
      readonly text: string;
      readonly era: EraName;
      readonly eraFirst: string;
      readonly eraLast: string | null;
    }
  /** Before 1873-01-01 or after 9999-12-31. */
  | { readonly code: "outsideRange"; readonly text: string }
  /** 2022(令和3)年. `expected` is what the wareki part is in the Gregorian calendar. */
  | { readonly code: "pairDisagrees"; readonly text: string; readonly written: number; readonly expected: number }
  /** 12月末 without a context. */
  | { readonly code: "yearMissing"; readonly text: string }
  /** 4年度 without a context. */
  | { readonly code: "eraMissing"; readonly text: string }
  /** R4末: the end of the year or of the fiscal year. */
  | { readonly code: "ambiguousEnd"; readonly text: string };

export interface RefusedDate {
  readonly ok: false;
  readonly reason: DateRefusal;
}

export type DateReading = ReadDate | RefusedDate;

/** A date inside a longer text. */
export interface DateExpression {
  /** Where it starts in the text, in UTF-16 units, and how long it is. */
  readonly index: number;
  readonly length: number;
  /** As written. */
  readonly text: string;
  readonly reading: DateReading;
}

/** Fiscal years as written: Gregorian years the 年度 start in, in the order written, ranges filled. */
export type FiscalYearsReading =
  | { readonly ok: true; readonly years: readonly number[] }
  | { readonly ok: false; readonly reason: FiscalYearsRefusal };

export type FiscalYearsRefusal =
  | DateRefusal
  | { readonly code: "notFiscalYears"; readonly text: string }
  /** 令和2年～令和4年: calendar years. */
  | { readonly code: "calendarYears"; readonly text: string }
  /** 令和4～2年度. */
  | { readonly code: "rangeReversed"; readonly text: string; readonly first: number; readonly last: number }
  /** 令和元年度から4年度までの5年間. */
  | { readonly code: "countDisagrees"; readonly text: string; readonly written: number; readonly counted: number };

/** Why a number is no day, or a day has no number, in Excel. */
export type SerialRefusal =
  /** Serial 60 of the 1900 system, 1900-02-29 in Excel, a day that never was. */
  | { readonly code: "fictitiousDay"; readonly serial: number }
  /** Smaller than the system's first day, larger than 9999-12-31, or not a number at all. */
  | { readonly code: "outsideSerials"; readonly serial: number }
  /** A day before the system's first. */
  | { readonly code: "beforeSerials"; readonly text: string };
