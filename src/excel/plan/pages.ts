import { sumOf, type Growing } from "./growingSheet";
import { printableHeight, scaleOf, type Print } from "./paper";

/** Points of a row whose height nobody set, in a Japanese Excel (游ゴシック, 11 points); elsewhere it is lower. */
const usualHeight = 18.75;

/** A page does not end below the sheet's title and the blank row after it. */
const rowsOfTitle = 2;

/** Of a page, so much ought to be filled before the next one begins: a title and two sentences are not. */
const leastFilled = 0.25;

/** In points, at the size it is seen on the screen. */
function heightBetween({ rowHeights }: Growing, first: number, end: number): number {
  const others = rowHeights.filter(({ row }) => row >= first && row < end);
  return (end - first - others.length) * usualHeight + sumOf(others.map(({ points }) => points));
}

/**
 * Begins a new page before a chart that would be torn where the page ends: with what it belongs to, where all of it fits on
 * one page, else alone. `blocks`: rows at which the page may end, the ones to be preferred first; the chart ends the sheet so far.
 */
export function keepOnOnePage(sheet: Growing, blocks: readonly number[], print: Print): void {
  const end = sheet.cells.length;
  const page = printableHeight(print) / scaleOf(sheet.columnWidths, print);
  const pageTop = Math.max(0, ...sheet.pageBreaks);
  if (heightBetween(sheet, pageTop, end) <= page) return;
  const fitting = blocks.filter((row) => row - pageTop > rowsOfTitle && heightBetween(sheet, row, end) <= page);
  const from = fitting.find((row) => heightBetween(sheet, pageTop, row) >= page * leastFilled) ?? fitting[0];
  if (from !== undefined) sheet.pageBreaks.push(from);
}
