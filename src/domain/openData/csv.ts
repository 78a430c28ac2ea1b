import type { CellContent, CellPosition } from "../grid/cell";

const needsQuotes = /[",\r\n]|^\s|\s$/u;

function field(content: CellContent): string {
  const text = String(content);
  return needsQuotes.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Rows as CSV after RFC 4180: lines end in CR LF, quotes where they are needed. Texts are written as they are. */
export function csvText(rows: readonly (readonly CellContent[])[]): string {
  return rows.map((row) => `${row.map(field).join(",")}\r\n`).join("");
}

/**
 * What a spreadsheet program may take for a formula when it opens a CSV file (CSV injection, as OWASP lists it; of the wide signs
 * those that begin no usual Japanese text). A sign alone and a number are none. Apostrophes before it are ours or read as ours.
 * The reader of CSV files takes one apostrophe away by the same pattern (excel-stand-in, foreignFormats.ts).
 */
const formulaLike = /^'*(?:[=@＝＠\t\r]|[+-](?!\s*$|[\d.,]+[%％]?$))/u;

function isFormulaLike(content: CellContent): content is string {
  return typeof content === "string" && formulaLike.test(content);
}

/** The cells that a spreadsheet program may take for formulas. */
export function formulaLikeCells(rows: readonly (readonly CellContent[])[]): readonly CellPosition[] {
  return rows.flatMap((cells, row) =>
    cells.flatMap((content, column) => (isFormulaLike(content) ? [{ row, column }] : [])),
  );
}

/** The same rows with an apostrophe before what may be taken for a formula: every program then shows it as text. */
export function defused(rows: readonly (readonly CellContent[])[]): readonly (readonly CellContent[])[] {
  return rows.map((cells) => cells.map((content) => (isFormulaLike(content) ? `'${content}` : content)));
}
