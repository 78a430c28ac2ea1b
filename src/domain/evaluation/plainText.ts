import { canonicalText } from "../text/canonicalText";

/** The canonical form without any space, for words and marks in which a space never says anything. */
export function plainText(text: string): string {
  return canonicalText(text).replace(/\s/gu, "");
}
