import { textOfCell } from "../../../measures/measure";
import type { Check } from "../../check";
import { cellsOf, labelOfRole } from "../findingAt";
import { measuresWithStatus } from "./byStatus";

const noteMark = /[※＊*]|^[（(]?注/u;
const nothingToSay = /^(?:[-－‐–—―─−ー]+|なし|無し|特になし|該当なし)?$/u;

/** The column is for what was missed; beside an achieved goal it holds notes, which begin with ※. */
export const backgroundUnmarked: Check = {
  code: "status-background-unmarked",
  family: "status",
  severity: "info",
  granularity: "cell",
  rule: null,
  needs: ["goalStatus", "background"],
  find: (context) => {
    const { measureSheet } = context;
    const column = labelOfRole(measureSheet, "background");
    // A column for what comes next is filled in whatever the status.
    if (!/未達|達成(?:して|でき|しな)/u.test(column)) return [];
    const isUnmarked = (text: string): boolean => !nothingToSay.test(text) && !noteMark.test(text);
    return measuresWithStatus("achieved", context)
      .filter(({ measure }) => isUnmarked(textOfCell(measure.cells.background)))
      .map(({ measure, goalStatus }) => ({
        code: "status-background-unmarked" as const,
        parameters: { entered: goalStatus.entered, column },
        cells: cellsOf(measure, measureSheet.sheet, measure.cells.background, goalStatus.cell),
        measure: measure.code,
      }));
  },
};
