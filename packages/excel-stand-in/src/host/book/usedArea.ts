import type { ICellData } from "@univerjs/core";
import { intersection, lastColumn, lastRow, type Area } from "../../workbook/address";
import type { Book } from "./book";
import { contentOf } from "../../workbook/contents";
import { range } from "./styles";

type Cells = Readonly<Record<string, Readonly<Record<string, ICellData | null | undefined>> | undefined>>;

/** Of a small area its own rows, not all rows of the sheet. */
function rowsWithin(cells: Cells, within: Area): Iterable<number> {
  return within.rowCount < 100 ? range(within.row, lastRow(within)) : Object.keys(cells).map(Number);
}

/**
 * The smallest area within `within` that has contents, or a format where formats count; null when there is none.
 * Merged areas count with their whole extent.
 */
export function usedArea(book: Book, sheetId: string, within: Area, valuesOnly: boolean): Area | null {
  const sheet = book.sheet(sheetId);
  const spilled = book.univer.formulas.getArrayFormulaCellData()[book.unitId]?.[sheetId] as Cells | undefined;
  const bounds = { top: Infinity, left: Infinity, bottom: -1, right: -1 };
  const include = (row: number, column: number): void => {
    if (row < within.row || row >= within.row + within.rowCount) return;
    if (column < within.column || column >= within.column + within.columnCount) return;
    bounds.top = Math.min(bounds.top, row);
    bounds.left = Math.min(bounds.left, column);
    bounds.bottom = Math.max(bounds.bottom, row);
    bounds.right = Math.max(bounds.right, column);
  };
  const isIncluded = (row: number, column: number): boolean =>
    row >= bounds.top && row <= bounds.bottom && column >= bounds.left && column <= bounds.right;
  const counts = (cell: ICellData | null | undefined): boolean =>
    Boolean(cell) && (Boolean(cell?.f) || contentOf(cell) !== "" || (!valuesOnly && Boolean(cell?.s)));
  const look = (row: number, column: number, line: NonNullable<Cells[string]>): void => {
    // Nearly all cells lie within what was found already: what they hold makes no difference.
    if (!isIncluded(row, column) && counts(line[column])) include(row, column);
  };
  const columns = within.columnCount < 10 ? range(within.column, lastColumn(within)) : null;
  for (const cells of [sheet.getCellMatrix().getMatrix() as Cells, spilled ?? {}]) {
    for (const row of rowsWithin(cells, within)) {
      const line = cells[row];
      if (!line) continue;
      // Of a narrow area its own columns, not all cells of the row.
      if (columns) for (const column of columns) look(row, column, line);
      else for (const column in line) look(row, Number(column), line);
    }
  }
  if (!valuesOnly) {
    for (const merged of book.merges.all(sheetId)) {
      include(merged.row, merged.column);
      include(lastRow(merged), lastColumn(merged));
    }
  }
  if (bounds.bottom < 0) return null;
  const { top: row, left: column } = bounds;
  const found = { row, column, rowCount: bounds.bottom - row + 1, columnCount: bounds.right - column + 1 };
  return intersection(found, within);
}
