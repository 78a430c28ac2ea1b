/**
 * A sheet as plain data: rows of cells, as they are seen, with the merges drawn in.
 *
 *     header: ["番号", "施策名", "総括", "←",    "←"   ]
 *             ["↑",   "↑",     "目標", "実績", "評価"]
 */

/** A cell that is one with its left neighbour. */
export const joinedLeft = "←";
/** A cell that is one with the cell above. */
export const joinedAbove = "↑";

export interface FormattedNumber {
  readonly number: number;
  /** Excel's number format: `0.0%`. */
  readonly format: string;
}

export interface FormulaCell {
  readonly formula: string;
  readonly result: number;
  readonly format: string;
}

/** `null` is an empty cell; `joinedLeft` and `joinedAbove` are merges. Texts are never converted. */
export type DrawnCell = string | number | null | FormattedNumber | FormulaCell;

/** What a row is, which decides how it looks. */
export type RowKind = "title" | "note" | "header" | "heading1" | "heading2" | "heading3" | "body" | "total" | "blank";

export interface DrawnRow {
  readonly kind: RowKind;
  readonly cells: readonly DrawnCell[];
}

export interface DrawnColumn {
  /** In Excel's units: digits of the standard font. */
  readonly width: number;
  readonly align?: "left" | "center" | "right";
  /** Cells of the body are formatted as text, as officials do where Excel would turn `+2%` or `4-1` into a number. */
  readonly asText?: boolean;
  /** The column lies beside the table: its cells stay as they are in a new sheet. */
  readonly outside?: boolean;
}

export interface SheetDrawing {
  readonly name: string;
  readonly columns: readonly DrawnColumn[];
  readonly rows: readonly DrawnRow[];
  /** Rows that stay in view and are printed on every page, counted from 1. */
  readonly repeatedRows?: { readonly first: number; readonly last: number };
  /** Rows that stay in view while scrolling; `repeatedRows` does so too. */
  readonly frozenRows?: number;
  /** The header row that carries the filter buttons, counted from 1. */
  readonly filterRow?: number;
  /** Rows that begin a new page, counted from 1. */
  readonly pagesBegin?: readonly number[];
  readonly paper?: "A3" | "A4";
  readonly orientation?: "landscape" | "portrait";
}

export interface WorkbookDrawing {
  readonly title: string;
  readonly author: string;
  readonly sheets: readonly SheetDrawing[];
}

/** Rows of one kind, from a table of cells. */
export function rows(kind: RowKind, table: readonly (readonly DrawnCell[])[]): readonly DrawnRow[] {
  return table.map((cells) => ({ kind, cells }));
}

const widestCentred = 10;

/** Narrow columns hold numbers and marks, which are centred. */
export function columnsOfWidths(...widths: readonly number[]): readonly DrawnColumn[] {
  return widths.map((width) => ({ width, align: width <= widestCentred ? "center" : "left" }));
}

/** A blank column left of a table. */
export const outsideColumn: DrawnColumn = { width: 2, outside: true };

/** `text` in one cell that reaches over `columns` columns. */
export function across(text: string, columns: number): readonly DrawnCell[] {
  return [text, ...Array.from({ length: columns - 1 }, () => joinedLeft)];
}
