/** What the product says of a workbook, in the neutral words of the layouts' yardstick. The one place that knows both. */
import { cellAddress, columnLetters, type SourceCell } from "../src/domain/grid/cell";
import type { WorkbookSnapshot } from "../src/domain/grid/sheetGrid";
import { certain } from "../src/domain/certain";
import { inspect, type Inspection } from "../src/domain/inspection/inspect";
import type { IndicatorRow, MeasureEvaluation } from "../src/domain/evaluation/evaluateMeasures";
import { readIndicatorRow, readRoles, type ReadRole } from "../src/domain/evaluation/readIndicatorRow";
import { findMeasureSheet, type MeasureSheetProblem } from "../src/domain/measures/findMeasureSheet";
import { textOfCell, type MeasureRole, type ValuePeriods } from "../src/domain/measures/measure";
import { wordProblem } from "../src/domain/measures/problemText";
import { parseSettings } from "../src/domain/settings/parseSettings";
import { readingOptions } from "../src/domain/settings/readingOptions";
import type { Settings } from "../src/domain/settings/settings";
import type { ValuePlace } from "../src/domain/sources/gatheredTable";
import type { Period, Reading as SheetReading, ReadingQuestion, RoleReading } from "../src/domain/measures/reading";
import type { Asked, Place, Reading, ReadValue } from "../tests/fixtures/layouts/score";
import type { Stated, ValueRole } from "../tests/fixtures/layouts/truth";

const roles: Readonly<Partial<Record<MeasureRole, ValueRole>>> = {
  baseline: "baseline",
  expected: "expected",
  target: "target",
  actual: "actual",
  previous: "actual",
  achievementRate: "rate",
  grade: "grade",
  goalStatus: "goalStatus",
};

/** The settings an official would make of what can be stated. */
export function settingsOf({ fiscalYear, sheets = [], columns, divisions, grades, fills = {} }: Stated): Settings {
  const rubric = { name: "この計画", grades: grades?.map((grade) => ({ ...grade, rule: { kind: "manual" } })) };
  const parsed = parseSettings({
    ...(fiscalYear === undefined ? {} : { fiscalYear }),
    ...(sheets.length === 1 ? { measuresSheet: sheets[0] } : {}),
    gradeColours: Object.fromEntries(Object.entries(fills).map(([grade, colour]) => [colour, grade])),
    columns: { letters: columns ?? {}, divisionLetters: divisions ?? [] },
    ...(grades === undefined ? {} : { rubric }),
  });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.settings;
}

function yearOf(period: Period | undefined | null): number | null {
  return period?.kind === "fiscalYear" ? period.fiscalYear : null;
}

/** Reads one row of indicators: the chosen values, then those of other years and stages. */
class RowReader {
  constructor(
    private readonly measure: string,
    private readonly row: IndicatorRow,
    private readonly values: ValuePeriods,
    /** Whether the row's grade is that of several rows, and so of no part. */
    private readonly sharesGrade: boolean,
  ) {}

  /** Whether other grades stand beside the one that counts: of all but the last judge it says whose it is. */
  private get isOneOfMany(): boolean {
    return this.values.further.some((other) => other.role === "grade");
  }

  private value(
    role: MeasureRole,
    period: Period | null | undefined,
    cell: SourceCell,
    part: string | null,
    text: string,
  ): ReadValue[] {
    const known = roles[role];
    if (known === undefined) return [];
    const indicator = textOfCell(this.row.cells.indicator);
    const aspect = role === "grade" && period?.kind === "stage" && this.isOneOfMany ? period.label : "";
    const isWhole = role === "grade" && this.sharesGrade;
    const ownPart = isWhole ? aspect : textOfCell(this.row.cells.part);
    return [
      {
        measure: this.measure,
        indicator: indicator === "" ? null : indicator,
        role: known,
        period: yearOf(period),
        part: part ?? (ownPart === "" ? null : ownPart),
        sheet: cell.sheet,
        cell: cellAddress(cell),
        text,
      },
    ];
  }

  private ofRole(role: MeasureRole): ReadValue[] {
    const cell = this.row.cells[role];
    if (cell === undefined) return [];
    const period = this.values.periods[role];
    const parts = readRoles.includes(role as ReadRole) ? (this.row.readings[role as ReadRole]?.parts ?? []) : [];
    return parts.length > 1
      ? parts.flatMap(({ label, raw }) => this.value(role, period, cell, label, raw))
      : this.value(role, period, cell, null, cell.text);
  }

