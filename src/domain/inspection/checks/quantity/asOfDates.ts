import { countsOf } from "../../../groupBy";
import type { SourceCell } from "../../../grid/cell";
import { textOfCell, type Measure, type MeasureCells } from "../../../measures/measure";
import type { Reading } from "../../../quantity/reading";
import type { CalendarDate, DateInterval } from "../../../wareki/calendar";
import { compareDates } from "../../../wareki/dayNumber";
import { fiscalYearInterval, fiscalYearOf } from "../../../wareki/fiscalYearOf";
import { parseDateExpression } from "../../../wareki/parseDate";
import { serialToDate } from "../../../wareki/serial";
import { describeInterval } from "../../../wording/describeReading";
import { quantity as quantityEn } from "../../../texts/en/quantity";
import { quantity as quantityJa } from "../../../texts/ja/quantity";
import { defineCheck, type CheckResult, type InspectionContext } from "../../check";
import type { IndicatorRow } from "../../../evaluation/evaluateMeasures";
import { evaluatedRows } from "../evaluatedRows";
import { inMeasure } from "../findingAt";
import { oncePerInspection } from "../once";

/** The days for which an actual is given, beside it (※R4.12末時点) or in a column of its own. */
interface AsOf {
  readonly measure: Measure;
  readonly cell: SourceCell | undefined;
  readonly interval: DateInterval;
}

function dateOfSerial(serial: number): DateInterval | null {
  const reading = serialToDate(serial, "1900");
  return reading.ok ? { start: reading.date, end: reading.date } : null;
}

/** What a column of its own (基準日) says of a row; `null`: nothing that is a date. */
export function asOfInOwnColumn(cell: SourceCell | undefined, fiscalYear: number | null): DateInterval | null {
  if (cell === undefined || textOfCell(cell) === "") return null;
  if (typeof cell.content === "number") return dateOfSerial(cell.content);
  const reading = parseDateExpression(textOfCell(cell), fiscalYear === null ? {} : { fiscalYear });
  return reading.ok ? reading.interval : null;
}

/** Whether the value is given for a day or a period: 49回 ※R4.12末時点. */
function datesOf(part: Reading): readonly DateInterval[] {
  const hasDate = part.kind === "number" || part.kind === "text";
  return hasDate && part.asOf !== null ? [part.asOf] : [];
}

function besideActual({ readings }: IndicatorRow): readonly DateInterval[] {
  const intervals = readings.actual?.parts.flatMap(datesOf) ?? [];
  if (intervals.length < 2) return intervals;
  return [...new Map(intervals.map((interval) => [JSON.stringify(interval), interval])).values()];
}

/** Every day that actuals are given for, in the order of the sheet. */
export const asOfDates = oncePerInspection((context): readonly AsOf[] =>
  evaluatedRows(context).flatMap(({ measure, row }) => {
    const { asOf, actual }: MeasureCells = row.cells;
    const own = asOfInOwnColumn(asOf, context.settings.fiscalYear);
    const dates = besideActual(row).map((interval) => ({ measure, cell: actual, interval }));
    return own === null ? dates : [...dates, { measure, cell: asOf, interval: own }];
  }),
);

interface YearJudged {
  readonly fiscalYear: number;
  /** Not from the settings: the year in which most of the dates lie. */
  readonly isAssumed: boolean;
}

/** The year that the dates are judged by. Most of the dates have to lie in one year; otherwise nothing tells which year is judged. */
export function yearJudged(
  dates: readonly AsOf[],
  { settings }: Pick<InspectionContext, "settings">,
): YearJudged | null {
  if (settings.fiscalYear !== null) return { fiscalYear: settings.fiscalYear, isAssumed: false };
  const counts = countsOf(dates.map(({ interval }) => fiscalYearOf(interval.end)));
  const most = [...counts].find(([, count]) => count * 2 > dates.length);
  return most === undefined ? null : { fiscalYear: most[0], isAssumed: true };
}

function isBefore(one: CalendarDate, other: CalendarDate): boolean {
  return compareDates(one, other) < 0;
}

function isAfter({ start }: DateInterval, year: DateInterval): boolean {
  return isBefore(year.end, start);
}

