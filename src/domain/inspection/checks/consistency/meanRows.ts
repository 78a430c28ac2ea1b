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

const ownMean = /^(?!.*(?:全国|県|国|類似|前年|移動)).{0,8}平均(?:値|点|[達進][成捗][率度])?$/u;
const fewestFigures = 3;

/** Of rates that stop at 100 % too. */
function meansOf(figures: readonly ShownFigure[]): readonly number[] {
  const mean = (values: readonly number[]): number => values.reduce((all, one) => all + one, 0) / values.length;
  const values = figures.map(({ value }) => value);
  return [mean(values), ...[1, 100].map((most) => mean(values.map((value) => Math.min(value, most))))];
}

function labelIn(contents: readonly CellContent[]): string | undefined {
  return contents.map((content) => String(content).trim()).find((text) => ownMean.test(text));
}

/** `rows`: those since the last mean, and all above. */
function inRow(
  { grid, measureSheet: { header } }: TableContext,
  row: number,
  label: string,
  scopes: readonly (readonly number[])[],
): readonly WrongMean[] {
  const compared = header.columns.flatMap(({ column, role }) => {
    const stated = role === "number" ? null : shownFigure(grid, { row, column });
    const [nearest = [], ...wider] = scopes.map((rows) =>
      rows.flatMap((one) => shownFigure(grid, { row: one, column }) ?? []),
    );
    if (stated === null || nearest.length < fewestFigures) return [];
    const slack = (stated.lastPlace + Math.max(...nearest.map(({ lastPlace }) => lastPlace))) * 0.51;
    const means = [nearest, ...wider].flatMap(meansOf);
    const agrees = means.some((mean) => Math.abs(mean - stated.value) <= slack);
    return [{ at: { row, column }, label, stated, mean: means[0] ?? NaN, agrees }];
  });
  const wrong = compared.filter(({ agrees }) => !agrees);
  // A row of which most columns are no means says 平均 of something else.
  return wrong.length === 1 || wrong.length * 2 <= compared.length ? wrong : [];
}

export function wrongMeans(context: TableContext): readonly WrongMean[] {
  const { grid, measureSheet } = context;
  const all = measureSheet.measures.flatMap((one) => one.indicatorRows.map((cells) => rowOfCells(cells, one)));
  let from = -1;
  return measureSheet.rows.flatMap(({ kind, row }) => {
    const label = kind === "aside" ? labelIn(grid.contents[row - grid.origin.row] ?? []) : undefined;
    if (label === undefined) return [];
    const above = all.filter((one) => one < row);
    const found = inRow(context, row, label, [above.filter((one) => one > from), above]);
    from = row;
    return found;
  });
}
