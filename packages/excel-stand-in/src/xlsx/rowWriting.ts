import type { ICellData, IStyleData } from "@univerjs/core";
import { columnName } from "../workbook/address";
import { cellElement } from "./cellWriting";
import {
  formatExtras,
  resolvedStyle,
  type CellChange,
  type CellChanges,
  type RowState,
  type Styles,
} from "./cellChanges";
import { toFile } from "./formulas";
import { placeIn, rowIn } from "./sheetReading";
import { rowPoints } from "./sizes";
import type { StyleBook } from "./styleBook";
import { element, escapeXml } from "./xml";
import type { XmlEdit } from "./xmlEdit";
import { childOf, childrenOf, isOn, parseXml, type XmlNode } from "./xmlTree";

/** What writing cells needs to know of the workbook. */
export interface CellWriting {
  readonly styles: Styles;
  readonly standard: IStyleData;
  readonly book: StyleBook;
  /** The number of a file's own format by its id here, where it has not been changed. */
  readonly numberOf: (id: string, cell: ICellData) => number | undefined;
}

export interface SheetChanges {
  readonly cells: CellChanges;
  readonly rows: ReadonlyMap<number, RowState>;
  /** The cells as they were, for formulas that were written once for many. */
  readonly formulaBefore: (row: number, column: number) => string | undefined;
}

const rowAttributes = (state: RowState | undefined): Readonly<Record<string, string | number | undefined>> =>
  state === undefined
    ? {}
    : {
        ht: state.height === undefined ? undefined : rowPoints(state.height),
        customHeight: state.height === undefined ? undefined : 1,
        hidden: state.hidden ? 1 : undefined,
      };

/** Writes the rows of one sheet that changed; the others are left as they stand. */
export class RowWriter {
  readonly #text: string;
  readonly #changes: SheetChanges;
  readonly #writing: CellWriting;
  /** Formulas filled over many cells of which the first one changed: the others are written out. */
  readonly #broken = new Set<string>();
  readonly #done = new Set<number>();
  readonly #starts: (readonly [row: number, start: number])[] = [];
  #columns: readonly XmlNode[] = [];
  readonly #edits: ((edit: XmlEdit) => void)[] = [];

  constructor(text: string, changes: SheetChanges, writing: CellWriting) {
    this.#text = text;
    this.#changes = changes;
    this.#writing = writing;
  }

