import { defineCheck } from "../../check";
import { findInTexts, repairedBy } from "./repairedTexts";
import { textsWith } from "./writtenTexts";

/**
 * A line break that can only be inside a word or a phrase: no line begins with ー, a small kana, を, ん or 、, and no
 * Latin word goes on in the next line.
 */
const insideWord =
  /(?<=[\p{Script=Han}ぁ-んァ-ヶー])[ 　]*\r?\n[ 　]*(?=[ーぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮをん、。，．・」』）)】])|(?<=[a-z])\r?\n(?=[a-z])/gu;

/** A line broken inside a word to make it fit: the word is found neither by searching nor by reading aloud. */
export const brokenLine = defineCheck({
  code: "text-broken-line",
  severity: "info",
  ja: {
    title: "語の途中の改行",
    description: "体裁のため、語の途中で改行しています。検索で見つからず、読み上げも崩れます。",
    message: (p: { around: string; count: number }) =>
      `語の途中の改行（「${p.around}」など）が${p.count}か所にあります。`,
    fix: "改行を取り、「折り返して全体を表示する」を使ってください。",
  },
  en: {
    title: "Line break inside a word",
    message: (p) => `Line breaks inside words ("${p.around}" …) in ${p.count} cells.`,
    fix: "Remove the break and let Excel wrap the text.",
  },
  find: (context) => {
    const texts = textsWith(context.grid, (phrase) => phrase.includes("\n") && phrase.search(insideWord) >= 0);
    const text = texts[0]?.text ?? "";
    const at = text.search(insideWord);
    const around = text.slice(Math.max(0, at - 6), at + 6).replace(/\s+/gu, "⏎");
    const repaired = repairedBy(texts, (broken) => broken.replace(insideWord, ""));
    return findInTexts(context, repaired, (count) => ({ around, count }));
  },
});
