import type { ChartCells, ChartContent, DrawnChart, SeriesName, SheetChart } from "../../workbook/chartData";
import { accessDenied, apiNotFound, itemNotFound } from "../../workbook/hostError";
import type { Book } from "./book";
import { placeAfterMove, type Move } from "./chartPlacement";

/** Which chart: neither renaming it nor moving its sheet changes this. */
export interface ChartKey {
  readonly sheetId: string;
  readonly chartId: string;
}

/** The charts of a sheet, the undermost first. */
export const chartsOf = (book: Book, sheetId: string): readonly SheetChart[] => {
  book.sheet(sheetId);
  return book.sheetExtras(sheetId).charts ?? [];
};

function putCharts(book: Book, sheetId: string, charts: readonly SheetChart[]): void {
  book.extras.set(sheetId, { ...book.sheetExtras(sheetId), charts });
}

/** @throws ItemNotFound when the chart has been deleted. */
export function chartAt(book: Book, { sheetId, chartId }: ChartKey): SheetChart {
  const found = chartsOf(book, sheetId).find(({ id }) => id === chartId);
  if (!found) throw itemNotFound("such chart");
  return found;
}

/** By name, without regard to case; the first where two have the same. */
export function findChart(book: Book, sheetId: string, name: string): SheetChart | null {
  const wanted = name.toLowerCase();
  return chartsOf(book, sheetId).find((chart) => chart.name.toLowerCase() === wanted) ?? null;
}

/** @throws AccessDenied on a sheet that is protected with its objects. */
function requireObjectsFree(book: Book, sheetId: string): void {
  const { protection } = book.sheetExtras(sheetId);
  if (!protection) return;
  // A file says which objects are protected, Office.js which may be edited.
  const { fromFile, options } = protection;
  if (fromFile ? !["1", "true"].includes(fromFile.objects ?? "") : options.allowEditObjects === true) return;
  throw accessDenied(`The sheet ${book.sheet(sheetId).getName()} is protected with its charts.`);
}

function changeChart(book: Book, { sheetId, chartId }: ChartKey, change: (chart: SheetChart) => SheetChart): void {
  chartAt(book, { sheetId, chartId });
  requireObjectsFree(book, sheetId);
  const changed = chartsOf(book, sheetId).map((chart) => (chart.id === chartId ? change(chart) : chart));
  putCharts(book, sheetId, changed);
}

/** Changes the chart's name or place. */
export function changeFrame(book: Book, key: ChartKey, patch: Partial<Pick<SheetChart, "name" | "place">>): void {
  changeChart(book, key, (chart) => ({ ...chart, ...patch }));
}

/**
 * The parts of a chart.
 *
 * @throws ApiNotFound for a chart of a file that can only be kept as it is.
 */
export function drawnChart(book: Book, key: ChartKey): DrawnChart {
  const { name, content } = chartAt(book, key);
  if (content.kind === "kept") {
    throw apiNotFound(
      `the parts of the chart "${name}", which was made elsewhere: it can be moved, renamed and deleted`,
    );
  }
  return content;
}

export function changeDrawnChart(book: Book, key: ChartKey, patch: Partial<DrawnChart>): void {
  const drawn = drawnChart(book, key);
  changeChart(book, key, (chart) => ({ ...chart, content: { ...drawn, ...patch } }));
}

/** One more than the largest number after the prefix. */
function unusedNumber(taken: readonly string[], prefix: string): number {
  const numbers = taken.map((name) => (name.startsWith(prefix) ? Number(name.slice(prefix.length)) : 0));
  return 1 + Math.max(0, ...numbers.filter(Number.isInteger));
}

const unusedChartNumber = (book: Book): number => {
  const charts = [...book.extras.values()].flatMap((extras) => extras.charts ?? []);
  const ids = charts.map(({ id }) => id);
  return unusedNumber(ids, "chart");
};

/** Adds a chart above the others and answers its key; named as Japanese Excel names charts. */
export function addChart(book: Book, sheetId: string, chart: Pick<SheetChart, "place" | "content">): ChartKey {
  const others = chartsOf(book, sheetId);
  requireObjectsFree(book, sheetId);
  const names = others.map(({ name }) => name);
  const chartId = `chart${unusedChartNumber(book)}`;
  const name = `グラフ ${unusedNumber(names, "グラフ ")}`;
  putCharts(book, sheetId, [...others, { id: chartId, name, description: "", ...chart }]);
  return { sheetId, chartId };
}

export function removeChart(book: Book, key: ChartKey): void {
  chartAt(book, key);
  requireObjectsFree(book, key.sheetId);
  const rest = chartsOf(book, key.sheetId).filter(({ id }) => id !== key.chartId);
  putCharts(book, key.sheetId, rest);
}

/** Gives a copied sheet charts of its own: what they took from the sheet they take from the copy. */
export function copyCharts(book: Book, sourceId: string, copyId: string): void {
  const first = unusedChartNumber(book);
  const toCopy = (cells: ChartCells): ChartCells =>
    cells.sheetId === sourceId ? { ...cells, sheetId: copyId } : cells;
  const copies = chartsOf(book, sourceId).map((chart, index) => ({
    ...chart,
    id: `chart${first + index}`,
    content: withCells(chart.content, toCopy),
  }));
  if (copies.length > 0) putCharts(book, copyId, copies);
}

/** Lets charts follow inserted and deleted rows or columns: where they lie, and the cells they show. */
export function moveCharts(book: Book, changedSheetId: string, move: Move): void {
  const moved = (cells: ChartCells): ChartCells | null => {
    const area = cells.sheetId === changedSheetId ? move(cells.area) : cells.area;
    return area && { ...cells, area };
  };
  for (const [sheetId, { charts }] of book.extras) {
    if (!charts || charts.length === 0 || !book.workbook.getSheetBySheetId(sheetId)) continue;
    const after = charts.map((chart) => ({
      ...chart,
      ...(sheetId === changedSheetId ? { place: placeAfterMove(chart.place, move) } : {}),
      content: withCells(chart.content, moved),
    }));
    putCharts(book, sheetId, after);
  }
}

/** The same chart of other cells. */
function withCells(content: ChartContent, to: (cells: ChartCells) => ChartCells | null): ChartContent {
  const mapped = (cells: ChartCells | null): ChartCells | null => cells && to(cells);
  if (content.kind === "kept") {
    return { ...content, xml: content.xml.map((part) => (typeof part === "string" ? part : mapped(part))) };
  }
  const named = (name: SeriesName | null): SeriesName | null => {
    if (name?.kind !== "cells") return name;
    const cells = to(name.cells);
    return cells && { kind: "cells", cells };
  };
  const series = content.series.map((one) => ({
    ...one,
    name: named(one.name),
    values: mapped(one.values),
    categories: mapped(one.categories),
  }));
  return { ...content, series };
}
