import { certain } from "../certain";
import type { MergeLookup } from "../grid/mergeLookup";
import { cellAt, type SheetGrid } from "../grid/sheetGrid";
import { isDitto } from "./ditto";
import type { HeaderColumn } from "./header";
import { compareDivisionWords } from "./headerLabel";
import { textOfCell } from "./measure";

/** What a division column says in each measure's row, merged cells spread and blanks carried down. */
export interface DivisionColumnContents {
  readonly column: HeaderColumn;
  readonly labels: readonly string[];
}

/**
 * Whether blanks of a column mean the label above. A column that spells its label out in row after row, or merges it over
 * them, leaves a cell blank only where no division is meant (or one was forgotten, which nobody may guess).
 */
function carriesBlanks(texts: readonly string[]): boolean {
  const blank = texts.filter((text) => text === "").length;
  const repeated = texts.filter((text, index) => text !== "" && text === texts[index - 1]).length;
  return blank >= repeated;
}

/** The labels of the division columns in the measures' rows; a label is carried no further than the one outside it. */
export function divisionContents(
  grid: SheetGrid,
  merges: MergeLookup,
  columns: readonly HeaderColumn[],
  rows: readonly number[],
): readonly DivisionColumnContents[] {
  const read = columns.map((column) => {
    const texts = rows.map((row) =>
      textOfCell(cellAt(grid, merges(row, column.column) ?? { row, column: column.column })),
    );
    return { column, texts, carries: carriesBlanks(texts), labels: [] as string[] };
  });
  rows.forEach((_, index) => {
    let isNewOutside = false;
    for (const level of read) {
      const text = certain(level.texts[index]);
      const above = level.labels.at(-1) ?? "";
      const repeats = isDitto(text) || (text === "" && level.carries && !isNewOutside);
      const label = repeats ? above : text;
      if (label !== above) isNewOutside = true;
      level.labels.push(label);
    }
  });
  return read.map(({ column, labels }) => ({ column, labels }));
}

/**
 * Whether each label of `inner` stands under one label of `outer` only: then `inner` is a part of `outer`. A column that
 * says the same everywhere is around everything and tells nothing: 第1章 may be the only chapter of every pillar.
 */
function isWithin(inner: DivisionColumnContents, outer: DivisionColumnContents): boolean {
  if (new Set(outer.labels).size < 2) return false;
  const owners = new Map<string, string>();
  return inner.labels.every((label, row) => {
    const owner = certain(outer.labels[row]);
    const known = owners.get(label);
    owners.set(label, owner);
    return known === undefined || known === owner;
  });
}

/** Whether `one` is outside `other`: by its word, else because it holds the other and not the other way round. */
function isOutside(one: DivisionColumnContents, other: DivisionColumnContents): boolean {
  const byWord = compareDivisionWords(one.column.label, other.column.label);
  return byWord === 0 ? isWithin(other, one) && !isWithin(one, other) : byWord < 0;
}

/**
 * Division columns from the outermost inwards, in whatever order the sheet has them; where neither words nor contents
 * tell, the left one is outside.
 */
export function orderDivisionColumns(contents: readonly DivisionColumnContents[]): readonly DivisionColumnContents[] {
  if (contents.length === 0) return [];
  const isOutermost = (one: DivisionColumnContents): boolean => !contents.some((other) => isOutside(other, one));
  const outermost = contents.find(isOutermost) ?? certain(contents[0]);
  return [outermost, ...orderDivisionColumns(contents.filter((one) => one !== outermost))];
}
