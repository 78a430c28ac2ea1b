/** What messages call the columns of figures and judgements. */
export const roleNames = {
  ja: {
    name: "名称",
    target: "目標",
    actual: "実績",
    baseline: "基準値",
    expected: "目安値",
    grade: "評価",
    goalStatus: "達成状況",
  },
  en: {
    name: "name",
    target: "target",
    actual: "actual",
    baseline: "baseline",
    expected: "expected value",
    grade: "grade",
    goalStatus: "goal status",
  },
} as const;
