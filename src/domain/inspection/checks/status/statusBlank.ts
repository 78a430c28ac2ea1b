import type { Check } from "../../check";
import { cellsOf } from "../findingAt";
import { measuresWithStatus } from "./byStatus";

/** The sheet asks for the goal's status and the cell is empty. */
export const statusBlank: Check = {
  code: "status-blank",
  family: "status",
  severity: "warning",
  granularity: "cell",
  rule: null,
  needs: ["goalStatus"],
  find: (context) =>
    measuresWithStatus(null, context)
      .filter(({ goalStatus }) => goalStatus.cell !== undefined && goalStatus.entered === "")
      .map(({ measure, goalStatus }) => ({
        code: "status-blank" as const,
        parameters: {},
        cells: cellsOf(measure, context.measureSheet.sheet, goalStatus.cell),
        measure: measure.code,
      })),
};
