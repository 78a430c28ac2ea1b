import { containsCell, type CellPosition, type CellContent } from "../grid/cell";
import { cellAt, type SheetGrid } from "../grid/sheetGrid";
import { type LineRun, unreadTraits } from "../grid/sheetTraits";
import { type TableSheet, textOfCell } from "../measures/measure";
import type { LayoutForm, LiteralRow } from "./layoutForm";
import type { LayoutNotice } from "./notices";
import { numberFormatOf } from "./numberFormat";
import { mergeLookup } from "../grid/mergeLookup";
import { findHeader } from "../measures/findHeader";
import { readMeasures } from "../measures/readMeasures";
import type { ReadingOptions } from "../measures/readingOptions";
import { formToRows } from "./formRows";
import type { LaidOut } from "./laidOut";
import { layOut } from "./layOut";
import { learnForm } from "./learnForm";
import { textTableCell, type PlanTable, type TableCell } from "./planTable";
import { readPlanTable } from "./readPlanTable";
import { usualAnnexForm, usualAnnexInColumns, usualListForm, type AnnexWords } from "./usualForms";

function countLines(runs: readonly LineRun[] | null): number {
  return (runs ?? []).reduce((sum, { count }) => sum + count, 0);
}

/** Cells of measures that stand out from what most cells look like. */
function lookingOtherwise({ traits }: SheetGrid, rows: ReadonlySet<number>): readonly CellPosition[] {
  const { formats } = traits;
  if (formats === null) return [];
  return formats.rows.flatMap((row, down) =>
    rows.has(formats.area.row + down)
      ? row.flatMap(({ fill, color, isBold }, right) =>
          isBold || !["#FFFFFF", ""].includes(fill.toUpperCase()) || !["#000000", ""].includes(color.toUpperCase())
            ? [{ row: formats.area.row + down, column: formats.area.column + right }]
            : [],
        )
      : [],
  );
}

function textsOf(rows: readonly LiteralRow[]): readonly string[] {
  return rows.flatMap(({ kind, cells }) =>
    kind !== "furniture" ? [] : cells.flatMap(({ text }) => (text.trim() === "" ? [] : [text])),
  );
}

/** What the new layout has no place for; the same text in several pages is named once. */
function keptTexts(record: LayoutForm, form: LayoutForm): readonly string[] {
  const shown = new Set(textsOf([...form.above, ...form.header, ...form.gaps.flatMap(({ rows }) => rows)]));
  const labels = new Set(record.columns.flatMap(({ label }) => label ?? []));
  const texts = [
    ...textsOf([...record.above, ...record.gaps.flatMap(({ rows }) => rows)]),
    ...record.cells.flatMap(({ column, cell }) => (record.columns[column]?.label === null ? [cell.text] : [])),
  ];
  return [...new Set(texts)].filter((text) => text !== "" && !shown.has(text) && !labels.has(text));
}

function measureRows({ rows }: TableSheet): ReadonlySet<number> {
  return new Set(rows.flatMap(({ kind, row }) => (kind === "measure" || kind === "continuation" ? [row] : [])));
}

/** What the sheet has that its new layout will not have, or only in another way. */
function noticesOfSource(
  grid: SheetGrid,
  measureSheet: TableSheet,
  record: LayoutForm,
  form: LayoutForm,
): readonly LayoutNotice[] {
  const rows = measureRows(measureSheet);
  const { traits } = grid;
  const formulas = (traits.formulas?.cells ?? []).filter((cell) => containsCell(measureSheet.area, cell));
  const looks = lookingOtherwise(grid, rows);
  const unknown = [...rows].flatMap((row) =>
    Array.from({ length: measureSheet.area.columns }, (_, index) => measureSheet.area.column + index)
      .map((column) => cellAt(grid, { row, column }))
      .filter((cell) => numberFormatOf(cell) === null)
      .map(({ column }) => ({ row, column })),
  );
  const hidden = { rows: countLines(traits.hiddenRows), columns: countLines(traits.hiddenColumns) };
  const texts = keptTexts(record, form);
  const objects = traits.objects ?? 0;
  return [
    ...(formulas.length > 0 ? [{ code: "formulasAsValues", cells: formulas } as const] : []),
    ...(unknown.length > 0 ? [{ code: "formatUnknown", cells: unknown } as const] : []),
    ...(looks.length > 0 ? [{ code: "looksLeft", cells: looks } as const] : []),
    ...(hidden.rows + hidden.columns > 0 ? [{ code: "hiddenShown", ...hidden } as const] : []),
    ...(objects > 0 ? [{ code: "objectsLeft", count: objects } as const] : []),
    ...(texts.length > 0 ? [{ code: "keptInRecord", texts } as const] : []),
  ];
}

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
