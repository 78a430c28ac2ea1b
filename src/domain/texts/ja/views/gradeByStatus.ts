import { columns } from "./columns";

/** What the view 評価×達成状況 says. */
export const gradeByStatus = {
  ...columns,
  sheetName: "評価×達成状況",
  title: "成果指標の評価と施策目標の達成状況",
  counts: "施策の数",
  measures: (p: { count: number }) => `食い違う施策（${String(p.count)}件）`,
  none: "施策はありません。",
  noContradiction: "食い違う施策はありません。",
  rule: "食い違う施策は、成果指標の評価と施策目標の達成状況の片方が達成、もう片方が未達成のものです。背景を確かめてください。",
} as const;
