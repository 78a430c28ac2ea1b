import type { SourceCell } from "../../../grid/cell";
import { textOfCell, type Measure, type MeasureCells } from "../../../measures/measure";
import type { Reading } from "../../../quantity/reading";
import type { CalendarDate, DateInterval } from "../../../wareki/calendar";
import { compareDates } from "../../../wareki/dayNumber";
import { fiscalYearInterval, fiscalYearOf } from "../../../wareki/fiscalYearOf";
import { parseDateExpression } from "../../../wareki/parseDate";
import { serialToDate } from "../../../wareki/serial";
import type { CheckResult, InspectionContext } from "../../check";
import type { IndicatorRow } from "../../../evaluation/evaluateMeasures";
import type { FindingCode } from "../../finding";
import { isDated, rowsThatAre } from "../evaluatedRows";
import { cellsOf } from "../findingAt";
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

function besideActual({ readings }: IndicatorRow): readonly DateInterval[] {
  const parts: readonly Reading[] = readings.actual?.parts ?? [];
  const intervals = parts.filter(isDated).map(({ asOf }) => asOf);
  if (intervals.length < 2) return intervals;
  return [...new Map(intervals.map((interval) => [JSON.stringify(interval), interval])).values()];
}

/** Every day that actuals are given for, in the order of the sheet. */
export const asOfDates = oncePerInspection((context): readonly AsOf[] =>
  rowsThatAre("dated", context).flatMap(({ measure, row }) => {
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
  const counts = new Map<number, number>();
  for (const { interval } of dates) {
    const year = fiscalYearOf(interval.end);
    counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  const most = [...counts].find(([, count]) => count * 2 > dates.length);
  return most === undefined ? null : { fiscalYear: most[0], isAssumed: true };
}

type AsOfCode = Extract<FindingCode, "quantity-as-of-outside-year" | "quantity-as-of-provisional">;

interface AsOfRule {
  readonly code: AsOfCode;
  readonly isFound: (interval: DateInterval, year: DateInterval) => boolean;
}

export function isBefore(one: CalendarDate, other: CalendarDate): boolean {
  return compareDates(one, other) < 0;
}

/** Whether no day of the interval is in the year. */
export function isOutside({ start, end }: DateInterval, year: DateInterval): boolean {
  return isBefore(end, year.start) || isBefore(year.end, start);
}

/** The values given for days that the rule does not allow in the year judged. */
export function findAsOf(context: InspectionContext, { code, isFound }: AsOfRule): CheckResult {
  const dates = asOfDates(context);
  const judged = yearJudged(dates, context);
  if (dates.length === 0) return [];
  if (judged === null) return { notChecked: { code: "settingMissing", setting: "fiscalYear" } };
  const year = fiscalYearInterval(judged.fiscalYear);
  return dates
    .filter(({ interval }) => isFound(interval, year))
    .map(({ measure, cell, interval }) => ({
      code,
      parameters: { text: textOfCell(cell), asOf: interval, ...judged },
      cells: cellsOf(measure, context.measureSheet.sheet, cell),
      measure: measure.code,
    }));
}
