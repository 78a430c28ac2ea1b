import type { CalendarDate } from "./calendar";

export type EraName = "明治" | "大正" | "昭和" | "平成" | "令和";

/** One of the five modern eras. */
export interface Era {
  readonly name: EraName;
  /** The letter of the short form: R in R4.12.31. */
  readonly letter: "M" | "T" | "S" | "H" | "R";
  /** The single-character ligature: ㋿. */
  readonly ligature: string;
  /** The Gregorian year of the era's first year (元年). */
  readonly firstYear: number;
  readonly firstDay: CalendarDate;
  /** Last day, on which the next era may have begun already; `null` for the current era. */
  readonly lastDay: CalendarDate | null;
  /** The number of its last year; `null` for the current era. */
  readonly lastYear: number | null;
  /** Whether years after `lastYear` stand in documents made before the change (平成33年度) and are still read, with a warning. */
  readonly readsLaterYears: boolean;
}

/**
 * The eras in order. 明治45年7月30日 and 大正元年7月30日, 大正15年12月25日 and 昭和元年12月25日 are the same days: those
 * changes took effect on the day they were proclaimed. 平成 and 令和 began on the following day. 明治 is used from
 * 1873-01-01 only, Japan's first Gregorian day; its earlier dates are lunar.
 */
export const eras: readonly Era[] = [
  {
    name: "明治",
    letter: "M",
    ligature: "㍾",
    firstYear: 1868,
    firstDay: { year: 1873, month: 1, day: 1 },
    lastDay: { year: 1912, month: 7, day: 30 },
    lastYear: 45,
    readsLaterYears: false,
  },
  {
    name: "大正",
    letter: "T",
    ligature: "㍽",
    firstYear: 1912,
    firstDay: { year: 1912, month: 7, day: 30 },
    lastDay: { year: 1926, month: 12, day: 25 },
    lastYear: 15,
    readsLaterYears: false,
  },
  {
    name: "昭和",
    letter: "S",
    ligature: "㍼",
    firstYear: 1926,
    firstDay: { year: 1926, month: 12, day: 25 },
    lastDay: { year: 1989, month: 1, day: 7 },
    lastYear: 64,
    readsLaterYears: false,
  },
  {
    name: "平成",
    letter: "H",
    ligature: "㍻",
    firstYear: 1989,
    firstDay: { year: 1989, month: 1, day: 8 },
    lastDay: { year: 2019, month: 4, day: 30 },
    lastYear: 31,
    readsLaterYears: true,
  },
  {
    name: "令和",
    letter: "R",
    ligature: "㋿",
    firstYear: 2019,
    firstDay: { year: 2019, month: 5, day: 1 },
    lastDay: null,
    lastYear: null,
    readsLaterYears: false,
  },
];
