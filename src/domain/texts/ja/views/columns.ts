/** What the columns of several views are called. */
export const columns = {
  total: "合計",
  name: "施策名",
  grade: "評価",
  department: "所属",
  indicator: "成果指標",
  measures: "施策数",
  notGraded: "評価なし",
  blank: "（空欄）",
  measure: "施策番号",
  status: "達成状況",
  target: "目標",
  actual: "実績",
} as const;
