import type { GradedIndicators, IndicatorResult } from "../../../evaluation/evaluateMeasures";
import type { Rubric } from "../../../evaluation/rubric";
import type { GradeVerdict } from "./gradeVerdict";
import type { JudgedGrade } from "./judgedGrades";

const bounds = ["atLeast", "atMost", "moreThan", "lessThan"] as const;

/** 38分以下 is kept by 37.5分: whether that is "met" or "exceeded" is a matter of opinion. */
function isBoundKept({ target, evaluation }: IndicatorResult): boolean {
  const isBound = target?.kind === "number" && bounds.some((bound) => target.qualifiers.includes(bound));
  return isBound && evaluation.judged === "exceeded";
}

/** 目標を大きく上回る: how much that is no figure says. */
const farBeyond = /大きく|大幅|著しく/u;

/** Whether a grade is lower than the computed one only because bounds were kept, or the target passed, by a little. */
export function isMatterOfOpinion(
  { verdict, graded }: JudgedGrade<Extract<GradeVerdict, { readonly kind: "differs" }>>,
  { grades }: Rubric,
): boolean {
  const entered = grades.find(({ symbol }) => symbol === graded.symbol);
  const passing = graded.indicators.filter(({ evaluation }) => evaluation.judged === "exceeded");
  const isUnderstated = verdict.difference === "tooLow" && entered?.achieved === true;
  const isFar = grades.some(({ symbol, label }) => verdict.proven.includes(symbol) && farBeyond.test(label));
  return isUnderstated && passing.length > 0 && (isFar || passing.every(isBoundKept));
}

/** Neither a target nor an actual, in a plan without a grade for that: the grade goes by what the columns beside tell. */
export function isJudgedByOtherThings({ indicators }: GradedIndicators, { grades }: Rubric): boolean {
  const isEmpty = (reading: IndicatorResult["target"]): boolean =>
    reading?.kind !== "number" && reading?.kind !== "text";
  return (
    indicators.every(({ target, actual }) => isEmpty(target) && isEmpty(actual)) &&
    !grades.some(({ rule }) => rule.kind === "noIndicator" || rule.kind === "notMeasurable")
  );
}
