import { rawSpan } from "../text/compactText";
import type { Piece } from "./pieces";
import type { Span, StatementPlace } from "./statement";

/** How much of a sentence is quoted, and where one ends. */
interface Quoting {
  readonly mostBefore: number;
  readonly mostAfter: number;
  readonly isEnd: (raw: string, index: number) => boolean;
}

const japanese: Quoting = { mostBefore: 50, mostAfter: 40, isEnd: (raw, index) => /[。\n]/u.test(raw.charAt(index)) };
const english: Quoting = {
  mostBefore: 120,
  mostAfter: 100,
  isEnd: (raw, index) => raw.charAt(index) === "\n" || /^[.?!]\s/u.test(raw.slice(index, index + 2)),
};

/** The sentence around a stretch of the raw text, cut where it is long. */
function around(raw: string, { start, end }: Span, { mostBefore, mostAfter, isEnd }: Quoting): Span {
  let first = start;
  while (first > 0 && start - first < mostBefore && !isEnd(raw, first - 1)) first -= 1;
  let last = end;
  while (last < raw.length && last - end < mostAfter && !isEnd(raw, last - 1)) last += 1;
  return { start: first, end: last };
}

/** Where a stretch of a piece's compact text stands, quoted with its sentence; `differing` in the compact text too. */
export function placeOf(piece: Piece, span: Span, differing: readonly Span[] = []): StatementPlace {
  const { raw } = piece.text;
  const own = rawSpan(piece.text, span);
  const quoted = around(raw, own, piece.text.isReworded ? english : japanese);
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
