import { foldWidth } from "../text/foldWidth";

/** What numbers a heading or a measure: the Ⅰ of 柱Ⅰ, the 1-1 of 政策1-1. */
export interface Marker {
  /** In half width, the word before it left out: `Ⅰ`, `1-1`, `(ア)`. */
  readonly marker: string;
  /** `柱+roman`, `number-number`, `circled`: alike for markers of one level. */
  readonly style: string;
  /** Where the text goes on behind the marker, in the width-folded text. */
  readonly end: number;
}

/** One way of numbering. Letters that may begin a word need a mark or a space behind them. */
interface Numeral {
  readonly style: string;
  readonly pattern: RegExp;
  readonly mayBeginAWord: boolean;
}

const numerals: readonly Numeral[] = [
  { style: "circled", pattern: /[①-⑳㉑-㉟㊱-㊿❶-❿➀-➉]/uy, mayBeginAWord: false },
  { style: "parenthesised number", pattern: /\([0-9]{1,3}\)|[⑴-⒇]/uy, mayBeginAWord: false },
  { style: "parenthesised kana", pattern: /\([ア-ン]\)/uy, mayBeginAWord: false },
  { style: "parenthesised letter", pattern: /\([A-Za-z]\)|[⒜-⒵]/uy, mayBeginAWord: false },
  { style: "parenthesised kanji", pattern: /\([一二三四五六七八九十]{1,3}\)|[㈠-㈩]/uy, mayBeginAWord: false },
  { style: "roman", pattern: /[\u2160-\u217F]/uy, mayBeginAWord: false },
  { style: "roman", pattern: /[IVX]{1,4}/uy, mayBeginAWord: true },
  { style: "kana", pattern: /[ァ-ヶ]/uy, mayBeginAWord: true },
  { style: "letter", pattern: /[A-Za-z]/uy, mayBeginAWord: true },
  { style: "kanji number", pattern: /[一二三四五六七八九十]{1,3}/uy, mayBeginAWord: true },
  { style: "number", pattern: /[0-9]{1,3}/uy, mayBeginAWord: false },
];

const separator = /[-‐‑–—−ー―.．]/uy;
const endOfMarker = /[\s.．、,:：;)）」】\]〕>＞]|$/uy;
/** 10年, 5Gの, 100%: the number counts something, it does not number the heading. A second - is no marker either. */
const endOfNumber = /(?![0-9A-Za-z年月日%人件つ歳回台校館拠か箇個次期時割円万億千百倍種級類‐‑–—−ー―-]|[.．][0-9])/uy;
/** 第1章, 第2節 … */
const counter = /[章節項目編部款篇]/uy;
const divisionWord = /^第$|(柱|目標|政策|施策|戦略|方針|方向|方向性|分野|重点|プロジェクト|視点|取組|領域|テーマ)$/u;
const mostNumerals = 6;

function matchAt(pattern: RegExp, text: string, position: number): string | null {
  pattern.lastIndex = position;
  return pattern.exec(text)?.[0] ?? null;
}

function endsAt(numeral: Numeral, text: string, position: number, isAfterWord: boolean): boolean {
  if (isAfterWord && matchAt(counter, text, position) !== null) return true;
  if (numeral.mayBeginAWord) return matchAt(endOfMarker, text, position) !== null;
  return numeral.style !== "number" || matchAt(endOfNumber, text, position) !== null;
}

/** The length of the dash or point at a place, where another numeral follows it; else 0. */
function jointAt(text: string, position: number): number {
  const joint = matchAt(separator, text, position)?.length ?? 0;
  const goesOn = joint > 0 && numerals.some(({ pattern }) => matchAt(pattern, text, position + joint) !== null);
  return goesOn ? joint : 0;
}

/** `Ⅰ`, `1-1`, `Ⅰ-①-ア` at a place; what follows must show that the marker ends there. */
function numeralsAt(text: string, from: number, isAfterWord: boolean): Marker | null {
  const styles: string[] = [];
  let position = from;
  while (styles.length < mostNumerals) {
    const found = numerals.find((numeral) => {
      const written = matchAt(numeral.pattern, text, position);
      if (written === null) return false;
      const behind = position + written.length;
      return jointAt(text, behind) > 0 || endsAt(numeral, text, behind, isAfterWord);
    });
    if (found === undefined) return null;
    styles.push(found.style);
    position += matchAt(found.pattern, text, position)?.length ?? 0;
    const joint = jointAt(text, position);
    if (joint === 0) return { marker: text.slice(from, position), style: styles.join("-"), end: position };
    position += joint;
  }
  return null;
}

const openings = /^[【「〔[［<＜■◆●◇□○▼*]?\s?/u;
/** 柱, 第, 基本目標, 施策の柱; not the name of an era, whose number is a year. */
const word =
  /^(?!令和|平成|昭和|大正|明治)([\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]{1,10}?)\s?(?=[0-9一二三四五六七八九十A-Z\u2160-\u217F①-⑳(])/u;
/** These may follow the word and its numeral without a space: 柱Ⅰくらし. */
const unmistakable = /(roman|circled|number)$/u;

/** 柱Ⅰ, 基本目標1, 第2章, 政策1-1: a word or 第, a numeral, perhaps a counter behind it. */
function markerBehindWord(text: string, from: number): Marker | null {
  const before = word.exec(text.slice(from));
  if (before?.[1] === undefined) return null;
  const read = numeralsAt(text, from + before[0].length, true);
  if (read === null) return null;
  const counted = matchAt(counter, text, read.end) ?? "";
  const end = read.end + counted.length;
  const isDivision = divisionWord.test(before[1]);
  // 用水路の更新（m）, 発生量(t): a unit.
  if (read.style === "parenthesised letter" && !isDivision) return null;
  const isSure = isDivision && unmistakable.test(read.style);
  if (!isSure && matchAt(endOfMarker, text, end) === null) return null;
  return { marker: read.marker, style: `${before[1]}${counted}+${read.style}`, end };
}

/**
 * The marker at the beginning of a heading; `null` when nothing numbers it. A number that counts something (10年, 5G)
 * and a letter that begins a word (ICT, アプリ) are none.
 */
export function readMarker(raw: string): Marker | null {
  const text = foldWidth(raw.trim()).text;
  const from = openings.exec(text)?.[0].length ?? 0;
  return markerBehindWord(text, from) ?? numeralsAt(text, from, false);
}

/** Whether a text is nothing but a marker: `Ⅰ`, `(1)`, `1-2`, `第1章`. */
export function isMarkerAlone(raw: string): boolean {
  const text = foldWidth(raw.trim()).text;
  return readMarker(raw)?.end === text.length;
}
