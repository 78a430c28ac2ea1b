import type { Difference } from "./alignment";

/** One stretch of letters that differs, as a message names it; `""` for nothing. */
export interface Change {
  readonly expected: string;
  readonly written: string;
}

const hiragana = /[\p{Script=Hiragana}]/gu;
const signs = /[\p{P}\p{S}\s]/gu;

/** What carries meaning: kanji, katakana, letters and figures; particles and endings of verbs do not. */
function contentOf(text: string): string {
  return text.replace(hiragana, "").replace(signs, "");
}

/** Whether a difference says something else and not only in another construction: 活用 and 利活用, not の and を. */
function isOfContent({ expected, written }: Difference, name: string, text: string): boolean {
  const [own, other] = [name.slice(expected.start, expected.end), text.slice(written.start, written.end)];
  const [content, otherContent] = [contentOf(own), contentOf(other)];
  if (content === otherContent) return false;
  if (content !== "" && otherContent !== "") return true;
  // Put in or left out: a part of a word (利活用, 大法人), not a phrase of its own (の向上).
  const longer = content === "" ? other : own;
  if (contentOf(longer) !== longer) return false;
  const [whole, place] = content === "" ? [text, written] : [name, expected];
  return [whole.charAt(place.start - 1), whole.charAt(place.end)].some((letter) => contentOf(letter) !== "");
}

/** The differences between a name and a part of a text that are no mere grammar. */
export function differencesOfContent(
  differences: readonly Difference[],
  name: string,
  text: string,
): readonly Difference[] {
  return differences.filter((difference) => isOfContent(difference, name, text));
}

/** Differences as messages name them. */
export function changesOf(differences: readonly Difference[], name: string, text: string): readonly Change[] {
  return differences.map(({ expected, written }) => ({
    expected: name.slice(expected.start, expected.end),
    written: text.slice(written.start, written.end),
  }));
}
