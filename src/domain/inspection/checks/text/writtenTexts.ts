import type { CellPosition } from "../../../grid/cell";
import type { SheetGrid } from "../../../grid/sheetGrid";
import { lastRowOf, type Measure } from "../../../measures/measure";
import type { InspectionContext } from "../../check";

/** A text of the measures sheet with every cell that says it. */
export interface WrittenText {
  readonly text: string;
  readonly cells: readonly CellPosition[];
}

/** One place, or several: most texts stand in one. */
type Places = number | number[];

const columnsOfASheet = 16_384;
const collected = new WeakMap<SheetGrid, readonly WrittenText[]>();

/** The different texts of a sheet, in the order of the sheet: what is written a thousand times is looked at once. */
export function textsOf(grid: SheetGrid): readonly WrittenText[] {
  const known = collected.get(grid);
  if (known !== undefined) return known;
  const byText = new Map<string, Places>();
  grid.contents.forEach((cells, row) => {
    cells.forEach((content, column) => {
      if (typeof content !== "string" || content === "") return;
      const place = (row + grid.origin.row) * columnsOfASheet + column + grid.origin.column;
      const places = byText.get(content);
      if (places === undefined) byText.set(content, place);
      else if (typeof places === "number") byText.set(content, [places, place]);
      else places.push(place);
    });
  });
  const texts = Array.from(byText, ([text, places]): WrittenText => new PlacedText(text, places));
  collected.set(grid, texts);
  return texts;
}

/** The different texts of the measures sheet. */
export function writtenTexts({ grid }: InspectionContext): readonly WrittenText[] {
  return textsOf(grid);
}

/** Texts that differ in their figures alone: 第1回, 第12回. */
export interface Phrase {
  /** One of them, its figures written 00: for questions in which figures do not matter. */
  readonly text: string;
  readonly texts: readonly WrittenText[];
}

const phrases = new WeakMap<SheetGrid, readonly Phrase[]>();

/** The texts of the measures sheet, gathered: a large sheet says most things many times with other figures. */
export function writtenPhrases({ grid }: InspectionContext): readonly Phrase[] {
  const known = phrases.get(grid);
  if (known !== undefined) return known;
  const byPhrase = new Map<string, WrittenText[]>();
  for (const written of textsOf(grid)) {
    const phrase = written.text.replace(/[0-9]+/gu, "00");
    const texts = byPhrase.get(phrase);
    if (texts === undefined) byPhrase.set(phrase, [written]);
    else texts.push(written);
  }
  const gathered = Array.from(byPhrase, ([text, texts]): Phrase => ({ text, texts }));
  phrases.set(grid, gathered);
  return gathered;
}

/** Texts whose phrase lets something be in them, in the order of the sheet; only they need to be looked at themselves. */
export function textsThatMay(
  context: InspectionContext,
  mayHaveIt: (phrase: string) => boolean,
): readonly WrittenText[] {
  const texts = textsWith(context, mayHaveIt).map((written) => ({ written, first: written.cells[0] }));
  const place = ({ first }: (typeof texts)[number]): number =>
    first === undefined ? 0 : first.row * columnsOfASheet + first.column;
  return texts.sort((one, other) => place(one) - place(other)).map(({ written }) => written);
}

/** The texts whose phrase is as asked; figures must not matter to the question. */
export function textsWith(context: InspectionContext, isAsAsked: (phrase: string) => boolean): readonly WrittenText[] {
  return writtenPhrases(context).flatMap(({ text, texts }) => (isAsAsked(text) ? texts : []));
}

/**
 * The rows in which a text is as asked; figures must not matter to the question. Checks of measures that ask this first
 * look at few of them: a text that stands in many cells is looked at once, and texts that differ in figures alone too.
 */
export function rowsWith(context: InspectionContext, isAsAsked: (phrase: string) => boolean): ReadonlySet<number> {
  const rows = new Set<number>();
  for (const { cells } of textsWith(context, isAsAsked)) for (const { row } of cells) rows.add(row);
  return rows;
}

/** The measures with one of their rows among these. */
export function measuresIn({ measureSheet }: InspectionContext, rows: ReadonlySet<number>): readonly Measure[] {
  if (rows.size === 0) return [];
  return measureSheet.measures.filter((measure) => {
    const last = lastRowOf(measure);
    for (let row = measure.row; row <= last; row += 1) if (rows.has(row)) return true;
    return false;
  });
}

/** Places are numbers until somebody asks: most texts are never part of a finding. */
class PlacedText implements WrittenText {
  constructor(
    readonly text: string,
    private readonly places: Places,
  ) {}

  get cells(): readonly CellPosition[] {
    const places = typeof this.places === "number" ? [this.places] : this.places;
    return places.map((place) => ({
      row: Math.floor(place / columnsOfASheet),
      column: place % columnsOfASheet,
    }));
  }
}