  /** The sheet's element without its rows. */
  read(): XmlNode {
    let previous = -1;
    return parseXml(this.#text, (node, parent) => {
      // Columns stand before the rows.
      if (node.local === "cols") this.#columns = childrenOf(node, "col");
      if (parent.local !== "sheetData" || node.local !== "row") return false;
      previous = rowIn(node, previous);
      this.#starts.push([previous, node.start]);
      this.#row(node, previous);
      return true;
    });
  }

  /** Makes the changes, new rows included. */
  write(edit: XmlEdit, sheetData: XmlNode): void {
    for (const make of this.#edits) make(edit);
    const { cells, rows } = this.#changes;
    const left = [...new Set([...cells.keys(), ...rows.keys()])].filter((row) => !this.#done.has(row));
    left.sort((a, b) => a - b);
    let next = 0;
    const atEnd: string[] = [];
    for (const row of left) {
      const xml = this.#newRow(row);
      if (xml === "") continue;
      while (next < this.#starts.length && (this.#starts[next]?.[0] ?? 0) < row) next += 1;
      const start = this.#starts[next]?.[1];
      if (start === undefined) atEnd.push(xml);
      else edit.insertAt(start, xml);
    }
    if (atEnd.length > 0) edit.append(sheetData, atEnd.join(""));
  }

  #newRow(row: number): string {
    const cells = [...(this.#changes.cells.get(row) ?? [])].sort(([a], [b]) => a - b);
    const inner = cells.flatMap(([column, change]) => (change.after ? [this.#cell(row, column, change, null, 0)] : []));
    const attributes = rowAttributes(this.#changes.rows.get(row));
    const isPlain = inner.length === 0 && Object.values(attributes).every((value) => value === undefined);
    return isPlain ? "" : element("row", { r: row + 1, ...attributes }, inner.join(""));
  }

  #row(node: XmlNode, row: number): void {
    const changes = this.#changes.cells.get(row);
    const state = this.#changes.rows.get(row);
    if (changes || state) this.#done.add(row);
    const cells = this.#cells(node, row);
    if (changes) this.#changeCells(node, row, changes, cells);
    for (const [column, cell] of cells) if (!changes?.has(column)) this.#writeOut(cell, row, column);
    const isSheetChanged = this.#changes.cells.size > 0 || this.#changes.rows.size > 0;
    const lacksNumber = isSheetChanged && node.attributes.r === undefined;
    if (!changes && !state && !lacksNumber) return;
    const attributes = {
      ...(lacksNumber ? { r: row + 1 } : {}),
      ...(changes ? { spans: undefined } : {}),
      ...rowAttributes(state),
    };
    // An empty row that gets cells is written with them.
    if (node.closeStart === node.end && changes) return;
    this.#edits.push((edit) => {
      edit.setAttributes(node, attributes);
    });
  }

  #cells(node: XmlNode, row: number): ReadonlyMap<number, XmlNode> {
    const cells = new Map<number, XmlNode>();
    let column = -1;
    for (const child of node.children) {
      if (child.local !== "c") continue;
      column = placeIn(child, row, column);
      cells.set(column, child);
    }
    return cells;
  }

  #changeCells(
    node: XmlNode,
    row: number,
    changes: ReadonlyMap<number, CellChange>,
    cells: ReadonlyMap<number, XmlNode>,
  ): void {
    // prettier-ignore
    const style = isOn(node.attributes.customFormat) ? Number(node.attributes.s ?? 0) : 0;
    const columns = [...cells.keys()];
    const atEnd: string[] = [];
    for (const [column, change] of [...changes].sort(([a], [b]) => a - b)) {
      const known = cells.get(column);
      const xml = this.#replacement(row, column, change, known ?? null, style);
      if (known)
        this.#edits.push((edit) => {
          if (xml === "") edit.remove(known);
          else edit.replace(known, xml);
        });
      else if (xml !== "") {
        const next = cells.get(columns.find((one) => one > column) ?? -1);
        if (next)
          this.#edits.push((edit) => {
            edit.insertBefore(next, xml);
          });
        else atEnd.push(xml);
      }
    }
    for (const [column, cell] of cells) {
      if (cell.attributes.r !== undefined || changes.has(column)) continue;
      this.#edits.push((edit) => {
        edit.setAttributes(cell, { r: `${columnName(column)}${row + 1}` });
      });
    }
    this.#edits.push((edit) => {
      const attributes = { spans: undefined, ...rowAttributes(this.#changes.rows.get(row)) };
      if (node.closeStart === node.end) edit.append(node, atEnd.join(""), { r: row + 1, ...attributes });
      else if (atEnd.length > 0) edit.append(node, atEnd.join(""));
    });
  }

  #replacement(row: number, column: number, change: CellChange, node: XmlNode | null, rowStyle: number): string {
    if (!change.sameFormula) this.#break(node);
    const after = change.after ?? {};
    const isBare = after.v === undefined && !after.f && !after.p;
    if (isBare && !after.s && Object.keys(formatExtras(after)).length === 0 && (!node || !change.sameFormat)) return "";
    return this.#cell(row, column, change, node, rowStyle);
  }

  #break(node: XmlNode | null): void {
    const formula = childOf(node, "f");
    if (formula?.attributes.t === "shared" && formula.text !== "") this.#broken.add(formula.attributes.si ?? "");
  }

  #dependsOnBroken(node: XmlNode | null): boolean {
    const formula = childOf(node, "f");
    return formula?.attributes.t === "shared" && formula.text === "" && this.#broken.has(formula.attributes.si ?? "");
  }

  /** A cell that depended on another one's formula gets its own. */
  #writeOut(node: XmlNode, row: number, column: number): void {
    const formula = this.#dependsOnBroken(node) ? childOf(node, "f") : null;
    const own = formula && this.#changes.formulaBefore(row, column)?.replace(/^=/, "");
    if (!formula || own === undefined || own === null) return;
    this.#edits.push((edit) => {
      edit.replace(formula, `<f>${escapeXml(toFile(own))}</f>`);
    });
  }

  #cell(row: number, column: number, change: CellChange, node: XmlNode | null, rowStyle: number): string {
    const { after, sameFormula, sameValue } = change;
    const style = this.#style(column, change, node, rowStyle);
    const keepsFormula = sameFormula && !this.#dependsOnBroken(node);
    const before = node ? { node, text: this.#text, keepsFormula, keepsValue: sameValue } : null;
    return cellElement(`${columnName(column)}${row + 1}`, after ?? {}, style, this.#writing.standard, before);
  }

  /** The number of the format that a column gives its new cells. */
  #columnStyle(column: number): number {
    const own = this.#columns.find(({ attributes: { min, max } }) => Number(min) <= column + 1 && column + 1 <= Number(max)); // prettier-ignore
    return Number(own?.attributes.style ?? 0);
  }

  /** The number of the cell's format: as it was, one of the file's, or a new one like the cell's old one. */
  #style(column: number, { after, sameFormat }: CellChange, node: XmlNode | null, rowStyle: number): number {
    const old = Number(node?.attributes.s ?? 0);
    if (node && sameFormat) return old;
    const { numberOf, book, styles } = this.#writing;
    const extras = formatExtras(after);
    if (!after?.s && Object.keys(extras).length === 0) return node ? 0 : rowStyle || this.#columnStyle(column);
    const known = typeof after?.s === "string" ? numberOf(after.s, after) : undefined;
    return known ?? book.numberFor({ style: resolvedStyle(after?.s, styles), extras }, old);
  }
}
