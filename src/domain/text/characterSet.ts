/** Characters that each take one UTF-16 unit, asked for by their place in a text. */
export class CharacterSet {
  /** 1 for each code unit of the set, up to its last. */
  private readonly members: Uint8Array;

  /**
   * @param characters each of them is in the set.
   * @param ranges first and last of each range.
   */
  constructor(characters: string, ...ranges: readonly (readonly [first: string, last: string])[]) {
    const singles = Array.from({ length: characters.length }, (_, index) => characters.charCodeAt(index));
    const bounds = ranges.map(([first, last]) => [first.charCodeAt(0), last.charCodeAt(0)] as const);
    this.members = new Uint8Array(Math.max(...singles, ...bounds.map(([, last]) => last)) + 1);
    for (const code of singles) this.members[code] = 1;
    for (const [first, last] of bounds) this.members.fill(1, first, last + 1);
  }

  /** `false` before the start and behind the end of the text. */
  hasAt(text: string, position: number): boolean {
    const code = text.charCodeAt(position);
    return code < this.members.length && this.members[code] === 1;
  }
}
