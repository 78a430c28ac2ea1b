import { BooleanNumber, CellValueType, type ICellData, type IStyleData } from "@univerjs/core";
import { fullAddress, intersection, isUnbounded, onSheet, type Area } from "../../workbook/address";
import { invalidArgument, invalidOperation, pivotConflict } from "../../workbook/hostError";
import { pivotCells, layOutPivot, type PivotLayout } from "../../workbook/pivotLayout";
import type { PivotSource, PivotValues, SheetPivot } from "../../workbook/pivotData";
import type { Book, SheetArea } from "./book";
import type { Contents } from "./calculation";
import { clearContents, textContent } from "./cellWriting";
import { contentOf, type CellContent } from "../../workbook/contents";
import { pivotAt, pivotsOf, putPivots, unusedPivotId, type PivotKey } from "./pivotStore";
import { requirePermission } from "./protection";
import { applyStyle } from "./restyle";
import { applyExtras, numberFormatOf } from "./styles";
import { usedArea } from "./usedArea";

/** What Excel's standard style for pivots does to headings and totals. */
const HEADING: IStyleData = { bl: BooleanNumber.TRUE, bg: { rgb: "#D9E1F2" } };
/** Takes away what {@link look} gave; null, which removes a part, is not among the types of a flag. */
const PLAIN: IStyleData = { bg: null, n: null, ...Object.fromEntries([["bl", null]]) };

/** The source's headings and rows. @throws InvalidArgument where a column has no heading. */
function readSource(book: Book, { sheetId, area }: PivotSource): Pick<SheetPivot, "fields" | "records"> {
  const rows = Array.from({ length: area.rowCount }, (_, row) =>
    Array.from({ length: area.columnCount }, (__, column) =>
      contentOf(book.cell(sheetId, area.row + row, area.column + column)),
    ),
  );
  const [headings = [], ...records] = rows;
  if (records.length === 0) throw invalidArgument("A PivotTable needs headings and at least one row below them.");
  if (headings.some((heading) => heading === "")) {
    const address = fullAddress(book.sheet(sheetId).getName(), area);
    throw invalidArgument(`The PivotTable field name is not valid: a column of ${address} has no heading.`);
  }
  return { fields: uniqueNames(headings.map(String)), records };
}

/** Excel numbers headings that repeat: 目標, 目標2. */
function uniqueNames(names: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    let own = name;
    for (let number = 2; taken.has(own.toLowerCase()); number += 1) own = `${name}${number}`;
    taken.add(own.toLowerCase());
    return own;
  });
}

function bounded(book: Book, { sheetId, area }: SheetArea): Area {
  const used = isUnbounded(area) ? usedArea(book, sheetId, area, true) : area;
  if (!used) throw invalidArgument("A PivotTable needs cells with values.");
  return used;
}

/** @throws InvalidArgument as Excel does for a name that is empty or that another pivot of the sheet has. */
function checkName(book: Book, { sheetId, pivotId }: PivotKey, name: string): void {
  if (name === "" || name.length > 255) throw invalidArgument("A PivotTable's name has 1 to 255 characters.");
  const isTaken = pivotsOf(book, sheetId).some(
    (other) => other.id !== pivotId && other.name.toLowerCase() === name.toLowerCase(),
  );
  if (isTaken) throw invalidArgument(`The sheet already has a PivotTable named "${name}".`);
}

/** Makes a pivot without fields at a cell, and answers its key. */
export async function addPivot(book: Book, name: string, source: SheetArea, destination: SheetArea): Promise<PivotKey> {
  // The fields are what the cells hold.
  await book.calculation.settle();
  const { sheetId } = destination;
  const key = { sheetId, pivotId: unusedPivotId(book) };
  checkName(book, key, name);
  requirePermission(book, sheetId, "allowPivotTables");
  const from = { sheetId: source.sheetId, area: bounded(book, source) };
  const { row, column } = destination.area;
  const pivot: SheetPivot = {
    id: key.pivotId,
    name,
    source: from,
    ...readSource(book, from),
    rows: [],
    columns: [],
    data: [],
    rowTotals: true,
    columnTotals: true,
    place: { row, column, rowCount: 1, columnCount: 1 },
  };
  const place = placeFor(pivot, layOutPivot(pivot));
  requireRoom(book, key, pivot, place);
  putPivots(book, sheetId, [...pivotsOf(book, sheetId), { ...pivot, place }]);
  return key;
}

function placeFor({ place }: SheetPivot, { rowCount, columnCount }: PivotLayout): Area {
  return onSheet({ row: place.row, column: place.column, rowCount, columnCount });
}

/** @throws PivotTableRangeConflict where another pivot, or a cell with a content, lies where this one is to grow. */
function requireRoom(book: Book, { sheetId, pivotId }: PivotKey, before: SheetPivot, place: Area): void {
  const other = pivotsOf(book, sheetId).find((one) => one.id !== pivotId && intersection(one.place, place));
  if (other) throw pivotConflict(`A PivotTable can't overlap the PivotTable "${other.name}".`);
  const { lines } = book.cells(sheetId);
  for (let row = place.row; row < place.row + place.rowCount; row++) {
    for (let column = place.column; column < place.column + place.columnCount; column++) {
      const isOwn = intersection(before.place, { row, column, rowCount: 1, columnCount: 1 }) !== null;
      if (!isOwn && contentOf(lines[row]?.[column]) !== "") {
        throw pivotConflict(`The PivotTable "${before.name}" would overwrite cells that are not empty.`);
      }
    }
  }
}

