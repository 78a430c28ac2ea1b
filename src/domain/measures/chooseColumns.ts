import { sayOnlyWhetherAchieved } from "../evaluation/goalStatus";
import { certain } from "../certain";
import type { SourceCell } from "../grid/cell";
import { isMostly, type ColumnProfile, type ColumnProfiles } from "./columnProfile";
import { periodOf, sumsYears, type ColumnPeriod } from "./columnGroups";
import type { ColumnRole, SingleColumnRole } from "./columnRoles";
import { isPeriodAlone } from "./groupHeader";
import type { HeaderColumn } from "./header";
import { gradeLevels, type GradeLevels } from "./gradeLevels";
import type { HeaderCertainty } from "./headerLabel";
import { textOfCell } from "./measure";
import { stageIn, stageOfJudges, usualStage } from "./stage";

export type Roles = ReadonlyMap<ColumnRole, HeaderColumn>;

/** Columns of equal standing for a role, the one that was taken first. */
export interface RivalColumns {
  readonly role: SingleColumnRole;
  readonly columns: readonly [HeaderColumn, HeaderColumn, ...HeaderColumn[]];
}

export interface ChosenColumns {
  readonly roles: Roles;
  readonly rivals: readonly RivalColumns[];
  /** `null`: all grades are of one level. */
  readonly levels: GradeLevels | null;
}

export interface Choosing {
  /** The fiscal year under inspection; `null`: the latest with actuals. */
  readonly fiscalYear: number | null;
  readonly profiles: ColumnProfiles;
  /** Whether a text is one of the body's own grades. */
  readonly isGrade: (text: string) => boolean;
}

/** 総括, then the year under inspection, then a column without a period, then the latest year. */
function periodRank(period: ColumnPeriod, fiscalYear: number | null): number {
  if (period === "overall") return 100_000;
  if (period === null) return 10_000;
  return period === fiscalYear ? 50_000 : period;
}

function isForecast({ label, role }: HeaderColumn): boolean {
  return role === "actual" && label.includes("見込") && !label.includes("実績");
}

/**
 * R6見込み beside R5実績 is no later result: which of the two is judged, only the official knows, unless there are targets of the
 * one year alone.
 */
function reachedPeriod(
  column: HeaderColumn,
  actuals: readonly HeaderColumn[],
  targets: readonly HeaderColumn[],
  choosing: Choosing,
): ColumnPeriod {
  const own = periodOf(column);
  if (!isForecast(column) || typeof own !== "number" || own === choosing.fiscalYear) return own;
  const years = actuals
    .filter((one) => !isForecast(one) && choosing.profiles(one).filled > 0)
    .map(periodOf)
    .filter((period) => typeof period === "number");
  const latest = Math.max(...years);
  const hasTarget = (year: number): boolean => targets.some((one) => periodOf(one) === year);
  return latest === own - 1 && (hasTarget(latest) || !hasTarget(own)) ? latest : own;
}

const certaintyRank: Readonly<Record<HeaderCertainty, number>> = { settings: 3, word: 2, bareWord: 1, pattern: 0 };

type Rank = (column: HeaderColumn) => number;

function differenceBy(ranks: readonly Rank[]): (one: HeaderColumn, other: HeaderColumn) => number {
  return (one, other) => ranks.map((rank) => rank(other) - rank(one)).find((difference) => difference !== 0) ?? 0;
}

/** The columns with the highest ranks, compared one after the other, from the left; several where nothing tells them apart. */
function best(columns: readonly HeaderColumn[], ...ranks: readonly Rank[]): readonly HeaderColumn[] {
  const difference = differenceBy(ranks);
  const sorted = [...columns].sort(difference);
  const [first] = sorted;
  return first === undefined ? [] : sorted.filter((one) => difference(first, one) === 0);
}

function suitsAsGrade(profile: ColumnProfile, { isGrade }: Choosing): number {
  if (isMostly(profile, "mark") || profile.examples.some(isGrade)) return 2;
  return isMostly(profile, "words", "figure", "none") && profile.distinct <= 12 ? 2 : 0;
}

