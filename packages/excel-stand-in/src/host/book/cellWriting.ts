import { CellValueType, type ICellData } from "@univerjs/core";
import { LexerTreeBuilder } from "@univerjs/engine-formula";
import { lastColumn, lastRow, MAX_COLUMNS, type Area } from "../../workbook/address";
import { HostError, invalidArgument } from "../../workbook/hostError";
import { typedText, type Typed } from "../typedText";
import type { Book } from "./book";
import type { Contents } from "./calculation";
import { checkFormula, limits, requireLength } from "./limits";
import { requireNoPivot } from "./pivotStore";
import { requireUnlocked } from "./protection";
import { Restyling, StyleChange } from "./restyle";
import { forExisting, numberFormatOf } from "./styles";

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

/** Shapes of formulas that a book has accepted: a table of sums has a few of them, not thousands. */
const acceptedShapes = new WeakMap<Book, Set<string>>();
const MOST_SHAPES = 10_000;

/** Which figures stand in it makes no difference to its being accepted; those in the name of a function do. */
const shapeOf = (formula: string): string => formula.replace(/\d(?!\d*\()/g, "1");

/** @throws InvalidArgument where the parser makes no formula of it, or it is beyond a limit of Excel's. */
function requireFormula(book: Book, formula: string): void {
  const accepted = acceptedShapes.get(book) ?? new Set<string>();
  acceptedShapes.set(book, accepted);
  const shape = shapeOf(formula);
  if (accepted.has(shape)) return;
  checkFormula(book, formula);
  // Without the suffix transformation: with it, the parser would remember the formula without its names.
  const parsed = book.univer.injector.get(LexerTreeBuilder).treeBuilder(formula, false);
  if (parsed === undefined || typeof parsed === "string") throw invalidArgument(`${formula} is not a formula.`);
  if (accepted.size < MOST_SHAPES) accepted.add(shape);
}

function formulaContent(book: Book, formula: string): ICellData {
  requireFormula(book, formula);
  return { f: formula };
}

function typedContent(book: Book, typed: Typed): ICellData {
  switch (typed.kind) {
    case "formula":
      return formulaContent(book, typed.value);
    case "number":
      return { v: typed.value, t: CellValueType.NUMBER };
    case "boolean":
      return { v: typed.value ? 1 : 0, t: CellValueType.BOOLEAN };
    case "error":
      return { v: typed.value, t: CellValueType.STRING };
    case "text":
      return textContent(typed.value);
  }
}

/** Text that looks like something else is marked as text. */
const textType = (text: string): CellValueType =>
  /^[\d.+\-#]|^(true|false)$/i.test(text) ? CellValueType.FORCE_STRING : CellValueType.STRING;

export function textContent(text: string): ICellData {
  requireLength(text, limits.cellCharacters, "A cell");
  return text === "" ? {} : { v: text, t: textType(text) };
}

/** What becomes of a cell, and the number format it gets with it. */
interface Entry {
  readonly content: ICellData;
  readonly numberFormat?: string | undefined;
}

/** What a value becomes in a cell with this number format. */
function entryOf(book: Book, value: unknown, pattern: string): Entry {
  if (typeof value === "number") {
    if (!Number.isFinite(value)) throw invalidArgument("A cell can't hold an infinite number.");
    return { content: pattern === "@" ? textContent(String(value)) : { v: value, t: CellValueType.NUMBER } };
  }
  if (typeof value === "boolean") return { content: typedContent(book, { kind: "boolean", value }) };
  if (typeof value !== "string") throw invalidArgument("A cell takes text, a number, a boolean or null.");
  if (pattern === "@") return { content: textContent(value) };
  requireLength(value, limits.cellCharacters, "A cell");
  const typed = typedText(value, { currentYear: book.options.today().getFullYear(), date1904: book.date1904 });
  const numberFormat = typed.kind === "number" && pattern === "General" ? typed.numberFormat : undefined;
  return { content: typedContent(book, typed), numberFormat };
}

/** Number formats that came with what was typed, each cell's. */
class TypedFormats {
  readonly #changes = new Map<string, StyleChange>();
  readonly #cells: (readonly [row: number, column: number, change: StyleChange])[] = [];

  add(book: Book, row: number, column: number, pattern: string): void {
    const change = this.#changes.get(pattern) ?? new StyleChange(book, { n: { pattern } });
    this.#changes.set(pattern, change);
    this.#cells.push([row, column, change]);
  }

  apply(book: Book, sheetId: string): void {
    const restyling = new Restyling(book, sheetId);
    for (const [row, column, change] of this.#cells) restyling.change(row, column, change);
  }
}

/** Whether a cell of the area lies under a merged area and is not its first: what is written there is dropped. */
function coveredCells(book: Book, sheetId: string, area: Area): (row: number, column: number) => boolean {
  const merges = book.merges.touching(sheetId, area);
  if (merges.length === 0) return () => false;
  const covered = new Set<number>();
  for (const merge of merges) {
    for (let row = Math.max(merge.row, area.row); row <= Math.min(lastRow(merge), lastRow(area)); row++) {
      for (
        let column = Math.max(merge.column, area.column);
        column <= Math.min(lastColumn(merge), lastColumn(area));
        column++
      ) {
        if (row !== merge.row || column !== merge.column) covered.add(row * MAX_COLUMNS + column);
      }
    }
  }
  return (row, column) => covered.has(row * MAX_COLUMNS + column);
}

/** Writes values or formulas as `Range.values = …` and `Range.formulas = …` do. */
export function writeValues(book: Book, sheetId: string, area: Area, sent: unknown, member: string): void {
  const valueAt = cellsOf(area, sent, member);
  if (area.rowCount * area.columnCount > 20_000_000) {
    throw new HostError("InvalidOperation", `Range.${member} of whole rows or columns can't be set.`);
  }
  requireUnlocked(book, sheetId, area);
  requireNoPivot(book, sheetId, area);
  const contents: Contents = {};
  const formats = new TypedFormats();
  const isCovered = coveredCells(book, sheetId, area);
  for (let row = area.row; row <= lastRow(area); row++) {
    let line: Contents[number] | undefined;
    for (let column = area.column; column <= lastColumn(area); column++) {
      const value = valueAt(row - area.row, column - area.column);
      if (value === null || value === undefined || isCovered(row, column)) continue;
      line ??= contents[row] = {};
      const { content, numberFormat } = entryOf(book, value, numberFormatOf(book, sheetId, row, column));
      line[column] = content;
      if (numberFormat !== undefined) formats.add(book, row, column, numberFormat);
    }
  }
  if (Object.keys(contents).length === 0) return;
  book.writeContents(sheetId, area, contents);
  formats.apply(book, sheetId);
}

/** Empties the cells; their format stays. */
export function clearContents(book: Book, sheetId: string, area: Area): void {
  const contents: Contents = {};
  forExisting(book, sheetId, area, (row, column) => {
    (contents[row] ??= {})[column] = {};
  });
  if (Object.keys(contents).length > 0) book.writeContents(sheetId, area, contents);
}
