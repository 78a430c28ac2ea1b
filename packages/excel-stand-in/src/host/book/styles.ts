import type { ICellData, IStyleData } from "@univerjs/core";
import { isUnbounded, isWholeColumns, lastColumn, lastRow, type Area } from "../../workbook/address";
import type { CellExtras } from "../../workbook/workbookData";
import type { Book } from "./book";
import { requirePermission } from "./protection";

const NO_STYLE: IStyleData = {};

/** The style that shows at a cell: its own, or its row's or column's where it has none. Cells of one style share one object. */
export function styleAt(book: Book, sheetId: string, row: number, column: number): IStyleData {
  const sheet = book.sheet(sheetId);
  const styles = book.workbook.getStyles();
  const cell = sheet.getCellMatrix().getValue(row, column) as ICellData | null | undefined;
  if (cell?.s) return styles.getStyleByCell(cell) ?? NO_STYLE;
  const line = sheet.getRowManager().getRow(row)?.s ?? sheet.getColumnManager().getColumn(column)?.s;
  if (!line) return NO_STYLE;
  return (typeof line === "string" ? styles.get(line) : line) ?? NO_STYLE;
}

export const numberFormatOf = (book: Book, sheetId: string, row: number, column: number): string =>
  styleAt(book, sheetId, row, column).n?.pattern ?? "General";

/** The cells of an area that exist in the model. */
export function forExisting(
  book: Book,
  sheetId: string,
  area: Area,
  visit: (row: number, column: number, cell: ICellData) => void,
): void {
  const { lines } = book.cells(sheetId);
  const visitLine = (row: number): void => {
    const line = lines[row];
    if (!line) return;
    for (const key of Object.keys(line)) {
      const column = Number(key);
      const cell = line[column];
      if (cell && column >= area.column && column <= lastColumn(area)) visit(row, column, cell);
    }
  };
  if (isWholeColumns(area)) Object.keys(lines).map(Number).forEach(visitLine);
  else for (let row = area.row; row <= lastRow(area); row++) visitLine(row);
}

export function range(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}

export function extrasAt(book: Book, sheetId: string, row: number, column: number): CellExtras {
  const cell = book.sheet(sheetId).getCellMatrix().getValue(row, column) as ICellData | null | undefined;
  return (cell?.custom ?? {}) as CellExtras;
}

/** Changes what cells carry beside content and style; undefined removes a part. */
export function applyExtras(
  book: Book,
  sheetId: string,
  area: Area,
  patch: { readonly [K in keyof CellExtras]: CellExtras[K] | undefined },
): void {
  requirePermission(book, sheetId, "allowFormatCells");
  const cells = book.cells(sheetId);
  const put = (row: number, column: number): void => {
    const merged = Object.entries({ ...extrasAt(book, sheetId, row, column), ...patch });
    const custom = Object.fromEntries(merged.filter(([, value]) => value !== undefined));
    cells.change(row, column, { custom: Object.keys(custom).length > 0 ? custom : undefined });
  };
  if (isUnbounded(area)) forExisting(book, sheetId, area, put);
  else {
    book.makeRoom(sheetId, area);
    for (let row = area.row; row <= lastRow(area); row++) {
      for (let column = area.column; column <= lastColumn(area); column++) put(row, column);
    }
  }
  book.appearanceChanged(sheetId, area);
}
