import type { CellPosition } from "../grid/cell";
import type { MeasureAnchor, TableCell } from "./planTable";

/** A merged area that begins in a given row; columns are counted from the form's first one. */
export interface RowMerge {
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** A row as it was printed: titles, headers, notes, headings with something of their own. */
export interface LiteralRow {
  /** `heading`: of a division; `pageHeader`: the table's header again; everything else is furniture of the print. */
  readonly kind: "heading" | "pageHeader" | "furniture";
  readonly cells: readonly TableCell[];
  readonly merges: readonly RowMerge[];
}

/** A place among the measures: before a row of a measure, counted from 0; `null`: below the last measure. */
export interface RowPlace {
  readonly anchor: MeasureAnchor | null;
  readonly row: number;
}

/** A row of a measure, counted from 0. */
export interface MeasureRowPlace {
  readonly anchor: MeasureAnchor;
  readonly row: number;
}

/** Rows between the measures that the measures do not tell by themselves. */
export interface FormGap extends RowPlace {
  /** The divisions' labels headed here when it was learnt; where they differ now, headings are made anew. */
  readonly headings: readonly string[];
  readonly rows: readonly LiteralRow[];
}

/** A cell of a measure's row that is not as the form's rules say: 〃, a blank, a note beside the table. */
export interface OddCell extends MeasureRowPlace {
  readonly column: number;
  readonly cell: TableCell;
}

export interface OddMerge extends MeasureRowPlace, RowMerge {}

/** How a column shows what repeats: in each row, merged, or in the first row only. */
export type Repeats = "each" | "merged" | "first";

export interface FormColumn {
  /** The plan's column, by its label; `null`: none, the column is blank or holds notes. */
  readonly label: string | null;
  readonly repeats: Repeats;
}

/** Where the headings of one level stand; several columns are merged. */
export interface HeadingPlace {
  readonly column: number;
  readonly columns: number;
}

/** Everything a sheet has besides the plan's own contents: with both, the sheet can be made again cell by cell. */
export interface LayoutForm {
  /** The sheet it was learnt from. */
  readonly sheet: string;
  /** The first used cell; rows and columns of the form are counted from it. */
  readonly origin: CellPosition;
  readonly columns: readonly FormColumn[];
  readonly levels: readonly string[];
  /** So many outer levels are headings between the measures (帳票型), the inner ones stand in columns. 0: 一覧型. */
  readonly headedLevels: number;
  /** By headed level. */
  readonly headings: readonly HeadingPlace[];
  readonly above: readonly LiteralRow[];
  readonly header: readonly LiteralRow[];
  readonly gaps: readonly FormGap[];
  readonly cells: readonly OddCell[];
  readonly merges: readonly OddMerge[];
  /** The order of the measures where grouping them by division would change it. */
  readonly order: readonly MeasureAnchor[] | null;
}
