import type { CellPosition } from "../../../grid/cell";
import type { SheetGrid } from "../../../grid/sheetGrid";
import { rowOfCells, type TableSheet } from "../../../measures/measure";
import { isTotal } from "../../../measures/rowWords";
import { canonicalText } from "../../../text/canonicalText";
import type { TableContext } from "../../check";
import { oncePerInspection } from "../once";
import { shownFigure, type ShownFigure } from "./shownFigure";
import type { WrongMean } from "./meanRows";
import { oneLine } from "./words";

const ofMeans = /平均/u;
/** So many other rows of the table must have the mean of the column. */
const fewestHolding = 3;

/** Lines of the measures by the division that they are of, and all of them. */
interface LinesOf {
  readonly byDivision: ReadonlyMap<string, readonly number[]>;
  readonly all: readonly number[];
}

function linesOf({ measures }: TableSheet): LinesOf {
  const byDivision = new Map<string, number[]>();
  const all: number[] = [];
  for (const measure of measures) {
    const lines = measure.indicatorRows.map((cells) => rowOfCells(cells, measure));
    all.push(...lines);
    for (const { label } of measure.divisions) {
      const key = canonicalText(label);
      byDivision.set(key, [...(byDivision.get(key) ?? []), ...lines]);
    }
  }
  return { byDivision, all };
}

/** The figures of each column of the measures, by line. */
const figureColumns = oncePerInspection((context) => {
  const { measureSheet, grid } = context;
  if (measureSheet.kind !== "table") return [];
  const { all } = linesOf(measureSheet);
  return measureSheet.header.columns.flatMap(({ column, role }) => {
    const figures = new Map(
      all.flatMap((row) => {
        const figure = role === "number" ? null : shownFigure(grid, { row, column });
        return figure === null ? [] : [[row, figure] as const];
      }),
    );
    return figures.size < fewestHolding ? [] : [figures];
  });
});

interface Asked {
  readonly at: CellPosition;
  readonly label: string;
  readonly stated: ShownFigure;
  readonly lines: readonly number[];
}

/** Rows below a header that are of a division, or of all, as far as the column has figures. */
function askedBelow(grid: SheetGrid, header: number, column: number, { byDivision, all }: LinesOf): readonly Asked[] {
  const asked: Asked[] = [];
  for (let row = header + 1; row < grid.origin.row + grid.contents.length; row += 1) {
    const stated = shownFigure(grid, { row, column });
    if (stated === null) break;
    const labels = (grid.texts[row - grid.origin.row] ?? []).slice(0, column - grid.origin.column);
    const label = labels.find((text) => byDivision.has(canonicalText(text)) || isTotal(text));
    if (label === undefined) continue;
    const lines = byDivision.get(canonicalText(label)) ?? all;
    asked.push({ at: { row, column }, label, stated, lines });
  }
  return asked;
}

function meanOf({ lines }: Asked, figures: ReadonlyMap<number, ShownFigure>): { mean: number; slack: number } | null {
  const own = lines.flatMap((line) => figures.get(line) ?? []);
  if (own.length === 0) return null;
  const mean = own.reduce((all, { value }) => all + value, 0) / own.length;
  return { mean, slack: Math.max(...own.map(({ lastPlace }) => (lastPlace === 1 ? 0 : lastPlace))) / 2 };
}

/** 平均 of each division in a table outside the measures: the one row that has not the mean of the column that all others have. */
export function wrongMeansElsewhere(
  context: TableContext,
  grid: SheetGrid,
  skips: (row: number) => boolean,
): readonly (WrongMean & { readonly header: string })[] {
  const lines = linesOf(context.measureSheet);
  return grid.contents.flatMap((cells, index) => {
    const header = index + grid.origin.row;
    if (skips(header)) return [];
    return cells.flatMap((content, place) => {
      if (typeof content !== "string" || !ofMeans.test(content)) return [];
      const asked = askedBelow(grid, header, place + grid.origin.column, lines);
      if (asked.length <= fewestHolding) return [];
      const found = figureColumns(context).flatMap((figures) => {
        const wrong = asked.flatMap((one) => {
          const computed = meanOf(one, figures);
          const slack = one.stated.lastPlace * 0.51 + (computed?.slack ?? 0) + 1e-9;
          return computed !== null && Math.abs(computed.mean - one.stated.value) <= slack
            ? []
            : [
                {
                  at: one.at,
                  label: one.label,
                  stated: one.stated,
                  mean: computed?.mean ?? NaN,
                  header: oneLine(content),
                },
              ];
        });
        return wrong.length === 1 ? wrong : wrong.length === 0 ? [null] : [];
      });
      // Where one column has all the means, that is the one they are of.
      return found.includes(null)
        ? []
        : found.flatMap((one) => (one === null || Number.isNaN(one.mean) ? [] : [one])).slice(0, 1);
    });
  });
}
