import type { RateFormula } from "./achievementRate";
import type { Interval } from "./interval";

/** A mark of the grade column as the rubric spells it: ◎, B+, 達成A. */
export type GradeSymbol = string;

/** How an actual stands to a value it is compared with, in the direction that is good. */
export type Outcome = "exceeded" | "achieved" | "missed";

/** Best first. */
export const outcomes: readonly Outcome[] = ["exceeded", "achieved", "missed"];

/** What an actual is compared with: the target, this year's point on the way to it (目安値・期待値), or the start. */
export type Reference = "target" | "expected" | "baseline";

/**
 * What a rubric's intervals measure. `rate`: the achievement rate by the rubric's formula. `changeFromBaseline`:
 * (actual − baseline) ÷ |baseline|, positive in the direction that is good. Both are fractions.
 */
export type RubricQuantity = "rate" | "changeFromBaseline";

export type GradeRule =
  /** The actual compared with a reference gives one of these outcomes. */
  | { readonly kind: "comparison"; readonly reference: Reference; readonly outcomes: readonly Outcome[] }
  | ({ readonly kind: "interval"; readonly quantity: RubricQuantity } & Interval)
  /** No indicator or no target is set. */
  | { readonly kind: "noIndicator" }
  /** Baseline, actual and what was to be reached by now are the same: nothing was to move. */
  | { readonly kind: "unchanged" }
  /** There is a target, and nothing yet to judge it by. */
  | { readonly kind: "notMeasurable" }
  /** Given by people on grounds that are not in the sheet; never computed. */
  | { readonly kind: "manual" };

export interface RubricGrade {
  readonly symbol: GradeSymbol;
  /** What the legend says the symbol means. */
  readonly label: string;
  /** Other spellings that mean this grade. */
  readonly aliases?: readonly string[] | undefined;
  readonly rule: GradeRule;
  /** Only for indicators with a target, or only for those without; for both where it is not said. */
  readonly applies?: "withTarget" | "withoutTarget" | undefined;
  /** Whether a summary counts it as achieved. */
  readonly achieved: boolean;
  /** What it counts where grades are averaged. */
  readonly points?: number | undefined;
}

/** How the grades of an indicator's parts become one. */
export type PartsRule =
  /** The worst part decides when any is missed; else the best is entered, and the others are accepted. */
  | "bestUnlessMissed"
  /** The worst part decides. */
  | "worst"
  /** The mean of the parts' rates is graded. */
  | "meanRate"
  /** The mean of the parts' points is graded (健康日本21). */
  | "meanPoints";

/** Which measures a share is taken of: all of them, or those that could be judged. */
export type Denominator = "judged" | "all";

/** A body's way of judging, as data. */
export interface Rubric {
  readonly name: string;
  /** Who judges so, and in which plan. */
  readonly body: string;
  /** Where it is stated; what was read into it. */
  readonly source: string;
  /** The formula of the achievement rate that intervals speak of. */
  readonly formula: RateFormula;
  /** Best first. Rules are tried in this order: the first that holds decides. */
  readonly grades: readonly RubricGrade[];
  /** Grades of targets in words; `null` where the rubric says nothing of them and no comparison covers them. */
  readonly qualitative: { readonly achieved: GradeSymbol; readonly missed: GradeSymbol } | null;
  /** A difference of at most this share of the target counts as equal: 0.03 is ±3 %. */
  readonly tolerance: number;
  /** The same as a difference in the indicator's unit; of rates, in percentage points as a fraction (0.03: 3 points). */
  readonly tolerancePoints: number;
  readonly parts: PartsRule;
  readonly denominator: Denominator;
  /** Where last year's actual plays the part of the baseline (前年度より改善). */
  readonly startsFrom?: "previousYear" | undefined;
}

/** Rules that are computed from the figures. */
type ComputedRule = Extract<GradeRule, { readonly kind: "comparison" | "interval" }>;

const formulasWithoutTarget = new Set<RateFormula>(["expectedPath", "actualOverExpected", "previousYear"]);

/** Whether a rule asks for a target: one on the baseline, or on a 目安値 that is given, does not. */
function needsTarget(rule: ComputedRule, formula: RateFormula): boolean {
  if (rule.kind === "comparison") return rule.reference === "target";
  return rule.quantity === "rate" && !formulasWithoutTarget.has(formula);
}

/**
 * Whether a rubric grades indicators that have no target: it says so of one of its grades, or none of its computed grades
 * asks for a target (改善/横ばい/後退).
 */
export function gradesWithoutTarget({ grades, formula }: Rubric): boolean {
  if (grades.some(({ applies }) => applies === "withoutTarget")) return true;
  const computed = grades.flatMap(({ rule }) => (rule.kind === "comparison" || rule.kind === "interval" ? [rule] : []));
  return computed.length > 0 && computed.every((rule) => !needsTarget(rule, formula));
}

/** Whether one of a rubric's grades goes by how the actual stands to the baseline. */
export function gradesByBaseline({ grades }: Rubric): boolean {
  return grades.some(({ rule }) => rule.kind === "comparison" && rule.reference === "baseline");
}

/** Grades that a summary counts as achieved. */
export function achievedSymbols(rubric: Rubric): readonly GradeSymbol[] {
  return rubric.grades.filter((grade) => grade.achieved).map((grade) => grade.symbol);
}

/** Grades outside the denominator where only judged measures count. */
export function unjudgedSymbols(rubric: Rubric): readonly GradeSymbol[] {
  return rubric.grades
    .filter(({ rule: { kind } }) => kind === "noIndicator" || kind === "notMeasurable" || kind === "unchanged")
    .map((grade) => grade.symbol);
}
