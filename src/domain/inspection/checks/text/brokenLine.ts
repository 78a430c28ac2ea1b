import type { Check } from "../../check";
import type { FoundIn } from "../../finding";
import { measureOf } from "../findingAt";
import { faultyCells } from "./repairedTexts";
import { textsWith } from "./writtenTexts";

/**
 * A line break that can only be inside a word or a phrase: no line begins with ー, a small kana, を, ん or 、, and no
 * Latin word goes on in the next line.
 */
const insideWord =
  /(?<=[\p{Script=Han}ぁ-んァ-ヶー])[ 　]*\r?\n[ 　]*(?=[ーぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮをん、。，．・」』）)】])|(?<=[a-z])\r?\n(?=[a-z])/gu;

/** A line broken inside a word to make it fit: the word is found neither by searching nor by reading aloud. */
export const brokenLine: Check = {
  code: "text-broken-line",
  family: "text",
  severity: "info",
  granularity: "cell",
  rule: null,
  needs: [],
  find: (context): readonly FoundIn[] => {
    const texts = textsWith(context.grid, (phrase) => phrase.includes("\n") && phrase.search(insideWord) >= 0);
    const faults = faultyCells(
      context,
      texts.map((written) => ({ written, after: written.text.replace(insideWord, "") })),
    );
    if (faults === null) return [];
    const text = texts[0]?.text ?? "";
    const at = text.search(insideWord);
    const around = text.slice(Math.max(0, at - 6), at + 6).replace(/\s+/gu, "⏎");
    return [
      {
        code: "text-broken-line",
        parameters: { around, count: faults.cells.length },
        ...faults,
        measure: measureOf(context.measureSheet, faults.cells),
      },
    ];
  },
};
