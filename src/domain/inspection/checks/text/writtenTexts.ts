import { groupBy } from "../../../groupBy";
import type { CellPosition } from "../../../grid/cell";
import type { SheetGrid } from "../../../grid/sheetGrid";
import { lastRowOf, type Measure } from "../../../measures/measure";
import type { InspectionContext } from "../../check";
import { once } from "../../../once";
import { contentAt } from "../structure/shownCells";
import { cellOf, columnOf, placeAt, rowOf, type Place } from "../place";

/** A text of a sheet with every cell that says it. */
export interface WrittenText {
  readonly text: string;
  readonly cells: readonly CellPosition[];
}

/**
 * A text with every run of its figures written 00: 第00回 for 第1回 and 第12回. It answers for all texts that differ in
 * their figures alone, of which a large sheet is full, so a question to it must not depend on what the figures are;
 * where they matter (_x000D_), it asks whether they may, and the text itself is asked again.
 */
type Phrase = string & { readonly figures: "00" };

type Question = (phrase: Phrase) => boolean;

interface WrittenPhrase {
  readonly text: Phrase;
  readonly places: Place[];
}

const phrasesOf = once(({ contents, origin }: SheetGrid): readonly WrittenPhrase[] => {
  const byText = new Map<string, WrittenPhrase>();
  contents.forEach((cells, row) => {
    cells.forEach((content, column) => {
      if (typeof content !== "string" || content === "") return;
      const place = placeAt(row + origin.row, column + origin.column);
      const text = content.replace(/[0-9]+/gu, "00") as Phrase;
      const known = byText.get(text);
      if (known === undefined) byText.set(text, { text, places: [place] });
      else known.places.push(place);
    });
  });
  return [...byText.values()];
});

/** The phrases of a sheet in the order in which it first says them. */
export function writtenPhrases(grid: SheetGrid): readonly Phrase[] {
  return phrasesOf(grid).map(({ text }) => text);
}

/** The cells whose text is as asked, in the order of the sheet. */
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

/** The different texts that are as asked, in the order of the sheet. */
export function textsWith(grid: SheetGrid, isAsAsked: Question): readonly WrittenText[] {
  const byText = groupBy(cellsWith(grid, isAsAsked), ({ row, column }) => String(contentAt(grid, row, column)));
  return Array.from(byText, ([text, cells]) => ({ text, cells }));
}

/** The different texts of a sheet, in its order. */
export function textsOf(grid: SheetGrid): readonly WrittenText[] {
  return textsWith(grid, () => true);
}

/** The measures with a text as asked in one of their rows: checks that ask this first look at few measures. */
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
