import type { Book, SheetArea } from "../book/book";
import { insertFile } from "../book/insertFile";
import { HostError } from "../../workbook/hostError";
import { hostObject, type HostObject, type ObjectTable } from "../wire/objectType";
import { applicationTable } from "./application";
import { record, text } from "./args";
import { customXmlParts } from "./customXmlParts";
import { workbookNames } from "./names";
import { pivotTablesObject } from "./pivotTables";
import { structureProtectionTable } from "./protection";
import { rangeObject } from "./references";
import { worksheetsTable } from "./worksheets";

const activeCell = ({ sheetId, area }: SheetArea): SheetArea => ({
  sheetId,
  area: { row: area.row, column: area.column, rowCount: 1, columnCount: 1 },
});

const workbookTable: ObjectTable<Book> = {
  name: "Workbook",
  scalars: {
    Name: { read: (book) => book.fileName },
    ReadOnly: { read: (book) => book.readOnly },
    IsDirty: { read: () => true },
    AutoSave: { read: () => false },
    PreviouslySaved: { read: () => true },
    UsePrecisionAsDisplayed: { read: () => false },
  },
  children: {
    Worksheets: (book) => hostObject(worksheetsTable, book),
    Names: () => workbookNames(),
    PivotTables: () => pivotTablesObject(null),
    Protection: (book) => hostObject(structureProtectionTable, book),
    CustomXmlParts: () => customXmlParts(),
    Application: (book) => hostObject(applicationTable, book),
  },
  methods: {
    InsertWorksheetsFromBase64: (book, [file, options]) => insertWorksheets(book, file, options),
    GetSelectedRange: (book) => rangeObject(book, { ...book.selection }),
    GetActiveCell: (book) => rangeObject(book, activeCell(book.selection)),
    _GetRangeForEventByReferenceId: (book, [id]) => eventRange(book, id),
    _GetRangeOrNullObjectForEventByReferenceId: (book, [id]) => eventRange(book, id),
  },
};

/** New sheets go to the end, wherever the request wants them: their order is all that Excel's own place would change. */
async function insertWorksheets(book: Book, file: unknown, options: unknown): Promise<readonly string[]> {
  const { sheetNamesToInsert: names } = record(options ?? {}, "InsertWorksheetOptions");
  const wanted = Array.isArray(names) ? names.map((name) => text(name, "sheetNamesToInsert")) : [];
  const { insertFails } = book.options.profile.bugs;
  const failure = new HostError("GeneralException", "The sheets could not be inserted.");
  if (insertFails === "refused") throw failure;
  const inserted = await insertFile(book, text(file, "base64File"), wanted);
  if (insertFails === "inserted") throw failure;
  return inserted;
}

/** The range an event speaks of: its reference is `sheetId!row,column,rowCount,columnCount`. */
function eventRange(book: Book, id: unknown): HostObject | null {
  const [sheetId = "", numbers = ""] = String(id).split("!");
  const [row = 0, column = 0, rowCount = 1, columnCount = 1] = numbers.split(",").map(Number);
  if (!book.workbook.getSheetBySheetId(sheetId)) return null;
  return rangeObject(book, { sheetId, area: { row, column, rowCount, columnCount } });
}

/** The object at the root of every path. */
export const workbookObject = (book: Book): HostObject => hostObject(workbookTable, book);
