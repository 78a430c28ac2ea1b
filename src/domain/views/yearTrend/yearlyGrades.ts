import { readGoalStatus, type GoalStatus } from "../../evaluation/goalStatus";
import type { SourceCell } from "../../grid/cell";
import { cellAt } from "../../grid/sheetGrid";
import type { GradedIndicators } from "../../evaluation/evaluateMeasures";
import type { Inspection } from "../../inspection/inspect";
import type { YearColumns } from "../../measures/columnGroups";
import { textOfCell, type Measure, rowOfCells } from "../../measures/measure";
import { gradeShown } from "../gradeSteps";

/** A fiscal year of the sheet, or 総括, with its columns. */
export type Period = YearColumns;

/** The fiscal years in order, then 総括. */
export interface Periods {
  readonly years: readonly (Period & { readonly fiscalYear: number })[];
  readonly overall: Period | null;
}

function saysResults({ columns }: Period): boolean {
  return columns.actual !== undefined || columns.grade !== undefined || columns.goalStatus !== undefined;
}

/** The periods that a sheet has results for. */
export function periodsOf({ measureSheet }: Inspection): Periods {
  const periods = measureSheet.kind === "table" ? measureSheet.yearColumns : [];
  const withResults = periods.filter(saysResults);
  const years = withResults.flatMap((period) =>
    period.fiscalYear === null ? [] : [{ ...period, fiscalYear: period.fiscalYear }],
  );
  return {
    years: years.sort((one, other) => one.fiscalYear - other.fiscalYear),
    overall: withResults.find(({ fiscalYear }) => fiscalYear === null) ?? null,
  };
}

/** What a period says of indicators; `""`: blank, or the period has no such column. */
interface ResultOfPeriod {
  readonly grade: string;
  /** As written; those of several rows one below the other. */
  readonly actual: string;
}

/** Indicators with one grade, and what became of them in each period. */
export interface GradedOverYears {
  readonly measure: Measure;
  readonly graded: GradedIndicators;
  readonly results: readonly ResultOfPeriod[];
}

/** The grade in the period of a place; `""` before the first. */
export function gradeAt({ results }: GradedOverYears, place: number): string {
  return results[place]?.grade ?? "";
}

/** The cell of a period's column in a row; `null` where the period has no such column. */
export function cellInPeriod(
  { grid }: Inspection,
  { columns }: Period,
  role: keyof Period["columns"],
  row: number,
): SourceCell | null {
  const column = columns[role];
  return column === undefined ? null : cellAt(grid, { row, column });
}

function textInPeriod(inspection: Inspection, period: Period, role: keyof Period["columns"], row: number): string {
  return textOfCell(cellInPeriod(inspection, period, role, row) ?? undefined);
}

/** Every measure with its grades in the periods, in the order of the sheet: once for each grade it has. */
export function gradesOverYears(inspection: Inspection, periods: readonly Period[]): readonly GradedOverYears[] {
  const { rubric } = inspection.settings;
  return inspection.evaluations.flatMap(({ measure, grades }) =>
    grades.map((graded): GradedOverYears => {
      const rows = graded.rows.map(({ cells }) => rowOfCells(cells, measure));
      const firstRow = Math.min(...rows);
      const results = periods.map((period) => {
        const actuals = rows.map((row) => textInPeriod(inspection, period, "actual", row));
        return {
          grade: gradeShown(textInPeriod(inspection, period, "grade", firstRow), rubric),
          actual: actuals.filter((text) => text !== "").join("\n"),
        };
      });
      return { measure, graded, results };
    }),
  );
}

/** The goal statuses of a period, one for each measure; `null` where the cell does not say. */
export function statusesIn(inspection: Inspection, period: Period): readonly (GoalStatus | null)[] {
  const { measureSheet, settings } = inspection;
  return measureSheet.measures.map(({ row }) => {
    const written = textInPeriod(inspection, period, "goalStatus", row);
    return written === "" ? null : readGoalStatus(written, settings.goalStatusWords);
  });
}
