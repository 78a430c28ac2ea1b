import type { ReadabilityCode } from "./checks/readability/ruleCheck";

/** How much a rule weighs in the national rules' own checker. */
export type Gravity = "fatal" | "critical" | "major" | "minor";

/** 1: machines can open it. 2: machines can process it. 3: data of different sources can be joined. */
export type ReadabilityLevel = 1 | 2 | 3;

export interface ReadabilityRule {
  readonly id: string;
  readonly level: ReadabilityLevel;
  readonly gravity: Gravity;
  /** The check that judges it; `null` where an Excel sheet cannot show it. */
  readonly code: ReadabilityCode | null;
}

type Row = readonly [id: string, gravity: Gravity, code: ReadabilityCode | null];

const rows: readonly Row[] = [
  ["L1-01", "fatal", "readability-file-format"],
  ["L1-02", "fatal", "readability-one-table"],
  ["L1-03", "critical", "readability-undivided-table"],
  ["L1-04", "major", "readability-notes-outside"],
  ["L1-05", "critical", "readability-named-columns"],
  ["L1-06", "critical", "readability-layout-spaces"],
  ["L1-07", "critical", "readability-one-value-a-cell"],
  ["L1-08", "critical", "readability-portable-characters"],
  ["L1-09", "minor", "readability-blank-is-not-zero"],
  ["L1-10", "critical", "readability-floating-objects"],
  ["L1-11", "critical", "readability-meaningful-formats"],
  ["L1-12", "critical", "readability-merged-cells"],
  ["L1-13", "critical", "readability-hidden-lines"],
  ["L1-14", "fatal", null],
  ["L1-15", "fatal", null],
  ["L2-01", "fatal", "readability-numbers-are-numeric"],
  ["L2-02", "fatal", "readability-nothing-omitted"],
  ["L2-03", "fatal", "readability-unique-headers"],
  ["L2-04", "critical", "readability-uniform-choices"],
  ["L2-05", "major", null],
  ["L2-06", "major", "readability-values-not-formulas"],
  ["L3-01", "fatal", "readability-header-in-first-row"],
  ["L3-02", "critical", null],
  ["L3-03", "major", "readability-defined-symbols"],
  ["L3-04", "major", "readability-stated-units"],
  ["L3-05", "major", "readability-gregorian-years"],
  ["L3-06", "critical", null],
  ["L3-07", "critical", null],
  ["L3-08", "major", null],
  ["L3-09", "major", "readability-long-format"],
];

function levelOf(id: string): ReadabilityLevel {
  return id.startsWith("L1") ? 1 : id.startsWith("L2") ? 2 : 3;
}

/**
 * デジタル庁「行政データにおける機械可読性に関するルール」(2026-03-31): its 30 rules in their order, with the gravity that its sample
 * checker gives them.
 */
export const readabilityRules: readonly ReadabilityRule[] = rows.map(([id, gravity, code]) => ({
  id,
  level: levelOf(id),
  gravity,
  code,
}));
