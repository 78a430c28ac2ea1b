import { textOfCell } from "../../../measures/measure";
import type { Check } from "../../check";
import type { IndicatorResult } from "../../../evaluation/evaluateMeasures";
import { rowsThatAre } from "../evaluatedRows";
import { cellsOf } from "../findingAt";
import { rawOf } from "./comparedParts";

const contradictions = ["directionAgainstTargetQualifier", "directionAgainstBaseline"] as const;

/** Only a direction that somebody stated can contradict the target; one inferred from it can't. */
function contradiction({ evaluation }: IndicatorResult): (typeof contradictions)[number] | null {
  const { directionSource, remarks } = evaluation;
  if (directionSource !== "column" && directionSource !== "settings") return null;
  return contradictions.find((remark) => remarks.includes(remark)) ?? null;
}

/** The direction stated (減少) is not the one that the target speaks of (90件以上, or more than the baseline). */
export const directionDiffers: Check = {
  code: "judgement-direction-differs",
  family: "judgement",
  severity: "warning",
  granularity: "row",
  rule: null,
  needs: ["target"],
  find: (context) =>
    rowsThatAre("remarked", context).flatMap(({ measure, row }) =>
      row.indicators.flatMap((indicator) => {
        const against = contradiction(indicator);
        const { direction } = indicator.evaluation;
        if (against === null || (direction !== "increase" && direction !== "decrease")) return [];
        const { cells, target } = indicator;
        return [
          {
            code: "judgement-direction-differs" as const,
            parameters: { direction, against, target: rawOf(target), baseline: textOfCell(cells.baseline) },
            cells: cellsOf(measure, context.measureSheet.sheet, cells.direction, cells.target),
            measure: measure.code,
          },
        ];
      }),
    ),
};
