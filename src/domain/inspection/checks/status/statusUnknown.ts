import type { Check } from "../../check";
import { cellsOf } from "../findingAt";
import { measuresWithStatus } from "./byStatus";
import { areAllStatusesUnknown } from "./statusWordsUnfit";

/** The status is there, but says neither achieved nor missed in words anybody agreed on. */
export const statusUnknown: Check = {
  code: "status-unknown",
  family: "status",
  severity: "error",
  granularity: "cell",
  rule: null,
  needs: ["goalStatus"],
  find: (context) =>
    areAllStatusesUnknown(context)
      ? []
      : measuresWithStatus(null, context)
          .filter(({ goalStatus }) => goalStatus.entered !== "")
          .map(({ measure, goalStatus }) => ({
            code: "status-unknown" as const,
            parameters: { entered: goalStatus.entered },
            cells: cellsOf(measure, context.measureSheet.sheet, goalStatus.cell),
            measure: measure.code,
          })),
};
