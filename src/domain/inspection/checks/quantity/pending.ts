import type { GradedIndicators, IndicatorRow } from "../../../evaluation/evaluateMeasures";
import type { Rubric } from "../../../evaluation/rubric";
import type { Check } from "../../check";
import { rowsThatAre } from "../evaluatedRows";
import { cellsOf } from "../findingAt";

const pendingRoles = ["target", "actual"] as const;

/** Whether the grade says how far a target was reached, and not that nothing can be said yet. */
function isGraded({ symbol }: GradedIndicators, { grades }: Rubric): boolean {
  const kind = grades.find((grade) => grade.symbol === symbol)?.rule.kind;
  return kind === "comparison" || kind === "interval";
}

function pendingIn({ readings }: IndicatorRow) {
  return pendingRoles.flatMap((role) => {
    const pending = readings[role]?.parts.filter(({ kind }) => kind === "pending") ?? [];
    return pending.length === 0 ? [] : [{ role, text: pending.map(({ raw }) => raw).join("、") }];
  });
}

/** 令和5年3月集計予定 is no value yet; where a grade was given all the same, on what grounds is not in the sheet. */
export const quantityPending: Check = {
  code: "quantity-pending",
  family: "quantity",
  severity: "info",
  granularity: "cell",
  rule: null,
  needs: [],
  find: (context) =>
    rowsThatAre("pending", context).flatMap(({ measure, graded, row }) =>
      pendingIn(row).map(({ role, text }) => {
        const grade = isGraded(graded, context.settings.rubric) ? graded.entered : null;
        const cells = [row.cells[role], ...(grade === null ? [] : [graded.cell])];
        return {
          code: "quantity-pending" as const,
          parameters: { role, text, grade },
          cells: cellsOf(measure, context.measureSheet.sheet, ...cells),
          measure: measure.code,
          severity: grade === null ? ("info" as const) : ("warning" as const),
        };
      }),
    ),
};
