import type * as SheetsModule from "@e965/xlsx";
import type { WorkbookLoss } from "../workbook/workbookData";
import { requireLengths } from "./cellLength";
import { hasEndlessChain, hasEntry, isCompoundFile, startsWith } from "./compoundFile";
import { isOpenDocument, withoutObjects, withShownFormat, withStyles } from "./openDocument";
import { Package } from "./package";
import { hasTable, readPage, type Page } from "./pageTables";
import { decodeText, separatorOf, typedCell, withLineFeedsBetweenRows } from "./textTable";
import { UnreadableWorkbookError } from "./unreadableWorkbook";
import { isWebArchive, sheetsOf } from "./webArchive";

/** A file of another format as an .xlsx. */
export interface Foreign {
  readonly bytes: Uint8Array;
  readonly losses: readonly WorkbookLoss[];
}

const ZIP_MAGIC = [0x50, 0x4b];

/** The first record of an .xls that is no compound file: of Excel 2, 3, 4 or 5. */
const isBareStream = (bytes: Uint8Array): boolean => bytes[0] === 9 && [0, 2, 4, 8].includes(bytes[1] ?? -1);

/** What other systems hand out as .xls: a page with a table, or a workbook of Excel 2003 in XML. */
const isXmlWorkbook = (text: string): boolean => text.includes("urn:schemas-microsoft-com:office:spreadsheet");
const isMarkup = (text: string): boolean => /^\s*</u.test(text);

const isText = (fileName: string, text: string): boolean =>
  /\.(?:csv|tsv|txt)$/i.test(fileName) || (/\.xls$/i.test(fileName) && /^[^\0]*[\t,][^\0]*$/u.test(text));

/** Names of parts stand as they are in a zip, and at its end all of them do. */
function namesPart(bytes: Uint8Array, name: string): boolean {
  const tail = new TextDecoder("latin1").decode(bytes.subarray(Math.max(0, bytes.length - 65_536)));
  return tail.includes(name);
}

/** The file without the empty lines that some systems send before it. */
export function withoutLinesBefore(bytes: Uint8Array): Uint8Array {
  const start = bytes.findIndex((byte) => byte !== 13 && byte !== 10);
  return start > 0 && startsWith(bytes.subarray(start), ZIP_MAGIC) ? bytes.subarray(start) : bytes;
}

/**
 * An .xlsx of what another format holds: values, formulas, number formats, merged areas, widths. Null where the file is
 * none of another format.
 *
 * @throws UnreadableWorkbookError
 */
export async function readForeign(bytes: Uint8Array, fileName: string): Promise<Foreign | null> {
  if (bytes.length === 0) throw new UnreadableWorkbookError("empty");
  if (isCompoundFile(bytes)) {
    if (hasEntry(bytes, "EncryptedPackage")) throw new UnreadableWorkbookError("encrypted");
    if (!hasEntry(bytes, "Workbook") && !hasEntry(bytes, "Book")) throw new UnreadableWorkbookError("notAWorkbook");
    if (hasEndlessChain(bytes)) throw new UnreadableWorkbookError("corrupt");
    return converted(bytes);
  }
  if (startsWith(bytes, ZIP_MAGIC)) return readPacked(bytes);
  if (isBareStream(bytes)) return converted(bytes);
  const text = decodeText(bytes);
  if (isMarkup(text) && isXmlWorkbook(text)) return converted(text);
  if (isMarkup(text) && isOpenDocument(text)) return converted(withoutObjects(text));
  if (isMarkup(text) && hasTable(text)) return convertedPages([{ text, name: null }], fileName);
  if (isWebArchive(text)) return convertedPages(sheetsOf(bytes), fileName);
  if (isText(fileName, text)) return convertedText(text, fileName);
  throw new UnreadableWorkbookError("notAWorkbook");
}

function readPacked(bytes: Uint8Array): Promise<Foreign> | null {
  if (namesPart(bytes, "xl/workbook.bin")) return converted(bytes);
  const manifest = "META-INF/manifest.xml";
  if (!namesPart(bytes, "content.xml") || !namesPart(bytes, manifest)) return null;
  if (new Package(bytes).text(manifest)?.includes("encryption-data")) throw new UnreadableWorkbookError("encrypted");
  return converted(withStyles(bytes));
}

type Sheets = typeof SheetsModule;

/** Names of encodings by the numbers that files have for them; Excel 95 and older wrote Japanese in 932. */
const ENCODINGS: Readonly<Record<number, string>> = {
  932: "shift_jis", 936: "gbk", 949: "euc-kr", 950: "big5", 874: "windows-874", 1200: "utf-16le", 10000: "macintosh",
  10001: "shift_jis", 10007: "x-mac-cyrillic", 65001: "utf-8",
}; // prettier-ignore

function decoded(codePage: number, bytes: ArrayLike<number>): string {
  const name = ENCODINGS[codePage] ?? (codePage >= 1250 && codePage <= 1258 ? `windows-${codePage}` : "windows-1252");
  return new TextDecoder(name, { ignoreBOM: true }).decode(Uint8Array.from(bytes));
}

async function loadSheets(): Promise<Sheets> {
  const sheets = await import("@e965/xlsx");
  sheets.set_cptable({ utils: { decode: decoded } });
  return sheets;
}

const asXlsx = (sheets: Sheets, book: SheetsModule.WorkBook): Uint8Array =>
  new Uint8Array(sheets.write(book, { type: "array", bookType: "xlsx", compression: true }) as ArrayBuffer);

/** What no XML holds; damaged names do. */
// eslint-disable-next-line no-control-regex -- these are what is to be found
const UNWRITABLE = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/gu;

