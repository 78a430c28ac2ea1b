import type { Worksheet } from "@univerjs/core";
import type { Book } from "../book/book";
import { addSheet } from "../book/sheets";
import { invalidArgument, itemNotFound } from "../../workbook/hostError";
import { type HostObject, type ObjectTable } from "../wire/objectType";
import { optionalText, text } from "./args";
import { eventRegistrations } from "./events";
import { worksheetObject } from "./references";

const visible = (sheet: Worksheet): boolean => !sheet.isSheetHidden();

function sheets(book: Book, visibleOnly: unknown): readonly Worksheet[] {
  const all = book.workbook.getSheets();
  return visibleOnly === true ? all.filter(visible) : all;
}

/** By name, without regard to case, or by id. */
function find(book: Book, key: unknown): Worksheet | null {
  const wanted = text(key, "The worksheet's name or id");
  if (wanted === "") throw invalidArgument("A worksheet's name is not empty.");
  const byId = book.workbook.getSheetBySheetId(wanted);
  const lower = wanted.toLowerCase();
  return byId ?? book.workbook.getSheets().find((sheet) => sheet.getName().toLowerCase() === lower) ?? null;
}

const orNull = (sheet: Worksheet | null | undefined): HostObject | null =>
  sheet ? worksheetObject(sheet.getSheetId()) : null;

function orThrow(sheet: Worksheet | null | undefined): HostObject {
  const object = orNull(sheet);
  if (!object) throw itemNotFound("such worksheet");
  return object;
}

export const worksheetsTable: ObjectTable<Book> = {
  name: "WorksheetCollection",
  items: (book) => sheets(book, false).map((sheet) => worksheetObject(sheet.getSheetId())),
  item: (book, key) => orThrow(find(book, key)),
  methods: {
    Add: (book, [name]) => worksheetObject(addSheet(book, optionalText(name, "The worksheet's name"))),
    GetItem: (book, [key]) => orThrow(find(book, key)),
    GetItemOrNullObject: (book, [key]) => orNull(find(book, key)),
    GetFirst: (book, [visibleOnly]) => orThrow(sheets(book, visibleOnly)[0]),
    GetLast: (book, [visibleOnly]) => orThrow(sheets(book, visibleOnly).at(-1)),
    GetActiveWorksheet: (book) => orThrow(book.workbook.getActiveSheet()),
    GetCount: (book, [visibleOnly]) => sheets(book, visibleOnly).length,
    ...eventRegistrations<Book>(),
  },
};
