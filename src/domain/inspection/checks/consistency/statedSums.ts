import { certain } from "../../../certain";
import { add } from "../../../evaluation/decimals";
import { statedNumbers, type StatedNumber } from "./statedNumbers";

/** An addition that a text writes out: 11,726＋11,234＋9,032＝31,992. */
export interface StatedSum {
  /** As written, in plain width. */
  readonly written: string;
  readonly parts: readonly StatedNumber[];
  /** What the text says it comes to; `null` where it does not say. */
  readonly total: StatedNumber | null;
  readonly sum: number;
}

const plus = /^\s*[+]\s*$/u;
const equals = /^\s*[=]\s*(?:合計|計)?\s*$/u;
const unitBetween = /^\s?か?[%‰\p{Script=Han}\p{Script=Katakana}ーA-Za-z]{0,8}/u;
/** 累計 counts on from earlier years, and is no sum of what stands before it. */
const totalBefore = /(?:合計|総計|あわせて|合わせて|(?<!累)計)(?:で|は|:|が|\s|、|約)*$/u;
const listBetween = /^(?:\s|[、,・とや及びお並びに]|[()「」:]|[\p{Script=Han}\p{Script=Katakana}ーA-Za-z0-9])*$/u;

function total(parts: readonly StatedNumber[]): number {
  return parts.reduce((sum, { value }) => add(sum, value), 0);
}

/** What stands between two numbers without the unit of the first. */
function between(text: string, one: StatedNumber, other: StatedNumber): string {
  return text.slice(one.end, other.start).replace(unitBetween, "");
}

/** Additions written with signs, in a text in plain width. */
export function additions(text: string): readonly StatedSum[] {
  if (!text.includes("+")) return [];
  const numbers = statedNumbers(text);
  const found: StatedSum[] = [];
  for (let first = 0; first < numbers.length; first += 1) {
    let last = first;
    for (;;) {
      const [one, next] = [numbers[last], numbers[last + 1]];
      if (one === undefined || next === undefined || !plus.test(between(text, one, next))) break;
      last += 1;
    }
    const parts = numbers.slice(first, last + 1);
    const [begin, end] = [parts[0], parts.at(-1)];
    if (parts.length < 2 || begin === undefined || end === undefined) continue;
    const next = numbers[last + 1];
    const stated =
      next !== undefined && equals.test(between(text, end, next))
        ? next
        : statedBefore(text, numbers[first - 1], begin);
    const from = Math.min(begin.start, stated?.start ?? begin.start);
    found.push({
      written: text.slice(from, Math.max(end.end, stated?.end ?? 0)),
      parts,
      total: stated,
      sum: total(parts),
    });
    first = last;
  }
  return found;
}

/** 31,992台（11,726＋…）, 31,992＝11,726＋…: the total stands first. */
function statedBefore(text: string, before: StatedNumber | undefined, begin: StatedNumber): StatedNumber | null {
  if (before === undefined) return null;
  return /^\s*(?:=|[(（]\s*(?:内訳[:は]?)?\s*=?)\s*$/u.test(between(text, before, begin)) ? before : null;
}

const sentence = /[^。\n]+/gu;

/**
 * Lists with their total in words: 高校11,726台、中学11,234台、特支9,032台、計31,992台. Only where all numbers of the
 * sentence before the total have the total's unit and nothing but names stands between them.
 */
export function listedTotals(text: string): readonly StatedSum[] {
  if (!/計|合わせて|あわせて/u.test(text)) return [];
  return [...text.matchAll(sentence)].flatMap(([words]) => {
    const numbers = statedNumbers(words);
    return numbers.flatMap((stated, index) => {
      const parts = numbers.slice(0, index);
      const areOfOneKind =
        stated.word !== "" && parts.every(({ word }) => word.startsWith(stated.word) || stated.word.startsWith(word));
      const isList = parts.every((part, at) =>
        listBetween.test(words.slice(part.end, (parts[at + 1] ?? stated).start)),
      );
      if (parts.length < 2 || !areOfOneKind || !isList || !totalBefore.test(words.slice(0, stated.start))) return [];
      const first = certain(parts[0]).start;
      return [
        { written: words.slice(first, stated.end + stated.word.length), parts, total: stated, sum: total(parts) },
      ];
    });
  });
}

const listedItem = /^\s*[^\s0-9、,。()（）]{1,20}\s*[0-9]{1,3}(?:,[0-9]{3})*[0-9]*\s*[^\s0-9、,。()（）]{1,6}\s*$/u;

/** 売買19件、賃貸9件 and nothing else: parts of one unit, each with its name, without a total. */
export function listedParts(text: string): StatedSum | null {
  const items = text.replace(/^[※(（]?(?:内訳|うち)?[:：]?|[)）。]$/gu, "").split(/[、･・/／\n]|,(?![0-9]{3})/u);
  if (items.length < 2 || !items.every((item) => listedItem.test(item))) return null;
  const parts = statedNumbers(text);
  const isOfOneUnit = new Set(parts.map(({ word }) => word)).size === 1;
  return parts.length === items.length && isOfOneUnit ? { written: text, parts, total: null, sum: total(parts) } : null;
}