/** A name as Excel allows it for a sheet. */
function sheetName(name: string, otherwise: string): string {
  const allowed = name
    .replace(/[\\/?*[\]:]|^'|'$/g, " ")
    .replace(UNWRITABLE, " ")
    .slice(0, 31);
  return allowed.trim() === "" ? otherwise : allowed;
}

/** What the library says on the console is for its authors. */
function quietly<Result>(work: () => Result): Result {
  const { error } = console;
  console.error = () => undefined;
  try {
    return work();
  } finally {
    console.error = error;
  }
}

function readBook(sheets: Sheets, content: Uint8Array | string): SheetsModule.WorkBook {
  const isMarkup = typeof content === "string";
  const read = (cellFormula: boolean): SheetsModule.WorkBook => {
    const type = isMarkup ? "string" : "array";
    return sheets.read(content, { type, dense: true, cellFormula, cellNF: true, cellStyles: true, raw: isMarkup });
  };
  try {
    return read(true);
  } catch (cause) {
    // A formula that it doesn't know: what the formulas showed can still be read.
    if (cause instanceof Error && /ELF|Ptg|formula/i.test(cause.message)) return read(false);
    throw cause;
  }
}

/** @param content - the file, or its text. */
async function converted(content: Uint8Array | string): Promise<Foreign> {
  const sheets = await loadSheets();
  try {
    const bytes = quietly(() => {
      const book = readBook(sheets, content);
      prepare(sheets, book);
      if (typeof content !== "string" && !startsWith(content, ZIP_MAGIC)) forgetUncomputed(book);
      return asXlsx(sheets, book);
    });
    return { bytes, losses: ["looks"] };
  } catch (cause) {
    if (cause instanceof UnreadableWorkbookError) throw cause;
    const isLocked = cause instanceof Error && /password|encrypt/i.test(cause.message);
    throw new UnreadableWorkbookError(isLocked ? "encrypted" : "corrupt", cause);
  }
}

/**
 * An .xls has a result for every formula; programs that can't compute write 0 (xlwt, POI). Where all are 0, none is believed:
 * they are computed when the workbook is opened, and come out as 0 again where they are.
 */
function forgetUncomputed(book: SheetsModule.WorkBook): void {
  const cells = Object.values(book.Sheets).flatMap((sheet) => (sheet["!data"] ?? []).flat());
  const formulas = cells.filter((cell) => cell.f !== undefined);
  if (formulas.every(({ v: value }) => value === 0)) for (const cell of formulas) delete cell.v;
}

/** Makes of a book what an .xlsx can hold: areas that end with their cells, and names that Excel allows. */
function prepare(sheets: Sheets, book: SheetsModule.WorkBook): void {
  const named = book.SheetNames.map(
    (name, index) => [sheetName(name, `Sheet${index + 1}`), book.Sheets[name]] as const,
  );
  book.SheetNames = named.map(([name]) => name);
  book.Sheets = Object.fromEntries(named.map(([name, sheet]) => [name, sheet ?? {}]));
  if (book.Workbook?.Names) book.Workbook.Names = book.Workbook.Names.filter(({ Name }) => Name.search(UNWRITABLE) < 0);
  for (const sheet of Object.values(book.Sheets)) {
    const data = (sheet["!data"] ??= []);
    // The library takes a row that is missing for damage.
    for (let row = 0; row < Math.max(1, data.length); row += 1) data[row] ??= [];
    const lastColumn = data.reduce((last, line) => Math.max(last, line.length - 1), 0);
    sheet["!ref"] = sheets.utils.encode_range({
      s: { r: 0, c: 0 },
      e: { r: data.length - 1, c: lastColumn },
    });
    for (const cell of data.flat()) {
      if (typeof cell.v === "string") requireLengths([cell.v]);
      if (book.bookType?.endsWith("ods") === true) Object.assign(cell, withShownFormat(cell));
    }
  }
}

/** A sheet's name from the file's. */
const nameOfFile = (fileName: string): string => fileName.replace(/^.*[\\/]/, "").replace(/\.\w+$/, "");

/** Cells of texts are text, or numbers where they are written as such: dates are for who knows their kind. */
function sheetOf(sheets: Sheets, rows: readonly (readonly string[])[]): SheetsModule.WorkSheet {
  requireLengths(rows.flat());
  return sheets.utils.aoa_to_sheet(rows.map((row) => row.map(typedCell)));
}

/** @param pages - each a sheet. */
async function convertedPages(pages: readonly Page[], fileName: string): Promise<Foreign> {
  if (pages.length === 0) throw new UnreadableWorkbookError("notAWorkbook");
  const sheets = await loadSheets();
  const book = sheets.utils.book_new();
  for (const page of pages) {
    const { name, rows, merges } = readPage(page);
    const sheet = sheetOf(sheets, rows);
    sheet["!merges"] = [...merges];
    sheets.utils.book_append_sheet(book, sheet, sheetName(name ?? nameOfFile(fileName), "Sheet1"), true);
  }
  return { bytes: asXlsx(sheets, book), losses: ["looks"] };
}

async function convertedText(text: string, fileName: string): Promise<Foreign> {
  const sheets = await loadSheets();
  const content = withLineFeedsBetweenRows(text.replace(/^\uFEFF/, ""));
  const parsed = sheets.read(content, { type: "string", raw: true, FS: separatorOf(content, fileName) });
  const rows = sheets.utils.sheet_to_json<readonly string[]>(parsed.Sheets[parsed.SheetNames[0] ?? ""] ?? {}, {
    header: 1,
    raw: false,
    defval: "",
    blankrows: true,
  });
  const book = sheets.utils.book_new();
  sheets.utils.book_append_sheet(book, sheetOf(sheets, rows), sheetName(nameOfFile(fileName), "Sheet1"));
  return { bytes: asXlsx(sheets, book), losses: [] };
}
