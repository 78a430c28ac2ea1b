import type { FindingCell } from "../inspection/check";

/** What a cell of a view leads to: a cell of the workbook, or a row of another of the view's sections, both from zero. */
export type ViewLink = FindingCell | { readonly section: number; readonly row: number };

/** One cell of a view. Text stays text, whatever it begins with. */
export type ViewCell =
  | { readonly kind: "empty" }
  | { readonly kind: "text"; readonly text: string; readonly link?: ViewLink }
  | { readonly kind: "number"; readonly value: number; readonly link?: ViewLink }
  /** A fraction; `null`: nothing could be judged. */
  | { readonly kind: "rate"; readonly value: number | null };

export const emptyViewCell: ViewCell = { kind: "empty" };

export function viewText(text: string, link?: ViewLink): ViewCell {
  if (text === "") return emptyViewCell;
  return link === undefined ? { kind: "text", text } : { kind: "text", text, link };
}

export function viewNumber(value: number | null, link?: ViewLink): ViewCell {
  if (value === null) return emptyViewCell;
  return link === undefined ? { kind: "number", value } : { kind: "number", value, link };
}

export function viewRate(value: number | null): ViewCell {
  return { kind: "rate", value };
}

export interface ViewColumn {
  readonly label: string;
  /** A heading that neighbouring columns share, printed above theirs. */
  readonly group?: string;
  /** Neighbouring rows that say the same here, and in the columns before it, are one cell. */
  readonly joined?: boolean;
  readonly align?: "left" | "center" | "right";
  /** How many columns of the view's grid it covers; 1 where nothing is said. */
  readonly span?: number;
}

export interface ViewRow {
  /** marked: something to look at, such as two judgements that contradict each other. */
  readonly kind: "body" | "subtotal" | "total" | "marked";
  /** One for each column. */
  readonly cells: readonly ViewCell[];
}

/** Good and bad, each from the best on; neither: nothing is judged. */
export interface ChartTone {
  readonly kind: "achieved" | "missed" | "neither";
  readonly rank: number;
}

/** A chart of some columns of a section's table. */
export interface ViewChart {
  readonly kind: "bars" | "shares" | "columns" | "lines";
  readonly title: string;
  /** Which rows it shows. */
  readonly rows: readonly number[];
  /** The column that names them. */
  readonly category: number;
  readonly series: readonly number[];
  /** Values are fractions, shown from 0 % to 100 %. */
  readonly isRate: boolean;
  /** What each series says of the measures, so that its colour can say it too; missing where series are alike. */
  readonly tones?: readonly ChartTone[];
  /** Begins a page in print, so that it stands on one. */
  readonly startsPage?: boolean;
}

export interface ViewTable {
  readonly columns: readonly ViewColumn[];
  readonly rows: readonly ViewRow[];
  /** What the table says when it has no rows. */
  readonly whenEmpty: string;
}

/** A part of a view: a heading, sentences, a table, charts; each may be missing. */
export interface ViewSection {
  readonly heading: string | null;
  readonly paragraphs: readonly string[];
  readonly table: ViewTable | null;
  readonly charts: readonly ViewChart[];
  /** Begins a page in print. */
  readonly startsPage: boolean;
}

/** A part of the report as data: what a sheet shows, without its looks. */
export interface View {
  readonly title: string;
  readonly sections: readonly ViewSection[];
  /** Printed small below the title: what it is made from, the rubric, the rounding. */
  readonly notes: readonly string[];
  /** Widths of the grid's columns, in half-width characters. */
  readonly columnWidths: readonly number[];
  readonly orientation: "Landscape" | "Portrait";
}

/** A view of a workbook, or why this workbook has none. */
export type ViewResult =
  { readonly kind: "view"; readonly view: View } | { readonly kind: "unavailable"; readonly because: string };

/** A section of one table. */
export function tableSection(table: ViewTable, rest: Partial<Omit<ViewSection, "table">> = {}): ViewSection {
  return { heading: null, paragraphs: [], charts: [], startsPage: false, ...rest, table };
}

/** A section of sentences alone. */
export function textSection(heading: string | null, paragraphs: readonly string[]): ViewSection {
  return { heading, paragraphs, table: null, charts: [], startsPage: false };
}

/** A chart of bars shows no more than can be read on one page. */
const mostBars = 30;

export function isReadableChart(bars: readonly unknown[]): boolean {
  return bars.length > 0 && bars.length <= mostBars;
}
