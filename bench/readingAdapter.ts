/** What the product says of a workbook, in the neutral words of the layouts' yardstick. The one place that knows both. */
import { cellAddress, type SourceCell } from "../src/domain/grid/cell";
import { cellAt, type WorkbookSnapshot } from "../src/domain/grid/sheetGrid";
import { inspect, type Inspection } from "../src/domain/inspection/inspect";
import type { IndicatorRow, MeasureEvaluation } from "../src/domain/evaluation/evaluateMeasures";
import { readRoles, type ReadRole } from "../src/domain/evaluation/readIndicatorRow";
import { findMeasureSheet, type MeasureSheetProblem } from "../src/domain/measures/findMeasureSheet";
import { textOfCell, type MeasureRole, type MeasureSheet } from "../src/domain/measures/measure";
import { wordProblem } from "../src/domain/measures/problemText";
import { parseSettings } from "../src/domain/settings/parseSettings";
import { readingOptions } from "../src/domain/settings/readingOptions";
import type { Settings } from "../src/domain/settings/settings";
import type { Asked, Reading, ReadValue } from "../tests/fixtures/layouts/score";
import type { Stated, ValueRole } from "../tests/fixtures/layouts/truth";

const roles: Readonly<Partial<Record<MeasureRole, ValueRole>>> = {
  baseline: "baseline",
  expected: "expected",
  target: "target",
  actual: "actual",
  achievementRate: "rate",
  grade: "grade",
  goalStatus: "goalStatus",
};

/** The settings an official would make of what can be stated. */
export function settingsOf({ fiscalYear, sheets = [], columns, divisions, grades }: Stated): Settings {
  const rubric = { name: "この計画", grades: grades?.map((grade) => ({ ...grade, rule: { kind: "manual" } })) };
  const parsed = parseSettings({
    ...(fiscalYear === undefined ? {} : { fiscalYear }),
    ...(sheets.length === 1 ? { measuresSheet: sheets[0] } : {}),
    columns: { letters: columns ?? {}, divisionLetters: divisions ?? [] },
    ...(grades === undefined ? {} : { rubric }),
  });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.settings;
}

function yearOf({ yearColumns }: MeasureSheet, role: string, column: number): number | null {
  return (
    yearColumns.find(({ columns }) => Object.entries(columns).some((one) => one[0] === role && one[1] === column))
      ?.fiscalYear ?? null
  );
}

/** Reads one row of indicators: the chosen columns, then those of the other years. */
class RowReader {
  constructor(
    private readonly inspection: Inspection,
    private readonly measure: string,
    private readonly row: IndicatorRow,
  ) {}

  private value(role: MeasureRole, cell: SourceCell, part: string | null, text: string): ReadValue[] {
    const known = roles[role];
    if (known === undefined) return [];
    const { sheet, column } = cell;
    const period = yearOf(this.inspection.measureSheet, role, column);
    const indicator = textOfCell(this.row.cells.indicator);
    const at = { sheet, cell: cellAddress(cell) };
    return [
      { measure: this.measure, indicator: indicator === "" ? null : indicator, role: known, period, part, ...at, text },
    ];
  }

  private ofRole(role: MeasureRole): ReadValue[] {
    const cell = this.row.cells[role];
    if (cell === undefined) return [];
    const parts = readRoles.includes(role as ReadRole) ? (this.row.readings[role as ReadRole]?.parts ?? []) : [];
    return parts.length > 1
      ? parts.flatMap(({ label, raw }) => this.value(role, cell, label, raw))
      : this.value(role, cell, null, cell.text);
  }

  private ofYears(): ReadValue[] {
    const { measureSheet, grid } = this.inspection;
    const row = Object.values(this.row.cells)[0]?.row;
    if (row === undefined) return [];
    return measureSheet.yearColumns.flatMap(({ columns }) =>
      (Object.entries(columns) as [MeasureRole, number][]).flatMap(([role, column]) => {
        if (measureSheet.columns.get(role)?.column === column) return [];
        const cell = cellAt(grid, { row, column });
        return this.value(role, cell, null, cell.text);
      }),
    );
  }

  read(): ReadValue[] {
    const chosen = (Object.keys(roles) as MeasureRole[]).filter((role) => role !== "grade" && role !== "goalStatus");
    return [...chosen.flatMap((role) => this.ofRole(role)), ...this.ofYears()];
  }
}

function judgementsOf({ measure, grades, goalStatus }: MeasureEvaluation, { measureSheet }: Inspection): ReadValue[] {
  const name = textOfCell(measure.cells.name);
  const value = (role: "grade" | "goalStatus", cell: SourceCell | undefined, indicator: string | null): ReadValue[] =>
    cell === undefined
      ? []
      : [
          {
            measure: name,
            indicator,
            role,
            period: yearOf(measureSheet, role, cell.column),
            part: null,
            sheet: cell.sheet,
            cell: cellAddress(cell),
            text: cell.text,
          },
        ];
  return [...grades.flatMap(({ cell }) => value("grade", cell, null)), ...value("goalStatus", goalStatus.cell, null)];
}

function questionsOf(problem: MeasureSheetProblem): readonly Asked[] {
  if (problem.code !== "severalMeasureSheets") return [];
  return [{ role: null, places: problem.sheets.map((sheet) => ({ sheet, area: "*" })) }];
}

const nothing: Reading = {
  values: [],
  questions: [],
  findings: [],
  unused: [],
  refusal: null,
  measures: [],
  headline: null,
};

/** Reads a workbook as a run of 点検する does. */
export function readWorkbook(snapshot: WorkbookSnapshot, stated: Stated): Reading {
  const settings = settingsOf(stated);
  const found = findMeasureSheet(snapshot, settings.measuresSheet, readingOptions(settings));
  if (!found.ok)
    return { ...nothing, questions: questionsOf(found.problem), refusal: wordProblem(found.problem, "ja") };
  const inspection = inspect(snapshot, found.measureSheet, settings, "ja");
  const values = inspection.evaluations.flatMap((one) => {
    const name = textOfCell(one.measure.cells.name);
    const rows = one.grades.flatMap((grade) => grade.rows);
    return [...rows.flatMap((row) => new RowReader(inspection, name, row).read()), ...judgementsOf(one, inspection)];
  });
  const findings = inspection.findings.flatMap(({ code, severity, cells }) =>
    cells.map((cell) => ({ code, severity, sheet: cell.sheet, area: cellAddress(cell) })),
  );
  const measures = inspection.evaluations.map(({ measure }) => ({
    name: textOfCell(measure.cells.name),
    divisions: measure.divisions.map(({ label }) => label),
  }));
  return {
    ...nothing,
    values,
    findings,
    measures,
    headline: { measures: inspection.evaluations.length, byGrade: null },
  };
}
