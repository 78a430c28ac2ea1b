import { views as viewsEn } from "../../texts/en/views";
import { views as viewsJa } from "../../texts/ja/views";
import type { Rubric } from "../../evaluation/rubric";
import type { overview as en } from "../../texts/en/views/overview";
import type { overview as ja } from "../../texts/ja/views/overview";
import type { Language } from "../../texts/language";
import type { Achievement, Tally } from "../achievement";
import type { DivisionGroup } from "../divisionGroups";

/** A division's measures, counted. */
export interface CountedGroup extends DivisionGroup {
  readonly tally: Tally;
}

/** The plan as the overview shows it. */
export interface OverviewPlan {
  readonly words: typeof ja | typeof en;
  readonly language: Language;
  readonly rubric: Rubric;
  readonly hasGrades: boolean;
  readonly achievement: Achievement;
  /** Names of the levels, outermost first. */
  readonly levels: readonly [outermost: string, ...inner: string[]];
  readonly whole: CountedGroup;
  /** By outermost division; the whole plan where it has none. */
  readonly pillars: readonly CountedGroup[];
  /** By innermost division; `null` where these are the outermost ones. */
  readonly fields: readonly CountedGroup[] | null;
}

/** What measures outside all divisions are listed under. */
export function withoutDivision({ language }: OverviewPlan): string {
  return { ja: viewsJa, en: viewsEn }[language].summaryTable.withoutDivision;
}

/** What a row of an outermost division is called. */
export function pillarLabel({ divisions }: CountedGroup, plan: OverviewPlan): string {
  return divisions[0]?.label ?? (plan.pillars.length === 1 ? plan.words.plan : withoutDivision(plan));
}
