/** What the view 評価×達成状況 says. */
export const gradeByStatus = {
  sheetName: "評価×達成状況",
  title: "成果指標の評価と施策目標の達成状況",
  grade: "評価",
  total: "合計",
  notGraded: "評価なし",
  counts: "施策の数",
  measures: "施策の一覧",
  measure: "施策番号",
  name: "施策名",
  department: "所属",
  status: "達成状況",
  contradiction: "確認",
  none: "施策はありません。",
  contradicts: "食い違い",
  rule: "色の付いた行は、成果指標の評価と施策目標の達成状況が食い違う施策です。背景を確かめてください。",
} as const;
