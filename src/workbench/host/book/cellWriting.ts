import { CellValueType, type ICellData } from "@univerjs/core";
import { LexerTreeBuilder } from "@univerjs/engine-formula";
import type { Area } from "../address";
import { HostError, invalidArgument } from "../hostError";
import { typedText, type Typed } from "../typedText";
import type { Book } from "./book";
import type { CellMatrix } from "./calculation";
import { numberFormatOf } from "./styles";

/** Excel's limits for one cell. */
const MAX_TEXT = 32_767;
const MAX_FORMULA = 8_192;

/** A patch that leaves nothing of the cell's content. */
const EMPTIED = { v: null, t: null, f: null, si: null, p: null, ref: null, xf: null } as const;

/** Every cell of a matrix the client sent: a matrix of the range's shape, or one value for all. */
export function cellsOf(area: Area, sent: unknown, member: string): (row: number, column: number) => unknown {
  if (!Array.isArray(sent)) return () => sent;
  const rows: readonly unknown[] = sent;
  const fits =
    rows.length === area.rowCount && rows.every((row) => Array.isArray(row) && row.length === area.columnCount);
  if (!fits) {
    const size = `${rows.length} × ${Array.isArray(rows[0]) ? rows[0].length : 0}`;
    throw invalidArgument(
      `Range.${member}: the array (${size}) does not have the range's ${area.rowCount} × ${area.columnCount} cells.`,
    );
  }
  const matrix = rows as readonly (readonly unknown[])[];
  return (row, column) => matrix[row]?.[column];
}

function formulaPatch(book: Book, formula: string): ICellData {
  if (formula.length > MAX_FORMULA) throw invalidArgument(`A formula has at most ${MAX_FORMULA} characters.`);
  // Without the suffix transformation: with it, the parser would remember the formula without its names.
  const parsed = book.univer.injector.get(LexerTreeBuilder).treeBuilder(formula, false);
  if (parsed === undefined || typeof parsed === "string") throw invalidArgument(`${formula} is not a formula.`);
  return { ...EMPTIED, f: formula };
}

function typedPatch(book: Book, typed: Typed): ICellData {
  switch (typed.kind) {
    case "formula":
      return formulaPatch(book, typed.value);
    case "number":
      return { ...EMPTIED, v: typed.value, t: CellValueType.NUMBER };
    case "boolean":
      return { ...EMPTIED, v: typed.value ? 1 : 0, t: CellValueType.BOOLEAN };
    case "error":
      return { ...EMPTIED, v: typed.value, t: CellValueType.STRING };
    case "text":
      return { ...EMPTIED, v: typed.value, t: textType(typed.value) };
  }
}

/** Text that looks like something else is marked as text. */
const textType = (text: string): CellValueType =>
  /^[\d.+\-#]|^(true|false)$/i.test(text) ? CellValueType.FORCE_STRING : CellValueType.STRING;

function textPatch(text: string): ICellData {
  if (text.length > MAX_TEXT) throw invalidArgument(`A cell holds at most ${MAX_TEXT} characters.`);
  return { ...EMPTIED, v: text, t: textType(text) };
}

/** What a value does to a cell with this number format; null leaves it alone. */
function patchOf(book: Book, value: unknown, pattern: string): ICellData | null {
  if (value === null || value === undefined) return null;
  if (value === "") return EMPTIED;
  if (typeof value === "number") {
    if (!Number.isFinite(value)) throw invalidArgument("A cell can't hold an infinite number.");
    return pattern === "@" ? textPatch(String(value)) : { ...EMPTIED, v: value, t: CellValueType.NUMBER };
  }
  if (typeof value === "boolean") return typedPatch(book, { kind: "boolean", value });
  if (typeof value !== "string") throw invalidArgument("A cell takes text, a number, a boolean or null.");
  if (value.length > MAX_TEXT) throw invalidArgument(`A cell holds at most ${MAX_TEXT} characters.`);
  if (pattern === "@") return value.startsWith("=") && value.length > 1 ? textPatch(value) : textPatch(value);
  const typed = typedText(value, { currentYear: book.options.today().getFullYear(), date1904: book.date1904 });
  const patch = typedPatch(book, typed);
  const format = typed.kind === "number" && pattern === "General" ? typed.numberFormat : undefined;
  return format === undefined ? patch : { ...patch, s: { n: { pattern: format } } };
}

/** Writes values or formulas as `Range.values = …` and `Range.formulas = …` do. */
export function writeValues(book: Book, sheetId: string, area: Area, sent: unknown, member: string): void {
  book.requireUnprotected(sheetId);
  const valueAt = cellsOf(area, sent, member);
  if (area.rowCount * area.columnCount > 20_000_000) {
    throw new HostError("InvalidOperation", `Range.${member} of whole rows or columns can't be set.`);
  }
  const matrix: CellMatrix = {};
  for (let row = 0; row < area.rowCount; row++) {
    const line: Record<number, ICellData | null> = {};
    for (let column = 0; column < area.columnCount; column++) {
      const value = valueAt(row, column);
      if (value === null || value === undefined) continue;
      const place = [area.row + row, area.column + column] as const;
      const patch = patchOf(book, value, numberFormatOf(book, sheetId, ...place));
      if (patch) line[place[1]] = { ...patch };
    }
    if (Object.keys(line).length > 0) matrix[area.row + row] = line;
  }
  if (Object.keys(matrix).length > 0) book.writeContents(sheetId, area, matrix);
}

/** Empties the cells; their format stays. */
export function clearContents(book: Book, sheetId: string, area: Area): void {
  const matrix: CellMatrix = {};
  book
    .sheet(sheetId)
    .getCellMatrix()
    .forValue((row, column) => {
      if (row < area.row || row >= area.row + area.rowCount) return;
      if (column < area.column || column >= area.column + area.columnCount) return;
      (matrix[row] ??= {})[column] = { ...EMPTIED };
    });
  if (Object.keys(matrix).length > 0) book.writeContents(sheetId, area, matrix);
}
