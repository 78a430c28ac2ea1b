import { findPlatformDependent } from "../text/platformDependent";
import { eras } from "../wareki/eras";

/** A text as every system shows it, with what was changed for that. */
export interface PortableText {
  readonly text: string;
  /** ① → (1), Ⅰ → I, ㎡ → m2. */
  readonly replaced: readonly { readonly from: string; readonly to: string }[];
  /** Characters for which there is no plain spelling (𠮷, 髙): they stay. */
  readonly left: readonly string[];
}

/** 半角カナ with its sound mark is one character. */
const character = /[\uFF66-\uFF9D][\uFF9E\uFF9F]|[\s\S]/gu;

/** The plain spelling; the same character where there is none. A circled number keeps showing that it numbers something. */
function plainSpelling(written: string): string {
  const [found] = findPlatformDependent(written);
  if (found === undefined) return written;
  const plain = written.normalize("NFKC").replace(/⁄/gu, "/");
  if (findPlatformDependent(plain).length > 0) return written;
  return found.kind === "circledNumber" && plain !== written ? `(${plain})` : plain;
}

function spelledOut(raw: string): PortableText {
  if (findPlatformDependent(raw).length === 0) return { text: raw, replaced: [], left: [] };
  const replaced: { from: string; to: string }[] = [];
  const left: string[] = [];
  const text = raw.replace(character, (written) => {
    const plain = plainSpelling(written);
    if (plain !== written) replaced.push({ from: written, to: plain });
    else if (findPlatformDependent(written).length > 0) left.push(written);
    return plain;
  });
  return { text, replaced, left };
}

const spacedLetters = /^\p{Script=Han}(?: \p{Script=Han}){1,5}$/u;

/** Spaces and line breaks that only shape what is seen: 小　計 → 小計, a line break → a space. */
function withoutLayout(text: string): string {
  const plain = text.replace(/\s+/gu, " ").trim();
  return spacedLetters.test(plain) ? plain.replaceAll(" ", "") : plain;
}

const yearInWords = /(明治|大正|昭和|平成|令和)\s?(元|[0-9０-９]{1,2})(?=\s?年)/gu;
const yearInLetters = /(?<![A-Za-z])([MTSHRＭＴＳＨＲ])(元|[0-9]{1,2})((?:[./][0-9]{1,2}){1,2}|年度?)/gu;
const gregorian = /(?:19|20)[0-9]{2}/u;

function firstYearOf(written: string): number {
  const letter = written.normalize("NFKC");
  return eras.find((era) => era.name === written || era.letter === letter)?.firstYear ?? 0;
}

function gregorianYear(era: string, year: string): string {
  const number = year === "元" ? 1 : Number(year.normalize("NFKC"));
  return String(firstYearOf(era) + number - 1);
}

/** 令和4年度 → 令和4(2022)年度, R4.12末 → R4.12(2022年)末; a text that gives a Gregorian year already stays. */
function withGregorianYears(text: string): string {
  if (gregorian.test(text)) return text;
  return text
    .replace(yearInWords, (written: string, era: string, year: string) => `${written}(${gregorianYear(era, year)})`)
    .replace(
      yearInLetters,
      (written: string, era: string, year: string) => `${written}(${gregorianYear(era, year)}年)`,
    );
}

/** A text without what other systems show differently, without layout, and with Gregorian years beside Japanese ones. */
export function portableText(raw: string): PortableText {
  const { text, ...changes } = spelledOut(raw);
  return { ...changes, text: withGregorianYears(withoutLayout(text)) };
}

/** A code without circles and brackets: Ⅰ-①-ア-1 → I-1-ア-1. */
export function portableCode(code: string): string {
  return withoutLayout(code.normalize("NFKC"));
}
