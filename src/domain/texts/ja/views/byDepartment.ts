import { columns } from "./columns";

/** What the view 所属別 says; its column may be another one. */
export const byDepartment = {
  ...columns,
  sheetName: "所属別",
  title: (p: { column: string }) => `${p.column}別の点検結果`,
  counts: (p: { column: string }) => `${p.column}ごとの施策の数と達成率`,
  list: (p: { column: string }) => `${p.column}ごとの施策`,
  chart: (p: { column: string }) => `${p.column}別の達成率`,
  goals: "施策目標",
  grades: "評価",
  gradesAsStatus: "成果指標の評価",
  rate: "達成率",
  none: "施策はありません。",
  and: "、",
  several: (p: { column: string; more: number }) =>
    `${p.column}が複数の施策は、それぞれに数えています。合計は施策を一度だけ数えるため、各行の和より${String(p.more)}少なくなっています。`,
  noDepartments: (p: { headings: string }) => `所属の列が見つかりません。まとめる列を選んでください（${p.headings}）。`,
  unknownColumn: (p: { column: string; headings: string }) =>
    `「${p.column}」という列が見つかりません。次の中から選んでください：${p.headings}`,
} as const;
