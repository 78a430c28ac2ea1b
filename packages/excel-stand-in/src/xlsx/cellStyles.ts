import {
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  VerticalAlign,
  WrapStrategy,
  type IBorderData,
  type IStyleData,
} from "@univerjs/core";
import type { CellExtras } from "../workbook/workbookData";
import { colorOf, fileColor, type Theme } from "./colors";
import type { FileAlignment, FileBorders, FileFont, FileLine, FileStyle, LineStyle } from "./fileStyle";

const LINES: Readonly<Record<LineStyle, BorderStyleTypes>> = {
  thin: BorderStyleTypes.THIN,
  hair: BorderStyleTypes.HAIR,
  dotted: BorderStyleTypes.DOTTED,
  dashed: BorderStyleTypes.DASHED,
  dashDot: BorderStyleTypes.DASH_DOT,
  dashDotDot: BorderStyleTypes.DASH_DOT_DOT,
  double: BorderStyleTypes.DOUBLE,
  medium: BorderStyleTypes.MEDIUM,
  mediumDashed: BorderStyleTypes.MEDIUM_DASHED,
  mediumDashDot: BorderStyleTypes.MEDIUM_DASH_DOT,
  mediumDashDotDot: BorderStyleTypes.MEDIUM_DASH_DOT_DOT,
  slantDashDot: BorderStyleTypes.SLANT_DASH_DOT,
  thick: BorderStyleTypes.THICK,
};

const HORIZONTAL: Readonly<Record<NonNullable<FileAlignment["horizontal"]>, HorizontalAlign>> = {
  left: HorizontalAlign.LEFT,
  center: HorizontalAlign.CENTER,
  right: HorizontalAlign.RIGHT,
  justify: HorizontalAlign.JUSTIFIED,
  distributed: HorizontalAlign.DISTRIBUTED,
  fill: HorizontalAlign.BOTH,
  centerContinuous: HorizontalAlign.CENTER,
};

const VERTICAL: Readonly<Record<NonNullable<FileAlignment["vertical"]>, VerticalAlign>> = {
  top: VerticalAlign.TOP,
  center: VerticalAlign.MIDDLE,
  bottom: VerticalAlign.BOTTOM,
  distributed: VerticalAlign.MIDDLE,
  justify: VerticalAlign.MIDDLE,
};

const SIDES = { t: "top", b: "bottom", l: "left", r: "right" } as const;

/** The first key with this value. */
const keyOf = <K extends string, V>(table: Readonly<Record<K, V>>, value: V): K | undefined =>
  (Object.keys(table) as K[]).find((key) => table[key] === value);

export function univerFont(font: FileFont | undefined, theme: Theme): IStyleData {
  if (!font) return {};
  const color = colorOf(font.color, theme);
  return {
    ...(font.name === undefined ? {} : { ff: font.name }),
    ...(font.size === undefined ? {} : { fs: font.size }),
    ...(font.bold ? { bl: BooleanNumber.TRUE } : {}),
    ...(font.italic ? { it: BooleanNumber.TRUE } : {}),
    ...(font.underline ? { ul: { s: BooleanNumber.TRUE } } : {}),
    ...(font.strike ? { st: { s: BooleanNumber.TRUE } } : {}),
    ...(color === null ? {} : { cl: { rgb: color } }),
  };
}

function univerBorders(borders: FileBorders | undefined, theme: Theme): IBorderData | null {
  const line = (border: FileLine | undefined): NonNullable<IBorderData["t"]> | null =>
    border?.style ? { s: LINES[border.style], cl: { rgb: colorOf(border.color, theme) ?? "#000000" } } : null;
  const held: IBorderData = {};
  for (const [key, side] of Object.entries(SIDES) as [keyof typeof SIDES, (typeof SIDES)[keyof typeof SIDES]][]) {
    const drawn = line(borders?.[side]);
    if (drawn) held[key] = drawn;
  }
  const diagonal = borders?.diagonal;
  const drawn = line(diagonal);
  if (drawn && diagonal?.down) held.tl_br = drawn;
  if (drawn && diagonal?.up) held.bl_tr = drawn;
  return Object.keys(held).length > 0 ? held : null;
}

