import type { IStyleData } from "@univerjs/core";
import type { CellExtras } from "../workbook/workbookData";
import { fileAlignment, fileBorders, fileFont } from "./cellStyles";
import type { FileAlignment, FileBorders, FileFont, FileLine } from "./fileStyle";
import { builtInFormatId } from "./numberFormats";
import { element, escapeXml } from "./xml";
import { openTag, XmlEdit } from "./xmlEdit";
import { childOf, childrenOf, type XmlNode } from "./xmlTree";

const color = (name: string, argb: string | undefined): string =>
  argb === undefined ? "" : element(name, { rgb: argb });

/** What a font has that is not known here stays, where the letters are still of the same family. */
const FONT_PARTS_KNOWN = new Set(["b", "i", "u", "strike", "sz", "color", "name"]);
const FONT_PARTS_OF_A_FAMILY = new Set(["family", "charset", "scheme"]);

function fontXml(font: FileFont, base: XmlNode | null, text: string): string {
  const part = (name: string, isThere: boolean | undefined): string => {
    const known = childOf(base, name);
    return !isThere ? "" : known && known.attributes.val !== "none" && known.attributes.val !== "0" ? text.slice(known.start, known.end) : element(name, {}); // prettier-ignore
  };
  const isSameFamily = childOf(base, "name")?.attributes.val === font.name;
  const kept = (base?.children ?? []).filter(
    ({ local }) => !FONT_PARTS_KNOWN.has(local) && (isSameFamily || !FONT_PARTS_OF_A_FAMILY.has(local)),
  );
  const inner = [
    part("b", font.bold),
    part("i", font.italic),
    part("strike", font.strike),
    part("u", font.underline),
    font.size === undefined ? "" : element("sz", { val: font.size }),
    color("color", font.color?.argb),
    font.name === undefined ? "" : element("name", { val: font.name }),
    ...kept.map(({ start, end }) => text.slice(start, end)),
  ];
  return `<font>${inner.join("")}</font>`;
}

const fillXml = (argb: string): string =>
  element("fill", {}, element("patternFill", { patternType: "solid" }, color("fgColor", argb) + element("bgColor", { indexed: 64 }))); // prettier-ignore

function borderXml(borders: FileBorders): string {
  const line = (name: string, { style, color: drawn }: FileLine = {}): string =>
    element(name, { style }, color("color", drawn?.argb));
  const { diagonal } = borders;
  return element(
    "border",
    { diagonalUp: diagonal?.up ? 1 : undefined, diagonalDown: diagonal?.down ? 1 : undefined },
    line("left", borders.left) + line("right", borders.right) + line("top", borders.top) + line("bottom", borders.bottom) + line("diagonal", diagonal), // prettier-ignore
  );
}

function alignmentAttributes(alignment: FileAlignment): Readonly<Record<string, string | number | undefined>> {
  const { textRotation: turn, wrapText, shrinkToFit, ...rest } = alignment;
  return {
    horizontal: undefined,
    vertical: undefined,
    indent: undefined,
    ...rest,
    wrapText: wrapText ? 1 : undefined,
    shrinkToFit: shrinkToFit ? 1 : undefined,
    textRotation: turn === undefined ? undefined : turn === "vertical" ? 255 : turn < 0 ? 90 - turn : turn,
  };
}

/** A cell's format as it is held here. */
export interface HeldStyle {
  readonly style: IStyleData;
  readonly extras: CellExtras;
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

/** The styles' part of a file, to which new formats are added. */
export class StyleBook {
  readonly #xml: string;
  readonly #root: XmlNode;
  readonly #xfs: readonly XmlNode[];
  readonly #standard: IStyleData;
  readonly #held: readonly HeldStyle[];
  /** New elements by the list they go into; equal ones are shared. */
  readonly #added = new Map<string, Map<string, number>>();
  readonly #made = new Map<string, number>();
  readonly #numbers = new WeakMap<IStyleData, Map<string, number>>();
  readonly #formats: Map<string, number>;

  /**
   * @param held - the file's formats as they were read, by their numbers.
   * @param formats - the file's own number formats: number by code.
   */
  constructor(
    xml: string,
    root: XmlNode,
    { standard, held, formats }: { standard: IStyleData; held: readonly HeldStyle[]; formats: Map<string, number> },
  ) {
    this.#xml = xml;
    this.#root = root;
    this.#xfs = childrenOf(childOf(root, "cellXfs"), "xf");
    this.#standard = standard;
    this.#held = held;
    this.#formats = formats;
  }

  /** The number of a format: the base's, as far as it is the same. */
  numberFor(wanted: HeldStyle, base: number): number {
    // Many cells have one style object; its words are only compared with others' once.
    const ofStyle = this.#numbers.get(wanted.style) ?? new Map<string, number>();
    this.#numbers.set(wanted.style, ofStyle);
    const rest = JSON.stringify([wanted.extras, base]);
    const number = ofStyle.get(rest) ?? this.#numberByWords(wanted, base);
    ofStyle.set(rest, number);
    return number;
  }

  #numberByWords(wanted: HeldStyle, base: number): number {
    const key = JSON.stringify([wanted.style, wanted.extras, base]);
    const number = this.#made.get(key) ?? this.#make(wanted, base);
    this.#made.set(key, number);
    return number;
  }

  /** The number of a conditional format's format. */
  differential = (xml: string): number => this.#add("dxfs", xml);

