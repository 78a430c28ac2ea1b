import { certain } from "../certain";
import type { GradeSymbol } from "../evaluation/rubric";
import type { GoalStatus } from "../evaluation/goalStatus";
import { readGrade } from "../evaluation/grade";
import type { MeasureEvaluation } from "../evaluation/evaluateMeasures";
import type { TableContext } from "../inspection/check";
import { readIndicatorRow, type ReadIndicatorRow } from "../evaluation/readIndicatorRow";
import type { YearColumns } from "../measures/columnGroups";
import { textOfCell, type Measure, type MeasureCells } from "../measures/measure";
import { readPlanTable } from "../layouts/readPlanTable";
import type { TableCell, ValueColumn } from "../layouts/planTable";
import type { Reading } from "../quantity/reading";
import type { SourceCell } from "../grid/cell";
import type { ValueKind } from "./openWords";
import { cellAt } from "../grid/sheetGrid";

/** What the table is made of: a measures sheet, read and judged. */
export type OpenSource = Pick<TableContext, "grid" | "measureSheet" | "evaluations" | "settings">;

export interface OpenValue {
  readonly reading: Reading | null;
  /** As it stands in the sheet. */
  readonly written: string;
}

/** One row of the machine-readable table before it is worded. */
export interface OpenRow {
  readonly measure: Measure;
  /** Labels by level. */
  readonly path: readonly string[];
  /** Counted from 1 within the measure (and year). */
  readonly part: number;
  readonly indicator: string;
  /** (1), ②, 男性 …; `""` without one. */
  readonly partLabel: string;
  /** The Gregorian year a fiscal year starts in; `null`: 総括, or the sheet has no years. */
  readonly fiscalYear: number | null;
  readonly values: Readonly<Record<ValueKind, OpenValue>>;
  /** `number` counts the measure's grades from 1: parts with the same number share one. */
  readonly grade: { readonly symbol: GradeSymbol | null; readonly entered: string; readonly number: number };
  readonly status: { readonly status: GoalStatus | null; readonly entered: string };
  /** Columns that have no field of their own, by column. */
  readonly others: readonly TableCell[];
}

/** The plan's rows and the columns that are carried as they are. */
export interface OpenRows {
  readonly levels: readonly string[];
  readonly others: readonly ValueColumn[];
  /** The sheet has columns for several fiscal years: each year has rows of its own. */
  readonly hasYears: boolean;
  readonly rows: readonly OpenRow[];
}

const ownRoles: readonly (string | null)[] = [
  "number",
  "name",
  "department",
  "indicator",
  "baseline",
  "expected",
  "target",
  "actual",
  "grade",
  "goal",
  "goalStatus",
  "background",
  "remarks",
];

type Judged = Pick<OpenRow, "fiscalYear" | "grade">;

/** The rows of one row of indicators: one for each part, and for each name that no value belongs to. */
function partsOf(
  { readings, names, pairs, cells }: ReadIndicatorRow,
  judged: Judged,
): readonly (Pick<OpenRow, "indicator" | "partLabel" | "values"> & Judged)[] {
  const isOne = pairs.length === 1;
  // A note belongs to the cell, not to one of its parts.
  const isWhole = (kind: ValueKind): boolean => isOne || readings[kind]?.footnotes[0] !== undefined;
  const valueOf = (kind: ValueKind, reading: Reading | null): OpenValue => ({
    reading,
    written: reading === null || isWhole(kind) ? textOfCell(cells[kind]) : reading.raw,
  });
  const shared = (kind: "baseline" | "expected"): OpenValue => ({
    reading: readings[kind]?.parts.length === 1 ? readings[kind].parts[0] : null,
    written: textOfCell(cells[kind]),
  });
  const count = Math.max(pairs.length, names.length);
  return Array.from({ length: count }, (_, index) => {
    const { target = null, actual = null, label = null } = pairs[index] ?? {};
    const none: OpenValue = { reading: null, written: "" };
    const hasPair = index < pairs.length;
    return {
      ...judged,
      indicator: names[index]?.name ?? textOfCell(cells.indicator),
      partLabel: label ?? names[index]?.label ?? "",
      values: {
        baseline: shared("baseline"),
        expected: shared("expected"),
        target: hasPair ? valueOf("target", target) : none,
        actual: hasPair ? valueOf("actual", actual) : none,
      },
    };
  });
}

