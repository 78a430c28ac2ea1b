import { certain } from "../certain";
import { canonicalCharacter } from "../text/canonicalCharacter";
import { CharacterTable } from "../text/characterTable";
import { type FoldedText, foldWidth } from "../text/foldWidth";
import type { DateMarker } from "./dateReading";
import { type Era, eras } from "./eras";

/** A year as written, not yet checked. */
export type WrittenYear =
  | {
      readonly kind: "era";
      readonly era: Era;
      /** 令和4, 令4, R4. */
      readonly form: "name" | "character" | "letter";
      readonly number: number;
      /** Whether the first year was written 元. */
      readonly isGannen: boolean;
    }
  | { readonly kind: "gregorian"; readonly number: number }
  /** A year without its era. */
  | { readonly kind: "bare"; readonly number: number };

/** A part of a year: a half or a quarter, or ten days of a month. `number` counts from 1. */
export interface WrittenPart {
  readonly unit: "half" | "quarter" | "tenDays";
  readonly number: number;
}

/** A date as written, not yet checked against the calendar. */
export interface WrittenDate {
  /** Two where both calendars are given: 2022(令和4)年. Empty where the year is left out. */
  readonly years: readonly WrittenYear[];
  readonly yearUnit: "year" | "fiscalYear" | null;
  readonly month: number | null;
  readonly day: number | null;
  readonly part: WrittenPart | null;
  readonly edge: "start" | "end" | null;
  /** The same day in the other calendar, in brackets behind. */
  readonly other: WrittenDate | null;
  readonly weekday: string | null;
  readonly marker: DateMarker | null;
  /** What stands between year and month. */
  readonly separator: "年" | "." | "/" | "-" | null;
  /** Where it ends in the scanned text. */
  readonly end: number;
}

const eraOfLigature = new Map(eras.map(({ ligature, name }) => [ligature, name]));

function dateCharacter(character: string): string {
  return eraOfLigature.get(character) ?? canonicalCharacter(character);
}

const dateCharacters = new CharacterTable(dateCharacter);

/** A text in the characters `scanDate` knows: half width, one dash, one tilde, ○ for the zero of kanji numerals, ㋿ as 令和. */
export function foldDateText(raw: string): FoldedText {
  return foldWidth(raw, dateCharacters);
}

const kanjiDigits = "○一二三四五六七八九";
const digitsOnly = /^[0-9]+$/;
const kanjiDigitsOnly = /^[○一二三四五六七八九]+$/;
const kanjiTens = /^([二三四五六七八九])?十([一二三四五六七八九])?$/;

/** `31`, `三十一`, `二○二二` → a number; `null` for anything else. */
export function numeralValue(numeral: string): number | null {
  if (digitsOnly.test(numeral)) return Number(numeral);
  if (kanjiDigitsOnly.test(numeral)) {
    return Number(Array.from(numeral, (digit) => kanjiDigits.indexOf(digit)).join(""));
  }
  const match = kanjiTens.exec(numeral);
  if (match === null) return null;
  return (match[1] === undefined ? 1 : kanjiDigits.indexOf(match[1])) * 10 + kanjiDigits.indexOf(match[2] ?? "○");
}

const blank = /\s/;

/** Kanji, kana and digits, the commonest, are told apart without a look at the pattern. */
function isBlankAt(text: string, position: number): boolean {
  const code = text.charCodeAt(position);
  if ((code > 0x20 && code < 0x7f) || (code > 0x3000 && code < 0xfeff)) return false;
  return blank.test(text.charAt(position));
}

const mostBlanks = 3;
const numeral = /(?:[0-9]{1,4}|[○一二三四五六七八九十]{1,4})(?![0-9])/y;

/** Walks through a text from left to right; every pattern is sticky and reads a bounded number of characters. */
export class Scanner {
  public constructor(
    private readonly text: string,
    public position: number,
  ) {}

  /** The pattern's match at the position, which moves behind it; `null` leaves it. Up to three spaces may come first. */
  public take(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.afterBlanks();
    const match = pattern.exec(this.text);
    if (match !== null) this.position = pattern.lastIndex;
    return match;
  }

  /** Whether one of the characters stands at the position, which then moves behind it; spaces may come first. */
  public takeOneOf(characters: string): boolean {
    const start = this.afterBlanks();
    const isThere = start < this.text.length && characters.includes(this.text.charAt(start));
    if (isThere) this.position = start + 1;
    return isThere;
  }

  private afterBlanks(): number {
    let start = this.position;
    while (start - this.position < mostBlanks && isBlankAt(this.text, start)) start += 1;
    return start;
  }

  /** What `read` reads; when that is `null` the position is as before. */
  public attempt<Read>(read: () => Read | null): Read | null {
    const before = this.position;
    const result = read();
    if (result === null) this.position = before;
    return result;
  }

  /** A number of at most four digits or in kanji. */
  public takeNumber(): number | null {
    const before = this.position;
    const written = this.take(numeral);
    const value = written === null ? null : numeralValue(written[0]);
    if (value === null) this.position = before;
    return value;
  }
}

