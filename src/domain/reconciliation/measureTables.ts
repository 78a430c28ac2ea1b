import type { SourceCell } from "../grid/cell";
import { textOfCell, type Measure, type MeasureRole, type MeasureSheet } from "../measures/measure";
import type { Period } from "../measures/reading";
import { nameBehindMarker } from "../plan/division";
import type { Settings } from "../settings/settings";
import { likeness } from "../summary/divisionFinder";
import { compareCells, type CellVerdict } from "./cellComparison";
import { compactName } from "../text/compactText";
import type { GradeColumn } from "./gradeColumns";
import type { KnownName, Mention, NameIndex } from "./nameIndex";
import type { ReportTableRow } from "./reportDocument";
import type { TableColumn } from "./tableColumns";
import { rowPlace } from "./tablePlaces";
import type { Statement } from "./statement";

/** Columns that a list of measures repeats from the sheet. */
const comparedRoles: readonly MeasureRole[] = [
  "department",
  "indicator",
  "baseline",
  "expected",
  "target",
  "actual",
  "achievementRate",
  "grade",
  "goal",
  "goalStatus",
  "background",
  "remarks",
];
const leastCells = 3;
const unitInBrackets = /[(（][^()（）]{1,8}[)）]\s*$/u;
const leastLikeIndicator = 0.5;

/** What a row of a table is about. */
export interface NamedRow {
  readonly measure: Measure;
  /** The cell with the name. */
  readonly at: number;
  readonly name: string;
  /** Where the name is nearly the sheet's. */
  readonly nearly: Mention | null;
  /** The one of its indicators, where the row is named by it. */
  readonly indicatorRow?: number;
}

/** The name that a cell is, perhaps with its unit in brackets: 移住者数（人）. */
function nameOfCell(cell: string, names: NameIndex): KnownName | null {
  return names.named(compactName(cell)) ?? names.named(compactName(cell.replace(unitInBrackets, "")));
}

/** The measure that a row of a table is about: one of its cells is a measure's name. */
export function measureOfRow({ cells }: ReportTableRow, names: NameIndex, here: readonly Measure[]): NamedRow | null {
  if (cells.filter((cell) => cell.trim() !== "").length < leastCells) return null;
  for (const [at, cell] of cells.entries()) {
    const compact = compactName(cell);
    if (compact.length < 3 || compact.length > 100) continue;
    const known = nameOfCell(cell, names) ?? names.named(compactName(nameBehindMarker(cell)));
    const nearly = known === null ? names.nearly(compact) : null;
    const things = (known ?? nearly?.name)?.things ?? [];
    const measures = things.flatMap((thing) => (thing.kind === "measure" ? [thing.measure] : []));
    const measure = measures.find((one) => here.includes(one)) ?? (measures.length === 1 ? measures[0] : undefined);
    if (measure !== undefined) return { measure, at, name: cell, nearly };
  }
  return null;
}

/** The indicator whose name a cell of a row is. */
export function indicatorOfRow({ cells }: ReportTableRow, names: NameIndex): NamedRow | null {
  for (const [at, cell] of cells.entries()) {
    const [thing] = nameOfCell(cell, names)?.things ?? [];
    if (thing?.kind === "indicator")
      return { measure: thing.measure, at, name: cell, nearly: null, indicatorRow: thing.row };
  }
  return null;
}

/** A row of a table that stands under a measure's name, and begins with one of its indicators. */
export function indicatorOfMeasure({ cells }: ReportTableRow, measure: Measure | null): NamedRow | null {
  for (const [at, cell] of cells.entries()) {
    const row = measure?.indicatorRows.findIndex(
      ({ indicator }) => compactName(cell) !== "" && compactName(textOfCell(indicator)) === compactName(cell),
    );
    if (measure !== null && row !== undefined && row >= 0)
      return { measure, at, name: cell, nearly: null, indicatorRow: row };
  }
  return null;
}

/** The measures that have an indicator, by its compact name. */
export function measuresByIndicator(measures: readonly Measure[]): ReadonlyMap<string, readonly Measure[]> {
  const found = new Map<string, Measure[]>();
  for (const measure of measures) {
    for (const name of new Set(measure.indicatorRows.map((row) => compactName(textOfCell(row.indicator))))) {
      const own = found.get(name);
      if (own === undefined) found.set(name, [measure]);
      else own.push(measure);
    }
  }
  return found;
}

