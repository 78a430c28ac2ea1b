import type { Check } from "../../check";
import type { FoundIn } from "../../finding";
import { measureOf } from "../findingAt";
import { faultyCells, type FaultyText } from "./repairedTexts";
import { textsWith } from "./writtenTexts";

/** J I S X: at least three capitals with spaces between them. */
const spacedCapitals = /(?<![\p{L}\p{N}])[A-ZＡ-Ｚ](?:[ 　][A-ZＡ-Ｚ](?![\p{L}])){2,}/u;
/** 小 計: a short word all of whose characters stand apart. */
const spacedKanji = /^[\p{Script=Han}ぁ-んァ-ヶー](?:[ 　]+[\p{Script=Han}ぁ-んァ-ヶー]){1,5}$/u;

/** Letters of one word set apart for the look (小 計, J I S): it is found neither by searching nor by counting. */
export const spacedLetters: Check = {
  code: "text-spaced-letters",
  family: "text",
  severity: "info",
  granularity: "cell",
  rule: null,
  needs: [],
  find: (context) => {
    const byWord = new Map<string, [FaultyText, ...FaultyText[]]>();
    const mayBeSpaced = (phrase: string): boolean => spacedKanji.test(phrase.trim()) || spacedCapitals.test(phrase);
    for (const written of textsWith(context.grid, mayBeSpaced)) {
      const text = written.text.trim();
      const word = spacedKanji.test(text) ? text : spacedCapitals.exec(text)?.[0];
      if (word === undefined) continue;
      const after = spacedKanji.test(text) ? text.replace(/[ 　]+/gu, "") : null;
      const texts = byWord.get(word);
      if (texts === undefined) byWord.set(word, [{ written, after }]);
      else texts.push({ written, after });
    }
    return [...byWord].map(([word, texts]): FoundIn => {
      const faults = faultyCells(context, texts);
      return {
        code: "text-spaced-letters",
        parameters: { word, count: faults.cells.length },
        ...faults,
        measure: measureOf(context.measureSheet, faults.cells),
      };
    });
  },
};
