import type { CellArea, CellContent, CellPosition, SourceCell } from "./cell";
import { unreadTraits, type SheetTraits } from "./sheetTraits";

/** The used cells of one sheet as plain data. */
export interface SheetGrid {
  readonly name: string;
  readonly hidden: boolean;
  /** Where the first cell of `contents` is in the sheet. */
  readonly origin: CellPosition;
  readonly contents: readonly (readonly CellContent[])[];
  /** What Excel shows, in the shape of `contents`. */
  readonly texts: readonly (readonly string[])[];
  /** Merged areas, in the sheet's own positions. */
  readonly merges: readonly CellArea[];
  readonly traits: SheetTraits;
}

/** A workbook as plain data, in the order of its sheets. */
export interface WorkbookSnapshot {
  readonly sheets: readonly SheetGrid[];
  readonly activeSheet: string;
  /** `施策一覧.xlsx`; absent where the workbook is no file. A workbook that was never saved has a name without an ending. */
  readonly fileName?: string;
  /** What the add-in wrote on earlier runs, found by its own marks. */
  readonly ownAreas: readonly OwnArea[];
}

/** Cells that the add-in wrote and owns: it may replace them, and never reads them as the user's data. */
export interface OwnArea {
  /** What is there: a column's or sheet's key such as `achievementRate` or `summaryTable`. */
  readonly key: string;
  readonly kind: "column" | "sheet";
  readonly sheet: string;
  readonly area: CellArea;
  /** Of the cells as they were written, to tell whether somebody has edited them since; `null` when it is not known. */
  readonly fingerprint: string | null;
}

/** The cell at a position of the sheet; an empty one outside the used cells. */
export function cellAt(grid: SheetGrid, position: CellPosition): SourceCell {
  const row = position.row - grid.origin.row;
  const column = position.column - grid.origin.column;
  return {
    sheet: grid.name,
    row: position.row,
    column: position.column,
    content: grid.contents[row]?.[column] ?? "",
    text: grid.texts[row]?.[column] ?? "",
  };
}

/**
 * A grid from rows of contents, for data that did not come from Excel; texts are the contents as typed, and of what
 * contents do not show nothing is known unless it is given.
 */
export function gridFromRows(
  name: string,
  rows: readonly (readonly CellContent[])[],
  merges: readonly CellArea[] = [],
  traits: SheetTraits = unreadTraits,
): SheetGrid {
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  const contents = rows.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? ""));
  return {
    name,
    hidden: false,
    origin: { row: 0, column: 0 },
    contents,
    texts: contents.map((row) => row.map(String)),
    merges,
    traits,
  };
}
