import type { Difference } from "./alignment";

/** One stretch of letters that differs, as a message names it; `""` for nothing. */
export interface Change {
  readonly expected: string;
  readonly written: string;
}

const hiragana = /[\p{Script=Hiragana}]/gu;
const signs = /[\p{P}\p{S}\s]/gu;

/** What carries meaning: kanji, katakana, letters and figures; particles and endings of verbs do not. */
export function contentOf(text: string): string {
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

const wordClasses = [/[A-Za-z0-9-]/u, /[\p{Script=Katakana}ー]/u, /\p{Script=Han}/u];
const mostAround = 6;

/** How many letters beside a place belong to the word there, the same in both texts. */
function sharedBeside(name: string, own: number, text: string, other: number, step: 1 | -1, inside: string): number {
  const letterOf = (from: string, place: number): string => from.charAt(step === 1 ? place : place - 1);
  const isWord = wordClasses.find((letters) => letters.test(inside) && letters.test(letterOf(name, own)));
  let shared = 0;
  while (shared < mostAround) {
    const [one, two] = [letterOf(name, own + shared * step), letterOf(text, other + shared * step)];
    if (one === "" || one !== two || isWord?.test(one) !== true) break;
    shared += 1;
  }
  return shared;
}

/** Differences as messages name them, widened to the words they are in: サービス → サーバ, 活用 → 利活用. */
export function changesOf(differences: readonly Difference[], name: string, text: string): readonly Change[] {
  return differences.map(({ expected, written }) => {
    const inside = name.slice(expected.start, expected.end) + text.slice(written.start, written.end);
    const before = sharedBeside(name, expected.start, text, written.start, -1, inside);
    const behind = sharedBeside(name, expected.end, text, written.end, 1, inside);
    return {
      expected: name.slice(expected.start - before, expected.end + behind),
      written: text.slice(written.start - before, written.end + behind),
    };
  });
}
