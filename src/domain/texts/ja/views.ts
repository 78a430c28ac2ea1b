/** What the sheets that the add-in builds say. */
export const views = {
  summaryTable: {
    sheetName: "集計表",
    title: "施策目標の集計表",
    titleOfGrades: "評価の集計表",
    achievementRate: "達成率",
    measures: "施策数",
    goals: "施策目標",
    achieved: "達成",
    missedEnded: "未達成(終了)",
    missedContinuing: "未達成(継続)",
    missed: "未達成",
    notJudged: "判定不能",
    indicators: "指標数",
    grades: "評価",
    shares: "評価の割合",
    notGraded: "評価なし",
    subtotal: "小計",
    total: "合計",
    noRate: "―",
    /** 0: of a plan without divisions. */
    level: (p: { level: number }) => `区分${p.level === 0 ? "" : String(p.level)}`,
    withoutDivision: "（区分なし）",
    source: (p: { sheet: string; rows: string }) => `出典：「${p.sheet}」シート ${p.rows}`,
    rateRule: (p: { denominator: "judged" | "all"; decimals: number }) =>
      `達成率＝達成÷${p.denominator === "all" ? "施策数" : "達成状況を判定した施策数"}（百分率の小数第${String(p.decimals + 1)}位を四捨五入）`,
    liveRule: "件数は元のシートの達成状況欄を数える数式です。元のシートを直すと、この表も変わります。",
    valueRule: "件数と達成率は作成した時の値です。元のシートを直したときは、作り直してください。",
    check: "検算",
    checkAgrees: "一致：各行の合計と、元のシートの施策の数が同じです。",
    checkDiffers: "不一致：元のシートの施策の数と合いません。集計表を作り直してください。",
  },
  statusColumns: {
    goalStatuses: { achieved: "達成", missedEnded: "未達成(終了)", missedContinuing: "未達成(継続)" },
    goalStatusUnknown: "判定不能",
  },
  findings: {
    sheetName: "点検結果",
    title: "点検結果",
    number: "No.",
    severity: "重要度",
    family: "種類",
    cell: "セル",
    measure: "施策",
    measureName: "施策名",
    message: "指摘",
    fix: "対応",
    none: "指摘はありません。",
    reason: "このままでよい理由",
    counts: (p: { errors: number; warnings: number; infos: number; accepted: number }) =>
      `誤り ${String(p.errors)} 件、注意 ${String(p.warnings)} 件、参考 ${String(p.infos)} 件${p.accepted === 0 ? "" : `（ほかに確認済み ${String(p.accepted)} 件）`}`,
    acceptedHeading: (p: { count: number }) => `確認済みの指摘（${String(p.count)}件）`,
    acceptedBecause: (p: { reason: string; by: string | null; date: string }) => {
      const given = [p.by ?? "", p.date].filter((part) => part !== "").join("、");
      return given === "" ? p.reason : `${p.reason}（${given}）`;
    },
    source: (p: { sheet: string; rubric: string }) => `対象：「${p.sheet}」シート　評価基準：${p.rubric}`,
  },
  madeAt: (p: { time: string }) => `作成：${p.time}`,
  rubric: (p: { name: string }) => `評価基準：${p.name}`,
  sheetNameTaken: (p: { name: string; number: number }) =>
    p.number === 1 ? `${p.name}（点検）` : `${p.name}（点検${String(p.number)}）`,
} as const;
