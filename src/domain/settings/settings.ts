import type { DecreaseFormula, PlanYears, RateFormula } from "../evaluation/achievementRate";
import type { Direction } from "../evaluation/direction";
import type { EvaluationSettings } from "../evaluation/indicatorEvaluation";
import { kanagawaGoalStatusWords, type GoalStatusWords } from "../evaluation/goalStatus";
import { kanagawaIct } from "../evaluation/presets";
import type { Denominator, Rubric } from "../evaluation/rubric";
import type { ColumnRole } from "../measures/columnRoles";

/** Roles that one column of the measures sheet plays; divisions are several columns. */
export type SingleColumnRole = Exclude<ColumnRole, "division">;

export interface ColumnSettings {
  /** Header words of this plan for a role, looked for before the usual ones; `division`: those of 柱, 章, 基本目標 …. */
  readonly headerWords: Readonly<Partial<Record<ColumnRole, readonly string[]>>>;
  /** Column letters that settle a role whatever the header says. */
  readonly letters: Readonly<Partial<Record<SingleColumnRole, string>>>;
  /** Letters of the division columns, outermost first; empty: as found. */
  readonly divisionLetters: readonly string[];
}

/**
 * Which dates of values (時点) are reported. `withinFiscalYear`: those outside the year judged; `fiscalYearEnd`: also those
 * before its last day, since such values are provisional; `any`: none.
 */
export type AsOfRule = "withinFiscalYear" | "fiscalYearEnd" | "any";

/** How urgent a kind of finding is in this plan; `off`: not looked for. */
export type SeveritySetting = "error" | "warning" | "info" | "off";

export type FieldPages = "each" | "continuous";

export interface PrintingSettings {
  readonly paper: "A3" | "A4";
  /** A cell with more characters is likely to be cut in print; `null`: not checked. */
  readonly textLimit: number | null;
  /** 分野別点検表: a page for each field, or one after the other. */
  readonly fieldPages: FieldPages;
}

/** Everything in which plans differ. */
export interface Settings {
  readonly planName: string;
  /** The year judged: the Gregorian year it starts in; `null`: not stated. */
  readonly fiscalYear: number | null;
  /** The plan's period; `null`: not stated. */
  readonly planYears: PlanYears | null;
  /** Name of the measures sheet; `null`: the only one that has measures. */
  readonly measuresSheet: string | null;
  readonly columns: ColumnSettings;
  readonly goalStatusWords: GoalStatusWords;
  readonly rubric: Rubric;
  /** `null`: the rubric's. */
  readonly formula: RateFormula | null;
  /** `null`: no rate for targets where less is better, unless the formula itself counts from a baseline. */
  readonly decreaseFormula: DecreaseFormula | null;
  /** `null`: a measure whose direction nothing says is not judged. */
  readonly defaultDirection: Direction | null;
  /** By measure code (`Ⅰ-①-ア-1`). */
  readonly measureDirections: Readonly<Record<string, Direction>>;
  readonly asOf: AsOfRule;
  /** Decimal places of printed percentages, 0–6. */
  readonly percentDecimals: number;
  /** What published rates are shares of. */
  readonly denominator: Denominator;
  /** The overview sentence with {measures}, {achieved}, {rate}, {divisions}; `null`: the usual one. */
  readonly sentence: string | null;
  /**
   * The sentence on an outermost division, with also {division}, its {mark} and {name}, and {subdivisions}; `null`: the
   * usual one.
   */
  readonly divisionSentence: string | null;
  /** By finding code; codes that are not here keep their own severity. */
  readonly severities: Readonly<Record<string, SeveritySetting>>;
  readonly printing: PrintingSettings;
}

/** The Kanagawa ICT plan's way, which is also what holds for a plan that states nothing. */
export const defaultSettings: Settings = {
  planName: "",
  fiscalYear: null,
  planYears: null,
  measuresSheet: null,
  columns: { headerWords: {}, letters: {}, divisionLetters: [] },
  goalStatusWords: kanagawaGoalStatusWords,
  rubric: kanagawaIct,
  formula: null,
  decreaseFormula: null,
  defaultDirection: "increase",
  measureDirections: {},
  asOf: "withinFiscalYear",
  percentDecimals: 1,
  denominator: "judged",
  sentence: null,
  divisionSentence: null,
  severities: {},
  printing: { paper: "A3", textLimit: null, fieldPages: "each" },
};

/** What judging takes from the settings. */
export function evaluationSettings(settings: Settings): EvaluationSettings {
  const { rubric, formula, decreaseFormula, defaultDirection, fiscalYear, planYears } = settings;
  return { rubric, formula, decreaseFormula, defaultDirection, fiscalYear, planYears };
}
