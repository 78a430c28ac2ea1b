import { CellValueType, type ICellData, type IStyleData } from "@univerjs/core";
import { contentOf, ERROR_VALUES } from "../workbook/contents";
import { fileFont } from "./cellStyles";
import { runsOf, type TextRun } from "./cellValues";
import { toFile } from "./formulas";
import { element, escapeXml } from "./xml";
import { openTag } from "./xmlEdit";
import { childOf, type XmlNode } from "./xmlTree";

/** What XML can't hold is written as `_x000B_`, and what looks like that as `_x005F_x000B_` (ECMA-376 part 1, 22.9.2.19). */
const encoded = (text: string): string =>
  escapeXml(
    text.replace(/_x(?=[0-9A-Fa-f]{4}_)/g, "_x005F_x").replace(
      // eslint-disable-next-line no-control-regex -- these are what is to be found
      /[\u0000-\u0008\u000B\u000C\u000D\u000E-\u001F\uFFFE\uFFFF]/g,
      (control) => `_x${control.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`,
    ),
  ).replaceAll("&#10;", "\n");

const textElement = (text: string): string => `<t xml:space="preserve">${encoded(text)}</t>`;

function runElement({ text, style }: TextRun, standard: IStyleData): string {
  if (style === null) return element("r", {}, textElement(text));
  const { bold, italic, strike, underline, size, color, name } = fileFont(style, standard);
  const properties = [
    name === undefined ? "" : element("rFont", { val: name }),
    bold ? "<b/>" : "",
    italic ? "<i/>" : "",
    strike ? "<strike/>" : "",
    color?.argb === undefined ? "" : element("color", { rgb: color.argb }),
    size === undefined ? "" : element("sz", { val: size }),
    underline ? "<u/>" : "",
  ];
  return `<r><rPr>${properties.join("")}</rPr>${textElement(text)}</r>`;
}

/** A value's kind, `t`, and its element. */
interface WrittenValue {
  readonly kind: string | undefined;
  readonly xml: string;
}

const valueElement = (value: string | number): string => element("v", {}, encoded(String(value)));

/** @param isResult - of a formula: its text has no element of its own. */
function writtenValue(cell: ICellData, isResult: boolean, standard: IStyleData): WrittenValue {
  const { t: type, p: document } = cell;
  // What HYPERLINK shows is held as a document alone.
  const value = document && isResult ? contentOf(cell) : cell.v;
  const runs = document && !isResult ? runsOf(document) : null;
  if (runs) return { kind: "inlineStr", xml: `<is>${runs.map((run) => runElement(run, standard)).join("")}</is>` };
  if (value === undefined || value === null) return { kind: undefined, xml: "" };
  if (type === CellValueType.BOOLEAN || typeof value === "boolean") {
    return { kind: "b", xml: valueElement(value === 1 || value === true || value === "1" ? 1 : 0) };
  }
  if (type === CellValueType.NUMBER && value !== "") return { kind: undefined, xml: valueElement(Number(value)) };
  if (typeof value === "number") return { kind: undefined, xml: valueElement(value) };
  if (type !== CellValueType.FORCE_STRING && ERROR_VALUES.has(value)) return { kind: "e", xml: valueElement(value) };
  if (isResult) return { kind: "str", xml: valueElement(value) };
  return value === "" ? { kind: undefined, xml: "" } : { kind: "inlineStr", xml: `<is>${textElement(value)}</is>` };
}

/** The cell that a file has at a place, if any. */
interface CellBefore {
  readonly node: XmlNode;
  /** The part it stands in. */
  readonly text: string;
  readonly keepsFormula: boolean;
  readonly keepsValue: boolean;
}

/**
 * The `c` element of a cell.
 *
 * @param address - `B2`.
 * @param style - the number of its format.
 * @param before - what of the old element stays.
 */
export function cellElement(
  address: string,
  cell: ICellData,
  style: number,
  standard: IStyleData,
  before: CellBefore | null,
): string {
  const slice = (name: string): string => {
    const found = childOf(before?.node, name);
    return found && before ? before.text.slice(found.start, found.end) : "";
  };
  const base: XmlNode = before?.node ?? { name: "c", local: "c", attributes: {}, children: [], text: "", start: 0, openEnd: 0, closeStart: 0, end: 0 }; // prettier-ignore
  const keepsFormula = before?.keepsFormula === true;
  const formula = keepsFormula ? slice("f") : cell.f ? `<f>${escapeXml(toFile(cell.f.replace(/^=/, "")))}</f>` : "";
  const value = before?.keepsValue
    ? { kind: base.attributes.t, xml: slice("v") + slice("is") }
    : writtenValue(cell, Boolean(cell.f), standard);
  const attributes = {
    r: address,
    s: style === 0 ? undefined : style,
    t: value.kind,
    // What metadata says of a formula or a value goes with it.
    ...(keepsFormula ? {} : { cm: undefined }),
    ...(before?.keepsValue ? {} : { vm: undefined }),
  };
  const rest = slice("extLst");
  const inner = formula + value.xml + rest;
  const tag = openTag({ ...base, name: "c" }, attributes, inner === "");
  return inner === "" ? tag : `${tag}${inner}</c>`;
}
