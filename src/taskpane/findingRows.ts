import { cellAddress } from "../domain/grid/cell";
import type { AcceptedFinding } from "../domain/inspection/acceptance";
import type { FindingFamily, Severity } from "../domain/inspection/finding";
import type { PaneAcceptedFinding, PaneFinding } from "./paneActions";

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

/** A finding in the list; `acceptance`: how it was accepted, `null` while it is open. */
export interface FindingLine {
  readonly kind: "finding";
  readonly finding: PaneFinding;
  readonly acceptance: AcceptedFinding | null;
}

/** A line of the list. */
export type FindingRow =
  | { readonly kind: "group"; readonly title: string | null; readonly count: number }
  | { readonly kind: "acceptedGroup"; readonly count: number }
  | FindingLine;

function searchable({ title, message, fix, measure, position, code }: PaneFinding, more: string): string {
  return [title, message, fix, measure ?? "", cellAddress(position), code, more].join("\n").toLowerCase();
}

/** Whether a finding, about which `more` is known besides, meets the filter. */
function filterTest(filter: FindingFilter): (finding: PaneFinding, more: string) => boolean {
  const words = filter.search
    .toLowerCase()
    .split(/\s+/u)
    .filter((word) => word !== "");
  return (finding, more) => {
    if (!filter.severities.has(finding.severity)) return false;
    if (filter.family !== null && finding.family !== filter.family) return false;
    if (filter.measures !== null && !filter.measures.codes.has(finding.measure ?? "")) return false;
    if (words.length === 0) return true;
    const text = searchable(finding, more);
    return words.every((word) => text.includes(word));
  };
}

/** The findings that meet the filter, in their order. */
export function filterFindings(findings: readonly PaneFinding[], filter: FindingFilter): readonly PaneFinding[] {
  const meets = filterTest(filter);
  return findings.filter((finding) => meets(finding, ""));
}

/** The accepted findings that meet the filter; the search looks into their reasons too. */
export function filterAccepted(
  accepted: readonly PaneAcceptedFinding[],
  filter: FindingFilter,
): readonly PaneAcceptedFinding[] {
  const meets = filterTest(filter);
  return accepted.filter(({ finding, acceptance }) => meets(finding, `${acceptance.reason}\n${acceptance.by ?? ""}`));
}

const groupKeys: Readonly<Record<Exclude<Grouping, "none">, (finding: PaneFinding) => string | null>> = {
  measure: ({ measure }) => measure,
  kind: ({ title }) => title,
};

/** Findings as lines, each group under its heading; a heading without a title gathers what is about no measure. */
export function groupFindings(findings: readonly PaneFinding[], grouping: Grouping): readonly FindingRow[] {
  const line = (finding: PaneFinding): FindingRow => ({ kind: "finding", finding, acceptance: null });
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

/** Accepted findings as a group of their own. */
export function groupAccepted(accepted: readonly PaneAcceptedFinding[]): readonly FindingRow[] {
  if (accepted.length === 0) return [];
  return [
    { kind: "acceptedGroup", count: accepted.length },
    ...accepted.map((one): FindingLine => ({ kind: "finding", ...one })),
  ];
}

type Sameness = (one: PaneFinding, other: PaneFinding) => boolean;

const standAlike: Sameness = (one, other) =>
  one.sheet === other.sheet && one.position.row === other.position.row && one.position.column === other.position.column;

const sayAlike: Sameness = (one, other) => one.measure === other.measure && one.message === other.message;

/** How a finding is known again in the next inspection, the surest way first: rows may have moved, or values changed. */
const samenesses: readonly Sameness[] = [
  (one, other) => standAlike(one, other) && sayAlike(one, other),
  sayAlike,
  standAlike,
];

/** Where the line stands among these rows, open or accepted as it was; -1 where its finding is gone. */
export function sameLine(rows: readonly FindingRow[], { finding, acceptance }: FindingLine): number {
  for (const areSame of samenesses) {
    const index = rows.findIndex(
      (row) =>
        row.kind === "finding" &&
        row.finding.code === finding.code &&
        (row.acceptance === null) === (acceptance === null) &&
        areSame(row.finding, finding),
    );
    if (index !== -1) return index;
  }
  return -1;
}
