import { certain } from "../../../certain";
import { cellAt } from "../../../grid/sheetGrid";
import type { SourceCell } from "../../../grid/cell";
import { comparableHeader } from "../../../measures/headerLabel";
import { textOfCell } from "../../../measures/measure";
import { defineTableCheck, type TableContext } from "../../check";
import { findInCells } from "../text/repairedTexts";
import { contentAt } from "./shownCells";

/** What a repeated header should say, and what it says. */
interface HeaderDifference {
  readonly expected: string;
  readonly written: string;
}

interface Difference extends HeaderDifference {
  readonly cell: SourceCell;
}

/** How one row differs from a row of the first header; a heading more than the first has is a difference too. */
function differences(
  { grid, measureSheet: { area } }: TableContext,
  row: number,
  headerRow: number,
): readonly Difference[] {
  return Array.from({ length: area.columns }, (_, index) => area.column + index).flatMap((column) => {
    const cell = cellAt(grid, { row, column });
    const expected = textOfCell(cellAt(grid, { row: headerRow, column }));
    const written = textOfCell(cell);
    return comparableHeader(expected) === comparableHeader(written) ? [] : [{ expected, written, cell }];
  });
}

/** The header row that a repeated one repeats: the one it differs least from. */
function leastDifferences(context: TableContext, row: number): readonly Difference[] {
  const { firstRow, lastRow } = context.measureSheet.header;
  let least = differences(context, row, firstRow);
  for (let headerRow = firstRow + 1; headerRow <= lastRow; headerRow += 1) {
    const found = differences(context, row, headerRow);
    if (found.length < least.length) least = found;
  }
  return least;
}

/** Rows that were read as data although most of their cells are the words of the header. */
function brokenHeaders({ measureSheet, grid }: TableContext): readonly number[] {
  const { columns } = measureSheet.header;
  const repeats = (row: number, isAlike: (text: string, label: string) => boolean): number => {
    let count = 0;
    for (const { column, label } of columns) {
      const content = contentAt(grid, row, column);
      if (typeof content === "string" && isAlike(content, label)) count += 1;
    }
    return count;
  };
  const areSame = (text: string, label: string): boolean => text === label;
  const areComparable = (text: string, label: string): boolean => comparableHeader(text) === comparableHeader(label);
  const isFilled = (text: string): boolean => text.trim() !== "";
  return measureSheet.rows
    .filter(({ kind, row }) => (kind === "measure" || kind === "continuation") && repeats(row, areSame) >= 2)
    .filter(({ row }) => {
      const alike = repeats(row, areComparable);
      return alike >= 3 && alike * 2 >= repeats(row, isFilled);
    })
    .map(({ row }) => row);
}

function findDifferences(context: TableContext, rows: readonly number[], isReadAsData: boolean) {
  const found = rows.flatMap((row) => leastDifferences(context, row));
  const row = certain(rows[0]);
  const differences = found.map(({ expected, written }) => ({ expected, written }));
  const faults = found.map(({ cell, written, expected }) => ({
    row: cell.row,
    column: cell.column,
    before: written,
    after: expected,
  }));
  return findInCells(context.grid, faults, { row, differences, isReadAsData }).map((one) => ({
    ...one,
    severity: isReadAsData ? ("error" as const) : ("warning" as const),
  }));
}

function differenceJa({ expected, written }: HeaderDifference): string {
  if (written === "") return `「${expected}」がない`;
  return expected === "" ? `「${written}」は1ページ目にない` : `「${expected}」が「${written}」になっている`;
}

function differenceEn({ expected, written }: HeaderDifference): string {
  if (written === "") return `"${expected}" is missing`;
  return expected === "" ? `"${written}" is not on the first page` : `"${expected}" reads "${written}"`;
}

export const pageHeaderDiffers = defineTableCheck({
  code: "structure-page-header-differs",
  granularity: "row",
  ja: {
    title: "ページごとの見出しが1ページ目と違う",
    description: "印刷用に繰り返した見出しに、1ページ目の見出しと違うところがあります。",
    message: (p: { row: number; differences: readonly HeaderDifference[]; isReadAsData: boolean }) =>
      `${p.row + 1}行目から繰り返した見出しが1ページ目と違います（${p.differences.map(differenceJa).join("、")}）。${p.isReadAsData ? "違いが大きいため、施策の行として数えられています。" : ""}`,
    fix: "1ページ目の見出しにそろえてください。Excelの「印刷タイトル」を使うと、繰り返しの見出しを入力せずに済みます。",
  },
  en: {
    title: "Repeated header differs from the first",
    message: (p) =>
      `The header repeated in row ${p.row + 1} differs from the first (${p.differences.map(differenceEn).join(", ")}).${p.isReadAsData ? " It differs so much that it was counted as a measure." : ""}`,
    fix: "Make it the same as the first, or use Excel's print titles instead of typing headers again.",
  },
  find: (context) => {
    const pages: number[][] = [];
    for (const { kind, row } of context.measureSheet.rows) {
      // ①, (人) or A/B directly below the header belong to it, and repeat nothing.
      if (kind !== "repeatedHeader" || row === context.measureSheet.header.lastRow + 1) continue;
      const open = pages.at(-1);
      if (open?.at(-1) === row - 1) open.push(row);
      else pages.push([row]);
    }
    return [
      ...pages.flatMap((rows) => findDifferences(context, rows, false)),
      ...brokenHeaders(context).flatMap((row) => findDifferences(context, [row], true)),
    ];
  },
});
