import { CharacterSet } from "../text/characterSet";

/** Kinds of characters that the grammar of quantities tells apart, in width-folded text. */
export const digits = new CharacterSet("", ["0", "9"]);
export const latinLetters = new CharacterSet("", ["A", "Z"], ["a", "z"]);
export const katakana = new CharacterSet("ー", ["ァ", "ヺ"]);
export const kanji = new CharacterSet("々", ["一", "鿿"]);

/** What ends a phrase: blanks, separators, brackets, arrows, note marks. */
export const delimiters = new CharacterSet(" \n、,，;；/／・･|：:=。()[]{}【】〔〕〈〉《》<>「」『』“”※*→⇒➡➔⟶~");

/** Whether nothing of a phrase stands at `position`: a delimiter, or the text has ended. */
export function isDelimiterAt(text: string, position: number): boolean {
  return position >= text.length || delimiters.hasAt(text, position);
}

/** Whether every character of a text is in one of the sets. */
export function consistsOf(text: string, ...sets: readonly CharacterSet[]): boolean {
  for (let position = 0; position < text.length; position += 1) {
    if (!sets.some((set) => set.hasAt(text, position))) return false;
  }
  return true;
}

/** How many characters of a text are in the set. */
export function countOf(text: string, set: CharacterSet): number {
  let count = 0;
  for (let position = 0; position < text.length; position += 1) if (set.hasAt(text, position)) count += 1;
  return count;
}
