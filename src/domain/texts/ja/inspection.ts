/** Words of an inspection that are no finding of their own. */
export const inspection = {
  severities: { error: "誤り", warning: "注意", info: "参考" },
  families: {
    structure: "構成",
    text: "表記",
    quantity: "数値",
    judgement: "評価",
    status: "達成状況",
    consistency: "整合",
    readability: "機械可読性",
  },
  layouts: { report: "帳票型", list: "一覧型" },
  problems: {
    noMeasureSheet: (p: { sheets: string }) =>
      `施策一覧のシートが見つかりません。「施策名」か「成果指標」と、「目標」「実績」「評価」「達成状況」のどれかを見出しに持つ表を探しました（調べたシート：${p.sheets}）。`,
    severalMeasureSheets: (p: { sheets: string }) => `施策一覧のシートが複数あります（${p.sheets}）。`,
    noSuchSheet: (p: { sheet: string; sheets: string }) =>
      `「${p.sheet}」というシートはありません（あるシート：${p.sheets}）。`,
    notAMeasureSheet: (p: { sheet: string }) =>
      `「${p.sheet}」シートには施策一覧の見出しがありません。「施策名」か「成果指標」と、「目標」「実績」「評価」「達成状況」のどれかを見出しに持つ表を探しました。見出しの行と列を決めれば、どんな見出しでも読みます。`,
    severalTables: (p: { sheet: string; first: number; second: number }) =>
      `「${p.sheet}」シートには、列の並びが異なる施策一覧の表が二つあります（見出しは${String(p.first)}行目と${String(p.second)}行目）。列の並びをそろえるか、別のシートに分けてください。`,
    notATable: (p: { sheet: string }) =>
      `「${p.sheet}」シートの施策は、一つの表からではなく、行の見出し、個票、複数の表などから読み取りました。この操作は、施策が一つの表に並ぶシートだけでできます。`,
    noMeasures: (p: { sheet: string }) =>
      `「${p.sheet}」シートに施策一覧の見出しはありますが、その下に施策がありません。`,
  },
} as const;
