import { columnLetters, type CellContent, type SourceCell } from "../grid/cell";
import { mergeLookup, type MergeLookup } from "../grid/mergeLookup";
import { cellAt, type SheetGrid } from "../grid/sheetGrid";
import type { HeaderColumn } from "../measures/header";
import { textOfCell, type Measure, type MeasureCells, type MeasureSheet } from "../measures/measure";
import { canonicalText } from "../text/canonicalText";

/** A measures sheet with all its cells: what departments fill in may stand in a column the inspection does not know. */
export interface InquiredSheet {
  readonly measureSheet: MeasureSheet;
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
  /** The column's role, else its heading. */
  readonly column: string;
}

/** A cell with what it holds. */
export interface InquiryCell extends InquiryKey {
  /** Of its measure, to recognise it by. */
  readonly name: string;
  /** Its column's heading as the sheet has it. */
  readonly label: string;
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
  readonly column: number;
}

function headingOf({ group, label }: HeaderColumn): string {
  return group === null || group === label ? label : `${group} ${label}`;
}

/**
 * Every column of the table. Roles first: they are known by whatever heading. Columns with the same heading are counted;
 * one without a heading is known by its letters.
 */
function knownColumns({ columns, header, area }: MeasureSheet): readonly KnownColumn[] {
  const roles = new Map([...columns].map(([role, { column }]) => [column, role]));
  const headings = new Map(header.columns.map((column) => [column.column, headingOf(column)]));
  const seen = new Map<string, number>();
  return Array.from({ length: area.columns }, (_, index) => {
    const column = area.column + index;
    const label = headings.get(column) ?? "";
    const heading = label === "" ? columnLetters(column) : canonicalText(label);
    const before = seen.get(heading) ?? 0;
    seen.set(heading, before + 1);
    const key = roles.get(column) ?? (before === 0 ? heading : `${heading} (${String(before + 1)})`);
    return { key, label: label === "" ? columnLetters(column) : label, column };
  });
}

function rowOf(cells: MeasureCells): number | undefined {
  return Object.values(cells)[0]?.row;
}

/** The sheet's rows of a measure's indicators. */
function indicatorRowsOf(measure: Measure): readonly number[] {
  const rows = measure.indicatorRows.flatMap((cells, index) =>
    index === 0 ? [measure.row] : [rowOf(cells) ?? measure.row],
  );
  return rows.length === 0 ? [measure.row] : [...new Set(rows)];
}

function inquiredMeasure(
  measure: Measure,
  occurrence: number,
  columns: readonly KnownColumn[],
  grid: SheetGrid,
  merges: MergeLookup,
): InquiredMeasure<InquiryCell> {
  const name = textOfCell(measure.cells.name);
  const indicators = indicatorRowsOf(measure).map((row, indicator): InquiredIndicator<InquiryCell> => {
    const cells = columns.flatMap(({ key, label, column }): readonly InquiryCell[] => {
      const merged = merges(row, column);
      // What is merged over several rows or columns is one cell, the first.
      if (merged !== null && (merged.row !== row || merged.column !== column)) return [];
      const cell = cellAt(grid, { row, column });
      return [{ measure: measure.code, occurrence, indicator, column: key, name, label, cell }];
    });
    const byColumn = new Map(cells.map((cell) => [cell.column, cell]));
    return { name: textOfCell(byColumn.get("indicator")?.cell), cells: byColumn };
  });
  return { code: measure.code, occurrence, name, indicators };
}

/** Every measure of the sheet with every cell that a department could answer. */
export function inquiredMeasures({ measureSheet, grid }: InquiredSheet): readonly InquiredMeasure<InquiryCell>[] {
  const columns = knownColumns(measureSheet);
  const merges = mergeLookup(grid);
  const seen = new Map<string, number>();
  return measureSheet.measures.map((measure) => {
    const occurrence = seen.get(measure.code) ?? 0;
    seen.set(measure.code, occurrence + 1);
    return inquiredMeasure(measure, occurrence, columns, grid, merges);
  });
}

/** The cells of measures, one after the other. */
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
