import type { SheetGrid } from "../../../grid/sheetGrid";
import type { WrongElsewhere } from "./differencesElsewhere";
import { shownFigure, type ShownFigure } from "./shownFigure";

const header = /平均(?:点|値|評点)?$/u;
const fewestHolding = 3;
const columnsLookedAt = 6;

interface Row {
  readonly row: number;
  readonly figures: ReadonlyMap<number, ShownFigure>;
}

function rowsBelow(grid: SheetGrid, headerRow: number, columns: readonly number[]): readonly Row[] {
  const [own] = columns;
  const found: Row[] = [];
  for (let row = headerRow + 1; row < grid.origin.row + grid.contents.length; row += 1) {
    const figures = columns.flatMap((column) => {
      const figure = shownFigure(grid, { row, column });
      return figure === null ? [] : [[column, figure] as const];
    });
    if (figures[0]?.[0] !== own) break;
    found.push({ row, figures: new Map(figures) });
  }
  return found;
}

/** What a row ought to show by a division, where it can be asked. */
function quotientIn({ figures }: Row, dividend: number, divisor: number): number | null {
  const [x, y] = [figures.get(dividend)?.value, figures.get(divisor)?.value];
  return x === undefined || !y || dividend === divisor ? null : x / y;
}

/** The one row that breaks what all others keep to: the column is one by another, rounded. */
function wrongRow(rows: readonly Row[], column: number, dividend: number, divisor: number) {
  const asked = rows.flatMap((row) => {
    const [expected, stated] = [quotientIn(row, dividend, divisor), row.figures.get(column)];
    return expected === null || stated === undefined ? [] : [{ row: row.row, expected, stated }];
  });
  const [wrong, another] = asked.filter(
    ({ expected, stated }) => Math.abs(expected - stated.value) > stated.lastPlace * 0.51 + 1e-9,
  );
  return wrong === undefined || another !== undefined || asked.length <= fewestHolding ? null : wrong;
}

/** In tables outside the measures: the one row whose 平均点 is not 合計点÷項目数, where all others' is. */
export function quotientsElsewhere(grid: SheetGrid, skips: (row: number) => boolean): readonly WrongElsewhere[] {
  const { origin, contents } = grid;
  return contents.flatMap((cells, index) => {
    const headerRow = index + origin.row;
    const word = (column: number): string => String(cells[column - origin.column] ?? "").replace(/\s+/gu, "");
    if (skips(headerRow)) return [];
    return cells.flatMap((_, at): readonly WrongElsewhere[] => {
      const column = at + origin.column;
      if (!header.test(word(column))) return [];
      const left = Array.from({ length: Math.min(at, columnsLookedAt) }, (__, step) => column - step - 1);
      const rows = rowsBelow(grid, headerRow, [column, ...left]);
      return left
        .flatMap((dividend) =>
          left.flatMap((divisor): readonly WrongElsewhere[] => {
            const wrong = wrongRow(rows, column, dividend, divisor);
            if (wrong === null) return [];
            const { row, stated, expected } = wrong;
            const headers = [word(column), word(dividend), word(divisor)] as const;
            const shown = expected.toFixed(Math.max(0, Math.round(-Math.log10(stated.lastPlace))));
            const told = { stated, expected: shown, holding: rows.length - 1 };
            return [{ kind: "quotient", row, column, headers, parts: [dividend, divisor], ...told }];
          }),
        )
        .slice(0, 1);
    });
  });
}
