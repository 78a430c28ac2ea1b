import { wareki as english } from "../domain/texts/en/wareki";
import { wareki as japanese } from "../domain/texts/ja/wareki";
import type { DateInterval } from "../domain/wareki/calendar";
import type { DateRefusal, FiscalYearsRefusal, SerialRefusal } from "../domain/wareki/dateReading";
import { describeRefusal } from "../domain/wording/describeRefusal";
import { parseDateExpression } from "../domain/wareki/parseDate";
import { serialToDate } from "../domain/wareki/serial";
import { invalidValue, notAvailable, type CellError } from "./cellValues";
import type { Content } from "./elementwise";
import { functionLanguage, functionTexts } from "./functionTexts";

/** Refusals for what is missing are "can't be judged"; the others are arguments to correct. */
const missing: ReadonlySet<string> = new Set<DateRefusal["code"]>(["yearMissing", "eraMissing", "ambiguousEnd"]);

/** The error for a date that is none, with the reason in the language of this Excel. */
export function refusedDate(reason: DateRefusal | FiscalYearsRefusal | SerialRefusal): CellError {
  const message = describeRefusal(reason, { ja: japanese, en: english }[functionLanguage()]);
  return missing.has(reason.code) ? notAvailable(message) : invalidValue(message);
}

/** Serials of 1905 and 1906 that are rather somebody's years: 2022 is 1905-07-14 to Excel. */
const firstYear = 1873;
const lastYear = 2200;

function looksLikeYear(value: number): boolean {
  return Number.isInteger(value) && value >= firstYear && value <= lastYear;
}

/** The days that a cell means: a serial's own day, or those of a text (a day, a month, a year, a fiscal year). */
export function readDays(value: Content): DateInterval | CellError {
  const texts = functionTexts().dates;
  if (typeof value === "boolean") return invalidValue(texts.truthValue);
  if (typeof value === "number") {
    if (looksLikeYear(value)) return notAvailable(texts.yearOrSerial({ number: value }));
    const reading = serialToDate(value, "1900");
    return reading.ok ? { start: reading.date, end: reading.date } : refusedDate(reading.reason);
  }
  const reading = parseDateExpression(value);
  return reading.ok ? reading.interval : refusedDate(reading.reason);
}
