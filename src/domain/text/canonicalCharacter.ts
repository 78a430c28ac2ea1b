import { CharacterTable } from "./characterTable";
import { foldCharacter } from "./foldWidth";

/** Characters that mean the same in an official's text: the canonical one, and those that stand for it. */
const sameMeaning: readonly (readonly [string, string])[] = [
  ["-", "\u2010\u2011\u2012\u2013\u2014\u2015\u2043\u2212\u23AF\u2500\u2501\u02D7\u2796"],
  ["～", "~\u301C\u223C\u223E\u02DC"],
  ["○", "〇◯\u2B55"],
  ["△", "Δ∆▵"],
  ["▲", "▴"],
  ["×", "✕☓╳✖✗✘⨯"],
  ["(", "⦅⟮"],
  [")", "⦆⟯"],
  ["[", "〔〘⟦"],
  ["]", "〕〙⟧"],
  ["<", "〈\u2329⟨"],
  [">", "〉\u232A⟩"],
  ['"', "\u201C\u201D\u201E〝〞〟"],
  ["'", "\u2018\u2019\u201B"],
  ["・", "\u00B7\u0387\u2027\u2219\u22C5"],
  [":", "\u2236"],
  ["\u3099", "゛"],
  ["\u309A", "゜"],
];

const canonicalOf: ReadonlyMap<string, string> = new Map(
  sameMeaning.flatMap(([canonical, others]) => Array.from(others, (other) => [other, canonical] as const)),
);

/** One character as the canonical form writes it, where that does not depend on its neighbours: － → -, 〜 → ～, ◯ → ○. */
export function canonicalCharacter(character: string): string {
  const folded = foldCharacter(character);
  return canonicalOf.get(folded) ?? folded;
}

/** `canonicalCharacter` of every character. */
export const canonicalCharacters = new CharacterTable(canonicalCharacter);
