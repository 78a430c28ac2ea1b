import { CharacterSet } from "./characterSet";
import { CharacterTable, endOfCharacter } from "./characterTable";

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

/** First and last of the characters that are radicals. */
export const radicals: readonly (readonly [string, string])[] = [
  ["\u2e80", "\u2eff"],
  ["\u2f00", "\u2fd5"],
];

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

const widths = new CharacterTable(foldCharacter);

const soundMarks = new CharacterSet("\u3099\u309A");

/** が for か and a sound mark; `null` where the two do not make one character. */
function withSoundMark(before: string, mark: string): string | null {
  const composed = (before + mark).normalize("NFC");
  return before !== "" && composed.length === before.length ? composed : null;
}

function addPlaces(offsets: number[], place: number, units: number): void {
  for (let unit = 0; unit < units; unit += 1) offsets.push(place);
}

/** Whether folding leaves a text as it is, which holds for most. */
function staysAsItIs(raw: string, table: CharacterTable): boolean {
  for (let start = 0, end = 0; start < raw.length; start = end) {
    end = endOfCharacter(raw, start);
    if (table.replacementOf(raw, start, end) !== null || soundMarks.hasAt(raw, start)) return false;
  }
  return true;
}

/** The places of a text that stays as it is: 0, 1, 2 …. */
function placesIn(raw: string): readonly number[] {
  return raw.length < usualPlaces.length ? usualPlaces.slice(0, raw.length + 1) : countUpTo(raw.length);
}

function countUpTo(last: number): readonly number[] {
  return Array.from({ length: last + 1 }, (_, place) => place);
}

const usualPlaces = countUpTo(256);

/**
 * Folds every character and remembers where each came from, for readers that report positions.
 * @param table what becomes of a character, its width by default; it may become several characters.
 */
export function foldWidth(raw: string, table: CharacterTable = widths): FoldedText {
  if (staysAsItIs(raw, table)) return { text: raw, offsets: placesIn(raw) };
  const offsets: number[] = [];
  let text = "";
  /** The last character so far, held back for a sound mark to join it. */
  let last = "";
  let copied = 0;
  for (let start = 0, end = 0; start < raw.length; start = end) {
    end = endOfCharacter(raw, start);
    const replacement = table.replacementOf(raw, start, end);
    if (replacement === null && !soundMarks.hasAt(raw, start)) {
      addPlaces(offsets, start, end - start);
      continue;
    }
    const folded = replacement ?? raw.charAt(start);
    if (copied < start) {
      text += last + raw.slice(copied, start - 1);
      last = raw.charAt(start - 1);
    }
    copied = end;
    const composed = soundMarks.hasAt(folded, 0) ? withSoundMark(last, folded) : null;
    if (composed === null) {
      text += last;
      addPlaces(offsets, start, folded.length);
    }
    last = composed ?? folded;
  }
  offsets.push(raw.length);
  return { text: text + last + raw.slice(copied), offsets };
}
