import { DOMParser, XMLSerializer } from "@xmldom/xmldom";
import JSZip from "jszip";
import { NumberingCounter, type NumberingInstance, type NumberingLevel } from "./numberingLabels";

/** A document made ready for mammoth, and what mammoth does not tell of it. */
export interface PreparedDocx {
  readonly buffer: ArrayBuffer;
  /** Outline level (1 is the outermost) of styles by id. */
  readonly outlineLevels: ReadonlyMap<string, number>;
}

function childrenOf(element: Element): readonly Element[] {
  const children: Element[] = [];
  for (let node = element.firstChild; node !== null; node = node.nextSibling) {
    if (node.nodeType === 1) children.push(node as Element);
  }
  return children;
}

function child(element: Element | undefined, name: string): Element | undefined {
  return element === undefined ? undefined : childrenOf(element).find(({ nodeName }) => nodeName === name);
}

function all(document: Document | Element, name: string): readonly Element[] {
  return Array.from(document.getElementsByTagName(name));
}

function valueOf(element: Element | undefined): string | null {
  const value = element?.getAttribute("w:val");
  return value === undefined || value === "" ? null : value;
}

/** Readings are left out of ruby: what is written stays. */
function replaceRuby(document: Document): void {
  for (const ruby of all(document, "w:ruby")) {
    const base = child(ruby, "w:rubyBase");
    const parent = ruby.parentNode as Element | null;
    // A ruby stands within a run, and its base holds runs of its own: their contents take its place.
    for (const run of base === undefined ? [] : childrenOf(base)) {
      for (const content of childrenOf(run)) if (content.nodeName !== "w:rPr") parent?.insertBefore(content, ruby);
    }
    parent?.removeChild(ruby);
  }
}

/** Text boxes come in two versions, of which mammoth reads the older one; where that is missing the other takes its place. */
function settleAlternatives(document: Document): void {
  for (const alternative of all(document, "mc:AlternateContent")) {
    const fallback = child(alternative, "mc:Fallback");
    const choice = child(alternative, "mc:Choice");
    if (choice === undefined) continue;
    const boxes = all(choice, "w:txbxContent");
    const isRead = fallback !== undefined && (boxes.length === 0 || all(fallback, "w:txbxContent").length > 0);
    if (!isRead && boxes.length > 0) {
      const picture = document.createElement("w:pict");
      for (const box of boxes) picture.appendChild(box);
      const place = document.createElement("mc:Fallback");
      place.appendChild(picture);
      if (fallback !== undefined) alternative.removeChild(fallback);
      alternative.appendChild(place);
    }
    alternative.removeChild(choice);
  }
}

interface StyleNumbering {
  readonly id: string | null;
  readonly level: number;
}

/** Paragraph styles with what they inherit. */
class Styles {
  private readonly byId = new Map<string, Element>();

  constructor(document: Document | null) {
    if (document === null) return;
    for (const style of all(document, "w:style")) this.byId.set(style.getAttribute("w:styleId") ?? "", style);
  }

  private inherited<Value>(id: string | null, read: (properties: Element) => Value | null): Value | null {
    const seen = new Set<string>();
    for (let at = id; at !== null && !seen.has(at);) {
      seen.add(at);
      const style = this.byId.get(at);
      const properties = child(style, "w:pPr");
      const value = properties === undefined ? null : read(properties);
      if (value !== null) return value;
      at = valueOf(child(style, "w:basedOn"));
    }
    return null;
  }

  numbering(id: string | null): StyleNumbering | null {
    return this.inherited(id, (properties) => numberingOf(properties));
  }

  get outlineLevels(): ReadonlyMap<string, number> {
    const levels = new Map<string, number>();
    for (const id of this.byId.keys()) {
      const level = this.inherited(id, (properties) => valueOf(child(properties, "w:outlineLvl")));
      if (level !== null && Number(level) < 9) levels.set(id, Number(level) + 1);
    }
    return levels;
  }
}

function numberingOf(properties: Element): StyleNumbering | null {
  const numbering = child(properties, "w:numPr");
  if (numbering === undefined) return null;
  return { id: valueOf(child(numbering, "w:numId")), level: Number(valueOf(child(numbering, "w:ilvl")) ?? 0) };
}

function readLevel(level: Element): readonly [number, NumberingLevel] {
  const alternative = child(child(level, "mc:AlternateContent"), "mc:Choice");
  const format = child(level, "w:numFmt") ?? child(alternative, "w:numFmt");
  return [
    Number(level.getAttribute("w:ilvl") ?? 0),
    {
      format: valueOf(format) ?? "decimal",
      text: valueOf(child(level, "w:lvlText")) ?? "",
      start: Number(valueOf(child(level, "w:start")) ?? 1),
    },
  ];
}

