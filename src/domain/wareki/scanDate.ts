import { canonicalCharacter } from "../text/canonicalCharacter";
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

/** A text in the characters `scanDate` knows: half width, one dash, one tilde, ○ for the zero of kanji numerals, ㋿ as 令和. */
export function foldDateText(raw: string): FoldedText {
  return foldWidth(raw, dateCharacter);
}

const kanjiDigits = "○一二三四五六七八九";

/** `31`, `三十一`, `二○二二` → a number; `null` for anything else. */
export function numeralValue(numeral: string): number | null {
  if (/^[0-9]+$/.test(numeral)) return Number(numeral);
  if (/^[○一二三四五六七八九]+$/.test(numeral)) {
    return Number(Array.from(numeral, (digit) => kanjiDigits.indexOf(digit)).join(""));
  }
  const match = /^([二三四五六七八九])?十([一二三四五六七八九])?$/.exec(numeral);
  if (match === null) return null;
  return (match[1] === undefined ? 1 : kanjiDigits.indexOf(match[1])) * 10 + kanjiDigits.indexOf(match[2] ?? "○");
}

/** Walks through a text from left to right; every pattern is sticky and reads a bounded number of characters. */
export class Scanner {
  public constructor(
    private readonly text: string,
    public position: number,
  ) {}

  /** The pattern's match at the position, which moves behind it; `null` leaves it. Up to three spaces may come first. */
  public take(pattern: RegExp): RegExpExecArray | null {
    const spaces = /\s{0,3}/y;
    spaces.lastIndex = this.position;
    pattern.lastIndex = this.position + (spaces.exec(this.text)?.[0].length ?? 0);
    const match = pattern.exec(this.text);
    if (match !== null) this.position = pattern.lastIndex;
    return match;
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
    return this.attempt(() => {
      const numeral = this.take(/(?:[0-9]{1,4}|[○一二三四五六七八九十]{1,4})(?![0-9])/y);
      return numeral === null ? null : numeralValue(numeral[0]);
    });
  }
}

const eraPatterns: readonly (readonly [RegExp, "name" | "character" | "letter"])[] = [
  [/明治|大正|昭和|平成|令和/y, "name"],
  [/[明大昭平令]/y, "character"],
  [/([MTSHRmtshr])\.?/y, "letter"],
];

function eraCalled(written: string): Era | undefined {
  const letter = written.charAt(0).toUpperCase();
  return eras.find((era) => era.name === written || era.name.startsWith(written) || era.letter === letter);
}

function scanEraYear(scanner: Scanner): WrittenYear | null {
  for (const [pattern, form] of eraPatterns) {
    const year = scanner.attempt((): WrittenYear | null => {
      const word = scanner.take(pattern);
      const era = word === null ? undefined : eraCalled(word[1] ?? word[0]);
      if (era === undefined) return null;
      if (scanner.take(/元/y) !== null) return { kind: "era", era, form, number: 1, isGannen: true };
      const number = scanner.takeNumber();
      return number === null ? null : { kind: "era", era, form, number, isGannen: false };
    });
    if (year !== null) return year;
  }
  return null;
}

function scanGregorianYear(scanner: Scanner): WrittenYear | null {
  scanner.take(/西暦/y);
  const numeral = scanner.take(/(?:[0-9]{4}|[一二三四五六七八九][○一二三四五六七八九]{3})(?![0-9])/y);
  return numeral === null ? null : { kind: "gregorian", number: numeralValue(numeral[0]) ?? 0 };
}

