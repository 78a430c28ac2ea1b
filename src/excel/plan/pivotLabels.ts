/** The divisions of each measure as a PivotTable shows them. */
export interface DivisionLabels {
  /** One path for each given. */
  readonly labels: readonly (readonly string[])[];
  /** Numbers were put before the labels of a level. */
  readonly isNumbered: boolean;
}

const collator = new Intl.Collator("ja");

/** Whether texts sort in this order, in whatever way Excel sorts. */
function areSorted(texts: readonly string[]): boolean {
  return texts.every((text, index) => {
    const before = texts[index - 1];
    return before === undefined || (before < text && collator.compare(before, text) < 0);
  });
}

const keyOf = (path: readonly string[]): string => JSON.stringify(path);

/** The divisions of a level, by the paths that lead to them, in the order of the plan. */
function divisionsAt(paths: readonly (readonly string[])[], level: number): ReadonlyMap<string, readonly string[]> {
  return new Map(paths.map((path) => path.slice(0, level + 1)).map((path) => [keyOf(path), path]));
}

/** Whether the divisions inside of each outer one sort in the order of the plan. */
function sortByThemselves(divisions: readonly (readonly string[])[]): boolean {
  const inside = new Map<string, string[]>();
  for (const path of divisions) {
    const outer = keyOf(path.slice(0, -1));
    inside.set(outer, [...(inside.get(outer) ?? []), path.at(-1) ?? ""]);
  }
  return [...inside.values()].every(areSorted);
}

/**
 * A PivotTable sorts its items, and no part of the API puts them in another order. Divisions that are numbered (Ⅰ, ①, ア)
 * come in the order of the plan by themselves; the others get numbers, 01 to 21, at the levels where they need them.
 */
export function divisionLabels(paths: readonly (readonly string[])[]): DivisionLabels {
  const depth = paths[0]?.length ?? 0;
  const levels = Array.from({ length: depth }, (_, level) => {
    const divisions = divisionsAt(paths, level);
    if (sortByThemselves([...divisions.values()])) return null;
    const digits = String(divisions.size).length;
    return new Map([...divisions.keys()].map((key, index) => [key, String(index + 1).padStart(digits, "0")]));
  });
  const labelAt = (path: readonly string[], label: string, level: number): string => {
    const number = levels[level]?.get(keyOf(path.slice(0, level + 1)));
    return number === undefined ? label : `${number} ${label}`;
  };
  return {
    labels: paths.map((path) => path.map((label, level) => labelAt(path, label, level))),
    isNumbered: levels.some((level) => level !== null),
  };
}
