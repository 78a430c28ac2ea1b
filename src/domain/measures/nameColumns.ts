import type { Roles } from "./chooseColumns";
import { certain } from "../certain";
import { isMarkerAlone, readMarker } from "../plan/marker";
import { most, type ColumnContents } from "./columnContents";
import { isMostly, type ColumnProfile, type ColumnProfiles } from "./columnProfile";
import { nameRanks, type ColumnRole } from "./columnRoles";
import type { Header, HeaderColumn } from "./header";
import { comparableHeader } from "./headerLabel";
import { areKindsOfIndicators, areKindsOfMeasures, isGivenRank } from "./neighbourhood";

/** The column that names the measure, and those whose names stand over several measures. */
export interface NameColumns {
  readonly roles: Roles;
  readonly divisions: readonly HeaderColumn[];
}

function rankOf({ label }: HeaderColumn): number {
  const rank = nameRanks.findIndex((pattern) => pattern.test(label.replace(/\s+/gu, "")));
  return rank === -1 ? nameRanks.length : rank;
}

/** One column in ten rows may repeat a name by chance (その他) without standing over several measures. */
function hasClearlyFewer(count: number, most: number): boolean {
  return count * 10 < most * 9;
}

/**
 * Where 施策, 取組 and 事業 each have a column, the one that changes from row to row names the measure, and those that
 * stand over several of its names are divisions. If the goal status (or, without one, the grade) is entered exactly as
 * often as one of the outer columns has a name, then that is what the body judges: it names the measure, and what is
 * listed under it describes it.
 */
export function settleNames(header: Header, roles: Roles, contents: ColumnContents): NameColumns {
  const first = header.columns.find(({ role }) => role === "target" || role === "actual")?.column ?? Infinity;
  const all = header.columns.filter((column) => column.role === "name");
  // 取組内容 right of the values tells of the year, and names nothing.
  const before = all.filter(({ column, certainty }) => column < first || certainty === "settings");
  const named = before.length > 0 ? before : all;
  const numbers = named.filter((column) => most(contents.texts(column), isMarkerAlone));
  const names = named.filter((column) => !numbers.includes(column));
  const settled = new Map(roles);
  const [number] = numbers;
  if (number !== undefined && !settled.has("number") && names.length > 0) settled.set("number", number);
  const distinct = (column: HeaderColumn): number => new Set(contents.texts(column)).size;
  const mostDistinct = Math.max(0, ...names.map(distinct));
  const changing = names.filter((column) => !hasClearlyFewer(distinct(column), mostDistinct));
  const shared = names.filter((column) => hasClearlyFewer(distinct(column), mostDistinct));
  const judgement = roles.get("goalStatus") ?? roles.get("grade");
  const judged = judgement === undefined ? 0 : contents.texts(judgement).length;
  const finest = [...changing].sort((one, other) => rankOf(one) - rankOf(other))[0];
  if (finest === undefined) return { roles: settled, divisions: [] };
  const often = (column: HeaderColumn): number => contents.texts(column).length;
  const own = shared.find((column) => often(column) === judged && judged < often(finest)) ?? finest;
  settled.set("name", own);
  return { roles: settled, divisions: shared.filter((column) => column !== own && distinct(column) < distinct(own)) };
}

/** 項 over 1, 2, 3: numbers of the measures under a word for divisions. */
export function numbersAmong(divisions: readonly HeaderColumn[], contents: ColumnContents): HeaderColumn | undefined {
  return divisions.find(
    (column) =>
      column.certainty !== "settings" &&
      contents.differsByMeasure(column) &&
      contents.texts(column).every((text) => isMarkerAlone(text)),
  );
}

/** Roles that a word may have given to the column that names the measures: 推進施策, 取組目標, 具体的施策. */
const mayBeNames: readonly (ColumnRole | null)[] = [null, "goal", "division"];
/** Words that are the measures' own: 重点施策, 施策目標, 施策の目標. */
const ofMeasures = /(?:施策|取組|事業)(?:の?目標)?$/u;
/** What is named by one of these words is a division, wherever it stands. */
const surelyDivision: readonly HeaderColumn["certainty"][] = ["settings", "word", "bareWord"];

/**
 * The column that names the measures although no usual word says so: the nearest one left of the indicators that holds
 * words. What stands over several indicators each (めざす姿, 領域) divides them, unless it is what the body judges.
 * `null` where only indicators and divisions have names; a table of goals (基本目標の数値目標) is named by its
 * divisions.
 */
