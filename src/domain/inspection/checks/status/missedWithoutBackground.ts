import type { Check } from "../../check";
import { cellsOf } from "../findingAt";
import { backgroundCell, backgroundOf, missingBackgroundColumn } from "./background";

/** A goal was missed, and nothing says why. */
export const missedWithoutBackground: Check = {
  code: "status-missed-without-background",
  family: "status",
  severity: "warning",
  granularity: "row",
  rule: null,
  needs: ["goalStatus"],
  find: ({ measureSheet, evaluations }) => {
    const notChecked = missingBackgroundColumn(measureSheet);
    if (notChecked !== null) return { notChecked };
    return evaluations.flatMap((evaluation) => {
      const { measure, goalStatus } = evaluation;
      const isMissed = goalStatus.status === "missedEnded" || goalStatus.status === "missedContinuing";
      if (!isMissed || backgroundOf(evaluation) !== "") return [];
      return [
        {
          code: "status-missed-without-background" as const,
          parameters: { entered: goalStatus.entered },
          cells: cellsOf(measure, measureSheet.sheet, backgroundCell(evaluation), goalStatus.cell),
          measure: measure.code,
        },
      ];
    });
  },
};
