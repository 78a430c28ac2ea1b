/** A word of a table and what it means. */
export interface TableWord<Meaning> {
  readonly spelling: string;
  readonly meaning: Meaning;
}

type Bucket<Meaning> = TableWord<Meaning>[];

function addTo<Meaning>(buckets: Map<number, Bucket<Meaning>>, key: number, word: TableWord<Meaning>): void {
  const bucket = buckets.get(key);
  if (bucket === undefined) buckets.set(key, [word]);
  else bucket.push(word);
}

/** Words to be found inside a text: kept by their first and last characters, the longest first. */
export class WordTable<Meaning> {
  private readonly byFirst = new Map<number, Bucket<Meaning>>();
  private readonly byLast = new Map<number, Bucket<Meaning>>();

  constructor(words: ReadonlyMap<string, Meaning>) {
    const longestFirst = [...words].sort(([one], [other]) => other.length - one.length);
    for (const [spelling, meaning] of longestFirst) {
      const word = { spelling, meaning };
      addTo(this.byFirst, spelling.charCodeAt(0), word);
      addTo(this.byLast, spelling.charCodeAt(spelling.length - 1), word);
    }
  }

  /**
   * The longest word that begins at `start` and ends at `limit` or before.
   * @param isWhole whether a word may end at a position.
   */
  longestAt(
    text: string,
    start: number,
    limit = text.length,
    isWhole?: (text: string, end: number, limit: number) => boolean,
  ): TableWord<Meaning> | null {
    const bucket = start < limit ? this.byFirst.get(text.charCodeAt(start)) : undefined;
    if (bucket === undefined) return null;
    for (const word of bucket) {
      const end = start + word.spelling.length;
      const isThere = end <= limit && text.startsWith(word.spelling, start);
      if (isThere && (isWhole === undefined || isWhole(text, end, limit))) return word;
    }
    return null;
  }

  /** The longest word that the text ends with. */
  longestAtEnd(text: string): TableWord<Meaning> | null {
    const bucket = this.byLast.get(text.charCodeAt(text.length - 1));
    return bucket?.find(({ spelling }) => text.endsWith(spelling)) ?? null;
  }
}
