import type { Check } from "../../check";
import type { FoundIn } from "../../finding";
import { measureAt, measureOf } from "../findingAt";
import { faultyCells } from "./repairedTexts";
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
export const doubledPhrase: Check = {
  code: "text-doubled-phrase",
  family: "text",
  severity: "warning",
  granularity: "cell",
  rule: null,
  needs: [],
  find: (context) => {
    const isData = (row: number): boolean => measureAt(context.measureSheet, row) !== null;
    return textsWith(context.grid, hasRoomForTwo).flatMap((written): readonly FoundIn[] => {
      const phrase = phraseTwice(written.text);
      if (phrase === null || written.cells.some(({ row }) => isData(row))) return [];
      const faults = faultyCells(context, [{ written, after: null }]);
      return [
        {
          code: "text-doubled-phrase",
          parameters: { phrase, count: faults.cells.length },
          ...faults,
          measure: measureOf(context.measureSheet, faults.cells),
        },
      ];
    });
  },
};
