import { columnLetters, type CellContent, type SourceCell } from "../grid/cell";
import { mergeLookup, type MergeLookup } from "../grid/mergeLookup";
import { cellAt, type SheetGrid } from "../grid/sheetGrid";
import type { HeaderColumn } from "../measures/header";
import { textOfCell, type Measure, type MeasureRole, type TableSheet } from "../measures/measure";
import { canonicalText } from "../text/canonicalText";

/** A measures sheet with all its cells: what departments fill in may stand in a column the inspection does not know. */
export interface InquiredSheet {
  readonly measureSheet: TableSheet;
  readonly grid: SheetGrid;
}

/** A cell of a measure, known without its place in a sheet: rows and columns put in before it do not change it. */
export interface InquiryKey {
  /** `Ⅰ-①-ア-1`. */
  readonly measure: string;
  /** Which of the measures with this code, from zero: codes may be repeated by mistake. */
  readonly occurrence: number;
  /** Which of the measure's indicators, from zero. */
  readonly indicator: number;
  /** The column's heading, as compared. */
  readonly column: string;
}

export interface InquiryCell extends InquiryKey {
  /** Of its measure, to recognise it by. */
  readonly name: string;
  /** Of its indicator; `""` where the sheet does not say. */
  readonly indicatorName: string;
  /** Its column's heading as the sheet has it. */
  readonly label: string;
  /** Whether the column names the measure's divisions. */
  readonly isDivision: boolean;
  readonly cell: SourceCell;
}

/** The cells of one indicator of a measure by their columns. */
export interface InquiredIndicator<Cell> {
  /** What the indicator is called; `""` where the sheet does not say. */
  readonly name: string;
  readonly cells: ReadonlyMap<string, Cell>;
}

/** A measure with what can be answered about it. */
export interface InquiredMeasure<Cell> {
  readonly code: string;
  readonly occurrence: number;
  readonly name: string;
  readonly indicators: readonly InquiredIndicator<Cell>[];
}

/** A column with the text it is known by. */
interface KnownColumn {
  readonly key: string;
  readonly label: string;
  readonly role: MeasureRole | null;
  readonly isDivision: boolean;
  readonly column: number;
}

function headingOf({ group, label }: HeaderColumn): string {
  return group === null || group === label ? label : `${group} ${label}`;
}

/**
 * Every column of the table by its heading; those with the same heading are counted, and one without is known by its
 * letters. Roles would not do: which of the columns of several years has a role depends on what is filled in.
 */
function columnsByHeading({ columns, header, area, divisionColumns }: TableSheet): readonly KnownColumn[] {
  const roles = new Map([...columns].map(([role, { column }]) => [column, role]));
  const headings = new Map(header.columns.map((column) => [column.column, headingOf(column)]));
  const divisions = new Set(
    [...header.columns.filter(({ role }) => role === "division"), ...divisionColumns].map(({ column }) => column),
  );
  const seen = new Map<string, number>();
  return Array.from({ length: area.columns }, (_, index) => {
    const column = area.column + index;
    const heading = headings.get(column) ?? "";
    const label = heading === "" ? columnLetters(column) : heading;
    const plainLabel = canonicalText(label);
    const number = (seen.get(plainLabel) ?? 0) + 1;
    seen.set(plainLabel, number);
    return {
      key: number === 1 ? plainLabel : `${plainLabel} (${String(number)})`,
      label,
      role: roles.get(column) ?? null,
      isDivision: divisions.has(column),
      column,
    };
  });
}

/** Columns under the keys of another sheet: what has no heading there is the column with the same role, where that is free. */
function withKeysOf(columns: readonly KnownColumn[], others: readonly KnownColumn[]): readonly KnownColumn[] {
  const keys = new Set(columns.map(({ key }) => key));
  const known = new Set(others.map(({ key }) => key));
  const free = new Map(
    others.flatMap(({ key, role }) => (role === null || keys.has(key) ? [] : [[role, key] as const])),
  );
  return columns.map((column) => {
    const { key, role } = column;
    const same = role === null || known.has(key) ? undefined : free.get(role);
    return same === undefined ? column : { ...column, key: same };
  });
}

/** The sheet's rows of a measure's indicators: the first is its own. */
function indicatorRowsOf({ indicatorRows }: Measure): readonly number[] {
  const rows = indicatorRows.flatMap((cells) => Object.values(cells).map(({ row }) => row));
  return [...new Set(rows)];
}

function inquiredMeasure(
  measure: Measure,
  occurrence: number,
  columns: readonly KnownColumn[],
  grid: SheetGrid,
  merges: MergeLookup,
): InquiredMeasure<InquiryCell> {
  const name = textOfCell(measure.cells.name);
  const nameColumn = columns.find(({ role }) => role === "indicator")?.column;
  const indicators = indicatorRowsOf(measure).map((row, indicator): InquiredIndicator<InquiryCell> => {
    const indicatorName = nameColumn === undefined ? "" : textOfCell(cellAt(grid, { row, column: nameColumn }));
    const cells = columns.flatMap(({ key, label, isDivision, column }): readonly InquiryCell[] => {
      const merged = merges(row, column);
      // What is merged over several rows or columns is one cell, the first.
      if (merged !== null && (merged.row !== row || merged.column !== column)) return [];
      const place = { measure: measure.code, occurrence, indicator, column: key };
      return [{ ...place, name, indicatorName, label, isDivision, cell: cellAt(grid, { row, column }) }];
    });
    return { name: indicatorName, cells: new Map(cells.map((cell) => [cell.column, cell])) };
  });
  return { code: measure.code, occurrence, name, indicators };
}

/**
 * Every measure of the sheet with every cell that a department could answer. `like`: the sheet that it is compared with,
 * where it may have been made by hand, under other headings.
 */
export function inquiredMeasures(
  { measureSheet, grid }: InquiredSheet,
  like: InquiredSheet | null = null,
): readonly InquiredMeasure<InquiryCell>[] {
  const own = columnsByHeading(measureSheet);
  const columns = like === null ? own : withKeysOf(own, columnsByHeading(like.measureSheet));
  const merges = mergeLookup(grid);
  const seen = new Map<string, number>();
  return measureSheet.measures.map((measure) => {
    const occurrence = seen.get(measure.code) ?? 0;
    seen.set(measure.code, occurrence + 1);
    return inquiredMeasure(measure, occurrence, columns, grid, merges);
  });
}

export function cellsOf<Cell>(measures: readonly InquiredMeasure<Cell>[]): readonly Cell[] {
  return measures.flatMap(({ indicators }) => indicators.flatMap(({ cells }) => [...cells.values()]));
}

/** Whether two cells say the same: a number and the text of it do, white space around it says nothing. */
export function sameContent(one: CellContent, other: CellContent): boolean {
  return plain(one) === plain(other);
}

function plain(content: CellContent): string {
  return String(content).replace(/\r\n?/gu, "\n").trim();
}
