import { certain } from "../certain";
import { fiscalYearInHeader } from "./groupHeader";
import { measureCodes } from "./measureCodes";
import { readMeasureNumber } from "./measureNumber";
import { textOfCell, type FurtherValue, type Measure, type MeasureCells, type MeasureRole } from "./measure";
import type { Period } from "./reading";

// A file of values (年度 | 施策 | 指標 | 目標 | 実績) has a row for each year: one measure stands in it as often as it has years.

const valued: readonly MeasureRole[] = ["baseline", "expected", "target", "actual", "achievementRate", "grade"];
/** Roles of which a year of the row's own is the year of the value. */
const ofTheYear: readonly MeasureRole[] = ["expected", "target", "actual", "achievementRate", "grade", "goalStatus"];

function yearOf(cells: MeasureCells): number | null {
  return fiscalYearInHeader(textOfCell(cells.fiscalYear));
}

function keyOf({ divisions, cells }: Measure): string {
  return [...divisions.map(({ code }) => code), textOfCell(cells.name)].join("\n");
}

/** A measure with one of its rows only, which a list sorted by indicator puts among those of other years. */
function withRow(measure: Measure, index: number): Measure {
  const own = certain(measure.indicatorRows[index]);
  const { name } = measure.cells;
  const cells = index === 0 || name === undefined ? own : { ...own, name };
  return { ...measure, cells, indicatorRows: [own], values: [certain(measure.values[index])] };
}

/** Both rows in one; `null` where they are of one indicator, and so one too many. */
function together(known: Measure, further: Measure): Measure | null {
  const names = known.indicatorRows.map((row) => textOfCell(row.indicator));
  if (further.indicatorRows.some((row) => names.includes(textOfCell(row.indicator)))) return null;
  const indicatorRows = [...known.indicatorRows, ...further.indicatorRows];
  return { ...known, indicatorRows, values: [...known.values, ...further.values] };
}

/** The measures by year, in the sheet's order; `null` where a row has no year, or an indicator stands twice in a year. */
function byYear(measures: readonly Measure[]): ReadonlyMap<number, ReadonlyMap<string, Measure>> | null {
  const years = new Map<number, Map<string, Measure>>();
  for (const measure of measures) {
    let year: number | null = null;
    for (const [index, cells] of measure.indicatorRows.entries()) {
      year = yearOf(cells) ?? year;
      if (year === null) return null;
      const own: Map<string, Measure> = years.get(year) ?? new Map<string, Measure>();
      const known = own.get(keyOf(measure));
      const row = withRow(measure, index);
      const joined = known === undefined ? row : together(known, row);
      if (joined === null) return null;
      years.set(year, own.set(keyOf(measure), joined));
    }
  }
  return years;
}

function periodOfYear(fiscalYear: number): Period {
  return { kind: "fiscalYear", fiscalYear };
}

/** The values that an indicator has in another year's row. */
function valuesIn(cells: MeasureCells, year: number): readonly FurtherValue[] {
  return valued.flatMap((role): readonly FurtherValue[] => {
    const cell = cells[role];
    return cell === undefined || textOfCell(cell) === "" ? [] : [{ role, period: periodOfYear(year), cell }];
  });
}

/** Whether a year has nothing that the judged year lacks: then all its values find their place. */
function isWithin(other: ReadonlyMap<string, Measure>, kept: ReadonlyMap<string, Measure>): boolean {
  const namesOf = (measure: Measure | undefined): ReadonlySet<string> =>
    new Set(measure?.indicatorRows.map((row) => textOfCell(row.indicator)));
  return [...other].every(([key, measure]) => {
    const known = namesOf(kept.get(key));
    return [...namesOf(measure)].every((name) => known.has(name));
  });
}

function hasActuals(measures: ReadonlyMap<string, Measure>): boolean {
  return [...measures.values()].some(({ indicatorRows }) => indicatorRows.some((row) => textOfCell(row.actual) !== ""));
}

function joined(measure: Measure, year: number, others: readonly (readonly [number, Measure])[]): Measure {
  const values = measure.values.map((own, index) => {
    const name = textOfCell(measure.indicatorRows[index]?.indicator);
    const further = others.flatMap(([other, { indicatorRows }]) =>
      indicatorRows.filter((row) => textOfCell(row.indicator) === name).flatMap((row) => valuesIn(row, other)),
    );
    const period = periodOfYear(year);
    return {
      periods: { ...Object.fromEntries(ofTheYear.map((role) => [role, period])), ...own.periods },
      further: [...own.further, ...further],
    };
  });
  return { ...measure, values };
}

