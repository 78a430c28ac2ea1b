import type { Check, FindingFamily, Found, Repair, Severity } from "./check";
import type { readabilityChecks } from "./readabilityRules";
import type { checks } from "./registry";

export { severities, type FindingCell, type FindingFamily, type Repair, type Severity } from "./check";

/** A finding as it stands in an inspection: every check gives its code those parameters that its message takes. */
interface FindingOf<Code extends string, Parameters extends object> extends Found<Parameters> {
  readonly code: Code;
  readonly family: FindingFamily;
  readonly severity: Severity;
  readonly repairs: readonly Repair[];
}

/** Distributes over the codes of checks that share one table. */
type FindingsOf<Made> =
  Made extends Check<infer Code, infer Parameters>
    ? Code extends string
      ? FindingOf<Code, Parameters>
      : never
    : never;

/** Every finding that there can be, by its code. */
export type Finding = FindingsOf<(typeof checks)[number] | (typeof readabilityChecks)[number]>;

/** Stable names of what can be found. */
export type FindingCode = Finding["code"];
