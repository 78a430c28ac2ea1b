import type { DateInterval } from "../wareki/calendar";
import { digits } from "./characters";
import type { Lexeme, Scan } from "./lexemes";
import type { NumberPhrase } from "./numberPhrase";
import type { Qualifier } from "./reading";
import { isComparedWith, remarkBetween } from "./remarks";
import { knownUnitAt } from "./units";
import { sideWordsOf } from "./vocabulary";

/** A number with the words, dates and brackets around it. */
export interface Value {
  readonly phrase: NumberPhrase;
  readonly start: number;
  readonly end: number;
  /** The words before it, as written. */
  readonly name: string;
  /** A name in brackets behind it: 97.0%(小). */
  readonly trailingName: string | null;
  /** `10a` of 10a当たり42t. */
  readonly per: string | null;
  readonly qualifiers: readonly Qualifier[];
  readonly asOf: DateInterval | null;
  /** 15市町村 of 12/15市町村 and 15市町村中12市町村; `null` for most. */
  readonly whole: NumberPhrase | null;
  /** 75% of 3/4（75%）. */
  readonly share: number | null;
}

/** The numbers of an item and the words that stand on their own between them. */
export interface Assembly {
  readonly values: readonly Value[];
  readonly texts: readonly { readonly start: number; readonly end: number }[];
  readonly dates: readonly DateInterval[];
  /** A number is part of a sentence or name: the item is words. */
  readonly isProse: boolean;
  /** 10～20件. */
  readonly hasRange: boolean;
}

type Writable<Type> = { -readonly [Key in keyof Type]: Type[Key] };

interface Pending {
  readonly start: number;
  end: number;
  name: string;
  /** The last number that the name has in it: the 65歳 of 65歳以上の割合. */
  number: NumberPhrase | null;
  per: string | null;
  readonly qualifiers: Qualifier[];
  asOf: DateInterval | null;
}

const longestName = 40;

/** 1日120人, 1日平均120人. */
const onePeriods = new Set(["1日", "1か月", "1ヶ月", "1年", "1年間", "1週間", "1時間"]);
const averageWords = ["平均", "約", "概ね"];

/** Ends of a name that says what is measured, so that a number inside it is not the value: 65歳以上の割合, 20歳以上の喫煙率. */
const measureNames = /(?:割合|率|数|額|量|比|費|者|人口|世帯|対)[はがの:=]?$/;
/** 15市町村中12市町村, 15市町村のうち12市町村. */
const wholeNames = /(?:中|うち|内)、?$/;

const perWords = ["当たり", "あたり", "当り", "につき"];

/** A name short and plain enough to be what a value is called: 小, 中学校. */
function isPlainName(text: string): boolean {
  return text !== "" && text.length <= 12 && !/\d/.test(text);
}

/** A unit in brackets behind its number: 1,234(人). A share would move the point, which the bracket may not mean. */
function countedUnit(text: string): string | null {
  const unit = knownUnitAt(text, 0);
  return unit?.end === text.length && unit.unit !== "%" ? unit.unit : null;
}

/** 75% in brackets behind a part of a whole, as a fraction. */
function statedShare(text: string): number | null {
  return Number(text.endsWith("%") && text.replace("%", "e-2")) || null;
}

class Assembler {
  private readonly values: Writable<Value & { qualifiers: Qualifier[] }>[] = [];
  private readonly texts: { readonly start: number; readonly end: number }[] = [];
  private readonly dates: DateInterval[] = [];
  private isProse = false;
  private hasRange = false;
  private pending: Pending | null = null;

  constructor(private readonly scan: Scan) {}

  add(lexeme: Lexeme): void {
    switch (lexeme.kind) {
      case "number":
        this.addNumber(lexeme.phrase);
        break;
      case "date":
        this.addDate(lexeme);
        break;
      case "bracket":
        this.addBracket(lexeme);
        break;
      case "word":
        this.addWord(lexeme.start, lexeme.end);
        break;
      case "joint":
      case "labelEnd":
        if (this.pending !== null) this.addWord(lexeme.start, lexeme.end);
        break;
      case "separator":
        this.isProse ||= this.isEmpty();
        if (this.isNameOfWhole()) break;
        if (this.pending?.name.endsWith("は") !== true) this.closeWords();
        break;
      case "tilde":
        this.hasRange = true;
        break;
      case "note":
      case "arrow":
      case "space":
      case "newline":
        break;
    }
  }

  finish(): Assembly {
    this.closeWords();
    const { values, texts, dates, isProse, hasRange } = this;
    return { values, texts, dates, isProse, hasRange };
  }

  /** 15市町村中、12市町村. */
  private isNameOfWhole(): boolean {
    return this.pending?.number != null && wholeNames.test(this.pending.name);
  }

  /** Nothing yet: a separator here is a number cut off at its front (,123). */
  private isEmpty(): boolean {
    return this.pending === null && this.values.length === 0 && this.texts.length === 0;
  }

