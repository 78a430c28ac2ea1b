/** A stretch of a text written as Arabic numerals; `places` are those of its characters in the text. */
export interface NumeralText {
  readonly text: string;
  readonly places: readonly number[];
}

const digitOf: Readonly<Record<string, number>> = {
  〇: 0,
  一: 1,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const multiplierOf: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

const numerals = "[〇一二三四五六七八九十百千]";
/** What counts things; 一人ひとり, 一回り and 一部 count none. */
const counters =
  "つ(?!い)|人(?![ひ一物材口間工])|名(?![称前義])|件|か所|カ所|ヶ所|箇所|施策|事業|取組|指標|項目|分野|中柱|柱|台|校|社|団体|施設|市町村|" +
  "回(?![りる線答復])|か月|割|ポイント|パーセント|本(?![県市町村計部庁年])|枚|冊|館(?!長)|店|拠点";
const run = new RegExp(`${numerals}+`, "gu");
const counterBehind = new RegExp(`(?:${counters})`, "uy");
/** 第三回, 統一件数: the numeral belongs to the word before it. */
const wordBefore = /[万第同統唯数]/u;
const eraBefore = /(?:令和|平成|昭和)$/u;
/** 千人 and 百件 alone are what a rate is for, or a great many. */
const multiplierAlone = /^[百千]+$/u;

/** The number of a run of kanji numerals, in digits or with multipliers: 四百十三, 二〇; `null` where it is none. */
function valueOf(written: string): number | null {
  if (multiplierAlone.test(written)) return null;
  if (!/[十百千]/u.test(written)) return Number([...written].map((one) => digitOf[one]).join(""));
  let total = 0;
  let digit: number | null = null;
  let last = Infinity;
  for (const character of written) {
    const multiplier = multiplierOf[character];
    if (multiplier === undefined) {
      if (digit !== null) return null;
      digit = digitOf[character] ?? 0;
      continue;
    }
    if (multiplier >= last) return null;
    total += (digit ?? 1) * multiplier;
    [digit, last] = [null, multiplier];
  }
  return total + (digit ?? 0);
}

function isNumeral(text: string, start: number, end: number): boolean {
  if (text.charAt(end) === "年" && eraBefore.test(text.slice(Math.max(0, start - 2), start))) return true;
  if (wordBefore.test(text.charAt(start - 1))) return false;
  counterBehind.lastIndex = end;
  return counterBehind.test(text);
}

/** A text with its kanji numerals before counters and in years as Arabic ones: 四百十三人 → 413人, 三つ → 3つ, 令和四年 → 令和4年. */
export function withArabicNumerals(text: string): NumeralText | null {
  const runs = [...text.matchAll(run)].flatMap(({ 0: written, index }) => {
    const value = isNumeral(text, index, index + written.length) ? valueOf(written) : null;
    return value === null ? [] : [{ start: index, written, value }];
  });
  if (runs.length === 0) return null;
  let written = "";
  const places: number[] = [];
  let from = 0;
  const copy = (end: number): void => {
    for (; from < end; from += 1) {
      written += text.charAt(from);
      places.push(from);
    }
  };
  for (const { start, written: own, value } of runs) {
    copy(start);
    const digits = String(value);
    const last = start + own.length - 1;
    for (let index = 0; index < digits.length; index += 1) {
      places.push(index === digits.length - 1 ? last : Math.min(start + index, last));
    }
    written += digits;
    from = start + own.length;
  }
  copy(text.length);
  return { text: written, places };
}