/** The years besides the one that is judged, where the sheet has columns for them. */
function furtherYears({ measureSheet }: OpenSource): readonly YearColumns[] {
  const { yearColumns, columns } = measureSheet;
  const judged = [columns.get("target")?.column, columns.get("actual")?.column];
  const years = yearColumns.filter(({ fiscalYear }) => fiscalYear !== null);
  if (years.length < 2) return [];
  return yearColumns.filter(({ columns: own }) => !judged.includes(own.target) && !judged.includes(own.actual));
}

function judgedYear({ measureSheet, settings }: OpenSource): number | null {
  const { yearColumns, columns } = measureSheet;
  const own = yearColumns.find(({ columns: { actual, target } }) =>
    [columns.get("actual")?.column, columns.get("target")?.column].some(
      (column) => column !== undefined && (column === actual || column === target),
    ),
  );
  return own === undefined ? settings.fiscalYear : own.fiscalYear;
}

/** The sheet's row of an indicator. */
function rowOf(cells: MeasureCells): number {
  return Math.min(...Object.values(cells).map((cell) => cell.row));
}

/** The cells of another year in the place of the judged one's; blank ones where the year has no such column. */
function cellsOfYear({ grid }: OpenSource, cells: MeasureCells, { columns }: YearColumns): MeasureCells {
  const row = rowOf(cells);
  const at = (column: number | undefined): SourceCell =>
    column === undefined ? { sheet: grid.name, row, column: 0, content: "", text: "" } : cellAt(grid, { row, column });
  return { ...cells, target: at(columns.target), actual: at(columns.actual), grade: at(columns.grade) };
}

/** Every indicator's part of every measure, and of every year where the sheet shows several. */
export function openRows(source: OpenSource): OpenRows {
  const { grid, measureSheet, evaluations, settings } = source;
  const { table, columns, rows } = readPlanTable(grid, measureSheet);
  const years = furtherYears(source);
  const yearly = new Set(years.flatMap((ofYear) => Object.values(ofYear.columns)));
  const ofYears = new Set(
    [...columns].flatMap(([column, own]) => (own.kind === "value" && yearly.has(column) ? [own.value] : [])),
  );
  const others = table.columns.flatMap((column, index) =>
    ownRoles.includes(column.role) || ofYears.has(index) ? [] : [{ column, index }],
  );
  const read = readIndicatorRow(measureSheet, settings);
  const year = judgedYear(source);
  const rowsOf = ({ measure, grades, goalStatus }: MeasureEvaluation, index: number): readonly OpenRow[] => {
    const [entry, sheetRows] = [certain(table.entries[index]), certain(rows[index])];
    const indicatorRows = grades.flatMap(({ rows, symbol, entered }, index) =>
      rows.map((row) => ({ cells: row.cells, grade: { symbol, entered, number: index + 1 } })),
    );
    const parts = indicatorRows.flatMap(({ cells, grade }, at) => {
      // Two indicators may stand side by side in one row (活動指標 and 成果指標).
      const isEachInARow = sheetRows.length === indicatorRows.length;
      const place = isEachInARow ? at : sheetRows.filter((row) => row <= rowOf(cells)).length - 1;
      const cellsOf = certain(entry.rows[Math.max(0, place)]);
      const own = { others: others.map((one) => certain(cellsOf[one.index])) };
      const judged = partsOf(read(cells), { fiscalYear: year, grade }).map((part) => ({ ...part, ...own }));
      const further = years.flatMap((ofYear) => {
        const yearCells = cellsOfYear(source, cells, ofYear);
        const entered = textOfCell(yearCells.grade);
        const symbol = entered === "" ? null : readGrade(entered, settings.rubric);
        const judgedThen: Judged = { fiscalYear: ofYear.fiscalYear, grade: { symbol, entered, number: grade.number } };
        return partsOf(read(yearCells), judgedThen).map((part) => ({ ...part, ...own }));
      });
      return [...judged, ...further];
    });
    const counted = new Map<number | null, number>();
    return parts.map((part) => {
      const number = (counted.get(part.fiscalYear) ?? 0) + 1;
      counted.set(part.fiscalYear, number);
      const { status, entered } = goalStatus;
      return { ...part, measure, path: entry.path, part: number, status: { status, entered } };
    });
  };
  return {
    levels: table.levels,
    others: others.map(({ column }) => column),
    hasYears: years.length > 0,
    rows: evaluations.flatMap(rowsOf),
  };
}