  read(): ReadValue[] {
    const chosen = (Object.keys(roles) as MeasureRole[]).filter((role) => role !== "goalStatus");
    const further = this.values.further.flatMap(({ role, period, cell }) =>
      this.value(role, period, cell, period?.kind === "stage" ? period.label : null, cell.text),
    );
    return [...chosen.flatMap((role) => this.ofRole(role)), ...further];
  }
}

/** Of these the reading says that nothing counts them. */
function judgementsLeft({ roles: read }: SheetReading): readonly RoleReading[] {
  return read.filter(
    ({ role, isChosen, period, isOfMeasure }) =>
      (role === "grade" || role === "goalStatus") && !isChosen && isOfMeasure !== true && period === null,
  );
}

function statusOf({ measure, goalStatus }: MeasureEvaluation): ReadValue[] {
  const { cell } = goalStatus;
  if (cell === undefined) return [];
  const period = yearOf(measure.values[0]?.periods.goalStatus);
  const at = { sheet: cell.sheet, cell: cellAddress(cell) };
  const name = textOfCell(measure.cells.name);
  return [{ measure: name, indicator: null, role: "goalStatus", period, part: null, ...at, text: cell.text }];
}

function placeOf(sheet: string, place: ValuePlace): Place {
  if (place.kind === "column") return { sheet, area: columnLetters(place.column) };
  if (place.kind === "row") return { sheet, area: String(place.row + 1) };
  return { sheet, area: place.kind === "labelledRow" && place.column !== null ? columnLetters(place.column) : "" };
}

function placesOf(sheet: string, place: ValuePlace): readonly Place[] {
  if (place.kind !== "rows") return [placeOf(sheet, place)];
  const count = place.last - place.first + 1;
  return Array.from({ length: count }, (_, index) => placeOf(sheet, { kind: "row", row: place.first + index }));
}

function askedIn({ role, choices }: ReadingQuestion): Asked {
  return { role: roles[role] ?? null, places: choices.map(({ sheet, place }) => placeOf(sheet, place)) };
}

/** Where the cells stand whose colour says something that nobody explains. */
function askedOfColours({ colours = [], roles: read }: SheetReading): readonly Asked[] {
  return colours
    .filter(({ meaning }) => meaning === null)
    .map(({ role }) => ({
      role: roles[role] ?? null,
      places: read.filter((one) => one.role === role).map(({ sheet, place }) => placeOf(sheet, place)),
    }));
}

function questionsOf(problem: MeasureSheetProblem): readonly Asked[] {
  if (problem.code !== "severalMeasureSheets") return [];
  return [{ role: null, places: problem.sheets.map((sheet) => ({ sheet, area: "*" })) }];
}

/** The last line of the summary: measures once, and how many of each grade. */
function headlineOf({ summary }: Inspection): Reading["headline"] {
  const { measures, grades } = certain(summary.rows.at(-1));
  return { measures, byGrade: Object.fromEntries(grades.map(({ symbol, count }) => [symbol, count])) };
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
    const rows = one.grades.flatMap((grade) => grade.rows.map((row) => ({ row, shares: grade.rows.length > 1 })));
    const values = rows.flatMap(({ row, shares }, index) => {
      const periods = one.measure.values[index];
      return periods === undefined ? [] : new RowReader(name, row, periods, shares).read();
    });
    return [...values, ...statusOf(one)];
  });
  const read = readIndicatorRow(found.measureSheet, settings);
  const ofGoals = found.measureSheet.goals.flatMap((goal) =>
    goal.indicatorRows.flatMap((cells, index) => {
      const row = { ...read(cells), indicators: [] };
      const periods = goal.values[index];
      return periods === undefined ? [] : new RowReader(textOfCell(goal.cells.name), row, periods, false).read();
    }),
  );
  const findings = inspection.findings.flatMap(({ code, severity, cells }) =>
    cells.map((cell) => ({ code, severity, sheet: cell.sheet, area: cellAddress(cell) })),
  );
  const measures = inspection.evaluations.map(({ measure }) => ({
    name: textOfCell(measure.cells.name),
    divisions: measure.divisions.map(({ label }) => label),
  }));
  const { reading, goals } = inspection.measureSheet;
  const ofGoal = goals.map(({ cells, divisions }) => ({
    name: textOfCell(cells.name),
    divisions: divisions.map(({ label }) => label),
  }));
  return {
    ...nothing,
    values: [...values, ...ofGoals],
    questions: [...reading.questions.map(askedIn), ...askedOfColours(reading)],
    unused: [...reading.unused, ...judgementsLeft(reading)].flatMap(({ sheet, place }) => placesOf(sheet, place)),
    findings,
    measures: [...measures, ...ofGoal],
    headline: headlineOf(inspection),
  };
}
