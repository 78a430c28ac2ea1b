import type { CellObject } from "@e965/xlsx";
import { Package } from "./package";
import { decimalsOf } from "./textTable";

/** A spreadsheet of LibreOffice in one XML file (.fods). */
export const isOpenDocument = (text: string): boolean =>
  text.includes("urn:oasis:names:tc:opendocument:xmlns:office:1.0") && text.includes("<office:spreadsheet");

/** Charts bring tables of their own, which are no sheets. */
export const withoutObjects = (text: string): string => text.replace(/<draw:object[\s>][^]*?<\/draw:object>/g, "");

/** With the part of styles, which the library wants and a document needn't have (ODF 1.3 part 2, 3.1.3). */
export function withStyles(bytes: Uint8Array): Uint8Array {
  const parts = new Package(bytes);
  if (parts.has("styles.xml")) return bytes;
  parts.put("styles.xml", "<office:document-styles/>");
  return parts.zip();
}

/** How much of an era's name stands before its year: Excel's `g`, `gg`, `ggg`. */
const ERA_SIGNS = [
  [/[MTSHR](?:\d|元)/u, "g"],
  [/[明大昭平令](?:\d|元)/u, "gg"],
  [/[治正和成](?:\d|元)/u, "ggg"],
] as const;

const yearOf = (serial: number): number => new Date((serial - 25_569) * 86_400_000).getUTCFullYear();

/** The library writes years of an era as Gregorian ones, and eras as signs that Excel doesn't know. */
function japaneseFormat(format: string, serial: number, shown: string): string {
  const yearOfEra = (signs: string): string => (signs.length > 2 ? "ee" : "e");
  // LibreOffice in another language shows another calendar's era (CE24): the format is Japanese all the same.
  const era = ERA_SIGNS.find(([pattern]) => pattern.test(shown))?.[1] ?? "g";
  const mended = format.replace(/e{2,4}(y+)/, (_, signs: string) => era + yearOfEra(signs));
  if (mended !== format) return mended;
  const [first] = /\d+/.exec(shown) ?? [];
  const isGregorian = [yearOf(serial), yearOf(serial) % 100].includes(Number(first));
  return isGregorian ? format : format.replace(/^yy+/, yearOfEra);
}

/**
 * A cell of OpenDocument with a format that shows what the file says it shows. Where no format is known to do so (conditions
 * in it, as `ge.m.d;@` has), what is shown is kept as text.
 */
export function withShownFormat(cell: CellObject): Partial<CellObject> {
  const { t: kind, v: value, w: shown, z: format } = cell;
  if (kind !== "n" || typeof value !== "number" || shown === undefined) return {};
  if (format === "@" && shown !== String(value)) return { t: "s", v: shown };
  const percentage = /^-?[\d,]+(?:\.(\d+))?%$/.exec(shown);
  if (format === undefined && percentage !== null) return { z: `0${decimalsOf(percentage[1])}%` };
  return typeof format === "string" && format.includes("y") ? { z: japaneseFormat(format, value, shown) } : {};
}
