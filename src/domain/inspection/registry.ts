import type { Check } from "./check";
import { consistencyChecks } from "./checks/consistency";
import { judgementChecks } from "./checks/judgement";
import { quantityChecks } from "./checks/quantity";
import { statusChecks } from "./checks/status";
import { structureChecks } from "./checks/structure";
import { textChecks } from "./checks/text";

/**
 * Every check of an inspection, in the order in which its findings are told for one cell. The rules on machine
 * readability are rated apart (readabilityReport.ts): a printed annex breaks many of them on purpose.
 */
export const checks: readonly Check[] = [
  ...structureChecks,
  ...textChecks,
  ...quantityChecks,
  ...judgementChecks,
  ...statusChecks,
  ...consistencyChecks,
];
