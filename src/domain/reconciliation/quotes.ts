import { rawSpan } from "./compactText";
import type { Piece } from "./pieces";
import type { Span, StatementPlace } from "./statement";

const mostBefore = 50;
const mostAfter = 40;
const endOfSentence = /[。\n]/u;

/** The sentence around a stretch of the raw text, cut where it is long. */
function around(raw: string, { start, end }: Span): Span {
  let first = start;
  while (first > 0 && start - first < mostBefore && !endOfSentence.test(raw.charAt(first - 1))) first -= 1;
  let last = end;
  while (last < raw.length && last - end < mostAfter && !endOfSentence.test(raw.charAt(last - 1))) last += 1;
  return { start: first, end: last };
}

/** Where a stretch of a piece's compact text stands, quoted with its sentence; `differing` in the compact text too. */
export function placeOf(piece: Piece, span: Span, differing: readonly Span[] = []): StatementPlace {
  const { raw } = piece.text;
  const own = rawSpan(piece.text, span);
  const quoted = around(raw, own);
  const lead = raw.slice(quoted.start, quoted.end);
  const begin = quoted.start + lead.length - lead.trimStart().length;
  const within = ({ start, end }: Span): Span => ({ start: start - begin, end: Math.max(start, end) - begin });
  return {
    line: piece.line,
    quote: raw.slice(begin, quoted.end).trimEnd(),
    stated: within(own),
    differing: differing.map((one) => within(rawSpan(piece.text, one))),
  };
}
