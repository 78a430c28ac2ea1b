import { isNearlySame } from "../inspection/checks/consistency/statedNumbers";
import { roundHalfUp } from "../evaluation/rounding";
import { percentText } from "../summary/overviewSentences";
import { compareUnits, conversionFactor } from "../quantity/units";
import { compareDates } from "../wareki/dayNumber";
import { fiscalYearOf } from "../wareki/fiscalYear";
import { align, alignWithin, type Alignment } from "./alignment";
import { compactName } from "../text/compactText";
import { anyCounter } from "./englishRules";
import type { SheetFigure } from "./sheetFigures";
import type { Span } from "./statement";
import type { StatedFigure } from "./statedFigures";

const brackets = /[(][^()]*[)]/gu;
const leastLabel = 4;
const mostCostOfLabel = 0.34;
/** A long name is known with more letters put in: 障害者ITサポートセンター設置. */
const longLabel = 10;
const mostCostOfLongLabel = 0.4;
const years = /(?:令和|平成)(?:元|[0-9]{1,2})(?:[年度～、・-]|[0-9]{1,2}年)*/gu;
const countedWords = /(?:数|率|割合|件数|台数|回数|人数|額|面積|距離|時間|量|度|設置|満足度|参加者|利用者)$/u;

/** An indicator's name as texts use it: without remarks in brackets. */
export function labelLetters(name: string): string {
  const letters = compactName(name);
  const bare = letters.replace(brackets, "");
  return bare.length >= leastLabel ? bare : letters;
}

/** The words before a figure that name what it counts; `null` where they do not name this indicator. */
export interface Label {
  /** In the text. */
  readonly span: Span;
  readonly letters: string;
  readonly alignment: Alignment;
}

/** Looks for an indicator's name in the words before a figure, the last place where it may stand. */
export function labelBefore(text: string, { before }: StatedFigure, name: string): Label | null {
  const letters = labelLetters(name);
  if (letters.length < leastLabel) return shortLabel(text, before, letters);
  const from = Math.max(before.start, before.end - 90 - letters.length);
  const window = text.slice(from, before.end);
  const exact = window.lastIndexOf(letters);
  if (exact >= 0) {
    const span = { start: from + exact, end: from + exact + letters.length };
    return { span, letters, alignment: { span, cost: 0, differences: [] } };
  }
  const found = labelIn(letters, window);
  if (found === null || found.span.end === found.span.start) {
    return sharedEnding(letters, window, from);
  }
  const span = { start: from + found.span.start, end: from + found.span.end };
  const differences = found.differences.map(({ expected, written }) => ({
    expected,
    written: { start: written.start + from, end: written.end + from },
  }));
  return { span, letters, alignment: { span, cost: found.cost, differences } };
}

const particleBehind = /(?:は|が|も|で|の|を|:|、)?約?$/u;
const partOfWord = /[\p{Script=Han}\p{Script=Katakana}ー]$/u;

/** 訪問率 of 訪問率は97.8%: a name of two or three letters, as it is and right before the figure. */
function shortLabel(text: string, before: Span, letters: string): Label | null {
  const head = text.slice(before.start, before.end).replace(particleBehind, "");
  if (letters.length < 2 || !head.endsWith(letters) || partOfWord.test(head.slice(0, -letters.length))) return null;
  const end = before.start + head.length;
  const span = { start: end - letters.length, end };
  return { span, letters, alignment: { span, cost: 0, differences: [] } };
}

/** A name ends as the sheet's does: …センター設置 for …設置, not …センター. */
function labelIn(letters: string, window: string): Alignment | null {
  const most = Math.floor(letters.length * (letters.length >= longLabel ? mostCostOfLongLabel : mostCostOfLabel));
  const ending = window.lastIndexOf(letters.slice(-2));
  if (ending < 0) return alignWithin(letters, window, "part", most);
  return alignWithin(letters, window.slice(0, ending + 2), "ending", most);
}

/** ホスティング移行数 for 移行移行数: a word that ends alike, 移行数. */
function sharedEnding(letters: string, window: string, from: number): Label | null {
  const words = [
    ...window
      .replace(years, (written) => " ".repeat(written.length))
      .matchAll(/[\p{Script=Han}\p{Script=Katakana}ーA-Za-z]{4,20}/gu),
  ];
  for (const { 0: word, index } of words.reverse()) {
    let shared = 0;
    while (shared < Math.min(word.length, letters.length) && word.at(-1 - shared) === letters.at(-1 - shared))
      shared += 1;
    if (shared < 3 || shared < letters.length / 2 || !countedWords.test(word)) continue;
    const { cost, differences } = align(letters, word, "whole");
    const span = { start: from + index, end: from + index + word.length };
    const moved = differences.map(({ expected, written }) => ({
      expected,
      written: { start: written.start + span.start, end: written.end + span.start },
    }));
    return { span, letters, alignment: { span, cost, differences: moved } };
  }
  return null;
}

const generalCounters = new Set(["件", "つ", "個"]);
const plainCounter = /^[\p{Script=Han}\p{Script=Katakana}ー]{2,6}$/u;

/** Whether two units are written and the same; a word of an English report counts whatever the sheet counts. */
export function isSameUnit(one: string | null, other: string | null): boolean {
  if (one === anyCounter) return isCounter(other);
  return one !== null && compareUnits(one, other) === "same";
}

