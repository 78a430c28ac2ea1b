import type { GoalStatus } from "../../../evaluation/goalStatus";
import type { InspectionContext } from "../../check";
import type { MeasureEvaluation } from "../../../evaluation/evaluateMeasures";
import { oncePerInspection } from "../once";

const evaluationsByStatus = oncePerInspection(
  ({ evaluations }): ReadonlyMap<GoalStatus | null, readonly MeasureEvaluation[]> => {
    const found = new Map<GoalStatus | null, MeasureEvaluation[]>();
    for (const evaluation of evaluations) {
      const { status } = evaluation.goalStatus;
      const alike = found.get(status);
      if (alike === undefined) found.set(status, [evaluation]);
      else alike.push(evaluation);
    }
    return found;
  },
);

/** The measures whose goal has this status, in the order of the sheet; `null`: blank or not understood. */
export function measuresWithStatus(
  status: GoalStatus | null,
  context: InspectionContext,
): readonly MeasureEvaluation[] {
  return evaluationsByStatus(context).get(status) ?? [];
}
