/** A day of the Gregorian calendar. Always one that exists, never before 1873-01-01 (Japan's first Gregorian day). */
export interface CalendarDate {
  readonly year: number;
  /** 1–12. */
  readonly month: number;
  /** 1–31. */
  readonly day: number;
}

/** First and last day, both inside; a single day has `start` equal to `end`. */
export interface DateInterval {
  readonly start: CalendarDate;
  readonly end: CalendarDate;
}
