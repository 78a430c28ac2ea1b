import { elements, element } from "./xml";

/** Number formats that have only a number in the file and mean this in Japanese Excel. */
const JAPANESE_BUILT_INS: Readonly<Record<number, string>> = {
  14: "yyyy/m/d", 15: "d-mmm-yy", 16: "d-mmm", 17: "mmm-yy", 18: "h:mm AM/PM", 19: "h:mm:ss AM/PM", 20: "h:mm",
  21: "h:mm:ss", 22: "yyyy/m/d h:mm", 45: "mm:ss", 46: "[h]:mm:ss", 47: "mm:ss.0",
  27: "[$-411]ge.m.d", 28: '[$-411]ggge"年"m"月"d"日"', 29: '[$-411]ggge"年"m"月"d"日"', 30: "m/d/yy",
  31: 'yyyy"年"m"月"d"日"', 32: 'h"時"mm"分"', 33: 'h"時"mm"分"ss"秒"', 34: 'yyyy"年"m"月"', 35: 'm"月"d"日"',
  36: "[$-411]ge.m.d", 50: "[$-411]ge.m.d", 51: '[$-411]ggge"年"m"月"d"日"', 52: 'yyyy"年"m"月"', 53: 'm"月"d"日"',
  54: '[$-411]ggge"年"m"月"d"日"', 55: 'yyyy"年"m"月"', 56: 'm"月"d"日"', 57: "[$-411]ge.m.d",
  58: '[$-411]ggge"年"m"月"d"日"',
}; // prettier-ignore

/** Stands in for a number format: text in quotes, which exceljs takes for anything but a date. */
const token = (id: number): string => `"stand-in-format-${id}"`;

/** The format with a number of the file's, by {@link TokenisedStyles.formats}; undefined for what only Excel knows. */
export const formatWithId = (formats: ReadonlyMap<string, string>, id: number): string | undefined =>
  formats.get(token(id));

/** A styles part whose formats are tokens, and what the tokens stand for. */
interface TokenisedStyles {
  readonly xml: string;
  readonly formats: ReadonlyMap<string, string>;
}

/**
 * Replaces every date format by a token, because exceljs turns the serials of dates into `Date`s by the format, which
 * loses the number's last digits and breaks on era formats and on numbers no date has.
 */
export function tokeniseFormats(stylesXml: string): TokenisedStyles {
  const formats = new Map<string, string>();
  const custom = elements(stylesXml, "numFmt").map(({ attributes }): readonly [number, string] => [
    Number(attributes.numFmtId),
    attributes.formatCode ?? "General",
  ]);
  const builtIn = Object.entries(JAPANESE_BUILT_INS).map(([id, code]): readonly [number, string] => [Number(id), code]);
  const all = new Map([...builtIn, ...custom]);
  const declared = [...all].map(([id, code]) => {
    formats.set(token(id), code);
    return element("numFmt", { numFmtId: id + OFFSET, formatCode: token(id) });
  });
  const used = stylesXml.replace(/\bnumFmtId="(\d+)"/g, (attribute, id: string) =>
    all.has(Number(id)) ? `numFmtId="${Number(id) + OFFSET}"` : attribute,
  );
  const withoutOwn = used.replace(/<numFmts[\s\S]*?<\/numFmts>|<numFmts[^>]*\/>/, "");
  const list = element("numFmts", { count: declared.length }, declared.join(""));
  return { xml: withoutOwn.replace(/(<styleSheet[^>]*>)/, `$1${list.replaceAll("$", "$$$$")}`), formats };
}

/** Ids below 164 belong to Excel's built-in formats; exceljs answers those itself. */
const OFFSET = 1000;
