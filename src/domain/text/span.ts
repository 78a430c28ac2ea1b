/** A part of a text, from `start` up to `end`, the latter left out. */
export interface Span {
  readonly start: number;
  readonly end: number;
}
