import type { Check } from "../../check";
import type { Rubric } from "../../../evaluation/rubric";
import type { Severity } from "../../finding";
import type { IndicatorResult } from "../../../evaluation/evaluateMeasures";
import { cellsOfGrade, comparedParts } from "./comparedParts";
import { findByVerdict, type JudgedGrade } from "./verdicts";

const bounds = ["atLeast", "atMost", "moreThan", "lessThan"] as const;

/** 38分以下 is kept by 37.5分: whether that is "met" or "exceeded" is a matter of opinion. */
function isBoundKept({ target, evaluation }: IndicatorResult): boolean {
  const isBound = target?.kind === "number" && bounds.some((bound) => target.qualifiers.includes(bound));
  return isBound && evaluation.judged === "exceeded";
}

function isMatterOfOpinion({ verdict, graded }: JudgedGrade<"differs">, { grades }: Rubric): boolean {
  const entered = grades.find(({ symbol }) => symbol === graded.symbol);
  const passing = graded.indicators.filter(({ evaluation }) => evaluation.judged === "exceeded");
  const isUnderstated = verdict.difference === "tooLow" && entered?.achieved === true;
  return isUnderstated && passing.length > 0 && passing.every(isBoundKept);
}

function severityOf(judged: JudgedGrade<"differs">, rubric: Rubric): Severity {
  return judged.note !== null || isMatterOfOpinion(judged, rubric) ? "info" : "warning";
}

/** The grade entered is none of those that target and actual allow under the rubric. */
export const gradeDiffers: Check = {
  code: "judgement-grade-differs",
  family: "judgement",
  severity: "warning",
  granularity: "cell",
  rule: null,
  needs: ["grade", "target", "actual"],
  find: (context) =>
    findByVerdict("differs", context, (judged) => {
      const { evaluation, graded, verdict, note } = judged;
      const { entered, indicators } = graded;
      const rate = indicators.length === 1 ? (indicators[0]?.evaluation.achievementRate ?? null) : null;
      return {
        code: "judgement-grade-differs",
        parameters: {
          entered,
          computed: verdict.proven,
          difference: verdict.difference,
          parts: comparedParts(indicators),
          rate,
          note,
        },
        cells: cellsOfGrade(evaluation, graded, context.measureSheet.sheet),
        measure: evaluation.measure.code,
        severity: severityOf(judged, context.settings.rubric),
      };
    }),
};