/** The rows of one indicator that are each of another year; `null` where they are not. */
function yearsOfIndicator(measure: Measure, rows: readonly number[]): readonly (readonly [number, number])[] | null {
  const years = rows.map((index) => [index, yearOf(certain(measure.indicatorRows[index]))] as const);
  const known = years.filter((one): one is readonly [number, number] => one[1] !== null);
  return known.length > 1 && known.length === rows.length && new Set(known.map(([, year]) => year)).size === rows.length
    ? known
    : null;
}

/** The rows of a measure by indicator: a blank name goes on with the one above. */
function rowsByIndicator({ indicatorRows }: Measure): readonly (readonly number[])[] {
  const found: { readonly name: string; readonly rows: number[] }[] = [];
  for (const [index, row] of indicatorRows.entries()) {
    const name = textOfCell(row.indicator);
    const last = found.at(-1);
    if (last !== undefined && (name === "" || name === last.name)) last.rows.push(index);
    else found.push({ name, rows: [index] });
  }
  return found.map(({ rows }) => rows);
}

/** The year of an indicator's rows that is judged: the one under inspection, else the latest with an actual. */
function judgedRow(measure: Measure, years: readonly (readonly [number, number])[], year: number | null): number {
  const latest = [...years].sort(([, one], [, other]) => other - one);
  const [index] =
    latest.find(([, own]) => own === year) ??
    latest.find(([row]) => textOfCell(measure.indicatorRows[row]?.actual) !== "") ??
    certain(latest[0]);
  return index;
}

/** Roles whose cell the first of an indicator's rows has for all of them. */
const sharedByYears = ["number", "name", "department", "indicator", "unit", "direction", "goal"] as const;

/** Years in rows below each other within a measure (令和3年度, 令和4年度 beside one indicator): one row, with its other years. */
function joinedWithin(measure: Measure, fiscalYear: number | null): Measure {
  if (measure.indicatorRows.length < 2 || measure.cells.fiscalYear === undefined) return measure;
  const groups = rowsByIndicator(measure).map((rows) => ({ rows, years: yearsOfIndicator(measure, rows) }));
  if (groups.every(({ years }) => years === null)) return measure;
  const kept = groups.flatMap(({ rows, years }) => {
    if (years === null)
      return rows.map((row) => ({ cells: certain(measure.indicatorRows[row]), values: certain(measure.values[row]) }));
    const judged = judgedRow(measure, years, fiscalYear);
    const first = certain(measure.indicatorRows[certain(rows[0])]);
    const shared = Object.fromEntries(
      sharedByYears.flatMap((role) => (first[role] === undefined ? [] : [[role, first[role]]])),
    );
    const own = certain(measure.values[judged]);
    const year = certain(years.find(([row]) => row === judged))[1];
    const further = years.flatMap(([row, other]) =>
      row === judged ? [] : valuesIn(certain(measure.indicatorRows[row]), other),
    );
    const period = periodOfYear(year);
    return [
      {
        cells: { ...certain(measure.indicatorRows[judged]), ...shared },
        values: {
          periods: { ...Object.fromEntries(ofTheYear.map((role) => [role, period])), ...own.periods },
          further: [...own.further, ...further],
        },
      },
    ];
  });
  const indicatorRows = kept.map(({ cells }) => cells);
  return { ...measure, indicatorRows, cells: certain(indicatorRows[0]), values: kept.map(({ values }) => values) };
}

/**
 * The measures of a file of values once each: those of the year under inspection (else the latest with actuals), with the
 * values of the other years beside theirs. Where rows do not say of which year they are, or the years have other measures
 * than the one that is judged, all stay as they are.
 */
export function joinYears(given: readonly Measure[], fiscalYear: number | null): readonly Measure[] {
  if (given.every(({ cells }) => cells.fiscalYear === undefined)) return given;
  const measures = given.map((measure) => joinedWithin(measure, fiscalYear));
  const years = byYear(measures);
  if (years === null || years.size < 2) return measures;
  const inOrder = [...years].sort(([one], [other]) => other - one);
  const [judged, kept] =
    inOrder.find(([year]) => year === fiscalYear) ?? inOrder.find(([, own]) => hasActuals(own)) ?? inOrder[0] ?? [];
  if (judged === undefined || kept === undefined) return measures;
  const others = inOrder.filter(([year]) => year !== judged).reverse();
  if (!others.every(([, own]) => isWithin(own, kept))) return measures;
  // Counted again: a row of another year is no measure of its own.
  const codeOf = measureCodes();
  return [...kept].map(([key, measure]) => {
    const ofOthers = others.flatMap(([year, own]) => {
      const one = own.get(key);
      return one === undefined ? [] : [[year, one] as const];
    });
    return {
      ...joined(measure, judged, ofOthers),
      code: codeOf(measure.divisions, readMeasureNumber(measure.cells.number).marker),
    };
  });
}
