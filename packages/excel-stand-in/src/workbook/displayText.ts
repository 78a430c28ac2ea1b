import { numfmt } from "@univerjs/core";
import type { CellContent } from "./contents";

/** Japan's eras, latest first: first day as a 1900 serial, and the signs of `ggg`, `gg`, `g`. */
const ERAS = [
  { from: 43586, signs: ["令和", "令", "R"], firstYear: 2019 },
  { from: 32516, signs: ["平成", "平", "H"], firstYear: 1989 },
  { from: 9856, signs: ["昭和", "昭", "S"], firstYear: 1926 },
  { from: 4595, signs: ["大正", "大", "T"], firstYear: 1912 },
  { from: 1, signs: ["明治", "明", "M"], firstYear: 1868 },
] as const;

/** Days between the two date systems. */
export const DAYS_FROM_1900_TO_1904 = 1462;

/** Parts of a number format that are not codes: quoted text, an escaped character, a bracket, padding. */
const LITERALS_AND_CODES = /("[^"]*"|\\.|_.|\*.|\[[^\]]*\])|(g{1,3})|(r{1,2})|(e{1,2}(?![+-]))/gi;

const quoted = (text: string): string => `"${text}"`;

const yearOf = (serial: number): number => numfmt.dateFromSerial(Math.floor(serial))[0] ?? 1900;

/** Replaces the era codes g, gg, ggg, e, ee, r, rr, which the formatting library does not know, by what they show. */
function withEra(pattern: string, serial: number): string {
  const era = ERAS.find((candidate) => serial >= candidate.from);
  if (!era) return pattern;
  const year = yearOf(serial) - era.firstYear + 1;
  const gannen = year === 1 && /gannen/i.test(pattern);
  const shownYear = (code: string): string => (gannen ? "元" : String(year).padStart(code.length, "0"));
  return pattern.replace(LITERALS_AND_CODES, (all, literal?: string, g?: string, r?: string, e?: string) => {
    if (literal !== undefined) return all;
    if (g !== undefined) return quoted(era.signs[3 - g.length] ?? "");
    if (r !== undefined) return quoted((r.length === 2 ? era.signs[0] : era.signs[2]) + String(year).padStart(2, "0"));
    return quoted(shownYear(e ?? ""));
  });
}

const IS_ERA_FORMAT = /^(?:"[^"]*"|\\.|\[[^\]]*\]|[^"\\[])*?(?:g|e(?![+-])|r)/i;
const cache = new Map<string, boolean>();

function isEraFormat(pattern: string): boolean {
  let known = cache.get(pattern);
  if (known === undefined) {
    known = !/general|red|green/i.test(pattern.replaceAll(/"[^"]*"|\[[^\]]*\]/g, "")) && IS_ERA_FORMAT.test(pattern);
    cache.set(pattern, known);
  }
  return known;
}

/** Patterns Excel shows by the computer's locale; these are Japan's. */
const JAPANESE_BUILT_INS: Readonly<Record<string, string>> = {
  "m/d/yyyy": "yyyy/m/d",
  "mm-dd-yy": "yyyy/m/d",
  "m/d/yy": "yyyy/m/d",
};

/**
 * What a cell shows: `Range.text`. Column widths are not considered (Excel would show `####`).
 *
 * @param date1904 - whether the serial counts from 1904.
 */
export function displayText(content: CellContent, pattern: string, date1904 = false): string {
  if (content === "") return "";
  if (typeof content === "boolean") return content ? "TRUE" : "FALSE";
  if (pattern === "General" || pattern === "@") {
    if (typeof content === "string") return content;
    const short = Number.isInteger(content) && Math.abs(content) < 1e11;
    return short ? String(content) : numfmt.format("General", content, { locale: "ja" });
  }
  const japanese = JAPANESE_BUILT_INS[pattern] ?? pattern;
  try {
    if (typeof content === "string") return numfmt.format(japanese, content, { locale: "ja" });
    const number = date1904 && numfmt.isDateFormat(japanese) ? content + DAYS_FROM_1900_TO_1904 : content;
    return numfmt.format(isEraFormat(japanese) ? withEra(japanese, number) : japanese, number, { locale: "ja" });
  } catch {
    // Excel never holds a format it can't read; a foreign file may. It then shows the value as General does.
    return displayText(content, "General");
  }
}
