import type { Check, InspectionContext } from "../../check";
import { cellsOf } from "../findingAt";
import { measuresWithStatus } from "./byStatus";

const fewest = 2;

/** Not one status of the sheet is understood: the settings lack its words, the cells are not wrong. */
export function areAllStatusesUnknown(context: InspectionContext): boolean {
  const unknown = measuresWithStatus(null, context);
  if (unknown.length < context.evaluations.length) return false;
  return unknown.filter(({ goalStatus }) => goalStatus.entered !== "").length >= fewest;
}

/** The sheet writes the status in other words than the settings: one cause, told once. */
export const statusWordsUnfit: Check = {
  code: "status-words-unfit",
  family: "status",
  severity: "warning",
  granularity: "workbook",
  rule: null,
  needs: ["goalStatus"],
  find: (context) => {
    if (!areAllStatusesUnknown(context)) return [];
    const first = context.evaluations.find(({ goalStatus }) => goalStatus.entered !== "");
    if (first === undefined) return [];
    const entered = context.evaluations.map(({ goalStatus }) => goalStatus.entered).filter((text) => text !== "");
    return [
      {
        code: "status-words-unfit",
        parameters: { entered: [...new Set(entered)] },
        cells: cellsOf(first.measure, context.measureSheet.sheet, first.goalStatus.cell),
        measure: null,
      },
    ];
  },
};
