import type { MeasureAnchor, PlanEntry } from "./planTable";

/** Gives each measure a name of its own, whatever is entered twice. */
export function anchorsOf(
  measures: readonly { readonly code: string; readonly name: string }[],
): readonly MeasureAnchor[] {
  const counted = new Map<string, number>();
  return measures.map(({ code, name }) => {
    const key = `${code}\n${name}`;
    const occurrence = (counted.get(key) ?? 0) + 1;
    counted.set(key, occurrence);
    return { code, name, occurrence };
  });
}

function fullKey({ code, name, occurrence }: MeasureAnchor): string {
  return `${code}\n${name}\n${String(occurrence)}`;
}

/** Keys that name one measure only. */
function unique(entries: readonly PlanEntry[], keyOf: (anchor: MeasureAnchor) => string): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  const repeated = new Set<string>();
  entries.forEach(({ anchor }, index) => {
    const key = keyOf(anchor);
    if (found.has(key)) repeated.add(key);
    found.set(key, index);
  });
  for (const key of repeated) found.delete(key);
  return found;
}

/**
 * Finds measures again: by code and name, else by its name alone (its division was renamed), else by its code alone (it
 * was renamed itself), as long as that leaves no doubt. `undefined`: the measure is not there any more.
 */
export function entryFinder(entries: readonly PlanEntry[]): (anchor: MeasureAnchor) => number | undefined {
  const byAll = new Map(entries.map(({ anchor }, index) => [fullKey(anchor), index]));
  const byName = unique(entries, ({ name }) => name);
  const byCode = unique(entries, ({ code }) => code);
  return (anchor) =>
    byAll.get(fullKey(anchor)) ?? (anchor.name === "" ? undefined : byName.get(anchor.name)) ?? byCode.get(anchor.code);
}
