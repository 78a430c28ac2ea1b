import type { SheetGrid } from "../../../grid/sheetGrid";
import { isTotal } from "../../../measures/rowWords";
import { shownFigure, type ShownFigure } from "./shownFigure";

/** A column 計 that is not what stands left of it comes to, in one row of a table. */
export interface WrongRowTotal {
  readonly row: number;
  readonly column: number;
  /** What the row and the column are called. */
  readonly label: string;
  readonly header: string;
  readonly stated: ShownFigure;
  readonly sum: number;
}

const fewestAgreeing = 2;
const dash = /^[-－―—ー‐−─]?$/u;

interface RowTotal extends WrongRowTotal {
  readonly agrees: boolean;
}

/** The figures left of a column up to the label; a dash is none of the kind. `null`: the row has no figures there. */
function rowTotal(grid: SheetGrid, row: number, total: number, header: string): RowTotal | null {
  const { origin, texts } = grid;
  const stated = shownFigure(grid, { row, column: total });
  const shown = texts[row - origin.row] ?? [];
  const figures: ShownFigure[] = [];
  let column = total - 1;
  for (; column >= origin.column; column -= 1) {
    const figure = shownFigure(grid, { row, column });
    if (figure !== null) figures.push(figure);
    else if (!dash.test((shown[column - origin.column] ?? "").trim()) || shown[column - origin.column] === "") break;
  }
  if (stated === null || figures.length < 2) return null;
  const sum = figures.reduce((all, { value }) => all + value, 0);
  const slack = figures.reduce(
    (all, { lastPlace }) => all + (lastPlace < 1 ? lastPlace : 0),
    stated.lastPlace < 1 ? stated.lastPlace : 0,
  );
  const label = (shown[column - origin.column] ?? "").trim();
  return { row, column: total, label, header, stated, sum, agrees: Math.abs(sum - stated.value) <= slack + 1e-9 };
}

/** In tables outside the measures: the one row whose 計 is not its sum, where all other rows' is. */
export function wrongRowTotals(grid: SheetGrid, skips: (row: number) => boolean): readonly WrongRowTotal[] {
  const { origin, contents } = grid;
  return contents.flatMap((cells, index) => {
    const headerRow = index + origin.row;
    if (skips(headerRow)) return [];
    return cells.flatMap((content, at) => {
      if (at < 2 || typeof content !== "string" || !isTotal(content) || content.includes("均")) return [];
      const rows: RowTotal[] = [];
      for (let row = headerRow + 1; row < origin.row + contents.length && !skips(row); row += 1) {
        const one = rowTotal(grid, row, at + origin.column, content.trim());
        if (one === null) break;
        rows.push(one);
      }
      const wrong = rows.filter(({ agrees }) => !agrees);
      return wrong.length === 1 && rows.length - 1 >= fewestAgreeing ? wrong : [];
    });
  });
}
