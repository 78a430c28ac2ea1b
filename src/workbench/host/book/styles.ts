import type { ICellData, IStyleData, Nullable } from "@univerjs/core";
import { SetColDataMutation, SetRowDataMutation } from "@univerjs/sheets";
import { isWholeColumns, isWholeRows, lastColumn, lastRow, type Area } from "../address";
import type { CellExtras } from "../workbookData";
import type { Book } from "./book";
import type { CellMatrix } from "./calculation";

/** The style that shows at a cell: its own, or its row's or column's where it has none. */
export function styleAt(book: Book, sheetId: string, row: number, column: number): IStyleData {
  const sheet = book.sheet(sheetId);
  const styles = book.workbook.getStyles();
  const cell = sheet.getCellMatrix().getValue(row, column) as ICellData | null | undefined;
  if (cell?.s) return styles.getStyleByCell(cell) ?? {};
  const line = sheet.getRowManager().getRow(row)?.s ?? sheet.getColumnManager().getColumn(column)?.s;
  if (!line) return {};
  return (typeof line === "string" ? styles.get(line) : line) ?? {};
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
  const matrix = book.sheet(sheetId).getCellMatrix();
  const lines = matrix.getMatrix() as Record<number, Record<number, ICellData | undefined> | undefined>;
  const rows = isWholeColumns(area) ? Object.keys(lines).map(Number) : range(area.row, lastRow(area));
  for (const row of rows) {
    const line = lines[row];
    if (!line) continue;
    for (const key of Object.keys(line)) {
      const column = Number(key);
      const cell = line[column];
      if (cell && column >= area.column && column <= lastColumn(area)) visit(row, column, cell);
    }
  }
}

export function range(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}

/** Changes the style of an area; null removes a part of it. Whole rows and columns carry it for their empty cells too. */
export function applyStyle(book: Book, sheetId: string, area: Area, patch: IStyleData): void {
  applyStyleTo(book, sheetId, area, () => patch);
}

export function applyStyleTo(
  book: Book,
  sheetId: string,
  area: Area,
  patchAt: (row: number, column: number) => IStyleData | null,
): void {
  book.requireUnprotected(sheetId);
  const matrix: CellMatrix = {};
  const put = (row: number, column: number): void => {
    const patch = patchAt(row, column);
    if (!patch) return;
    const own = book.sheet(sheetId).getCellMatrix().getValue(row, column) as ICellData | null | undefined;
    const inherited = own?.s ? {} : styleAt(book, sheetId, row, column);
    (matrix[row] ??= {})[column] = { s: { ...inherited, ...patch } };
  };
  if (isWholeColumns(area) || isWholeRows(area)) {
    forExisting(book, sheetId, area, put);
    styleLines(book, sheetId, area, patchAt(area.row, area.column) ?? {});
  } else {
    for (const row of range(area.row, lastRow(area))) {
      for (const column of range(area.column, lastColumn(area))) put(row, column);
    }
  }
  book.writeAppearance(sheetId, isWholeColumns(area) ? { ...area, rowCount: 1 } : clipped(area), matrix);
}

const clipped = (area: Area): Area => (isWholeRows(area) ? { ...area, columnCount: 1 } : area);

/** Puts the style on the rows or columns themselves. */
function styleLines(book: Book, sheetId: string, area: Area, patch: IStyleData): void {
  const sheet = book.sheet(sheetId);
  const styles = book.workbook.getStyles();
  const merged = (own: Nullable<IStyleData | string>): IStyleData => ({
    ...((typeof own === "string" ? styles.get(own) : own) ?? {}),
    ...patch,
  });
  if (isWholeColumns(area)) {
    const columns = range(area.column, Math.min(lastColumn(area), sheet.getColumnCount() - 1));
    const columnData = Object.fromEntries(
      columns.map((column) => [column, { s: merged(sheet.getColumnManager().getColumn(column)?.s) }]),
    );
    book.mutate(SetColDataMutation.id, { subUnitId: sheetId, columnData });
  } else {
    const rows = range(area.row, lastRow(area));
    const rowData = Object.fromEntries(rows.map((row) => [row, { s: merged(sheet.getRowManager().getRow(row)?.s) }]));
    book.mutate(SetRowDataMutation.id, { subUnitId: sheetId, rowData });
  }
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
  book.requireUnprotected(sheetId);
  const matrix: CellMatrix = {};
  const put = (row: number, column: number): void => {
    const merged = Object.entries({ ...extrasAt(book, sheetId, row, column), ...patch });
    const custom = Object.fromEntries(merged.filter(([, value]) => value !== undefined));
    (matrix[row] ??= {})[column] = { custom: Object.keys(custom).length > 0 ? custom : null };
  };
  if (isWholeColumns(area) || isWholeRows(area)) forExisting(book, sheetId, area, put);
  else {
    for (const row of range(area.row, lastRow(area))) {
      for (const column of range(area.column, lastColumn(area))) put(row, column);
    }
  }
  book.writeAppearance(sheetId, { ...area, rowCount: isWholeColumns(area) ? 1 : area.rowCount }, matrix);
}
