import { cellAddress, quotedSheetName, type CellArea } from "../../domain/grid/cell";
import type { OwnArea } from "../../domain/grid/sheetGrid";
import type {
  View,
  ViewCell,
  ViewChart,
  ViewColumn,
  ViewLink,
  ViewRow,
  ViewSection,
  ViewTable,
} from "../../domain/views/view";
import { colours, fontSizes, percentFormat, warekiDateFormat } from "./appearance";
import {
  emptyCell,
  formulaCell,
  numberCell,
  textCell,
  type AreaFormat,
  type PlannedCell,
  type PlannedChart,
  type PlannedSheet,
} from "./plannedWrites";
import { heightOfText } from "./textHeight";

/** How a plan prints its percentages. */
export interface ViewLook {
  readonly percentDecimals: number;
}

const noRate = "―";
const mostDecimals = 6;
const chartRows = 18;
/** For a chart's title, axis and legend. */
const rowsAroundBars = 6;
const mostColumnsOfChart = 12;

/** The sheet as it grows from the top. */
interface Growing {
  readonly width: number;
  readonly columnWidths: readonly number[];
  readonly look: ViewLook;
  readonly cells: (readonly PlannedCell[])[];
  readonly merges: CellArea[];
  readonly formats: AreaFormat[];
  readonly rowHeights: { readonly row: number; readonly points: number }[];
  readonly pageBreaks: number[];
  readonly charts: PlannedChart[];
}

function addRow(sheet: Growing, cells: readonly PlannedCell[]): number {
  const row = sheet.cells.length;
  sheet.cells.push(Array.from({ length: sheet.width }, (_, index) => cells[index] ?? emptyCell));
  return row;
}

function across(sheet: Growing, row: number, rows = 1): CellArea {
  return { row, column: 0, rows, columns: sheet.width };
}

/** Sentences lie across the sheet; Excel does not fit the height of merged cells, so it is set. */
function addSentence(sheet: Growing, text: string): number {
  const row = addRow(sheet, [textCell(text)]);
  if (sheet.width > 1) sheet.merges.push(across(sheet, row));
  sheet.formats.push({ area: across(sheet, row), wrap: true, vertical: "Top" });
  sheet.rowHeights.push({ row, points: heightOfText(text, sumOf(sheet.columnWidths), fontSizes.body) });
  return row;
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, one) => sum + one, 0);
}

/** A string in a formula holds at most 255 characters. */
const longestString = 255;

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/** The cell as a link within the workbook, which follows the file when it is renamed. */
function linkedCell(cell: PlannedCell, target: string): PlannedCell {
  if (target.length > longestString) return cell;
  if (cell.kind === "number") return formulaCell(`HYPERLINK(${quoted(target)},${String(cell.value)})`, cell.value);
  return cell.kind === "text" && cell.text.length <= longestString
    ? formulaCell(`HYPERLINK(${quoted(target)},${quoted(cell.text)})`, cell.text)
    : cell;
}

function withoutLink(cell: ViewCell): PlannedCell {
  switch (cell.kind) {
    case "empty":
      return emptyCell;
    case "text":
      return textCell(cell.text);
    case "number":
      return numberCell(cell.value);
    case "rate":
      return cell.value === null ? textCell(noRate) : numberCell(cell.value);
    case "date":
      return numberCell(cell.serial);
  }
}

function linkOf(cell: ViewCell): ViewLink | null {
  return (cell.kind === "text" || cell.kind === "number") && cell.link !== undefined ? cell.link : null;
}

/** Links to rows of the view itself wait until every section has its place. */
function plannedCell(cell: ViewCell): PlannedCell {
  const link = linkOf(cell);
  return link === null || "section" in link
    ? withoutLink(cell)
    : linkedCell(withoutLink(cell), `#${quotedSheetName(link.sheet)}!${cellAddress(link)}`);
}

function linkWithin(
  sheet: Growing,
  view: View,
  tables: readonly (PlacedTable | null)[],
  sheetName: string,
): readonly (readonly PlannedCell[])[] {
  const cells = sheet.cells.map((row) => [...row]);
  view.sections.forEach(({ table }, index) => {
    const place = tables[index];
    table?.rows.forEach((row, at) => {
      row.cells.forEach((cell, column) => {
        const link = linkOf(cell);
        const target = link !== null && "section" in link ? tables[link.section] : null;
        if (link === null || target == null || place == null) return;
        const to = { row: target.firstRow + link.row, column: 0 };
        const [gridRow, gridColumn] = [cells[place.firstRow + at], place.placed[column]?.start ?? 0];
        if (gridRow === undefined) return;
        gridRow[gridColumn] = linkedCell(withoutLink(cell), `#${quotedSheetName(sheetName)}!${cellAddress(to)}`);
      });
    });
  });
  return cells;
}

