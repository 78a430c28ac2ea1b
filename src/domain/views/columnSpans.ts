import { certain } from "../certain";
import type { ViewColumn } from "./view";

/** A column with the width it would like, in half-width characters. */
export type WantedColumn = Omit<ViewColumn, "span"> & { readonly width: number };

/**
 * Lays columns over the columns of a view's grid, each as near to its wanted share of the whole as the grid allows; together
 * they cover the grid. Where there are more columns than the grid has, each covers one.
 * @param grid widths of the grid's columns.
 */
export function spanning(grid: readonly number[], wanted: readonly WantedColumn[]): readonly ViewColumn[] {
  const edges = edgesOf(grid);
  const whole = certain(edges.at(-1));
  const wantedWhole = wanted.reduce((sum, { width }) => sum + width, 0);
  let [start, wantedSoFar] = [0, 0];
  return wanted.map(({ width, ...column }, index) => {
    wantedSoFar += width;
    const goal = (wantedSoFar / wantedWhole) * whole;
    const mostEnd = grid.length - (wanted.length - index - 1);
    const ends = edges.slice(start, Math.max(start + 1, mostEnd)).map((edge) => Math.abs(edge - goal));
    const nearest = ends.indexOf(Math.min(...ends)) + 1;
    const span = index === wanted.length - 1 ? Math.max(1, grid.length - start) : Math.max(1, nearest);
    start += span;
    return span === 1 ? column : { ...column, span };
  });
}

/** Where each column of a grid ends. */
function edgesOf(grid: readonly number[]): readonly number[] {
  let edge = 0;
  return grid.map((width) => (edge += width));
}
