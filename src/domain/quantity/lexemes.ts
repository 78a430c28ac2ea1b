import { CharacterSet } from "../text/characterSet";
import { bracketsByStart, isBracketAt, type Bracket } from "./brackets";
import { digits, isDelimiterAt } from "./characters";
import { datesInText, type DateSpan } from "./datesInText";
import type { FoldedText } from "./foldedText";
import { isHyphenBetweenNumbers, numberPhraseAt, signAt, type NumberPhrase, type Sign } from "./numberPhrase";
import { isBrokenJoinerAt } from "./numberGrammar";
import { isOrderCounterAt, knownUnitAt } from "./units";

/** A cell's text with its dates and brackets found; positions everywhere are those of the folded text. */
export interface Scan {
  readonly source: FoldedText;
  readonly text: string;
  readonly dates: ReadonlyMap<number, DateSpan>;
  readonly brackets: ReadonlyMap<number, Bracket>;
}

const noDates: ReadonlyMap<number, DateSpan> = new Map();

export function scanOf(source: FoldedText, fiscalYear: number | null): Scan {
  const found = datesInText(source.text, fiscalYear);
  const dates = found.length === 0 ? noDates : new Map(found.map((date) => [date.start, date]));
  return { source, text: source.text, dates, brackets: bracketsByStart(source.text) };
}

interface Placed {
  readonly start: number;
  readonly end: number;
}

export type Lexeme =
  | ({ readonly kind: SingleSign | "word" } & Placed)
  | ({ readonly kind: "date"; readonly date: DateSpan } & Placed)
  | ({ readonly kind: "bracket"; readonly bracket: Bracket } & Placed)
  | ({ readonly kind: "note"; readonly isMarkOnly: boolean } & Placed)
  | ({ readonly kind: "number"; readonly phrase: NumberPhrase } & Placed);

type SingleSign = "space" | "newline" | "separator" | "joint" | "labelEnd" | "arrow" | "tilde";

const singleSigns: Readonly<Record<string, SingleSign>> = {
  " ": "space",
  "\n": "newline",
  "、": "separator",
  "，": "separator",
  ",": "separator",
  "､": "separator",
  ";": "separator",
  "；": "separator",
  "/": "separator",
  "／": "separator",
  "|": "separator",
  "・": "joint",
  "･": "joint",
  ":": "labelEnd",
  "=": "labelEnd",
  "→": "arrow",
  "⇒": "arrow",
  "➡": "arrow",
  "➔": "arrow",
  "⟶": "arrow",
  "~": "tilde",
};

const singleSignCharacters = new CharacterSet(Object.keys(singleSigns).join(""));

/** Behind these a hyphen is a minus even without a blank: 前年比-5%. */
const comparisonEnds = new CharacterSet("比差減増は約均計");

/** A digit behind one of these is part of a name or number of order: S42, 第2次, No.5, #3. */
const nameParts = new CharacterSet("第.#№-@", ["A", "Z"], ["a", "z"]);
const digitsAndLatin = new CharacterSet("", ["0", "9"], ["A", "Z"], ["a", "z"]);

/** Whether a sign at `position`, behind something else, signs the number that follows it. */
function canSignStandAt(text: string, position: number): boolean {
  const before = position - 1;
  if (isDelimiterAt(text, before)) return true;
  return text.charAt(position) === "-" ? comparisonEnds.hasAt(text, before) : !digitsAndLatin.hasAt(text, before);
}

const currencies = new CharacterSet("¥$");

interface NumberStart {
  readonly sign: Sign | null;
}

const unsigned: NumberStart = { sign: null };

/** Whether a number begins at `position`, with its sign. `isFree`: behind a date or a range sign anything may begin. */
function numberStartAt(scan: Scan, position: number, start: number, isFree: boolean): NumberStart | null {
  const { text } = scan;
  const isFirst = isFree || position === start;
  if (digits.hasAt(text, position)) {
    const isJoined = position - 2 >= start && isBrokenJoinerAt(text, position - 1) && digits.hasAt(text, position - 2);
    return isFirst || !(nameParts.hasAt(text, position - 1) || isJoined) ? unsigned : null;
  }
  if (currencies.hasAt(text, position) && digits.hasAt(text, position + 1)) return unsigned;
  const sign = signAt(text, position);
  return sign !== null && (isFirst || canSignStandAt(text, position)) ? { sign } : null;
}

/** Behind letters, digits belong to the same name, hyphens and points included: X8341-3. */
function endOfCode(text: string, start: number, limit: number): number {
  let end = start;
  while (end < limit) {
    const joins = (codeJoiners.hasAt(text, end) && digits.hasAt(text, end + 1)) || isEditionAt(text, end);
    if (!joins && !digitsAndLatin.hasAt(text, end)) return end;
    end += 1;
  }
  return end;
}

const codeJoiners = new CharacterSet("-.");
const edition = /:(?:19|20)[0-9]{2}(?![0-9,.%])/y;