interface PlacedColumn {
  readonly column: ViewColumn;
  /** In the grid. */
  readonly start: number;
  readonly span: number;
}

function placedColumns(columns: readonly ViewColumn[]): readonly PlacedColumn[] {
  let start = 0;
  return columns.map((column) => {
    const span = column.span ?? 1;
    start += span;
    return { column, start: start - span, span };
  });
}

function inGrid(cells: readonly PlannedCell[], placed: readonly PlacedColumn[]): readonly PlannedCell[] {
  return placed.flatMap(({ span }, index) => [
    cells[index] ?? emptyCell,
    ...Array.from({ length: span - 1 }, () => emptyCell),
  ]);
}

function mergeSpans(sheet: Growing, row: number, placed: readonly PlacedColumn[], rows = 1): void {
  for (const { start, span } of placed) {
    if (span > 1 || rows > 1) sheet.merges.push({ row, column: start, rows, columns: span });
  }
}

/** The first row of the header; it has a second one where columns are grouped. */
function addHeader(sheet: Growing, placed: readonly PlacedColumn[]): { readonly first: number; readonly last: number } {
  const isGrouped = placed.some(({ column }) => column.group !== undefined);
  const labels = placed.map(({ column }) => textCell(column.label));
  if (!isGrouped) {
    const row = addRow(sheet, inGrid(labels, placed));
    mergeSpans(sheet, row, placed);
    return { first: row, last: row };
  }
  const first = addRow(
    sheet,
    inGrid(
      placed.map(({ column }, index) =>
        column.group === undefined
          ? textCell(column.label)
          : column.group === placed[index - 1]?.column.group
            ? emptyCell
            : textCell(column.group),
      ),
      placed,
    ),
  );
  const last = addRow(
    sheet,
    inGrid(
      placed.map(({ column }) => (column.group === undefined ? emptyCell : textCell(column.label))),
      placed,
    ),
  );
  mergeSpans(
    sheet,
    first,
    placed.filter(({ column }) => column.group === undefined),
    2,
  );
  mergeSpans(
    sheet,
    last,
    placed.filter(({ column }) => column.group !== undefined),
  );
  for (const run of runsOf(placed.map(({ column }) => column.group ?? null))) {
    const [from, to] = [placed[run.first], placed[run.last]];
    if (run.value === null || from === undefined || to === undefined) continue;
    const columns = to.start + to.span - from.start;
    if (columns > 1) sheet.merges.push({ row: first, column: from.start, rows: 1, columns });
  }
  return { first, last };
}

interface Run<Value> {
  readonly value: Value;
  readonly first: number;
  readonly last: number;
}

function runsOf<Value>(values: readonly Value[]): readonly Run<Value>[] {
  const runs: { value: Value; first: number; last: number }[] = [];
  values.forEach((value, index) => {
    const open = runs.at(-1);
    if (open !== undefined && open.value === value) open.last = index;
    else runs.push({ value, first: index, last: index });
  });
  return runs;
}

function textOfViewCell(cell: ViewCell | undefined): string {
  return cell?.kind === "text" ? cell.text : "";
}

/** What a row says in the joined columns up to and including one; `null` where it stands alone. */
function joinedKey({ kind, cells }: ViewRow, upTo: number, joined: readonly number[]): string | null {
  if (kind !== "body" && kind !== "marked") return null;
  const texts = joined.filter((index) => index <= upTo).map((index) => textOfViewCell(cells[index]));
  return texts.at(-1) === "" ? null : texts.join("\n");
}

/** Equal neighbours become one cell; what is repeated stands in the first of them only. */
function joinNeighbours(sheet: Growing, table: ViewTable, placed: readonly PlacedColumn[], firstRow: number): void {
  const joined = placed.flatMap(({ column }, index) => (column.joined === true ? [index] : []));
  const merge = (rows: number, row: number, { start, span }: PlacedColumn): void => {
    if (rows > 1 || span > 1) sheet.merges.push({ row, column: start, rows, columns: span });
  };
  for (const index of joined) {
    const place = placed[index];
    if (place === undefined) continue;
    for (const { value, first, last } of runsOf(table.rows.map((row) => joinedKey(row, index, joined)))) {
      if (value !== null) merge(last - first + 1, firstRow + first, place);
      for (let at = first; at <= last; at += 1) {
        if (value === null) merge(1, firstRow + at, place);
        else if (at > first) {
          const row = sheet.cells[firstRow + at] ?? [];
          sheet.cells[firstRow + at] = row.map((cell, column) => (column === place.start ? emptyCell : cell));
        }
      }
    }
  }
}

