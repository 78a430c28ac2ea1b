import { canonicalText } from "../text/canonicalText";
import type { DateInterval } from "../wareki/calendar";
import { rawBetween } from "./foldedText";
import type { Lexeme, Scan } from "./lexemes";
import { isDigit } from "./numberGrammar";
import type { NoneReason, QualitativeState, Reading, StatedDirection } from "./reading";
import { knownUnitAt } from "./units";
import {
  directionBases,
  directionOf,
  isDash,
  noneReasonOf,
  nothingWords,
  pendingActualEndings,
  pendingEndings,
  sideWordsOf,
  stateRules,
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

const blanks = /\s/g;

function writtenText({ scan, lexemes }: WordsItem): string {
  return lexemes.map(({ start, end }) => scan.text.slice(start, end)).join("");
}

function writtenRaw({ scan, lexemes }: WordsItem): string {
  return lexemes.map(({ start, end }) => rawBetween(scan.source, start, end)).join("");
}

/** A text inside one pair of brackets says what it says without them: （なし）. */
function unbracketed(text: string): string {
  const isBracketed = /^[([【〔].*[)\]】〕]$/.test(text);
  return isBracketed ? text.slice(1, -1) : text;
}

/** `―`, `－%`, `―件`. */
function isDashOnly(text: string): boolean {
  let end = 0;
  while (end < text.length && isDash(text.charAt(end))) end += 1;
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
  if (zeroWords.has(text) || nothingWords.has(text)) return null;
  const word = [...zeroWords].find((zero) => text.startsWith(zero)) ?? "";
  const unit = word === "" ? null : knownUnitAt(text, word.length);
  return unit?.end === text.length ? unit.unit : undefined;
}

function isPending(text: string, role: QuantityRole): boolean {
  const endings =
    role === "target" || role === "baseline" ? pendingEndings : [...pendingEndings, ...pendingActualEndings];
  const open = text.replace(/[)\]】〕]$/, "");
  return endings.some((ending) => open.endsWith(ending));
}

function withoutBrackets({ scan, lexemes }: WordsItem): string {
  const outside = lexemes.filter(({ kind }) => kind !== "bracket");
  return outside
    .map(({ start, end }) => scan.text.slice(start, end))
    .join("")
    .replace(blanks, "");
}

function stateOf(text: string, role: QuantityRole): QualitativeState | null {
  const told = role === "target" ? text.replace(/(?:を|の)?(?:予定|見込み|見込|する)$/, "") : text;
  const rule = stateRules.find(({ where, words }) =>
    words.some((word) => (where === "start" ? told.startsWith(word) : told.endsWith(word))),
  );
  return rule?.state ?? null;
}

/** 増加, 前年度以上, 現状維持: a direction and what it is measured from, nothing else. */
function statedDirection(text: string): StatedDirection | null {
  let rest = text;
  for (;;) {
    const direction = directionOf.get(rest);
    if (direction !== undefined) return direction;
    const current = rest;
    const base = directionBases.find((word) => current.startsWith(word) && current.length > word.length);
    if (base === undefined) return null;
    rest = rest.slice(base.length);
  }
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
  if (first === undefined || last === undefined) return { asOf, due };
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

function isJapaneseLetter(character: string): boolean {
  return (character >= "ぁ" && character <= "ヺ") || (character >= "一" && character <= "鿿");
}

/** Mostly digits and signs, and no number: `@19A20B105・3`, `36/54/2`. Nobody means this as words. */
function isGarbledNumber(text: string): boolean {
  const characters = Array.from(text);
  const digits = characters.filter(isDigit).length;
  const hasJapanese = characters.some(isJapaneseLetter);
  const runs = text.split(/[^0-9]+/).filter((run) => run !== "").length;
  return !hasJapanese && runs > 1 && digits >= characters.length * shareOfDigits;
}

/** What an item without a number of its own says. */
export function wordsReading(item: WordsItem): Reading {
  const { label, role } = item;
  const raw = writtenRaw(item).trim();
  const text = unbracketed(writtenText(item).replace(blanks, ""));
  const shared = { raw, label };
  const { asOf, due } = datesOf(item);
  const reason = noneReason(text, role);
  if (reason !== null) return { ...shared, kind: "none", reason };
  const unit = zeroUnit(text);
  if (unit !== undefined) {
    return { ...shared, kind: "number", value: 0, unit, qualifiers: [], asOf, change: null, lookAlikes: [] };
  }
  if (isPending(text, role)) return { ...shared, kind: "pending", due: due ?? asOf };
  const isDateOnly = item.lexemes.every(
    ({ kind, start, end }) => kind === "date" || sideWordsOf(item.scan.text.slice(start, end)) !== null,
  );
  if (!isDateOnly && isGarbledNumber(text))
    return { ...shared, kind: "unreadable", reason: { code: "malformedNumber", text: raw } };
  const outside = withoutBrackets(item);
  return {
    ...shared,
    kind: "text",
    canonical: canonicalText(raw),
    state: stateOf(outside, role),
    direction: statedDirection(outside),
    asOf,
    due,
  };
}
