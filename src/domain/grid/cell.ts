/** What a cell holds. `""` is an empty cell; a date is Excel's serial number; an error is its text (`#N/A`). */
export type CellContent = string | number | boolean;

/** A cell's place in its sheet, both counted from zero: E8 is row 7, column 4. */
export interface CellPosition {
  readonly row: number;
  readonly column: number;
}

/** A rectangle of cells; `rows` and `columns` are at least 1. */
export interface CellArea extends CellPosition {
  readonly rows: number;
  readonly columns: number;
}

export function containsCell(area: CellArea, { row, column }: CellPosition): boolean {
  return row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns;
}

export function coversArea(area: CellArea, inner: CellArea): boolean {
  const last = { row: inner.row + inner.rows - 1, column: inner.column + inner.columns - 1 };
  return containsCell(area, inner) && containsCell(area, last);
}

/** A cell of the workbook that something was read from. */
export interface SourceCell extends CellPosition {
  readonly sheet: string;
  readonly content: CellContent;
  /** What Excel shows in the cell: `93.4%` where `content` is 0.934. */
  readonly text: string;
  /** What the whole cell holds, where `content` and `text` are only a part of it: the 80 of 「80\n75」. */
  readonly whole?: CellContent;
  /** It is blank, and its fill says something of which nobody has told what it means. */
  readonly isColoured?: true;
}

const lettersInAlphabet = 26;

/** `0` → `A`, `26` → `AA`. */
export function columnLetters(column: number): string {
  const letter = String.fromCharCode("A".charCodeAt(0) + (column % lettersInAlphabet));
  const rest = Math.floor(column / lettersInAlphabet);
  return rest === 0 ? letter : columnLetters(rest - 1) + letter;
}

/** `{row: 7, column: 4}` → `E8`. */
export function cellAddress({ row, column }: CellPosition): string {
  return `${columnLetters(column)}${row + 1}`;
}

/** `{row: 7, column: 4, rows: 2, columns: 1}` → `E8:E9`; a single cell gives `E8`. */
export function areaAddress(area: CellArea): string {
  const first = cellAddress(area);
  const last = cellAddress({ row: area.row + area.rows - 1, column: area.column + area.columns - 1 });
  return first === last ? first : `${first}:${last}`;
}

function columnIndex(letters: string): number {
  return (
    [...letters].reduce((sum, letter) => sum * lettersInAlphabet + letter.charCodeAt(0) - "A".charCodeAt(0) + 1, 0) - 1
  );
}

const cellPattern = /^\$?([A-Z]{1,3})\$?([0-9]{1,7})$/;

function parseCell(address: string): CellPosition | null {
  const match = cellPattern.exec(address);
  if (match === null) return null;
  const [, letters = "", digits = ""] = match;
  return { row: Number(digits) - 1, column: columnIndex(letters) };
}

/** `E8`, `$E$8`, `E8:F9`, `F9:E8`, `'施策 一覧'!E8` → the area; `null` when the text is no such address. */
export function parseAreaAddress(address: string): CellArea | null {
  const corners = address
    .slice(address.lastIndexOf("!") + 1)
    .split(":")
    .map(parseCell);
  const positions = corners.filter((corner) => corner !== null);
  if (corners.length > 2 || positions.length < corners.length) return null;
  const [rows, columns] = [positions.map((one) => one.row), positions.map((one) => one.column)];
  const [row, column] = [Math.min(...rows), Math.min(...columns)];
  return { row, column, rows: Math.max(...rows) - row + 1, columns: Math.max(...columns) - column + 1 };
}

/** `施策 一覧` → `'施策 一覧'`, as formulas and links name a sheet. */
export function quotedSheetName(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

/** The smallest area that has both. */
export function bothAreas(one: CellArea, other: CellArea): CellArea {
  const [row, column] = [Math.min(one.row, other.row), Math.min(one.column, other.column)];
  const rows = Math.max(one.row + one.rows, other.row + other.rows) - row;
  const columns = Math.max(one.column + one.columns, other.column + other.columns) - column;
  return { row, column, rows, columns };
}
