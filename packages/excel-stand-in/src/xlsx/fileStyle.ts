import { childOf, childrenOf, isOn, type XmlNode } from "./xmlTree";

/** Formats as files have them (ECMA-376 part 1, 18.8). */

export interface FileColor {
  /** `AARRGGBB`. */
  readonly argb?: string;
  readonly theme?: number;
  readonly indexed?: number;
  readonly tint?: number;
}

export interface FileFont {
  readonly name?: string;
  readonly size?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly strike?: boolean;
  readonly color?: FileColor;
}

export type LineStyle =
  | "thin" | "hair" | "dotted" | "dashed" | "dashDot" | "dashDotDot" | "double" | "medium" | "mediumDashed"
  | "mediumDashDot" | "mediumDashDotDot" | "slantDashDot" | "thick"; // prettier-ignore

export interface FileLine {
  readonly style?: LineStyle;
  readonly color?: FileColor;
}

export interface FileBorders {
  readonly top?: FileLine;
  readonly bottom?: FileLine;
  readonly left?: FileLine;
  readonly right?: FileLine;
  readonly diagonal?: FileLine & { readonly up: boolean; readonly down: boolean };
}

export interface FileAlignment {
  readonly horizontal?: "left" | "center" | "right" | "justify" | "distributed" | "fill" | "centerContinuous";
  readonly vertical?: "top" | "center" | "bottom" | "distributed" | "justify";
  readonly wrapText?: boolean;
  readonly shrinkToFit?: boolean;
  readonly indent?: number;
  /** Degrees, 90 upwards to -90 downwards, or letters one below the other. */
  readonly textRotation?: number | "vertical";
}

export interface FileStyle {
  readonly font?: FileFont;
  /** Of a pattern other than none. */
  readonly fill?: FileColor;
  readonly border?: FileBorders;
  readonly alignment?: FileAlignment;
  readonly protection?: { readonly locked: boolean; readonly hidden: boolean };
  readonly numberFormat?: string;
}

const numberOf = (text: string | undefined): number | undefined => (text === undefined ? undefined : Number(text));

/** Leaves out what is undefined. */
function given<T extends object>(parts: { readonly [K in keyof T]: T[K] | undefined }): T {
  return Object.fromEntries(Object.entries(parts).filter(([, part]) => part !== undefined)) as T;
}

export function colorIn(node: XmlNode | null): FileColor | undefined {
  if (!node) return undefined;
  const { rgb, theme, indexed, tint } = node.attributes;
  if (rgb !== undefined) return { argb: rgb };
  if (theme !== undefined) return given({ theme: Number(theme), tint: numberOf(tint) });
  return indexed === undefined ? undefined : { indexed: Number(indexed) };
}

export function fontIn(node: XmlNode | null): FileFont {
  const value = (name: string): string | undefined => childOf(node, name)?.attributes.val;
  const isSet = (name: string): true | undefined => {
    const found = childOf(node, name);
    return found && (found.attributes.val === undefined || isOn(found.attributes.val)) ? true : undefined;
  };
  const underline = childOf(node, "u");
  return given({
    // A run of rich text names its font otherwise than a style.
    name: value("name") ?? value("rFont"),
    size: numberOf(value("sz")),
    bold: isSet("b"),
    italic: isSet("i"),
    underline: underline && underline.attributes.val !== "none" ? true : undefined,
    strike: isSet("strike"),
    color: colorIn(childOf(node, "color")),
  });
}

function fillIn(node: XmlNode | undefined): FileColor | undefined {
  const pattern = childOf(node, "patternFill");
  const kind = pattern?.attributes.patternType ?? "none";
  return kind === "none" ? undefined : colorIn(childOf(pattern, "fgColor"));
}

function bordersIn(node: XmlNode | undefined): FileBorders | undefined {
  if (!node) return undefined;
  const line = (...names: readonly string[]): FileLine | undefined => {
    const found = names.map((name) => childOf(node, name)).find((one) => one !== null);
    const style = found?.attributes.style;
    if (!found || style === undefined || style === "none") return undefined;
    return given({ style: style as LineStyle, color: colorIn(childOf(found, "color")) });
  };
  const diagonal = line("diagonal");
  return given({
    top: line("top"),
    bottom: line("bottom"),
    left: line("left", "start"),
    right: line("right", "end"),
    diagonal: diagonal && {
      ...diagonal,
      up: isOn(node.attributes.diagonalUp),
      down: isOn(node.attributes.diagonalDown),
    },
  });
}

/** 255 is upright; above 90 it turns downwards. */
function rotationIn(text: string | undefined): FileAlignment["textRotation"] {
  const degrees = Number(text ?? 0);
  if (degrees === 255) return "vertical";
  if (degrees === 0 || Number.isNaN(degrees)) return undefined;
  return degrees > 90 ? 90 - degrees : degrees;
}

const HORIZONTALS = ["left", "center", "right", "justify", "distributed", "fill", "centerContinuous"] as const;
const VERTICALS = ["top", "center", "bottom", "distributed", "justify"] as const;

function alignmentIn(node: XmlNode | null): FileAlignment | undefined {
  if (!node) return undefined;
  const { horizontal, vertical, wrapText, shrinkToFit, indent, textRotation } = node.attributes;
  return given({
    horizontal: HORIZONTALS.find((one) => one === horizontal),
    vertical: VERTICALS.find((one) => one === vertical),
    wrapText: isOn(wrapText) || undefined,
    shrinkToFit: isOn(shrinkToFit) || undefined,
    indent: Number(indent ?? 0) || undefined,
    textRotation: rotationIn(textRotation),
  });
}

/** Every format of a file's cells, by the number that cells give. */
export function stylesIn(styleSheet: XmlNode | null, formats: ReadonlyMap<number, string>): readonly FileStyle[] {
  const part = (name: string): readonly XmlNode[] => childOf(styleSheet, name)?.children ?? [];
  const fonts = part("fonts").map(fontIn);
  const fills = part("fills").map(fillIn);
  const borders = part("borders").map(bordersIn);
  return childrenOf(childOf(styleSheet, "cellXfs"), "xf").map((xf) => {
    const { fontId, fillId, borderId, numFmtId } = xf.attributes;
    const protection = childOf(xf, "protection")?.attributes;
    return given<FileStyle>({
      font: fonts[Number(fontId ?? 0)],
      fill: fills[Number(fillId ?? 0)],
      border: borders[Number(borderId ?? 0)],
      numberFormat: formats.get(Number(numFmtId ?? 0)),
      alignment: alignmentIn(childOf(xf, "alignment")),
      protection: protection && {
        locked: protection.locked === undefined || isOn(protection.locked),
        hidden: isOn(protection.hidden),
      },
    });
  });
}
