import type { NumberReading, Reading, UnreadableReason } from "../quantity/reading";
import type { DecreaseFormula, NoRateReason, PlanYears, RateFormula } from "./achievementRate";
import type { Direction, DirectionEvidence, DirectionSource } from "./direction";
import type { Interval } from "./interval";
import type { Outcome, Reference, Rubric, RubricQuantity } from "./rubric";

/** One indicator of a measure, or one part of it where cells have (1)(2) …, as read. */
export interface IndicatorInput {
  readonly target: Reading | null;
  readonly actual: Reading | null;
  readonly baseline?: Reading | null | undefined;
  /** 目安値, 期待値 of the year judged. */
  readonly expected?: Reading | null | undefined;
  /** Last year's actual. */
  readonly previous?: Reading | null | undefined;
  readonly indicator: string;
  readonly natureOf?: DirectionEvidence["natureOf"];
  readonly directionCell?: string | undefined;
  /** The upper end of a target range whose lower end is `target`. */
  readonly upperTarget?: Reading | null | undefined;
  readonly measureDirection?: Direction | undefined;
}

export interface EvaluationSettings {
  readonly rubric: Rubric;
  /** `null`: as the rubric says. */
  readonly formula: RateFormula | null;
  readonly decreaseFormula: DecreaseFormula | null;
  /** What holds where nothing says which way is good; `null`: then it is not judged. */
  readonly defaultDirection: Direction | null;
  /** The year judged: the Gregorian year it starts in. */
  readonly fiscalYear: number | null;
  readonly planYears: PlanYears | null;
}

/** `noTarget`: nothing was set to be reached. `notJudged`: there is a target, and `reason` says why nothing is claimed. */
export type Judged = Outcome | "noTarget" | "notJudged";

/** Why an indicator is not judged. `side` tells whose cell it is. */
export type NotJudgedReason =
  | { readonly code: "actualMissing" }
  | { readonly code: "pending" }
  | { readonly code: "unreadable"; readonly side: ReadingRole; readonly cause: UnreadableReason }
  | { readonly code: "targetPending" }
  | { readonly code: "unitsDiffer"; readonly target: string; readonly actual: string }
  | { readonly code: "changeAgainstLevel" }
  | { readonly code: "numberAgainstWords" }
  | { readonly code: "wordsDiffer" }
  | { readonly code: "targetDueLater" }
  | { readonly code: "referenceMissing"; readonly reference: "baseline" | "previous" }
  | { readonly code: "directionUnknown" }
  | { readonly code: "maintainedSideUnknown" }
  | { readonly code: "rangeOpen" }
  | { readonly code: "boundOnly" }
  | { readonly code: "approximate" }
  | { readonly code: "forecast" };

export type ReadingRole = "target" | "actual" | "baseline" | "expected" | "previous";

/** Something worth saying beside a judgement that stands. */
export type EvaluationRemark =
  | "unitMissingInTarget"
  | "unitMissingInActual"
  | "readAsPercent"
  | "cumulativeActualAgainstPlainTarget"
  | "plainActualAgainstCumulativeTarget"
  | "forecastActual"
  | "approximateActual"
  | "approximateTarget"
  | "directionAgainstTargetQualifier"
  | "directionAgainstBaseline";

export interface IndicatorEvaluation {
  /** A fraction, unrounded; `null` where the formula gives none (see `noRate`). */
  readonly achievementRate: number | null;
  readonly noRate: NoRateReason | "notNumeric" | "boundOnly" | null;
  readonly judged: Judged;
  readonly reason: NotJudgedReason | null;
  /** The outcomes that the cells leave open, best first: one where judged, more where a bound or a forecast leaves doubt. */
  readonly possible: readonly Outcome[];
  /** What was compared; dates are words that are nothing but a date. */
  readonly basis: "numbers" | "words" | "dates" | null;
  readonly direction: Direction | null;
  readonly directionSource: DirectionSource;
  readonly remarks: readonly EvaluationRemark[];
  /** Outcomes left open against this year's expected value and against the baseline; empty where there is none. */
  readonly against: Readonly<Record<Exclude<Reference, "target">, readonly Outcome[]>>;
  /** Baseline, actual and what was to be reached by now are one number. */
  readonly unchanged: boolean;
  /** Where the quantities that rubrics grade by lie; `null` where unknown. */
  readonly measured: Readonly<Record<RubricQuantity, Interval | null>>;
}

/** An indicator of which target and actual are numbers. */
export type NumericInput = IndicatorInput & { readonly target: NumberReading; readonly actual: NumberReading };
