import { certain } from "../certain";
import type { MeasureAnchor, PlanTable } from "./planTable";

/**
 * The measures with those of one division together, divisions as they are met first. Measures without a division of some
 * level come before those that have one, since no heading says where a division ends.
 */
export function groupedOrder({ entries }: PlanTable, levels: number): readonly number[] {
  if (levels === 0) return entries.map((_, index) => index);
  const ranks = new Map<string, number>();
  const keys = entries.map(({ path }) =>
    Array.from({ length: levels }, (_, level) => {
      if (path[level] === "") return -1;
      const key = path.slice(0, level + 1).join("\n");
      const rank = ranks.get(key) ?? ranks.size;
      ranks.set(key, rank);
      return rank;
    }),
  );
  const compare = (one: number, other: number): number =>
    certain(keys[one])
      .map((rank, level) => rank - certain(certain(keys[other])[level]))
      .find((difference) => difference !== 0) ?? one - other;
  return entries.map((_, index) => index).sort(compare);
}

/** The measures as they were ordered; new ones stay behind the one they follow in the table. */
export function recordedOrder(
  { entries }: PlanTable,
  order: readonly MeasureAnchor[],
  find: (anchor: MeasureAnchor) => number | undefined,
): readonly number[] {
  const ranks = new Map<number, number>();
  order.forEach((anchor, rank) => {
    const entry = find(anchor);
    if (entry !== undefined) ranks.set(entry, rank);
  });
  let last = -1;
  const placed = entries.map((_, index) => {
    last = ranks.get(index) ?? last;
    return { index, rank: last };
  });
  return placed.sort((one, other) => one.rank - other.rank || one.index - other.index).map(({ index }) => index);
}
