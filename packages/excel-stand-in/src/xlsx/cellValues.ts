import { CellValueType, type ICellData, type IDocumentData, type IStyleData } from "@univerjs/core";
import { ERROR_VALUES } from "../workbook/contents";
import { requireLengths } from "./cellLength";
import { univerFont } from "./cellStyles";
import type { Theme } from "./colors";
import { fontIn } from "./fileStyle";
import { fromFile } from "./formulas";
import { childOf, childrenOf, type XmlNode } from "./xmlTree";
import { copyFlat } from "../workbook/copyWorkbook";

/** The value's part of a Univer cell. */
export type Content = Pick<ICellData, "v" | "t" | "f" | "p">;

/** Text that Univer's engine would otherwise read as a number, a boolean or an error. */
const looksLikeAValue = (text: string): boolean =>
  text.length < 400 &&
  (/^(true|false)$/i.test(text) || ERROR_VALUES.has(text) || (text.trim() !== "" && !Number.isNaN(Number(text))));

function textContent(text: string): Content {
  if (text === "") return {};
  requireLengths([text]);
  return { v: text, t: looksLikeAValue(text) ? CellValueType.FORCE_STRING : CellValueType.STRING };
}

/** Files write what XML can't hold as `_x000B_` (ECMA-376 part 1, 22.9.2.19). */
const decoded = (text: string): string =>
  text.replace(/_x([0-9A-F]{4})_/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)));

const withLineFeeds = (text: string): string => text.replaceAll("\r\n", "\n");

/** The text of a string item; the readings above its letters (`rPh`) are no part of it. */
const textIn = (node: XmlNode): string =>
  withLineFeeds(
    decoded(
      node.children
        .flatMap((child) =>
          child.local === "t" ? [child.text] : child.local === "r" ? [childOf(child, "t")?.text ?? ""] : [],
        ) // prettier-ignore
        .join(""),
    ),
  );

/** A string item (`si` of the shared strings, `is` of a cell): plain, or runs with fonts of their own. */
export function stringIn(node: XmlNode, theme: Theme): Content {
  const runs = childrenOf(node, "r");
  return runs.length === 0 ? textContent(textIn(node)) : richText(runs, theme);
}

/** Univer keeps rich text as a small document: a stream of letters with styles over stretches of it. */
function richText(runs: readonly XmlNode[], theme: Theme): Content {
  const texts = runs.map((run) => withLineFeeds(decoded(childOf(run, "t")?.text ?? "")));
  let end = 0;
  const textRuns = runs.map((run, index) => {
    const start = end;
    end += texts[index]?.length ?? 0;
    const properties = childOf(run, "rPr");
    return { st: start, ed: end, ts: properties ? univerFont(fontIn(properties), theme) : {} };
  });
  const text = texts.join("");
  if (text === "") return {};
  requireLengths([text]);
  const stream = text.replaceAll("\n", "\r");
  const body = { dataStream: `${stream}\r\n`, textRuns, paragraphs: paragraphsOf(stream) };
  const document: IDocumentData = { id: "d", documentStyle: {}, body };
  return { p: document, v: text, t: CellValueType.STRING };
}

const paragraphsOf = (stream: string): { startIndex: number; paragraphId: string }[] =>
  [...`${stream}\r`.matchAll(/\r/g)].map((match, index) => ({ startIndex: match.index, paragraphId: `p${index}` }));

/** Days from the calendar's zero to 1970: cells of the kind `d` hold dates as ISO 8601 has them. */
const DAYS_TO_1970 = { 1900: 25_569, 1904: 24_107 } as const;

function dateContent(text: string, date1904: boolean): Content {
  const milliseconds = Date.parse(/[zZ]|T.*[+-]/.test(text) ? text : `${text}${text.includes("T") ? "Z" : ""}`);
  if (Number.isNaN(milliseconds)) return textContent(text);
  return { v: milliseconds / 86_400_000 + DAYS_TO_1970[date1904 ? 1904 : 1900], t: CellValueType.NUMBER };
}

function numberContent(text: string): Content {
  const value = text.trim() === "" ? NaN : Number(text);
  return Number.isNaN(value) ? textContent(text) : { v: value, t: CellValueType.NUMBER };
}

/** What reading a cell's value needs to know of the workbook. */
export interface ValueReading {
  readonly theme: Theme;
  readonly date1904: boolean;
  readonly strings: readonly Content[];
  /** Whether Excel is asked to compute every formula when it opens the file. */
  readonly computedOnLoad: boolean;
}

function valueContent(cell: XmlNode, { theme, date1904, strings }: ValueReading): Content {
  const inline = childOf(cell, "is");
  if (inline) return stringIn(inline, theme);
  const value = childOf(cell, "v")?.text;
  if (value === undefined) return {};
  switch (cell.attributes.t) {
    case "s": {
      // An empty number is no string's.
      const shared = value.trim() === "" ? undefined : strings[Number(value)];
      // Each cell has a document of its own.
      return shared?.p ? structuredClone(shared) : copyFlat(shared ?? {});
    }
    case "str":
    case "inlineStr":
      return textContent(withLineFeeds(decoded(value)));
    case "b":
      return { v: value === "1" || value === "true" ? 1 : 0, t: CellValueType.BOOLEAN };
    case "e":
      return { v: value, t: CellValueType.STRING };
    case "d":
      return dateContent(value, date1904);
    case undefined:
    default:
      return value === "" ? {} : numberContent(value);
  }
}

/**
 * A cell's content.
 *
 * @param formula - as the file has it; null without one.
 */
export function contentIn(cell: XmlNode, formula: string | null, reading: ValueReading): Content {
  const content = valueContent(cell, reading);
  if (formula === null || formula === "") return content;
  // An empty text is a result, too; an empty number is none (openpyxl).
  if (content.v === undefined && cell.attributes.t === "str" && childOf(cell, "v"))
    return { f: `=${fromFile(formula)}`, v: "", t: CellValueType.STRING };
  // XlsxWriter and its kind have 0 for what they leave to Excel.
  if (reading.computedOnLoad && content.v === 0) return { f: `=${fromFile(formula)}` };
  // A computed text is text, whatever it looks like, and has no fonts of its own.
  const { v, t } = content;
  const result: Content = v === undefined ? {} : { v, t: t === CellValueType.FORCE_STRING ? CellValueType.STRING : t };
  return { f: `=${fromFile(formula)}`, ...result };
}

/** A stretch of a rich text. */
export interface TextRun {
  readonly text: string;
  readonly style: IStyleData | null;
}

/** The runs of Univer's document; null where there are none. */
export function runsOf(document: IDocumentData): readonly TextRun[] | null {
  const stream = document.body?.dataStream.replace(/\r\n$/, "") ?? "";
  const runs = document.body?.textRuns ?? [];
  if (stream === "" || runs.length === 0) return null;
  const found: TextRun[] = [];
  let at = 0;
  const take = (end: number, style: IStyleData | null): void => {
    const text = stream.slice(at, end).replaceAll("\r", "\n");
    if (text !== "") found.push({ text, style });
    at = Math.max(at, end);
  };
  for (const run of runs) {
    if (run.st > at) take(run.st, null);
    take(run.ed, run.ts ?? null);
  }
  take(stream.length, null);
  return found;
}
