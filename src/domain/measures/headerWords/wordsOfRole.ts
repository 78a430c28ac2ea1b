/** What heads the columns of a role, canonical (no spaces, no bracketed remarks). */
export interface WordsOfRole {
  /** Whole headers. */
  readonly words: readonly string[];
  /** Recognise a header by what it contains. */
  readonly patterns: readonly RegExp[];
}
