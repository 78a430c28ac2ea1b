import { cellAt } from "../../../grid/sheetGrid";
import type { SourceCell } from "../../../grid/cell";
import { comparableHeader } from "../../../measures/headerLabel";
import { textOfCell } from "../../../measures/measure";
import type { TableCheck, TableContext } from "../../check";
import type { FoundIn } from "../../finding";
import { cellsAt } from "../findingAt";
import { contentAt } from "./shownCells";

interface Difference {
  readonly expected: string;
  readonly written: string;
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

function findingFor(
  context: TableContext,
  rows: readonly [number, ...number[]],
  isReadAsData: boolean,
): readonly FoundIn[] {
  const found = rows.flatMap((row) => leastDifferences(context, row));
  const sheet = context.grid.name;
  const cells = cellsAt(
    sheet,
    found.map(({ cell }) => cell),
  );
  if (cells === null) return [];
  return [
    {
      code: "structure-page-header-differs",
      parameters: {
        row: rows[0],
        differences: found.map(({ expected, written }) => ({ expected, written })),
        isReadAsData,
      },
      cells,
      measure: null,
      severity: isReadAsData ? "error" : "warning",
      repairs: found.map(({ cell, written, expected }) => ({
        cell: { sheet, row: cell.row, column: cell.column },
        before: written,
        after: expected,
      })),
    },
  ];
}

/** The header that a printed page repeats lacks a column's word, or has it broken. */
export const pageHeaderDiffers: TableCheck = {
  of: "table",
  code: "structure-page-header-differs",
  family: "structure",
  severity: "warning",
  granularity: "row",
  rule: null,
  needs: [],
  find: (context) => {
    const pages: [number, ...number[]][] = [];
    for (const { kind, row } of context.measureSheet.rows) {
      if (kind !== "repeatedHeader") continue;
      const open = pages.at(-1);
      if (open?.at(-1) === row - 1) open.push(row);
      else pages.push([row]);
    }
    return [
      ...pages.flatMap((rows) => findingFor(context, rows, false)),
      ...brokenHeaders(context).flatMap((row) => findingFor(context, [row], true)),
    ];
  },
};
