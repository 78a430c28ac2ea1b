import type { CellContent } from "../grid/cell";
import type { SheetGrid } from "../grid/sheetGrid";
import { unreadTraits } from "../grid/sheetTraits";
import { mergeLookup } from "../grid/mergeLookup";
import { findHeader } from "../measures/findHeader";
import { textOfCell, type TableSheet } from "../measures/measure";
import { readMeasures } from "../measures/readMeasures";
import type { ReadingOptions } from "../measures/readingOptions";
import { formToRows } from "./formRows";
import type { LaidOut } from "./laidOut";
import { layOut } from "./layOut";
import type { LayoutForm, LiteralRow } from "./layoutForm";
import { learnForm } from "./learnForm";
import type { LayoutNotice } from "./notices";
import { noticesOfSource } from "./sourceNotices";
import { textTableCell, type PlanTable, type TableCell } from "./planTable";
import { readPlanTable } from "./readPlanTable";
import { usualAnnexForm, usualAnnexInColumns, usualListForm, type AnnexWords } from "./usualForms";

/** What a conversion starts from. */
export interface LayoutSource {
  /** The sheet as the user made it, without columns of ours. */
  readonly grid: SheetGrid;
  readonly measureSheet: TableSheet;
  /** How the new sheet was laid out before, if it has been; `null`: in the usual way. */
  readonly form: LayoutForm | null;
}

export interface ConvertedLayout {
  readonly laidOut: LaidOut;
  readonly table: PlanTable;
  /** How the sheet was laid out from which this one is made: with it the way back loses nothing. */
  readonly record: LayoutForm;
  /** Without the record the way back would not give the same sheet. */
  readonly needsRecord: boolean;
  readonly notices: readonly LayoutNotice[];
}

/** The laid out sheet as a grid to be read again, from A1. */
export function gridOfLaidOut(name: string, { origin, cells, merges }: LaidOut): SheetGrid {
  return {
    name,
    hidden: false,
    origin,
    contents: cells.map((row) => row.map(({ content }): CellContent => content)),
    texts: cells.map((row) => row.map(({ text }) => text)),
    merges: merges.map((area) => ({ ...area, row: area.row + origin.row, column: area.column + origin.column })),
    traits: unreadTraits,
  };
}

/** A list with nothing but one header row and a row for each indicator needs no record. */
function isUsual(table: PlanTable, record: LayoutForm): boolean {
  return JSON.stringify(formToRows(usualListForm(table, record.sheet))) === JSON.stringify(formToRows(record));
}

function converted(
  source: LayoutSource,
  table: PlanTable,
  form: LayoutForm,
  record: LayoutForm,
  more: readonly LayoutNotice[],
): ConvertedLayout {
  const laidOut = layOut(table, form);
  return {
    laidOut,
    table,
    record,
    needsRecord: !isUsual(table, record),
    notices: [...noticesOfSource(source.grid, source.measureSheet, record, form), ...more, ...laidOut.notices],
  };
}

/** 帳票型 → 一覧型. Titles, page headers and notes are kept in the record, not in the list. */
export function toList(source: LayoutSource): ConvertedLayout {
  const read = readPlanTable(source.grid, source.measureSheet);
  const record = learnForm(source.grid, source.measureSheet, read);
  return converted(source, read.table, source.form ?? usualListForm(read.table, source.grid.name), record, []);
}

/** The measures of a sheet with their divisions, to compare what is read from two sheets. */
function outline({ measures }: TableSheet): readonly string[] {
  return measures.map(({ divisions, cells, indicatorRows }) =>
    [...divisions.map(({ label }) => label), textOfCell(cells.name), indicatorRows.length].join("\n"),
  );
}

/** Whether the laid out sheet is read as the measures and divisions that it was made from. */
function readsTheSame(laidOut: LaidOut, original: TableSheet, options: ReadingOptions): boolean {
  const grid = gridOfLaidOut("", laidOut);
  const header = findHeader(grid, mergeLookup(grid), options.headerWords);
  if (header === null) return false;
  const order = [...new Set(laidOut.rows.flatMap((row) => (row.kind === "measure" ? [row.entry] : [])))];
  const expected = outline(original);
  const found = outline(readMeasures(grid, header, { ...options, letters: {}, divisionLetters: [] }));
  return found.length === expected.length && order.every((entry, place) => expected[entry] === found[place]);
}

function filledCells({ cells }: LiteralRow): readonly TableCell[] {
  return cells.filter(({ content }) => content !== "");
}

/** The sheet's own titles and the notes below its last measure are printed in the annex too. */
function withNotes(form: LayoutForm, record: LayoutForm, { legend }: AnnexWords): LayoutForm {
  const width = form.columns.length;
  const titles = record.above
    .map((row) =>
      filledCells(row)
        .map(({ text }) => text)
        .join("　"),
    )
    .filter((text) => text !== "");
  const isExplained = titles.some(
    (text) => (legend?.symbols ?? []).filter((symbol) => text.includes(symbol)).length > 1,
  );
  const across = (text: string): LiteralRow => ({
    kind: "furniture",
    cells: [textTableCell(text)],
    merges: [{ column: 0, rows: 1, columns: width }],
  });
  const ownLegend = legend === null || isExplained ? [] : [across(legend.text)];
  const closing = record.gaps.filter(({ anchor }) => anchor === null);
  return {
    ...form,
    above: titles.length === 0 ? form.above : [...titles.map(across), ...ownLegend],
    gaps: closing.map((gap) => ({
      ...gap,
      rows: gap.rows.map((row) => ({ kind: "furniture", cells: filledCells(row).slice(0, width), merges: [] })),
    })),
  };
}

/** 一覧型 → 帳票型: the printed annex. */
export function toAnnex(source: LayoutSource, words: AnnexWords, options: ReadingOptions): ConvertedLayout {
  const { grid, measureSheet, form } = source;
  const read = readPlanTable(grid, measureSheet);
  const record = learnForm(grid, measureSheet, read);
  const { table } = read;
  if (form !== null) return converted(source, table, form, record, []);
  const headed = (["acrossAll", "ownColumns"] as const)
    .map((style) => withNotes(usualAnnexForm(table, grid.name, words, style), record, words))
    .find((usual) => readsTheSame(layOut(table, usual), measureSheet, options));
  if (headed !== undefined) return converted(source, table, headed, record, []);
  const inColumns = withNotes(usualAnnexInColumns(table, grid.name, words), record, words);
  return converted(source, table, inColumns, record, [{ code: "divisionsInColumns" }]);
}
