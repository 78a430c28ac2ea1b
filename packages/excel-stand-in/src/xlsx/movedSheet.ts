import { addressOf, MAX_ROWS, parseArea, type Area } from "../workbook/address";
import { addressesAfter, areaAfter, formulaAfter, lineAfter, type Line, type LineMove } from "../workbook/lineMoves";
import type { Package } from "./package";
import type { SheetPart } from "./parts";
import { relationshipsOf, removeRelationships, type Relationship } from "./relationships";
import { placeIn, rowIn } from "./sheetReading";
import { escapeXml } from "./xml";
import { XmlEdit } from "./xmlEdit";
import { childOf, childrenOf, parseXml, prefixedAttribute, type XmlNode } from "./xmlTree";

/** Attributes that say where an element is, by the element. */
const PLACES: Readonly<Record<string, readonly string[]>> = {
  autoFilter: ["ref"],
  cellWatch: ["r"],
  comment: ["ref"],
  conditionalFormatting: ["sqref"],
  dataValidation: ["sqref"],
  dimension: ["ref"],
  f: ["ref", "r1", "r2"],
  hyperlink: ["ref"],
  ignoredError: ["sqref"],
  inputCells: ["r"],
  mergeCell: ["ref"],
  protectedRange: ["sqref"],
  selection: ["activeCell", "sqref"],
  sortCondition: ["ref"],
  sortState: ["ref"],
  table: ["ref"],
  threadedComment: ["ref"],
};

/** Elements that go when nothing is left in them, and that may count what they hold. */
const LISTS = new Set([
  ...["cellWatches", "conditionalFormattings", "dataValidations", "hyperlinks", "ignoredErrors", "mergeCells"],
  ...["protectedRanges", "sortState"],
]);

const FORMULAS = new Set(["f", "formula", "formula1", "formula2", "calculatedColumnFormula", "totalsRowFormula"]);

/** Parts of a sheet that say where in it something is. */
const KINDS = ["drawing", "vmlDrawing", "comments", "threadedComment", "table"];

/** Puts everything that a part says of places in a sheet where the rows and columns are now. */
class PartMover {
  readonly #edit: XmlEdit;
  /** Of the row and cell before, for those that don't say where they are. */
  #row = -1;
  #column = -1;

  constructor(
    text: string,
    readonly root: XmlNode,
    readonly moves: readonly LineMove[],
    readonly sheetName: string,
  ) {
    this.#edit = new XmlEdit(text, root);
  }

  moved(): string {
    this.#visit(this.root);
    return this.#edit.result();
  }

  /** Whether the element stays. */
  #visit(node: XmlNode): boolean {
    const own = this.#own(node);
    if (own !== null) return own;
    if (!this.#place(node)) return this.#remove(node);
    this.#texts(node);
    const left = node.children.filter((child) => this.#visit(child)).length;
    if (left === node.children.length || !LISTS.has(node.local)) return true;
    if (left === 0) return this.#remove(node);
    if (node.attributes.count !== undefined) this.#edit.setAttributes(node, { count: left });
    return true;
  }

  #remove(node: XmlNode): false {
    this.#edit.remove(node);
    return false;
  }

