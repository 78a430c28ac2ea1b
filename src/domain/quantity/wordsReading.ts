import { CharacterSet } from "../text/characterSet";
import { canonicalText } from "../text/canonicalText";
import type { DateInterval } from "../wareki/calendar";
import { countOf, digits } from "./characters";
import { rawBetween } from "./foldedText";
import type { Lexeme, Scan } from "./lexemes";
import type { NoneReason, QualitativeState, Reading } from "./reading";
import { knownUnitAt } from "./units";
import {
  describedState,
  directionStatedBy,
  endsPending,
  isDashAt,
  noneReasonOf,
  nothingWords,
  sideWordsOf,
  zeroWords,
} from "./vocabulary";

/** Which column a value stands in; `plain` is any other cell. */
export type QuantityRole = "baseline" | "target" | "actual" | "plain";

/** An item that is words, without its notes. */
export interface WordsItem {
  readonly scan: Scan;
  readonly lexemes: readonly Lexeme[];
  readonly label: string | null;
  readonly role: QuantityRole;
  /** The day a note gives. */
  readonly noteDate: DateInterval | null;
}

const blank = /\s/;
const blanks = /\s/g;

function textOf(scan: Scan, lexemes: readonly Lexeme[]): string {
  let text = "";
  for (const { start, end } of lexemes) text += scan.text.slice(start, end);
  return text;
}

function rawOf(scan: Scan, lexemes: readonly Lexeme[]): string {
  let raw = "";
  for (const { start, end } of lexemes) raw += rawBetween(scan.source, start, end);
  return raw;
}

function withoutBlanks(text: string): string {
  return blank.test(text) ? text.replace(blanks, "") : text;
}

const bracketed = /^[([【〔].*[)\]】〕]$/;

/** A text inside one pair of brackets says what it says without them: （なし）. */
function unbracketed(text: string): string {
  return bracketed.test(text) ? text.slice(1, -1) : text;
}

/** `―`, `－%`, `―件`. */
function isDashOnly(text: string): boolean {
  let end = 0;
  while (end < text.length && isDashAt(text, end)) end += 1;
  return end > 0 && (end === text.length || knownUnitAt(text, end)?.end === text.length);
}

function noneReason(text: string, role: QuantityRole): NoneReason | null {
  if (text === "") return "blank";
  if (isDashOnly(text)) return "dash";
  if (nothingWords.has(text) && (role === "target" || role === "baseline")) return "notSet";
  return noneReasonOf.get(text) ?? null;
}

/** ゼロ, 皆無, ゼロ件; なし where something was counted. Gives the unit, `undefined` when it is no zero. */
function zeroUnit(text: string): string | null | undefined {
  if (nothingWords.has(text)) return null;
  const zero = zeroWords.longestAt(text, 0);
  if (zero === null) return undefined;
  const { length } = zero.spelling;
  if (length === text.length) return null;
  const unit = knownUnitAt(text, length);
  return unit?.end === text.length ? unit.unit : undefined;
}

const closingBracket = /[)\]】〕]$/;

function isPending(text: string, role: QuantityRole): boolean {
  return endsPending(text.replace(closingBracket, ""), role === "target" || role === "baseline");
}

function withoutBrackets({ scan, lexemes }: WordsItem): string {
  return withoutBlanks(
    textOf(
      scan,
      lexemes.filter(({ kind }) => kind !== "bracket"),
    ),
  );
}

const intention = /(?:を|の)?(?:予定|見込み|見込|する)$/;

function stateOf(text: string, role: QuantityRole): QualitativeState | null {
  return describedState(role === "target" ? text.replace(intention, "") : text);
}

const plannedEnding = /(?:予定|見込み?|目標)$/;

interface Dates {
  readonly asOf: DateInterval | null;
  readonly due: DateInterval | null;
}

/** In a target a date is a deadline; elsewhere only one that is marked so (まで, 予定). */
function datesOf({ scan, lexemes, role, noteDate }: WordsItem): Dates {
  const [first] = lexemes;
  const last = lexemes.at(-1);
  let asOf: DateInterval | null = noteDate;
  let due: DateInterval | null = null;
  if (first === undefined || last === undefined || scan.dates.size === 0) return { asOf, due };
  const isPlan = plannedEnding.test(scan.text.slice(first.start, last.end));
  for (const date of scan.dates.values()) {
    if (date.start < first.start || date.end > last.end) continue;
    const isDue =
      isPlan || date.marker === "until" || date.marker === "planned" || (role === "target" && date.marker !== "asOf");
    if (isDue) due ??= date.interval;
    else asOf ??= date.interval;
  }
  return { asOf, due };
}

const shareOfDigits = 0.5;
const japaneseLetters = new CharacterSet("", ["ぁ", "ヺ"], ["一", "鿿"]);

/** Mostly digits and signs, and no number: `@19A20B105・3`, `36/54/2`. Nobody means this as words. */
function isGarbledNumber(text: string): boolean {
  const count = countOf(text, digits);
  if (count < 2 || countOf(text, japaneseLetters) > 0) return false;
  const runs = text.split(/[^0-9]+/).filter((run) => run !== "").length;
  return runs > 1 && count >= Array.from(text).length * shareOfDigits;
}

function isOnlyDate({ scan, lexemes }: WordsItem): boolean {
  return lexemes.every(({ kind, start, end }) => kind === "date" || sideWordsOf(scan.text.slice(start, end)) !== null);
}

/** What an item without a number of its own says. */
export function wordsReading(item: WordsItem): Reading {
  const { label, role } = item;
  const raw = rawOf(item.scan, item.lexemes).trim();
  const text = unbracketed(withoutBlanks(textOf(item.scan, item.lexemes)));
  const { asOf, due } = datesOf(item);
  const reason = noneReason(text, role);
  if (reason !== null) return { raw, label, kind: "none", reason };
  const unit = zeroUnit(text);
  if (unit !== undefined) {
    return { raw, label, kind: "number", value: 0, unit, qualifiers: [], asOf, change: null };
  }
  const outside = withoutBrackets(item);
  if (isPending(text, role) || (outside !== text && isPending(outside, role)))
    return { raw, label, kind: "pending", due: due ?? asOf };
  if (isGarbledNumber(text) && !isOnlyDate(item)) {
    return { raw, label, kind: "unreadable", reason: { code: "malformedNumber", text: raw } };
  }
  return {
    raw,
    label,
    kind: "text",
    canonical: canonicalText(raw),
    state: stateOf(outside, role),
    direction: directionStatedBy(outside),
    asOf,
    due,
  };
}
