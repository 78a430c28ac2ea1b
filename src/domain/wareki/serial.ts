import type { CalendarDate } from "./calendar";
import type { SerialRefusal } from "./dateReading";
import { dateOfDayNumber, dayNumberOf, formatIsoDate, supportedDays } from "./dayNumber";

/** How a workbook counts days: `1900` (usual) or `1904` (old Macintosh workbooks, 1,462 days off). */
export type DateSystem = "1900" | "1904";

export type SerialReading =
  { readonly ok: true; readonly serial: number } | { readonly ok: false; readonly reason: SerialRefusal };

export type SerialDateReading =
  { readonly ok: true; readonly date: CalendarDate } | { readonly ok: false; readonly reason: SerialRefusal };

/** The serial of the system's first day, and the day before serial 0. */
const systems: Readonly<Record<DateSystem, { readonly first: number; readonly dayZero: number }>> = {
  "1900": { first: 1, dayZero: dayNumberOf({ year: 1899, month: 12, day: 31 }) },
  "1904": { first: 0, dayZero: dayNumberOf({ year: 1904, month: 1, day: 1 }) },
};

/** 1900-02-29 in the 1900 system, which takes 1900 for a leap year: every later serial is one too large. */
const fictitiousSerial = 60;

/** A day as Excel's serial number. Days before the system's first (1900-01-01, 1904-01-01) have none. */
export function dateToSerial(date: CalendarDate, system: DateSystem): SerialReading {
  const { first, dayZero } = systems[system];
  const days = dayNumberOf(date) - dayZero;
  if (days < first) return { ok: false, reason: { code: "beforeSerials", text: formatIsoDate(date) } };
  return { ok: true, serial: system === "1900" && days >= fictitiousSerial ? days + 1 : days };
}

/** The day of a serial number; its fraction, the time of day, is dropped. Serial 60 of the 1900 system is refused. */
export function serialToDate(serial: number, system: DateSystem): SerialDateReading {
  const { first, dayZero } = systems[system];
  const whole = Math.floor(serial);
  if (system === "1900" && whole === fictitiousSerial) return { ok: false, reason: { code: "fictitiousDay", serial } };
  const days = system === "1900" && whole > fictitiousSerial ? whole - 1 : whole;
  if (!(days >= first && dayZero + days <= dayNumberOf(supportedDays.end))) {
    return { ok: false, reason: { code: "outsideSerials", serial } };
  }
  return { ok: true, date: dateOfDayNumber(dayZero + days) };
}
