import { certain } from "../certain";
import type { CalendarDate, DateInterval } from "./calendar";
import type {
  DateContext,
  DatePrecision,
  DateReading,
  DateRefusal,
  DateWarning,
  ReadDate,
  RefusedDate,
} from "./dateReading";
import { compareDates, dayNumberOf, daysInMonth, formatIsoDate, isSupported } from "./dayNumber";
import { type Era, type EraName, eras } from "./eras";
import { fiscalYearInterval } from "./fiscalYearOf";
import { eraAndFiscalYear, eraAndYear, eraOf, eraYearText } from "./formatWareki";
import type { WrittenDate, WrittenYear } from "./scanDate";

/** A year in the Gregorian calendar, and what its writing tells. */
interface ResolvedYear {
  readonly ok: true;
  readonly year: number;
  readonly era: Era | null;
  readonly notation: "wareki" | "gregorian" | "both";
  /** 平成33: a year after the era's last. */
  readonly isLegacy: boolean;
  readonly isFirstAsOne: boolean;
}

function refuse(reason: DateRefusal): RefusedDate {
  return { ok: false, reason };
}

function outsideEra(text: string, era: Era): RefusedDate {
  const eraLast = era.lastDay === null ? null : formatIsoDate(era.lastDay);
  return refuse({ code: "outsideEra", text, era: era.name, eraFirst: formatIsoDate(era.firstDay), eraLast });
}

/** Legacy years are written with two figures. */
const lastLegacyYear = 99;

function resolveEraYear(written: Extract<WrittenYear, { kind: "era" }>, text: string): ResolvedYear | RefusedDate {
  const { era, number, form, isGannen } = written;
  const last = era.lastYear ?? Infinity;
  const isLegacy = number > last && era.readsLaterYears && number <= lastLegacyYear;
  if (number < 1 || (number > last && !isLegacy)) return outsideEra(text, era);
  const isFirstAsOne = number === 1 && !isGannen && form !== "letter";
  return { ok: true, year: era.firstYear + number - 1, era, notation: "wareki", isLegacy, isFirstAsOne };
}

/** The era of years written without one: as the context says, or the era at the end of its fiscal year's first calendar year. */
function eraInContext({ era, fiscalYear }: DateContext): Era | null {
  if (era !== undefined) return certain(eras.find(({ name }) => name === era));
  return fiscalYear === undefined ? null : eraOf({ year: fiscalYear, month: 12, day: 31 });
}

function resolveYear(written: WrittenYear, context: DateContext, text: string): ResolvedYear | RefusedDate {
  switch (written.kind) {
    case "era":
      return resolveEraYear(written, text);
    case "gregorian": {
      const { number } = written;
      return { ok: true, year: number, era: null, notation: "gregorian", isLegacy: false, isFirstAsOne: false };
    }
    case "bare": {
      const era = eraInContext(context);
      if (era === null) return refuse({ code: "eraMissing", text });
      return resolveEraYear({ kind: "era", era, form: "letter", number: written.number, isGannen: true }, text);
    }
  }
}

/** The year in both calendars; they have to agree. */
function resolveYears(
  years: readonly WrittenYear[],
  context: DateContext,
  text: string,
): ResolvedYear | RefusedDate | null {
  const [first, second] = years.map((year) => resolveYear(year, context, text));
  if (first === undefined || second === undefined || !first.ok) return first ?? null;
  if (!second.ok) return second;
  const [wareki, gregorian] = first.era === null ? [second, first] : [first, second];
  if (wareki.year !== gregorian.year) {
    return refuse({ code: "pairDisagrees", text, written: gregorian.year, expected: wareki.year });
  }
  return { ...wareki, notation: "both" };
}

const monthsOf = { half: 6, quarter: 3 } as const;

function monthInterval(year: number, month: number): DateInterval {
  return { start: { year, month, day: 1 }, end: { year, month, day: daysInMonth(year, month) } };
}

/** A half or quarter of the year that starts in `firstMonth`. */
function partInterval(year: number, firstMonth: number, unit: "half" | "quarter", number: number): DateInterval {
  const first = firstMonth - 1 + (number - 1) * monthsOf[unit];
  const last = first + monthsOf[unit] - 1;
  return {
    start: monthInterval(year + Math.floor(first / 12), (first % 12) + 1).start,
    end: monthInterval(year + Math.floor(last / 12), (last % 12) + 1).end,
  };
}

