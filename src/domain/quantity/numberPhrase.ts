import { CharacterSet } from "../text/characterSet";
import { consistsOf, countOf, digits, isDelimiterAt, kanji, katakana, latinLetters } from "./characters";
import { decimalOfNumber, shifted, sum, toNumber, type ExactDecimal } from "./exactDecimal";
import { numberAt, type NumberAt } from "./numberGrammar";
import type { Qualifier, UnreadableCode } from "./reading";
import { denominatorUnitAt, isOrderCounterAt, knownUnitAt, type UnitAt } from "./units";
import { sideWordAt, sideWordAtEnd } from "./vocabulary";

/** A number with its unit and the words that belong to it: `50%以上削減`. */
export interface NumberPhrase {
  readonly start: number;
  readonly end: number;
  /** `false` when words follow that make the number a part of something else: 10a当たりの…, 3クラスに. */
  readonly complete: boolean;
  readonly negative: boolean;
  readonly magnitude: ExactDecimal | UnreadableCode;
  /** How the unit and multiplier move the point from what is written: −2 for %, 4 for 万. */
  readonly places: number;
  readonly decimalPlaces: number;
  readonly unit: string | null;
  readonly qualifiers: readonly Qualifier[];
  readonly change: "increase" | "decrease" | null;
}

interface Tail {
  readonly end: number;
  readonly complete: boolean;
  readonly unit: string | null;
  readonly qualifiers: readonly Qualifier[];
  readonly change: "increase" | "decrease" | null;
}

/** Scales that are a share in other words: 割 is tenths, % hundredths. */
const shareUnits: Readonly<Record<string, number>> = { "%": -2 };

const longestTail = 40;

/** Units that stand in front of the number. */
const currencySigns: Readonly<Record<string, string>> = { "¥": "円", $: "ドル" };

export interface Sign {
  readonly negative: boolean;
  readonly end: number;
}

/** The Greek letters are typed for △. */
const signs = new CharacterSet("±+-▲△▼Δ∆");

/** The sign in front of a number, `null` when what stands there is none or signs nothing. `±0` is 0. */
export function signAt(text: string, start: number): Sign | null {
  if (!signs.hasAt(text, start)) return null;
  const written = text.charAt(start);
  const isPlusMinusZero =
    written === "±" &&
    text.charAt(start + 1) === "0" &&
    !digits.hasAt(text, start + 2) &&
    text.charAt(start + 2) !== ".";
  if (isPlusMinusZero) return { negative: false, end: start + 1 };
  if (written === "±") return null;
  const afterBlank = text.charAt(start + 1) === " " ? start + 2 : start + 1;
  const end = currencySigns[text.charAt(afterBlank)] === undefined ? afterBlank : afterBlank + 1;
  if (!digits.hasAt(text, end)) return null;
  return { negative: written !== "+", end: afterBlank };
}

interface SideWords {
  readonly end: number;
  readonly qualifiers: readonly Qualifier[];
  readonly change: "increase" | "decrease" | null;
}

/** 以上, 削減, の見込み … one after the other. A blank is passed only in front of a word that says something. */
function sideWordsAt(text: string, start: number, limit: number): SideWords {
  const qualifiers: Qualifier[] = [];
  let change: "increase" | "decrease" | null = null;
  let end = start;
  while (end < limit) {
    const isBlank = text.charAt(end) === " ";
    const found = sideWordAt(text, isBlank ? end + 1 : end, limit);
    if (found === null || (isBlank && found.meaning.kind === "filler")) break;
    if (found.meaning.kind === "qualifier") qualifiers.push(found.meaning.qualifier);
    if (found.meaning.kind === "change") change = found.meaning.change;
    end += found.spelling.length + (isBlank ? 1 : 0);
  }
  return { end, qualifiers, change };
}

/** Where the run of words that begins at `start` ends. */
function endOfWord(text: string, start: number, limit: number): number {
  let end = start;
  while (end < limit && !isDelimiterAt(text, end) && !digits.hasAt(text, end)) end += 1;
  return end;
}

const longestUnknownUnit = 12;
const longestUnknownKanjiUnit = 4;

/** Whether an unknown word after a number can be its counter: letters, katakana or few kanji, and no known unit cut short; 数件 of 10数件 is none. */
function looksLikeCounter(word: string): boolean {
  if (word === "" || word.length > longestUnknownUnit || word.startsWith("数")) return false;
  const isLatin = consistsOf(word, latinLetters);
  if (!isLatin && !consistsOf(word, kanji, katakana)) return false;
  const isOneLetter = word.length === 1 && isLatin;
  const tooManyKanji = countOf(word, kanji) > longestUnknownKanjiUnit;
  return !isOneLetter && !tooManyKanji && knownUnitAt(word, 0) === null && !isOrderCounterAt(word, 0);
}