/** The lists of a document, by the id that paragraphs name; and the levels that belong to styles. */
function readNumbering(document: Document | null): {
  readonly instances: ReadonlyMap<string, NumberingInstance>;
  readonly levelOfStyle: ReadonlyMap<string, number>;
} {
  const instances = new Map<string, NumberingInstance>();
  const levelOfStyle = new Map<string, number>();
  if (document === null) return { instances, levelOfStyle };
  const lists = new Map(all(document, "w:abstractNum").map((list) => [list.getAttribute("w:abstractNumId"), list]));
  for (const level of all(document, "w:lvl")) {
    const style = valueOf(child(level, "w:pStyle"));
    if (style !== null) levelOfStyle.set(style, Number(level.getAttribute("w:ilvl") ?? 0));
  }
  for (const instance of all(document, "w:num")) {
    const id = valueOf(child(instance, "w:abstractNumId"));
    const list = lists.get(id);
    if (list === undefined || id === null) continue;
    const overrides = childrenOf(instance).filter(({ nodeName }) => nodeName === "w:lvlOverride");
    const levels = new Map(
      childrenOf(list)
        .filter(({ nodeName }) => nodeName === "w:lvl")
        .map(readLevel),
    );
    const restarts = new Map<number, number>();
    for (const override of overrides) {
      const at = Number(override.getAttribute("w:ilvl") ?? 0);
      const own = child(override, "w:lvl");
      if (own !== undefined) levels.set(...readLevel(own));
      const start = valueOf(child(override, "w:startOverride"));
      if (start !== null) restarts.set(at, Number(start));
    }
    instances.set(instance.getAttribute("w:numId") ?? "", { list: id, levels, restarts });
  }
  return { instances, levelOfStyle };
}

/** Puts the labels that Word counts by itself (Ⅰ, ①, ア) before the paragraphs as text. */
function writeLabels(document: Document, styles: Styles, numbering: ReturnType<typeof readNumbering>): void {
  const counter = new NumberingCounter(numbering.instances);
  for (const paragraph of all(document, "w:p")) {
    const properties = child(paragraph, "w:pPr");
    if (properties === undefined) continue;
    const style = valueOf(child(properties, "w:pStyle"));
    const own = numberingOf(properties);
    const inherited = styles.numbering(style);
    const id = own?.id ?? inherited?.id ?? null;
    if (id === null || id === "0") continue;
    const ofStyle = style === null ? undefined : numbering.levelOfStyle.get(style);
    const label = counter.next(id, own?.level ?? ofStyle ?? inherited?.level ?? 0);
    if (label === null || label === "") continue;
    const run = document.createElement("w:r");
    const text = document.createElement("w:t");
    text.setAttribute("xml:space", "preserve");
    text.appendChild(document.createTextNode(`${label} `));
    run.appendChild(text);
    paragraph.insertBefore(run, properties.nextSibling);
  }
}

async function partOf(zip: JSZip, name: string): Promise<Document | null> {
  const text = await zip.file(name)?.async("string");
  return text === undefined ? null : new DOMParser().parseFromString(text, "text/xml");
}

async function openZip(bytes: Uint8Array): Promise<JSZip | null> {
  try {
    return await JSZip.loadAsync(bytes);
  } catch {
    // Cut off or no archive: what is to be done is the same, and is said by whoever asked.
    return null;
  }
}

/** Writes into a document what mammoth leaves out; `null` where the bytes are no Word document. */
export async function prepareDocx(bytes: Uint8Array): Promise<PreparedDocx | null> {
  const zip = await openZip(bytes);
  const main = zip === null ? null : mainPart(zip);
  if (zip === null || main === null) return null;
  const document = await partOf(zip, main);
  if (document === null) return null;
  const folder = main.slice(0, main.lastIndexOf("/") + 1);
  const styles = new Styles(await partOf(zip, `${folder}styles.xml`));
  const numbering = readNumbering(await partOf(zip, `${folder}numbering.xml`));
  settleAlternatives(document);
  replaceRuby(document);
  writeLabels(document, styles, numbering);
  zip.file(main, new XMLSerializer().serializeToString(document));
  const buffer = await zip.generateAsync({ type: "arraybuffer" });
  return { buffer, outlineLevels: styles.outlineLevels };
}

/** word/document.xml, under whatever name a program gave it. */
function mainPart(zip: JSZip): string | null {
  const usual = "word/document.xml";
  if (zip.file(usual) !== null) return usual;
  return Object.keys(zip.files).find((name) => /^word\/document[0-9]*\.xml$/u.test(name)) ?? null;
}
