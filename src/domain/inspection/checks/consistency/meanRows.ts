import type { CellContent, CellPosition } from "../../../grid/cell";
import { rowOfCells } from "../../../measures/measure";
import type { TableContext } from "../../check";
import { shownFigure, type ShownFigure } from "./shownFigure";

/** A row 平均 below the measures shows something else than the mean of a column. */
export interface WrongMean {
  readonly at: CellPosition;
  readonly label: string;
  readonly stated: ShownFigure;
  readonly mean: number;
}

const ownMean = /^(?!.*(?:全国|県|国|類似|前年|移動)).{0,8}平均(?:値|点)?$/u;
const fewestFigures = 4;

/** Of rates that stop at 100 % too. */
function meansOf(figures: readonly ShownFigure[]): readonly number[] {
  const mean = (values: readonly number[]): number => values.reduce((all, one) => all + one, 0) / values.length;
  const values = figures.map(({ value }) => value);
  return [mean(values), ...[1, 100].map((most) => mean(values.map((value) => Math.min(value, most))))];
}

function labelIn(contents: readonly CellContent[]): string | undefined {
  return contents.map((content) => String(content).trim()).find((text) => ownMean.test(text));
}

function inRow(context: TableContext, row: number, label: string): readonly WrongMean[] {
  const { grid, measureSheet } = context;
  const rows = measureSheet.measures.flatMap((one) => one.indicatorRows.map((cells) => rowOfCells(cells, one)));
  const compared = measureSheet.header.columns.flatMap(({ column, role }) => {
    const stated = role === "number" ? null : shownFigure(grid, { row, column });
    const figures = rows.flatMap((one) => shownFigure(grid, { row: one, column }) ?? []);
    if (stated === null || figures.length < fewestFigures) return [];
    const slack = (stated.lastPlace + Math.max(...figures.map(({ lastPlace }) => lastPlace))) * 0.51;
    const means = meansOf(figures);
    const agrees = means.some((mean) => Math.abs(mean - stated.value) <= slack);
    return [{ at: { row, column }, label, stated, mean: means[0] ?? NaN, agrees }];
  });
  const wrong = compared.filter(({ agrees }) => !agrees);
  // A row of which most columns are no means says 平均 of something else.
  return wrong.length === 1 || wrong.length * 2 <= compared.length ? wrong : [];
}

export function wrongMeans(context: TableContext): readonly WrongMean[] {
  const { grid, measureSheet } = context;
  return measureSheet.rows.flatMap(({ kind, row }) => {
    const label = kind === "aside" ? labelIn(grid.contents[row - grid.origin.row] ?? []) : undefined;
    return label === undefined ? [] : inRow(context, row, label);
  });
}
