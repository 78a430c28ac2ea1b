/** What the view 評価×達成状況 says. */
export const gradeByStatus = {
  sheetName: "評価×達成状況",
  title: "成果指標の評価と施策目標の達成状況",
  grade: "評価",
  total: "合計",
  notGraded: "評価なし",
  counts: "施策の数",
  measures: (p: { count: number }) => `食い違う施策（${String(p.count)}件）`,
  measure: "施策番号",
  name: "施策名",
  department: "所属",
  status: "達成状況",
  target: "目標",
  actual: "実績",
  none: "施策はありません。",
  noContradiction: "食い違う施策はありません。",
  rule: "食い違う施策は、成果指標の評価と施策目標の達成状況の片方が達成、もう片方が未達成のものです。背景を確かめてください。",
} as const;
