import { cellAt, type SheetGrid } from "../grid/sheetGrid";
import type { HeaderColumn } from "./header";
import { textOfCell } from "./measure";
import type { TableRow } from "./tableRow";

/** Looks up what stands in a column in the rows of measures and of their further indicators. */
export interface ColumnContents {
  /** The filled cells' texts, top to bottom. */
  readonly texts: (column: HeaderColumn) => readonly string[];
  /** Whether what it says stands over several measures. */
  readonly isShared: (column: HeaderColumn) => boolean;
  /** Whether every measure has something else there than the one before it. */
  readonly differsByMeasure: (column: HeaderColumn) => boolean;
}

/** Reads columns when asked, each once. */
export function columnContents(grid: SheetGrid, rows: readonly TableRow[]): ColumnContents {
  const ofMeasures = rows.filter(({ kind }) => kind === "measure" || kind === "continuation");
  const measures = rows.filter(({ kind }) => kind === "measure");
  const filledIn = ({ column }: HeaderColumn, own: readonly TableRow[]): readonly string[] =>
    own.map(({ row }) => textOfCell(cellAt(grid, { row, column }))).filter((text) => text !== "");
  const read = new Map<number, readonly string[]>();
  return {
    differsByMeasure: (column) => {
      const texts = filledIn(column, measures);
      return texts.length === measures.length && texts.every((text, index) => text !== texts[index - 1]);
    },
    isShared: (column) => new Set(filledIn(column, measures)).size < measures.length,
    texts: (column) => {
      const known = read.get(column.column);
      if (known !== undefined) return known;
      const texts = filledIn(column, ofMeasures);
      read.set(column.column, texts);
      return texts;
    },
  };
}

/** Texts looked at to learn what a column holds. */
const mostSamples = 500;

/** Whether more than half of the texts pass, looked at in even steps where they are many; never of none. */
export function most(texts: readonly string[], test: (text: string) => boolean): boolean {
  const step = Math.ceil(texts.length / mostSamples);
  const samples = step <= 1 ? texts : texts.filter((_, index) => index % step === 0);
  return samples.filter(test).length * 2 > samples.length;
}
