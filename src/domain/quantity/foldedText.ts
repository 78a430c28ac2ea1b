import { CharacterTable } from "../text/characterTable";
import { foldCharacter, foldWidth } from "../text/foldWidth";

/** A text in one width, for grammar; every folded character knows where it stands in the text as written. */
export interface FoldedText {
  readonly raw: string;
  readonly text: string;
  /** For each folded character its offset in `raw`; one more entry, the end. */
  readonly offsets: readonly number[];
}

/** What a reader of numbers takes for one sign: kinds of blanks, of minus signs, of tildes; nothing for what has no width. */
const sameForReaders: ReadonlyMap<string, string> = new Map([
  ...Array.from(
    "\u00a0\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\t\r",
    (blank) => [blank, " "] as const,
  ),
  ...Array.from("\u2010\u2011\u2013\u2212", (hyphen) => [hyphen, "-"] as const),
  ...Array.from("\u223c\u301c\u3030", (tilde) => [tilde, "~"] as const),
  ...Array.from("\u200b\u200c\u200d\u2060\ufeff\u00ad\ufe0e\ufe0f", (invisible) => [invisible, ""] as const),
  ["￥", "¥"],
]);

function foldForNumbers(character: string): string {
  return sameForReaders.get(character) ?? sameForReaders.get(foldCharacter(character)) ?? foldCharacter(character);
}

const charactersForNumbers = new CharacterTable(foldForNumbers);

/** Full-width letters, digits and signs, half-width kana, odd blanks and minus signs in their plain form. */
export function foldedText(raw: string): FoldedText {
  const { text, offsets } = foldWidth(raw, charactersForNumbers);
  return { raw, text, offsets };
}

/** What was written from one folded position to another. */
export function rawBetween(source: FoldedText, start: number, end: number): string {
  return source.raw.slice(source.offsets[start], source.offsets[end]);
}
