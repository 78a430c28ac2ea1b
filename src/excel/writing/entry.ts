import type { CellArea } from "../../domain/grid/cell";
import type { OwnArea } from "../../domain/grid/sheetGrid";
import type { SheetDress } from "./dress";
import type { Look } from "./looks";
import type { Picture } from "./picture";
import type { PivotSeen, PivotSource } from "./pivots";

/** Rows of contents as `plainContent` gives them. */
export type PlainRows = readonly (readonly (string | number)[])[];

/** The PivotTable that a sheet of ours had. */
export interface FormerPivot extends PivotSeen {
  /** `null`: is not known any more, so that what it showed is given back without it. */
  readonly source: PivotSource | null;
}

/** Cells that were written over. */
export interface WrittenPiece {
  /** The hidden name that follows them. */
  readonly track: string;
  readonly sheet: string;
  readonly area: CellArea;
  readonly before: Picture;
  readonly after: PlainRows;
  /** Of a sheet of ours that was written anew as a whole. */
  readonly dress: SheetDress | null;
  /** Cells of the user's: contents alone are given back, and only in rows that still say the same in their other cells. */
  readonly others: readonly (readonly unknown[])[] | null;
  /** Of a sheet on which a PivotTable was made: the one before, or `null`. Missing elsewhere. */
  readonly pivot?: FormerPivot | null;
}

/** A sheet that was made. */
export interface MadeSheet {
  readonly track: string;
  readonly name: string;
  readonly copyOf: string | null;
  /** What was written; `null`: a copy, of which `fingerprint` tells. */
  readonly after: PlainRows | null;
  /** Of everything on it once it was made; `null`: it never came that far. */
  readonly fingerprint: string | null;
  /** Pictures, charts and controls on it once it was made. */
  readonly objects: number;
  /** A PivotTable was made on it. */
  readonly hasPivot?: boolean;
}

/** Rows put in or taken out between two rows that are followed; the name covers both of them and what is between. */
export interface RowChange {
  readonly track: string;
  readonly sheet: string;
  readonly kind: "inserted" | "deleted";
  readonly rows: number;
  /** Of inserted rows. */
  readonly after: PlainRows;
  /** Of deleted rows. */
  readonly before: Picture | null;
  readonly heights: readonly (number | null)[];
  /** The row above, as it was. */
  readonly above: number;
  /** The sheet's, without its name: Excel does not make it longer again by itself. */
  readonly printArea: string | null;
}

/** The print area of a sheet of the user's that was set, so that the pages stay as they were. */
export interface PrintAreaChange {
  /** The name of a piece on the sheet. */
  readonly track: string;
  /** Without the sheet's name; `null`: none. */
  readonly before: string | null;
  readonly after: string;
}

/** A mark that was set anew, and the piece or sheet whose place it shares. */
export interface ChangedMark {
  readonly name: string;
  readonly before: OwnArea | null;
  readonly track: string;
  /** The name whose place it goes back to. */
  readonly backTo: string;
}

/** The rows or the columns of a sheet that formulas written over refer to: moved since, they would say something else. */
export interface ReferredLines {
  readonly track: string;
  readonly sheet: string;
  readonly area: CellArea;
}

/** Followed to see whether rows or columns were put in or taken out: nearly a whole column, and nearly a whole row. */
export const followedLines: readonly CellArea[] = [
  { row: 0, column: 0, rows: 1_000_000, columns: 1 },
  { row: 0, column: 0, rows: 1, columns: 16_000 },
];

/** What somebody typed into cells while they were being written over: it goes back last of all. */
export interface TypedCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  /** To be typed again. */
  readonly content: unknown;
  readonly numberFormat: string;
}

/** Everything an action wrote, and how to take it back. Plain data: it is kept in the workbook until the action is done. */
export interface WrittenEntry {
  readonly id: number;
  readonly pieces: readonly WrittenPiece[];
  readonly made: readonly MadeSheet[];
  readonly rows: readonly RowChange[];
  readonly marks: readonly ChangedMark[];
  /** `null`: none was set. */
  readonly printArea: PrintAreaChange | null;
  readonly referred: readonly ReferredLines[];
  readonly typed: readonly TypedCell[];
  /** Ids of the sheets there were before. */
  readonly sheetsBefore: readonly string[];
  /** The look of cells nobody has formatted. */
  readonly usual: Look;
}

/** What could not be taken back, or was left because somebody has changed it since. */
export interface Left {
  readonly sheet: string;
  /** `null`: the whole sheet. */
  readonly address: string | null;
  /**
   * edited: by a person; moved: rows or columns were put in or taken out among the cells; gone: deleted; unseen: it may have a
   * note, which goes with the sheet or row.
   */
  readonly because: "edited" | "moved" | "gone" | "unseen";
}
