import { canonicalCharacter } from "./canonicalCharacter";

/** Zero-width characters, soft hyphens, variation selectors, direction marks: nothing a reader sees. */
const invisible = /[\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]|\p{Variation_Selector}/gu;

/**
 * Runs of combining marks that no writing needs. Composing takes time with the square of such a run's length, so they
 * are left alone.
 */
const overlongMarks = /\p{M}{31,}/gu;

function compose(text: string): string {
  let composed = "";
  let from = 0;
  for (const marks of text.matchAll(overlongMarks)) {
    composed += text.slice(from, marks.index).normalize("NFC") + marks[0];
    from = marks.index + marks[0].length;
  }
  return composed + text.slice(from).normalize("NFC");
}

function foldCharacters(text: string): string {
  let folded = "";
  for (const character of text) folded += canonicalCharacter(character);
  return folded;
}

const combiningMark = /\p{M}/u;
const space = /[\s\u0085]/u;
/** Beside these a space says nothing: 柱Ⅰ 暮らし, ① ICT, (1) 830台. */
const needsNoSpace = /[\p{Ps}\p{Pe}\p{Pi}\p{Pf}\u2150-\u218F\u2460-\u24FF\u2776-\u2793\u3200-\u33FF、。]/u;
const japanese =
  /[\u3099-\u309C\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u3029\u3030-\u303Fー\u2190-\u21FF\u2200-\u22FF\u2500-\u27BF※・～…‥×]/u;

/** Whether a space between the two characters separates words; at either end of the text it never does. */
function separates(before: string, after: string): boolean {
  if (before === "") return false;
  if (combiningMark.test(after)) return true;
  if (needsNoSpace.test(before) || needsNoSpace.test(after)) return false;
  return !(japanese.test(before) && japanese.test(after));
}

function foldSpaces(text: string): string {
  let folded = "";
  let before = "";
  let pending = false;
  for (const character of text) {
    if (space.test(character)) {
      pending = true;
      continue;
    }
    if (pending && separates(before, character)) folded += " ";
    folded += character;
    before = character;
    pending = false;
  }
  return folded;
}

const kana = /[\u3099-\u309F\u3041-\u3096\u30A1-\u30FA\u30FD-\u30FF\u31F0-\u31FF]/u;
const kanjiDigit = /[一二三四五六七八九]/;

/** What only the character before can tell: ー is a long vowel after kana and a dash elsewhere, ○ is a zero in 二○二二. */
function foldByContext(text: string): string {
  let folded = "";
  let afterKana = false;
  let afterDigit = false;
  for (const character of text) {
    if (character === "ー") {
      folded += afterKana ? "ー" : "-";
      afterDigit = false;
      continue;
    }
    const isZero: boolean = character === "○" && afterDigit;
    folded += isZero ? "〇" : character;
    afterKana = kana.test(character);
    afterDigit = isZero || kanjiDigit.test(character);
  }
  return folded;
}

/** 箇所, ヶ所 and their like; カ所 and ケ所 only where the katakana is not the end of a word (アメリカ所在). */
const places = /([\u30A1-\u30FAー]?)([箇個个ヶヵカケ])所/g;

function foldPlaces(text: string): string {
  return text.replace(places, (written: string, before: string, counter: string) =>
    before !== "" && "カケ".includes(counter) ? written : `${before}か所`,
  );
}

/**
 * The form of a text in which two writings of the same thing are equal, for comparing and searching; show the raw text,
 * not this. Widths, dashes, tildes, circles, triangles, crosses, brackets, quotation marks, か所 and spaces are unified; spaces
 * stay between two words of which one is not Japanese. What Unicode's NFKC destroys is kept: ①, ㎡, ², Ⅰ, ㈱, ㍻, ….
 * Applying it twice changes nothing; the time it takes grows with the length of the text.
 */
export function canonicalText(raw: string): string {
  const composed = compose(foldCharacters(raw.replace(invisible, "")));
  return foldPlaces(foldByContext(foldSpaces(composed)));
}
