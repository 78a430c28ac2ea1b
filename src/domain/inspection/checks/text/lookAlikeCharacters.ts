import { findLookAlikes, type LookAlike } from "../../../text/lookAlikes";
import { katakanaTwins, neighbourRules } from "../../../text/lookAlikeRules";
import { defineCheck } from "../../check";
import { findInTexts, type FaultyText } from "./repairedTexts";
import { textsWith } from "./writtenTexts";

/** What has none of these characters has no look-alike. */
const candidate = new RegExp(
  `[\\p{Script=Cyrillic}\\p{Script=Greek}\\u2E80-\\u2FDF${[...neighbourRules.keys(), ...katakanaTwins.keys()].join("")}]`,
  "u",
);

function hasLookAlikes(text: string): boolean {
  return candidate.test(text) && findLookAlikes(text).length > 0;
}

/** Letters that belong to the word around a look-alike. */
const letter = /[\p{L}\p{N}ー]/u;
const longestWord = 12;

/** The word a look-alike stands in, as far as it helps to find it: デジタルデバйд対策. */
function wordAround(text: string, { index }: LookAlike): string {
  let start = index;
  let end = index + 1;
  while (start > 0 && index - start < longestWord && letter.test(text.charAt(start - 1))) start -= 1;
  while (end < text.length && end - index < longestWord && letter.test(text.charAt(end))) end += 1;
  return text.slice(start, end);
}

function replaced(text: string, found: readonly LookAlike[]): string {
  let result = "";
  let from = 0;
  for (const { index, character, likely } of found) {
    result += text.slice(from, index) + likely;
    from = index + character.length;
  }
  return result + text.slice(from);
}

interface Mistaken {
  readonly word: string;
  readonly found: readonly LookAlike[];
  readonly texts: FaultyText[];
}

const kinds = {
  ja: {
    cyrillic: "キリル文字（ロシア語などの文字）",
    greek: "ギリシャ文字",
    kanjiForKana: "片仮名に似た漢字",
    kanaForKanji: "漢字に似た片仮名",
    similarKana: "字形の似た仮名",
    kangxiRadical: "部首用の文字",
    similarKanji: "字形の似た漢字",
    letterForDigit: "数字に似た英字",
  },
  en: {
    cyrillic: "Cyrillic letters",
    greek: "Greek letters",
    kanjiForKana: "kanji that look like katakana",
    kanaForKanji: "katakana that look like kanji",
    similarKana: "kana of similar shape",
    kangxiRadical: "radicals",
    similarKanji: "kanji of similar shape",
    letterForDigit: "letters that look like digits",
  },
} as const;

const certainKinds: readonly LookAlike["kind"][] = ["cyrillic", "greek", "kangxiRadical"];

/** A character that looks like the one meant: searches, counts and reading aloud miss it. */
export const lookAlikeCharacters = defineCheck({
  code: "text-look-alike",
  ja: {
    title: "形の似た別の文字",
    description: "正しい文字と見分けのつかない別の文字が混じっています。検索や集計、読み上げで一致しません。",
    message: (p: { word: string; characters: readonly Pick<LookAlike, "character" | "likely" | "kind">[] }) =>
      `「${p.word}」に${[...new Set(p.characters.map(({ kind }) => kinds.ja[kind]))].join("・")}「${p.characters.map(({ character }) => character).join("")}」が混じっています（正しくは「${p.characters.map(({ likely }) => likely).join("")}」と思われます）。`,
    fix: "正しい文字に直してください。",
  },
  en: {
    title: "Look-alike characters",
    message: (p) =>
      `"${p.word}" contains ${[...new Set(p.characters.map(({ kind }) => kinds.en[kind]))].join(" and ")}: "${p.characters.map(({ character }) => character).join("")}", probably for "${p.characters.map(({ likely }) => likely).join("")}".`,
    fix: "Replace them.",
  },
  find: (context) => {
    const byWord = new Map<string, Mistaken>();
    for (const written of textsWith(context.grid, hasLookAlikes)) {
      const found = findLookAlikes(written.text);
      const [first] = found;
      if (first === undefined) continue;
      const isOpen = found.some(({ kind }) => kind === "letterForDigit");
      const word = wordAround(written.text, first);
      const known = byWord.get(word) ?? { word, found, texts: [] };
      byWord.set(word, known);
      known.texts.push({ written, after: isOpen ? null : replaced(written.text, found) });
    }
    return [...byWord.values()].flatMap(({ word, found, texts }) => {
      const isCertain = found.some(({ kind }) => certainKinds.includes(kind));
      const characters = found.map(({ character, likely, kind }) => ({ character, likely, kind }));
      return findInTexts(context, texts, () => ({ word, characters })).map((one) => ({
        ...one,
        severity: isCertain ? ("error" as const) : ("warning" as const),
      }));
    });
  },
});
