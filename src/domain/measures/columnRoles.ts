/** Roles with one column (or, with several, one that is chosen). */
export type SingleColumnRole = Exclude<ColumnRole, "division">;

/** What a column of the measures sheet is about. `division` columns are read apart: there may be several. */
export type ColumnRole =
  | "division"
  | "number"
  | "name"
  | "department"
  | "indicator"
  /** What part of the indicator a row is about: 男性, 小学校. */
  | "part"
  | "unit"
  | "direction"
  | "baseline"
  | "expected"
  | "target"
  | "actual"
  /** Last year's actual, beside the one that is judged. */
  | "previous"
  | "grade"
  | "goal"
  | "goalStatus"
  | "background"
  | "remarks"
  | "fiscalYear"
  | "achievementRate"
  | "asOf";

/**
 * Names of what a plan does, from the general to the particular. Where a sheet has several columns of them that all
 * change from row to row, the first of these names the measure and the others describe it.
 */
export const nameRanks: readonly RegExp[] = [
  /施策/u,
  /(推進|実施|改革|重点)項目/u,
  /^(?!.*内容).*(取組|取り組み)/u,
  /事業/u,
];

/** Outer to inner, for families of words whose order is known whatever the order of the columns. */
export const divisionRanks: readonly (readonly string[])[] = [
  ["編", "章", "節", "項", "目"],
  ["大柱", "中柱", "小柱"],
  ["柱", "中柱", "小柱"],
  ["柱", "中柱", "分野"],
  ["大項目", "中項目", "小項目", "細項目"],
  ["大分類", "中分類", "小分類", "細分類"],
  ["大区分", "中区分", "小区分"],
  ["大施策", "中施策", "小施策"],
  ["基本理念", "基本目標", "基本方針", "基本政策", "政策", "基本施策", "施策"],
  ["政策分野", "政策", "施策分野", "施策"],
];
