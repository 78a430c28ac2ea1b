import type { FindingCell, Severity } from "../inspection/finding";
import type { Span } from "../text/span";
import type { reconciliation } from "../texts/ja/reconciliation";

/** What is compared: counts and rates of the plan or a division, tables, figures of a measure, names, states in words. */
export const statementKinds = ["count", "rate", "table", "figure", "name", "status", "sum", "missing"] as const;
export type StatementKind = (typeof statementKinds)[number];

/** `unknown`: the sheet has no such thing. `unclear`: the sheet has it, and whether the two agree can't be told. */
export const verdicts = ["differs", "unclear", "unknown", "agrees"] as const;
export type Verdict = (typeof verdicts)[number];

type Messages = (typeof reconciliation)["messages"];
export type StatementCode = keyof Messages;

type MessageParameters<Code extends StatementCode> =
  Parameters<Messages[Code]> extends [infer Given] ? Given : Record<string, never>;

/** Why the verdict is what it is, as data for a message. */
export type StatementReason = {
  [Code in StatementCode]: { readonly code: Code; readonly parameters: MessageParameters<Code> };
}[StatementCode];

export type { Span };

/** Where the report says it: the sentence as written, and in it what is compared. */
export interface StatementPlace {
  readonly line: number;
  readonly quote: string;
  /** What is compared. */
  readonly stated: Span;
  /** The characters that differ; within `stated`. Empty where nothing differs. */
  readonly differing: readonly Span[];
}

/** Something that the report says and the sheet can confirm or refute, with every place that says it alike. */
export interface Statement {
  readonly kind: StatementKind;
  readonly verdict: Verdict;
  readonly severity: Severity;
  /** Code of the measure it is about; `null` when it is about a division or the plan. */
  readonly measure: string | null;
  /** As the report writes it; `""` for what it never mentions. */
  readonly stated: string;
  /** As the sheet has it; `null` where it has no such thing. */
  readonly expected: string | null;
  /** The cell to look at; `null` where the sheet has none. */
  readonly cell: FindingCell | null;
  /** In the order of the report; empty for what it never mentions. */
  readonly places: readonly StatementPlace[];
  readonly reason: StatementReason;
}

/** How many statements have each verdict. */
export type VerdictCounts = Readonly<Record<Verdict, number>>;

/** A report against the measures sheet. */
export interface Reconciliation {
  /** In the order of the report; what it never mentions comes last. */
  readonly statements: readonly Statement[];
  readonly counts: VerdictCounts;
}
