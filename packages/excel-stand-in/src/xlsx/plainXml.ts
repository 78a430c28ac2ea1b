import type { Take, XmlNode } from "./xmlTree";

/** An element that is being read: its children are put into a list of its own when there are some. */
type OpenNode = { -readonly [Key in keyof XmlNode]: XmlNode[Key] };

/** Of every element without children, which are most. */
const NO_CHILDREN: XmlNode[] = [];
Object.freeze(NO_CHILDREN);

const DECLARATION = /^<\?xml version=(["'])1\.0\1(?: encoding=(["'])[A-Za-z][\w.-]*\2)?(?: standalone=(["'])(?:yes|no)\3)?\s*\?>/; // prettier-ignore
/** Comments, CDATA, document types and instructions; carriage returns, halves of characters, and what XML forbids. */
// eslint-disable-next-line no-control-regex -- these are what is to be found
const NOT_PLAIN = /<[!?]|\]\]>|[\u0000-\u0008\u000B-\u001F\uD800-\uDFFF\uFEFF\uFFFE\uFFFF]/g;

/** XML 1.0, fifth edition, 2.3; without characters of two halves, which are not plain. */
const START = "[:A-Z_a-z\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u02FF\\u0370-\\u037D\\u037F-\\u1FFF\\u200C\\u200D\\u2070-\\u218F\\u2C00-\\u2FEF\\u3001-\\uD7FF\\uF900-\\uFDCF\\uFDF0-\\uFFFD]"; // prettier-ignore
const NAME = new RegExp(`^${START}(?:${START}|[-.0-9\\u00B7\\u0300-\\u036F\\u203F\\u2040])*$`);

const ENTITIES: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

const [TAB, LINE_FEED, SPACE, QUOTE, AMPERSAND, APOSTROPHE, SLASH, LESS, EQUALS, GREATER] = [
  9, 10, 32, 34, 38, 39, 47, 60, 61, 62,
] as const;

const isSpace = (code: number): boolean => code === SPACE || code === LINE_FEED || code === TAB;

const notWellFormed = (place: number): Error => new Error(`The XML is not well-formed at ${String(place)}.`);

function characterOf(code: number): string {
  const isAllowed = code > 0xffff ? code <= 0x10ffff : code !== 0xfffe && code !== 0xffff && !(code >= 0xd800 && code < 0xe000); // prettier-ignore
  if (!isAllowed || (code < SPACE && code !== TAB && code !== LINE_FEED && code !== 13))
    throw new Error("No character.");
  return String.fromCodePoint(code);
}

const decoded = (text: string): string =>
  text.replace(/&(?:#x([0-9a-fA-F]+);|#([0-9]+);|(\w+);)?/g, (_, hex?: string, decimal?: string, name?: string) => {
    if (hex !== undefined) return characterOf(parseInt(hex, 16));
    if (decimal !== undefined) return characterOf(Number(decimal));
    const entity = Object.hasOwn(ENTITIES, name ?? "") ? ENTITIES[name ?? ""] : undefined;
    if (entity === undefined) throw new Error("No entity.");
    return entity;
  });

/** A name as written and without its prefix. */
interface Name {
  readonly name: string;
  readonly local: string;
}

class PlainReader {
  readonly #text: string;
  readonly #take: Take;
  readonly #names = new Map<string, Name>();
  readonly #open: OpenNode[] = [];
  #root: XmlNode | undefined;
  #at: number;

  constructor(text: string, start: number, take: Take) {
    this.#text = text;
    this.#at = start;
    this.#take = take;
  }

