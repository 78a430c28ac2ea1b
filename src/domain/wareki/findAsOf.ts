import { certain } from "../certain";
import type { DateContext, DateExpression, DateReading } from "./dateReading";
import type { FoldedText } from "../text/foldWidth";
import { resolveDate } from "./resolveDate";
import { foldDateText, scanDate, type WrittenDate } from "./scanDate";

/** Where an era, its letter or a Gregorian year may begin. */
const yearStart =
  /[明大昭平令]|西暦|[MTSHRmtshr]\.?\s{0,3}[元○一二三四五六七八九十0-9]|[0-9]{4}|[一二三四五六七八九][○一二三四五六七八九]{3}/g;
/** Where a date may begin whose year or era is left out. */
const anyStart = /[明大昭平令西MTSHRmtshr0-9一二三四五六七八九元年上下第]/g;
/** Without one of these no date without its year or era is meant as one. */
const asOfWord = /時点|現在/;
const eraKanji = /[明大昭平令]/;
const partOfNumber = /[0-9A-Za-z.,/_-]/;
const multiplier = /[億万千百十]/;
const letterOrKanji = /[A-Za-z\p{Script=Han}\p{Script=Katakana}]/u;
/** A figure that is not the last one: R4A, 2022.12.31.5. */
const goesOn = /^[0-9](?:[0-9A-Za-z]|[./-][0-9])/;
/** 20年間, 2000年前, 60年代: lengths and spans, not dates. */
const countsYears =
  /^(?:間|前(?![半期年])|後(?!半)|以上|以内|未満|以下|超|来|余|代|ぶり|目(?![標的安途])|連続|生(?!ま))/;

/** How a date is recognised by its first year: 令和4, 令4, R4, 2022, 4, or none. */
type Form = "name" | "character" | "letter" | "gregorian" | "bare" | "none";

function formOf({ years: [first] }: WrittenDate): Form {
  if (first === undefined) return "none";
  return first.kind === "era" ? first.form : first.kind;
}

interface Candidate {
  readonly written: WrittenDate;
  readonly reading: DateReading;
  /** The character before it; empty at the start and behind another date. */
  readonly before: string;
  /** Its own last character and the three behind it. */
  readonly ending: string;
}

function isYearOnly({ month, part, edge, marker }: WrittenDate): boolean {
  return month === null && part === null && edge === null && marker === null;
}

function saysMore({ edge, marker }: WrittenDate): boolean {
  return edge !== null || marker !== null;
}

/** 2022/12/31 and R4.12.31, but neither 2022/12 nor S3.2, which may be anything. */
function isPlainFigures({ written: { day, separator } }: Candidate): boolean {
  return day !== null && separator !== "-";
}

/** For each way to write the year, whether a text that could be a date is meant as one. */
const isMeant: Readonly<Record<Form, (candidate: Candidate) => boolean>> = {
  name: ({ written, reading }) =>
    written.yearUnit !== null || written.month !== null || (reading.ok && saysMore(written)),
  character: ({ written, reading, before }) =>
    reading.ok && !letterOrKanji.test(before) && written.month !== null && (written.day !== null || saysMore(written)),
  letter: (candidate) => {
    const { written, reading } = candidate;
    const { years, yearUnit, month } = written;
    if (written.marker === "asOf" || yearUnit !== null) return true;
    if (!reading.ok || month === null) return false;
    const isRecent = years.some((year) => year.kind === "era" && (year.era.letter === "H" || year.era.letter === "R"));
    return saysMore(written) || isPlainFigures(candidate) || (isRecent && written.separator === ".");
  },
  gregorian: (candidate) => {
    const { written, reading, before } = candidate;
    if (multiplier.test(before)) return false;
    if (written.marker === "asOf" || written.years.length > 1) return true;
    if (!reading.ok) return written.yearUnit !== null && written.month !== null;
    return written.yearUnit !== null || written.day !== null || saysMore(written);
  },
  bare: ({ written, before }) => written.marker === "asOf" && !multiplier.test(before),
  none: ({ written, before }) => written.marker === "asOf" && !multiplier.test(before),
};

function isDate(candidate: Candidate): boolean {
  const { written, ending } = candidate;
  if (goesOn.test(ending)) return false;
  if (written.yearUnit !== null && isYearOnly(written) && countsYears.test(ending.slice(1))) return false;
  return isMeant[formOf(written)](candidate);
}

/**
 * All dates inside a longer text, in order, with their place in it; also those that are meant as dates but do not exist
 * (令和4年2月30日). What merely looks like one (VER2.1, S評価, H1見出し, A4, 第2次) is left out, and a date without its
 * year unless 時点 or 現在 follows. Takes time in proportion to the text.
 */
export function findDateExpressions(text: string, context: DateContext = {}): readonly DateExpression[] {
  const folded = foldDateText(text);
  const start = asOfWord.test(folded.text) ? anyStart : yearStart;
  const found: DateExpression[] = [];
  let previousEnd = 0;
  for (let position = nextMatch(start, folded.text, 0); position !== null;) {
    const before = position <= previousEnd + 1 && found.length > 0 ? "" : folded.text.charAt(position - 1);
    const written = mayBegin(folded.text.charAt(position), before) ? scanDate(folded.text, position) : null;
    const expression = written === null ? null : expressionOf(text, folded, position, written, before, context);
    if (written !== null && expression !== null) {
      found.push(expression);
      previousEnd = written.end;
    }
    position = nextMatch(start, folded.text, expression === null ? position + 1 : previousEnd);
  }
  return found;
}

function nextMatch(pattern: RegExp, text: string, from: number): number | null {
  pattern.lastIndex = from;
  return pattern.exec(text)?.index ?? null;
}

/** In the middle of a number or a code no date begins, unless with the name of an era. */
function mayBegin(first: string, before: string): boolean {
  return eraKanji.test(first) || !partOfNumber.test(before);
}

/** What is written at `position`, if it is meant as a date. */
function expressionOf(
  text: string,
  folded: FoldedText,
  position: number,
  written: WrittenDate,
  before: string,
  context: DateContext,
): DateExpression | null {
  const [index, end] = [certain(folded.offsets[position]), certain(folded.offsets[written.end])];
  const expression = text.slice(index, end);
  const reading = resolveDate(written, context, expression);
  const ending = folded.text.slice(written.end - 1, written.end + 3);
  return isDate({ written, reading, before, ending })
    ? { index, length: end - index, text: expression, reading }
    : null;
}

/** The first date of a text that says 時点 or 現在: what its figures were counted at. `null` when none does. */
export function findAsOf(text: string, context: DateContext = {}): DateExpression | null {
  const isAsOf = ({ reading, text: written }: DateExpression) =>
    reading.ok ? reading.marker === "asOf" : /時点|現在/.test(written);
  return findDateExpressions(text, context).find(isAsOf) ?? null;
}
