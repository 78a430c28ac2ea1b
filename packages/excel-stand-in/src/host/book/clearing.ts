import type { IStyleData } from "@univerjs/core";
import type { Area } from "../../workbook/address";
import type { Book } from "./book";
import { clearContents } from "./cellWriting";
import { unmergeCells } from "./merges";
import { removePivotsWithin } from "./pivotStore";
import { requirePermission } from "./protection";
import { applyStyle } from "./restyle";
import { applyExtras, forExisting } from "./styles";

/** `Excel.ClearApplyTo`. */
export const CLEARINGS = ["All", "Formats", "Contents", "Hyperlinks", "RemoveHyperlinks", "ResetContents"] as const;
type Clearing = (typeof CLEARINGS)[number];

/** A patch that removes every part of a style. */
const NO_STYLE: IStyleData = {
  ff: null, bg: null, bd: null, cl: null, va: null, n: null, tr: null, td: null, ht: null, vt: null, tb: null, pd: null,
}; // prettier-ignore
const FLAGS = ["fs", "it", "bl", "ul", "st", "ol", "bbl"] as const;

function clearFormats(book: Book, sheetId: string, area: Area): void {
  const none = { ...NO_STYLE, ...Object.fromEntries(FLAGS.map((flag) => [flag, null])) };
  applyStyle(book, sheetId, area, none);
  applyExtras(book, sheetId, area, { indent: undefined, shrinkToFit: undefined, locked: undefined });
}

/** Removes cells that carry nothing any more, so that they no longer count as used. */
function forgetEmptyCells(book: Book, sheetId: string, area: Area): void {
  const cells = book.cells(sheetId);
  forExisting(book, sheetId, area, (row, column, cell) => {
    if (cell.v === undefined && !cell.f && !cell.p && !cell.s && !cell.custom) cells.remove(row, column);
  });
}

export function clearRange(book: Book, sheetId: string, area: Area, applyTo: Clearing): void {
  requirePermission(book, sheetId, null);
  const all = applyTo === "All";
  const isEmptied = all || applyTo === "Contents" || applyTo === "ResetContents";
  if (isEmptied) removePivotsWithin(book, sheetId, area);
  if (isEmptied) clearContents(book, sheetId, area);
  if (all || applyTo === "Formats") {
    unmergeCells(book, sheetId, area);
    const existing: Area[] = [];
    forExisting(book, sheetId, area, (row, column) => existing.push({ row, column, rowCount: 1, columnCount: 1 }));
    if (existing.length > 0) clearFormats(book, sheetId, boundsOf(existing));
  }
  if (all) applyExtrasToExisting(book, sheetId, area, { hyperlink: undefined, note: undefined });
  if (applyTo === "Hyperlinks" || applyTo === "RemoveHyperlinks") {
    applyExtrasToExisting(book, sheetId, area, { hyperlink: undefined });
  }
  if (all || applyTo === "Formats") forgetEmptyCells(book, sheetId, area);
}

function boundsOf(areas: readonly Area[]): Area {
  const rows = areas.map((area) => area.row);
  const columns = areas.map((area) => area.column);
  const [top, bottom] = extent(rows);
  const [left, right] = extent(columns);
  return { row: top, column: left, rowCount: bottom - top + 1, columnCount: right - left + 1 };
}

const extent = (numbers: readonly number[]): readonly [number, number] => [
  numbers.reduce((least, one) => Math.min(least, one), Infinity),
  numbers.reduce((most, one) => Math.max(most, one), 0),
];

function applyExtrasToExisting(
  book: Book,
  sheetId: string,
  area: Area,
  patch: Parameters<typeof applyExtras>[3],
): void {
  const bearing: Area[] = [];
  forExisting(book, sheetId, area, (row, column, cell) => {
    if (cell.custom) bearing.push({ row, column, rowCount: 1, columnCount: 1 });
  });
  for (const one of bearing) applyExtras(book, sheetId, one, patch);
}
