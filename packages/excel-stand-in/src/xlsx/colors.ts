import type { FileColor } from "./fileStyle";
import { childOf, under, type XmlNode } from "./xmlTree";

/** Excel's first sixty-four colours by number (ECMA-376, 18.8.27); 0–7 repeat 8–15. */
const INDEXED = [
  "000000", "FFFFFF", "FF0000", "00FF00", "0000FF", "FFFF00", "FF00FF", "00FFFF", "800000", "008000", "000080",
  "808000", "800080", "008080", "C0C0C0", "808080", "9999FF", "993366", "FFFFCC", "CCFFFF", "660066", "FF8080",
  "0066CC", "CCCCFF", "000080", "FF00FF", "FFFF00", "00FFFF", "800080", "800000", "008080", "0000FF", "00CCFF",
  "CCFFFF", "CCFFCC", "FFFF99", "99CCFF", "FF99CC", "CC99FF", "FFCC99", "3366FF", "33CCCC", "99CC00", "FFCC00",
  "FF9900", "FF6600", "666699", "969696", "003366", "339966", "003300", "333300", "993300", "993366", "333399",
  "333333",
] as const; // prettier-ignore

/** The colours of a theme in the order cells number them: light before dark. */
export type Theme = readonly string[];

const OFFICE_THEME: Theme = [
  "FFFFFF", "000000", "E7E6E6", "44546A", "4472C4", "ED7D31", "A5A5A5", "FFC000", "5B9BD5", "70AD47", "0563C1", "954F72",
]; // prettier-ignore

const SLOTS = ["lt1", "dk1", "lt2", "dk2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6", "hlink", "folHlink"]; // prettier-ignore

export function themeOf(theme: XmlNode | null): Theme {
  const scheme = under(theme, "themeElements", "clrScheme");
  return SLOTS.map((slot, index) => {
    const color = childOf(scheme, slot);
    const given = childOf(color, "srgbClr")?.attributes.val ?? childOf(color, "sysClr")?.attributes.lastClr;
    return given ?? OFFICE_THEME[index] ?? "000000";
  });
}

/** Lightens or darkens in the way Excel does: on the lightness of the colour (ECMA-376, 18.8.19). */
function tinted(hex: string, tint: number): string {
  const [r = 0, g = 0, b = 0] = [0, 2, 4].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255);
  const [max, min] = [Math.max(r, g, b), Math.min(r, g, b)];
  const lightness = (max + min) / 2;
  const target = tint < 0 ? lightness * (1 + tint) : lightness * (1 - tint) + tint;
  const chroma = max - min;
  const saturation = chroma === 0 ? 0 : chroma / (1 - Math.abs(2 * lightness - 1));
  const newChroma = (1 - Math.abs(2 * target - 1)) * saturation;
  const scale = (channel: number): string => {
    const relative = chroma === 0 ? 0 : (channel - min) / chroma;
    const value = target - newChroma / 2 + relative * newChroma;
    return Math.round(Math.min(1, Math.max(0, value)) * 255)
      .toString(16)
      .padStart(2, "0");
  };
  return (scale(r) + scale(g) + scale(b)).toUpperCase();
}

/** `#RRGGBB`, or null where the file leaves the colour to the window. */
export function colorOf(color: FileColor | undefined, theme: Theme): string | null {
  if (!color) return null;
  const { argb, theme: slot, indexed, tint = 0 } = color;
  const numbered = indexed === undefined ? undefined : INDEXED[indexed < 8 ? indexed : indexed - 8];
  const base = argb?.slice(-6) ?? (slot === undefined ? numbered : theme[slot]);
  if (base === undefined) return null;
  return `#${(tint === 0 ? base : tinted(base, tint)).toUpperCase()}`;
}

/** Back to the file's notation. */
export const fileColor = (rgb: string): FileColor => ({ argb: `FF${rgb.replace("#", "").toUpperCase()}` });
