const closing: Readonly<Record<string, string>> = {
  "(": ")",
  "[": "]",
  "{": "}",
  "【": "】",
  "〔": "〕",
  "〈": "〉",
  "《": "》",
  "<": ">",
  "「": "」",
  "『": "』",
  "“": "”",
};
const quotes = new Set(["「", "『", "“"]);
const closers = new Set(Object.values(closing));

export function isBracketCharacter(character: string): boolean {
  return closing[character] !== undefined || closers.has(character);
}

/** A pair of brackets; `end` is behind the closing one. */
export interface Bracket {
  readonly start: number;
  readonly end: number;
  readonly innerStart: number;
  readonly innerEnd: number;
  /** 「」, 『』: what is inside is a name. */
  readonly isQuote: boolean;
}

/** The outermost bracket pairs of a text by where they start; brackets without a partner are left alone. */
export function bracketsByStart(text: string): ReadonlyMap<number, Bracket> {
  const open: { character: string; index: number }[] = [];
  const found = new Map<number, Bracket>();
  for (let index = 0; index < text.length; index += 1) {
    const character = text.charAt(index);
    if (closing[character] !== undefined) open.push({ character, index });
    else if (closers.has(character)) closeBracket(character, index, open, found);
  }
  return found;
}

function closeBracket(
  character: string,
  index: number,
  open: { character: string; index: number }[],
  found: Map<number, Bracket>,
): void {
  const last = open.at(-1);
  if (last === undefined || closing[last.character] !== character) return;
  open.pop();
  found.set(last.index, {
    start: last.index,
    end: index + 1,
    innerStart: last.index + 1,
    innerEnd: index,
    isQuote: quotes.has(last.character),
  });
}