  read(): XmlNode {
    const text = this.#text;
    for (let tag = text.indexOf("<", this.#at); tag >= 0; tag = text.indexOf("<", this.#at)) {
      if (tag > this.#at) this.#readText(tag);
      if (text.charCodeAt(tag + 1) === SLASH) this.#readClosing(tag);
      else this.#readOpening(tag);
    }
    this.#readText(text.length);
    if (!this.#root || this.#open.length > 0) throw notWellFormed(text.length);
    return this.#root;
  }

  #readText(end: number): void {
    const text = this.#text.slice(this.#at, end);
    const node = this.#open[this.#open.length - 1];
    if (node) node.text += text.includes("&") ? decoded(text) : text;
    else if (/[^ \n\t]/.test(text)) throw notWellFormed(this.#at);
  }

  #readName(): Name {
    const text = this.#text;
    const start = this.#at;
    let end = start;
    for (let code = text.charCodeAt(end); ; code = text.charCodeAt(end)) {
      if (code === GREATER || code === EQUALS || code === SLASH || isSpace(code) || Number.isNaN(code)) break;
      end += 1;
    }
    this.#at = end;
    const name = text.slice(start, end);
    const known = this.#names.get(name);
    if (known) return known;
    if (!NAME.test(name)) throw notWellFormed(start);
    const made = { name, local: name.slice(name.indexOf(":") + 1) };
    this.#names.set(name, made);
    return made;
  }

  #skipSpace(): number {
    const text = this.#text;
    let code = text.charCodeAt(this.#at);
    while (isSpace(code)) code = text.charCodeAt(++this.#at);
    return code;
  }

  #readOpening(start: number): void {
    if (this.#root && this.#open.length === 0) throw notWellFormed(start);
    this.#at = start + 1;
    const { name, local } = this.#readName();
    const attributes: Record<string, string> = {};
    let next = this.#text.charCodeAt(this.#at);
    for (let count = 0; isSpace(next); count += 1) {
      next = this.#skipSpace();
      if (next === SLASH || next === GREATER) break;
      this.#readAttribute(attributes, count > 0);
      next = this.#text.charCodeAt(this.#at);
    }
    const isEmpty = next === SLASH;
    this.#at += isEmpty ? 2 : 1;
    const openEnd = this.#at;
    if (this.#text.charCodeAt(openEnd - 1) !== GREATER) throw notWellFormed(openEnd);
    const node: OpenNode = { name, local, attributes, children: NO_CHILDREN, text: "", start, openEnd, closeStart: openEnd, end: openEnd }; // prettier-ignore
    this.#root ??= node;
    if (isEmpty) this.#finish(node);
    else this.#open.push(node);
  }

  #readAttribute(attributes: Record<string, string>, mayBeKnown: boolean): void {
    const { name } = this.#readName();
    if (this.#skipSpace() !== EQUALS) throw notWellFormed(this.#at);
    this.#at += 1;
    const quote = this.#skipSpace();
    if (quote !== QUOTE && quote !== APOSTROPHE) throw notWellFormed(this.#at);
    if (mayBeKnown && Object.hasOwn(attributes, name)) throw notWellFormed(this.#at);
    const start = this.#at + 1;
    let end = start;
    let isSimple = true;
    for (let code = this.#text.charCodeAt(end); code !== quote; code = this.#text.charCodeAt(++end)) {
      if (code === LESS || Number.isNaN(code)) throw notWellFormed(end);
      if (code === AMPERSAND || code === TAB || code === LINE_FEED) isSimple = false;
    }
    const value = this.#text.slice(start, end);
    attributes[name] = isSimple ? value : decoded(value.replace(/[\t\n]/g, " "));
    this.#at = end + 1;
  }

  #readClosing(start: number): void {
    const node = this.#open.pop();
    if (!node || !this.#text.startsWith(node.name, start + 2)) throw notWellFormed(start);
    this.#at = start + 2 + node.name.length;
    if (this.#skipSpace() !== GREATER) throw notWellFormed(start);
    this.#at += 1;
    node.closeStart = start;
    node.end = this.#at;
    this.#finish(node);
  }

  #finish(node: OpenNode): void {
    const parent = this.#open[this.#open.length - 1];
    if (!parent || this.#take(node, parent)) return;
    if (parent.children === NO_CHILDREN) parent.children = [node];
    else parent.children.push(node);
  }
}

/**
 * Reads a part as nearly all are written: elements, texts, and references to characters and to XML's own entities.
 *
 * Null, before anything is taken, for a text with anything else in it: whatever is read here is read as a whole parser reads it,
 * and what is no well-formed XML is an Error here, too. tests/xlsx/plainXml.test.ts compares the two.
 */
export function parsePlainXml(text: string, take: Take): XmlNode | null {
  const [declaration = ""] = DECLARATION.exec(text) ?? [];
  let start = declaration.length;
  if (start > 0) while (/\s/.test(text.charAt(start))) start += 1;
  NOT_PLAIN.lastIndex = start;
  return NOT_PLAIN.test(text) ? null : new PlainReader(text, start, take).read();
}