  #make({ style, extras }: HeldStyle, base: number): number {
    const from = this.#held[base] ?? this.#held[0] ?? { style: {}, extras: {} };
    const xf = this.#xfs[base] ?? this.#xfs[0] ?? null;
    const node = (list: string, id: string): XmlNode | null =>
      childOf(this.#root, list)?.children[Number(xf?.attributes[id] ?? 0)] ?? null;
    const attributes: Record<string, string | number | undefined> = {};
    const [font, oldFont] = [fileFont(style, this.#standard), fileFont(from.style, this.#standard)];
    if (!same(font, oldFont)) {
      attributes.fontId = this.#add("fonts", fontXml(font, node("fonts", "fontId"), this.#xml));
      attributes.applyFont = 1;
    }
    if (!same(style.bg?.rgb, from.style.bg?.rgb)) {
      attributes.fillId = style.bg?.rgb ? this.#add("fills", fillXml(`FF${style.bg.rgb.replace("#", "").toUpperCase()}`)) : 0; // prettier-ignore
      attributes.applyFill = 1;
    }
    if (!same(style.bd, from.style.bd)) {
      attributes.borderId = this.#add("borders", borderXml(fileBorders(style.bd ?? {})));
      attributes.applyBorder = 1;
    }
    const code = style.n?.pattern ?? "General";
    if (code !== (from.style.n?.pattern ?? "General")) {
      attributes.numFmtId = this.#formatId(code);
      attributes.applyNumberFormat = 1;
    }
    const children = this.#alignmentAndProtection({ style, extras }, from, xf, attributes);
    if (Object.keys(attributes).length === 0 && xf && this.#xfs[base]) return base;
    const bare: XmlNode = xf ?? { ...this.#root, name: "xf", attributes: { numFmtId: "0", fontId: "0", fillId: "0", borderId: "0", xfId: "0" } }; // prettier-ignore
    const tag = openTag({ ...bare, name: "xf" }, attributes, children === "");
    return this.#add("cellXfs", children === "" ? tag : `${tag}${children}</xf>`);
  }

  #alignmentAndProtection(
    wanted: HeldStyle,
    from: HeldStyle,
    xf: XmlNode | null,
    attributes: Record<string, string | number | undefined>,
  ): string {
    const alignment = fileAlignment(wanted.style, wanted.extras);
    const protection = ({ extras: { locked, formulaHidden } }: HeldStyle): readonly unknown[] => [
      locked,
      formulaHidden,
    ];
    const pieces = (xf?.children ?? []).map((child) => ({ local: child.local, node: child, text: this.#xml.slice(child.start, child.end) })); // prettier-ignore
    const old = (local: string): { readonly node: XmlNode; readonly text: string } | undefined =>
      pieces.find((piece) => piece.local === local);
    let [alignmentText, protectionText] = [old("alignment")?.text ?? "", old("protection")?.text ?? ""];
    if (!same(alignment, fileAlignment(from.style, from.extras))) {
      const all = { ...old("alignment")?.node.attributes, ...alignmentAttributes(alignment) };
      alignmentText = Object.values(all).every((value) => value === undefined) ? "" : element("alignment", all);
      attributes.applyAlignment = 1;
    }
    if (!same(protection(wanted), protection(from))) {
      const { locked, formulaHidden } = wanted.extras;
      protectionText = element("protection", { locked: locked === false ? 0 : undefined, hidden: formulaHidden ? 1 : undefined }); // prettier-ignore
      attributes.applyProtection = 1;
    }
    const rest = pieces.filter(({ local }) => local !== "alignment" && local !== "protection");
    return alignmentText + protectionText + rest.map(({ text }) => text).join("");
  }

  #formatId(code: string): number {
    const known = builtInFormatId(code) ?? this.#formats.get(code);
    if (known !== undefined) return known;
    const id = Math.max(163, ...this.#formats.values()) + 1;
    this.#formats.set(code, id);
    this.#add("numFmts", element("numFmt", { numFmtId: id, formatCode: code }));
    return id;
  }

  #add(list: string, xml: string): number {
    const added = this.#added.get(list) ?? new Map<string, number>();
    this.#added.set(list, added);
    const known = added.get(xml);
    if (known !== undefined) return known;
    const number = (childOf(this.#root, list)?.children.length ?? 0) + added.size;
    added.set(xml, number);
    return number;
  }

  /** The part with what was added; null when nothing was. */
  result(): string | null {
    if (this.#added.size === 0) return null;
    const edit = new XmlEdit(this.#xml, this.#root);
    for (const [list, added] of this.#added) {
      const node = childOf(this.#root, list);
      const xml = [...added.keys()].join("");
      if (node) edit.append(node, xml, { count: node.children.length + added.size });
      else this.#insertList(edit, element(list, { count: added.size }, xml), list);
    }
    return edit.result();
  }

  #insertList(edit: XmlEdit, xml: string, list: string): void {
    const later = LISTS.slice(LISTS.indexOf(list) + 1);
    const next = this.#root.children.find(({ local }) => later.includes(local));
    if (next) edit.insertBefore(next, xml);
    else edit.append(this.#root, xml);
  }
}

/** The lists of the styles' part in their order (ECMA-376 part 1, 18.8.39). */
const LISTS: readonly string[] = [
  "numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "cellStyles", "dxfs", "tableStyles", "colors", "extLst",
]; // prettier-ignore

/** The styles of an empty workbook in a font. */
export const emptyStyles = ({ ff = "游ゴシック", fs = 11 }: IStyleData): string =>
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
  `<fonts count="1"><font><sz val="${fs}"/><color theme="1"/><name val="${escapeXml(ff ?? "游ゴシック")}"/></font></fonts>` +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>' +
  '<cellStyles count="1"><cellStyle name="標準" xfId="0" builtinId="0"/></cellStyles></styleSheet>';