const alignments = { left: "Left", center: "Center", right: "Right" } as const;

function formatOfKind(cells: readonly ViewCell[], look: ViewLook): Partial<AreaFormat> {
  const kinds = new Set(cells.map(({ kind }) => kind));
  if (kinds.has("rate")) return { numberFormat: percentFormat(look.percentDecimals), horizontal: "Right" };
  if (kinds.has("date")) return { numberFormat: warekiDateFormat, horizontal: "Right" };
  return kinds.has("number") ? { numberFormat: numberFormatOf(cells), horizontal: "Right" } : {};
}

/** As many decimals as the column's values have. */
function numberFormatOf(cells: readonly ViewCell[]): string {
  const decimals = cells.map((cell) => (cell.kind === "number" ? (String(cell.value).split(".")[1]?.length ?? 0) : 0));
  const most = Math.min(
    mostDecimals,
    decimals.reduce((most, one) => Math.max(most, one), 0),
  );
  return most === 0 ? "#,##0" : `#,##0.${"0".repeat(most)}`;
}

function formatBody(sheet: Growing, table: ViewTable, placed: readonly PlacedColumn[], firstRow: number): void {
  const rows = table.rows.length;
  placed.forEach(({ column, start, span }, index) => {
    const cells = table.rows.flatMap((row) => row.cells[index] ?? []);
    const format = formatOfKind(cells, sheet.look);
    const horizontal = column.align === undefined ? format.horizontal : alignments[column.align];
    sheet.formats.push({
      area: { row: firstRow, column: start, rows, columns: span },
      wrap: true,
      vertical: "Top",
      ...format,
      ...(horizontal === undefined ? {} : { horizontal }),
    });
  });
  for (const { value, first, last } of runsOf(table.rows.map(({ kind }) => kind))) {
    const area = { row: firstRow + first, column: 0, rows: last - first + 1, columns: widthOf(placed) };
    if (value === "subtotal" || value === "total") sheet.formats.push({ area, bold: true, fill: colours[value] });
    if (value === "marked") sheet.formats.push({ area: { ...area, ...besideJoined(placed) }, fill: colours.marked });
  }
}

/** Joined cells belong to their neighbours above and below as well, and are not marked with one of them. */
function besideJoined(placed: readonly PlacedColumn[]): { readonly column: number; readonly columns: number } {
  const first = placed.find(({ column }) => column.joined !== true)?.start ?? 0;
  return { column: first, columns: widthOf(placed) - first };
}

function widthOf(placed: readonly PlacedColumn[]): number {
  return sumOf(placed.map(({ span }) => span));
}

/** Rows whose cells are merged get the height their longest text needs. */
function setHeights(sheet: Growing, table: ViewTable, placed: readonly PlacedColumn[], firstRow: number): void {
  const wide = placed.flatMap((one, index) => (one.span > 1 ? [{ ...one, index }] : []));
  if (wide.length === 0) return;
  table.rows.forEach((row, at) => {
    const heights = placed.map(({ start, span }, index) =>
      heightOfText(
        textOfViewCell(row.cells[index]),
        sumOf(sheet.columnWidths.slice(start, start + span)),
        fontSizes.body,
      ),
    );
    sheet.rowHeights.push({ row: firstRow + at, points: Math.max(...heights) });
  });
}

interface PlacedTable {
  readonly header: { readonly first: number; readonly last: number };
  readonly firstRow: number;
  readonly placed: readonly PlacedColumn[];
}

