import { certain } from "../../certain";
import { elapsedShareOf, expectedValue } from "../../evaluation/achievementRate";
import { achievedSymbols } from "../../evaluation/rubric";
import type { SourceCell } from "../../grid/cell";
import { cellAt } from "../../grid/sheetGrid";
import type { Inspection } from "../../inspection/inspect";
import { rowOfCells, textOfCell, type Measure, type MeasureCells } from "../../measures/measure";
import { readQuantity, type QuantityRole } from "../../quantity/readQuantity";
import type { NumberReading, Reading } from "../../quantity/reading";
import { gradeStep } from "../gradeSteps";
import { cellInPeriod, gradeAt, type GradedOverYears, type Period, type Periods } from "./yearlyGrades";

/** An indicator at the end of a fiscal year; numbers in the indicator's own unit, `null` where there is none. */
export interface PathPoint {
  readonly fiscalYear: number;
  readonly target: number | null;
  /** The 目安値 of the year, else the point of the straight line from baseline to final target. */
  readonly expected: number | null;
  readonly actual: number | null;
  /** What stands in the cell of an actual that is no number in this unit. */
  readonly written: string;
}

/** An indicator over the years. */
export interface IndicatorPath {
  readonly measure: Measure;
  readonly indicator: string;
  /** `null`: none is written. */
  readonly unit: string | null;
  readonly points: readonly PathPoint[];
}

/** A line needs two. */
const leastActuals = 2;

interface PartOfRow {
  readonly measure: Measure;
  readonly cells: MeasureCells;
  readonly indicator: string;
  /** Which part of each cell, and how many there have to be. */
  readonly part: number;
  readonly parts: number;
}

function partsOfRows({ measure, graded }: GradedOverYears): readonly PartOfRow[] {
  return graded.rows.flatMap(({ cells, names }) =>
    names.map(({ name }, part) => ({ measure, cells, indicator: name, part, parts: names.length })),
  );
}

function readPart(
  cell: SourceCell | null | undefined,
  role: QuantityRole,
  { cells, part, parts }: PartOfRow,
  fiscalYear: number | null,
): Reading | null {
  if (cell == null) return null;
  const defaultUnit = textOfCell(cells.unit);
  const read = readQuantity({ ...cell, role, fiscalYear, defaultUnit: defaultUnit === "" ? null : defaultUnit });
  return read.parts.length === parts ? certain(read.parts[part]) : null;
}

/** A number in the unit of the path; one without a unit counts as being in it. */
function valueIn(reading: Reading | null, unit: string | null): number | null {
  if (reading?.kind !== "number") return null;
  return reading.unit === null || reading.unit === unit ? reading.value : null;
}

/** What is to be reached at the end of the plan: the target of 総括, of the plan's last year, or one without a year. */
function finalTargetOf(row: PartOfRow, { measureSheet, settings, grid }: Inspection, at: number): Reading | null {
  if (measureSheet.kind !== "table") return null;
  const { yearColumns, columns } = measureSheet;
  const ofPeriods = [null, settings.planYears?.last].flatMap((year) =>
    yearColumns.flatMap(({ fiscalYear, columns: { target } }) =>
      fiscalYear === year && target !== undefined ? [target] : [],
    ),
  );
  const own = columns.get("target")?.column;
  const isYearly = yearColumns.some(({ columns: { target } }) => target === own);
  const found = [...ofPeriods, ...(own === undefined || isYearly ? [] : [own])].map((column) =>
    readPart(cellAt(grid, { row: at, column }), "target", row, null),
  );
  return found.find((reading) => reading?.kind === "number") ?? null;
}

function pathOf(row: PartOfRow, inspection: Inspection, { years }: Periods): IndicatorPath | null {
  const { planYears } = inspection.settings;
  const at = rowOfCells(row.cells, row.measure);
  const read = (period: Period, role: "target" | "expected" | "actual"): Reading | null => {
    const cell = cellInPeriod(inspection, period, role, at);
    return readPart(cell, role === "actual" ? "actual" : "target", row, period.fiscalYear);
  };
  const results = years.map((period) => ({ period, reading: read(period, "actual") }));
  const numbers = results
    .map(({ reading }) => reading)
    .filter((reading): reading is NumberReading => reading?.kind === "number");
  if (numbers.length < leastActuals) return null;
  const unit = numbers.find((reading) => reading.unit !== null)?.unit ?? null;
  const finalTarget = valueIn(finalTargetOf(row, inspection, at), unit);
  const baseline = valueIn(readPart(row.cells.baseline, "baseline", row, null), unit);
  const points = results.map(({ period, reading }): PathPoint => {
    const elapsedShare = planYears === null ? null : elapsedShareOf(planYears, period.fiscalYear);
    const actual = valueIn(reading, unit);
    return {
      fiscalYear: period.fiscalYear,
      target: valueIn(read(period, "target"), unit),
      expected: expectedValue({
        expected: valueIn(read(period, "expected"), unit),
        target: finalTarget,
        baseline,
        elapsedShare,
      }),
      actual,
      written: actual === null ? textOfCell(cellInPeriod(inspection, period, "actual", at) ?? undefined) : "",
    };
  });
  const isLine = points.filter(({ actual }) => actual !== null).length >= leastActuals;
  return isLine ? { measure: row.measure, indicator: row.indicator, unit, points } : null;
}

/** What is to be looked at first: missed in the last year, then fallen, then the rest. */
function urgency(graded: GradedOverYears, { years }: Periods, { settings: { rubric } }: Inspection): number {
  const [before, last] = [gradeAt(graded, years.length - 2), gradeAt(graded, years.length - 1)];
  const isJudged = rubric.grades.some(({ symbol, rule }) => symbol === last && rule.kind !== "noIndicator");
  if (isJudged && !achievedSymbols(rubric).includes(last)) return 0;
  return gradeStep(before, last, rubric) === "worse" ? 1 : 2;
}

/**
 * The paths of at most so many indicators that are numbers in two years or more: those missed in the last year first, then
 * those whose grade fell, each in the order of the sheet.
 * @param graded with the grades of the years in the order of `periods.years`.
 */
export function indicatorPaths(
  graded: readonly GradedOverYears[],
  inspection: Inspection,
  periods: Periods,
  most: number,
): readonly IndicatorPath[] {
  const ranked = graded.map((one) => ({ one, rank: urgency(one, periods, inspection) }));
  ranked.sort((first, second) => first.rank - second.rank);
  const paths: IndicatorPath[] = [];
  for (const row of ranked.flatMap(({ one }) => partsOfRows(one))) {
    if (paths.length === most) break;
    const path = pathOf(row, inspection, periods);
    if (path !== null) paths.push(path);
  }
  return paths;
}
