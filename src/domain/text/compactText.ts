import { canonicalCharacters } from "./canonicalCharacter";
import { canonicalText } from "./canonicalText";
import { CharacterTable, endOfCharacter } from "./characterTable";
import { foldWidth } from "./foldWidth";
import { withArabicNumerals } from "./kanjiNumerals";
import type { Span } from "./span";

/** A text as it is searched, without spaces and in one width; knows where each of its characters was written. */
export interface CompactText {
  readonly raw: string;
  readonly text: string;
  /** For each UTF-16 unit of `text` its place in `raw`, and the raw length at the end. */
  readonly offsets: readonly number[];
  /** The text is what an English one says, in the words of Japanese reports. */
  readonly isReworded: boolean;
}

const unseen = /\s|\u00AD|[\u200B-\u200F]|\u2060|[\uFE0E\uFE0F]|\uFEFF/u;
const isDigit = /[0-9]/u;
/** As in canonical texts; commas of sentences are one. */
const characters = new CharacterTable((character) =>
  character === "，" ? "、" : (canonicalCharacters.replacementOf(character, 0, character.length) ?? character),
);

/**
 * Spaces are left out: they are set for looks (くらしの 情報化), and Latin words in Japanese need none. Kanji numerals before
 * counters are Arabic ones.
 */
export function compactText(raw: string): CompactText {
  const compact = withoutSpaces(raw);
  const numbered = withArabicNumerals(compact.text);
  if (numbered === null) return compact;
  const offsets = numbered.places.map((place) => compact.offsets[place] ?? raw.length);
  return { raw, text: numbered.text, offsets: [...offsets, raw.length], isReworded: false };
}

function withoutSpaces(raw: string): CompactText {
  const { text, offsets } = foldWidth(raw, characters);
  if (!unseen.test(text)) return { raw, text, offsets, isReworded: false };
  let kept = "";
  const places: number[] = [];
  offsets.forEach((place, index) => {
    const character = text.charAt(index);
    if (unseen.test(character)) {
      // その1 25回: two numbers.
      if (!isDigit.test(text.charAt(index - 1)) || !isDigit.test(text.charAt(index + 1))) return;
      kept += " ";
    } else kept += character;
    places.push(place);
  });
  return { raw, text: kept, offsets: places, isReworded: false };
}

const latinLetter = /[A-Za-z]/u;

/** The words at some places of an English text, which may be in another order there. */
function wholeWords(raw: string, places: readonly number[]): Span {
  let [start, end] = [Math.min(...places), Math.max(...places) + 1];
  while (latinLetter.test(raw.charAt(start)) && latinLetter.test(raw.charAt(start - 1))) start -= 1;
  while (latinLetter.test(raw.charAt(end - 1)) && latinLetter.test(raw.charAt(end))) end += 1;
  return { start, end };
}

/** The compact form of a name. */
export function compactName(name: string): string {
  return compactText(name).text;
}

/** Where a part of the compact text was written. */
export function rawSpan({ offsets, raw, isReworded }: CompactText, { start, end }: Span): Span {
  const placeAt = (index: number): number => offsets[index] ?? raw.length;
  const first = placeAt(start);
  if (isReworded && end > start) return wholeWords(raw, offsets.slice(start, end));
  return { start: first, end: end > start ? endOfCharacter(raw, Math.min(placeAt(end - 1), raw.length - 1)) : first };
}

/** A part of the compact text as a message repeats it: in the report's own words where they were put in others. */
export function writtenIn(text: CompactText, span: Span): string {
  if (!text.isReworded) return text.text.slice(span.start, span.end);
  const { start, end } = rawSpan(text, span);
  return text.raw.slice(start, end);
}

/** Whether two writings of a name agree: widths, spaces, dashes and か所 say nothing. */
export function isSameName(one: string, other: string): boolean {
  return comparableName(one) === comparableName(other);
}

function comparableName(name: string): string {
  return canonicalText(name).replace(/\s+/gu, "").replaceAll("，", "、");
}
