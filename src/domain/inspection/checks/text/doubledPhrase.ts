import { defineCheck } from "../../check";
import { measureAt } from "../findingAt";
import { findInTexts, forAPerson } from "./repairedTexts";
import { textsWith } from "./writtenTexts";

const piecesOfAPhrase = 3;
const shortestPhrase = 8;

/** A run of three pieces that stands twice in a text; `null` when there is none. */
function phraseTwice(text: string): string | null {
  const pieces = text.split(/[\s　]+/u);
  const seen = new Set<string>();
  for (let index = 0; index + piecesOfAPhrase <= pieces.length; index += 1) {
    const phrase = pieces.slice(index, index + piecesOfAPhrase).join(" ");
    if (phrase.length >= shortestPhrase && seen.has(phrase)) return phrase;
    seen.add(phrase);
  }
  return null;
}

function hasRoomForTwo(text: string): boolean {
  return text.split(/[\s　]+/u).length > piecesOfAPhrase;
}

/** A title, legend or note in which a part stands twice, as copying from a PDF does. Data may repeat itself. */
export const doubledPhrase = defineCheck({
  code: "text-doubled-phrase",
  ja: {
    title: "同じ語句の繰り返し",
    description: "表題や凡例に、同じ語句が二度続けて入っています。貼り付けの誤りが疑われます。",
    message: (p: { phrase: string; count: number }) =>
      `「${p.phrase}」が一つのセルに二度入っています${p.count > 1 ? `（同じ内容のセルが${p.count}か所）` : ""}。`,
    fix: "重複した部分を削除してください。",
  },
  en: {
    title: "Phrase repeated",
    message: (p) =>
      `"${p.phrase}" stands twice in one cell${p.count > 1 ? ` (${p.count} cells with the same text)` : ""}.`,
    fix: "Delete the repetition.",
  },
  find: (context) => {
    const isData = (row: number): boolean => measureAt(context.measureSheet, row) !== null;
    return textsWith(context.grid, hasRoomForTwo).flatMap((written) => {
      const phrase = phraseTwice(written.text);
      if (phrase === null || written.cells.some(({ row }) => isData(row))) return [];
      return findInTexts(context, forAPerson([written]), (count) => ({ phrase, count }));
    });
  },
});
