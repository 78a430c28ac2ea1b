import { certain } from "../certain";
import { CharacterSet } from "../text/characterSet";
import { consistsOf, digits } from "./characters";
import { exactDecimal, isLess, shifted, sum, type ExactDecimal } from "./exactDecimal";
import type { UnreadableCode } from "./reading";

/** A number found in a width-folded text: `1万2,807`, `1,535,394 百万`, `4憶2,148万1千`. */
export interface NumberAt {
  readonly end: number;
  /** The number, or why it is none. */
  readonly value: ExactDecimal | UnreadableCode;
  /** By how many places its multiplier moves the point (万 4, 百万 6); 0 without one, or with several. */
  readonly multiplierPlaces: number;
  /** Decimal places as written, before the multiplier. */
  readonly decimalPlaces: number;
}

/** Multipliers inside a group of four digits. */
const smallMultipliers: Readonly<Record<string, number>> = { 十: 1, 百: 2, 千: 3 };
/** Multipliers that close a group; 憶 (to remember) is a slip of the keyboard for 億. */
const largeMultipliers: Readonly<Record<string, number>> = { 万: 4, 億: 8, 憶: 8, 兆: 12 };

/** Words that begin with a multiplier and are none. */
const wordsThatBeginLikeMultipliers = ["千葉", "千代田", "百貨店", "百科", "万博", "万引", "千円札", "十日町"];

/** What people (and conversions) put between digits in place of a comma, a point, a 0 or a 1. */
const brokenJoiners = new CharacterSet("、､・･。｡;'’_·OoIl");

/** Whether a character between two digits breaks the number they were meant to be. */
export function isBrokenJoinerAt(text: string, position: number): boolean {
  return brokenJoiners.hasAt(text, position);
}

const digitsAndPoints = new CharacterSet(".,", ["0", "9"]);
const joiners = new CharacterSet(".,、､・･。｡;'’_·OoIl");

/** `1 0 0 %`: digits set apart one by one, as copying from a PDF leaves them. Gives where they end, or `start`. */
function endOfSpacedDigits(text: string, start: number): number {
  let end = start;
  let position = start;
  while (digitsAndPoints.hasAt(text, position) && text.charAt(position + 1) === " ") position += 2;
  if (position > start) end = digitsAndPoints.hasAt(text, position) ? position + 1 : position - 1;
  const isLastDigitAlone = !digitsAndPoints.hasAt(text, end) && digits.hasAt(text, end - 1);
  return end - start > 1 && isLastDigitAlone ? end : start;
}

function endOfDigits(text: string, start: number): number {
  const spaced = endOfSpacedDigits(text, start);
  if (spaced > start) return spaced;
  let end = start;
  for (;;) {
    if (digits.hasAt(text, end)) end += 1;
    else if (end > start && joiners.hasAt(text, end) && digitsAndPoints.hasAt(text, end + 1)) end += 1;
    else return text.charAt(end) === "." ? end + 1 : end;
  }
}

const commaGroup = 3;

const wellFormed = /^(?:0|[1-9][0-9]*|[1-9][0-9]{0,2}(?:,[0-9]{3})+)(?:\.[0-9]+)?$/;

/** Digits with commas where commas belong, and at most one point; else why not. */
function readDigits(written: string): ExactDecimal | UnreadableCode {
  const text = written.replaceAll(" ", "");
  return wellFormed.test(text) ? (exactDecimal(text.replaceAll(",", "")) ?? "tooManyDigits") : whyMalformed(text);
}

function whyMalformed(text: string): UnreadableCode {
  const [beforePoint, fraction, ...more] = text.split(".");
  const whole = certain(beforePoint);
  const groups = whole.split(",");
  const first = certain(groups[0]);
  const isPlain = consistsOf(whole.replaceAll(",", "") + (fraction ?? ""), digits);
  if (!isPlain || more.length > 0 || first === "" || fraction === "") return "malformedNumber";
  const commasFit =
    groups.length === 1 ||
    (first.length <= commaGroup && groups.slice(1).every((group) => group.length === commaGroup));
  if (!commasFit) return "misplacedComma";
  return groups.length > 1 && first === "0" ? "misplacedComma" : "malformedNumber";
}

interface Multiplier {
  readonly small: number;
  readonly large: number;
  readonly end: number;
}

const multiplierSigns = new CharacterSet([...Object.keys(smallMultipliers), ...Object.keys(largeMultipliers)].join(""));

/** 万, 百万, 千 … after a number, with at most one space between. */
function multiplierAt(text: string, start: number): Multiplier {
  const none = { small: 0, large: 0, end: start };
  const begin = text.charAt(start) === " " ? start + 1 : start;
  if (!multiplierSigns.hasAt(text, begin)) return none;
  if (wordsThatBeginLikeMultipliers.some((word) => text.startsWith(word, begin))) return none;
  const small = smallMultipliers[text.charAt(begin)] ?? 0;
  const afterSmall = small > 0 ? begin + 1 : begin;
  const large = largeMultipliers[text.charAt(afterSmall)] ?? 0;
  return { small, large, end: large > 0 ? afterSmall + 1 : afterSmall };
}

/** A group such as the `2,148万` of `4億2,148万1千`. */
interface Group {
  readonly amount: ExactDecimal | UnreadableCode;
  readonly multiplier: Multiplier;
}

function groupsAt(text: string, start: number): readonly [readonly Group[], number] {
  const groups: Group[] = [];
  let position = start;
  for (;;) {
    const end = endOfDigits(text, position);
    const multiplier = multiplierAt(text, end);
    groups.push({ amount: readDigits(text.slice(position, end)), multiplier });
    const isLast = multiplier.end === end;
    if (isLast) return [groups, end];
    const next =
      text.charAt(multiplier.end) === " " && digits.hasAt(text, multiplier.end + 1)
        ? multiplier.end + 1
        : multiplier.end;
    if (!digits.hasAt(text, next)) return [groups, multiplier.end];
    position = next;
  }
}

const one: ExactDecimal = { units: 1n, scale: 0 };
const zero: ExactDecimal = { units: 0n, scale: 0 };

/** 4億 + 2,148万 + 1千. Each group has to fit below the one before it, and none may have decimals. */
function composed(groups: readonly Group[]): ExactDecimal | UnreadableCode {
  let total = zero;
  let section = zero;
  let sectionLimit: ExactDecimal | null = null;
  let totalLimit: ExactDecimal | null = null;
  for (const { amount, multiplier } of groups) {
    if (typeof amount === "string") return amount;
    if (amount.scale > 0) return "malformedNumber";
    const scaled = shifted(amount, multiplier.small);
    if (sectionLimit !== null && !isLess(scaled, sectionLimit)) return "malformedNumber";
    section = sum(section, scaled);
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

function singleGroup({ amount, multiplier }: Group, end: number): NumberAt {
  const places = multiplier.small + multiplier.large;
  return {
    end,
    value: typeof amount === "string" ? amount : shifted(amount, places),
    multiplierPlaces: places,
    decimalPlaces: typeof amount === "string" ? 0 : amount.scale,
  };
}

/** Reads the number that begins with the digit at `start`. */
export function numberAt(text: string, start: number): NumberAt {
  const [groups, end] = groupsAt(text, start);
  const [first, ...others] = groups;
  if (first !== undefined && others.length === 0) return singleGroup(first, end);
  return {
    end,
    value: composed(groups),
    multiplierPlaces: 0,
    decimalPlaces: 0,
  };
}
