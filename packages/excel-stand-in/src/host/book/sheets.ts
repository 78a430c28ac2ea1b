import { BooleanNumber, mergeWorksheetSnapshotWithDefault, type IWorksheetData } from "@univerjs/core";
import {
  InsertSheetMutation,
  RemoveSheetCommand,
  SetWorksheetHideMutation,
  SetWorksheetNameCommand,
  SetWorksheetOrderMutation,
} from "@univerjs/sheets";
import { invalidArgument, invalidOperation, itemAlreadyExists } from "../../workbook/hostError";
import type { Book } from "./book";
import { copyCharts } from "./charts";
import { copyNames } from "./names";
import { copyPivots, forgetSourcesOn } from "./pivotStore";
import { requireStructure } from "./protection";

const FORBIDDEN_IN_NAMES = /[\\/?*[\]:]/;

/** @throws InvalidArgument, ItemAlreadyExists as Excel's rules for names of sheets say. */
function checkName(book: Book, name: string, except?: string): void {
  const wellFormed = name.length >= 1 && name.length <= 31 && !FORBIDDEN_IN_NAMES.test(name);
  if (!wellFormed || name.startsWith("'") || name.endsWith("'") || name.toLowerCase() === "history") {
    throw invalidArgument(`"${name}" can't be the name of a sheet.`);
  }
  const taken = book.workbook
    .getSheets()
    .some((sheet) => sheet.getSheetId() !== except && sheet.getName().toLowerCase() === name.toLowerCase());
  if (taken) throw itemAlreadyExists(`a sheet named "${name}"`);
}

function unusedName(book: Book): string {
  const taken = new Set(book.workbook.getSheets().map((sheet) => sheet.getName().toLowerCase()));
  let number = taken.size + 1;
  while (taken.has(`sheet${number}`)) number += 1;
  return `Sheet${number}`;
}

function unusedSheetId(book: Book): string {
  let number = book.workbook.getSheets().length + 1;
  while (book.workbook.getSheetBySheetId(`sheet${number}`) || book.extras.has(`sheet${number}`)) number += 1;
  return `sheet${number}`;
}

/** Adds an empty sheet at the end and answers its id. */
export function addSheet(book: Book, name?: string): string {
  const sheetName = name ?? unusedName(book);
  checkName(book, sheetName);
  return insertSheet(book, { name: sheetName, rowCount: 1000, columnCount: 50 }, book.workbook.getSheets().length);
}

export function insertSheet(book: Book, data: Partial<IWorksheetData>, index: number): string {
  requireStructure(book);
  if (data.name !== undefined) checkName(book, data.name);
  const id = unusedSheetId(book);
  book.extras.set(id, {});
  const sheet = mergeWorksheetSnapshotWithDefault({ defaultColumnWidth: 72, defaultRowHeight: 25, ...data, id });
  const active = book.workbook.getActiveSheet();
  book.mutate(InsertSheetMutation.id, { index, sheet, styles: {} });
  // Univer goes to the new sheet; Excel stays.
  book.workbook.setActiveSheet(active);
  book.calculation.meaningChanged(sheet.name);
  book.notify({ kind: "added", sheetId: id });
  return id;
}

/** Renames a sheet; formulas and names that speak of it follow. */
export async function renameSheet(book: Book, sheetId: string, name: string): Promise<void> {
  const before = book.sheet(sheetId).getName();
  checkName(book, name, sheetId);
  if (before === name) return;
  requireStructure(book);
  await book.command(SetWorksheetNameCommand.id, { subUnitId: sheetId, name });
  book.notify({ kind: "nameChanged", sheetId, before, after: name });
}

const visibleSheets = (book: Book): readonly string[] => book.workbook.getUnhiddenWorksheets();

function requireAnotherVisible(book: Book, sheetId: string): void {
  if (visibleSheets(book).every((visible) => visible === sheetId)) {
    throw invalidOperation("A workbook keeps at least one visible sheet.");
  }
}

