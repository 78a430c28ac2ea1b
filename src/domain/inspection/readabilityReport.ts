import type { CheckResult, InspectionContext, NotCheckedReason } from "./check";
import type { Finding } from "./finding";
import { readabilityRules, type ReadabilityLevel, type ReadabilityRule } from "./readabilityRules";

export type RuleOutcome =
  | { readonly rule: ReadabilityRule; readonly outcome: "kept" }
  /** `finding` has every cell that breaks the rule. */
  | { readonly rule: ReadabilityRule; readonly outcome: "broken"; readonly finding: Finding }
  | { readonly rule: ReadabilityRule; readonly outcome: "notChecked"; readonly reason: NotCheckedReason }
  | { readonly rule: ReadabilityRule; readonly outcome: "off" };

/** How many of a level's judged rules the sheet keeps. */
export interface LevelScore {
  readonly level: ReadabilityLevel;
  readonly kept: number;
  readonly judged: number;
  /** Rules that were not judged or are switched off: they count neither for nor against. */
  readonly notJudged: number;
  /** kept ÷ judged, a fraction; `null` when no rule was judged. */
  readonly score: number | null;
}

/** How readable the measures sheet is for machines, apart from whether it is right. */
export interface ReadabilityReport {
  /** One for each of the 30 rules, in their order. */
  readonly outcomes: readonly RuleOutcome[];
  readonly scores: readonly LevelScore[];
}

function outcomeOf(rule: ReadabilityRule, context: InspectionContext): RuleOutcome {
  const { check } = rule;
  if (check === null) return { rule, outcome: "notChecked", reason: { code: "notVisibleInSheet" } };
  const setting = context.settings.severities[check.code];
  if (setting === "off") return { rule, outcome: "off" };
  const result: CheckResult = check.find(context);
  if ("notChecked" in result) return { rule, outcome: "notChecked", reason: result.notChecked };
  const [found] = result;
  if (found === undefined) return { rule, outcome: "kept" };
  const severity = setting ?? check.severity;
  return {
    rule,
    outcome: "broken",
    finding: { ...found, code: check.code, family: check.family, severity, repairs: [] } as Finding,
  };
}

const levels: readonly ReadabilityLevel[] = [1, 2, 3];

function scoreOf(level: ReadabilityLevel, outcomes: readonly RuleOutcome[]): LevelScore {
  const own = outcomes.filter(({ rule }) => rule.level === level);
  const kept = own.filter(({ outcome }) => outcome === "kept").length;
  const judged = kept + own.filter(({ outcome }) => outcome === "broken").length;
  return { level, kept, judged, notJudged: own.length - judged, score: judged === 0 ? null : kept / judged };
}

/** Rates the measures sheet by the national rules on machine readability. Pure; nothing of it enters the findings. */
export function readabilityReport(context: InspectionContext): ReadabilityReport {
  const outcomes = readabilityRules.map((rule) => outcomeOf(rule, context));
  return { outcomes, scores: levels.map((level) => scoreOf(level, outcomes)) };
}