  private open(start: number, end: number): Pending {
    this.pending ??= { start, end, name: "", number: null, per: null, qualifiers: [], asOf: null };
    this.pending.end = end;
    return this.pending;
  }

  private addWord(start: number, end: number): void {
    const written = this.scan.text.slice(start, end);
    const pending = this.open(start, end);
    const perWord = pending.per === null ? undefined : perWords.find((word) => written.startsWith(word));
    pending.name += perWord === undefined ? written : written.slice(perWord.length);
  }

  private addDate({ date, start, end }: Lexeme & { readonly kind: "date" }): void {
    if (isComparedWith(this.scan, end)) {
      this.addWord(start, end);
      return;
    }
    const pending = this.open(start, end);
    pending.asOf ??= date.interval;
    if (date.marker === "forecast" || date.marker === "planned") pending.qualifiers.push(date.marker);
    if (date.interval !== null) this.dates.push(date.interval);
  }

  private addBracket({ bracket, start, end }: Lexeme & { readonly kind: "bracket" }): void {
    const remark = remarkBetween(this.scan, bracket.innerStart, bracket.innerEnd);
    const date = remark.asOf ?? remark.due;
    const last = this.pending === null ? this.values.at(-1) : undefined;
    if (date !== null) this.dates.push(date);
    const unit = last?.phrase.unit === null ? countedUnit(remark.rest) : null;
    if (last !== undefined && unit !== null) {
      last.phrase = { ...last.phrase, unit };
      last.end = end;
    } else if (last !== undefined) {
      last.qualifiers.push(...remark.qualifiers);
      last.asOf ??= date;
      last.share ??= statedShare(remark.rest);
      last.trailingName ??= isPlainName(remark.rest) ? remark.rest : null;
      last.end = end;
    } else if (remark.rest === "") {
      const pending = this.open(start, end);
      pending.qualifiers.push(...remark.qualifiers);
      pending.asOf ??= date;
    } else {
      this.addWord(start, end);
    }
  }

  private addNumber(phrase: NumberPhrase): void {
    const pending = this.open(phrase.start, phrase.end);
    if (pending.per === null && this.isDenominator(phrase)) {
      pending.per = this.scan.text.slice(phrase.start, phrase.end).replaceAll(" ", "");
      return;
    }
    if (!phrase.complete) {
      pending.name += (pending.per ?? "") + this.scan.text.slice(phrase.start, phrase.end);
      pending.per = null;
      pending.number = phrase;
      return;
    }
    const { start, end, name, number, per, qualifiers, asOf } = pending;
    this.pending = null;
    this.hasRange ||= name.endsWith("±");
    const whole = wholeNames.test(name) ? number : null;
    this.isProse ||= (number !== whole && !measureNames.test(name)) || name.length > longestName || name.includes("。");
    const before = this.values.at(-1);
    // 12/15市町村, 12校/15校, 1回/2年.
    if (before?.whole === null && this.scan.text.slice(before.end, phrase.start).trim() === "/") {
      before.whole = phrase;
      before.phrase = { ...before.phrase, unit: before.phrase.unit ?? phrase.unit };
      before.qualifiers.push(...phrase.qualifiers);
      before.end = end;
      return;
    }
    this.values.push({
      phrase,
      start,
      end,
      name: whole === null ? name : "",
      per,
      qualifiers: [...qualifiers],
      asOf,
      trailingName: null,
      whole,
      share: null,
    });
  }

  /** 10a当たり…, 1日120人: what the next number is counted for. */
  private isDenominator(phrase: NumberPhrase): boolean {
    const { text } = this.scan;
    if (phrase.complete || phrase.unit === null) return false;
    if (perWords.some((word) => text.startsWith(word, phrase.end))) return true;
    const written = text.slice(phrase.start, phrase.end);
    return (
      onePeriods.has(written) &&
      (digits.hasAt(text, phrase.end) || averageWords.some((word) => text.startsWith(word, phrase.end)))
    );
  }

  /** The words so far are followed by no number: remarks on the last value, or a text of their own. */
  private closeWords(): void {
    const { pending } = this;
    this.pending = null;
    if (pending === null) return;
    this.isProse ||= pending.number !== null;
    const last = this.values.at(-1);
    const sideWords = pending.per === null ? sideWordsOf(pending.name) : null;
    const qualifiers = sideWords?.flatMap((word) => (word.kind === "qualifier" ? [word.qualifier] : [])) ?? [];
    if (last !== undefined && sideWords !== null) {
      last.qualifiers.push(...pending.qualifiers, ...qualifiers);
      last.asOf ??= pending.asOf;
    } else if (sideWords !== null && qualifiers.length === sideWords.length) {
      this.pending = pending;
    } else if (last?.end === pending.start) {
      this.isProse = true;
    } else {
      this.texts.push({ start: pending.start, end: pending.end });
    }
  }
}

export function assembleValues(scan: Scan, lexemes: readonly Lexeme[]): Assembly {
  const assembler = new Assembler(scan);
  for (const lexeme of lexemes) assembler.add(lexeme);
  return assembler.finish();
}
