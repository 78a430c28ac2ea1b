import type { Area } from "../workbook/address";
import type { ChartCells } from "../workbook/chartData";
import type { ShownCell, WorkbookCells } from "./chartsCells";
import { element, escapeXml } from "./xml";

/** References with what their cells hold, so that a viewer that does not calculate shows the chart (ECMA-376, 21.2.2). */

const indexes = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index);

/** The cells of an area, line by line along its longer side. */
function linesOf({ cells, areRows }: { cells: ChartCells; areRows: boolean }, of: WorkbookCells): ShownCell[][] {
  const { row, column, rowCount, columnCount }: Area = cells.area;
  return areRows
    ? indexes(rowCount).map((down) => indexes(columnCount).map((right) => of.shown(cells, row + down, column + right)))
    : indexes(columnCount).map((right) => indexes(rowCount).map((down) => of.shown(cells, row + down, column + right)));
}

const point = (index: number, value: string): string =>
  element("c:pt", { idx: index }, element("c:v", {}, escapeXml(value)));

const formula = (cells: ChartCells, of: WorkbookCells): string => element("c:f", {}, escapeXml(of.formulaOf(cells)));

const count = (points: readonly ShownCell[]): string => element("c:ptCount", { val: points.length });

const texts = (shown: readonly ShownCell[]): string =>
  shown.flatMap(({ text }, index) => (text === "" ? [] : [point(index, text)])).join("");

const numbers = (shown: readonly ShownCell[]): string =>
  shown.flatMap(({ content }, index) => (typeof content === "number" ? [point(index, String(content))] : [])).join("");

function textReference(cells: ChartCells, shown: readonly ShownCell[], of: WorkbookCells): string {
  return element("c:strRef", {}, formula(cells, of) + element("c:strCache", {}, count(shown) + texts(shown)));
}

function numberReference(cells: ChartCells, shown: readonly ShownCell[], of: WorkbookCells): string {
  const format = element("c:formatCode", {}, escapeXml(shown[0]?.numberFormat ?? "General"));
  return element(
    "c:numRef",
    {},
    formula(cells, of) + element("c:numCache", {}, format + count(shown) + numbers(shown)),
  );
}

/** Several columns (rows) of names: the innermost comes first. */
function levelsReference(cells: ChartCells, levels: readonly (readonly ShownCell[])[], of: WorkbookCells): string {
  const inner = levels.toReversed().map((shown) => element("c:lvl", {}, texts(shown)));
  const cache = element("c:multiLvlStrCache", {}, count(levels[0] ?? []) + inner.join(""));
  return element("c:multiLvlStrRef", {}, formula(cells, of) + cache);
}

const isRow = ({ area }: ChartCells): boolean => area.columnCount > area.rowCount;

/** A series' numbers. */
export const valuesReference = (cells: ChartCells, of: WorkbookCells): string =>
  numberReference(cells, linesOf({ cells, areRows: isRow(cells) }, of).flat(), of);

/** A series' name. */
export const nameReference = (cells: ChartCells, of: WorkbookCells): string =>
  textReference(cells, linesOf({ cells, areRows: isRow(cells) }, of).flat(), of);

/**
 * A series' categories: numbers where all are, else texts.
 *
 * @param values - beside or above which the categories stand.
 */
export function categoriesReference(cells: ChartCells, values: ChartCells | null, of: WorkbookCells): string {
  const levels = linesOf({ cells, areRows: isRow(values ?? cells) }, of);
  if (levels.length > 1) return levelsReference(cells, levels, of);
  const shown = levels.flat();
  const given = shown.filter(({ content }) => content !== null);
  const areNumbers = given.length > 0 && given.every(({ content }) => typeof content === "number");
  return (areNumbers ? numberReference : textReference)(cells, shown, of);
}