export async function deleteSheet(book: Book, sheetId: string): Promise<void> {
  const sheet = book.sheet(sheetId);
  requireStructure(book);
  if (!sheet.isSheetHidden()) requireAnotherVisible(book, sheetId);
  if (book.sheetExtras(sheetId).veryHidden) throw invalidOperation("A very hidden sheet can't be deleted.");
  if (book.workbook.getActiveSheet() === sheet) activateNeighbour(book, sheetId);
  for (const [id, name] of Object.entries(book.univer.names.getDefinedNameMap(book.unitId) ?? {})) {
    if (name.localSheetId === sheetId) book.univer.names.removeDefinedName(book.unitId, id);
  }
  await book.command(RemoveSheetCommand.id, { subUnitId: sheetId });
  forgetSourcesOn(book, sheetId);
  book.notify({ kind: "deleted", sheetId });
}

function activateNeighbour(book: Book, sheetId: string): void {
  const order = book.workbook.getSheetOrders();
  const others = visibleSheets(book).filter((id) => id !== sheetId);
  const place = order.indexOf(sheetId);
  const next = others.find((id) => order.indexOf(id) > place) ?? others.at(-1);
  if (next !== undefined) activateSheet(book, next);
}

export function activateSheet(book: Book, sheetId: string): void {
  const sheet = book.sheet(sheetId);
  if (sheet.isSheetHidden()) throw invalidOperation("A hidden sheet can't be activated.");
  const before = book.workbook.getActiveSheet().getSheetId();
  if (before === sheetId) return;
  book.workbook.setActiveSheet(sheet);
  book.selection = { sheetId, area: { row: 0, column: 0, rowCount: 1, columnCount: 1 } };
  book.notify({ kind: "deactivated", sheetId: before });
  book.notify({ kind: "activated", sheetId });
}

export const VISIBILITIES = ["Visible", "Hidden", "VeryHidden"] as const;
export type Visibility = (typeof VISIBILITIES)[number];

export function visibilityOf(book: Book, sheetId: string): Visibility {
  if (!book.sheet(sheetId).isSheetHidden()) return "Visible";
  return book.sheetExtras(sheetId).veryHidden ? "VeryHidden" : "Hidden";
}

export function setVisibility(book: Book, sheetId: string, visibility: Visibility): void {
  const before = visibilityOf(book, sheetId);
  if (before === visibility) return;
  requireStructure(book);
  if (visibility !== "Visible" && before === "Visible") {
    requireAnotherVisible(book, sheetId);
    if (book.workbook.getActiveSheet().getSheetId() === sheetId) activateNeighbour(book, sheetId);
  }
  const hidden = visibility === "Visible" ? BooleanNumber.FALSE : BooleanNumber.TRUE;
  book.mutate(SetWorksheetHideMutation.id, { subUnitId: sheetId, hidden });
  book.extras.set(sheetId, { ...book.sheetExtras(sheetId), veryHidden: visibility === "VeryHidden" });
  book.notify({ kind: "visibilityChanged", sheetId, before, after: visibility });
}

export function moveSheet(book: Book, sheetId: string, position: number): void {
  const sheet = book.sheet(sheetId);
  const count = book.workbook.getSheets().length;
  if (position < 0 || position >= count)
    throw invalidArgument(`There is no position ${position} among ${count} sheets.`);
  const fromOrder = book.workbook.getSheetIndex(sheet);
  if (fromOrder === position) return;
  requireStructure(book);
  book.mutate(SetWorksheetOrderMutation.id, { subUnitId: sheetId, fromOrder, toOrder: position });
  book.notify({ kind: "moved", sheetId, before: String(fromOrder), after: String(position) });
}

/** A copy of a sheet with its cells, formats and page layout, named as Excel names copies. */
export function copySheet(book: Book, sheetId: string, index: number): string {
  book.tellUniver();
  const source = book.sheet(sheetId);
  const taken = new Set(book.workbook.getSheets().map((sheet) => sheet.getName().toLowerCase()));
  let number = 2;
  const named = (): string => `${source.getName().slice(0, 31 - ` (${number})`.length)} (${number})`;
  while (taken.has(named().toLowerCase())) number += 1;
  const copy = insertSheet(book, { ...structuredClone(source.getConfig()), name: named() }, index);
  book.extras.set(copy, structuredClone(book.sheetExtras(sheetId)));
  copyNames(book, sheetId, copy);
  copyCharts(book, sheetId, copy);
  copyPivots(book, sheetId, copy);
  return copy;
}
