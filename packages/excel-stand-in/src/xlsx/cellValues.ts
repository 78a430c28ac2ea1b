import { CellValueType, type ICellData, type IDocumentData, type IStyleData } from "@univerjs/core";
import type { Cell, CellRichTextValue, CellValue, RichText } from "exceljs";
import { ERROR_VALUES } from "../workbook/contents";
import { fileFont, univerFont } from "./cellStyles";
import type { Theme } from "./colors";
import { fromFile, toFile } from "./formulas";

/** The value's part of a Univer cell. */
type Content = Pick<ICellData, "v" | "t" | "f" | "p">;

/** Text that Univer's engine would otherwise read as a number, a boolean or an error. */
const looksLikeAValue = (text: string): boolean =>
  /^(true|false)$/i.test(text) || ERROR_VALUES.has(text) || (text.trim() !== "" && !Number.isNaN(Number(text)));

const textContent = (text: string): Content =>
  text === "" ? {} : { v: text, t: looksLikeAValue(text) ? CellValueType.FORCE_STRING : CellValueType.STRING };

const errorContent = (text: string): Content => ({ v: text, t: CellValueType.STRING });

/** Univer keeps rich text as a small document: a stream of letters with styles over stretches of it. */
function richText({ richText: runs }: CellRichTextValue, theme: Theme): Content {
  const text = runs.map((run) => run.text).join("");
  let end = 0;
  const textRuns = runs.map((run) => {
    const start = end;
    end += run.text.replaceAll("\r\n", "\n").length;
    return { st: start, ed: end, ts: univerFont(run.font, theme) };
  });
  const stream = text.replaceAll("\r\n", "\n").replaceAll("\n", "\r");
  const body = { dataStream: `${stream}\r\n`, textRuns, paragraphs: paragraphsOf(stream) };
  const document: IDocumentData = { id: "d", documentStyle: {}, body };
  return { p: document, v: text.replaceAll("\r\n", "\n"), t: CellValueType.STRING };
}

const paragraphsOf = (stream: string): { startIndex: number; paragraphId: string }[] =>
  [...`${stream}\r`.matchAll(/\r/g)].map((match, index) => ({ startIndex: match.index, paragraphId: `p${index}` }));

function scalarContent(value: unknown): Content {
  if (value === null || value === undefined) return {};
  if (typeof value === "number") return { v: value, t: CellValueType.NUMBER };
  if (typeof value === "boolean") return { v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  if (typeof value === "string") return textContent(value.replaceAll("\r\n", "\n"));
  if (typeof value === "object" && "error" in value) return errorContent(String(value.error));
  return {};
}

/** A cell's content from the file; dates are numbers already (see numberFormats.ts). */
export function univerContent(cell: Cell, theme: Theme): Content {
  const value: CellValue = cell.value;
  if (typeof value !== "object" || value === null) return scalarContent(value);
  if (value instanceof Date) return {};
  if ("richText" in value) return richText(value, theme);
  if ("formula" in value || "sharedFormula" in value) {
    const result = scalarContent(cell.result);
    // A computed text is text, whatever it looks like.
    const typed = result.t === CellValueType.FORCE_STRING ? { ...result, t: CellValueType.STRING } : result;
    const formula = cell.formula;
    return formula === "" ? typed : { f: `=${fromFile(formula)}`, ...typed };
  }
  if ("hyperlink" in value) {
    const { text } = value as { readonly text?: string | CellRichTextValue };
    return typeof text === "object" ? richText(text, theme) : scalarContent(text);
  }
  return scalarContent(value);
}

/** A scalar as exceljs writes it. */
function fileScalar(cell: ICellData): string | number | boolean | { error: string } | undefined {
  const { v: value, t: type } = cell;
  if (value === undefined || value === null) return undefined;
  if (type === CellValueType.BOOLEAN) return value === 1 || value === true;
  if (type === CellValueType.NUMBER) return Number(value);
  if (typeof value === "string" && type !== CellValueType.FORCE_STRING && ERROR_VALUES.has(value))
    return { error: value };
  return typeof value === "string" ? value : value;
}

function fileRichText(document: IDocumentData, standard: IStyleData): CellRichTextValue | null {
  const stream = document.body?.dataStream.replace(/\r\n$/, "") ?? "";
  const runs = document.body?.textRuns ?? [];
  if (stream === "" || runs.length === 0) return null;
  const richText: RichText[] = [];
  let at = 0;
  const take = (end: number, style: IStyleData | undefined): void => {
    const text = stream.slice(at, end).replaceAll("\r", "\n");
    if (text !== "") richText.push(style ? { text, font: fileFont(style, standard) } : { text });
    at = Math.max(at, end);
  };
  for (const run of runs) {
    if (run.st > at) take(run.st, undefined);
    take(run.ed, run.ts ?? undefined);
  }
  take(stream.length, undefined);
  return { richText };
}

/** A cell's value as exceljs writes it; undefined for a cell that only has a format. */
export function fileValue(cell: ICellData, standard: IStyleData): CellValue | undefined {
  if (cell.f) {
    const result = fileScalar(cell);
    return { formula: toFile(cell.f.replace(/^=/, "")), ...(result === undefined ? {} : { result }) } as CellValue;
  }
  if (cell.p) {
    const rich = fileRichText(cell.p, standard);
    if (rich) return rich;
  }
  return fileScalar(cell) as CellValue | undefined;
}
