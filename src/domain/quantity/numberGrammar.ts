import type { ExactDecimal } from "./exactDecimal";
import { exactDecimal, isLess, shifted, sum } from "./exactDecimal";
import type { LookAlike, UnreadableCode } from "./reading";

/** A number found in a width-folded text: `1万2,807`, `1,535,394 百万`, `4憶2,148万1千`. */
export interface NumberAt {
  readonly end: number;
  /** The number, or why it is none. */
  readonly value: ExactDecimal | UnreadableCode;
  /** By how many places its multiplier moves the point (万 4, 百万 6); 0 without one, or with several. */
  readonly multiplierPlaces: number;
  /** Decimal places as written, before the multiplier. */
  readonly decimalPlaces: number;
  readonly lookAlikes: readonly LookAlike[];
}

/** Multipliers inside a group of four digits. */
const smallMultipliers: Readonly<Record<string, number>> = { 十: 1, 百: 2, 千: 3 };
/** Multipliers that close a group; 憶 (to remember) is a slip of the keyboard for 億. */
const largeMultipliers: Readonly<Record<string, number>> = { 万: 4, 億: 8, 憶: 8, 兆: 12 };
const lookAlikeMultipliers: Readonly<Record<string, string>> = { 憶: "億" };

/** Words that begin with a multiplier and are none. */
const wordsThatBeginLikeMultipliers = ["千葉", "千代田", "百貨店", "百科", "万博", "万引", "千円札", "十日町"];

/** What people (and conversions) put between digits in place of a comma, a point, a 0 or a 1. */
const brokenJoiners = new Set("、､・･。｡;'’_·OoIl");

/** Whether a character between two digits breaks the number they were meant to be. */
export function isBrokenJoiner(character: string): boolean {
  return brokenJoiners.has(character);
}

export function isDigit(character: string): boolean {
  return character >= "0" && character <= "9";
}

function isDigitOrPoint(character: string): boolean {
  return isDigit(character) || character === "," || character === ".";
}

/** `1 0 0 %`: digits set apart one by one, as copying from a PDF leaves them. Gives where they end, or `start`. */
function endOfSpacedDigits(text: string, start: number): number {
  let end = start;
  let position = start;
  while (isDigitOrPoint(text.charAt(position)) && text.charAt(position + 1) === " ") position += 2;
  if (position > start) end = isDigitOrPoint(text.charAt(position)) ? position + 1 : position - 1;
  const isLastDigitAlone = !isDigitOrPoint(text.charAt(end)) && isDigit(text.charAt(end - 1));
  return end - start > 1 && isLastDigitAlone ? end : start;
}

function endOfDigits(text: string, start: number): number {
  const spaced = endOfSpacedDigits(text, start);
  if (spaced > start) return spaced;
  let end = start;
  for (;;) {
    const character = text.charAt(end);
    const joins = isDigitOrPoint(character) || isBrokenJoiner(character);
    if (isDigit(character)) end += 1;
    else if (character === "." && !isDigitOrPoint(text.charAt(end + 1))) return end + 1;
    else if (joins && isDigitOrPoint(text.charAt(end + 1)) && end > start) end += 1;
    else return end;
  }
}

const commaGroup = 3;

/** Digits with commas where commas belong, and at most one point; else why not. */
function readDigits(written: string): ExactDecimal | UnreadableCode {
  const text = written.replaceAll(" ", "");
  const [whole = "", fraction, ...more] = text.split(".");
  const groups = whole.split(",");
  const first = groups[0] ?? "";
  const isPlain = [...whole.replaceAll(",", ""), ...(fraction ?? "")].every(isDigit);
  if (!isPlain || more.length > 0 || first === "" || fraction === "") return "malformedNumber";
  const commasFit =
    groups.length === 1 ||
    (first.length <= commaGroup && groups.slice(1).every((group) => group.length === commaGroup));
  if (!commasFit) return "misplacedComma";
  if (first.length > 1 && first.startsWith("0")) return "malformedNumber";
  if (groups.length > 1 && first === "0") return "misplacedComma";
  return exactDecimal(whole.replaceAll(",", "") + (fraction === undefined ? "" : `.${fraction}`)) ?? "tooManyDigits";
}

