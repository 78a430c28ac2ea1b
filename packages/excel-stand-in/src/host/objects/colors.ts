import type { Nullable } from "@univerjs/core";
import { invalidArgument } from "../../workbook/hostError";
import { text } from "./args";

/** HTML's names for colours that people use in code. */
const NAMED_COLORS: Readonly<Record<string, string>> = {
  black: "#000000", white: "#FFFFFF", red: "#FF0000", green: "#008000", blue: "#0000FF", yellow: "#FFFF00",
  gray: "#808080", grey: "#808080", orange: "#FFA500", purple: "#800080", pink: "#FFC0CB", silver: "#C0C0C0",
}; // prettier-ignore

/** `#RRGGBB` in capitals, as Excel answers, from the same or from a colour's name. */
export function color(value: unknown, what: string): string {
  const given = text(value, what);
  const named = NAMED_COLORS[given.toLowerCase()] ?? given;
  const hex = named.startsWith("#") ? named : `#${named}`;
  if (!/^#[0-9a-f]{6}$/i.test(hex)) throw invalidArgument(`${what}: "${given}" is no colour like #RRGGBB.`);
  return hex.toUpperCase();
}

export const shownColor = (held: Nullable<string>, fallback: string): string =>
  held ? (NAMED_COLORS[held.toLowerCase()] ?? held).toUpperCase() : fallback;
