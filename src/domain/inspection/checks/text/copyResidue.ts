import type { Check } from "../../check";
import type { FoundIn } from "../../finding";
import { measureOf } from "../findingAt";
import { faultyCells } from "./repairedTexts";
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

/** _x000D_ has figures of its own. */
function mayBeSuspicious(phrase: string): boolean {
  return phrase.includes("_x00") || isSuspicious(phrase);
}

/** Invisible characters, codes (_x000D_, &amp;) and split kana that copying left in the text. */
export const copyResidue: Check = {
  code: "text-copy-residue",
  family: "text",
  severity: "warning",
  granularity: "cell",
  rule: null,
  needs: [],
  find: (context): readonly FoundIn[] => {
    const texts = textsWith(context.grid, mayBeSuspicious).filter(({ text }) => isSuspicious(text));
    const faults = faultyCells(
      context,
      texts.map((written) => ({ written, after: cleaned(written.text) })),
    );
    if (faults === null) return [];
    return [
      {
        code: "text-copy-residue",
        parameters: { count: faults.cells.length },
        ...faults,
        measure: measureOf(context.measureSheet, faults.cells),
      },
    ];
  },
};
