import type { Check, InspectionContext } from "../../check";
import { cellsOf } from "../findingAt";

const fewest = 2;

/** Not one status of the sheet is understood: the settings lack its words, the cells are not wrong. */
export function areAllStatusesUnknown({ evaluations }: InspectionContext): boolean {
  const entered = evaluations.filter(({ goalStatus }) => goalStatus.entered !== "");
  return entered.length >= fewest && entered.every(({ goalStatus }) => goalStatus.status === null);
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
    const first = context.evaluations.find(({ goalStatus }) => goalStatus.entered !== "");
    if (first === undefined || !areAllStatusesUnknown(context)) return [];
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
