import type { ViewCell, ViewColumn, ViewRow, ViewTable } from "../../domain/views/view";
import { colours, fontSizes, percentFormat } from "./appearance";
import { addRow, sumOf, type Growing, type PlacedColumn, type PlacedTable, type ViewLook } from "./growingSheet";
import { emptyCell, textCell, type AreaFormat, type PlannedCell } from "./plannedWrites";
import { heightOfText } from "./textHeight";
import { plannedCell } from "./viewLinks";

const mostDecimals = 6;

export function placedColumns(columns: readonly ViewColumn[]): readonly PlacedColumn[] {
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

/** Excel joins cells one by one: of more than these, every row says by itself what it belongs to. */
const mostJoined = 100;

function joinedRuns(
  table: ViewTable,
  placed: readonly PlacedColumn[],
): readonly (readonly [PlacedColumn, Run<string | null>])[] {
  const joined = placed.flatMap(({ column }, index) => (column.joined === true ? [index] : []));
  return joined.flatMap((index) => {
    const place = placed[index];
    if (place === undefined) return [];
    return runsOf(table.rows.map((row) => joinedKey(row, index, joined))).map((run) => [place, run] as const);
  });
}

/** Equal neighbours become one cell; what is repeated stands in the first of them only. */
function joinNeighbours(sheet: Growing, table: ViewTable, placed: readonly PlacedColumn[], firstRow: number): void {
  const merge = (rows: number, row: number, { start, span }: PlacedColumn): void => {
    if (rows > 1 || span > 1) sheet.merges.push({ row, column: start, rows, columns: span });
  };
  const runs = joinedRuns(table, placed);
  const isTooMany = runs.filter(([, { value, first, last }]) => value !== null && last > first).length > mostJoined;
  for (const [place, { value, first, last }] of runs) {
    const isJoined = value !== null && !isTooMany;
    if (isJoined) merge(last - first + 1, firstRow + first, place);
    for (let at = first; at <= last; at += 1) {
      if (!isJoined) merge(1, firstRow + at, place);
      else if (at > first) {
        const row = sheet.cells[firstRow + at] ?? [];
        sheet.cells[firstRow + at] = row.map((cell, column) => (column === place.start ? emptyCell : cell));
      }
    }
  }
}

const alignments = { left: "Left", center: "Center", right: "Right" } as const;

function formatOfKind(cells: readonly ViewCell[], look: ViewLook): Partial<AreaFormat> {
  const kinds = new Set(cells.map(({ kind }) => kind));
  if (kinds.has("rate")) return { numberFormat: percentFormat(look.percentDecimals), horizontal: "Right" };
  if (!kinds.has("number")) return {};
  // Texts among the numbers are read from the left, as in a list of what is stated.
  return { numberFormat: numberFormatOf(cells), horizontal: kinds.has("text") ? "Left" : "Right" };
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
      vertical: "Center",
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

export function widthOf(placed: readonly PlacedColumn[]): number {
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

export function addTable(sheet: Growing, table: ViewTable): PlacedTable {
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
