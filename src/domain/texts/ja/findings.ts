import { consistencyFindings } from "./findings/consistency";
import { judgementFindings } from "./findings/judgement";
import { quantityFindings } from "./findings/quantity";
import { readabilityFindings } from "./findings/readability";
import { statusFindings } from "./findings/status";
import { structureFindings } from "./findings/structure";
import { textFindings } from "./findings/text";

/** How every kind of finding reads, by its code. */
export const findings = {
  ...structureFindings,
  ...textFindings,
  ...quantityFindings,
  ...judgementFindings,
  ...statusFindings,
  ...consistencyFindings,
  ...readabilityFindings,
} as const;