/** Whether no day of the interval is in the year. */
function isOutside({ start, end }: DateInterval, year: DateInterval): boolean {
  return isBefore(end, year.start) || isBefore(year.end, start);
}

/** When an actual was counted, and the year judged. */
interface AsOfParameters extends YearJudged {
  readonly text: string;
  readonly asOf: DateInterval;
}

/** The values given for days that the rule does not allow in the year judged. */
function findAsOf(
  context: InspectionContext,
  isFound: (interval: DateInterval, year: DateInterval) => boolean,
): CheckResult<AsOfParameters> {
  const dates = asOfDates(context);
  const judged = yearJudged(dates, context);
  if (dates.length === 0) return [];
  if (judged === null) return { notChecked: { code: "settingMissing", setting: "fiscalYear" } };
  const year = fiscalYearInterval(judged.fiscalYear);
  return dates
    .filter(({ interval }) => isFound(interval, year))
    .map(({ measure, cell, interval }) => ({
      parameters: { text: textOfCell(cell), asOf: interval, ...judged },
      ...inMeasure(context, measure, cell),
    }));
}

const words = {
  ja: {
    asOf: ({ asOf }: AsOfParameters) => describeInterval(asOf, quantityJa),
    year: ({ fiscalYear, isAssumed }: AsOfParameters) =>
      isAssumed
        ? `${fiscalYear}年度（時点の多くが入る年度。点検設定に年度の指定がないため、これを点検の年度とみました）`
        : `点検の年度（${fiscalYear}年度）`,
  },
  en: {
    asOf: ({ asOf }: AsOfParameters) => describeInterval(asOf, quantityEn),
    year: ({ fiscalYear, isAssumed }: AsOfParameters) =>
      isAssumed
        ? `fiscal year ${fiscalYear} (taken for the year judged because most dates lie in it; the settings name none)`
        : `fiscal year ${fiscalYear}, the year judged`,
  },
} as const;

/** ※R3.12末時点 in an inspection of fiscal year 2022. */
export const asOfOutsideYear = defineCheck({
  code: "quantity-as-of-outside-year",
  ja: {
    title: "時点が点検の年度の外",
    description: "実績の時点が、点検する年度の外にあります。別の年度の値かもしれません。",
    message: (p: AsOfParameters) => `実績の時点（${words.ja.asOf(p)}）は、${words.ja.year(p)}の外です。`,
    fix: "点検する年度の値に改めるか、その時点の値を使う理由を備考などに記入してください。",
  },
  en: {
    title: "Value from outside the year judged",
    message: (p) => `The actual was counted on ${words.en.asOf(p)}, outside ${words.en.year(p)}.`,
    fix: "Enter the value of the year judged, or say in the remarks why this one is used.",
  },
  find: (context) => {
    const { settings, measureSheet } = context;
    // 最新値 is the latest there is: what was counted before the year is no mistake there.
    const isLatest = /最新|直近|現[状況在]/u.test(measureSheet.columns.get("actual")?.label ?? "");
    const isFound = isLatest ? isAfter : isOutside;
    return settings.asOf === "any" ? [] : findAsOf(context, isFound);
  },
});

/** ※R4.12末時点 before fiscal year 2022 ended: not yet the year's result. Only where the settings ask for it. */
export const asOfProvisional = defineCheck({
  code: "quantity-as-of-provisional",
  severity: "info",
  ja: {
    title: "年度末より前の時点の値",
    description: "実績の時点が年度末より前で、年度の確定した値ではありません。",
    message: (p: AsOfParameters) => `実績の時点（${words.ja.asOf(p)}）は、${words.ja.year(p)}の年度末より前です。`,
    fix: "年度末の値が確定したら、差し替えてください。",
  },
  en: {
    title: "Value from before the end of the year",
    message: (p) => `The actual was counted on ${words.en.asOf(p)}, before the end of ${words.en.year(p)}.`,
    fix: "Replace it when the value at the end of the year is there.",
  },
  find: (context) =>
    context.settings.asOf === "fiscalYearEnd"
      ? findAsOf(context, (interval, year) => !isOutside(interval, year) && isBefore(interval.end, year.end))
      : [],
});
