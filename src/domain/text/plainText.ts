import { canonicalText } from "./canonicalText";

/** The canonical form without any space, for words and marks in which a space never says anything. */
export function plainText(text: string): string {
  return canonicalText(text).replace(/\s/gu, "");
}

/** The text in one line, with single spaces. */
export function oneLine(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}
