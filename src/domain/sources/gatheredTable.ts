import type { CellArea, CellPosition, SourceCell } from "../grid/cell";
import { cellAt, type SheetGrid } from "../grid/sheetGrid";
import { gridWidth } from "../grid/mergeLookup";

/** How the values of a source are arranged: a table, rows labelled 目標 / 実績, or forms (個票). */
export type SourceKind = "table" | "rows" | "form";

/** A part of the workbook that measures were read from. */
export interface Source {
  readonly sheet: string;
  readonly kind: SourceKind;
  readonly area: CellArea;
}

/** Where an official finds the values of one column of a gathered table. */
export type ValuePlace =
  /** A column of the sheet: 「M列」. */
  | { readonly kind: "column"; readonly column: number }
  /** Rows with a label, below a header such as a year: 「「目標」の行、「R5」の列」. */
  | { readonly kind: "labelledRow"; readonly label: string; readonly column: number | null }
  /** A row of the sheet that is no measure's: 「12行目」. */
  | { readonly kind: "row"; readonly row: number }
  /** Several of them: 「12～20行目」. */
  | { readonly kind: "rows"; readonly first: number; readonly last: number }
  /** The cell beside or below a label of a form: 「「担当課」の欄」. */
  | { readonly kind: "formLabel"; readonly label: string };

/**
 * What every kind of source is brought into before roles are given: one table, header rows first, then a row for each
 * indicator (a measure's own cells stand in the first of its rows, or are merged over them). Only what stood in the workbook
 * stands in it; every cell knows where.
 */
export interface GatheredTable {
  readonly sources: readonly Source[];
  readonly grid: SheetGrid;
  /** The cell of the workbook that a cell of `grid` repeats; `null` where it repeats none. */
  readonly sourceOf: (position: CellPosition) => SourceCell | null;
  readonly placeOf: (column: number) => ValuePlace;
  /** The table is a sheet as it stands: `sourceOf` gives each cell itself. */
  readonly isSheet?: true;
}

/** A sheet as it is: every cell is its own source. */
export function tableOfSheet(grid: SheetGrid): GatheredTable {
  const area = { ...grid.origin, rows: Math.max(1, grid.contents.length), columns: Math.max(1, gridWidth(grid)) };
  return {
    sources: [{ sheet: grid.name, kind: "table", area }],
    grid,
    sourceOf: (position) => cellAt(grid, position),
    placeOf: (column) => ({ kind: "column", column }),
    isSheet: true,
  };
}