function addTable(sheet: Growing, table: ViewTable): PlacedTable {
  const placed = placedColumns(table.columns);
  const header = addHeader(sheet, placed);
  const firstRow = header.last + 1;
  const columns = widthOf(placed);
  const headerArea = { row: header.first, column: 0, rows: firstRow - header.first, columns };
  sheet.formats.push({ area: headerArea, bold: true, fill: colours.header, horizontal: "Center", wrap: true });
  if (table.rows.length === 0) {
    const row = addRow(sheet, [textCell(table.whenEmpty)]);
    if (columns > 1) sheet.merges.push({ row, column: 0, rows: 1, columns });
  }
  for (const row of table.rows) {
    const at = addRow(sheet, inGrid(row.cells.map(plannedCell), placed));
    mergeSpans(
      sheet,
      at,
      placed.filter(({ column }) => column.joined !== true),
    );
  }
  sheet.formats.push({ area: { ...headerArea, rows: sheet.cells.length - header.first }, bordered: true });
  if (table.rows.length > 0) {
    joinNeighbours(sheet, table, placed, firstRow);
    formatBody(sheet, table, placed, firstRow);
    setHeights(sheet, table, placed, firstRow);
  }
  return { header, firstRow, placed };
}

/** Every bar gets its label; a page has room for about thirty. */
function rowsOfChart({ kind, rows }: ViewChart): number {
  return kind === "bars" || kind === "shares" ? Math.max(chartRows, rows.length + rowsAroundBars) : chartRows;
}

function addCharts(sheet: Growing, { charts }: ViewSection, { firstRow, placed }: PlacedTable): void {
  for (const chart of charts) {
    const { kind, title, rows, category, series, isRate, startsPage = false } = chart;
    addRow(sheet, []);
    const top = sheet.cells.length;
    if (startsPage) sheet.pageBreaks.push(top);
    const height = rowsOfChart(chart);
    for (let row = 0; row < height; row += 1) addRow(sheet, []);
    const at = (index: number): number => placed[index]?.start ?? 0;
    sheet.charts.push({
      kind,
      title,
      rows: rows.map((row) => firstRow + row),
      category: at(category),
      series: series.map((index) => ({ column: at(index), name: placed[index]?.column.label ?? "" })),
      isRate,
      area: { row: top, column: 0, rows: height, columns: Math.min(sheet.width, mostColumnsOfChart) },
    });
  }
}

function addSection(sheet: Growing, section: ViewSection): PlacedTable | null {
  addRow(sheet, []);
  if (section.startsPage) sheet.pageBreaks.push(sheet.cells.length);
  if (section.heading !== null) {
    const row = addRow(sheet, [textCell(section.heading)]);
    sheet.formats.push({ area: across(sheet, row), bold: true });
  }
  section.paragraphs.forEach((paragraph) => addSentence(sheet, paragraph));
  if (section.table === null) return null;
  const placed = addTable(sheet, section.table);
  addCharts(sheet, section, placed);
  return placed;
}

function gridWidth({ columnWidths, sections }: View): number {
  const tables = sections.flatMap(({ table }) => (table === null ? [] : [widthOf(placedColumns(table.columns))]));
  return Math.max(1, columnWidths.length, ...tables);
}

const usualWidth = 12;

/** Lays a view out as a sheet of ours. Only a view of one table keeps its header in sight and on every page. */
export function planViewSheet(
  key: string,
  view: View,
  name: string,
  existing: OwnArea | null,
  look: ViewLook,
): PlannedSheet {
  const width = gridWidth(view);
  const columnWidths = Array.from({ length: width }, (_, index) => view.columnWidths[index] ?? usualWidth);
  const sheet: Growing = {
    width,
    columnWidths,
    look,
    cells: [],
    merges: [],
    formats: [],
    rowHeights: [],
    pageBreaks: [],
    charts: [],
  };
  addRow(sheet, [textCell(view.title)]);
  const places = view.sections.map((section) => addSection(sheet, section));
  addRow(sheet, []);
  const firstNote = sheet.cells.length;
  view.notes.forEach((note) => addRow(sheet, [textCell(note)]));
  const [onlyTable, ...others] = places.filter((table) => table !== null);
  return {
    key,
    name,
    existing,
    cells: linkWithin(sheet, view, places, existing?.sheet ?? name),
    merges: sheet.merges,
    formats: [
      { area: across(sheet, 0, sheet.cells.length), fontSize: fontSizes.body, vertical: "Center" },
      { area: across(sheet, 0), bold: true, fontSize: fontSizes.title },
      ...sheet.formats,
      ...(view.notes.length === 0
        ? []
        : [{ area: across(sheet, firstNote, view.notes.length), fontSize: fontSizes.note, fontColor: colours.note }]),
    ],
    columnWidths,
    rowHeights: sheet.rowHeights,
    pageBreaks: sheet.pageBreaks,
    charts: sheet.charts,
    headerRows: onlyTable !== undefined && others.length === 0 ? onlyTable.header : null,
    print: view.print,
  };
}
