import { defineCheck } from "../../check";
import { findInTexts, repairedBy } from "./repairedTexts";
import { textsWith } from "./writtenTexts";

const halfWidth = /[\uFF61-\uFF9F]+/gu;

function withFullWidthKana(text: string): string {
  return text.replace(halfWidth, (kana) => kana.normalize("NFKC"));
}

/** ｱｲｳ: sorts, searches and counts apart from アイウ. */
export const halfWidthKana = defineCheck({
  code: "text-half-width-kana",
  severity: "info",
  ja: {
    title: "半角カナ",
    description: "半角の片仮名があります。検索や並べ替えで全角の片仮名と一致しません。",
    message: (p: { example: string; count: number }) => `半角カナ（「${p.example}」など）が${p.count}か所にあります。`,
    fix: "全角の片仮名に直してください。",
  },
  en: {
    title: "Half-width kana",
    message: (p) => `Half-width kana ("${p.example}" …) in ${p.count} cells.`,
    fix: "Use full-width katakana.",
  },
  find: (context) => {
    const texts = textsWith(context.grid, (phrase) => phrase.search(halfWidth) >= 0);
    const example = texts[0]?.text.match(halfWidth)?.[0] ?? "";
    return findInTexts(context, repairedBy(texts, withFullWidthKana), (count) => ({ example, count }));
  },
});
