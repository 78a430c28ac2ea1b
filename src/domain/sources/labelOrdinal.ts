import { certain } from "../certain";
import { recogniseHeader, type AdditionalHeaderWords, type RecognisedHeader } from "../measures/headerLabel";
import { canonicalText } from "../text/canonicalText";

const circled = "①②③④⑤⑥⑦⑧⑨⑩";
const marks = "[①-⑩]|[(（][1-9１-９][)）]";
/** 目標値①, 指標（2）, KPI-3, 指標4 */
const numbered = new RegExp(`^(.*[^\\d０-９\\s./-])\\s*[-－]?\\s*(${marks}|[1-9１-９])$`, "su");
/** ①目標値, (2)目標値, 第3指標 */
const numberedBefore = new RegExp(`^(${marks}|第[1-9１-９])\\s*(.*\\D)$`, "su");

interface Numbered {
  readonly word: string;
  readonly ordinal: number;
}

function numberOf(mark: string): number {
  const place = circled.indexOf(mark);
  return place >= 0 ? place + 1 : Number(canonicalText(mark).replace(/\D/gu, ""));
}

function split(text: string): Numbered | null {
  const behind = numbered.exec(text.trim());
  if (behind !== null) return { word: certain(behind[1]), ordinal: numberOf(certain(behind[2])) };
  const before = numberedBefore.exec(text.trim());
  return before === null ? null : { word: certain(before[2]), ordinal: numberOf(certain(before[1])) };
}

/** The number that tells labels of the same word apart: 2 for 目標値②, 指標2 and (2)実績; `null` without one. */
export function ordinalOf(label: string): number | null {
  return split(label)?.ordinal ?? null;
}

/** A label without its number: 目標値② → 目標値. */
export function withoutOrdinal(label: string): string {
  return split(label)?.word.trim() ?? label;
}

/** Which role a label names, whether or not it is numbered. */
export function recogniseLabel(label: string, words: AdditionalHeaderWords): RecognisedHeader | null {
  const own = recogniseHeader(label, words);
  return own ?? recogniseHeader(withoutOrdinal(label), words);
}
