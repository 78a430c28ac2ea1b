import { columns } from "./columns";

/** What the view 全体の点検結果 says. */
export const overview = {
  ...columns,
  sheetName: "全体の点検結果",
  title: "全体の点検結果",
  byDivision: (p: { level: string }) => `${p.level}ごとの達成状況`,
  gradesByDivision: (p: { level: string }) => `${p.level}ごとの成果指標の評価`,
  byField: (p: { level: string }) => `${p.level}ごとの達成率`,
  missed: "施策目標が未達成の施策",
  noneMissed: "施策目標が未達成の施策はありません。",
  name: "施策",
  reason: "背景・理由",
  allReached: (p: { level: string; count: number }) =>
    `${String(p.count)}${p.level}のすべてで、どの施策も目標を達成しました。`,
  someReached: (p: { level: string; count: number; reached: number; lowest: string; isMore: boolean }) =>
    `${String(p.count)}${p.level}のうち、${String(p.reached)}${p.level}では、すべての施策で目標を達成しました。達成率が低いのは、${p.lowest}${p.isMore ? "など" : ""}です。`,
  fieldWithRate: (p: { field: string; rate: string }) => `「${p.field}」（${p.rate}）`,
  listSeparator: "、",
  chartOfRates: (p: { level: string }) => `${p.level}別の達成率`,
  chartOfGrades: (p: { level: string }) => `${p.level}別の評価の割合`,
  level: (p: { level: number }) => `区分${String(p.level)}`,
  count: (p: { level: string }) => `${p.level}の数`,
  outermost: "区分",
  plan: "計画全体",
  goals: "施策目標",
  grades: "評価",
  gradesAsStatus: "成果指標の評価",
  rate: "達成率",
  none: "施策はありません。",
  noGrades: "成果指標の評価の欄がないため、評価の内訳はありません。",
} as const;
