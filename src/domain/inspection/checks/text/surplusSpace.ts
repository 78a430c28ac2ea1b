import { defineCheck } from "../../check";
import { measureAt } from "../findingAt";
import { findInTexts, repairedBy } from "./repairedTexts";
import { textsWith, type WrittenText } from "./writtenTexts";

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
