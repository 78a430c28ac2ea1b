import type { SheetGrid } from "../../../grid/sheetGrid";
import { shownFigure, type ShownFigure } from "./shownFigure";
import { grouped } from "./words";

/** A row of a small table whose 増減 or 平均点 is not what two columns beside it give. */
export interface WrongElsewhere {
  readonly kind: "difference" | "quotient";
  readonly row: number;
  readonly column: number;
  /** Headers: its own, and those of the two in the order of the formula. */
  readonly headers: readonly [own: string, one: string, other: string];
  readonly parts: readonly [one: number, other: number];
  readonly stated: ShownFigure;
  readonly expected: string;
  readonly holding: number;
}

const header = /^(?:対?前年度?)?(?:比?増減数?|との?差|差引?)(?:[(（].*[)）])?$/u;
const fewestHolding = 2;

interface Difference {
  readonly row: number;
  readonly stated: ShownFigure;
  /** The right column less the left one. */
  readonly difference: number;
}

function differencesBelow(grid: SheetGrid, row: number, column: number): readonly Difference[] {
  const figure = (at: number, of: number): ShownFigure | null => shownFigure(grid, { row: at, column: of });
  const found: Difference[] = [];
  for (let at = row + 1; at < grid.origin.row + grid.contents.length; at += 1) {
    const [left, right, stated] = [figure(at, column - 2), figure(at, column - 1), figure(at, column)];
    if (left === null || right === null || stated === null) break;
    found.push({ row: at, stated, difference: Number((right.value - left.value).toFixed(9)) });
  }
  return found;
}

/** In tables outside the measures: the one row whose 増減 differs, where all others have it. */
export function differencesElsewhere(grid: SheetGrid, skips: (row: number) => boolean): readonly WrongElsewhere[] {
  const { origin, contents } = grid;
  const word = (row: number, column: number): string =>
    String(contents[row - origin.row]?.[column - origin.column] ?? "").replace(/\s+/gu, "");
  return contents.flatMap((cells, index) => {
    const row = index + origin.row;
    if (skips(row)) return [];
    return cells.flatMap((_, at): readonly WrongElsewhere[] => {
      const column = at + origin.column;
      if (at < 2 || !header.test(word(row, column))) return [];
      const all = differencesBelow(grid, row, column);
      const [wrong, another] = all.filter(({ stated, difference }) => stated.value !== difference);
      const isTelling = all.some((one) => one !== wrong && one.difference !== 0);
      if (wrong === undefined || another !== undefined || !isTelling || all.length - 1 < fewestHolding) return [];
      const headers = [word(row, column), word(row, column - 1), word(row, column - 2)] as const;
      const parts = [column - 1, column - 2] as const;
      const told = { stated: wrong.stated, expected: grouped(wrong.difference), holding: all.length - 1 };
      return [{ kind: "difference", row: wrong.row, column, headers, parts, ...told }];
    });
  });
}
