import { isMostly, type ColumnProfiles } from "./columnProfile";
import type { ColumnRole } from "./columnRoles";
import type { HeaderColumn } from "./header";
import { comparableHeader } from "./headerLabel";
import { textOfCell } from "./measure";

/** A column's neighbours, and what they all hold. */
export interface Neighbourhood {
  readonly columns: readonly HeaderColumn[];
  readonly profiles: ColumnProfiles;
}

/** What a column is after all; `null` where the rule has nothing to say. */
export type Rule = (column: HeaderColumn, beside: Neighbourhood) => { readonly role: ColumnRole | null } | null;

export function textsOver({ over }: HeaderColumn): string {
  return over.map(textOfCell).map(comparableHeader).join(" ");
}

export function holdsFigures(column: HeaderColumn, { profiles }: Neighbourhood): boolean {
  return isMostly(profiles(column), "figure", "rate");
}

export function others(
  column: HeaderColumn,
  role: ColumnRole,
  { columns, profiles }: Neighbourhood,
): readonly HeaderColumn[] {
  return columns.filter((one) => one !== column && one.role === role && profiles(one).filled > 0);
}

export function nameColumn({ columns }: Neighbourhood): number {
  return columns.find(({ role }) => role === "name" || role === "indicator")?.column ?? -1;
}

/** Where targets and actuals begin. */
export function firstValueColumn({ columns }: Neighbourhood): number {
  return columns.find(({ role }) => role === "target" || role === "actual")?.column ?? Infinity;
}

/** 前年度実績, 前回の評価: of the year before, as its headers say. */
export function isOfYearBefore(column: HeaderColumn): boolean {
  return /前年|昨年|前回/u.test(textsOver(column));
}

/** Words over what is to come, whatever the column holds. */
export const whatFollows = /今後|次年度|来年度|方向|方針|対応|課題|理由/u;

/** 優先度, 重要性: how a measure was ranked beforehand, which neither names nor divides. */
export function isGivenRank({ label }: HeaderColumn): boolean {
  return /^(?:優先|重要|緊急|重点)(?:順位|[度性])/u.test(comparableHeader(label));
}

const kindOfIndicator =
  /^(?:(?:活動|成果|対象|上位|代替|参考|補助|アウトプット|アウトカム|ストラクチャー|プロセス|output|outcome|定量|定性)(?:指標|評価)?|KPI|KGI|数値目標)$/iu;

const kindOfMeasure =
  /^(?:新規|継続|拡充|拡大|縮小|廃止|終了|見直し|改善|一部(?:新規|拡充)|ハード|ソフト|直営|委託)(?:事業)?$/u;

/** 新規, 継続, ハード: of what kind the measures of a column's rows are. */
export function areKindsOfMeasures(texts: readonly string[]): boolean {
  return texts.length > 0 && texts.every((text) => kindOfMeasure.test(text.trim()));
}

const group =
  /^(?:[幼小中高](?:児|学[生校]|校生?|[1-6１-６](?:年生?)?)?(?:[・、].{1,4})?|男(?:性|子)?|女(?:性|子)?|全体|成人|大人|高齢者|児童|生徒|[0-9０-９]+(?:[~～-][0-9０-９]+)?歳(?:以上|以下|未満|代|児)?)$/u;

/** 小学生, 15歳以下: of whom something is counted. */
export function isGroupOfPeople(text: string): boolean {
  return group.test(text.trim());
}

/** 小学生, 中学生, 15歳以下: whom the indicator of each row is about. */
export function areGroups(texts: readonly string[]): boolean {
  return texts.length > 1 && texts.every(isGroupOfPeople);
}

/** 活動指標, アウトカム, KPI: of what kind the indicators of a column's rows are. */
export function areKindsOfIndicators(texts: readonly string[]): boolean {
  return texts.length > 0 && texts.every((text) => kindOfIndicator.test(text.trim()));
}
