import { invalidArgument } from "./hostError";

/** Excel's size of a sheet. */
export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** A rectangle of cells; indexes from 0. A whole column has `rowCount` {@link MAX_ROWS}. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rowCount: number;
  readonly columnCount: number;
}

export const lastRow = (area: Area): number => area.row + area.rowCount - 1;
export const lastColumn = (area: Area): number => area.column + area.columnCount - 1;
export const isWholeColumns = (area: Area): boolean => area.rowCount === MAX_ROWS;
export const isWholeRows = (area: Area): boolean => area.columnCount === MAX_COLUMNS;
export const isUnbounded = (area: Area): boolean => isWholeColumns(area) || isWholeRows(area);

/** Column index 0 → "A". */
export function columnName(column: number): string {
  const head = column >= 26 ? columnName(Math.floor(column / 26) - 1) : "";
  return head + String.fromCharCode(65 + (column % 26));
}

/** "A" → 0. */
export function columnIndex(name: string): number {
  return Array.from(name.toUpperCase()).reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** The A1 address without its sheet: `B2`, `A1:C3`, `A:C`, `2:4`. */
export function addressOf(area: Area): string {
  const columns = [columnName(area.column), columnName(lastColumn(area))] as const;
  const rows = [String(area.row + 1), String(lastRow(area) + 1)] as const;
  if (isWholeColumns(area)) return isWholeRows(area) ? `1:${MAX_ROWS}` : columns.join(":");
  if (isWholeRows(area)) return rows.join(":");
  const first = columns[0] + rows[0];
  return area.rowCount === 1 && area.columnCount === 1 ? first : `${first}:${columns[1]}${rows[1]}`;
}

/** The sheet's name as it stands before `!`: quoted where Excel quotes it. */
export function quotedSheetName(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^([a-z]{1,3}\d+|r\d*c\d*)$/i.test(name);
  return plain ? name : `'${name.replaceAll("'", "''")}'`;
}

/** `Sheet1!A1` with the sheet's name quoted where needed. */
export const fullAddress = (sheetName: string, area: Area): string =>
  `${quotedSheetName(sheetName)}!${addressOf(area)}`;

/** An area made of two corners, in either order. */
function between(first: { row: number; column: number }, last: { row: number; column: number }): Area {
  const row = Math.min(first.row, last.row);
  const column = Math.min(first.column, last.column);
  return {
    row,
    column,
    rowCount: Math.abs(first.row - last.row) + 1,
    columnCount: Math.abs(first.column - last.column) + 1,
  };
}

/** Checks that the area lies on the sheet. */
export function onSheet(area: Area): Area {
  const inside = area.row >= 0 && area.column >= 0 && area.rowCount > 0 && area.columnCount > 0;
  if (!inside || lastRow(area) >= MAX_ROWS || lastColumn(area) >= MAX_COLUMNS) {
    throw invalidArgument(`The range ${JSON.stringify(area)} lies outside the sheet.`);
  }
  return area;
}

const CORNER = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/i;
const COLUMNS = /^\$?([A-Z]{1,3}):\$?([A-Z]{1,3})$/i;
const ROWS = /^\$?(\d{1,7}):\$?(\d{1,7})$/;

function corner(text: string): { row: number; column: number } | null {
  const [, letters, digits] = CORNER.exec(text) ?? [];
  return letters && digits ? { row: Number(digits) - 1, column: columnIndex(letters) } : null;
}

/** Reads `A1`, `$A$1:B2`, `A:C`, `2:4`; null for anything else. */
export function parseArea(text: string): Area | null {
  const [, firstColumn, lastColumnName] = COLUMNS.exec(text) ?? [];
  if (firstColumn && lastColumnName) {
    const span = between({ row: 0, column: columnIndex(firstColumn) }, { row: 0, column: columnIndex(lastColumnName) });
    return onSheet({ ...span, rowCount: MAX_ROWS });
  }
  const [, firstRowNumber, lastRowNumber] = ROWS.exec(text) ?? [];
  if (firstRowNumber && lastRowNumber) {
    const span = between({ row: Number(firstRowNumber) - 1, column: 0 }, { row: Number(lastRowNumber) - 1, column: 0 });
    return onSheet({ ...span, columnCount: MAX_COLUMNS });
  }
  const [from, to = from, rest] = text.split(":");
  const first = from === undefined ? null : corner(from);
  const last = to === undefined ? null : corner(to);
  return first && last && rest === undefined ? onSheet(between(first, last)) : null;
}

/** Splits `'My sheet'!A1` into the sheet's name (null when there is none) and the rest. */
export function splitSheetName(reference: string): { readonly sheetName: string | null; readonly rest: string } {
  const [, quoted, plain, rest] = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/s.exec(reference) ?? [];
  const sheetName = quoted?.replaceAll("''", "'") ?? plain ?? null;
  return sheetName === null || rest === undefined ? { sheetName: null, rest: reference } : { sheetName, rest };
}

/** The common part of two areas, or null. */
export function intersection(a: Area, b: Area): Area | null {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rowCount = Math.min(lastRow(a), lastRow(b)) - row + 1;
  const columnCount = Math.min(lastColumn(a), lastColumn(b)) - column + 1;
  return rowCount > 0 && columnCount > 0 ? { row, column, rowCount, columnCount } : null;
}

/** Univer's inclusive range. */
export interface InclusiveRange {
  readonly startRow: number;
  readonly endRow: number;
  readonly startColumn: number;
  readonly endColumn: number;
}

export const toInclusive = (area: Area): InclusiveRange => ({
  startRow: area.row,
  endRow: lastRow(area),
  startColumn: area.column,
  endColumn: lastColumn(area),
});

export const fromInclusive = (range: InclusiveRange): Area => ({
  row: range.startRow,
  column: range.startColumn,
  rowCount: range.endRow - range.startRow + 1,
  columnCount: range.endColumn - range.startColumn + 1,
});
