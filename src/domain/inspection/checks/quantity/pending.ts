import type { GradedIndicators, IndicatorRow } from "../../evaluateMeasures";
import type { Rubric } from "../../../evaluation/rubric";
import type { Check } from "../../check";
import { cellsOf } from "../findingAt";

const pendingRoles = ["target", "actual"] as const;

/** Whether the grade says how far a target was reached, and not that nothing can be said yet. */
function isGraded({ symbol }: GradedIndicators, { grades }: Rubric): boolean {
  const kind = grades.find((grade) => grade.symbol === symbol)?.rule.kind;
  return kind === "comparison" || kind === "interval";
}

function pendingIn({ readings }: IndicatorRow) {
  return pendingRoles.flatMap((role) => {
    const texts = (readings[role]?.parts ?? []).flatMap(({ kind, raw }) => (kind === "pending" ? [raw] : []));
    return texts.length === 0 ? [] : [{ role, text: texts.join("、") }];
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
  find: ({ measureSheet, evaluations, settings }) =>
    evaluations.flatMap(({ measure, grades }) =>
      grades.flatMap((graded) => {
        const grade = isGraded(graded, settings.rubric) ? graded.entered : null;
        return graded.rows.flatMap((row) =>
          pendingIn(row).map(({ role, text }) => ({
            code: "quantity-pending" as const,
            parameters: { role, text, grade },
            cells: cellsOf(measure, measureSheet.sheet, row.cells[role], ...(grade === null ? [] : [graded.cell])),
            measure: measure.code,
            severity: grade === null ? ("info" as const) : ("warning" as const),
          })),
        );
      }),
    ),
};
