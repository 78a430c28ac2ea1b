/** A text as a part of a regular expression that finds just this text. */
export function escapedForPattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/gu, "\\$&");
}
