import { foldedText } from "../../../quantity/foldedText";

/** A number in running text. */
export interface StatedNumber {
  /** As written, in plain width: `31,922`. */
  readonly written: string;
  /** Without commas. */
  readonly digits: string;
  readonly value: number;
  /** The word that follows, `""` when none does: 台, 人の. */
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

const numberPattern = /[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])(?:\.[0-9]+)?|[0-9]+(?:\.[0-9]+)?/gu;
const wordBehind = /^\s?([%‰]|か?[\p{Script=Han}\p{Script=Katakana}ーA-Za-z㎡]{1,12})/u;

/** A text in plain width, for searching numbers in it. */
export function plainWidth(raw: string): string {
  return foldedText(raw).text;
}

/** The figures of every number in a text of any width, without commas; those of dates and names too. */
export function figuresOf(raw: string): readonly string[] {
  return (
    plainWidth(raw)
      .match(numberPattern)
      ?.map((written) => written.replaceAll(",", "")) ?? []
  );
}

/** The numbers of a text in plain width, dates and parts of names left out. */
export function statedNumbers(text: string): readonly StatedNumber[] {
  return [...text.matchAll(numberPattern)].flatMap((match) => {
    const [written] = match;
    const start = match.index;
    const end = start + written.length;
    const before = text.charAt(start - 1);
    const behind = text.slice(end, end + 16);
    const isName = /[A-Za-z第.,#-]/u.test(before) || /^[.,:-]?[0-9]/u.test(behind);
    const isDate =
      /^\s?(?:年|月|日|時|分|期|条|項)/u.test(behind) ||
      /(?:令和|平成|昭和|元)\s?$/u.test(text.slice(Math.max(0, start - 3), start));
    if (isName || isDate) return [];
    const digits = written.replaceAll(",", "");
    return [{ written, digits, value: Number(digits), word: wordBehind.exec(behind)?.[1] ?? "", start, end }];
  });
}

const leastSignificantDigits = 4;

function significantDigits(digits: string): number {
  return digits.replace(".", "").replace(/^0+|0+$/gu, "").length;
}

/** Of fewer digits, only two that changed places (192, 129) tell a slip from another number. */
const leastSwappedDigits = 3;

/** 12 for 21: two digits that changed places. */
export function areSwapped(one: string, other: string): boolean {
  if (one === other || one.length !== other.length) return false;
  return Array.from(one).some(
    (digit, index) => one.slice(0, index) + one.charAt(index + 1) + digit + one.slice(index + 2) === other,
  );
}

/** 31,922 for 31,992 (one digit), 31,929 for 31,992 (two digits changed places): the same number, mistyped. */
export function isNearlySame(one: string, other: string): boolean {
  if (one === other || one.length !== other.length || one.indexOf(".") !== other.indexOf(".")) return false;
  const significant = Math.min(significantDigits(one), significantDigits(other));
  if (significant < leastSwappedDigits) return false;
  const differing = Array.from(one).filter((digit, index) => digit !== other.charAt(index));
  if (differing.length === 1) return significant >= leastSignificantDigits;
  return differing.length === 2 && areSwapped(one, other);
}

/** Whether two words behind numbers may be one unit: 台 and 台の, 人 and nothing. */
export function mayBeSameUnit(one: string, other: string): boolean {
  return one === "" || other === "" || one.startsWith(other) || other.startsWith(one);
}

const otherOccasion = /(?:前年|昨年|前々年|前回|従来|当初|計画時|策定時|約|およそ|概ね|延べ)[^。、]{0,12}$/u;

/** Whether the words before a number say that it is another one, or a round one: 前年度の…, 約…. */
export function isAboutAnother(text: string, number: StatedNumber): boolean {
  return otherOccasion.test(text.slice(Math.max(0, number.start - 20), number.start));
}
