import { certain } from "../../../certain";
import { defineCheck } from "../../check";
import { findInTexts, type FaultyText } from "./repairedTexts";
import { textsWith } from "./writtenTexts";

/** J I S X: at least three capitals with spaces between them. */
const spacedCapitals = /(?<![\p{L}\p{N}])[A-ZＡ-Ｚ](?:[ 　][A-ZＡ-Ｚ](?![\p{L}])){2,}/u;
/** 小 計: a short word all of whose characters stand apart. */
const spacedKanji = /^[\p{Script=Han}ぁ-んァ-ヶー](?:[ 　]+[\p{Script=Han}ぁ-んァ-ヶー]){1,5}$/u;

/** Letters of one word set apart for the look (小 計, J I S): it is found neither by searching nor by counting. */
export const spacedLetters = defineCheck({
  code: "text-spaced-letters",
  severity: "info",
  ja: {
    title: "文字の間を空けた語",
    description: "体裁のため、一つの語の文字の間に空白が入っています。検索で見つからず、読み上げも崩れます。",
    message: (p: { word: string; count: number }) =>
      `「${p.word}」は、文字の間に空白が入っています（${p.count}か所）。`,
    fix: "空白を取り、字間はセルの書式（均等割り付け）で空けてください。",
  },
  en: {
    title: "Letters of a word set apart",
    message: (p) => `"${p.word}" has spaces between its letters (${p.count} cells).`,
    fix: "Remove the spaces and space the letters by the cell's format.",
  },
  find: (context) => {
    const byWord = new Map<string, FaultyText[]>();
    const mayBeSpaced = (phrase: string): boolean =>
      spacedKanji.test(phrase.trim()) || spacedCapitals.test(phrase.trim());
    for (const written of textsWith(context.grid, mayBeSpaced)) {
      const text = written.text.trim();
      const isKanji = spacedKanji.test(text);
      const word = isKanji ? text : certain(spacedCapitals.exec(text))[0];
      const after = isKanji ? text.replace(/[ 　]+/gu, "") : null;
      byWord.set(word, [...(byWord.get(word) ?? []), { written, after }]);
    }
    return [...byWord].flatMap(([word, texts]) => findInTexts(context, texts, (count) => ({ word, count })));
  },
});
