import type { Passage } from "./outline";

/** A sentence in a compact text that begins at `start`. */
export interface Sentence {
  readonly text: string;
  readonly start: number;
}

/** The sentences of a passage; the last may have no full stop. */
export function sentencesOf({ piece, span }: Passage): readonly Sentence[] {
  const sentences: Sentence[] = [];
  let { start } = span;
  for (let index = span.start; index < span.end; index += 1) {
    if (piece.text.text.charAt(index) !== "。" && index + 1 < span.end) continue;
    sentences.push({ text: piece.text.text.slice(start, index + 1), start });
    start = index + 1;
  }
  return sentences;
}
