import type { Check } from "../../check";
import { cellsOf } from "../findingAt";
import { backgroundCell, backgroundOf, missingBackgroundColumn } from "./background";
import { measuresWithStatus } from "./byStatus";

/** A goal was missed, and nothing says why. */
export const missedWithoutBackground: Check = {
  code: "status-missed-without-background",
  family: "status",
  severity: "warning",
  granularity: "row",
  rule: null,
  needs: ["goalStatus"],
  find: (context) => {
    const { measureSheet } = context;
    const notChecked = missingBackgroundColumn(measureSheet);
    if (notChecked !== null) return { notChecked };
    return (["missedEnded", "missedContinuing"] as const)
      .flatMap((status) => measuresWithStatus(status, context))
      .filter((evaluation) => backgroundOf(evaluation) === "")
      .map((evaluation) => ({
        code: "status-missed-without-background" as const,
        parameters: { entered: evaluation.goalStatus.entered },
        cells: cellsOf(evaluation.measure, measureSheet.sheet, backgroundCell(evaluation), evaluation.goalStatus.cell),
        measure: evaluation.measure.code,
      }));
  },
};
