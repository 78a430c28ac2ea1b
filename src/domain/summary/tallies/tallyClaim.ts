import { groupsOf } from "../../text/groupsOf";
import type { FigureRole } from "../../measures/figureHeader";
import type { Span } from "../../text/span";

/**
 * What a claim counts: measures, those of one standing, those that are left beside the ones told of before (残る10施策), the rate of achievement, or divisions by the plan's word for their level:
 * all of them, or those in which every measure achieved its goal.
 */
export type TallyRole = FigureRole | "rest" | `level:${number}` | `achievedLevel:${number}`;

interface StatedNumber {
  /** `all` and `half`: in words (すべて, 半数). A rate is a fraction. */
  readonly stated: number | "all" | "half";
  /** Decimal places of a rate's fraction; 0 for counts. */
  readonly decimals: number;
  /** 約 or 割: the rate may be rounded to it. */
  readonly isApproximate: boolean;
  /** Of a whole that the sentence does not name (3事業のうち): some of the measures, where that many have one grade. */
  readonly mayBeSome?: true;
  /** In the compact text. */
  readonly span: Span;
}

/** How many have one of some grades, or which share of all that is. */
export interface GradeClaim extends StatedNumber {
  readonly role: "grades" | "shares";
  readonly grades: readonly string[];
}

/** A number that a sentence states of the plan, a division or a department. */
export type TallyClaim = GradeClaim | (StatedNumber & { readonly role: TallyRole });

/** Of the measures that a grade or what became of a goal is told of, not of all. */
export function isPart({ role }: TallyClaim): boolean {
  return role === "achieved" || role === "grades" || role.startsWith("missed");
}

export function isRate({ role }: TallyClaim): boolean {
  return role === "rate" || role === "shares";
}

/** What measures are called where they are counted. */
export const countedThings = "(?:施策|事業|取り?組み?|指標|項目|KPI|プロジェクト)";
/** What stands behind their number. */
export const countUnit = `(?:(?:つの|の)?${countedThings}|件|つ(?!の(?!うち|内)))`;

/** A rate as written, as a fraction with its decimal places. */
export function fractionOf(written: string, isTenths: boolean, isApproximate: boolean) {
  const places = written.includes(".") ? written.length - written.indexOf(".") - 1 : 0;
  const decimals = places + (isTenths ? 1 : 2);
  const stated = Number((Number(written) / (isTenths ? 10 : 100)).toFixed(decimals));
  return { stated, decimals, isApproximate: isTenths || isApproximate };
}

/** The claim of a rate found in a text; `span` is where it stands. */
export function rateClaim(match: RegExpExecArray, span: Span): TallyClaim {
  const { digits, sign, approximate } = groupsOf(match, "digits", "sign", "approximate");
  return { role: "rate", ...fractionOf(digits, sign === "割", approximate !== ""), span };
}