function namesByContent(
  header: Header,
  { indicator, judgement }: { readonly indicator: HeaderColumn; readonly judgement: HeaderColumn | undefined },
  profiles: ColumnProfiles,
  areGoals: boolean,
): HeaderColumn | null {
  const words = header.columns.filter(
    (column) =>
      column.column < indicator.column &&
      mayBeNames.includes(column.role) &&
      isMostly(profiles(column), "words", "prose") &&
      !isGivenRank(column) &&
      !areKindsOfIndicators(profiles(column).examples) &&
      !areKindsOfMeasures(profiles(column).examples) &&
      profiles(column).distinct > (areGoals ? 0 : 1),
  );
  const distinct = (column: HeaderColumn): number => profiles(column).distinct;
  // As often filled as the judgement, or nearly: a table of counts below has words in its columns too.
  const isJudged = ({ filled, distinct: different }: ColumnProfile): boolean => {
    if (judgement === undefined) return false;
    // Names that are repeated in the rows of their indicators stand there once.
    const often = filled < profiles(indicator).filled ? filled : different;
    const [more, fewer] = [often - profiles(judgement).filled, profiles(indicator).filled - often];
    return more >= 0 && more < fewer;
  };
  // 重点目標 that differ in every row divide nothing.
  const standsOverSeveral = (column: HeaderColumn): boolean =>
    distinct(column) < profiles(column).filled || profiles(column).filled < profiles(indicator).filled;
  const isDivision = (column: HeaderColumn): boolean =>
    // 持続的発展施策区分, of which nearly every one has but one indicator.
    (column.role === null && /(?:区分|分野|分類|体系)$/u.test(comparableHeader(column.label))) ||
    (column.role === "division" &&
      (column.certainty === "settings" || (surelyDivision.includes(column.certainty) && standsOverSeveral(column)))) ||
    (hasClearlyFewer(distinct(column), distinct(indicator)) && !isJudged(profiles(column)));
  const free = words.filter((column) => areGoals || !isDivision(column));
  const nearest = words.at(-1);
  // 施策目標, 重点施策: where no other word names the measures, the nearest of their own words does.
  if (nearest !== undefined && nearest.certainty !== "settings" && ofMeasures.test(comparableHeader(nearest.label)))
    return nearest;
  // 責任者 beside 年度計画: what says the same of several rows names none of them, where something else could.
  const repeats = (column: HeaderColumn): boolean => hasClearlyFewer(distinct(column), profiles(column).filled);
  const named = areGoals || free.every(repeats) ? free : free.filter((column) => !repeats(column));
  // 施設名 goes before the 対策内容 beside it.
  const finest = named.findLast(({ label }) => /名称?$/u.test(comparableHeader(label))) ?? named.at(-1) ?? null;
  // めざす姿 beside 視点, which stands over several of them: what is aimed at names the measure.
  const goal = words.findLast(({ role, certainty }) => role === "goal" && certainty !== "settings");
  const isGoalFiner = finest !== null && goal !== undefined && hasClearlyFewer(distinct(finest), distinct(goal));
  return isGoalFiner ? goal : finest;
}

/** 関連計画, 算定方法, 備考: what is told of a measure or an indicator, and names none. */
const tellsOfIt = /(?:計画|方法|考え方|根拠|法令|出典|対象者?|課題|対応|備考|摘要|理由|資料|期間|時期|年度)$/u;

const valued: readonly (ColumnRole | null)[] = ["baseline", "expected", "target", "actual"];

/**
 * The column that names the indicators although no word says so (項目, 内容): between the names and the values, with the
 * most different texts.
 */
export function withIndicators(header: Header, roles: Roles, profiles: ColumnProfiles): Roles {
  const name = roles.get("name");
  if (roles.has("indicator") || name === undefined) return roles;
  const first = header.columns.find(({ role }) => valued.includes(role))?.column ?? -1;
  const between = header.columns.filter((column) => {
    if (column.column <= name.column || column.column >= first) return false;
    const isFree = column.role === null || (column.role === "division" && column.certainty !== "settings");
    return (
      isFree &&
      !tellsOfIt.test(comparableHeader(column.label)) &&
      isMostly(profiles(column), "words", "prose") &&
      profiles(column).distinct > 1
    );
  });
  const [most] = [...between].sort((one, other) => profiles(other).distinct - profiles(one).distinct);
  const isNamed = most !== undefined && profiles(most).distinct * 2 > profiles(most).filled;
  return isNamed ? new Map(roles).set("indicator", most) : roles;
}

/** Where no word names the measures, contents tell; a sheet that names only indicators has one measure for each. */
export function withNames(header: Header, roles: Roles, profiles: ColumnProfiles, areGoals: boolean): Roles {
  const indicator = roles.get("indicator");
  if (roles.has("name") || indicator === undefined) return roles;
  const judgement = roles.get("goalStatus") ?? roles.get("grade");
  return new Map(roles).set("name", namesByContent(header, { indicator, judgement }, profiles, areGoals) ?? indicator);
}

/** Roles that a word (課題, 目的) may have given to a column although it names divisions. */
const mistakableRoles: readonly (ColumnRole | null)[] = [null, "background", "goal"];

/** Longer texts under 課題 or 目的 tell something, and name nothing. */
const longestLabel = 24;

/**
 * Columns left of the names that no usual word names as divisions (重点課題, 改革の視点 …) and whose contents show that
 * they are: each label stands over several measures; under a header with another meaning it is numbered or short besides.
 */
export function divisionsByContent(header: Header, roles: Roles, contents: ColumnContents): readonly HeaderColumn[] {
  const name = certain(roles.get("name"));
  return header.columns.filter((column) => {
    if (column.column >= name.column || !mistakableRoles.includes(column.role)) return false;
    const texts = contents.texts(column);
    // 分野の目標 says what a division is for, 優先度 how it is ranked: neither is one.
    if (
      isGivenRank(column) ||
      /の(?:目標|目的|ねらい)$|^(?:電話|内線|連絡先)|^(?:自治体|団体|市区?町村|都道府県)名?$/u.test(
        comparableHeader(column.label),
      )
    )
      return false;
    // 頁, 年, 交付額, 重点 over ○: figures and ticks alone divide nothing.
    if (texts.every((text) => /^(?:[0-9０-９.．,，]+(?:[千百]*万?円)?|[○◯●◎☆★✓])$/u.test(text.trim()))) return false;
    if (areKindsOfIndicators(texts) || areKindsOfMeasures(texts)) return false;
    const areNumbered = texts.every((text) => readMarker(text) !== null && !isMarkerAlone(text));
    const areLabels = column.role === null || areNumbered || texts.every((text) => text.length <= longestLabel);
    return texts.length > 0 && contents.isShared(column) && areLabels;
  });
}
