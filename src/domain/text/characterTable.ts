type Page = readonly (string | null)[];

const pageSize = 0x100;

function isHighSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdbff;
}

function isLowSurrogate(code: number): boolean {
  return code >= 0xdc00 && code <= 0xdfff;
}

/** Where the character that starts at `index` ends: two units on for a surrogate pair, else one. */
export function endOfCharacter(text: string, index: number): number {
  const isPair = isHighSurrogate(text.charCodeAt(index)) && isLowSurrogate(text.charCodeAt(index + 1));
  return isPair ? index + 2 : index + 1;
}

/**
 * What becomes of each character, worked out once a character. Most characters of a text stay as they are, so the table
 * answers `null` for these; pages of 256 are filled when one of their characters is first met.
 */
export class CharacterTable {
  private readonly pages: Page[] = [];

  constructor(private readonly fold: (character: string) => string) {}

  /** What replaces the character from `start` to `end`; `null` where it stays. */
  replacementOf(text: string, start: number, end: number): string | null {
    if (end - start > 1) return this.folded(text.slice(start, end));
    const code = text.charCodeAt(start);
    const page = this.pages[code >> 8] ?? this.filledPage(code >> 8);
    return page[code & 0xff] ?? null;
  }

  /** The text with every character replaced. */
  replaceAll(text: string): string {
    let replaced = "";
    let copied = 0;
    for (let start = 0, end = 0; start < text.length; start = end) {
      end = endOfCharacter(text, start);
      const replacement = this.replacementOf(text, start, end);
      if (replacement === null) continue;
      replaced += text.slice(copied, start) + replacement;
      copied = end;
    }
    return copied === 0 ? text : replaced + text.slice(copied);
  }

  private filledPage(number: number): Page {
    const first = number * pageSize;
    const page = Array.from({ length: pageSize }, (_, offset) => this.folded(String.fromCharCode(first + offset)));
    this.pages[number] = page;
    return page;
  }

  private folded(character: string): string | null {
    const replacement = this.fold(character);
    return replacement === character ? null : replacement;
  }
}