  /** Elements that are told by numbers, not by addresses; null for all others. */
  #own(node: XmlNode): boolean | null {
    switch (node.local) {
      case "row":
        return this.#rowElement(node);
      case "c":
        return this.#cell(node);
      case "col":
        return this.#columns(node);
      case "rowBreaks":
      case "colBreaks":
        return this.#breaks(node, node.local === "rowBreaks" ? "row" : "column");
      case "from":
      case "to":
        return this.#corner(node);
      case "ClientData":
        return this.#note(node);
      default:
        return null;
    }
  }

  #rowElement(node: XmlNode): boolean {
    this.#row = rowIn(node, this.#row);
    this.#column = -1;
    const after = lineAfter("row", this.#row, this.moves);
    if (after === null) return this.#remove(node);
    this.#edit.setAttributes(node, { r: after + 1, spans: undefined });
    for (const child of node.children) this.#visit(child);
    return true;
  }

  #cell(node: XmlNode): boolean {
    this.#column = placeIn(node, this.#row, this.#column);
    const place = areaAfter({ row: this.#row, column: this.#column, rowCount: 1, columnCount: 1 }, this.moves);
    if (place === null) return this.#remove(node);
    this.#edit.setAttributes(node, { r: cellAddress(place) });
    for (const child of node.children) this.#visit(child);
    return true;
  }

  #columns(node: XmlNode): boolean {
    const [min, max] = [Number(node.attributes.min), Number(node.attributes.max)];
    const after = areaAfter({ row: 0, rowCount: MAX_ROWS, column: min - 1, columnCount: max - min + 1 }, this.moves);
    if (after === null) return this.#remove(node);
    this.#edit.setAttributes(node, { min: after.column + 1, max: after.column + after.columnCount });
    return true;
  }

  #breaks(node: XmlNode, line: Line): boolean {
    const left = node.children.filter((one) => {
      const after = lineAfter(line, Number(one.attributes.id), this.moves);
      if (after === null) return this.#remove(one);
      this.#edit.setAttributes(one, { id: after });
      return true;
    });
    if (left.length === 0) return this.#remove(node);
    this.#edit.setAttributes(node, { count: left.length, manualBreakCount: left.length });
    return true;
  }

  /** A corner of what lies over the cells; of a line that is gone, the next one takes it. */
  #corner(node: XmlNode): boolean {
    for (const [name, line] of [
      ["row", "row"],
      ["col", "column"],
    ] as const) {
      const number = childOf(node, name);
      if (number) this.#setText(number, String(this.#nearest(line, Number(number.text))));
    }
    return true;
  }

  #nearest(line: Line, index: number): number {
    for (let before = index; before >= 0; before -= 1) {
      const after = lineAfter(line, before, this.moves);
      if (after !== null) return before === index ? after : after + 1;
    }
    return 0;
  }

  /** The box of a note (VML): its cell, and the corners of the box as column, pixels, row, pixels, twice. */
  #note(node: XmlNode): boolean {
    for (const [name, line] of [
      ["Row", "row"],
      ["Column", "column"],
    ] as const) {
      const number = childOf(node, name);
      if (number) this.#setText(number, String(this.#nearest(line, Number(number.text))));
    }
    const anchor = childOf(node, "Anchor");
    const numbers = anchor?.text.split(",").map(Number) ?? [];
    if (anchor && numbers.length === 8)
      this.#setText(anchor, numbers.map((number, index) => (index % 2 === 1 ? number : this.#nearest(index % 4 === 0 ? "column" : "row", number))).join(", ")); // prettier-ignore
    return true;
  }

  /** Whether anything is left of the places that the element's attributes and its `sqref` give. */
  #place(node: XmlNode): boolean {
    const inside = childOf(node, "sqref");
    if (inside) {
      const after = addressesAfter(inside.text.trim(), this.moves);
      if (after === "") return false;
      this.#setText(inside, after);
    }
    const names = (PLACES[node.local] ?? []).filter((name) => node.attributes[name] !== undefined);
    if (names.length === 0) return true;
    const after = names.map((name) => [name, addressesAfter(node.attributes[name] ?? "", this.moves)] as const);
    if (after.some(([, addresses]) => addresses === "")) return false;
    this.#edit.setAttributes(node, Object.fromEntries(after));
    return true;
  }

  #texts(node: XmlNode): void {
    if (!FORMULAS.has(node.local) || node.text === "") return;
    this.#setText(node, formulaAfter(node.text, this.moves, { sheetName: this.sheetName, isItsOwn: true }));
  }

  #setText(node: XmlNode, text: string): void {
    if (text !== node.text) this.#edit.replaceText(node.openEnd, node.closeStart, escapeXml(text));
  }
}

const cellAddress = ({ row, column }: Area): string => addressOf({ row, column, rowCount: 1, columnCount: 1 });

/** Whether a table can't follow: it lost its header, or has columns with no name. */
function isCut(table: XmlNode, moves: readonly LineMove[]): boolean {
  const area = parseArea(table.attributes.ref ?? "");
  const after = area && areaAfter(area, moves);
  if (area === null || after?.columnCount !== area.columnCount) return true;
  return table.attributes.headerRowCount !== "0" && lineAfter("row", area.row, moves) === null;
}

interface Led {
  readonly to: Relationship;
  readonly xml: string;
  readonly root: XmlNode;
}

function ledTo(parts: Package, sheet: SheetPart): readonly Led[] {
  return relationshipsOf(parts, sheet.path).flatMap((to) => {
    const isPlaced = !to.isOutside && KINDS.some((kind) => to.type.endsWith(`/${kind}`));
    const xml = isPlaced ? parts.text(to.path) : null;
    return xml === null ? [] : [{ to, xml, root: parseXml(xml) }];
  });
}

const cutTables = (led: readonly Led[], moves: readonly LineMove[]): readonly Led[] =>
  led.filter(({ root }) => root.local === "table" && isCut(root, moves));

/** Whether a table of the sheet does not come through the moves: Excel calls a workbook damaged whose tables don't fit. */
export const losesTables = (parts: Package, sheet: SheetPart, moves: readonly LineMove[]): boolean =>
  cutTables(ledTo(parts, sheet), moves).length > 0;

/** Puts a sheet's part, and those it leads to, where rows and columns are after they came or went. */
export function moveSheet(parts: Package, sheet: SheetPart, moves: readonly LineMove[]): void {
  const led = ledTo(parts, sheet);
  const cut = cutTables(led, moves);
  for (const { to, xml, root } of led)
    if (!cut.some((one) => one.to === to)) parts.put(to.path, new PartMover(xml, root, moves, sheet.name).moved());
  const text = parts.text(sheet.path) ?? "";
  const moved = new PartMover(text, parseXml(text), moves, sheet.name).moved();
  parts.put(sheet.path, withoutTables(moved, new Set(cut.map(({ to }) => to.id))));
  removeRelationships(parts, sheet.path, ({ id }) => cut.some(({ to }) => to.id === id));
}

function withoutTables(text: string, ids: ReadonlySet<string>): string {
  if (ids.size === 0) return text;
  const root = parseXml(text);
  const list = childOf(root, "tableParts");
  if (!list) return text;
  const edit = new XmlEdit(text, root);
  const gone = childrenOf(list, "tablePart").filter((one) => ids.has(prefixedAttribute(one, "id") ?? ""));
  if (gone.length === list.children.length) edit.remove(list);
  else {
    for (const one of gone) edit.remove(one);
    edit.setAttributes(list, { count: list.children.length - gone.length });
  }
  return edit.result();
}