function tenDaysInterval(month: DateInterval, number: number): DateInterval {
  const first = { ...month.start, day: (number - 1) * 10 + 1 };
  return { start: first, end: number === 3 ? month.end : { ...month.start, day: number * 10 } };
}

interface Span {
  readonly interval: DateInterval;
  readonly precision: DatePrecision;
}

/** The days that are written, in a year whose kind is known; `null` where there is no such month or day. */
function spanIn(year: number, isFiscal: boolean, { month, day, part }: WrittenDate): Span | null {
  if (month === null) {
    if (part !== null && part.unit !== "tenDays") {
      return { interval: partInterval(year, isFiscal ? 4 : 1, part.unit, part.number), precision: part.unit };
    }
    return isFiscal
      ? { interval: fiscalYearInterval(year), precision: "fiscalYear" }
      : { interval: { start: { year, month: 1, day: 1 }, end: { year, month: 12, day: 31 } }, precision: "year" };
  }
  if (month < 1 || month > 12) return null;
  const wholeMonth = monthInterval(isFiscal && month < 4 ? year + 1 : year, month);
  if (part !== null) return { interval: tenDaysInterval(wholeMonth, part.number), precision: "tenDays" };
  if (day === null) return { interval: wholeMonth, precision: "month" };
  if (day < 1 || day > wholeMonth.end.day) return null;
  const date: CalendarDate = { ...wholeMonth.start, day };
  return { interval: { start: date, end: date }, precision: "day" };
}

function atEdge({ start, end }: DateInterval, edge: "start" | "end" | null): DateInterval {
  if (edge === null) return { start, end };
  return edge === "start" ? { start, end: start } : { start: end, end };
}

function startsBefore(date: CalendarDate, limit: CalendarDate | null): boolean {
  return limit !== null && compareDates(date, limit) < 0;
}

/** Whether no day of the interval is in the era. */
function isOutside({ start, end }: DateInterval, era: Era): boolean {
  return startsBefore(end, era.firstDay) || (era.lastDay !== null && startsBefore(era.lastDay, start));
}

const weekdays = "日月火水木金土";

function weekdayOf(date: CalendarDate): string {
  return weekdays.charAt(dayNumberOf(date) % 7);
}

/**
 * The days of a period that are in the era it is written in: 令和元年 begins on 5月1日, 昭和64年 ends on 1月7日. Where the
 * Gregorian year stands beside it, the whole year is meant; 平成31年末 was written for 31 December before the era ended.
 */
function withinEra(
  interval: DateInterval,
  { era, notation }: ResolvedYear,
  edge: "start" | "end" | null,
): DateInterval {
  if (era === null || notation !== "wareki" || isOutside(interval, era)) return interval;
  const { start, end } = interval;
  return {
    start: startsBefore(start, era.firstDay) ? era.firstDay : start,
    end: edge === null && era.lastDay !== null && startsBefore(era.lastDay, end) ? era.lastDay : end,
  };
}

function warningsOf(written: WrittenDate, resolved: ResolvedYear, span: Span, interval: DateInterval): DateWarning[] {
  const warnings: DateWarning[] = [];
  const { era, year } = resolved;
  const unit = written.yearUnit === "fiscalYear" ? "年度" : "年";
  if (era !== null) {
    const writtenYear = `${era.name}${year - era.firstYear + 1}${unit}`;
    const isYearEndAfterEra = span.precision === "year" && written.edge === "end" && isOutside(interval, era);
    if (resolved.isLegacy || isYearEndAfterEra) {
      const modern = unit === "年度" ? eraAndFiscalYear(year) : eraAndYear(eraOf(interval.end), interval.end.year);
      warnings.push({ code: "legacyEra", written: writtenYear, modern: modern + unit });
    }
    if (resolved.isFirstAsOne) {
      warnings.push({ code: "firstYearAsOne", written: writtenYear, modern: `${era.name}${eraYearText(1)}${unit}` });
    }
  }
  const actual = weekdayOf(interval.start);
  if (written.weekday !== null && written.weekday !== actual) {
    warnings.push({ code: "weekdayDisagrees", written: written.weekday, actual });
  }
  return warnings;
}

