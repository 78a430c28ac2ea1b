import { findLookAlikes, type LookAlike } from "../../../text/lookAlikes";
import { katakanaTwins, neighbourRules } from "../../../text/lookAlikeRules";
import type { Check } from "../../check";
import type { FoundIn } from "../../finding";
import { measureOf } from "../findingAt";
import { faultyCells, type FaultyText } from "./repairedTexts";
import { textsWith } from "./writtenTexts";

/** What has none of these characters has no look-alike. */
const candidate = new RegExp(
  `[\\p{Script=Cyrillic}\\p{Script=Greek}\\u2E80-\\u2FDF${[...neighbourRules.keys(), ...katakanaTwins.keys()].join("")}]`,
  "u",
);

function hasLookAlikes(text: string): boolean {
  return candidate.test(text) && findLookAlikes(text).length > 0;
}

/** Letters that belong to the word around a look-alike. */
const letter = /[\p{L}\p{N}ー]/u;
const longestWord = 12;

/** The word a look-alike stands in, as far as it helps to find it: デジタルデバйд対策. */
function wordAround(text: string, { index }: LookAlike): string {
  let start = index;
  let end = index + 1;
  while (start > 0 && index - start < longestWord && letter.test(text.charAt(start - 1))) start -= 1;
  while (end < text.length && end - index < longestWord && letter.test(text.charAt(end))) end += 1;
  return text.slice(start, end);
}

function replaced(text: string, found: readonly LookAlike[]): string {
  let result = "";
  let from = 0;
  for (const { index, character, likely } of found) {
    result += text.slice(from, index) + likely;
    from = index + character.length;
  }
  return result + text.slice(from);
}

interface Mistaken {
  readonly word: string;
  readonly found: readonly LookAlike[];
  readonly texts: [FaultyText, ...FaultyText[]];
}

const certainKinds: readonly LookAlike["kind"][] = ["cyrillic", "greek", "kangxiRadical"];

/** A character that looks like the one meant: searches, counts and reading aloud miss it. */
export const lookAlikeCharacters: Check = {
  code: "text-look-alike",
  family: "text",
  severity: "warning",
  granularity: "cell",
  rule: null,
  needs: [],
  find: (context) => {
    const byWord = new Map<string, Mistaken>();
    for (const written of textsWith(context.grid, hasLookAlikes)) {
      const found = findLookAlikes(written.text);
      const [first] = found;
      if (first === undefined) continue;
      const isOpen = found.some(({ kind }) => kind === "letterForDigit");
      const faulty: FaultyText = { written, after: isOpen ? null : replaced(written.text, found) };
      const word = wordAround(written.text, first);
      const known = byWord.get(word);
      if (known === undefined) byWord.set(word, { word, found, texts: [faulty] });
      else known.texts.push(faulty);
    }
    return [...byWord.values()].map(({ word, found, texts }): FoundIn => {
      const faults = faultyCells(context, texts);
      const isCertain = found.some(({ kind }) => certainKinds.includes(kind));
      return {
        code: "text-look-alike",
        parameters: { word, characters: found.map(({ character, likely, kind }) => ({ character, likely, kind })) },
        ...faults,
        measure: measureOf(context.measureSheet, faults.cells),
        severity: isCertain ? "error" : "warning",
      };
    });
  },
};
