import { canonicalUnit } from "../quantity/units";
import type { DecreaseFormula, RateFormula } from "./achievementRate";
import type { Direction } from "./direction";
import type { EvaluationSettings } from "./indicatorEvaluation";
import { plainText } from "../text/plainText";
import { rubricPreset } from "./presets";
import type { Rubric } from "./rubric";

/** What of an indicator a rule looks at. */
export const ruleSubjects = ["unit", "name", "measure"] as const;
export type RuleSubject = (typeof ruleSubjects)[number];

/** How some of a plan's indicators are judged otherwise than the others; what is left out is as in the whole plan. */
export interface IndicatorRule {
  /** The unit itself, words that the indicator's name has, or the measure's code. */
  readonly word: string;
  readonly of: RuleSubject;
  readonly direction?: Direction | undefined;
  readonly formula?: RateFormula | undefined;
  readonly decreaseFormula?: DecreaseFormula | undefined;
  /** A preset's name; the plan's own rubric where it is none. */
  readonly rubric?: string | undefined;
  readonly tolerance?: number | undefined;
  readonly tolerancePoints?: number | undefined;
}

/** What rules know an indicator by. */
export interface RuledIndicator {
  readonly unit: string | null;
  readonly name: string;
  /** Of its measure. */
  readonly code: string;
}

/** How one indicator is judged. */
export interface IndicatorJudging {
  readonly evaluation: EvaluationSettings;
  /** `undefined`: no rule states one. */
  readonly direction: Direction | undefined;
}

function matcherOf({ of, word }: IndicatorRule): (indicator: RuledIndicator) => boolean {
  const unit = canonicalUnit(word);
  const words = plainText(word);
  switch (of) {
    case "unit":
      return (indicator) => indicator.unit !== null && canonicalUnit(indicator.unit) === unit;
    case "name":
      return (indicator) => plainText(indicator.name).includes(words);
    case "measure":
      return (indicator) => plainText(indicator.code) === words;
  }
}

/** The rubrics that rules state for some of a plan's indicators. */
export function rubricsOfRules(rules: readonly IndicatorRule[]): readonly Rubric[] {
  return rules.flatMap(({ rubric }) => (rubric === undefined ? [] : (rubricPreset(rubric) ?? [])));
}

/** The plan's way, changed by the rules that hold; of two that state the same, the first counts. */
function judgingBy(rules: readonly IndicatorRule[], usual: EvaluationSettings): IndicatorJudging {
  const { direction, formula, decreaseFormula, rubric, tolerance, tolerancePoints } = Object.assign(
    {},
    ...[...rules].reverse().map(stated),
  ) as Partial<IndicatorRule>;
  const of = (rubric === undefined ? null : rubricPreset(rubric)) ?? usual.rubric;
  return {
    direction,
    evaluation: {
      ...usual,
      // A rubric of other indicators brings its own formula along.
      formula: formula ?? (of === usual.rubric ? usual.formula : null),
      decreaseFormula: decreaseFormula ?? usual.decreaseFormula,
      rubric:
        tolerance === undefined && tolerancePoints === undefined
          ? of
          : { ...of, tolerance: tolerance ?? of.tolerance, tolerancePoints: tolerancePoints ?? of.tolerancePoints },
    },
  };
}

function stated(rule: IndicatorRule): Partial<IndicatorRule> {
  return Object.fromEntries(Object.entries(rule).filter(([, value]) => value !== undefined));
}

/** How each indicator of a plan is judged: those that the same rules hold for share one set of settings. */
export function judgingOfIndicators(
  rules: readonly IndicatorRule[],
  usual: EvaluationSettings,
): (indicator: RuledIndicator) => IndicatorJudging {
  const plain: IndicatorJudging = { evaluation: usual, direction: undefined };
  if (rules.length === 0) return () => plain;
  const matchers = rules.map((rule) => ({ rule, holds: matcherOf(rule) }));
  const known = new Map<string, IndicatorJudging>([["", plain]]);
  return (indicator) => {
    const holding = matchers.filter(({ holds }) => holds(indicator)).map(({ rule }) => rule);
    const key = holding.map((rule) => rules.indexOf(rule)).join();
    const judging = known.get(key) ?? judgingBy(holding, usual);
    known.set(key, judging);
    return judging;
  };
}