function univerRotation(rotation: FileAlignment["textRotation"]): IStyleData {
  if (rotation === undefined || rotation === 0) return {};
  return { tr: rotation === "vertical" ? { a: 0, v: BooleanNumber.TRUE } : { a: rotation } };
}

/** The part of a file's style that Univer holds. */
export function univerStyle(style: FileStyle, theme: Theme): IStyleData {
  const { alignment, numberFormat } = style;
  const background = colorOf(style.fill, theme);
  const borders = univerBorders(style.border, theme);
  return {
    ...univerFont(style.font, theme),
    ...(background === null ? {} : { bg: { rgb: background } }),
    ...(borders === null ? {} : { bd: borders }),
    ...(alignment?.horizontal === undefined ? {} : { ht: HORIZONTAL[alignment.horizontal] }),
    ...(alignment?.vertical === undefined ? {} : { vt: VERTICAL[alignment.vertical] }),
    ...(alignment?.wrapText ? { tb: WrapStrategy.WRAP } : {}),
    ...univerRotation(alignment?.textRotation),
    ...(numberFormat === undefined || numberFormat === "General" ? {} : { n: { pattern: numberFormat } }),
  };
}

/** The part of a file's style that the cell's extras hold. */
export const styleExtras = ({ alignment, protection }: FileStyle): CellExtras => ({
  ...(alignment?.indent ? { indent: alignment.indent } : {}),
  ...(alignment?.shrinkToFit ? { shrinkToFit: true } : {}),
  ...(protection?.locked === false ? { locked: false } : {}),
  ...(protection?.hidden ? { formulaHidden: true } : {}),
});

export function fileFont(style: IStyleData, standard: IStyleData): FileFont {
  const name = style.ff ?? standard.ff;
  const size = style.fs ?? standard.fs;
  return {
    ...(name ? { name } : {}),
    ...(size === undefined ? {} : { size }),
    ...(style.bl === BooleanNumber.TRUE ? { bold: true } : {}),
    ...(style.it === BooleanNumber.TRUE ? { italic: true } : {}),
    ...(style.ul?.s === BooleanNumber.TRUE ? { underline: true } : {}),
    ...(style.st?.s === BooleanNumber.TRUE ? { strike: true } : {}),
    ...(style.cl?.rgb ? { color: fileColor(style.cl.rgb) } : {}),
  };
}

export function fileBorders(held: IBorderData): FileBorders {
  const line = (side: IBorderData["t"]): FileLine => {
    const style = side ? keyOf(LINES, side.s) : undefined;
    return side && style ? { style, color: fileColor(side.cl.rgb ?? "#000000") } : {};
  };
  const borders: { -readonly [K in keyof FileBorders]: FileBorders[K] } = {};
  for (const [key, side] of Object.entries(SIDES) as [keyof typeof SIDES, (typeof SIDES)[keyof typeof SIDES]][]) {
    if (held[key]) borders[side] = line(held[key]);
  }
  const diagonal = held.tl_br ?? held.bl_tr;
  if (diagonal) borders.diagonal = { ...line(diagonal), down: Boolean(held.tl_br), up: Boolean(held.bl_tr) };
  return borders;
}

export function fileAlignment(style: IStyleData, extras: CellExtras): FileAlignment {
  const horizontal = keyOf(HORIZONTAL, style.ht ?? HorizontalAlign.UNSPECIFIED);
  const vertical = keyOf(VERTICAL, style.vt ?? VerticalAlign.UNSPECIFIED);
  const upright = style.tr?.v === BooleanNumber.TRUE;
  return {
    ...(horizontal ? { horizontal } : {}),
    ...(vertical ? { vertical } : {}),
    ...(style.tb === WrapStrategy.WRAP ? { wrapText: true } : {}),
    ...(upright ? { textRotation: "vertical" as const } : style.tr?.a ? { textRotation: style.tr.a } : {}),
    ...(extras.indent === undefined ? {} : { indent: extras.indent }),
    ...(extras.shrinkToFit ? { shrinkToFit: true } : {}),
  };
}
