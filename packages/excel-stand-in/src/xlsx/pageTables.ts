import { defaultTreeAdapter, html, parse, type DefaultTreeAdapterMap, type TreeAdapter } from "parse5";
import { UnreadableWorkbookError } from "./unreadableWorkbook";

type Node = DefaultTreeAdapterMap["node"];
type Element = DefaultTreeAdapterMap["element"];

/** The text of a page, and what its sheet is called where something beside it says so. */
export interface Page {
  readonly text: string;
  readonly name: string | null;
}

export const hasTable = (text: string): boolean => /<table[\s>]/iu.test(text);

interface Area {
  readonly s: { readonly r: number; readonly c: number };
  readonly e: { readonly r: number; readonly c: number };
}

/** What a page (HTML) shows, in the rows of one sheet: its tables one below the other, what stands between them as rows. */
export interface PageSheet {
  /** As Excel notes the sheet's name in its own pages; null on others. */
  readonly name: string | null;
  readonly rows: readonly (readonly string[])[];
  readonly merges: readonly Area[];
}

/** Browsers stop at 512 as well; deeper ones are made to keep a reader busy. */
const MOST_LEVELS = 512;
/** As HTML bounds them (4.9.11); no sheet is wider. */
const MOST_COLUMNS_OF_A_CELL = 1000;
const MOST_COLUMNS = 16_384;

const UNSHOWN = new Set(["script", "style", "template", "noscript", "select", "textarea", "object", "svg"]);
/** What stands on lines of its own. */
const BLOCKS = new Set(["p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "li", "ul", "ol", "dl", "dt", "dd", "pre", "center", "form", "hr", "caption"]); // prettier-ignore

function parsed(text: string): DefaultTreeAdapterMap["document"] {
  let levels = 0;
  const bounded: TreeAdapter<DefaultTreeAdapterMap> = {
    ...defaultTreeAdapter,
    onItemPush: () => {
      levels += 1;
      if (levels > MOST_LEVELS) throw new UnreadableWorkbookError("corrupt");
    },
    onItemPop: () => {
      levels -= 1;
    },
  };
  return parse(text, { treeAdapter: bounded });
}

const isElementNode = (node: Node): node is Element => defaultTreeAdapter.isElementNode(node);
const isTextNode = (node: Node): node is DefaultTreeAdapterMap["textNode"] => defaultTreeAdapter.isTextNode(node);
const childrenOf = (node: Node): readonly Node[] => ("childNodes" in node ? node.childNodes : []);
const isShown = (node: Node): node is Element => isElementNode(node) && !UNSHOWN.has(node.tagName);

function elementsIn(node: Node, names: readonly string[]): readonly Element[] {
  return childrenOf(node).filter((child): child is Element => isElementNode(child) && names.includes(child.tagName));
}

/** Breaks are written down as such before the other white space comes to nothing. */
const BREAK = "\uE000";
const shownText = (text: string): string =>
  text
    .replace(/[ \t\r\n\f]+/g, " ")
    .replaceAll("\u00A0", " ")
    .split(BREAK)
    .map((line) => line.trim())
    .join("\n")
    .trim();

/** The text of an element, and the tables in it, whose text is their own. */
function contentsOf(element: Element): { readonly text: string; readonly tables: readonly Element[] } {
  const tables: Element[] = [];
  const textOf = (node: Node): string => {
    if (isTextNode(node)) return node.value.replaceAll(BREAK, "");
    if (!isShown(node)) return "";
    if (node.tagName === "br") return BREAK;
    if (node.tagName === "table") {
      tables.push(node);
      return "";
    }
    const inner = node.childNodes.map(textOf).join("");
    return BLOCKS.has(node.tagName) ? BREAK + inner + BREAK : inner;
  };
  const text = element.childNodes.map(textOf).join("");
  return { text: shownText(text).replace(/\n{2,}/g, "\n"), tables };
}

const span = (cell: Element, name: string, most: number): number => {
  const value = Number(cell.attrs.find((attribute) => attribute.name === name)?.value);
  return Number.isInteger(value) && value > 1 ? Math.min(value, most) : 1;
};

class Layout {
  readonly rows: string[][] = [];
  readonly merges: Area[] = [];
  #line = "";

  /** What stands in a node, table or not. */
  place(node: Node): void {
    if (isTextNode(node)) this.#line += node.value;
    if (!isShown(node)) return;
    if (node.tagName === "table") {
      this.#placeTable(node);
      return;
    }
    const isBlock = BLOCKS.has(node.tagName) || node.tagName === "br";
    if (isBlock) this.endLine();
    for (const child of node.childNodes) this.place(child);
    if (isBlock) this.endLine();
  }

  /** Text outside of tables is a row of one cell. */
  endLine(): void {
    const text = shownText(this.#line);
    this.#line = "";
    if (text !== "") this.rows.push([text]);
  }

  #placeTable(table: Element): void {
    this.endLine();
    for (const caption of elementsIn(table, ["caption"])) this.place(caption);
    const groups = elementsIn(table, ["thead", "tbody", "tfoot"]);
    const lines = groups.flatMap((group) => elementsIn(group, ["tr"]));
    /** By column, the first row below the table's cell that reaches down there. */
    const freeFrom: number[] = [];
    for (const [index, line] of lines.entries()) this.#placeRow(line, lines.length - index, freeFrom);
  }

  #placeRow(line: Element, rowsLeft: number, freeFrom: number[]): void {
    const cells = elementsIn(line, ["td", "th"]).map((cell) => ({ cell, ...contentsOf(cell) }));
    const isFrame = cells.some(({ tables }) => tables.length > 0) && cells.every(({ text }) => text === "");
    if (!isFrame) this.#placeCells(cells, rowsLeft, freeFrom);
    for (const { tables } of cells) for (const table of tables) this.#placeTable(table);
  }

  #placeCells(cells: readonly { cell: Element; text: string }[], rowsLeft: number, freeFrom: number[]): void {
    const row = this.rows.push([]) - 1;
    const texts = this.rows[row] ?? [];
    let column = 0;
    for (const { cell, text } of cells) {
      while ((freeFrom[column] ?? 0) > row) column += 1;
      const width = span(cell, "colspan", MOST_COLUMNS_OF_A_CELL);
      const height = span(cell, "rowspan", rowsLeft);
      if (column + width > MOST_COLUMNS) throw new UnreadableWorkbookError("tooLarge");
      while (texts.length < column) texts.push("");
      texts[column] = text;
      freeFrom.length = Math.max(freeFrom.length, column + width);
      freeFrom.fill(row + height, column, column + width);
      const last = { r: row + height - 1, c: column + width - 1 };
      if (width > 1 || height > 1) this.merges.push({ s: { r: row, c: column }, e: last });
      column += width;
    }
  }
}

const nameIn = (text: string): string | null => /<x:Name>([^<]+)<\/x:Name>/i.exec(text)?.[1] ?? null;

/** @throws UnreadableWorkbookError */
export function readPage({ text, name }: Page): PageSheet {
  const layout = new Layout();
  const root = parsed(text).childNodes.find(isElementNode);
  for (const body of root === undefined ? [] : elementsIn(root, [html.TAG_NAMES.BODY])) layout.place(body);
  layout.endLine();
  return { name: name ?? nameIn(text), rows: layout.rows, merges: layout.merges };
}
