import type { ChartTone } from "../../domain/views/view";
import type { CellArea, CellContent } from "../../domain/grid/cell";
import type { OwnArea } from "../../domain/grid/sheetGrid";

/** What one cell is to hold. Text stays text, whatever it begins with; only `formula` is ever computed. */
export type PlannedCell =
  | { readonly kind: "empty" }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "number"; readonly value: number }
  | {
      readonly kind: "formula";
      readonly formula: string;
      /** What it shows when it is written, as computed by us; missing where only Excel can tell. */
      readonly shows?: number | string;
    };

export const emptyCell: PlannedCell = { kind: "empty" };

export function textCell(text: string): PlannedCell {
  return text === "" ? emptyCell : { kind: "text", text };
}

/** A number, or an empty cell for `null`. */
export function numberCell(value: number | null): PlannedCell {
  return value === null ? emptyCell : { kind: "number", value };
}

/** `formula` without its leading `=`. */
export function formulaCell(formula: string, shows?: number | string): PlannedCell {
  return { kind: "formula", formula: `=${formula}`, ...(shows === undefined ? {} : { shows }) };
}

/** How an area looks. What is not named stays as it is. */
export interface AreaFormat {
  readonly area: CellArea;
  readonly numberFormat?: string;
  readonly bold?: boolean;
  /** Points. */
  readonly fontSize?: number;
  /** `#RRGGBB`. */
  readonly fontColor?: string;
  readonly fill?: string;
  readonly horizontal?: "Left" | "Center" | "Right";
  readonly vertical?: "Center";
  readonly wrap?: boolean;
  /** Thin lines around and between all cells. */
  readonly bordered?: boolean;
}

/** Cells beside the user's data. `area` has the shape of `cells`. */
export interface PlannedBlock {
  /** The mark under which the block is found again. */
  readonly key: string;
  readonly area: CellArea;
  /** Where the block is from an earlier run, as found by its mark; emptied before the new one is written. */
  readonly existing: OwnArea | null;
  readonly cells: readonly (readonly PlannedCell[])[];
  readonly formats: readonly AreaFormat[];
  /** Width of the block's columns, in half-width characters of 11 points. */
  readonly columnWidths: readonly number[];
}

/** Columns of ours on a sheet of the user's; nothing outside their areas is touched. */
export interface PlannedColumns {
  readonly sheet: string;
  readonly blocks: readonly PlannedBlock[];
  /** The column of the table beside which they stand: they look like it, row by row. */
  readonly beside: {
    readonly column: number;
    readonly row: number;
    readonly rows: number;
    readonly headerRows: number;
  };
  /** What says which row is whose, from the header on: names of measures. Where it has moved, nothing is written. */
  readonly rowsBeside: { readonly column: number; readonly contents: readonly CellContent[] };
  /** Cells above several of the blocks that say once what all of them are. */
  readonly headings: readonly CellArea[];
  /** `asBefore`: the official's pages stay as they are; `withColumns`: the columns are printed too. */
  readonly printed: "asBefore" | "withColumns";
}

/** A native chart of cells of its own sheet. */
export interface PlannedChart {
  /** bars: lying, columns: standing, shares: stacked to 100 %, lines: over time. */
  readonly kind: "bars" | "shares" | "columns" | "lines";
  readonly title: string;
  /** Rows of the sheet, one below the other. */
  readonly rows: readonly number[];
  /** The column that names the rows. */
  readonly category: number;
  readonly series: readonly { readonly column: number; readonly name: string; readonly tone?: ChartTone | undefined }[];
  /** Values are fractions, shown from 0 % to 100 %. */
  readonly isRate: boolean;
  /** Cells that it lies over. */
  readonly area: CellArea;
}

/** The fields of a PivotTable, by the headings of the cells it is made from; the outermost first. */
export interface PivotFields {
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  /** Fields whose entries are counted, and what the counts are called. */
  readonly counts: readonly { readonly field: string; readonly name: string }[];
}

/** A native PivotTable below the cells of its sheet. */
export interface PlannedPivot {
  /** The sheet that it is made from, planned with it, and the cells there. */
  readonly source: { readonly key: string; readonly area: CellArea };
  readonly fields: PivotFields;
}

/** A whole sheet of ours. */
export interface PlannedSheet {
  readonly key: string;
  /** A free name, in case it has to be made; one that is there keeps the name the user gave it. */
  readonly name: string;
  /** The sheet to write into again, as found by its mark; `null` makes a new one. */
  readonly existing: OwnArea | null;
  /** From A1; every row as long as the others. */
  readonly cells: readonly (readonly PlannedCell[])[];
  readonly merges: readonly CellArea[];
  readonly formats: readonly AreaFormat[];
  /** In half-width characters, from column A. */
  readonly columnWidths: readonly number[];
  /** Points; rows that are not named are as high as their contents need. */
  readonly rowHeights?: readonly { readonly row: number; readonly points: number }[];
  /** Rows with which a printed page begins. */
  readonly pageBreaks?: readonly number[];
  /** Missing on sheets that never have any. */
  readonly charts?: readonly PlannedChart[];
  /** Missing on sheets that never have one; only Excel knows which cells it takes. */
  readonly pivot?: PlannedPivot;
  /** Rows that stay in view and are repeated on every printed page; `null`: none. */
  readonly headerRows: { readonly first: number; readonly last: number } | null;
  readonly print: { readonly paper: "A3" | "A4"; readonly orientation: "Landscape" | "Portrait" };
}

/** A view that was asked for and that this workbook does not have. */
export interface LeftOutView {
  readonly key: string;
  /** A sentence for the user. */
  readonly because: string;
}

/** Everything an action will write, as data: it can be shown, tested and applied. */
export interface PlannedWrites {
  readonly columns: PlannedColumns | null;
  readonly sheets: readonly PlannedSheet[];
  /** Missing where nothing could be left out. */
  readonly leftOut?: readonly LeftOutView[];
}
