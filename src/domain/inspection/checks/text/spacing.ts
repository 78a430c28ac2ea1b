import { defineCheck } from "../../check";
import { findInTexts, repairedBy } from "./repairedTexts";
import { textsWith, type WrittenText } from "./writtenTexts";
import { measureAt } from "../findingAt";

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

const surplus = /[ \u3000\u00A0\t]{2,}|^\s|\s$|[ \u3000\u00A0\t]\r?\n|\n\n\n/u;

/** Single spaces between words, none at the ends of lines; paragraphs stay. */
function withoutSurplus(text: string): string {
  return text
    .replace(/\r\n?/gu, "\n")
    .replace(/[ \u3000\u00A0\t]+$/gmu, "")
    .replace(/(?<=\S)[ \u3000\u00A0\t]{2,}/gu, (spaces) => spaces.charAt(0))
    .replace(/\n{3,}/gu, "\n\n")
    .trim();
}

/** Double spaces, spaces at the beginning or the end: two cells that look alike are not equal. */
export const surplusSpace = defineCheck({
  code: "text-surplus-space",
  severity: "info",
  ja: {
    title: "余分な空白",
    description: "文字列の前後の空白や、連続した空白があります。見た目が同じでも一致しません。",
    message: (p: { count: number }) => `前後の空白又は連続した空白が${p.count}か所にあります。`,
    fix: "修正案のとおりに空白を取り除いてください。",
  },
  en: {
    title: "Surplus spaces",
    message: (p) => `Surplus spaces in ${p.count} cells.`,
    fix: "Remove them as proposed.",
  },
  find: (context) => {
    // Headings and titles are indented on purpose; the measures' own cells are data.
    const inMeasures = ({ text, cells }: WrittenText): WrittenText => ({
      text,
      cells: cells.filter(({ row }) => measureAt(context.measureSheet, row) !== null),
    });
    const texts = textsWith(context.grid, (phrase) => surplus.test(phrase)).map(inMeasures);
    const repaired = repairedBy(texts, withoutSurplus).filter(({ after }) => after !== "");
    const faulty = repaired.filter(({ written, after }) => after !== written.text);
    // A grade with a space behind it is another grade to COUNTIF.
    const choices = (["grade", "goalStatus"] as const).map(
      (role) => context.measureSheet.columns.get(role)?.cell.column,
    );
    const isChoice = faulty.some(({ written }) => written.cells.some(({ column }) => choices.includes(column)));
    return findInTexts(context, faulty, (count) => ({ count })).map((found) => ({
      ...found,
      severity: isChoice ? ("warning" as const) : ("info" as const),
    }));
  },
});
