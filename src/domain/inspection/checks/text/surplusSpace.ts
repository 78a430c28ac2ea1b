import type { Check } from "../../check";
import type { FoundIn } from "../../finding";
import { measureAt, measureOf } from "../findingAt";
import { faultyCells, type FaultyText } from "./repairedTexts";
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
export const surplusSpace: Check = {
  code: "text-surplus-space",
  family: "text",
  severity: "info",
  granularity: "cell",
  rule: null,
  needs: [],
  find: (context): readonly FoundIn[] => {
    // Headings and titles are indented on purpose; the measures' own cells are data.
    const inMeasures = (written: WrittenText): WrittenText => ({
      text: written.text,
      cells: written.cells.filter(({ row }) => measureAt(context.measureSheet, row) !== null),
    });
    const texts = textsWith(context.grid, (phrase) => surplus.test(phrase))
      .map((written): FaultyText => ({ written: inMeasures(written), after: withoutSurplus(written.text) }))
      .filter(({ written, after }) => after !== written.text && after !== "");
    const faults = faultyCells(context, texts);
    if (faults === null) return [];
    return [
      {
        code: "text-surplus-space",
        parameters: { count: faults.cells.length },
        ...faults,
        measure: measureOf(context.measureSheet, faults.cells),
      },
    ];
  },
};
