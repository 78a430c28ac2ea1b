import type { DivisionLabel } from "../../../plan/division";

const series: readonly string[] = [
  "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン",
  "ABCDEFGHIJKLMNOPQRSTUVWXYZ",
];
const kanjiDigits = "一二三四五六七八九";
const romanNumerals: readonly string[] = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"];

function kanjiNumber(text: string): number | null {
  const match = /^([一二三四五六七八九])?(十)?([一二三四五六七八九])?$/u.exec(text);
  if (match === null) return null;
  const [, tens = "", ten = "", ones = ""] = match;
  const value = (digit: string): number => ` ${kanjiDigits}`.indexOf(digit);
  return ten === "" ? value(tens) : (tens === "" ? 1 : value(tens)) * 10 + value(ones);
}

/** The place of a division's marker among its like: ウ → 3, ② → 2, Ⅳ → 4, `1-3` → 3; `null` when it has none. */
export function markerOrdinal({ marker, style }: DivisionLabel): number | null {
  if (marker === null) return null;
  const plain = marker.normalize("NFKC").replace(/[()]/gu, "");
  const digits = /([0-9]+)$/u.exec(plain);
  if (digits?.[1] !== undefined) return Number(digits[1]);
  const isRoman = style === "roman" || style.endsWith("+1");
  if (isRoman && romanNumerals.includes(plain)) return romanNumerals.indexOf(plain) + 1;
  const kanji = kanjiNumber(plain);
  if (kanji !== null) return kanji;
  const letters = series.find((one) => one.includes(plain.toUpperCase()));
  return letters === undefined ? null : letters.indexOf(plain.toUpperCase()) + 1;
}
