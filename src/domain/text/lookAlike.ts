export type LookAlikeKind =
  | "cyrillic"
  | "greek"
  | "kanjiForKana" // デ一タ
  | "kanaForKanji" // エ事
  | "similarKana" // ぺージ with a hiragana ぺ
  | "kangxiRadical" // ⽬
  | "similarKanji" // 4憶
  | "letterForDigit"; // 1O0

/** A character that looks like the one meant but is another. */
export interface LookAlike {
  /** Where it stands in the raw text, in UTF-16 units. */
  readonly index: number;
  readonly character: string;
  /** The character probably meant. */
  readonly likely: string;
  readonly kind: LookAlikeKind;
}
