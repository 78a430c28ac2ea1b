import { BooleanNumber, type ICellData, type IRowData, type IStyleData } from "@univerjs/core";
import { columnIndex, MAX_COLUMNS, MAX_ROWS } from "../workbook/address";
import type { CellExtras } from "../workbook/workbookData";
import { contentIn, type ValueReading } from "./cellValues";
import { movedFormula } from "./sharedFormula";
import { rowPixels } from "./sizes";
import { UnreadableWorkbookError } from "./unreadableWorkbook";
import { childOf, isOn, parseXml, type XmlNode } from "./xmlTree";

/** More cells than this are no list of measures, and no memory holds them. */
const MOST_CELLS = 6_000_000;

/**
 * Cells without a content are only held up to so many below the last content: whole columns formatted cell by cell, down
 * to the sheet's end, would take gigabytes. The file keeps them.
 */
const MOST_BARE_CELLS = 100_000;

/** The format of cells with one number: Univer's part by its id, and the cell's extras. */
export interface KnownStyle {
  /** Undefined for the standard style. */
  readonly id: string | undefined;
  readonly extras: CellExtras;
}

/** What reading a sheet needs to know of the workbook. */
export interface Reading extends ValueReading {
  readonly styles: Record<string, IStyleData>;
  readonly known: readonly KnownStyle[];
}

type Line = Record<number, ICellData>;

/** The cells of a sheet. */
export interface SheetCells {
  /** The sheet's element without its rows. */
  readonly root: XmlNode;
  readonly cellData: Record<number, Line>;
  readonly rowData: Record<number, Partial<IRowData>>;
  /** How many rows and columns are used, by formats alone too. */
  readonly rowCount: number;
  readonly columnCount: number;
}

const ADDRESS = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/;

/** The column of an address as nearly all are written, `AB12`, without a match made for each; null for all others. */
function plainColumn(address: string): number | null {
  let column = 0;
  let at = 0;
  for (; at < 3; at += 1) {
    const letter = address.charCodeAt(at) - 64;
    if (!(letter >= 1 && letter <= 26)) break;
    column = column * 26 + letter;
  }
  const digits = address.length - at;
  if (at === 0 || digits === 0 || digits > 7) return null;
  for (; at < address.length; at += 1) if (!(address.charCodeAt(at) >= 48 && address.charCodeAt(at) <= 57)) return null;
  return column - 1;
}

function columnIn(address: string): number | null {
  const [, letters] = ADDRESS.exec(address) ?? [];
  return letters === undefined ? null : columnIndex(letters);
}

/** A cell's place; the one after the last where the file does not say it. */
export function placeIn(cell: XmlNode, row: number, previous: number): number {
  const address = cell.attributes.r ?? "";
  const column = plainColumn(address) ?? columnIn(address) ?? previous + 1;
  if (column >= MAX_COLUMNS || row >= MAX_ROWS) throw new Error(`There is no cell ${cell.attributes.r ?? ""}.`);
  return column;
}

/** A row's index; the one after the last where the file does not say it. */
export const rowIn = (row: XmlNode, previous: number): number =>
  row.attributes.r === undefined ? previous + 1 : Number(row.attributes.r) - 1;

interface SharedFormula {
  readonly formula: string;
  readonly row: number;
  readonly column: number;
}

/** Reads a sheet row by row, so that its elements are never held together. */
class CellReader {
  readonly cellData: Record<number, Line> = {};
  readonly rowData: Record<number, Partial<IRowData>> = {};
  rowCount = 0;
  columnCount = 0;
  readonly #reading: Reading;
  readonly #shared = new Map<string, SharedFormula>();
  #row = -1;
  #cells = 0;
  /** Rows without content since the last one with some. */
  #bareRows: (readonly [row: number, line: Line, data: Partial<IRowData> | null])[] = [];
  #bareCells = 0;

  constructor(reading: Reading) {
    this.#reading = reading;
  }

  take(node: XmlNode): void {
    const row = rowIn(node, this.#row);
    this.#row = row;
    const line: Line = {};
    let column = -1;
    let count = 0;
    let hasContent = false;
    for (const child of node.children) {
      if (child.local !== "c") continue;
      column = placeIn(child, row, column);
      const cell = this.#cell(child, row, column);
      if (cell === null) continue;
      line[column] = cell;
      count += 1;
      hasContent ||= cell.v !== undefined || cell.f !== undefined;
    }
    this.columnCount = Math.max(this.columnCount, column + 1);
    this.#keep(row, line, count, hasContent, rowDataIn(node));
  }

  #keep(row: number, line: Line, count: number, hasContent: boolean, data: Partial<IRowData> | null): void {
    if (!hasContent) {
      this.#bareCells += count + (data ? 1 : 0);
      if (this.#bareCells <= MOST_BARE_CELLS) this.#bareRows.push([row, line, data]);
      return;
    }
    this.flush();
    this.#put(row, line, data);
    this.#cells += count;
    if (this.#cells > MOST_CELLS) throw new UnreadableWorkbookError("tooLarge");
  }

  /** Puts the rows without content where they belong. */
  flush(): void {
    for (const [row, line, data] of this.#bareRows) this.#put(row, line, data);
    this.#cells += Math.min(this.#bareCells, MOST_BARE_CELLS);
    this.#bareRows = [];
    this.#bareCells = 0;
  }

  #put(row: number, line: Line, data: Partial<IRowData> | null): void {
    if (hasParts(line)) this.cellData[row] = line;
    if (data) this.rowData[row] = data;
    this.rowCount = row + 1;
  }

  #cell(node: XmlNode, row: number, column: number): ICellData | null {
    const style = this.#reading.known[Number(node.attributes.s ?? 0)];
    const content = contentIn(node, this.#formula(node, row, column), this.#reading);
    const made: ICellData = content;
    if (style?.id !== undefined) made.s = style.id;
    if (style && hasParts(style.extras)) made.custom = { ...style.extras };
    return hasParts(made) ? made : null;
  }

  /** A formula that was filled over many cells stands in the first of them only. */
  #formula(node: XmlNode, row: number, column: number): string | null {
    const found = childOf(node, "f");
    if (!found) return null;
    const { t, si = "" } = found.attributes;
    if (t !== "shared") return t === "dataTable" ? null : found.text;
    if (found.text !== "") {
      this.#shared.set(si, { formula: found.text, row, column });
      return found.text;
    }
    const first = this.#shared.get(si);
    return first ? movedFormula(first.formula, row - first.row, column - first.column) : null;
  }
}

/** Without a list of its keys, for every cell. */
function hasParts(plain: object): boolean {
  for (const part in plain) if (Object.hasOwn(plain, part)) return true;
  return false;
}

function rowDataIn({ attributes }: XmlNode): Partial<IRowData> | null {
  const height = Number(attributes.ht ?? NaN);
  const isHidden = isOn(attributes.hidden);
  if (Number.isNaN(height) && !isHidden) return null;
  return {
    ...(Number.isNaN(height) ? {} : { h: rowPixels(height), ia: BooleanNumber.FALSE }),
    ...(isHidden ? { hd: BooleanNumber.TRUE } : {}),
  };
}

/** @throws UnreadableWorkbookError when there are more cells than can be held; Error for what is no sheet. */
export function readCells(xml: string, reading: Reading): SheetCells {
  const reader = new CellReader(reading);
  const root = parseXml(xml, (node, parent) => {
    if (parent.local !== "sheetData" || node.local !== "row") return false;
    reader.take(node);
    return true;
  });
  reader.flush();
  const { cellData, rowData, rowCount, columnCount } = reader;
  return { root, cellData, rowData, rowCount, columnCount };
}
