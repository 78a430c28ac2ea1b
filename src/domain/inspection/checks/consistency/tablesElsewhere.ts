import type { SheetGrid } from "../../../grid/sheetGrid";
import { isTotal, isTotalOfSomething } from "../../../measures/rowWords";
import { exceptionsIn, type FigureTable } from "./columnLaws";
import { shownFigure, type ShownFigure } from "./shownFigure";

/** A figure in a row 計 that is not what the rows above it come to. */
export interface WrongColumnTotal {
  readonly row: number;
  readonly column: number;
  readonly label: string;
  readonly header: string;
  readonly stated: ShownFigure;
  readonly sum: number;
}

const fewestRows = 3;
/** More rows than this are data, and no table of a report. */
const mostRows = 300;
const fewestColumns = 2;

/** Tables that are not the measures' (路線別の利用状況, 審議会等の一覧): rows of figures below a row of words, as far as they go without a gap. */
export function tablesElsewhere(grid: SheetGrid, skips: (row: number) => boolean): readonly FigureTable[] {
  const { origin, contents, texts } = grid;
  const widths = Array.from({ length: Math.max(0, ...contents.map((cells) => cells.length)) }, (_, at) => at);
  const all = widths.map((at) => at + origin.column);
  const isFigures = (row: number): boolean =>
    !skips(row) && all.filter((column) => shownFigure(grid, { row, column }) !== null).length >= fewestColumns;
  const found: FigureTable[] = [];
  for (let row = origin.row; row < origin.row + contents.length; row += 1) {
    const headerRow = row - 1;
    if (headerRow < origin.row || !isFigures(row) || skips(headerRow)) continue;
    const from = row;
    while (isFigures(row + 1)) row += 1;
    const block = Array.from({ length: row - from + 1 }, (_, at) => at + from);
    const labelOf = (one: number): string =>
      (texts[one - origin.row] ?? []).find((text) => text.trim() !== "" && !/^[0-9]/u.test(text)) ?? "";
    const isSum = (one: number): boolean => isTotal(labelOf(one)) || isTotalOfSomething(labelOf(one));
    const rows = block.filter((one) => !isSum(one));
    const totals = block.filter((one) => isSum(one) && !labelOf(one).includes("平均"));
    const headerOf = (column: number): string =>
      (texts[headerRow - origin.row]?.[column - origin.column] ?? "").replace(/\s+/gu, "");
    const columns = all.filter((column) => headerOf(column) !== "");
    if (block.length >= fewestRows && block.length <= mostRows && columns.length > fewestColumns)
      found.push({ grid, columns, headerOf, rows, totals, isSmall: true });
  }
  return found;
}

/** What is not added up. */
const noAmount = /[率比度]|割合|シェア|平均|単価|当たり|順位|番号|No|[%％]/u;

/** The one figure in a row 計 that is no sum, where another column is one. */
export function wrongColumnTotals(table: FigureTable): readonly WrongColumnTotal[] {
  const { grid, columns, headerOf, rows, totals } = table;
  return totals.flatMap((total, at) => {
    const scopes = [
      rows.filter((row) => row < total),
      rows.filter((row) => row < total && row > (totals[at - 1] ?? -1)),
    ];
    const asked = columns.flatMap((column) => {
      const stated = noAmount.test(headerOf(column)) ? null : shownFigure(grid, { row: total, column });
      if (stated === null) return [];
      const sums = scopes.flatMap((scope) => {
        const figures = scope.map((row) => shownFigure(grid, { row, column }));
        return figures.length < 2 || figures.includes(null)
          ? []
          : figures.reduce((all, one) => all + (one?.value ?? 0), 0);
      });
      const [sum] = sums;
      const agrees = sums.some((one) => Math.abs(one - stated.value) < stated.lastPlace / 2 + 1e-9);
      return sum === undefined ? [] : [{ row: total, column, header: headerOf(column), stated, sum, agrees }];
    });
    const wrong = asked.filter(({ agrees }) => !agrees);
    // A figure above that breaks the law of its column has been told of.
    const broken = exceptionsIn(table).filter(({ row }) => rows.includes(row));
    const told = new Set(broken.flatMap(({ law: { column: own, parts } }) => [own, ...parts]));
    const isSummed = asked.some(({ agrees, stated }) => agrees && stated.value !== 0);
    const label = (grid.texts[total - grid.origin.row] ?? []).find((text) => text.trim() !== "") ?? "";
    return isSummed && wrong.length === 1 && !wrong.some(({ column }) => told.has(column))
      ? wrong.map((one) => ({ ...one, label: label.trim() }))
      : [];
  });
}
