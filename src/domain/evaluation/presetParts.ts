import type { RateFormula } from "./achievementRate";
import type { Interval } from "./interval";
import type { GradeRule, Outcome, Reference, Rubric, RubricGrade, RubricQuantity } from "./rubric";

type GradeDetails = Partial<Pick<RubricGrade, "aliases" | "points" | "applies">>;

export function grade(
  symbol: string,
  label: string,
  rule: GradeRule,
  achieved: boolean,
  details: GradeDetails = {},
): RubricGrade {
  return { symbol, label, rule, achieved, ...details };
}

/** The achievement rate lies in the interval. */
export function rate(interval: Interval): GradeRule {
  return { kind: "interval", quantity: "rate", ...interval };
}

/** The change from the baseline lies in the interval. */
export function change(interval: Interval): GradeRule {
  return { kind: "interval", quantity: "changeFromBaseline" satisfies RubricQuantity, ...interval };
}

/** The actual compared with a reference gives one of the outcomes. */
export function against(reference: Reference, ...outcomes: readonly Outcome[]): GradeRule {
  return { kind: "comparison", reference, outcomes };
}

export const noIndicator: GradeRule = { kind: "noIndicator" };
export const notMeasurable: GradeRule = { kind: "notMeasurable" };
export const manual: GradeRule = { kind: "manual" };

type RubricDetails = Partial<Pick<Rubric, "qualitative" | "tolerance" | "parts" | "denominator">> & {
  readonly formula?: RateFormula;
};

/**
 * A rubric as a body has published it; what is not said is as most have it. Whose it is and where it stands is a comment
 * beside each: the add-in does not show it.
 */
export function rubric(name: string, grades: readonly RubricGrade[], details: RubricDetails = {}): Rubric {
  return {
    name,
    body: "",
    source: "",
    grades,
    formula: details.formula ?? "actualOverTarget",
    qualitative: details.qualitative ?? null,
    tolerance: details.tolerance ?? 0,
    tolerancePoints: 0,
    parts: details.parts ?? "worst",
    denominator: details.denominator ?? "judged",
  };
}