/** The year of a standard's edition: X8341-3:2016. */
function isEditionAt(text: string, position: number): boolean {
  edition.lastIndex = position;
  return text.charAt(position) === ":" && edition.test(text);
}

function endOfWord(scan: Scan, start: number, limit: number): number {
  const { text } = scan;
  let end = start;
  while (end < limit) {
    const isNext = scan.dates.has(end) || isDelimiterInWords(text, end);
    if (end > start && (isNext || numberStartAt(scan, end, start, false) !== null)) return end;
    end = digits.hasAt(text, end) ? endOfCode(text, end, limit) : end + 1;
  }
  return limit;
}

function isDelimiterInWords(text: string, position: number): boolean {
  return singleSignCharacters.hasAt(text, position) || noteMarks.hasAt(text, position) || isBracketAt(text, position);
}

const noteMarks = new CharacterSet("※*");

/** 注）, 注1）, 注: */
function isNoteWordAt(text: string, position: number): boolean {
  if (text.charAt(position) !== "注") return false;
  const afterDigit = digits.hasAt(text, position + 1) ? position + 2 : position + 1;
  return text.charAt(afterDigit) === ")" || text.charAt(afterDigit) === ":";
}

/** Where the number of a note mark ends: ※1, but not ※12月末時点 or ※15人を含む. */
function endOfMark({ text, dates }: Scan, start: number, limit: number): number {
  let end = start + 1;
  if (dates.has(end)) return end;
  while (end < limit && digits.hasAt(text, end) && end - start <= 2) end += 1;
  const counts = digits.hasAt(text, end) || knownUnitAt(text, end) !== null || isOrderCounterAt(text, end);
  return counts ? start + 1 : end;
}

/** A note mark with its number (※1), and whether nothing is noted behind it. */
function noteAt(scan: Scan, start: number, limit: number): Lexeme {
  const { text } = scan;
  const end = endOfMark(scan, start, limit);
  if (text.charAt(start) === "注") return { kind: "note", start, end: end + 1, isMarkOnly: end + 1 >= limit };
  const next = text.charAt(end);
  const isMarkOnly = end >= limit || next === "、" || next === "," || next === "\n" || next === "/" || next === ")";
  return { kind: "note", start, end, isMarkOnly };
}

function singleSignAt(text: string, position: number): SingleSign | undefined {
  return singleSignCharacters.hasAt(text, position) ? singleSigns[text.charAt(position)] : undefined;
}

/** Behind a date, a range sign, or a note mark with a separator (※1、567件), digits begin a number whatever is before. */
function isNumberExpected(found: readonly Lexeme[]): boolean {
  const before = found.at(-1)?.kind;
  return before === "date" || before === "tilde" || (before === "separator" && found.at(-2)?.kind === "note");
}

function lexemeAt(scan: Scan, position: number, start: number, limit: number, found: readonly Lexeme[]): Lexeme {
  const before = found.at(-1);
  const date = scan.dates.get(position);
  if (date !== undefined && date.end <= limit) return { kind: "date", start: position, end: date.end, date };
  const bracket = scan.brackets.get(position);
  if (bracket !== undefined && bracket.end <= limit) {
    const kind = bracket.isQuote ? "word" : "bracket";
    return kind === "word"
      ? { kind, start: position, end: bracket.end }
      : { kind, start: position, end: bracket.end, bracket };
  }
  if (noteMarks.hasAt(scan.text, position) || isNoteWordAt(scan.text, position)) return noteAt(scan, position, limit);
  // A bracket without a partner says nothing.
  const single = isBracketAt(scan.text, position) ? "space" : singleSignAt(scan.text, position);
  if (single !== undefined) return { kind: single, start: position, end: position + 1 };
  if (before?.kind === "number" && isHyphenBetweenNumbers(scan.text, position)) {
    return { kind: "tilde", start: position, end: position + 1 };
  }
  const number = numberStartAt(scan, position, start, isNumberExpected(found));
  if (number === null) return { kind: "word", start: position, end: endOfWord(scan, position, limit) };
  const phrase = numberPhraseAt(scan.text, position, number.sign, nextDate(scan, position, limit));
  return { kind: "number", start: position, end: phrase.end, phrase };
}

/** A phrase ends where a date begins. Words are short, so looking as far as a phrase can reach is enough. */
const longestPhrase = 120;

function nextDate(scan: Scan, start: number, limit: number): number {
  if (scan.dates.size === 0) return limit;
  for (let position = start; position < limit && position - start < longestPhrase; position += 1) {
    if (scan.dates.has(position)) return position;
  }
  return limit;
}

/** The words, numbers, dates and signs from `start` to `limit`, in order and without gaps. */
export function lexemes(scan: Scan, start: number, limit: number): readonly Lexeme[] {
  const found: Lexeme[] = [];
  let position = start;
  while (position < limit) {
    const lexeme = lexemeAt(scan, position, start, limit, found);
    found.push(lexeme);
    position = Math.max(lexeme.end, position + 1);
  }
  return found;
}