/**
 * The measure that a row with an unknown name is about: the one whose indicator stands in the row, where no other measure has
 * an indicator of that name.
 */
export function measureOfIndicator(
  { cells }: ReportTableRow,
  columns: readonly TableColumn[],
  byIndicator: ReadonlyMap<string, readonly Measure[]>,
): NamedRow | null {
  const at = columns.findIndex(({ role }) => role === "name");
  const indicator = compactName(cells[columns.findIndex(({ role }) => role === "indicator")] ?? "");
  const name = cells[at]?.trim() ?? "";
  if (name === "" || indicator.length < 3) return null;
  const [measure, another] = byIndicator.get(indicator) ?? [];
  return measure === undefined || another !== undefined ? null : { measure, at, name, nearly: null };
}

/** A further indicator of the measure above, whose name's cell is joined with the one above or left blank. */
export function goingOn(
  above: NamedRow | null,
  { cells }: ReportTableRow,
  columns: readonly TableColumn[] | null,
): NamedRow | null {
  if (above === null || columns === null || cells.slice(0, above.at + 1).some((cell) => cell.trim() !== ""))
    return null;
  const indicator = columns.findIndex(({ role }) => role === "indicator");
  return (cells[indicator]?.trim() ?? "") === "" ? null : { ...above, name: "", nearly: null };
}

/** A cell of the report's row that has a role. */
interface StatedCell {
  readonly role: MeasureRole;
  readonly index: number;
  readonly fiscalYear: number | null;
  readonly header?: string | undefined;
}

/** Compares the rows of lists of measures with the sheet, cell by cell. */
export class MeasureTables {
  private readonly sheetOrder: readonly MeasureRole[];

  constructor(
    private readonly measureSheet: MeasureSheet,
    private readonly settings: Settings,
    private readonly furtherGrades: readonly GradeColumn[] = [],
  ) {
    this.sheetOrder = [...measureSheet.columns]
      .sort(([, one], [, other]) => one.cell.column - other.cell.column || one.cell.row - other.cell.row)
      .map(([role]) => role);
  }

  /**
   * The statements of a row about a measure; empty where it says nothing that the sheet has. A table without a header has
   * the sheet's own columns where as many cells follow the name, and most of them agree.
   */
  statements(row: ReportTableRow, named: NamedRow, columns: readonly TableColumn[] | null): readonly Statement[] {
    if (columns?.length === row.cells.length) return this.compared(row, named, statedCells(columns, named.at));
    const own = this.sheetOrder.slice(this.sheetOrder.indexOf("name") + 1);
    if (row.cells.length - named.at - 1 !== own.length || own.length < leastCells) return [];
    const stated = own.map((role, offset) => ({ role, index: named.at + 1 + offset, fiscalYear: null }));
    const statements = this.compared(row, named, stated);
    return isSheetOrder(statements, named.measure) ? statements : [];
  }

  private compared(
    row: ReportTableRow,
    { measure, indicatorRow }: NamedRow,
    stated: readonly StatedCell[],
  ): readonly Statement[] {
    const indicator = stated.find(({ role }) => role === "indicator");
    const rows =
      indicatorRow === undefined ? indicatorRowsNamed(measure, textIn(row, indicator?.index)) : [indicatorRow];
    return stated.flatMap((cell) => {
      const text = textIn(row, cell.index);
      const isCompared = text !== "" && comparedRoles.includes(cell.role);
      const sources = isCompared ? this.sourcesOf(measure, rows, cell) : [];
      return this.cellStatement(row, cell, measure, sources);
    });
  }

  /** Of several columns of grades the one that is named; without a name any. */
  private sourcesOf(measure: Measure, rows: readonly number[], cell: StatedCell): readonly SourceCell[] {
    const own = sourcesOf(measure, rows, cell);
    const further = cell.role === "grade" ? this.furtherGrades : [];
    const named = further.find(({ header }) => header === cell.header);
    if (named !== undefined) return [named.cellOf(measure)];
    const isOwn = cell.header === compactName(this.measureSheet.columns.get("grade")?.label ?? "");
    return isOwn ? own : [...own, ...further.map(({ cellOf }) => cellOf(measure))];
  }

