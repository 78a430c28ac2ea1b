import { plainText } from "../text/plainText";
import { textOfCell, type Measure } from "./measure";

/** Words of a body's own that mark a measure as shown elsewhere too. */
export type RepetitionWords = readonly string[];

const usualWords: RepetitionWords = ["再掲"];

/** The name without what marks it as a repetition, its number and its punctuation. */
function nameKey(text: string, words: RepetitionWords): string {
  const bare = words.reduce((before, word) => before.replaceAll(word, ""), plainText(text));
  return bare.replace(/[()[\]【】〔〕<>「」※*・:：、,]/gu, "").replace(/^[0-9①-⑳.-]+/u, "");
}

const longestMark = 8;

/** A mark may be set apart by spaces (再　掲); most texts have none of its characters, and are not looked at further. */
function marks(words: RepetitionWords): RegExp {
  const spaced = words.map((word) => [...word].map((one) => one.replace(/[\\^$.*+?()[\]{}|]/gu, "\\$&")).join("\\s*"));
  return new RegExp(spaced.join("|"), "u");
}

function isMarked({ cells: { name, number, remarks } }: Measure, mark: RegExp): boolean {
  if (mark.test(textOfCell(name)) || mark.test(textOfCell(number))) return true;
  const remark = textOfCell(remarks);
  if (!mark.test(remark)) return false;
  const text = plainText(remark);
  // 再掲（1-2-1）: where it stands first.
  return text.length <= longestMark || /^[※(（]/u.test(text) || new RegExp(`^(?:${mark.source})[(:]`, "u").test(text);
}

/** How much of the shorter name's characters the longer one has, in pairs that stand together. */
function likeness(one: string, other: string): number {
  const pairs = (text: string): readonly string[] =>
    Array.from({ length: text.length - 1 }, (_, index) => text.slice(index, index + 2));
  const [first, second] = [pairs(one), new Set(pairs(other))];
  return first.length === 0 ? 0 : first.filter((pair) => second.has(pair)).length / Math.max(first.length, second.size);
}

const leastLikeness = 0.6;

function originalOf(key: string, originals: readonly { readonly key: string; readonly code: string }[]): string | null {
  const same = originals.find((one) => one.key === key);
  if (same !== undefined) return same.code;
  const [best] = originals
    .map((one) => ({ ...one, like: likeness(one.key, key) }))
    .sort((one, other) => other.like - one.like);
  return best !== undefined && best.like >= leastLikeness ? best.code : null;
}

/**
 * Measures with those told that are shown again (再掲): in the name, in the number or in the remarks. The one that is
 * repeated is the measure of the same name, also where the wording differs a little.
 */
export function markRepetitions(measures: readonly Measure[], more: RepetitionWords): readonly Measure[] {
  const words = [...usualWords, ...more];
  const mark = marks(words);
  const marked = new Set(measures.filter((measure) => isMarked(measure, mark)));
  if (marked.size === 0) return measures;
  const keyOf = ({ cells }: Measure): string => nameKey(textOfCell(cells.name), words);
  const originals = measures
    .filter((measure) => !marked.has(measure))
    .map((measure) => ({ key: keyOf(measure), code: measure.code }));
  return measures.map((measure) =>
    marked.has(measure) ? { ...measure, repeats: { code: originalOf(keyOf(measure), originals) } } : measure,
  );
}
