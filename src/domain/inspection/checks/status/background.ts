import type { MeasureEvaluation } from "../../../evaluation/evaluateMeasures";
import type { GoalStatus } from "../../../evaluation/goalStatus";
import { textOfCell } from "../../../measures/measure";
import type { CheckResult, InspectionContext } from "../../check";
import { inMeasure } from "../findingAt";

const roles = ["background", "remarks"] as const;

/** What a measure's columns of backgrounds and remarks say, in all of its rows; `""` when they are blank. */
export function backgroundOf({ measure }: MeasureEvaluation): string {
  const texts = measure.indicatorRows.flatMap((cells) => roles.map((role) => textOfCell(cells[role])));
  return texts.filter((text) => text !== "" && !/^[-－‐–—―─−ー]+$/u.test(text)).join("\n");
}

/** Where a background belongs: its own column, else that of remarks. */
export function backgroundCell({ measure }: MeasureEvaluation) {
  return measure.cells.background ?? measure.cells.remarks;
}

/** The measures whose goal has one of these statuses, in the order of the sheet; `null`: blank or not understood. */
export function measuresWithStatus(
  { evaluations }: InspectionContext,
  ...statuses: readonly (GoalStatus | null)[]
): readonly MeasureEvaluation[] {
  return evaluations.filter(({ goalStatus }) => statuses.includes(goalStatus.status));
}

/** Missed goals whose background is as asked; a sheet without a column for backgrounds says nothing of them anywhere. */
export function findByBackground(
  context: InspectionContext,
  statuses: readonly GoalStatus[],
  isFound: (background: string) => boolean,
): CheckResult<{ readonly entered: string }> {
  const { columns } = context.measureSheet;
  const asked = measuresWithStatus(context, ...statuses);
  // 備考 that most of them leave blank is not where this plan gives its reasons.
  const given = asked.filter((evaluation) => backgroundOf(evaluation) !== "").length;
  const isSaidInRemarks = columns.has("remarks") && given > 0 && given * 2 >= asked.length;
  if (!columns.has("background") && !isSaidInRemarks)
    return { notChecked: { code: "columnMissing", role: "background" } };
  return asked
    .filter((evaluation) => isFound(backgroundOf(evaluation)))
    .map((evaluation) => ({
      parameters: { entered: evaluation.goalStatus.entered },
      ...inMeasure(context, evaluation.measure, backgroundCell(evaluation), evaluation.goalStatus.cell),
    }));
}
