import { MAX_COLUMNS, MAX_ROWS, columnIndex, columnName } from "../workbook/address";

/**
 * Texts, sheet names, structured references and names stay; references are cells (`$A$1`), columns (`A:C`) and rows
 * (`1:3`).
 */
const TOKENS =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[[^\]]*\]|(?<![\p{L}\p{N}_.$])(?:(\$?)([A-Z]{1,3})(\$?)(\d{1,7})(?![\p{L}\p{N}_.(!])|(\$?)([A-Z]{1,3}):(\$?)([A-Z]{1,3})(?![\p{L}\p{N}_.(!])|(\$?)(\d{1,7}):(\$?)(\d{1,7})(?![\p{L}\p{N}_.(!]))/giu;

/** Relative places go round at the sheet's edge, as in Excel. */
const wrapped = (index: number, by: number, size: number): number => (((index + by) % size) + size) % size;

const rowAt = (fixed: string, row: string, by: number): string =>
  fixed + (fixed === "" ? String(wrapped(Number(row) - 1, by, MAX_ROWS) + 1) : row);

const columnAt = (fixed: string, name: string, by: number): string =>
  fixed + (fixed === "" ? columnName(wrapped(columnIndex(name), by, MAX_COLUMNS)) : name);

/** The formula as it reads in a cell so many rows and columns on: files give a filled formula once (ECMA-376, 18.3.1.40). */
export function movedFormula(formula: string, rows: number, columns: number): string {
  return formula.replace(TOKENS, (all: string, ...groups: readonly (string | undefined)[]) => {
    const [cf, c, rf, r, f1, c1, f2, c2, g1, r1, g2, r2] = groups;
    if (c !== undefined && r !== undefined) return columnAt(cf ?? "", c, columns) + rowAt(rf ?? "", r, rows);
    if (c1 !== undefined && c2 !== undefined) {
      return `${columnAt(f1 ?? "", c1, columns)}:${columnAt(f2 ?? "", c2, columns)}`;
    }
    if (r1 !== undefined && r2 !== undefined) return `${rowAt(g1 ?? "", r1, rows)}:${rowAt(g2 ?? "", r2, rows)}`;
    return all;
  });
}
