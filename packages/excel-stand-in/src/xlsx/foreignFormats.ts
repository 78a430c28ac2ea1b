import type * as SheetsModule from "@e965/xlsx";
import type { WorkbookLoss } from "../workbook/workbookData";
import { requireLengths } from "./cellLength";
import { UnreadableWorkbookError } from "./unreadableWorkbook";

/** A file of another format as an .xlsx. */
export interface Foreign {
  readonly bytes: Uint8Array;
  readonly losses: readonly WorkbookLoss[];
}

const ZIP_MAGIC = [0x50, 0x4b];
const COMPOUND_FILE_MAGIC = [0xd0, 0xcf, 0x11, 0xe0];

const startsWith = (bytes: Uint8Array, magic: readonly number[]): boolean =>
  magic.every((byte, index) => bytes[index] === byte);

const wide = (name: string): readonly number[] => Array.from(name).flatMap((letter) => [letter.charCodeAt(0), 0]);

/** Whether a compound file's directory has an entry of this name. */
function hasEntry(bytes: Uint8Array, entry: string): boolean {
  const name = wide(entry);
  for (let at = 0; at + name.length <= bytes.length; at += 64) {
    if (startsWith(bytes.subarray(at, at + name.length), name)) return true;
  }
  return false;
}

const isText = (fileName: string): boolean => /\.(?:csv|tsv|txt)$/i.test(fileName);

/** Names of parts stand as they are in a zip, and at its end all of them do. */
function namesPart(bytes: Uint8Array, name: string): boolean {
  const tail = new TextDecoder("latin1").decode(bytes.subarray(Math.max(0, bytes.length - 65_536)));
  return tail.includes(name);
}

/** Text in UTF-8 or UTF-16, else in Shift_JIS, as Japanese Excel writes it. */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("shift_jis").decode(bytes);
  }
}

/**
 * An .xlsx of what another format holds: values, formulas, number formats, merged areas, widths. Null where the file is
 * none of another format.
 *
 * @throws UnreadableWorkbookError
 */
export async function readForeign(bytes: Uint8Array, fileName: string): Promise<Foreign | null> {
  if (bytes.length === 0) throw new UnreadableWorkbookError("empty");
  if (startsWith(bytes, COMPOUND_FILE_MAGIC)) {
    if (hasEntry(bytes, "EncryptedPackage")) throw new UnreadableWorkbookError("encrypted");
    if (!hasEntry(bytes, "Workbook") && !hasEntry(bytes, "Book")) throw new UnreadableWorkbookError("notAWorkbook");
    return converted(bytes);
  }
  if (startsWith(bytes, ZIP_MAGIC)) {
    if (namesPart(bytes, "xl/workbook.bin")) return converted(bytes);
    if (namesPart(bytes, "content.xml") && namesPart(bytes, "META-INF/manifest.xml")) return converted(bytes);
    return null;
  }
  if (isText(fileName)) return convertedText(decodeText(bytes), fileName);
  throw new UnreadableWorkbookError("notAWorkbook");
}

type Sheets = typeof SheetsModule;

const asXlsx = (sheets: Sheets, book: ReturnType<Sheets["read"]>): Uint8Array =>
  new Uint8Array(sheets.write(book, { type: "array", bookType: "xlsx", compression: true }) as ArrayBuffer);

async function converted(bytes: Uint8Array): Promise<Foreign> {
  const sheets = await import("@e965/xlsx");
  try {
    const book = sheets.read(bytes, { type: "array", cellNF: true, cellStyles: true, cellDates: false });
    return { bytes: asXlsx(sheets, book), losses: ["looks"] };
  } catch (cause) {
    const isLocked = cause instanceof Error && /password|encrypt/i.test(cause.message);
    throw new UnreadableWorkbookError(isLocked ? "encrypted" : "corrupt", cause);
  }
}

/** Digits that are a number and not a code: `007` and what is longer than a number is exact stay text. */
const isNumber = (text: string): boolean => /^-?(?:0|[1-9]\d{0,14})(?:\.\d{1,15})?$/.test(text);

/**
 * An apostrophe that was put before what a spreadsheet program would take for a formula is no part of the text: writers defuse
 * CSV files so (OWASP, CSV injection), each text that begins like one, apostrophes before it included.
 */
const DEFUSED = /^'(?='*(?:[=@＝＠\t\r]|[+-](?!\s*$|[\d.,]+[%％]?$)))/u;

/** 1,814 and 12,345.6, as Excel writes what it shows, are numbers that show so. */
const SEPARATED = /^-?[1-9]\d{0,2}(?:,\d{3}){1,4}(?:\.(\d{1,15}))?$/;

const separatedNumber = (text: string): SheetsModule.CellObject | null => {
  const match = SEPARATED.exec(text);
  if (match === null) return null;
  const decimals = match[1] === undefined ? "" : `.${"0".repeat(match[1].length)}`;
  return { t: "n", v: Number(text.replaceAll(",", "")), z: `#,##0${decimals}` };
};

const typedCell = (text: string): string | number | SheetsModule.CellObject | null => {
  if (text === "") return null;
  const separated = separatedNumber(text);
  if (separated !== null) return separated;
  return isNumber(text) ? Number(text) : text.replace(DEFUSED, "");
};

/** What separates the cells: of the signs in use, the one that the first line has most often outside of quotes. */
function separatorOf(text: string, fileName: string): string {
  const usual = /\.csv$/i.test(fileName) ? "," : "\t";
  const line = /^(?:"(?:[^"]|"")*"|[^"\r\n])*/u.exec(text.slice(0, 100_000))?.[0].replace(/"(?:[^"]|"")*"/gu, "") ?? "";
  const count = (sign: string): number => line.split(sign).length - 1;
  return [usual, ",", "\t", ";"].reduce((best, sign) => (count(sign) > count(best) ? sign : best));
}

/** Rows may end as on old Macs, while the cells in quotes have line feeds of their own. */
const withLineFeedsBetweenRows = (text: string): string =>
  text.replace(/"(?:[^"]|"")*"|\r\n?/gu, (found) => (found.startsWith("\r") ? "\n" : found));

/** Cells of a text file are text, or numbers where they are written as such: dates are for who knows their kind. */
async function convertedText(text: string, fileName: string): Promise<Foreign> {
  const sheets = await import("@e965/xlsx");
  const content = withLineFeedsBetweenRows(text.replace(/^\uFEFF/, ""));
  const parsed = sheets.read(content, { type: "string", raw: true, FS: separatorOf(content, fileName) });
  const rows = sheets.utils.sheet_to_json<readonly string[]>(parsed.Sheets[parsed.SheetNames[0] ?? ""] ?? {}, {
    header: 1,
    raw: false,
    defval: "",
    blankrows: true,
  });
  requireLengths(rows.flat());
  const typed = rows.map((row) => row.map(typedCell));
  const book = sheets.utils.book_new();
  const name = fileName.replace(/^.*[\\/]/, "").replace(/\.\w+$/, "").replace(/[\\/?*[\]:']/g, " ").slice(0, 31); // prettier-ignore
  sheets.utils.book_append_sheet(book, sheets.utils.aoa_to_sheet(typed), name.trim() === "" ? "Sheet1" : name);
  return { bytes: asXlsx(sheets, book), losses: [] };
}
