import { recogniseHeader } from "../measures/headerLabel";
import { isAsideText, isPageNumber } from "../measures/rowWords";
import { gathered, type GatheredCell } from "./segment";
import { beginsIn, type PlacedCell, type SheetCells } from "./sheetCells";

/** Rows above a header in which its title is looked for. */
const rowsAboveHeader = 4;

/** The text that stands alone in a row, but for the number of the printed page. */
export function loneText(cells: SheetCells, row: number): PlacedCell | null {
  const [only, ...others] = cells.inRow(row);
  const isLone = only !== undefined && beginsIn(only, row) && others.every(({ text }) => isPageNumber(text));
  return isLone && typeof only.cell.content === "string" ? only : null;
}

/** 所属 | 子育て支援課: whose sheet it is, below its title. */
function isField(cells: SheetCells, row: number): boolean {
  const [label, value, ...others] = cells.inRow(row);
  if (label === undefined || value === undefined || others.length > 0) return false;
  return recogniseHeader(label.text, cells.words) !== null && recogniseHeader(value.text, cells.words) === null;
}

/** The texts that stand alone in the rows above a header, the nearest first; notes and units are none. */
export function titlesAbove(cells: SheetCells, headerRow: number): readonly PlacedCell[] {
  const titles: PlacedCell[] = [];
  for (let row = headerRow - 1; row >= Math.max(cells.firstRow, headerRow - rowsAboveHeader); row -= 1) {
    const isBlank = cells.inRow(row).length === 0;
    const text = loneText(cells, row);
    if (text === null && !isBlank && !isField(cells, row)) break;
    if (text !== null && !isAsideText(text.text)) titles.push(text);
  }
  return titles;
}

/** The nearest title above a header. */
export function titleAbove(cells: SheetCells, headerRow: number): GatheredCell | null {
  const [title] = titlesAbove(cells, headerRow);
  return title === undefined ? null : gathered(title);
}

/** Rows at the end of a table that belong to the next one: blank rows and its title. */
export function lastRowAbove(cells: SheetCells, nextHeader: number, firstRow: number): number {
  let row = nextHeader - 1;
  while (row > firstRow && (cells.inRow(row).length === 0 || loneText(cells, row) !== null)) row -= 1;
  return row;
}
