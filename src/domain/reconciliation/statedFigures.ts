import { toNumber } from "../quantity/exactDecimal";
import { datesInText, type DateSpan } from "../quantity/datesInText";
import { numberPhraseAt, signAt, type NumberPhrase } from "../quantity/numberPhrase";
import type { Qualifier } from "../quantity/reading";
import { canonicalUnit, knownUnitAt } from "../quantity/units";
import type { DateInterval } from "../wareki/calendar";
import { parseFiscalYears } from "../wareki/fiscalYear";
import type { Span } from "./statement";

/** A date or years, and where it is written. */
export interface Dated<Value> {
  readonly value: Value;
  readonly span: Span;
}

/** A number in running text with what belongs to it. Places are those of the compact text. */
export interface StatedFigure {
  /** Number, unit and words such as 以上. */
  readonly span: Span;
  /** The digits alone, with 万 and 億. */
  readonly digits: Span;
  /** As written, without commas and multipliers. */
  readonly written: string;
  /** Multipliers applied; a percentage as a fraction. */
  readonly value: number;
  /** The place of the last digit that is written, as a power of ten: 4 for 660万, −3 for 93.4%. */
  readonly lastPlace: number;
  readonly unit: string | null;
  readonly qualifiers: readonly Qualifier[];
  /** The fiscal years it is stated for; `null` where the text does not say. */
  readonly years: Dated<readonly number[]> | null;
  readonly asOf: Dated<DateInterval> | null;
  /** From the sentence's beginning up to the number: what it is a number of. */
  readonly before: Span;
  /** The sentence it stands in. */
  readonly sentence: Span;
}

const eraYear = "(?:令和|平成|昭和|[RH])(?:元|[0-9]{1,2})(?:年度?)?";
const yearList = new RegExp(
  `(?:${eraYear}(?:(?:～|-|から|、|,|・|及び)(?:${eraYear}|(?:元|[0-9]{1,2})(?:年度?)?))*|20[0-9]{2}(?:(?:～|-)(?:20)?[0-9]{2})?年度)(?<=年度)`,
  "gu",
);
const numberStart = /[0-9]/u;
const ordinalBefore = /[A-Za-z第.,#\-/_0-9]$/u;
/** A hyphen that joins a code's parts (Ⅰ-ア-3) is no sign. */
const partOfCode = /[A-Za-z0-9\u2160-\u217F①-⑳ァ-ヶ]-$/u;
const ordinalBehind = /^(?:年|月(?!額)|日(?!間)|時(?!間)|条|項|号|次|期|か年|度|人1台|:[0-9])/u;
const approximate = /(?:約|およそ|概ね|おおよそ|ほぼ)$/u;
/** 令和5年2月末の時点で. */
const asOfBehind = /^末?日?の?(?:時点|現在)/u;
/** What was, before what became of it. */
const comparesBehind = /^[)]?(?:から|と比べ|に比べ|と比較|より|に対し|を(?:大きく)?(?:上回|下回|超え))/u;
const pause = /[。\n]/u;
const counterWord = /^(?:(?![上下]回|超え)[\p{Script=Han}\p{Script=Katakana}ー]){1,6}/u;
const latinCounter = /^[A-Za-z]{1,4}/u;
const multipliers = /^[万億兆千百]+/u;