/** An unknown counter: the word up to its end, without the side words it ends with. */
function unknownUnitAt(text: string, start: number, limit: number): UnitAt | null {
  const wordEnd = endOfWord(text, start, limit);
  if (wordEnd - start > longestTail) return null;
  let word = text.slice(start, wordEnd);
  for (let ending = sideWordAtEnd(word); ending !== null; ending = sideWordAtEnd(word)) {
    word = word.slice(0, word.length - ending.spelling.length);
  }
  return looksLikeCounter(word) ? { unit: word, end: start + word.length } : null;
}

/** Amounts that rates are stated for: 10a, 千人, 10万人, 1,000人, 100km. */
const roundAmount = /^(?:10*|1,000|10,000|100,000|1?千|1?万|10万)$/;
const longestAmount = 7;
const amountSigns = new CharacterSet("千万,", ["0", "9"]);

/** 2人/10万人 is a rate; 5件/10件 is five of ten. */
function isLargeAmount(amount: string): boolean {
  return amount.length > 3 || amount.includes("千") || amount.includes("万");
}

const denominatorSigns = new CharacterSet("/・");

/** The `/年` or `/10a` behind a unit, and the `・日` of `/人・日`; not the next name of 小学校97%/中学校98%. */
function denominatorAt(text: string, start: number, limit: number, numerator: string): UnitAt | null {
  const joins = text.charAt(start) === "/" || (text.charAt(start) === "・" && numerator.includes("/"));
  if (!joins || start >= limit || isNamedNumberAhead(text, start + 1, limit)) return null;
  let amountEnd = start + 1;
  while (amountEnd < limit && amountEnd - start <= longestAmount && amountSigns.hasAt(text, amountEnd)) {
    amountEnd += 1;
  }
  const amount = text.slice(start + 1, amountEnd);
  if (amount !== "" && !roundAmount.test(amount)) return null;
  const unit = denominatorUnitAt(text, amountEnd, limit);
  if (unit === null || (unit.unit === numerator && !isLargeAmount(amount))) return null;
  return { unit: `/${amount === "1" ? "" : amount}${unit.unit}`, end: unit.end };
}

/** `人`, `t/10a`, `円/人/日` at `start`; known units first, then what can be a counter. */
function unitAt(text: string, start: number, limit: number): UnitAt | null {
  const found = knownUnitAt(text, start, limit) ?? unknownUnitAt(text, start, limit);
  return found === null ? null : withDenominators(text, found, limit);
}

function withDenominators(text: string, found: UnitAt, limit: number): UnitAt {
  if (!denominatorSigns.hasAt(text, found.end)) return found;
  let { unit, end } = found;
  for (let part = denominatorAt(text, end, limit, unit); part !== null; part = denominatorAt(text, end, limit, unit)) {
    unit += part.unit;
    end = part.end;
  }
  return { unit, end };
}

/** `10-20件`: a hyphen between two numbers. */
export function isHyphenBetweenNumbers(text: string, position: number): boolean {
  return text.charAt(position) === "-" && digits.hasAt(text, position + 1);
}

function isPhraseEnd(text: string, end: number, limit: number, unit: string | null): boolean {
  if (end >= limit || isDelimiterAt(text, end) || isHyphenBetweenNumbers(text, end)) return true;
  const endsWithASymbol = unit === "%" || unit === "‰" || unit === "℃";
  return endsWithASymbol && isNamedNumberAhead(text, end, limit);
}

/** `…%トンネル75.0%`: after a symbol a name may follow at once when a number follows the name. */
function isNamedNumberAhead(text: string, start: number, limit: number): boolean {
  const wordEnd = endOfWord(text, start, limit);
  return wordEnd > start && digits.hasAt(text, wordEnd);
}

const noTail: Tail = { end: 0, complete: false, unit: null, qualifiers: [], change: null };

/** Unit and side words behind a number that ends at `start`. */
function tailAt(text: string, start: number, limit: number): Tail {
  const afterBlank = text.charAt(start) === " " ? start + 1 : start;
  if (start >= limit) return { ...noTail, end: start, complete: true };
  if (isOrderCounterAt(text, start, limit)) return { ...noTail, end: start };
  const before = sideWordsAt(text, start, limit);
  if (before.end > start && isPhraseEnd(text, before.end, limit, null))
    return { end: before.end, complete: true, unit: null, qualifiers: before.qualifiers, change: before.change };
  const unit = unitAt(text, afterBlank, limit);
  const wordFollows = unit !== null && afterBlank > start && isNamedNumberAhead(text, afterBlank, limit);
  if (unit === null || (wordFollows && knownUnitAt(text, afterBlank) === null)) {
    return { ...noTail, end: start, complete: isPhraseEnd(text, start, limit, null) };
  }
  const after = sideWordsAt(text, unit.end, limit);
  const whole = withDenominators(text, { unit: unit.unit, end: after.end }, limit);
  const isBound = after.qualifiers.length > 0 && digits.hasAt(text, whole.end);
  const complete = isBound || isPhraseEnd(text, whole.end, limit, unit.unit);
  return { end: whole.end, complete, unit: whole.unit, qualifiers: after.qualifiers, change: after.change };
}

