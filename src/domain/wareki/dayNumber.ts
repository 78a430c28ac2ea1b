import { certain } from "../certain";
import type { CalendarDate, DateInterval } from "./calendar";

const daysBeforeMonth = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];
const daysInFourCenturies = 146_097;

export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** Days in a month (1–12) of a Gregorian year. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** Days from 0000-12-31 to the date in the Gregorian calendar: 1 is 0001-01-01. */
export function dayNumberOf({ year, month, day }: CalendarDate): number {
  const before = year - 1;
  const leapDays = Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400);
  const leapDayThisYear = month > 2 && isLeapYear(year) ? 1 : 0;
  return before * 365 + leapDays + certain(daysBeforeMonth[month - 1]) + leapDayThisYear + day;
}

/** The date of a day number; the opposite of `dayNumberOf`. */
export function dateOfDayNumber(dayNumber: number): CalendarDate {
  let year = Math.floor((dayNumber * 400) / daysInFourCenturies) + 2;
  while (dayNumberOf({ year, month: 1, day: 1 }) > dayNumber) year -= 1;
  let month = 12;
  while (dayNumberOf({ year, month, day: 1 }) > dayNumber) month -= 1;
  return { year, month, day: dayNumber - dayNumberOf({ year, month, day: 1 }) + 1 };
}

/** Negative when `left` is the earlier day, 0 when both are the same. */
export function compareDates(left: CalendarDate, right: CalendarDate): number {
  return left.year - right.year || left.month - right.month || left.day - right.day;
}

/** Japan's first Gregorian day, 明治6年1月1日 (明治5年太政官布告第337号), and Excel's last. */
export const supportedDays: DateInterval = {
  start: { year: 1873, month: 1, day: 1 },
  end: { year: 9999, month: 12, day: 31 },
};

export function isSupported(date: CalendarDate): boolean {
  return compareDates(date, supportedDays.start) >= 0 && compareDates(date, supportedDays.end) <= 0;
}

/** 2022-12-31. */
export function formatIsoDate({ year, month, day }: CalendarDate): string {
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}