const eraWord = /明治|大正|昭和|平成|令和|[明大昭平令]|[MTSHRmtshr](?=(\.)?)/y;

type EraForm = "name" | "character" | "letter";

/** 令和, 令, R and r. */
const eraOfWord: ReadonlyMap<string, { readonly era: Era; readonly form: EraForm }> = new Map(
  eras.flatMap((era): [string, { era: Era; form: EraForm }][] => [
    [era.name, { era, form: "name" }],
    [era.name.charAt(0), { era, form: "character" }],
    [era.letter, { era, form: "letter" }],
    [era.letter.toLowerCase(), { era, form: "letter" }],
  ]),
);

function scanEraYear(scanner: Scanner): WrittenYear | null {
  const word = scanner.take(eraWord);
  const found = word === null ? undefined : eraOfWord.get(word[0]);
  if (found === undefined) return null;
  if (word?.[1] !== undefined) scanner.position += 1;
  if (scanner.takeOneOf("元")) return { kind: "era", ...found, number: 1, isGannen: true };
  const number = scanner.takeNumber();
  return number === null ? null : { kind: "era", ...found, number, isGannen: false };
}

const christianEra = /西暦/y;
const fourFigures = /(?:[0-9]{4}|[一二三四五六七八九][○一二三四五六七八九]{3})(?![0-9])/y;

function scanGregorianYear(scanner: Scanner): WrittenYear | null {
  scanner.take(christianEra);
  const numeral = scanner.take(fourFigures);
  return numeral === null ? null : { kind: "gregorian", number: certain(numeralValue(numeral[0])) };
}

const firstYear = /元(?=\s{0,3}年)/y;
const yearInFigures = /[0-9]{1,2}(?=\s{0,3}年|\.[0-9]{1,2}\.[0-9]|\/[0-9]{1,2}\/[0-9])/y;
const yearInKanji = /[一二三四五六七八九十]{1,3}(?=\s{0,3}年)/y;

/** A year without its era: 4年, 元年度, 4.12.31. */
function scanBareYear(scanner: Scanner): WrittenYear | null {
  if (scanner.take(firstYear) !== null) return { kind: "bare", number: 1 };
  const number = scanner.take(yearInFigures);
  const kanji = number ?? scanner.take(yearInKanji);
  const value = kanji === null ? null : numeralValue(kanji[0]);
  return value === null ? null : { kind: "bare", number: value };
}

export function scanYear(scanner: Scanner): WrittenYear | null {
  return (
    scanner.attempt(() => scanEraYear(scanner)) ??
    scanner.attempt(() => scanGregorianYear(scanner)) ??
    scanner.attempt(() => scanBareYear(scanner))
  );
}

export type YearUnit = "year" | "fiscalYear";

const yearUnit = /年度?/y;

export function scanYearUnit(scanner: Scanner): YearUnit | null {
  const unit = scanner.take(yearUnit);
  if (unit === null) return null;
  return unit[0] === "年度" ? "fiscalYear" : "year";
}

/** A year in one calendar or in both, and 年 or 年度: 2022(令和4)年, 令和元年度(2019年度). */
export function scanYears(scanner: Scanner): { years: readonly WrittenYear[]; unit: YearUnit | null } | null {
  const first = scanYear(scanner);
  if (first === null) return null;
  const unit = scanYearUnit(scanner);
  const second = scanner.attempt(() => {
    if (first.kind === "bare" || !scanner.takeOneOf("([")) return null;
    const year = scanYear(scanner);
    if (year === null || year.kind === first.kind || year.kind === "bare") return null;
    const innerUnit = scanYearUnit(scanner);
    return !scanner.takeOneOf(")]") ? null : { year, innerUnit };
  });
  if (second === null) return { years: [first], unit };
  return { years: [first, second.year], unit: unit ?? scanYearUnit(scanner) ?? second.innerUnit };
}

const partWords: Readonly<Record<string, WrittenPart>> = {
  上半期: { unit: "half", number: 1 },
  上期: { unit: "half", number: 1 },
  下半期: { unit: "half", number: 2 },
  下期: { unit: "half", number: 2 },
  上旬: { unit: "tenDays", number: 1 },
  中旬: { unit: "tenDays", number: 2 },
  下旬: { unit: "tenDays", number: 3 },
};

const halfYear = /[上下]半?期/y;
const quarterYear = /第\s?([1-4一二三四])\s?四半期|([1-4])\/4半期|([1-4])Q(?![0-9A-Za-z])/y;

function scanPartOfYear(scanner: Scanner): WrittenPart | null {
  const half = scanner.take(halfYear);
  if (half !== null) return certain(partWords[half[0]]);
  const quarter = scanner.take(quarterYear);
  if (quarter === null) return null;
  return { unit: "quarter", number: certain(numeralValue(certain(quarter[1] ?? quarter[2] ?? quarter[3]))) };
}

