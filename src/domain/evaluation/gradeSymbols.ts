import { plainText } from "../text/plainText";

/** Marks that mean the same only in a rubric that does not tell them apart. */
const relatives: Readonly<Record<string, string>> = { "▲": "△", "●": "○", x: "×", X: "×", "■": "□", "◉": "◎" };

/** A mark in one spelling: width, spaces, and look-alikes (〇 for ○, — for -) do not count. */
export const foldSymbol: (text: string) => string = plainText;

/** As `foldSymbol`, and ▲ as △, ● as ○: for a mark that the rubric does not have. */
export function foldRelatives(text: string): string {
  return Array.from(plainText(text), (mark) => relatives[mark] ?? mark).join("");
}