/** A year without its era: 4年, 元年度, 4.12.31. */
function scanBareYear(scanner: Scanner): WrittenYear | null {
  if (scanner.take(/元(?=\s{0,3}年)/y) !== null) return { kind: "bare", number: 1 };
  const number = scanner.take(/[0-9]{1,2}(?=\s{0,3}年|\.[0-9]{1,2}\.[0-9]|\/[0-9]{1,2}\/[0-9])/y);
  const kanji = number ?? scanner.take(/[一二三四五六七八九十]{1,3}(?=\s{0,3}年)/y);
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

export function scanYearUnit(scanner: Scanner): YearUnit | null {
  const unit = scanner.take(/年度?/y);
  if (unit === null) return null;
  return unit[0] === "年度" ? "fiscalYear" : "year";
}

/** A year in one calendar or in both, and 年 or 年度: 2022(令和4)年, 令和元年度(2019年度). */
export function scanYears(scanner: Scanner): { years: readonly WrittenYear[]; unit: YearUnit | null } | null {
  const first = scanYear(scanner);
  if (first === null) return null;
  const unit = scanYearUnit(scanner);
  const second = scanner.attempt(() => {
    if (first.kind === "bare" || scanner.take(/[([]/y) === null) return null;
    const year = scanYear(scanner);
    if (year === null || year.kind === first.kind || year.kind === "bare") return null;
    const innerUnit = scanYearUnit(scanner);
    return scanner.take(/[)\]]/y) === null ? null : { year, innerUnit };
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

function scanPartOfYear(scanner: Scanner): WrittenPart | null {
  const half = scanner.take(/[上下]半?期/y);
  if (half !== null) return partWords[half[0]] ?? null;
  const quarter = scanner.take(/第\s?([1-4一二三四])\s?四半期|([1-4])\/4半期|([1-4])Q(?![0-9A-Za-z])/y);
  if (quarter === null) return null;
  return { unit: "quarter", number: numeralValue(quarter[1] ?? quarter[2] ?? quarter[3] ?? "") ?? 0 };
}

function scanEdge(scanner: Scanner): "start" | "end" | null {
  const edge = scanner.take(/[.の]?末日?|[.の]?初日|当初|初め?/y);
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

function scanMarker(scanner: Scanner): DateMarker | null {
  const plain = scanner.take(/の?(時点|現在|まで|をもって|から|より|以降|見込み?|予定|頃|ごろ)(?:現在)?/y);
  const marker = plain ?? scanner.take(/[([]\s?(時点|現在)\s?[)\]]/y);
  return markers[marker?.[1] ?? ""] ?? null;
}

type MonthAndDay = Pick<WrittenDate, "month" | "day" | "separator">;

/** 12月31日, 12月. */
function scanMonthInWords(scanner: Scanner): MonthAndDay | null {
  return scanner.attempt(() => {
    const month = scanner.takeNumber();
    if (month === null || scanner.take(/月(?!間)/y) === null) return null;
    const day = scanner.attempt(() => {
      const number = scanner.takeNumber();
      return number !== null && scanner.take(/日(?!間)/y) !== null ? number : null;
    });
    return { month, day, separator: "年" };
  });
}

/** .12.31, /12/31, -12-31, .12, .3月. */
function scanMonthInFigures(scanner: Scanner): MonthAndDay | null {
  return scanner.attempt(() => {
    const separator = scanner.take(/[./-]/y)?.[0];
    const month = separator === undefined ? null : scanner.take(/[0-9]{1,2}(?![0-9])/y);
    if (separator === undefined || month === null) return null;
    const inWords = scanner.take(/月/y) !== null;
    const day = scanner.attempt(() => {
      if (!inWords && scanner.take(/[./-]/y)?.[0] !== separator) return null;
      const number = scanner.take(/[0-9]{1,2}(?![0-9])/y);
      return number === null || (inWords && scanner.take(/日/y) === null) ? null : Number(number[0]);
    });
    if (day !== null && !inWords) scanner.take(/日/y);
    return { month: Number(month[0]), day, separator: separator as "." | "/" | "-" };
  });
}

const nothing: MonthAndDay = { month: null, day: null, separator: null };

/** The other calendar's date in brackets, once a full date was read: 令和4年12月31日(2022年12月31日). */
function scanOther(scanner: Scanner): WrittenDate | null {
  return scanner.attempt(() => {
    if (scanner.take(/[([]/y) === null) return null;
    const other = scanCore(scanner);
    return other?.day != null && other.years.length === 1 && scanner.take(/[)\]]/y) !== null ? other : null;
  });
}

/** Everything but the date in brackets and the marker. */
function scanCore(scanner: Scanner): WrittenDate | null {
  const written = scanYears(scanner);
  const yearUnit = written === null ? scanYearUnit(scanner) : written.unit;
  const monthAndDay =
    (written !== null && yearUnit === null ? scanMonthInFigures(scanner) : null) ??
    (written === null && yearUnit !== null ? null : scanMonthInWords(scanner)) ??
    nothing;
  const { month, day } = monthAndDay;
  const tenDays = month !== null && day === null ? scanner.take(/[上中下]旬/y) : null;
  const part = month === null ? scanPartOfYear(scanner) : (partWords[tenDays?.[0] ?? ""] ?? null);
  const edge = day === null ? scanEdge(scanner) : null;
  if (written === null && month === null && part === null && edge === null) return null;
  const weekday = day === null ? null : scanner.take(/\(([月火水木金土日])(?:曜日?)?(?:・?祝)?\)/y);
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
