import type { CellContent, SourceCell } from "../grid/cell";
import type { Measure, MeasureCells, MeasureRole, MeasureSheet, ValuePeriods, FurtherValue } from "../measures/measure";
import type { Period } from "../measures/reading";
import { usualWordOf } from "../sources/sourceOptions";
import { eraAndFiscalYear } from "../wareki/formatWareki";

/** A cell of a list made from forms, rows or several sheets. */
export interface ListCell {
  readonly content: CellContent;
  readonly text: string;
  /** The cell of the workbook that says it; `null`: a division that only a title or the name of a sheet says. */
  readonly source: SourceCell | null;
}

export interface ListColumn {
  readonly role: MeasureRole | "division";
  /** `null`: the values have no time of their own. */
  readonly period: Period | null;
  /** What heads it; unique in the list, and understood when the list itself is read. */
  readonly header: string;
}

/** A row of the list: one indicator of a measure. */
export interface ListRow {
  readonly code: string;
  readonly name: string;
  /** As the source has it; `""` without one. */
  readonly indicator: string;
  /** In the order of the columns. */
  readonly cells: readonly ListCell[];
}

/** All measures of a plan as one list, each cell with the cell it comes from. */
export interface PlanList {
  readonly columns: readonly ListColumn[];
  readonly rows: readonly ListRow[];
}

/** The order of the columns; roles that are not here are left out. */
const order: readonly MeasureRole[] = [
  "number",
  "name",
  "department",
  "goal",
  "indicator",
  "part",
  "unit",
  "direction",
  "baseline",
  "expected",
  "target",
  "actual",
  "asOf",
  "achievementRate",
  "grade",
  "goalStatus",
  "background",
  "remarks",
];

/** Roles that a measure has once: they are repeated in the rows of its further indicators, so that rows may be sorted. */
const ofMeasure: readonly MeasureRole[] = ["number", "name", "department"];

const blank: ListCell = { content: "", text: "", source: null };

function periodText(period: Period | null): string {
  if (period === null) return "";
  if (period.kind === "fiscalYear") return `${eraAndFiscalYear(period.fiscalYear)}年度`;
  return period.kind === "overall" ? "総括" : period.label;
}

function keyOf(role: MeasureRole, period: Period | null): string {
  return `${role} ${periodText(period)}`;
}

function valuesOf(cells: MeasureCells, { periods, further }: ValuePeriods): readonly FurtherValue[] {
  const chosen = (Object.entries(cells) as [MeasureRole, SourceCell][]).map(([role, cell]): FurtherValue => ({
    role,
    period: periods[role] ?? null,
    cell,
  }));
  return [...chosen, ...further];
}

const noPeriods: ValuePeriods = { periods: {}, further: [] };

function rowsOf({ indicatorRows, values }: Measure): readonly (readonly FurtherValue[])[] {
  return indicatorRows.map((cells, index) => valuesOf(cells, values[index] ?? noPeriods));
}

/** Years in their order, 総括 and stages behind them, what has no time first. */
function rankOf(period: Period | null): number {
  if (period === null) return 0;
  return period.kind === "fiscalYear" ? period.fiscalYear : 10_000;
}

function columnsOf(measures: readonly Measure[]): readonly ListColumn[] {
  const found = new Map<string, ListColumn>();
  for (const { role, period, cell } of measures.flatMap((measure) => rowsOf(measure).flat())) {
    const key = keyOf(role, period);
    if (cell.text.trim() === "" || found.has(key) || !order.includes(role)) continue;
    found.set(key, { role, period, header: periodText(period) + usualWordOf(role) });
  }
  const placeOf = ({ role }: ListColumn): number => order.indexOf(role as MeasureRole);
  return [...found.values()].sort(
    (one, other) => placeOf(one) - placeOf(other) || rankOf(one.period) - rankOf(other.period),
  );
}

function levelColumns({ divisionColumns, measures }: MeasureSheet): readonly ListColumn[] {
  const depth = Math.max(0, ...measures.map(({ divisions }) => divisions.length));
  return Array.from({ length: depth }, (_, level): ListColumn => {
    // Titles of tables and names of sheets stand outside of the columns.
    const column = divisionColumns[level - (depth - divisionColumns.length)];
    return { role: "division", period: null, header: column?.label ?? `区分${String(level + 1)}` };
  });
}

function listCell(cell: SourceCell | undefined): ListCell {
  return cell === undefined ? blank : { content: cell.content, text: cell.text, source: cell };
}

function divisionCells(measure: Measure, depth: number): readonly ListCell[] {
  return Array.from({ length: depth }, (_, level): ListCell => {
    const label = measure.divisions[level]?.label ?? "";
    return { content: label, text: label, source: null };
  });
}

/** The measures as a list: divisions first, then a column for each role and year that any indicator has a value of. */
export function planList(sheet: MeasureSheet): PlanList {
  const levels = levelColumns(sheet);
  const columns = columnsOf(sheet.measures);
  const rows = sheet.measures.flatMap((measure): readonly ListRow[] => {
    const own = rowsOf(measure);
    const [first = []] = own;
    return own.map((values, index) => {
      const all = new Map(values.map((value) => [keyOf(value.role, value.period), value.cell]));
      for (const { role, period, cell } of first)
        if (index > 0 && ofMeasure.includes(role)) all.set(keyOf(role, period), cell);
      return {
        code: measure.code,
        name: measure.cells.name?.text.trim() ?? "",
        indicator: measure.indicatorRows[index]?.indicator?.text.trim() ?? "",
        cells: [
          ...divisionCells(measure, levels.length),
          ...columns.map(({ role, period }) => listCell(all.get(keyOf(role as MeasureRole, period)))),
        ],
      };
    });
  });
  return { columns: [...levels, ...columns], rows };
}
