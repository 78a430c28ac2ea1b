import { escapeXml } from "./xml";
import type { XmlNode } from "./xmlTree";

/** Changes a part's text at some places; every other letter stays. */
export class XmlEdit {
  readonly #text: string;
  /** Before the names of new elements where the part's own have a prefix, e.g. `x:`. */
  readonly #prefix: string;
  readonly #edits: { readonly start: number; readonly end: number; readonly text: string }[] = [];

  constructor(text: string, root: XmlNode) {
    this.#text = text;
    this.#prefix = root.name.slice(0, root.name.length - root.local.length);
  }

  get isEmpty(): boolean {
    return this.#edits.length === 0;
  }

  /** Elements without prefixes as this part writes them. */
  #own(xml: string): string {
    return this.#prefix === "" ? xml : xml.replace(/<(\/?)(?=[A-Za-z]\w*[\s/>])/g, `<$1${this.#prefix}`);
  }

  replaceText(start: number, end: number, xml: string): void {
    this.#edits.push({ start, end, text: xml });
  }

  replace(node: XmlNode, xml: string): void {
    this.replaceText(node.start, node.end, this.#own(xml));
  }

  remove(node: XmlNode): void {
    this.replaceText(node.start, node.end, "");
  }

  insertBefore(node: XmlNode, xml: string): void {
    this.replaceText(node.start, node.start, this.#own(xml));
  }

  insertAt(place: number, xml: string): void {
    this.replaceText(place, place, this.#own(xml));
  }

  /** Puts elements at the end of another one, and changes its attributes; undefined removes one. */
  append(node: XmlNode, xml: string, attributes: Readonly<Record<string, string | number | undefined>> = {}): void {
    const isEmpty = node.closeStart === node.end;
    if (isEmpty && xml !== "") {
      this.replaceText(node.start, node.end, `${openTag(node, attributes, false)}${this.#own(xml)}</${node.name}>`);
      return;
    }
    if (Object.keys(attributes).length > 0) this.setAttributes(node, attributes);
    if (xml !== "") this.insertAt(node.closeStart, xml);
  }

  setAttributes(node: XmlNode, attributes: Readonly<Record<string, string | number | undefined>>): void {
    this.replaceText(node.start, node.openEnd, openTag(node, attributes, node.closeStart === node.end));
  }

  /** The part as changed. */
  result(): string {
    const sorted = this.#edits.map((edit, order) => ({ ...edit, order }));
    sorted.sort((a, b) => a.start - b.start || a.end - b.end || a.order - b.order);
    const pieces: string[] = [];
    let at = 0;
    for (const { start, end, text } of sorted) {
      pieces.push(this.#text.slice(at, start), text);
      at = Math.max(at, end);
    }
    pieces.push(this.#text.slice(at));
    return pieces.join("");
  }
}

export function openTag(
  node: XmlNode,
  changed: Readonly<Record<string, string | number | undefined>>,
  isEmpty: boolean,
): string {
  const all: Readonly<Record<string, string | number | undefined>> = { ...node.attributes, ...changed };
  let written = `<${node.name}`;
  for (const name in all) {
    const value = all[name];
    if (value !== undefined) written += ` ${name}="${escapeXml(String(value))}"`;
  }
  return `${written}${isEmpty ? "/>" : ">"}`;
}
