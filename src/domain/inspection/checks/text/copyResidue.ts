import { defineCheck } from "../../check";
import { findInTexts, repairedBy } from "./repairedTexts";
import { textsWith } from "./writtenTexts";

/** What copying from PDF, the web or another Excel leaves behind, and what should stand there. */
const residues: readonly (readonly [RegExp, string])[] = [
  [/_x000[0-9A-Fa-f]_/gu, ""],
  [/&nbsp;/gu, " "],
  [/&amp;/gu, "&"],
  [/&lt;/gu, "<"],
  [/&gt;/gu, ">"],
  [/[\u00AD\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/gu, ""],
  // Control characters other than line breaks and tabs.
  [/[^\P{Cc}\t\n\r]/gu, ""],
];
const soundMark = /[か-ヶ][\u3099\u309A]/u;
const kanaWithMark = /[か-ヶ][\u3099\u309A]/gu;

function cleaned(text: string): string {
  const plain = residues.reduce((result, [residue, meant]) => result.replace(residue, meant), text);
  return plain.replace(kanaWithMark, (kana) => kana.normalize("NFC"));
}

function isSuspicious(text: string): boolean {
  return soundMark.test(text) || residues.some(([residue]) => text.search(residue) >= 0);
}

/** Invisible characters, codes (_x000D_, &amp;) and split kana that copying left in the text. */
export const copyResidue = defineCheck({
  code: "text-copy-residue",
  ja: {
    title: "貼り付けで残った見えない文字",
    description:
      "ほかの文書から貼り付けたときに残った見えない文字や符号、濁点が離れた仮名があります。検索や集計で一致しません。",
    message: (p: { count: number }) =>
      `見えない文字、符号（_x000D_、&amp;など）又は濁点が離れた仮名が${p.count}か所にあります。`,
    fix: "修正案のとおりに取り除いてください。見た目は変わりません。",
  },
  en: {
    title: "Invisible residue of copying",
    message: (p) => `Invisible characters, codes (_x000D_, &amp; …) or split kana in ${p.count} cells.`,
    fix: "Remove them as proposed; nothing visible changes.",
  },
  find: (context) => {
    const texts = textsWith(context.grid, (phrase) => phrase.includes("_x") || isSuspicious(phrase)).filter(
      ({ text }) => isSuspicious(text),
    );
    return findInTexts(context, repairedBy(texts, cleaned), (count) => ({ count }));
  },
});
