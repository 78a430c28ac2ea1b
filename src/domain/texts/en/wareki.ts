import type { wareki as ja } from "../ja/wareki";
import type { Texts } from "../texts";

export const wareki = {
  refusals: {
    notADate: ({ text }) => `"${text}" is not a date. Write it like 令和4年12月31日, R4.12.31 or 2022/12/31.`,
    noSuchDay: ({ text }) => `"${text}" is not in the calendar. Check the month and the day.`,
    outsideEra: ({ text, era, eraFirst, eraLast }) =>
      `"${text}" is outside the era ${era} (${eraFirst} to ${eraLast}). Check the era and the year.`,
    beforeEra: ({ text, era, eraFirst }) =>
      `"${text}" is outside the era ${era} (from ${eraFirst}). Check the era and the year.`,
    outsideRange: ({ text }) => `"${text}" is outside the supported days, 1873-01-01 to 9999-12-31. Check the year.`,
    pairDisagrees: ({ text, written, expected }) =>
      `The two years of "${text}" disagree: Gregorian ${written}, Japanese ${expected}. Correct one of them.`,
    yearMissing: ({ text }) => `"${text}" has no year. Write the year or the fiscal year.`,
    eraMissing: ({ text }) => `"${text}" has no era. Write the era, such as 令和, or the Gregorian year.`,
    ambiguousEnd: ({ text }) => `"${text}" may be the end of the year or of the fiscal year. Write 年末 or 年度末.`,
    notFiscalYears: ({ text }) =>
      `"${text}" is not a fiscal year. Write it like 令和4年度, 令和2～4年度 or 令和2、3年度.`,
    calendarYears: ({ text }) => `"${text}" names calendar years. Write 年度 if fiscal years are meant.`,
    rangeReversed: ({ text, first, last }) =>
      `"${text}" ends (FY ${last}) before it starts (FY ${first}). Check the order.`,
    countDisagrees: ({ text, written, counted }) =>
      `The number of years in "${text}" is wrong: ${written} written, ${counted} counted. Correct the years or their number.`,
    fictitiousDay: ({ serial }) =>
      `Serial ${serial} is 29 February 1900, a day that exists in Excel only. Enter a real date.`,
    outsideSerials: ({ serial }) => `${serial} is not the serial number of a date. Give a date cell or a date as text.`,
    beforeSerials: ({ text }) =>
      `${text} is before the first day this workbook can hold as a serial number. Keep it as text.`,
  },
  warnings: {
    legacyEra: ({ written, modern }) => `"${written}" was written before the change of era. Write "${modern}".`,
    firstYearAsOne: ({ written, modern }) => `"${written}" is usually written "${modern}".`,
    weekdayDisagrees: ({ written, actual }) =>
      `The day of the week is wrong: ${written} written, ${actual} in the calendar. Correct the date or the weekday.`,
  },
} satisfies Texts<typeof ja>;