/** Not 80%, 12kW or 15ha; the sheet's own English words are such a counter, too. */
function isCounter(unit: string | null): boolean {
  return unit === null || unit === anyCounter || /\p{Script=Han}/u.test(unit);
}

/** Whether two units may count the same: 件 stands for any thing counted (事業, 手続). */
export function mayCountSame(one: string | null, other: string | null): boolean {
  if (one === anyCounter) return isCounter(other);
  if (compareUnits(one, other) !== "different") return true;
  const isGeneral = (left: string | null, right: string | null): boolean =>
    left !== null && right !== null && generalCounters.has(left) && plainCounter.test(right);
  return isGeneral(one, other) || isGeneral(other, one);
}

/** Whether units of one kind differ in size: MW and kW, where the same number is another amount. */
export function isOtherSize(one: string | null, other: string | null): boolean {
  if (one === null || other === null || one === other) return false;
  const factor = conversionFactor(one, other);
  return factor !== null && factor !== 1;
}

function roundedAt(value: number, lastPlace: number): number {
  return roundHalfUp(value, -lastPlace);
}

/** The last place of a round figure that says 約: 660万 may be precise to 10万. */
function roundPlace({ written, lastPlace, qualifiers }: StatedFigure): number {
  const zeros = /0+$/u.exec(written.includes(".") ? "" : written)?.[0].length ?? 0;
  return qualifiers.includes("approximate") ? lastPlace + zeros : lastPlace;
}

/** Whether a figure is the sheet's, as it is or rounded to the places that are written. */
export function isSameValue(figure: StatedFigure, sheet: Pick<SheetFigure, "value">): boolean {
  const [stated, own] = [Math.abs(figure.value), Math.abs(sheet.value)];
  if (stated === own) return true;
  const place = figure.lastPlace;
  const isRounded = figure.qualifiers.includes("approximate") || figure.lastPlace > 0 || figure.unit === "%";
  return isRounded && [place, roundPlace(figure)].some((one) => roundedAt(own, one) === stated);
}

/** The sheet's figure rounded as the stated one is, in words: 67%, 140,000. */
export function roundedLike(figure: StatedFigure, sheet: SheetFigure): string {
  const rounded = roundedAt(Math.abs(sheet.value), roundPlace(figure));
  return figure.unit === "%"
    ? percentText(rounded, Math.max(0, -2 - figure.lastPlace))
    : rounded.toLocaleString("en-US");
}

/** Whether a round figure is the sheet's with its lower digits cut off or raised: within one unit of its last place. */
export function isNearlyRounded(figure: StatedFigure, sheet: SheetFigure): boolean {
  if (!figure.qualifiers.includes("approximate") && figure.lastPlace <= 0) return false;
  const unit = 10 ** roundPlace(figure);
  return Math.abs(Math.abs(sheet.value) - Math.abs(figure.value)) < unit;
}

/** A number mistyped: one digit, two digits changed places, a digit too many or too few, another magnitude. */
export function isMistyped(figure: StatedFigure, sheet: Pick<SheetFigure, "value">): boolean {
  const [one, other] = [figure.value, sheet.value].map((value) => plainDigits(value, figure.unit));
  if (one === undefined || other === undefined || one === other) return false;
  if (isNearlySame(one, other)) return true;
  const [bare, otherBare] = [one, other].map((digits) => digits.replace(".", "").replace(/^0+|0+$/gu, ""));
  if (bare === undefined || otherBare === undefined || Math.min(bare.length, otherBare.length) < 3) return false;
  return (
    bare === otherBare || (Math.min(bare.length, otherBare.length) >= 4 && align(bare, otherBare, "whole").cost === 1)
  );
}

/** 37 for 27, 1.7 for 0.7, 430 for 340: as many digits, and one of them another or two changed. */
export function isSlip(one: number, other: number): boolean {
  const [written, own] = [String(one), String(other)];
  const differing = Array.from(written).filter((digit, index) => digit !== own.charAt(index));
  const isChanged = differing.length === 2 && [...written].sort().join("") === [...own].sort().join("");
  return written.length === own.length && written.length >= 2 && (differing.length === 1 || isChanged);
}

function plainDigits(value: number, unit: string | null): string {
  return String(roundHalfUp(Math.abs(unit === "%" ? value * 100 : value), 6));
}

/** Whether the years a figure is stated for may be the sheet's. */
export function isOfYear({ years }: StatedFigure, fiscalYear: number | null): boolean {
  return years === null || fiscalYear === null || years.value.includes(fiscalYear);
}

/** Whether both are dated, and on the same last day. */
export function isSameDate(figure: StatedFigure, sheet: SheetFigure): boolean {
  return figure.asOf !== null && sheet.asOf !== null && compareDates(figure.asOf.value.end, sheet.asOf.end) === 0;
}

/** Whether both are dated, and on different days. */
export function isOtherDate(figure: StatedFigure, sheet: SheetFigure): boolean {
  return figure.asOf !== null && sheet.asOf !== null && compareDates(figure.asOf.value.end, sheet.asOf.end) !== 0;
}

/** Whether a figure is stated for one year and the sheet's date lies in another. */
export function contradictsDate({ years }: StatedFigure, { asOf }: SheetFigure): boolean {
  return years?.value.length === 1 && asOf !== null && years.value[0] !== fiscalYearOf(asOf.end);
}
