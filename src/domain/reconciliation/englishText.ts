import { compactText, type CompactText } from "../text/compactText";
import type { ReportTableRow } from "./reportDocument";
import { escapedForPattern } from "../text/escapedForPattern";
import { englishCells, englishRules, type EnglishRule } from "./englishRules";

/** A text whose characters know where they were written. */
interface PlacedText {
  readonly text: string;
  readonly places: readonly number[];
}

const englishWord = /(?<![A-Za-z])[a-z]{2,}(?![A-Za-z])/gu;
const hiragana = /[\p{Script=Hiragana}]/gu;
const lettersOfAWord = 4;

function timesIn(text: string, pattern: RegExp): number {
  return [...text.matchAll(pattern)].length;
}

/** Whether a text is an English one, in which names may be Japanese. */
export function isEnglish(text: string): boolean {
  const words = timesIn(text, englishWord);
  if (words === 0) return false;
  const japanese = timesIn(text, hiragana);
  return japanese === 0 || (words >= 2 && words * lettersOfAWord >= japanese);
}

/** Private letters, one for each of a name's: no rule takes them for words. */
const firstKept = 0xe000;
const keptLetters = /[\uE000-\uE0FF]/gu;

function readable(text: string): string {
  return text.replace(keptLetters, (letter) => String.fromCharCode(letter.charCodeAt(0) - firstKept));
}

/** The sheet's own English names, which stay as they are where a report has them. */
export class EnglishNames {
  private readonly named: RegExp | null;
  private readonly own: ReadonlyMap<string, string>;

  constructor(names: readonly string[]) {
    const english = names.filter((name) => isEnglish(name) && /^[ -~]{4,}$/u.test(name));
    this.own = new Map(english.map((name) => [name.toLowerCase(), name]));
    const longestFirst = [...english].sort((one, other) => other.length - one.length).map(escapedForPattern);
    this.named =
      english.length === 0 ? null : new RegExp(`(?<![A-Za-z])(?:${longestFirst.join("|")})(?![A-Za-z])`, "giu");
  }

  kept(raw: string): string {
    if (this.named === null) return raw;
    const hidden = (letter: string): string => String.fromCharCode(letter.charCodeAt(0) + firstKept);
    return raw.replace(this.named, (written) => {
      const own = this.own.get(written.toLowerCase()) ?? written;
      // services, community: a single word is a name only as the sheet writes it.
      return own === written || own.includes(" ") ? own.replace(/./gu, hidden) : written;
    });
  }
}

export const noNames = new EnglishNames([]);

const copied = /\$<([a-z]+)>/gu;

function rewritten({ text, places }: PlacedText, { pattern, meaning }: EnglishRule): PlacedText {
  const matches = [...text.matchAll(pattern)];
  if (matches.length === 0) return { text, places };
  let written = "";
  const placesOf: number[] = [];
  const copy = (start: number, end: number): void => {
    written += text.slice(start, end);
    placesOf.push(...places.slice(start, end));
  };
  let from = 0;
  for (const match of matches) {
    copy(from, match.index);
    let last = 0;
    const begin = match.index + match[0].length - match[0].trimStart().length;
    const end = match.index + match[0].length - 1;
    // What was said in other words reaches from the first letter of the English ones to their last.
    const put = (words: string, isLast: boolean): void => {
      written += words;
      for (let index = 0; index < words.length; index += 1)
        placesOf.push(places[isLast && index > 0 ? end : begin] ?? 0);
    };
    for (const reference of meaning.matchAll(copied)) {
      put(meaning.slice(last, reference.index), false);
      const span = match.indices?.groups?.[reference[1] ?? ""];
      if (span !== undefined) copy(...span);
      last = reference.index + reference[0].length;
    }
    put(meaning.slice(last), true);
    from = match.index + match[0].length;
  }
  copy(from, text.length);
  return { text: written, places: placesOf };
}

const spokenPercent = /(?<=[0-9])パーセント(?!ポイント)/gu;

/** 73.8パーセント as 73.8%: speeches are written as they are spoken. */
function inSigns(compact: CompactText): CompactText {
  const spoken = [...compact.text.matchAll(spokenPercent)].reverse();
  if (spoken.length === 0) return compact;
  const [letters, offsets] = [[...compact.text.split("")], [...compact.offsets]];
  for (const { 0: word, index } of spoken) {
    letters.splice(index, word.length, "%");
    // The sign reaches to the word's last letter.
    offsets.splice(index, word.length - 1);
  }
  return { ...compact, text: letters.join(""), offsets };
}

/**
 * A text of a report as it is searched. What an English one says is put in the words of Japanese reports, so that one reading
 * serves both; each character keeps the place where it was written.
 */
export function reportText(raw: string, names: EnglishNames = noNames): CompactText {
  if (!isEnglish(raw)) return inSigns(compactText(raw));
  const start: PlacedText = { text: names.kept(raw), places: Array.from({ length: raw.length }, (_, index) => index) };
  const { text, places } = englishRules.reduce(rewritten, start);
  const compact = compactText(readable(text));
  return {
    raw,
    text: compact.text,
    offsets: compact.offsets.map((place) => places[place] ?? raw.length),
    isReworded: true,
  };
}

function cellText(cell: string): string {
  return englishCells.get(cell.trim().replace(/\s+/gu, " ").toLowerCase()) ?? cell;
}

/** A table's row with its English headings and statuses in Japanese. */
export function rowText(row: ReportTableRow): ReportTableRow {
  const cells = row.cells.map(cellText);
  return cells.every((cell, index) => cell === row.cells[index]) ? row : { ...row, cells, written: row.cells };
}