/** Larger and smaller parts of one duration, with how many of the smaller make the larger. */
const durations: readonly (readonly [larger: string, smaller: string, ratio: bigint])[] = [
  ["時間", "分", 60n],
  ["分", "秒", 60n],
  ["年", "か月", 12n],
];

/** `2時間30分` → 150 分, `3年6か月` → 42 か月. */
function durationAt(text: string, first: NumberAt, limit: number): { magnitude: ExactDecimal; end: number } | null {
  const larger = knownUnitAt(text, first.end, limit);
  if (larger === null || typeof first.value === "string" || !digits.hasAt(text, larger.end) || larger.end >= limit)
    return null;
  const second = numberAt(text.slice(0, limit), larger.end);
  const smaller = knownUnitAt(text, second.end, limit);
  const pair = durations.find(([one, other]) => one === larger.unit && other === smaller?.unit);
  if (pair === undefined || typeof second.value === "string") return null;
  const inSmaller = { units: first.value.units * pair[2], scale: first.value.scale };
  return { magnitude: sum(inSmaller, second.value), end: second.end };
}

/** `3割5分` → 0.35. */
function shareInTenthsAt(
  text: string,
  first: NumberAt,
  limit: number,
): { magnitude: ExactDecimal; end: number } | null {
  if (typeof first.value === "string" || text.charAt(first.end) !== "割" || first.end >= limit) return null;
  const tenths = shifted(first.value, -1);
  const digit = text.charAt(first.end + 1);
  if (!digits.hasAt(text, first.end + 1) || text.charAt(first.end + 2) !== "分")
    return { magnitude: tenths, end: first.end + 1 };
  return { magnitude: sum(tenths, { units: BigInt(digit), scale: 2 }), end: first.end + 3 };
}

/** `4分の1` → 0.25; a fraction without end is kept to the digits Excel keeps. */
function fractionAt(text: string, first: NumberAt): { magnitude: ExactDecimal; end: number } | null {
  const start = first.end + "分の".length;
  if (!text.startsWith("分の", first.end) || !digits.hasAt(text, start)) return null;
  const second = numberAt(text, start);
  const parts = [first.value, second.value].map((value) => (typeof value === "string" ? null : toNumber(value)));
  const [denominator, numerator] = parts;
  if (denominator == null || numerator == null || denominator === 0) return null;
  return { magnitude: decimalOfNumber(numerator / denominator), end: second.end };
}

/** What a number is worth, with what belongs to its writing, before unit and side words. */
interface Amount {
  readonly end: number;
  readonly magnitude: ExactDecimal | UnreadableCode;
  readonly places: number;
  readonly decimalPlaces: number;
}

/** A number that is whole without a unit behind it: 3割5分, 4分の1. */
function amountInWords(text: string, number: NumberAt, limit: number): (Amount & Pick<NumberPhrase, "unit">) | null {
  const { decimalPlaces } = number;
  const tenths = shareInTenthsAt(text, number, limit);
  if (tenths !== null) return { ...tenths, places: -1, decimalPlaces, unit: "%" };
  const fraction = fractionAt(text, number);
  return fraction === null ? null : { ...fraction, places: 0, decimalPlaces: 0, unit: null };
}

/** Reads the phrase whose number begins at `numberStart`; nothing at or behind `limit` belongs to it. */
export function numberPhraseAt(text: string, start: number, sign: Sign | null, limit: number): NumberPhrase {
  const afterSign = sign?.end ?? start;
  const currency = currencySigns[text.charAt(afterSign)];
  const numberStart = currency === undefined ? afterSign : afterSign + 1;
  const head = text.slice(0, limit);
  const number = numberAt(head, numberStart);
  const negative = sign?.negative ?? false;
  const inWords = amountInWords(head, number, limit);
  if (inWords !== null) {
    const { magnitude, places, decimalPlaces, unit } = inWords;
    const { end, qualifiers, change } = sideWordsAt(text, inWords.end, limit);
    const complete = isPhraseEnd(text, end, limit, null);
    return { start, end, complete, negative, magnitude, places, decimalPlaces, unit, qualifiers, change };
  }
  const duration = durationAt(head, number, limit);
  const tail = tailAt(text, duration?.end ?? number.end, limit);
  const { end, complete, qualifiers, change } = tail;
  const unit = tail.unit ?? currency ?? null;
  const unitPlaces = unit === null ? 0 : (shareUnits[unit] ?? 0);
  const written = duration?.magnitude ?? number.value;
  const magnitude = typeof written === "string" ? written : shifted(written, unitPlaces);
  const places = number.multiplierPlaces + unitPlaces;
  const { decimalPlaces } = number;
  return { start, end, complete, negative, magnitude, places, decimalPlaces, unit, qualifiers, change };
}
