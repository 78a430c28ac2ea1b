import { textOfCell } from "../../../measures/measure";
import type { Check } from "../../check";
import { cellsOf } from "../findingAt";

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
  find: ({ measureSheet, evaluations }) =>
    evaluations.flatMap(({ measure, goalStatus }) => {
      const text = textOfCell(measure.cells.background);
      const isUnmarked = !nothingToSay.test(text) && !noteMark.test(text);
      // A column for what comes next is filled in whatever the status.
      const isAboutMissed = /未達|達成(?:して|でき|しな)/u.test(measureSheet.columns.get("background")?.label ?? "");
      if (goalStatus.status !== "achieved" || !isUnmarked || !isAboutMissed) return [];
      return [
        {
          code: "status-background-unmarked" as const,
          parameters: { entered: goalStatus.entered, column: measureSheet.columns.get("background")?.label ?? "" },
          cells: cellsOf(measure, measureSheet.sheet, measure.cells.background, goalStatus.cell),
          measure: measure.code,
        },
      ];
    }),
};