/** How well what a column holds suits a grade or a value: 2 well, 1 it may, 0 hardly. */
function suits(role: ColumnRole, choosing: Choosing): Rank {
  return (column) => {
    const profile = choosing.profiles(column);
    if (profile.filled === 0) return 1;
    if (role === "grade") return suitsAsGrade(profile, choosing);
    if (isMostly(profile, "figure", "rate")) return 2;
    return isMostly(profile, "prose", "mark", "date") ? 0 : 1;
  };
}

function stageRank(column: HeaderColumn): number {
  return stageIn(column.over.map(textOfCell).reverse())?.rank ?? usualStage;
}

function isSameCell(one: SourceCell | undefined, other: SourceCell | undefined): boolean {
  return one !== undefined && one.row === other?.row && one.column === other.column;
}

/** Roles of which a wrong column would be a wrong result. */
const askedRoles: readonly SingleColumnRole[] = ["target", "actual", "grade", "goalStatus", "baseline"];

const certainty: Rank = (column) => certaintyRank[certain(column.certainty)];
/** 議会 beside 事務局 below one 評価 is a judge too, though no list has it. */
function rankAmong(grades: readonly HeaderColumn[]): Rank {
  return (column) => {
    const own = stageRank(column);
    const isBesideJudge = grades.some(
      (one) => one.over.length > 1 && isSameCell(one.over[0], column.over[0]) && stageRank(one) === stageOfJudges,
    );
    return own === usualStage && column.over.length > 1 && isBesideJudge ? stageOfJudges : own;
  };
}
const settled: Rank = (column) => Number(column.certainty === "settings");
const withoutPeriod: Rank = (column) => Number(periodOf(column) === null);

/** What ranks go by: the sheet's columns of each role, and how they are looked at. */
interface Field {
  readonly choosing: Choosing;
  readonly withRole: (role: ColumnRole) => readonly HeaderColumn[];
  readonly filled: Rank;
  readonly byPeriod: Rank;
}

/** The column by whose period and stage the others are chosen: the actual, else the target. */
interface Anchor {
  readonly role: SingleColumnRole;
  readonly ranks: readonly Rank[];
  readonly inPeriod: Rank;
  /** A target of the very year goes before one of figures; without a year, what the column holds tells more. */
  readonly inYear: Rank;
  readonly inStage: Rank;
}

function fieldOf(columns: readonly HeaderColumn[], choosing: Choosing): Field {
  const withRole = (role: ColumnRole): readonly HeaderColumn[] => columns.filter((column) => column.role === role);
  return {
    choosing,
    withRole,
    filled: (column) => Number(choosing.profiles(column).filled > 0),
    byPeriod: (column) =>
      periodRank(reachedPeriod(column, withRole("actual"), withRole("target"), choosing), choosing.fiscalYear),
  };
}

function anchorOf({ choosing, withRole, filled, byPeriod }: Field): Anchor {
  const { profiles } = choosing;
  const role = withRole("actual").length > 0 ? "actual" : "target";
  const mostFilled = Math.max(0, ...withRole("actual").map((column) => profiles(column).filled));
  const wellFilled: Rank = (column) => Number(profiles(column).filled * 4 >= mostFilled);
  const ofPeriod: Rank = (column) => Number(!sumsYears(column, withRole(role)));
  const ranks = [settled, filled, suits(role, choosing), wellFilled, ofPeriod, byPeriod, stageRank, certainty];
  const [anchor] = best(withRole(role), ...ranks);
  const period = anchor === undefined ? null : periodOf(anchor);
  const stage = anchor === undefined ? usualStage : stageRank(anchor);
  const inPeriod: Rank = (column) => Number(periodOf(column) === period);
  const inStage: Rank = (column) => Number(stageRank(column) === stage);
  return { role, ranks, inPeriod, inYear: period === null ? () => 0 : inPeriod, inStage };
}

