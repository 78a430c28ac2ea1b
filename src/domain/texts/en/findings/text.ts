import type { LookAlikeKind } from "../../../text/lookAlike";
import type { textFindings as ja } from "../../ja/findings/text";
import type { Texts } from "../../texts";

const lookAlikeKinds: Readonly<Record<LookAlikeKind, string>> = {
  cyrillic: "Cyrillic letters",
  greek: "Greek letters",
  kanjiForKana: "kanji that look like katakana",
  kanaForKanji: "katakana that look like kanji",
  similarKana: "kana of similar shape",
  kangxiRadical: "radicals",
  similarKanji: "kanji of similar shape",
  letterForDigit: "letters that look like digits",
};

const unportableKinds = {
  broken: "Destroyed characters",
  privateUse: "Private characters",
  vendorCharacter: "Characters of one vendor",
  supplementary: "Characters that older systems lack",
  eraLigature: "Eras written as one character",
} as const;

/** Findings of the family text: `message` says what is wrong, `fix` what to do. */
export const textFindings = {
  "text-look-alike": {
    title: "Look-alike characters",
    description: "Characters look like the ones meant but are others: searching, counting and reading aloud miss them.",
    message: (p) =>
      `"${p.word}" contains ${[...new Set(p.characters.map(({ kind }) => lookAlikeKinds[kind]))].join(" and ")}: "${p.characters.map(({ character }) => character).join("")}", probably for "${p.characters.map(({ likely }) => likely).join("")}".`,
    fix: "Replace them.",
  },
  "text-unportable": {
    title: "Characters other systems may lack",
    description: "Private, destroyed or vendor-specific characters show differently elsewhere, or not at all.",
    message: (p) =>
      `${unportableKinds[p.kind]} (${p.kind === "broken" || p.kind === "privateUse" ? String(p.characters.length) : p.characters.join(", ")}) in ${p.count} cells.`,
    fix: "Use common characters; where a name forbids it, check how it shows before publishing.",
  },
  "text-copy-residue": {
    title: "Invisible residue of copying",
    description:
      "Invisible characters, codes or split kana were left by copying; searching and counting miss such cells.",
    message: (p) => `Invisible characters, codes (_x000D_, &amp; …) or split kana in ${p.count} cells.`,
    fix: "Remove them as proposed; nothing visible changes.",
  },
  "text-half-width-kana": {
    title: "Half-width kana",
    description: "Half-width katakana are neither found nor sorted with full-width ones.",
    message: (p) => `Half-width kana ("${p.example}" …) in ${p.count} cells.`,
    fix: "Use full-width katakana.",
  },
  "text-variant-symbol": {
    title: "Look-alike symbol",
    description: "A grade or status is written with a symbol that only looks like the right one (〇 for ○).",
    message: (p) =>
      `In "${p.label}", "${p.right}"${p.usual > 0 ? ` (${p.usual} cells)` : ""} is written ${p.variants.map(({ text, count }) => `"${text}" (${count} cells)`).join(", ")}. COUNTIF counts them apart.`,
    fix: "Use the rubric's symbol throughout.",
  },
  "text-choice-width-mixed": {
    title: "One choice in two widths",
    description: "The same grade or status is written in full-width and half-width characters.",
    message: (p) =>
      `In "${p.label}" one choice is written in two widths (${p.usual} cells one way, ${p.odd} the other; "${p.example}" is the same as "${p.right}"). COUNTIF counts them apart.`,
    fix: "Write it as most cells do.",
  },
  "text-width-mixed": {
    title: "Mixed widths in a column",
    description: "Digits, letters or brackets of one column are partly full-width, partly half-width.",
    message: (p) =>
      `In "${p.label}" the ${p.kind} are ${p.usualWidth}-width in ${p.usual} cells and ${p.usualWidth === "half" ? "full" : "half"}-width in ${p.odd}.`,
    fix: "Use one width.",
  },
  "text-spaced-letters": {
    title: "Letters of a word set apart",
    description: "Spaces were put between the letters of a word for the look; it is not found by searching.",
    message: (p) => `"${p.word}" has spaces between its letters (${p.count} cells).`,
    fix: "Remove the spaces and space the letters by the cell's format.",
  },
  "text-surplus-space": {
    title: "Surplus spaces",
    description: "Spaces at the ends or several in a row: cells that look alike are not equal.",
    message: (p) => `Surplus spaces in ${p.count} cells.`,
    fix: "Remove them as proposed.",
  },
  "text-broken-line": {
    title: "Line break inside a word",
    description: "A word was broken to fit the cell; it is not found by searching.",
    message: (p) => `Line breaks inside words ("${p.around}" …) in ${p.count} cells.`,
    fix: "Remove the break and let Excel wrap the text.",
  },
  "text-doubled-phrase": {
    title: "Phrase repeated",
    description: "A title or legend has a part twice, probably by copying.",
    message: (p) =>
      `"${p.phrase}" stands twice in one cell${p.count > 1 ? ` (${p.count} cells with the same text)` : ""}.`,
    fix: "Delete the repetition.",
  },
  "text-cut-off-name": {
    title: "Name cut off",
    description: "A single kanji follows the name after a space: it was cut off, or ran over from the next cell.",
    message: (p) =>
      `In "${p.label}", ${p.names.map((name) => `"${name}"`).join(", ")} seems to be cut off (${p.count} cells).`,
    fix: "Enter the full name.",
  },
  "text-misspelt-prefecture": {
    title: "Prefecture misspelt",
    description: "A word differs from the name of a prefecture by one character.",
    message: (p) => `"${p.written}" is probably "${p.meant}" (${p.count} cells).`,
    fix: "Correct the name.",
  },
  "text-name-variant": {
    title: "One name written two ways",
    description: "A division, department or measure is named differently in other rows or sheets.",
    message: (p) =>
      `One name is written with "${p.usual.word}" (${p.usual.count} cells: ${p.usual.sheets.join(", ")}) and "${p.other.word}" (${p.other.count} cells: ${p.other.sheets.join(", ")}), as in "${p.example}".`,
    fix: "Use the plan's official name.",
  },
  "text-word-variant": {
    title: "One word written two ways",
    description: "A word is written differently from cell to cell.",
    message: (p) =>
      `"${p.usual.word}" (${p.usual.count} cells) and ${p.others.map(({ word, count }) => `"${word}" (${count} cells)`).join(", ")} are both used.`,
    fix: "Use one form; proper names stay as they are.",
  },
} as const satisfies Texts<typeof ja>;
