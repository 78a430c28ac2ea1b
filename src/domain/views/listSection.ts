import { certain } from "../certain";
import type { MeasureRole } from "../measures/measure";
import {
  tableSection,
  viewNumber,
  viewText,
  type ViewCell,
  type ViewColumn,
  type ViewRow,
  type ViewSection,
  type ViewTable,
} from "./view";

/** A column of a list, and what it says of each of the things listed: words, a number, or a cell of another kind. */
export interface ListColumn<Item> extends ViewColumn {
  /** The width it would like, in half-width characters. */
  readonly width?: number;
  readonly cell: (item: Item) => ViewCell | string | number;
}

/** A column that stands for a column of the sheet, and is left out where the sheet has none. */
export interface ColumnOfRole<Item> extends ListColumn<Item> {
  /** `null`: always there. */
  readonly role: MeasureRole | null;
  readonly width: number;
}

/** What a list is about. */
interface Listed<Item> extends Partial<Omit<ViewSection, "table">>, Pick<ViewTable, "whenEmpty"> {
  /** A row for each. */
  readonly items: readonly Item[];
  /** What else than a plain row is an item's. */
  readonly kindOf?: (item: Item) => ViewRow["kind"];
  /** Rows below those of the items, such as a total. */
  readonly further?: readonly ViewRow[];
  /** Widths of the view's grid, where the columns are laid over it by the widths they want. */
  readonly grid?: readonly number[];
}

function cellOf(content: ViewCell | string | number): ViewCell {
  if (typeof content === "string") return viewText(content);
  return typeof content === "number" ? viewNumber(content) : content;
}

/** A section of one table that lists things. */
export function listSection<Item>(
  columns: readonly ListColumn<Item>[],
  { items, whenEmpty, kindOf = () => "body", further = [], grid, ...rest }: Listed<Item>,
): ViewSection {
  const rows = items.map((item) => ({ kind: kindOf(item), cells: columns.map(({ cell }) => cellOf(cell(item))) }));
  const headed = columns.map(({ cell, width = 1, ...column }) => ({ ...column, width }));
  const laid = grid === undefined ? headed.map(({ width, ...column }) => column) : spanning(grid, headed);
  return tableSection({ columns: laid, rows: [...rows, ...further], whenEmpty }, rest);
}

/**
 * Lays columns over the columns of a view's grid, each as near to the share that its width is of the whole as the grid allows; together
 * they cover the grid. Where there are more columns than the grid has, each covers one.
 * @param grid widths of the grid's columns.
 */
function spanning<Column extends { readonly width: number }>(
  grid: readonly number[],
  wanted: readonly Column[],
): readonly (Omit<Column, "width"> & Pick<ViewColumn, "span">)[] {
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