interface Multiplier {
  readonly small: number;
  readonly large: number;
  readonly end: number;
  readonly lookAlike: LookAlike | null;
}

/** 万, 百万, 千 … after a number, with at most one space between. */
function multiplierAt(text: string, start: number): Multiplier {
  const none = { small: 0, large: 0, end: start, lookAlike: null };
  const begin = text.charAt(start) === " " ? start + 1 : start;
  if (wordsThatBeginLikeMultipliers.some((word) => text.startsWith(word, begin))) return none;
  const small = smallMultipliers[text.charAt(begin)] ?? 0;
  const afterSmall = small > 0 ? begin + 1 : begin;
  const character = text.charAt(afterSmall);
  const large = largeMultipliers[character] ?? 0;
  if (small === 0 && large === 0) return none;
  const intended = large > 0 ? lookAlikeMultipliers[character] : undefined;
  const lookAlike = intended === undefined ? null : { written: character, intended };
  return { small, large, end: large > 0 ? afterSmall + 1 : afterSmall, lookAlike };
}

/** A group such as the `2,148万` of `4億2,148万1千`. */
interface Group {
  readonly digits: ExactDecimal | UnreadableCode;
  readonly multiplier: Multiplier;
}

function groupsAt(text: string, start: number): readonly [readonly Group[], number] {
  const groups: Group[] = [];
  let position = start;
  for (;;) {
    const end = endOfDigits(text, position);
    const multiplier = multiplierAt(text, end);
    groups.push({ digits: readDigits(text.slice(position, end)), multiplier });
    const isLast = multiplier.end === end;
    if (isLast) return [groups, end];
    const next =
      text.charAt(multiplier.end) === " " && isDigit(text.charAt(multiplier.end + 1))
        ? multiplier.end + 1
        : multiplier.end;
    if (!isDigit(text.charAt(next))) return [groups, multiplier.end];
    position = next;
  }
}

const one: ExactDecimal = { units: 1n, scale: 0 };
const zero: ExactDecimal = { units: 0n, scale: 0 };

/** 4億 + 2,148万 + 1千. Each group has to fit below the one before it, and only a single one may have decimals. */
function composed(groups: readonly Group[]): ExactDecimal | UnreadableCode {
  let total = zero;
  let section = zero;
  let sectionLimit: ExactDecimal | null = null;
  let totalLimit: ExactDecimal | null = null;
  for (const { digits, multiplier } of groups) {
    if (typeof digits === "string") return digits;
    if (groups.length > 1 && digits.scale > 0) return "malformedNumber";
    const amount = shifted(digits, multiplier.small);
    if (sectionLimit !== null && !isLess(amount, sectionLimit)) return "malformedNumber";
    section = sum(section, amount);
    sectionLimit = shifted(one, multiplier.small);
    if (multiplier.large > 0) {
      const closed = shifted(section, multiplier.large);
      if (totalLimit !== null && !isLess(closed, totalLimit)) return "malformedNumber";
      total = sum(total, closed);
      totalLimit = shifted(one, multiplier.large);
      section = zero;
      sectionLimit = totalLimit;
    }
  }
  return sum(total, section);
}

/** Reads the number that begins with the digit at `start`. */
export function numberAt(text: string, start: number): NumberAt {
  const [groups, end] = groupsAt(text, start);
  const [first] = groups;
  const single = groups.length === 1 && first !== undefined ? first : null;
  return {
    end,
    value: composed(groups),
    multiplierPlaces: single === null ? 0 : single.multiplier.small + single.multiplier.large,
    decimalPlaces: single === null || typeof single.digits === "string" ? 0 : single.digits.scale,
    lookAlikes: groups.flatMap(({ multiplier }) => (multiplier.lookAlike === null ? [] : [multiplier.lookAlike])),
  };
}
