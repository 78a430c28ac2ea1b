/** A text with its characters folded, and where each came from. */
export interface FoldedText {
  readonly text: string;
  /** For each UTF-16 unit of `text` its place in the raw text, and at the end the raw length. */
  readonly offsets: readonly number[];
}

const fullWidthOffset = 0xfee0;

/** First and last code point of the characters whose compatibility form only differs in width, or is the same character. */
const foldedByCompatibility: readonly (readonly [number, number])[] = [
  [0x2f00, 0x2fd5], // Kangxi radicals: ⽬ → 目
  [0xf900, 0xfaff], // compatibility ideographs: 神 → 神
  [0xfb00, 0xfb06], // Latin ligatures: ﬁ → fi
  [0xfe35, 0xfe44], // brackets for vertical text
  [0xfe47, 0xfe48],
  [0xfe50, 0xfe6b], // small forms
  [0xff61, 0xff9f], // half-width kana
  [0xffe0, 0xffe2],
  [0xffe4, 0xffee],
  [0x2f800, 0x2fa1d],
];

/** Simplest forms of the supplementary radicals that stand for a whole character in text copied from PDFs. */
const supplementaryRadicals: ReadonlyMap<string, string> = new Map([
  ["⺟", "母"],
  ["⺠", "民"],
  ["⻁", "虎"],
  ["⻄", "西"],
  ["⻆", "角"],
  ["⻑", "長"],
  ["⻘", "青"],
  ["⻝", "食"],
  ["⻣", "骨"],
  ["⻤", "鬼"],
  ["⻨", "麦"],
  ["⻩", "黄"],
  ["⻫", "斉"],
  ["⻭", "歯"],
  ["⻯", "竜"],
  ["⻲", "亀"],
]);

/** The character a radical stands for (⽬ → 目, ⻑ → 長); `null` for anything else. */
export function characterOfRadical(character: string): string | null {
  const code = character.charCodeAt(0);
  if (code >= 0x2f00 && code <= 0x2fd5) return character.normalize("NFKC");
  return supplementaryRadicals.get(character) ?? null;
}

/**
 * One character in its usual width: Ａ → A, ｱ → ア, ⽬ → 目. Unlike NFKC it keeps what would lose its meaning:
 * ①, ㎡, ², Ⅰ, ㈱, ㍻, ….
 */
export function foldCharacter(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x2e80) return character;
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - fullWidthOffset);
  if (foldedByCompatibility.some(([first, last]) => code >= first && code <= last)) return character.normalize("NFKC");
  return supplementaryRadicals.get(character) ?? character;
}

const soundMarks = new Set(["\u3099", "\u309A"]);

/**
 * Folds every character and remembers where each came from, for readers that report positions.
 * @param fold what becomes of one character, its width by default; it may give several characters.
 */
export function foldWidth(raw: string, fold: (character: string) => string = foldCharacter): FoldedText {
  const folded: string[] = [];
  const offsets: number[] = [];
  let start = 0;
  for (const character of raw) {
    const replacement = fold(character);
    const previous = folded.at(-1);
    const composed =
      soundMarks.has(replacement) && previous !== undefined ? (previous + replacement).normalize("NFC") : null;
    if (composed !== null && composed.length === previous?.length) {
      folded[folded.length - 1] = composed;
    } else {
      folded.push(replacement);
      offsets.push(...Array.from({ length: replacement.length }, () => start));
    }
    start += character.length;
  }
  offsets.push(raw.length);
  return { text: folded.join(""), offsets };
}
