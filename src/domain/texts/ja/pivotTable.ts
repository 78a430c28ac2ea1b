/** What the PivotTable over the measures, its source and its messages say. */
export const pivotTable = {
  sheetName: "ピボット集計",
  sourceSheetName: "ピボット元データ",
  title: "施策目標の達成状況（ピボットテーブル）",
  source: (p: { sheet: string; rows: string; copy: string }) =>
    `出典：「${p.sheet}」シート ${p.rows}（1施策を1行にして「${p.copy}」シートに写したもの）`,
  notLive: (p: { sheet: string }) =>
    `件数は作成した時のものです。「${p.sheet}」シートを直したときは、作り直してください（「集計表」の件数は、直すとそのまま変わります）。`,
  numbered: "区分の頭の番号は、計画の順に並べるために付けたものです。",
  fields: { code: "施策コード", name: "施策名", department: "所属", grade: "評価", status: "達成状況" },
  measures: "施策数",
  /** Numbered, so that Excel sorts them in this order. */
  statuses: { achieved: "①達成", missedEnded: "②未達成(終了)", missedContinuing: "③未達成(継続)" },
  notJudged: "判定不能",
  blank: "（空欄）",
  missing:
    "このExcelには、アドインからピボットテーブルを作る機能がありません（Excel 2019以降で使えます）。「集計表」なら、同じ件数を数式で集計できます。",
} as const;
