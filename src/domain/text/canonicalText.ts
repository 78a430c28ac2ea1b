import { canonicalCharacters } from "./canonicalCharacter";
import { endOfCharacter } from "./characterTable";

/** Zero-width characters, soft hyphens, variation selectors, direction marks: nothing a reader sees. */
const invisible = /[\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]|\p{Variation_Selector}/gu;

/**
 * Runs of combining marks that no writing needs. Composing takes time with the square of such a run's length, so they
 * are left alone.
 */
const overlongMarks = /(\p{M}{31,})/u;

/** What ordinary Latin and Japanese text is not made of; only there can be such marks. */
const unusual = /[^\t-\u02FF\u2000-\u20CF\u2100-\u2CEE\u3000-\u3029\u3030-\u3098\u309B-\u9FFF\uFF00-\uFFEF]/;

function compose(text: string): string {
  if (!unusual.test(text) || !overlongMarks.test(text)) return text.normalize("NFC");
  return text
    .split(overlongMarks)
    .map((piece, index) => (index % 2 === 0 ? piece.normalize("NFC") : piece))
    .join("");
}

const combiningMark = /\p{M}/u;
const spaces = /[\s\u0085]+/g;
/** Beside these a space says nothing: 柱Ⅰ 暮らし, ① ICT, (1) 830台. */
const needsNoSpace = /[\p{Ps}\p{Pe}\p{Pi}\p{Pf}\u2150-\u218F\u2460-\u24FF\u2776-\u2793\u3200-\u33FF、。]/u;
const japanese =
  /[\u3099-\u309C\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u3029\u3030-\u303Fー\u2190-\u21FF\u2200-\u22FF\u2500-\u27BF※・～…‥×]/u;

/** Whether a space between the two characters separates words; at either end of the text it never does. */
function separates(before: string, after: string): boolean {
  if (before === "" || after === "") return false;
  if (combiningMark.test(after)) return true;
  if (needsNoSpace.test(before) || needsNoSpace.test(after)) return false;
  return !(japanese.test(before) && japanese.test(after));
}

/** The whole character that ends at `end`. */
function characterBefore(text: string, end: number): string {
  const start = end > 1 && endOfCharacter(text, end - 2) === end ? end - 2 : end - 1;
  return text.slice(Math.max(0, start), end);
}

function foldSpaces(text: string): string {
  return text.replace(spaces, (run, start: number) => {
    const end = start + run.length;
    const after = text.slice(end, endOfCharacter(text, end));
    return separates(characterBefore(text, start), after) ? " " : "";
  });
}

const kana = /[\u3099-\u309F\u3041-\u3096\u30A1-\u30FA\u30FD-\u30FF\u31F0-\u31FF]/;

/** ー is a long vowel after kana and a dash elsewhere. */
function foldLongVowels(text: string): string {
  if (!text.includes("ー")) return text;
  return text.replace(/ー+/g, (run, start: number) =>
    kana.test(text.charAt(start - 1)) ? run : "-".repeat(run.length),
  );
}

/** ○ is a zero in 二○二二. */
function foldZeros(text: string): string {
  if (!text.includes("○")) return text;
  return text.replace(
    /([一二三四五六七八九])(○+)/g,
    (_, digit: string, run: string) => digit + "〇".repeat(run.length),
  );
}

/** 箇所, ヶ所 and their like; カ所 and ケ所 only where the katakana is not the end of a word (アメリカ所在). */
const places = /([\u30A1-\u30FAー]?)([箇個个ヶヵカケ])所/g;

function foldPlaces(text: string): string {
  if (!text.includes("所")) return text;
  return text.replace(places, (written: string, before: string, counter: string) =>
    before !== "" && "カケ".includes(counter) ? written : `${before}か所`,
  );
}

/**
 * Nothing but characters that are canonical wherever they stand: most texts of a sheet. Without spaces, ○ and 所, which
 * depend on their neighbours, and with ー only where it is a long vowel.
 */
const usual = /^(?:[!-}\u4E00-\u623F\u6241-\u9FFF]|[\u3041-\u3096\u30A1-\u30FA]ー*)*$/;

/**
 * The form of a text in which two writings of the same thing are equal, for comparing and searching; show the raw text,
 * not this. Widths, dashes, tildes, circles, triangles, crosses, brackets, quotation marks, か所 and spaces are unified; spaces
 * stay between two words of which one is not Japanese. What Unicode's NFKC destroys is kept: ①, ㎡, ², Ⅰ, ㈱, ㍻, ….
 * Applying it twice changes nothing; the time it takes grows with the length of the text.
 */
export function canonicalText(raw: string): string {
  if (usual.test(raw)) return raw;
  const composed = compose(canonicalCharacters.replaceAll(raw.replace(invisible, "")));
  return foldPlaces(foldZeros(foldLongVowels(foldSpaces(composed))));
}
