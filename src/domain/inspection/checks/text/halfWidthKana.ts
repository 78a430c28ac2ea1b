import type { Check } from "../../check";
import type { FoundIn } from "../../finding";
import { measureOf } from "../findingAt";
import { faultyCells } from "./repairedTexts";
import { textsWith } from "./writtenTexts";

const halfWidth = /[\uFF61-\uFF9F]+/gu;

function withFullWidthKana(text: string): string {
  return text.replace(halfWidth, (kana) => kana.normalize("NFKC"));
}

/** ｱｲｳ: sorts, searches and counts apart from アイウ. */
export const halfWidthKana: Check = {
  code: "text-half-width-kana",
  family: "text",
  severity: "info",
  granularity: "cell",
  rule: null,
  needs: [],
  find: (context): readonly FoundIn[] => {
    const texts = textsWith(context.grid, (phrase) => phrase.search(halfWidth) >= 0);
    const faults = faultyCells(
      context,
      texts.map((written) => ({ written, after: withFullWidthKana(written.text) })),
    );
    if (faults === null) return [];
    const example = texts[0]?.text.match(halfWidth)?.[0] ?? "";
    return [
      {
        code: "text-half-width-kana",
        parameters: { example, count: faults.cells.length },
        ...faults,
        measure: measureOf(context.measureSheet, faults.cells),
      },
    ];
  },
};