/** 6,385人（R5）. */
const yearInBrackets = /(?<=[(])(?:令和|平成|[RH])(?:元|[0-9]{1,2})(?=[)])/gu;
/** R1は14人, R5→R6: as notes write years. */
const bareYear = /(?<![A-Za-z0-9])[RH](?:元|[0-9]{1,2})(?=[のはがでにか比よ:→(、末～]|実績|目標|時点)/gu;
/** A year whose era an earlier one in the text tells: 令和2年度は…、3年度は…. */
const yearWithoutEra = /(?<![0-9令和平成昭和RH~～・,.-])(?:元|[0-9]{1,2})年度(?![ごと毎])/gu;
const eraOfYear = /令和|平成|昭和/gu;

/** Fiscal years written in a compact text. */
function yearsIn(text: string): readonly Dated<readonly number[]>[] {
  const full = [
    ...[...text.matchAll(yearList)].map((match) => ({ index: match.index, written: match[0], read: match[0] })),
    ...[...text.matchAll(yearInBrackets), ...text.matchAll(bareYear)].map(({ 0: written, index }) => ({
      index,
      written,
      read: `${written}年度`,
    })),
  ];
  const [first] = full;
  const bare = first === undefined ? [] : [...text.matchAll(yearWithoutEra)];
  const inEra = bare.flatMap(({ 0: written, index }) => {
    const isInside = full.some((one) => one.index <= index && index < one.index + one.written.length);
    const era = [...text.slice(0, index).matchAll(eraOfYear)].at(-1)?.[0];
    return isInside || era === undefined ? [] : [{ index, written, read: era + written }];
  });
  return [...full, ...inEra]
    .sort((one, other) => one.index - other.index)
    .flatMap(({ index, written, read: whole }) => {
      const read = parseFiscalYears(whole);
      return read.ok ? [{ value: read.years, span: { start: index, end: index + written.length } }] : [];
    });
}

/** The sentence around each place; the years in brackets behind its full stop belong to it: …を達成した。（令和4年度）. */
function sentencesOf(text: string): readonly Span[] {
  const sentences: Span[] = [];
  let start = 0;
  for (let index = 0; index < text.length; index += 1) {
    if (!pause.test(text.charAt(index))) continue;
    const remark = /^。?[(][^()。]{2,60}[)]/u.exec(text.slice(index));
    const end = remark === null ? index + 1 : index + remark[0].length;
    sentences.push({ start, end });
    start = end;
    index = end - 1;
  }
  if (start < text.length) sentences.push({ start, end: text.length });
  return sentences;
}

function unitBehind(text: string, end: number): { readonly unit: string | null; readonly end: number } {
  const known = knownUnitAt(text, end);
  if (known !== null) return known;
  const behind = text.slice(end, end + 8);
  const word = counterWord.exec(behind)?.[0] ?? latinCounter.exec(behind)?.[0];
  return word === undefined ? { unit: null, end } : { unit: canonicalUnit(word), end: end + word.length };
}

const multiplierPlaces = { 百: 2, 千: 3, 万: 4, 億: 8, 兆: 12 };

/** How many places the last written digit stands left of the point: 3 for 3万2千. */
function lastPlaceOf(digits: string, { unit, decimalPlaces }: NumberPhrase): number {
  const last = digits.replace(/.*[0-9]/u, "");
  const places = Object.entries(multiplierPlaces).filter(([multiplier]) => last.includes(multiplier));
  return places.reduce((sum, [, own]) => sum + own, 0) - decimalPlaces - (unit === "%" ? 2 : 0);
}

/** Reads the figures of one compact text. */
export function statedFigures(text: string, fiscalYear: number | null): readonly StatedFigure[] {
  if (!numberStart.test(text)) return [];
  return new FigureReader(text, fiscalYear).read();
}

function isNoDayOfMonth(value: number): boolean {
  return value > 31 || !Number.isInteger(value);
}

/** A longer row of digits and commas is no figure, and would be read again from each of its digits. */
const longestFigure = 200;

interface Dating {
  readonly sentence: Span;
  readonly years: readonly Dated<readonly number[]>[];
  readonly dates: readonly DateSpan[];
}

class FigureReader {
  private readonly years: readonly Dated<readonly number[]>[];
  /** Days as of which something is. */
  private readonly asOfDates: readonly DateSpan[];
  /** The year or date that a place stands in. */
  private readonly dateAt = new Map<number, Span>();
  private asked: Dating | null = null;

  constructor(
    private readonly text: string,
    fiscalYear: number | null,
  ) {
    this.years = yearsIn(text);
    const dates = datesInText(text, fiscalYear);
    this.asOfDates = dates.filter(
      ({ end, marker, interval }) =>
        (marker === "asOf" || marker === "until" || asOfBehind.test(text.slice(end, end + 6))) && interval !== null,
    );
    for (const span of [...dates, ...this.years.map((year) => year.span)])
      for (let index = span.start; index < span.end; index += 1) this.dateAt.set(index, span);
  }

  read(): readonly StatedFigure[] {
    return sentencesOf(this.text).flatMap((sentence) =>
      withoutYearOfSeries(this.text, withUnitBehindArrow(this.text, this.inSentence(sentence))),
    );
  }

  private inSentence(sentence: Span): readonly StatedFigure[] {
    const found: StatedFigure[] = [];
    for (let index = sentence.start; index < sentence.end; index += 1) {
      if (!numberStart.test(this.text.charAt(index))) continue;
      const inside = this.dateAt.get(index);
      if (inside !== undefined) {
        index = inside.end - 1;
        continue;
      }
      const figure = this.figureAt(index, sentence, found);
      const passed = figure?.span.end ?? endOfDigits(this.text, index);
      if (figure !== null) found.push(figure);
      index = passed - 1;
    }
    return found;
  }

  private figureAt(start: number, sentence: Span, earlier: readonly StatedFigure[]): StatedFigure | null {
    const { text } = this;
    const signStart = start > 0 && signAt(text, start - 1) !== null ? start - 1 : start;
    const before = text.slice(Math.max(0, signStart - 6), signStart);
    const phrase = numberPhraseAt(
      text,
      signStart,
      signAt(text, signStart),
      Math.min(sentence.end, start + longestFigure),
    );
    const digitsEnd = endOfDigits(text, start);
    const isList = before.endsWith("(") && text.charAt(digitsEnd) === ")";
    const behind = text.slice(digitsEnd, digitsEnd + 4);
    // 204日 and 13.2日 are no days of a month.
    const isDays = behind.startsWith("日") && isNoDayOfMonth(Number(text.slice(start, digitsEnd).replaceAll(",", "")));
    const isOrdinal = ordinalBefore.test(before) || (ordinalBehind.test(behind) && !isDays);
    const isCode = partOfCode.test(text.slice(Math.max(0, start - 2), start));
    if (typeof phrase.magnitude === "string" || isList || isOrdinal || isCode) return null;
    const { unit, end } = unitOf(text, digitsEnd, phrase);
    const span = { start: signStart, end };
    const size = toNumber(phrase.magnitude);
    if (size === null) return null;
    return {
      span,
      digits: { start, end: digitsEnd },
      written: text.slice(start, digitsEnd).replace(/[^0-9.]/gu, ""),
      value: phrase.negative || phrase.change === "decrease" ? -size : size,
      lastPlace: lastPlaceOf(text.slice(start, digitsEnd), phrase),
      unit,
      qualifiers: approximate.test(before) ? [...phrase.qualifiers, "approximate"] : phrase.qualifiers,
      years: this.yearsOf(span, sentence, earlier),
      asOf: this.asOfOf(span, sentence, earlier),
      before: { start: sentence.start, end: signStart },
      sentence,
    };
  }

  /** What a sentence dates its figures by; asked of each of them in turn. */
  private datingOf(sentence: Span): Dating {
    if (this.asked?.sentence !== sentence) {
      const years = this.years.filter(({ span }) => span.start >= sentence.start && span.end <= sentence.end);
      const dates = this.asOfDates.filter(({ start }) => start >= sentence.start - 1 && start <= sentence.end + 2);
      this.asked = { sentence, years, dates };
    }
    return this.asked;
  }

  /** Years in brackets right behind the figure, else the nearest before it, else those behind the sentence. */
  private yearsOf(span: Span, sentence: Span, earlier: readonly StatedFigure[]): StatedFigure["years"] {
    const inside = this.datingOf(sentence).years;
    if (inside.length === 0) return null;
    const behind = inside.find((one) => isBracketedBehind(this.text, span.end, one.span));
    if (behind !== undefined) return behind;
    const taken = earlier.flatMap(({ years, span: other }) =>
      years !== null && years.span.start >= other.end ? [years.span.start] : [],
    );
    const before = inside
      .filter((one) => one.span.end <= span.start && !taken.includes(one.span.start))
      .filter((one) => !this.isOfRemark(one.span, span, earlier))
      .at(-1);
    if (before !== undefined) return this.isOfWhatWas(before, earlier) ? null : before;
    const last = inside.at(-1);
    const isRemark = last !== undefined && /。[(]$/u.test(this.text.slice(sentence.start, last.span.start));
    return isRemark ? last : null;
  }

  /** 累計23人(令和5年度末16人)で、目標30人: years in brackets that a figure in them takes. */
  private isOfRemark(years: Span, { start }: Span, earlier: readonly StatedFigure[]): boolean {
    const closing = this.text.indexOf(")", years.end);
    const opening = this.text.indexOf("(", years.end);
    const isClosed = closing >= 0 && closing < start && (opening < 0 || closing < opening);
    return isClosed && earlier.some(({ span }) => span.start >= years.end && span.end <= closing);
  }

  /** 令和4年度の33件から41件に, 令和3年度の82人と比べて5人: the year is that of the first figure alone. */
  private isOfWhatWas({ span }: Dated<readonly number[]>, earlier: readonly StatedFigure[]): boolean {
    return earlier.some(
      ({ years, span: { end } }) =>
        years?.span.start === span.start && span.start < end && comparesBehind.test(this.text.slice(end, end + 8)),
    );
  }

  private asOfOf(span: Span, sentence: Span, earlier: readonly StatedFigure[]): StatedFigure["asOf"] {
    const dated = this.datingOf(sentence).dates;
    const behind = dated.find(
      ({ start }) => start >= span.end && /^[ (※]{0,2}$/u.test(this.text.slice(span.end, start)),
    );
    const closing = this.closingDate(span, sentence, dated);
    const last = earlier.at(-1)?.span.end ?? sentence.start;
    const before = dated.filter(({ start, end }) => start >= last && end <= span.start).at(-1);
    const isBehindEarlier = before !== undefined && /^[(※]{0,2}$/u.test(this.text.slice(last, before.start));
    const found = behind ?? (isBehindEarlier && earlier.length > 0 ? undefined : before) ?? closing;
    return found?.interval == null ? null : { value: found.interval, span: { start: found.start, end: found.end } };
  }

  /** 研修会を9回開いた（令和5年3月20日時点）。: a date that ends the sentence belongs to its last figure. */
  private closingDate({ end }: Span, sentence: Span, dated: readonly DateSpan[]): DateSpan | undefined {
    const last = dated.findLast(({ end: own }) => own <= sentence.end);
    if (last === undefined || last.start < end) return undefined;
    const between = this.text.slice(end, last.start);
    const isClosing = /^[^0-9(),、]{1,12}。?[(]$/u.test(between);
    return isClosing && /^[^0-9]{0,4}[)]。?$/u.test(this.text.slice(last.end, sentence.end)) ? last : undefined;
  }
}

/** Nothing but a pause between two values (33.5%、36.1%), or what ends the first one's year (まで下がった後、). */
const betweenInSeries = /^(?:、|→|⇒|,|[^0-9、。]{0,16}(?:後|のち|以降|以後)は?、)$/u;

/** Whether a figure follows another as the next of a row: 67.2%、66.9%; 9、14、18校. */
export function followsInSeries(text: string, before: StatedFigure, figure: StatedFigure): boolean {
  const isUnit = before.unit === figure.unit || before.unit === null;
  return isUnit && betweenInSeries.test(text.slice(before.span.end, figure.span.start));
}

/** 令和3年度以降67.2%、66.9%で、目標の80%とは…: the year is that of the first alone. */
function withoutYearOfSeries(text: string, figures: readonly StatedFigure[]): readonly StatedFigure[] {
  const ended = new Set<number>();
  return figures.map((figure, index) => {
    const [{ years }, before] = [figure, figures[index - 1]];
    if (before === undefined || years === null || years.span.end > before.span.start) return figure;
    if (followsInSeries(text, before, figure)) ended.add(years.span.start);
    return ended.has(years.span.start) ? { ...figure, years: null } : figure;
  });
}

/** A figure without a unit in that of another one: 64→127事業者. */
export function inUnitOf(figure: StatedFigure, unit: string | null): StatedFigure {
  if (figure.unit !== null || unit === null) return figure;
  if (unit !== "%") return { ...figure, unit };
  return { ...figure, unit, value: Number((figure.value / 100).toFixed(9)), lastPlace: figure.lastPlace - 2 };
}

function withUnitBehindArrow(text: string, figures: readonly StatedFigure[]): readonly StatedFigure[] {
  return figures.map((figure, index) => {
    const next = figures[index + 1];
    const isArrow = next !== undefined && /^(?:→|⇒)$/u.test(text.slice(figure.span.end, next.span.start));
    return isArrow ? inUnitOf(figure, next.unit) : figure;
  });
}

function endOfDigits(text: string, start: number): number {
  let end = start;
  for (;;) {
    const digits = /^(?:[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])|[0-9]+)(?:\.[0-9]+)?/u.exec(text.slice(end, end + 24));
    if (digits === null) return Math.max(end, start + 1);
    end += digits[0].length;
    const multiplier = multipliers.exec(text.slice(end, end + 4));
    if (multiplier === null) return end;
    end += multiplier[0].length;
  }
}

/** The unit with words such as 以上 right behind it, without what goes on with the sentence: 8か所 of 8か所を更新した. */
function unitOf(text: string, digitsEnd: number, phrase: NumberPhrase): ReturnType<typeof unitBehind> {
  const { unit, end, qualifiers, change } = phrase;
  if (unit === null) return unitBehind(text, Math.max(digitsEnd, end));
  const known = knownUnitAt(text, digitsEnd);
  // 2時間30分 is one figure in minutes.
  if (known !== null && known.unit !== unit && !unit.includes("/")) return { unit, end };
  const behind = known?.end ?? digitsEnd + unit.length;
  if (qualifiers.length === 0 && change === null && !unit.includes("/")) return { unit, end: Math.min(behind, end) };
  const particle = text.slice(behind, end).search(/\p{Script=Hiragana}/u);
  return { unit, end: particle < 0 ? end : behind + particle };
}

/** 80%(令和元年度): nothing but an opening bracket between. */
function isBracketedBehind(text: string, end: number, { start, end: last }: Span): boolean {
  return text.slice(end, start) === "(" && text.charAt(last) === ")";
}
