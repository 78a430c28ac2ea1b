import type { SheetGrid } from "../../../grid/sheetGrid";
import { shownFigure, type ShownFigure } from "./shownFigure";
import { grouped } from "./words";

/** A row of a small table whose 増減 or 平均点 is not what two columns left of it give. */
interface WrongElsewhere {
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

/** How a column of a small table is computed from two left of it. */
interface LawElsewhere {
  readonly kind: WrongElsewhere["kind"];
  readonly header: RegExp;
  /** So many other rows must keep to it. */
  readonly fewestHolding: number;
  /** The two columns as steps to the left, in the order of the formula. */
  readonly steps: readonly (readonly [one: number, other: number])[];
  readonly of: (one: number, other: number) => number | null;
}

const nearest = [1, 2, 3, 4, 5, 6];

const laws: readonly LawElsewhere[] = [
  {
    kind: "difference",
    header: /^(?:対?前年度?)?(?:比?増減数?|との?差|差引?)(?:[(（].*[)）])?$/u,
    fewestHolding: 2,
    steps: [[1, 2]],
    of: (one, other) => one - other,
  },
  {
    kind: "quotient",
    header: /平均(?:点|値|評点)?$/u,
    fewestHolding: 3,
    steps: nearest.flatMap((one) => nearest.filter((other) => other !== one).map((other) => [one, other] as const)),
    of: (one, other) => (other === 0 ? null : one / other),
  },
];

interface Asked {
  readonly row: number;
  readonly stated: ShownFigure;
  readonly expected: number;
}

/** The rows below a header, as far as the column goes, in which a law can be asked. */
function rowsBelow(
  grid: SheetGrid,
  header: number,
  column: number,
  parts: readonly [number, number],
  law: LawElsewhere,
) {
  const asked: Asked[] = [];
  for (let row = header + 1; row < grid.origin.row + grid.contents.length; row += 1) {
    const stated = shownFigure(grid, { row, column });
    if (stated === null) break;
    const [one, other] = parts.map((part) => shownFigure(grid, { row, column: part })?.value);
    const expected = one === undefined || other === undefined ? null : law.of(one, other);
    if (expected !== null) asked.push({ row, stated, expected });
  }
  return asked;
}

/** As far as the digits go that the cell shows. */
function isAsShown({ stated, expected }: Asked): boolean {
  return Math.abs(expected - stated.value) <= stated.lastPlace * 0.51 + 1e-9;
}

/** The one row that breaks what all others keep to. */
function exception(asked: readonly Asked[], { fewestHolding }: LawElsewhere): Asked | null {
  const [wrong, another] = asked.filter((one) => !isAsShown(one));
  const isTelling = asked.some((one) => one !== wrong && one.stated.value !== 0);
  return wrong === undefined || another !== undefined || !isTelling || asked.length <= fewestHolding ? null : wrong;
}

/** In tables outside the measures: the one row whose 増減 or 平均点 differs, where all others have it. */
export function exceptionsElsewhere(grid: SheetGrid, skips: (row: number) => boolean): readonly WrongElsewhere[] {
  return grid.contents.flatMap((cells, index) => {
    const header = index + grid.origin.row;
    if (skips(header)) return [];
    const word = (column: number): string => String(cells[column - grid.origin.column] ?? "").replace(/\s+/gu, "");
    return cells.flatMap((_, at) => {
      const column = at + grid.origin.column;
      const law = laws.find((one) => one.header.test(word(column)));
      const found = law?.steps.flatMap(([one, other]): readonly WrongElsewhere[] => {
        if (Math.max(one, other) > at) return [];
        const parts = [column - one, column - other] as const;
        const asked = rowsBelow(grid, header, column, parts, law);
        const wrong = exception(asked, law);
        if (wrong === null) return [];
        const { row, stated } = wrong;
        const headers = [word(column), word(parts[0]), word(parts[1])] as const;
        const places = Math.max(0, Math.round(-Math.log10(stated.lastPlace)));
        const expected = grouped(wrong.expected.toFixed(places));
        return [{ kind: law.kind, row, column, headers, parts, stated, expected, holding: asked.length - 1 }];
      });
      return found?.slice(0, 1) ?? [];
    });
  });
}
