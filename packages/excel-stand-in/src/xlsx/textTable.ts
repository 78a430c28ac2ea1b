import type * as SheetsModule from "@e965/xlsx";

/** What a page or an XML file says of its encoding. */
function declaredEncoding(bytes: Uint8Array): TextDecoder | null {
  const head = String.fromCharCode(...bytes.subarray(0, 1024));
  const [, label] = /^\s*<[^]*?(?:charset|encoding)=["']?\s*([\w-]+)/i.exec(head) ?? [];
  try {
    return label === undefined ? null : new TextDecoder(label);
  } catch {
    return null;
  }
}

const decodedAs = (encoding: string, bytes: Uint8Array): string | null => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
};

const HIRAGANA = /\p{Script=Hiragana}/u;

/**
 * Japanese text that doesn't say how it is encoded: Shift_JIS, as Japanese Excel writes it, or EUC-JP, as systems on Unix do.
 * Most of what is one can be taken for the other, but kanji of EUC-JP are then half-width katakana, and no hiragana are left.
 */
function decodeJapanese(bytes: Uint8Array): string {
  const shiftJis = decodedAs("shift_jis", bytes);
  const eucJp = shiftJis !== null && HIRAGANA.test(shiftJis) ? null : decodedAs("euc-jp", bytes);
  const isEucJp = eucJp !== null && (shiftJis === null || HIRAGANA.test(eucJp) || /[\uFF61-\uFF9F]{4}/.test(shiftJis));
  return isEucJp ? eucJp : new TextDecoder("shift_jis").decode(bytes);
}

/** What mail programs write, in seven bits (ISO-2022-JP): a sign of ASCII says where Japanese begins. */
const SEVEN_BITS = "\u001B$";

/** Text in UTF-8 or UTF-16, else as it says itself, else in an encoding of Japanese. */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  const text = decodedAs("utf-8", bytes);
  if (text?.includes(SEVEN_BITS)) return new TextDecoder("iso-2022-jp").decode(bytes);
  return text ?? declaredEncoding(bytes)?.decode(bytes) ?? decodeJapanese(bytes);
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

/** The decimals of a number format that shows as many as were written. */
export const decimalsOf = (written: string | undefined): string =>
  written === undefined ? "" : `.${"0".repeat(written.length)}`;

const separatedNumber = (text: string): SheetsModule.CellObject | null => {
  const match = SEPARATED.exec(text);
  if (match === null) return null;
  return { t: "n", v: Number(text.replaceAll(",", "")), z: `#,##0${decimalsOf(match[1])}` };
};

/** 93.5% is a number that shows so, as Excel takes it. */
const PERCENTAGE = /^(-?(?:0|[1-9]\d{0,8})(?:\.(\d{1,6}))?)%$/;

const percentage = (text: string): SheetsModule.CellObject | null => {
  const [, digits, decimals] = PERCENTAGE.exec(text) ?? [];
  // 55.3 / 100 is not 0.553; 55.3e-2 is.
  return digits === undefined ? null : { t: "n", v: Number(`${digits}e-2`), z: `0${decimalsOf(decimals)}%` };
};

/** Systems write codes as ="007", a formula that gives a text, so that Excel leaves their zeros. */
const TEXT_FORMULA = /^="((?:[^"]|"")*)"$/u;

/** What a cell of text holds; null for nothing. */
export function typedCell(text: string): SheetsModule.CellObject | null {
  if (text === "") return null;
  const [, given] = TEXT_FORMULA.exec(text) ?? [];
  if (given !== undefined) return given === "" ? null : { t: "s", v: given.replaceAll('""', '"') };
  return (
    separatedNumber(text) ??
    percentage(text) ??
    (isNumber(text) ? { t: "n", v: Number(text) } : { t: "s", v: text.replace(DEFUSED, "") })
  );
}

/** What separates the cells: of the signs in use, the one that the first line has most often outside of quotes. */
export function separatorOf(text: string, fileName: string): string {
  const usual = /\.csv$/i.test(fileName) ? "," : "\t";
  const line = /^(?:"(?:[^"]|"")*"|[^"\r\n])*/u.exec(text.slice(0, 100_000))?.[0].replace(/"(?:[^"]|"")*"/gu, "") ?? "";
  const count = (sign: string): number => line.split(sign).length - 1;
  return [usual, ",", "\t", ";"].reduce((best, sign) => (count(sign) > count(best) ? sign : best));
}

/** Rows may end as on old Macs, while the cells in quotes have line feeds of their own. */
export const withLineFeedsBetweenRows = (text: string): string =>
  text.replace(/"(?:[^"]|"")*"|\r\n?/gu, (found) => (found.startsWith("\r") ? "\n" : found));