/** Changes a pivot, and what it shows. Nothing is changed when there is no room for it. */
export function changePivot(book: Book, key: PivotKey, patch: Partial<SheetPivot>): void {
  const before = pivotAt(book, key);
  requirePermission(book, key.sheetId, "allowPivotTables");
  const changed = { ...before, ...patch };
  const layout = layOutPivot(changed);
  const place = placeFor(changed, layout);
  requireRoom(book, key, before, place);
  const after = { ...changed, place };
  const all = pivotsOf(book, key.sheetId);
  putPivots(
    book,
    key.sheetId,
    all.map((pivot) => (pivot.id === key.pivotId ? after : pivot)),
  );
  wipe(book, key.sheetId, before.place);
  show(book, key.sheetId, after, layout);
}

export function renamePivot(book: Book, key: PivotKey, name: string): void {
  checkName(book, key, name);
  const all = pivotsOf(book, key.sheetId);
  pivotAt(book, key);
  putPivots(
    book,
    key.sheetId,
    all.map((pivot) => (pivot.id === key.pivotId ? { ...pivot, name } : pivot)),
  );
}

/** Reads the source anew. Fields that are there no longer leave the pivot. @throws InvalidOperation without a source. */
export async function refreshPivot(book: Book, key: PivotKey): Promise<void> {
  await book.calculation.settle();
  const { source, name, fields, rows, columns, data } = pivotAt(book, key);
  if (!source) throw invalidOperation(`The cells of the PivotTable "${name}" have been deleted.`);
  const read = readSource(book, source);
  const now = (field: number): number[] => {
    const found = read.fields.findIndex((one) => one.toLowerCase() === fields[field]?.toLowerCase());
    return found < 0 ? [] : [found];
  };
  changePivot(book, key, {
    ...read,
    rows: rows.flatMap(now),
    columns: columns.flatMap(now),
    data: data.flatMap((values): readonly PivotValues[] => now(values.field).map((field) => ({ ...values, field }))),
  });
}

export function removePivot(book: Book, key: PivotKey): void {
  const { place } = pivotAt(book, key);
  requirePermission(book, key.sheetId, "allowPivotTables");
  putPivots(
    book,
    key.sheetId,
    pivotsOf(book, key.sheetId).filter(({ id }) => id !== key.pivotId),
  );
  wipe(book, key.sheetId, place);
}

function wipe(book: Book, sheetId: string, place: Area): void {
  clearContents(book, sheetId, place);
  applyStyle(book, sheetId, place, PLAIN);
  applyExtras(book, sheetId, place, { indent: undefined });
}

function cellOf(content: CellContent): ICellData {
  if (typeof content === "number") return { v: content, t: CellValueType.NUMBER };
  if (typeof content === "boolean") return { v: content ? 1 : 0, t: CellValueType.BOOLEAN };
  return textContent(content);
}

function show(book: Book, sheetId: string, pivot: SheetPivot, layout: PivotLayout): void {
  const { place } = pivot;
  const contents: Contents = {};
  pivotCells(layout).forEach((cells, row) => {
    cells.forEach((content, column) => {
      if (content !== "") (contents[place.row + row] ??= {})[place.column + column] = cellOf(content);
    });
  });
  if (Object.keys(contents).length > 0) book.writeContents(sheetId, place, contents);
  look(book, sheetId, pivot, layout);
}

/** Headings and totals stand out, inner rows are indented, values have their format. */
function look(book: Book, sheetId: string, pivot: SheetPivot, { headings, lines, hasRowLabels }: PivotLayout): void {
  const { place } = pivot;
  const across = (row: number, rowCount: number): Area => ({ ...place, row, rowCount });
  if (headings.length > 0) applyStyle(book, sheetId, across(place.row, headings.length), HEADING);
  const first = place.row + headings.length;
  lines.forEach(({ kind, level, isGroup }, index) => {
    const line = across(first + index, 1);
    if (kind === "total") applyStyle(book, sheetId, line, HEADING);
    else if (isGroup) applyStyle(book, sheetId, line, { bl: BooleanNumber.TRUE });
    if (level > 0) applyExtras(book, sheetId, { ...line, columnCount: 1 }, { indent: level });
  });
  const pattern = numberFormat(book, pivot);
  const left = hasRowLabels ? 1 : 0;
  if (pattern === "General" || lines.length === 0 || place.columnCount === left) return;
  const values = {
    row: first,
    column: place.column + left,
    rowCount: lines.length,
    columnCount: place.columnCount - left,
  };
  applyStyle(book, sheetId, values, { n: { pattern } });
}

/** The format of the values: their own, or for all but counts that of the source's first row. */
export function numberFormat(book: Book, { data, source }: SheetPivot): string {
  const [values] = data;
  if (!values) return "General";
  if (values.numberFormat !== null) return values.numberFormat;
  if (values.summary.startsWith("Count") || !source) return "General";
  return numberFormatOf(book, source.sheetId, source.area.row + 1, source.area.column + values.field);
}
