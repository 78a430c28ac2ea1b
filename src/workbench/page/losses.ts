import type { workbench } from "../../domain/texts/ja/workbench";

/** What an official knows a lost part as. */
export type LossKind = keyof (typeof workbench)["losses"]["kinds"];

/** Parts of a workbook's package, by what they are. The first that fits decides. */
const kinds: readonly (readonly [LossKind, RegExp])[] = [
  ["charts", /^xl\/(charts|chartsheets)\//],
  ["pictures", /^xl\/(media|drawings|diagrams|embeddings)\//],
  ["macros", /^xl\/(vbaProject\.bin|macrosheets\/|dialogsheets\/|activeX\/|ctrlProps\/)/],
  // Those that the reader knows every part of are none of the losses.
  ["pivotTables", /^xl\/(pivotTables|slicers|slicerCaches|timelines)\//],
  ["tables", /^xl\/(tables|queryTables)\//],
  ["externalLinks", /^xl\/(externalLinks\/|connections\.xml)/],
];

/** Counts lost parts (`xl/charts/chart1.xml`) by kind, in the order above. What only serves another part is left out. */
export function countLosses(parts: readonly string[]): readonly { readonly kind: LossKind; readonly count: number }[] {
  const counts = new Map<LossKind, number>();
  for (const part of parts.filter((one) => !one.startsWith("xl/pivotCache/"))) {
    const kind = kinds.find(([, pattern]) => pattern.test(part))?.[0] ?? "others";
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return [...kinds.map(([kind]) => kind), "others" as const].flatMap((kind) => {
    const count = counts.get(kind) ?? 0;
    return count === 0 ? [] : [{ kind, count }];
  });
}
