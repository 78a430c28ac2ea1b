import { CharacterSet } from "../text/characterSet";

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
const quotes = new CharacterSet("「『“");
const openers = new CharacterSet(Object.keys(closing).join(""));
const closers = new CharacterSet(Object.values(closing).join(""));

export function isBracketAt(text: string, position: number): boolean {
  return openers.hasAt(text, position) || closers.hasAt(text, position);
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

const none: ReadonlyMap<number, Bracket> = new Map();

function hasBracket(text: string): boolean {
  for (let index = 0; index < text.length; index += 1) if (openers.hasAt(text, index)) return true;
  return false;
}

/** The outermost bracket pairs of a text by where they start; brackets without a partner are left alone. */
export function bracketsByStart(text: string): ReadonlyMap<number, Bracket> {
  if (!hasBracket(text)) return none;
  const open: number[] = [];
  const found = new Map<number, Bracket>();
  for (let index = 0; index < text.length; index += 1) {
    if (openers.hasAt(text, index)) open.push(index);
    else if (closers.hasAt(text, index)) closeBracket(text, index, open, found);
  }
  return found;
}

function closeBracket(text: string, index: number, open: number[], found: Map<number, Bracket>): void {
  const start = open.at(-1);
  if (start === undefined || closing[text.charAt(start)] !== text.charAt(index)) return;
  open.pop();
  found.set(start, {
    start,
    end: index + 1,
    innerStart: start + 1,
    innerEnd: index,
    isQuote: quotes.hasAt(text, start),
  });
}
