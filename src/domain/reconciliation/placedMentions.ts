import { compactName } from "../text/compactText";
import { align, type Alignment } from "./alignment";
import type { KnownName, Mention } from "./nameIndex";
import type { Span } from "./statement";

/** Whether two markers number alike: 1 and (1). */
export function isSameMarker(one: string, other: string): boolean {
  const plain = (marker: string): string => marker.normalize("NFKC").replace(/[()]/gu, "");
  return plain(one) === plain(other);
}

/** Where a name stands in a text, as the text writes it. */
export function mentionAt(compact: string, written: string, name: KnownName): Mention {
  const own = compactName(written);
  const start = Math.max(0, compact.lastIndexOf(own));
  const span = { start, end: start + own.length };
  if (own === name.compact) return { name, span, alignment: null };
  return { name, span, alignment: moved(align(name.compact, own, "whole"), start) };
}

/** An alignment with a part of a text, in places of the text. */
export function moved({ span, cost, differences }: Alignment, by: number): Alignment {
  const shifted = ({ start, end }: Span): Span => ({ start: start + by, end: end + by });
  return {
    span: shifted(span),
    cost,
    differences: differences.map(({ expected, written }) => ({ expected, written: shifted(written) })),
  };
}
