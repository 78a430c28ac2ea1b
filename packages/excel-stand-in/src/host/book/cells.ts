import type { ICellData, Worksheet } from "@univerjs/core";

/** Cells as Univer holds them: row → column → cell, without empty ones. */
type Lines = Record<number, Record<number, ICellData | undefined> | undefined>;

/**
 * The cells of a sheet, written directly. Univer's mutations copy and merge every cell they touch, which takes longer
 * than everything else together when a table is written; so the model itself is written, and the book tells Univer
 * once a request that something changed (`Book.tellUniver`).
 */
export class Cells {
  readonly lines: Lines;

  constructor(sheet: Worksheet) {
    this.lines = sheet.getCellMatrix().getMatrix() as Lines;
  }

  at(row: number, column: number): ICellData | undefined {
    return this.lines[row]?.[column];
  }

  put(row: number, column: number, cell: ICellData): void {
    (this.lines[row] ??= {})[column] = cell;
  }

  /** Puts a content in place of the cell's own; style and extras stay. The given object becomes the cell. */
  putContent(row: number, column: number, content: ICellData): void {
    const old = this.at(row, column);
    if (old?.s) content.s = old.s;
    if (old?.custom) content.custom = old.custom;
    if (content.v !== undefined || content.f || content.s || content.custom) this.put(row, column, content);
    else this.remove(row, column);
  }

  /** Replaces parts of a cell; undefined removes a part, and a cell without parts is no cell. */
  change(row: number, column: number, parts: { readonly [K in keyof ICellData]: ICellData[K] | undefined }): void {
    const kept = Object.entries({ ...this.at(row, column), ...parts }).filter(([, part]) => part !== undefined);
    if (kept.length > 0) this.put(row, column, Object.fromEntries(kept));
    else this.remove(row, column);
  }

  remove(row: number, column: number): void {
    const line = this.lines[row];
    if (!line) return;
    Reflect.deleteProperty(line, column);
    if (Object.keys(line).length === 0) Reflect.deleteProperty(this.lines, row);
  }
}