/** 年度末, 12月末, 上半期: the year is the context's fiscal year. */
function resolveWithoutYear(written: WrittenDate, context: DateContext, text: string): DateReading {
  const { fiscalYear } = context;
  if (fiscalYear === undefined) return refuse({ code: "yearMissing", text });
  const isFiscal = written.yearUnit !== "year";
  const span = spanIn(fiscalYear, isFiscal, written);
  if (span === null) return refuse({ code: "noSuchDay", text });
  const interval = atEdge(span.interval, written.edge);
  const resolved: ResolvedYear = {
    ok: true,
    year: fiscalYear,
    era: null,
    notation: "wareki",
    isLegacy: false,
    isFirstAsOne: false,
  };
  return reading(written, resolved, span, interval, text);
}

function reading(
  written: WrittenDate,
  resolved: ResolvedYear,
  span: Span,
  interval: DateInterval,
  text: string,
): DateReading {
  if (!isSupported(interval.start) || !isSupported(interval.end)) return refuse({ code: "outsideRange", text });
  const era: EraName | null = resolved.era?.name ?? null;
  const read: ReadDate = {
    ok: true,
    interval,
    precision: span.precision,
    edge: written.edge,
    marker: written.marker,
    notation: resolved.notation,
    era,
    warnings: warningsOf(written, resolved, span, interval),
  };
  return read;
}

/** A year without 年: 令和4 and R4時点 are clear, 2022 is a number, and R4 or S42 may be a code. */
function namesAYear({ years: [first], marker }: WrittenDate): boolean {
  return first?.kind === "era" && (first.form !== "letter" || marker === "asOf");
}

function resolveWithYear(written: WrittenDate, resolved: ResolvedYear, text: string): DateReading {
  const { yearUnit, month, part, edge } = written;
  const isFiscal = yearUnit === "fiscalYear";
  if (yearUnit === null && month === null && part === null) {
    if (edge !== null) return refuse({ code: "ambiguousEnd", text });
    if (!namesAYear(written)) return refuse({ code: "notADate", text });
  }
  const span = spanIn(resolved.year, isFiscal, written);
  if (span === null) return refuse({ code: "noSuchDay", text });
  const isInEra = !isFiscal && !resolved.isLegacy;
  const isNamedDay = isInEra && month !== null;
  const interval = atEdge(isInEra ? withinEra(span.interval, resolved, edge) : span.interval, edge);
  if (!isSupported(interval.start)) return refuse({ code: "outsideRange", text });
  if (isNamedDay && resolved.era !== null && isOutside(interval, resolved.era)) return outsideEra(text, resolved.era);
  return reading(written, resolved, span, interval, text);
}

/** Two full dates, one in each calendar, have to be the same day. */
function agree(read: ReadDate, other: DateReading, text: string): DateReading {
  if (!other.ok) return other;
  const [wareki, gregorian] = read.era === null ? [other, read] : [read, other];
  if (wareki.notation === gregorian.notation) return refuse({ code: "notADate", text });
  if (compareDates(read.interval.start, other.interval.start) !== 0) {
    const [written, expected] = [gregorian.interval.start.year, wareki.interval.start.year];
    return refuse({ code: "pairDisagrees", text, written, expected });
  }
  return { ...read, era: wareki.era, notation: "both", warnings: [...read.warnings, ...other.warnings] };
}

/**
 * What a written date means in the calendar.
 * @param text the date as written, for the reason of a refusal.
 */
export function resolveDate(written: WrittenDate, context: DateContext, text: string): DateReading {
  const resolved = resolveYears(written.years, context, text);
  if (resolved === null) return resolveWithoutYear(written, context, text);
  if (!resolved.ok) return resolved;
  const read = resolveWithYear(written, resolved, text);
  return read.ok && written.other !== null ? agree(read, resolveDate(written.other, context, text), text) : read;
}

/** The Gregorian year of a written year, for lists and ranges of fiscal years. */
export function resolveFiscalYear(
  years: readonly WrittenYear[],
  context: DateContext,
  text: string,
): { readonly ok: true; readonly year: number } | RefusedDate {
  const resolved = resolveYears(years, context, text);
  if (resolved === null) return refuse({ code: "yearMissing", text });
  if (!resolved.ok) return resolved;
  const interval = fiscalYearInterval(resolved.year);
  if (!isSupported(interval.start) || !isSupported(interval.end)) return refuse({ code: "outsideRange", text });
  return { ok: true, year: resolved.year };
}
