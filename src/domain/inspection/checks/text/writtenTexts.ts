import type { CellPosition } from "../../../grid/cell";
import type { SheetGrid } from "../../../grid/sheetGrid";
import { lastRowOf, type Measure } from "../../../measures/measure";
import type { InspectionContext } from "../../check";
import { once } from "../once";
import { cellOf, columnOf, placeAt, rowOf, type Place } from "../place";

/** A text of a sheet with every cell that says it. */
export interface WrittenText {
  readonly text: string;
  readonly cells: readonly CellPosition[];
}

/** Texts that differ in their figures alone: 第1回, 第12回. A large sheet says most things many times with other figures. */
interface Phrase {
  /** One of them, its figures written 00. */
  readonly text: string;
  readonly places: Place[];
}

/** A question in which figures do not matter: the phrase answers for all its texts. */
type Question = (phrase: string) => boolean;

const phrasesOf = once(({ contents, origin }: SheetGrid): readonly Phrase[] => {
  const byText = new Map<string, Phrase>();
  contents.forEach((cells, row) => {
    cells.forEach((content, column) => {
      if (typeof content !== "string" || content === "") return;
      const place = placeAt(row + origin.row, column + origin.column);
      const text = content.replace(/[0-9]+/gu, "00");
      const known = byText.get(text);
      if (known === undefined) byText.set(text, { text, places: [place] });
      else known.places.push(place);
    });
  });
  return [...byText.values()];
});

/** The phrases of a sheet in the order in which it first says them: for questions in which figures do not matter. */
export function writtenPhrases(grid: SheetGrid): readonly string[] {
  return phrasesOf(grid).map(({ text }) => text);
}

/** The cells whose text is as asked, in the order of the sheet; figures must not matter to the question. */
export function cellsWith(
  grid: SheetGrid,
  isAsAsked: Question,
  isColumnAsked: (column: number) => boolean = () => true,
): readonly CellPosition[] {
  const places: Place[] = [];
  for (const phrase of phrasesOf(grid)) {
    if (!isAsAsked(phrase.text)) continue;
    for (const place of phrase.places) if (isColumnAsked(columnOf(place))) places.push(place);
  }
  return places.sort((one, other) => one - other).map(cellOf);
}

/** The different texts that are as asked, in the order of the sheet; figures must not matter to the question. */
export function textsWith(grid: SheetGrid, isAsAsked: Question): readonly WrittenText[] {
  const byText = new Map<string, CellPosition[]>();
  for (const cell of cellsWith(grid, isAsAsked)) {
    const text = String(grid.contents[cell.row - grid.origin.row]?.[cell.column - grid.origin.column]);
    const cells = byText.get(text);
    if (cells === undefined) byText.set(text, [cell]);
    else cells.push(cell);
  }
  return Array.from(byText, ([text, cells]) => ({ text, cells }));
}

/** The different texts of a sheet, in its order. */
export function textsOf(grid: SheetGrid): readonly WrittenText[] {
  return textsWith(grid, () => true);
}

/**
 * The measures with a text as asked in one of their rows; figures must not matter to the question. Checks of measures
 * that ask this first look at few of them.
 */
export function measuresWith({ grid, measureSheet }: InspectionContext, isAsAsked: Question): readonly Measure[] {
  const rows = new Set<number>();
  for (const { text, places } of phrasesOf(grid))
    if (isAsAsked(text)) for (const place of places) rows.add(rowOf(place));
  if (rows.size === 0) return [];
  return measureSheet.measures.filter((measure) => {
    const last = lastRowOf(measure);
    for (let row = measure.row; row <= last; row += 1) if (rows.has(row)) return true;
    return false;
  });
}
