import type { CellContent, SourceCell } from "../grid/cell";
import { textOfCell } from "../measures/measure";
import type { Source, ValuePlace } from "./gatheredTable";
import type { PlacedCell } from "./sheetCells";

/** A cell of a gathered table: what it says, and the cell of the workbook that says it. */
export interface GatheredCell {
  readonly content: CellContent;
  readonly text: string;
  /** `null` where no cell says it: the name of a sheet. */
  readonly source: SourceCell | null;
}

/** A column of a gathered table. */
export interface GatheredColumn {
  /** The same in every segment that has the column. */
  readonly key: string;
  /** One to three cells, the outermost first. */
  readonly header: readonly GatheredCell[];
  readonly place: ValuePlace;
}

/** A row of a gathered table. */
export type GatheredRow =
  | {
      readonly kind: "values";
      readonly cells: ReadonlyMap<string, GatheredCell>;
      /** Columns whose cell of the row above is merged over this row too. */
      readonly continued: ReadonlySet<string>;
    }
  /** A text over the rows that follow: a division, the title of a table, a note. */
  | { readonly kind: "heading"; readonly cell: GatheredCell };

/** What was gathered from one source; several of the same columns are one plan. */
export interface Segment {
  readonly source: Source;
  /** What the segment is headed by: the title above a table. */
  readonly title: GatheredCell | null;
  readonly columns: readonly GatheredColumn[];
  readonly rows: readonly GatheredRow[];
}

/** A cell as a cell of a gathered table; only the part that is left of it, where a part was taken away. */
export function gathered({ cell, text }: PlacedCell): GatheredCell {
  return text === textOfCell(cell) ? gatheredFrom(cell) : partOf(cell, text);
}

/** A cell of the workbook as a cell of a gathered table. */
export function gatheredFrom(cell: SourceCell): GatheredCell {
  return { content: cell.content, text: cell.text, source: cell };
}

/** A part of what a cell says, as a text of its own. */
export function partOf(cell: SourceCell, text: string): GatheredCell {
  return { content: text, text, source: cell };
}

/** Rows of values of a segment. */
export function valueRows({ rows }: Segment): readonly (GatheredRow & { readonly kind: "values" })[] {
  return rows.filter((row) => row.kind === "values");
}
