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
  /** Whether it stands under the heading of a group. */
  readonly isInGroup: boolean;
}

/** Findings that are one decision; closed, they are told by their first. */
export interface GroupLine {
  readonly kind: "group";
  readonly key: string;
  /** `null`: what is about no measure. */
  readonly title: string | null;
  readonly findings: readonly [PaneFinding, PaneFinding, ...PaneFinding[]];
  readonly isOpen: boolean;
}

/** A line of the list. */
export type FindingRow = GroupLine | { readonly kind: "acceptedGroup"; readonly count: number } | FindingLine;

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

const lineOf =
  (isInGroup: boolean) =>
  (finding: PaneFinding): FindingLine => ({ kind: "finding", finding, acceptance: null, isInGroup });

function isGroup(findings: readonly PaneFinding[]): findings is GroupLine["findings"] {
  return findings.length > 1;
}

/** Findings as lines, the most urgent group first. `isOpen`: by the group's key; what is alone needs no group. */
export function groupFindings(
  findings: readonly PaneFinding[],
  grouping: Grouping,
  isOpen: (key: string) => boolean,
): readonly FindingRow[] {
  if (grouping === "none") return findings.map(lineOf(false));
  const keyOf = groupKeys[grouping];
  const groups = new Map<string | null, PaneFinding[]>();
  for (const finding of findings) {
    const title = keyOf(finding);
    const members = groups.get(title) ?? [];
    if (members.length === 0) groups.set(title, members);
    members.push(finding);
  }
  return [...groups].flatMap(([title, members]): readonly FindingRow[] => {
    if (!isGroup(members)) return members.map(lineOf(false));
    const key = `${grouping} ${title ?? ""}`;
    const group: GroupLine = { kind: "group", key, title, findings: members, isOpen: isOpen(key) };
    return group.isOpen ? [group, ...members.map(lineOf(true))] : [group];
  });
}

/** Accepted findings as a group of their own. */
export function groupAccepted(accepted: readonly PaneAcceptedFinding[]): readonly FindingRow[] {
  if (accepted.length === 0) return [];
  const lines = accepted.map(({ finding, acceptance }): FindingRow => ({
    kind: "finding",
    finding,
    acceptance,
    isInGroup: true,
  }));
  return [{ kind: "acceptedGroup", count: accepted.length }, ...lines];
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