/** 最終評価 beside 内部評価; where other years have grades too, 最終 beside 担当課 and 推進会議 below one header. */
function lastOfGroup(grades: readonly HeaderColumn[]): Rank {
  if (!grades.some((column) => typeof periodOf(column) === "number")) return rankAmong(grades);
  return (column) => {
    const [top, ...below] = column.over;
    const isAmongOthers = grades.some((one) => one !== column && isSameCell(one.over[0], top));
    return Number(isAmongOthers && below.length > 0 && stageRank(column) > usualStage);
  };
}

function ranksOf(role: ColumnRole, field: Field, anchor: Anchor, levels: GradeLevels | null): readonly Rank[] {
  const { choosing, withRole, filled, byPeriod } = field;
  const { inPeriod, inYear, inStage } = anchor;
  const others = [withoutPeriod, byPeriod, stageRank, certainty, filled];
  if (role === anchor.role) return anchor.ranks;
  if (role === "grade") {
    // Of a grade for each indicator and one for the measure, the former is each row's; the latter is told beside it.
    const finer: Rank = (column) => Number(levels?.isFiner(column) ?? false);
    // 達成, 未達成 beside A, B or 順調: only those say what is counted as achieved.
    const outcome: Rank = (column) => Number(sayOnlyWhetherAchieved(choosing.profiles(column).examples));
    const judgeRank = rankAmong(withRole(role));
    // 評価委員会 is no less a judge than 自己評価, whose word is better known.
    const certaintyOfGrade: Rank = (column) => (judgeRank(column) === stageOfJudges ? 0 : certainty(column));
    const last = [withoutPeriod, byPeriod, judgeRank, certaintyOfGrade, filled];
    return [settled, suits(role, choosing), finer, inYear, outcome, lastOfGroup(withRole(role)), inPeriod, ...last];
  }
  if (role === "target" || role === "expected") {
    const byStage = [inPeriod, inStage, stageRank, withoutPeriod, byPeriod, certainty];
    return [settled, filled, inYear, suits(role, choosing), ...byStage];
  }
  if (role === "achievementRate") {
    // 対中間 beside 対最終: the rate of the target that is judged.
    const [target] = best(withRole("target"), ...ranksOf("target", field, anchor, levels));
    const inStageOfTarget: Rank = (column) => Number(target !== undefined && stageRank(column) === stageRank(target));
    return [settled, inPeriod, inStageOfTarget, ...others];
  }
  return [settled, inPeriod, ...others];
}

/**
 * One column per role. Where several have a role, the period of the actual decides: 総括, else the fiscal year under
 * inspection, else the latest that has actuals (a plan's sheet often has columns ready for the years to come); the other
 * roles are taken from the same period where it has them, else from a column without a period. A column the settings
 * name goes before all others, one of figures before one of texts, 総合 and 最終 before 一次 and 中間. Where all this leaves
 * several, the left one is taken and they are told as rivals, unless it does not matter (two 備考).
 */
export function chooseColumns(columns: readonly HeaderColumn[], choosing: Choosing): ChosenColumns {
  const field = fieldOf(columns, choosing);
  const { withRole, filled } = field;
  const anchor = anchorOf(field);
  const levels = gradeLevels(withRole("grade"), withRole("name"), choosing.profiles);
  const roles = new Set(columns.flatMap(({ role }) => (role === null || role === "division" ? [] : [role])));
  const chosen = new Map<ColumnRole, HeaderColumn>();
  const rivals: RivalColumns[] = [];
  for (const role of roles) {
    const [only, second, ...others] = best(withRole(role), ...ranksOf(role, field, anchor, levels));
    const first = certain(only);
    chosen.set(role, first);
    // R6 of 小学校 and of 中学校: that years alone are actuals was assumed, and settled by nobody.
    const isSettled = first.certainty === "settings" && !isPeriodAlone(first.label);
    const isAsked = askedRoles.includes(role) && !isSettled;
    if (isAsked && second !== undefined && filled(second) > 0)
      rivals.push({ role, columns: [first, second, ...others] });
  }
  return { roles: chosen, rivals, levels };
}
