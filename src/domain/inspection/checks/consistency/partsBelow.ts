import type { CellPosition } from "../../../grid/cell";
import { rowOfCells, textOfCell } from "../../../measures/measure";
import type { TableContext } from "../../check";
import { headerName } from "./words";
import { shownFigure } from "./shownFigure";

/** 総排出量 with 家庭系 and 事業系 below it, all of them indicators: one column in which the parts do not come to it. */
export interface WrongWhole {
  readonly at: CellPosition;
  readonly label: string;
  readonly column: string;
  readonly stated: number;
  readonly sum: number;
}

const nameOfWhole = /総(?![合会務理])|(?:合計|全体)(?:[(（].*)?$/u;
const mostParts = 5;
const fewestAgreeing = 2;

interface IndicatorRow {
  readonly row: number;
  readonly name: string;
  readonly unit: string;
}

function rowsOf({ measureSheet: { measures } }: TableContext): readonly IndicatorRow[] {
  return measures.flatMap((measure) =>
    measure.indicatorRows.map((cells) => ({
      row: rowOfCells(cells, measure),
      name: textOfCell(cells.indicator ?? cells.name).trim(),
      unit: textOfCell(cells.unit).trim(),
    })),
  );
}

/** Where the parts differ from the whole; `null` where too few columns agree for these to be its parts. */
function wrongColumns(
  { grid, measureSheet: { header } }: TableContext,
  whole: IndicatorRow,
  parts: readonly IndicatorRow[],
): readonly WrongWhole[] | null {
  const compared = header.columns.flatMap((one) => {
    const figureIn = ({ row }: IndicatorRow) => shownFigure(grid, { row, column: one.column });
    const stated = figureIn(whole);
    const figures = parts.map(figureIn);
    const known = figures.filter((figure) => figure !== null);
    const isAmount = one.role !== "number" && one.role !== "achievementRate";
    if (stated === null || known.length < figures.length || !isAmount) return [];
    const sum = known.reduce((all, { value }) => all + value, 0);
    const slack = [stated, ...known].reduce((all, { lastPlace }) => all + (lastPlace < 1 ? lastPlace : 0), 0) + 1e-9;
    const at = { row: whole.row, column: one.column };
    const wrong = { at, label: whole.name, column: headerName(one, header.columns), stated: stated.value, sum };
    return [{ wrong, agrees: Math.abs(sum - stated.value) <= slack }];
  });
  const wrong = compared.filter(({ agrees }) => !agrees);
  const isProven = compared.length - wrong.length >= fewestAgreeing && wrong.length <= 1;
  return isProven ? wrong.map((one) => one.wrong) : null;
}

/** The one column of a whole whose parts below it agree in all others. */
export function wrongWholes(context: TableContext): readonly WrongWhole[] {
  const rows = rowsOf(context);
  return rows.flatMap((whole, at) => {
    if (!nameOfWhole.test(whole.name)) return [];
    const below = rows.slice(at + 1, at + 1 + mostParts);
    const isOther = below.findIndex(({ unit }) => unit !== whole.unit);
    const ofUnit = isOther === -1 ? below : below.slice(0, isOther);
    const told = ofUnit.flatMap((_, last) => {
      const wrong = last === 0 ? null : wrongColumns(context, whole, ofUnit.slice(0, last + 1));
      return wrong === null ? [] : [wrong];
    });
    return told.some((wrong) => wrong.length === 0) ? [] : (told[0] ?? []);
  });
}
