import type { IWorksheetData } from "@univerjs/core";
import { HostError, invalidArgument } from "../../workbook/hostError";
import type { HostWorkbookData } from "../../workbook/workbookData";
import { bytesOf } from "../base64";
import type { Book } from "./book";
import { insertNames } from "./names";
import { insertSheet } from "./sheets";

/** The reader comes with the first file: most workbooks never have another inserted. */
async function readFile(base64: string): Promise<HostWorkbookData> {
  const bytes = bytesOf(base64, "Workbook.insertWorksheetsFromBase64");
  const { readXlsx } = await import("../../xlsx/readXlsx");
  const { UnreadableWorkbookError } = await import("../../xlsx/unreadableWorkbook");
  return readXlsx(bytes).catch((error: unknown) => {
    if (error instanceof UnreadableWorkbookError) throw invalidArgument(`The file can't be read: ${error.reason}.`);
    throw error;
  });
}

/** As Excel does where the name is taken: `別紙 (2)`. */
function freeName(book: Book, wanted: string): string {
  const taken = new Set(book.workbook.getSheets().map((sheet) => sheet.getName().toLowerCase()));
  let name = wanted;
  for (let number = 2; taken.has(name.toLowerCase()); number += 1) {
    const suffix = ` (${String(number)})`;
    name = wanted.slice(0, 31 - suffix.length) + suffix;
  }
  return name;
}

type Cells = NonNullable<IWorksheetData["cellData"]>;

/** Styles are numbered by each file for itself: those of another one get names of their own. */
function withOwnStyles(cellData: Cells, prefix: string): Cells {
  const renamed = structuredClone(cellData);
  for (const line of Object.values(renamed)) {
    for (const cell of Object.values(line as Record<string, { s?: unknown }>)) {
      if (typeof cell.s === "string") cell.s = prefix + cell.s;
    }
  }
  return renamed;
}

/**
 * Adds the sheets of another file at the end and answers their ids, in the order of the file. `wanted` names those to
 * take; none: all. The file's names come along.
 */
export async function insertFile(book: Book, base64: string, wanted: readonly string[]): Promise<readonly string[]> {
  const data = await readFile(base64);
  const sheets = data.workbook.sheetOrder.flatMap((id) => {
    const sheet = data.workbook.sheets[id];
    return sheet === undefined || (wanted.length > 0 && !wanted.includes(sheet.name ?? "")) ? [] : [{ id, sheet }];
  });
  if (sheets.length === 0) throw invalidArgument("The file has none of the sheets asked for.");
  const hasDrawings = sheets.some(({ id }) =>
    [data.sheets[id]?.charts, data.sheets[id]?.pivots].some((all) => all?.length),
  );
  if (hasDrawings && !book.options.profile.insertsDrawings) {
    throw new HostError("GeneralException", "Charts and PivotTables can't be inserted in Excel on the web.");
  }
  const prefix = `file${String(book.workbook.getSheets().length)}:`;
  book.workbook.addStyles(
    Object.fromEntries(Object.entries(data.workbook.styles).map(([key, style]) => [prefix + key, style])),
  );
  const inserted = sheets.map(({ id, sheet }) => {
    const { name = "Sheet", cellData = {}, ...rest } = structuredClone(sheet);
    const own = { ...rest, name: freeName(book, name), cellData: withOwnStyles(cellData, prefix) };
    const newId = insertSheet(book, own, book.workbook.getSheets().length);
    // Of pivots, what they show is inserted: their sources have other ids here.
    book.extras.set(newId, { ...structuredClone(data.sheets[id] ?? {}), pivots: [] });
    book.calculation.everythingChanged();
    return { name, idInFile: id, id: newId };
  });
  insertNames(book, data.names, inserted);
  return inserted.map(({ id }) => id);
}