  /** Of several cells that may be meant the one that agrees; without one nothing is certain. */
  private cellStatement(
    row: ReportTableRow,
    { role, index, header }: StatedCell,
    { code }: Measure,
    sources: readonly SourceCell[],
  ): readonly Statement[] {
    const stated = textIn(row, index);
    const isFurther = this.furtherGrades.some((one) => one.header === header);
    const column = (isFurther ? header : this.measureSheet.columns.get(role)?.label) ?? role;
    const verdicts = sources.map((source): CellVerdict & { readonly source: SourceCell } => ({
      ...compareCells(role, column, stated, singleLine(textOfCell(source)), this.settings),
      source,
    }));
    const found =
      verdicts.find(({ verdict }) => verdict === "agrees") ?? (verdicts.length === 1 ? verdicts[0] : undefined);
    if (found === undefined) return [];
    const { verdict, reason, source } = found;
    return [
      {
        kind: "table",
        verdict,
        severity: "error",
        measure: code,
        stated,
        expected: singleLine(textOfCell(source)),
        cell: { sheet: source.sheet, row: source.row, column: source.column },
        places: [rowPlace(row, (row.cells[index] ?? "").trim(), index, verdict !== "agrees")],
        reason,
      },
    ];
  }
}

/** Whether most cells agree, and none has what the sheet has in another column. */
function isSheetOrder(statements: readonly Statement[], { cells }: Measure): boolean {
  const texts = new Set(Object.values(cells).map((cell) => compactName(textOfCell(cell))));
  const others = statements.filter(({ verdict }) => verdict !== "agrees");
  return others.length * 3 <= statements.length && others.every(({ stated }) => !texts.has(compactName(stated)));
}

function singleLine(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}

function textIn({ cells }: ReportTableRow, index: number | undefined): string {
  return index === undefined ? "" : singleLine(cells[index] ?? "");
}

/** The cells of a row by its table's header; what two columns have that no year tells apart is left out. */
function statedCells(columns: readonly TableColumn[], at: number): readonly StatedCell[] {
  return columns.flatMap(({ role, fiscalYear, header }, index): readonly StatedCell[] => {
    const isAgain = columns.some(
      (other, place) =>
        place !== index &&
        other.role === role &&
        other.fiscalYear === fiscalYear &&
        (role !== "grade" || other.header === header),
    );
    return role === null || index === at || isAgain ? [] : [{ role, index, fiscalYear, header }];
  });
}

/** Which of a measure's indicators a row is about: by its name, else any. */
function indicatorRowsNamed({ indicatorRows }: Measure, indicator: string): readonly number[] {
  const all = indicatorRows.map((_, index) => index);
  if (indicator === "" || indicatorRows.length === 1) return all;
  const ranked = indicatorRows
    .map((cells, index) => ({
      index,
      like: likeness(compactName(textOfCell(cells.indicator)), compactName(indicator)),
    }))
    .filter(({ like }) => like >= leastLikeIndicator)
    .sort((one, other) => other.like - one.like);
  const best = ranked.filter(({ like }) => like === ranked[0]?.like);
  return best.length === 0 ? all : best.map(({ index }) => index);
}

/** The sheet's cells that a cell of the report may repeat: of the year that its header names, where it names one. */
function sourcesOf(measure: Measure, rows: readonly number[], { role, fiscalYear }: StatedCell): readonly SourceCell[] {
  const isFilled = (cell: SourceCell | undefined): cell is SourceCell => textOfCell(cell) !== "";
  const own = rows.flatMap((row): readonly SourceCell[] => {
    const { periods, further } = measure.values[row] ?? { periods: {}, further: [] };
    const chosen = measure.indicatorRows[row]?.[role];
    const period = periods[role] ?? null;
    const isOfYear = (one: Period | null): boolean => one?.kind === "fiscalYear" && one.fiscalYear === fiscalYear;
    const ofYear = further.filter((value) => value.role === role && isOfYear(value.period)).map(({ cell }) => cell);
    const baseline = measure.indicatorRows[row]?.baseline;
    if (role === "actual" && fiscalYear !== null && isFilled(baseline) && isOfYear(periods.baseline ?? null))
      return [baseline];
    if (fiscalYear === null || isOfYear(period)) return isFilled(chosen) ? [chosen] : [];
    // 総括 sums several years up: beside columns of single years it is none of them.
    if (ofYear.length > 0 || further.some((value) => value.role === role)) return ofYear;
    return period?.kind !== "fiscalYear" && isFilled(chosen) ? [chosen] : [];
  });
  const ofMeasure = measure.cells[role];
  return own.length === 0 && fiscalYear === null && isFilled(ofMeasure) ? [ofMeasure] : own;
}