const edgeOfPeriod = /[.の]?末日?|[.の]?初日|当初|初め?/y;

function scanEdge(scanner: Scanner): "start" | "end" | null {
  const edge = scanner.take(edgeOfPeriod);
  if (edge === null) return null;
  return edge[0].includes("末") ? "end" : "start";
}

const markers: Readonly<Record<string, DateMarker>> = {
  時点: "asOf",
  現在: "asOf",
  まで: "until",
  をもって: "until",
  から: "from",
  より: "from",
  以降: "from",
  見込み: "forecast",
  見込: "forecast",
  予定: "planned",
  頃: "about",
  ごろ: "about",
};

const plainMarker = /の?(時点|現在|まで|をもって|から|より|以降|見込み?|予定|頃|ごろ)(?:現在)?/y;
const bracketedMarker = /[([]\s?(時点|現在)\s?[)\]]/y;

function scanMarker(scanner: Scanner): DateMarker | null {
  const plain = scanner.take(plainMarker);
  const marker = plain ?? scanner.take(bracketedMarker);
  return markers[marker?.[1] ?? ""] ?? null;
}

type MonthAndDay = Pick<WrittenDate, "month" | "day" | "separator">;

const monthWord = /月(?!間)/y;
const dayWord = /日(?!間)/y;

/** 12月31日, 12月. */
function scanMonthInWords(scanner: Scanner): MonthAndDay | null {
  return scanner.attempt(() => {
    const month = scanner.takeNumber();
    if (month === null || scanner.take(monthWord) === null) return null;
    const day = scanner.attempt(() => {
      const number = scanner.takeNumber();
      return number !== null && scanner.take(dayWord) !== null ? number : null;
    });
    return { month, day, separator: "年" };
  });
}

const figureSeparator = /[./-]/y;
const twoFigures = /[0-9]{1,2}(?![0-9])/y;

/** .12.31, /12/31, -12-31, .12, .3月. */
function scanMonthInFigures(scanner: Scanner): MonthAndDay | null {
  return scanner.attempt(() => {
    const separator = scanner.take(figureSeparator)?.[0];
    const month = separator === undefined ? null : scanner.take(twoFigures);
    if (separator === undefined || month === null) return null;
    const inWords = scanner.takeOneOf("月");
    const day = scanner.attempt(() => {
      if (!inWords && scanner.take(figureSeparator)?.[0] !== separator) return null;
      const number = scanner.take(twoFigures);
      return number === null || (inWords && !scanner.takeOneOf("日")) ? null : Number(number[0]);
    });
    if (day !== null && !inWords) scanner.takeOneOf("日");
    return { month: Number(month[0]), day, separator: separator as "." | "/" | "-" };
  });
}

const nothing: MonthAndDay = { month: null, day: null, separator: null };

/** The other calendar's date in brackets, once a full date was read: 令和4年12月31日(2022年12月31日). */
function scanOther(scanner: Scanner): WrittenDate | null {
  return scanner.attempt(() => {
    if (!scanner.takeOneOf("([")) return null;
    const other = scanCore(scanner);
    return other?.day != null && other.years.length === 1 && scanner.takeOneOf(")]") ? other : null;
  });
}

const tenDaysWord = /[上中下]旬/y;
const weekdayInBrackets = /\(([月火水木金土日])(?:曜日?)?(?:・?祝)?\)/y;

/** Everything but the date in brackets and the marker. */
function scanCore(scanner: Scanner): WrittenDate | null {
  const written = scanYears(scanner);
  const yearUnit = written === null ? scanYearUnit(scanner) : written.unit;
  const monthAndDay =
    (written !== null && yearUnit === null ? scanMonthInFigures(scanner) : null) ??
    (written === null && yearUnit !== null ? null : scanMonthInWords(scanner)) ??
    nothing;
  const { month, day } = monthAndDay;
  const tenDays = month !== null && day === null ? scanner.take(tenDaysWord) : null;
  const part = month === null ? scanPartOfYear(scanner) : (partWords[tenDays?.[0] ?? ""] ?? null);
  const edge = day === null ? scanEdge(scanner) : null;
  if (written === null && month === null && part === null && edge === null) return null;
  const weekday = day === null ? null : scanner.take(weekdayInBrackets);
  return {
    years: written?.years ?? [],
    yearUnit,
    ...monthAndDay,
    part,
    edge,
    other: null,
    weekday: weekday?.[1] ?? null,
    marker: null,
    end: scanner.position,
  };
}

/** The date written at a position of a folded text (`foldDateText`), as long as it can be read; `null` where there is none. */
export function scanDate(text: string, position: number): WrittenDate | null {
  const scanner = new Scanner(text, position);
  const core = scanCore(scanner);
  if (core === null) return null;
  const other = core.day === null ? null : scanOther(scanner);
  const marker = scanMarker(scanner);
  return { ...core, other, marker, end: scanner.position };
}
