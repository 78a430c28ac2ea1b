import { cellAddress } from "../domain/grid/cell";
import type { FindingFamily, Severity } from "../domain/inspection/finding";
import type { PaneFinding } from "./paneActions";

export type Grouping = "none" | "measure" | "kind";

/** What of the findings is shown. */
export interface FindingFilter {
  readonly severities: ReadonlySet<Severity>;
  /** `null`: all. */
  readonly family: FindingFamily | null;
  /** Looked for in everything a finding says, whatever the case of letters; words apart by spaces must all be there. */
  readonly search: string;
  /** Codes of the measures looked at, with what they have in common; `null`: all. */
  readonly measures: { readonly name: string; readonly codes: ReadonlySet<string> } | null;
  readonly grouping: Grouping;
}

/** A line of the list. */
export type FindingRow =
  | { readonly kind: "group"; readonly title: string | null; readonly count: number }
  | { readonly kind: "finding"; readonly finding: PaneFinding };

function searchable({ title, message, fix, measure, position, code }: PaneFinding): string {
  return [title, message, fix, measure ?? "", cellAddress(position), code].join("\n").toLowerCase();
}

/** The findings that meet the filter, in their order. */
export function filterFindings(findings: readonly PaneFinding[], filter: FindingFilter): readonly PaneFinding[] {
  const words = filter.search
    .toLowerCase()
    .split(/\s+/u)
    .filter((word) => word !== "");
  return findings.filter((finding) => {
    if (!filter.severities.has(finding.severity)) return false;
    if (filter.family !== null && finding.family !== filter.family) return false;
    if (filter.measures !== null && !filter.measures.codes.has(finding.measure ?? "")) return false;
    if (words.length === 0) return true;
    const text = searchable(finding);
    return words.every((word) => text.includes(word));
  });
}

const groupKeys: Readonly<Record<Exclude<Grouping, "none">, (finding: PaneFinding) => string | null>> = {
  measure: ({ measure }) => measure,
  kind: ({ title }) => title,
};

/** Findings as lines, each group under its heading; a heading without a title gathers what is about no measure. */
export function groupFindings(findings: readonly PaneFinding[], grouping: Grouping): readonly FindingRow[] {
  const line = (finding: PaneFinding): FindingRow => ({ kind: "finding", finding });
  if (grouping === "none") return findings.map(line);
  const keyOf = groupKeys[grouping];
  const groups = new Map<string | null, FindingRow[]>();
  for (const finding of findings) {
    const key = keyOf(finding);
    const lines = groups.get(key) ?? [];
    if (lines.length === 0) groups.set(key, lines);
    lines.push(line(finding));
  }
  return [...groups].flatMap(([title, lines]): readonly FindingRow[] => [
    { kind: "group", title, count: lines.length },
    ...lines,
  ]);
}
