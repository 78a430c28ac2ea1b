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

const formulaLike = /^[=+\-@\t\r]/u;

/**
 * Texts that a spreadsheet program may take for formulas when it opens a CSV file without asking (CSV injection). They are
 * told, not changed: an apostrophe before them would be a part of the published data.
 */
export function formulaLikeCells(rows: readonly (readonly CellContent[])[]): readonly CellPosition[] {
  return rows.flatMap((cells, row) =>
    cells.flatMap((content, column) =>
      typeof content === "string" && formulaLike.test(content) ? [{ row, column }] : [],
    ),
  );
}
