import { textOfCell } from "../../../measures/measure";
import { defineCheck } from "../../check";
import type { GradedIndicators, IndicatorResult } from "../../../evaluation/evaluateMeasures";
import { evaluatedRows } from "../evaluatedRows";
import { inMeasure } from "../findingAt";
import { rawOf } from "../../../quantity/reading";
import { numberOf } from "../consistency/statedRates";

const contradictions = ["directionAgainstTargetQualifier", "directionAgainstBaseline"] as const;

/** The grade is right this way and would be wrong the other way: a target below the baseline asks to stay as good as that. */
function isBorneOut({ symbol, computed, indicators }: GradedIndicators): boolean {
  const areEqual = indicators.every(({ target, actual }) => numberOf(target) === numberOf(actual));
  return symbol !== null && symbol === computed.symbol && !areEqual;
}

/** Only a direction that somebody stated can contradict the target; one inferred from it can't. */
function contradiction({ evaluation }: IndicatorResult): (typeof contradictions)[number] | null {
  const { directionSource, remarks } = evaluation;
  if (directionSource !== "column" && directionSource !== "settings") return null;
  return contradictions.find((remark) => remarks.includes(remark)) ?? null;
}

/** The direction stated (減少) is not the one that the target speaks of (90件以上, or more than the baseline). */
export const directionDiffers = defineCheck({
  code: "judgement-direction-differs",
  granularity: "row",
  needs: ["target"],
  ja: {
    title: "方向性が目標と合わない",
    description: "方向性（増加・減少）が、目標の「以上」「以下」や基準値からの動きと反対です。",
    message: (p: {
      direction: "increase" | "decrease";
      against: "directionAgainstTargetQualifier" | "directionAgainstBaseline";
      target: string;
      baseline: string;
    }) => {
      const direction = { increase: "増加", decrease: "減少" }[p.direction];
      const target =
        p.against === "directionAgainstBaseline"
          ? `目標「${p.target}」は基準値「${p.baseline}」から反対の方へ動いています`
          : `目標は「${p.target}」です`;
      return `方向性は「${direction}」ですが、${target}。`;
    },
    fix: "方向性・基準値・目標のどれかを直してください。方向性が点検設定にある場合は、設定を直してください。",
  },
  en: {
    title: "Direction differs from the target",
    message: (p) =>
      p.against === "directionAgainstBaseline"
        ? `The direction is "${p.direction}", but target "${p.target}" lies on the other side of baseline "${p.baseline}".`
        : `The direction is "${p.direction}", but the target is "${p.target}".`,
    fix: "Correct the direction, the baseline or the target; a direction from the settings is corrected there.",
  },
  find: (context) => {
    // 望ましい方向 says which way is good for the indicator; a target may still ask for less than there was.
    const isDesired = /望ましい|優位/u.test(context.measureSheet.columns.get("direction")?.label ?? "");
    return evaluatedRows(context).flatMap(({ measure, graded, row }) =>
      row.indicators.flatMap((indicator) => {
        const against = contradiction(indicator);
        const { direction } = indicator.evaluation;
        if (against === null || (direction !== "increase" && direction !== "decrease")) return [];
        const { cells, target } = indicator;
        return [
          {
            parameters: { direction, against, target: rawOf(target), baseline: textOfCell(cells.baseline) },
            ...inMeasure(context, measure, cells.direction, cells.target),
            ...(isBorneOut(graded) || (isDesired && against === "directionAgainstBaseline")
              ? { severity: "info" as const }
              : {}),
          },
        ];
      }),
    );
  },
});
