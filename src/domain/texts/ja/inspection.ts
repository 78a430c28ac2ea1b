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
      `施策一覧のシートが見つかりません。「施策名」か「成果指標」と、「目標」「実績」「評価」「達成状況」のどれかを見出しに持つ表を探しました（調べたシート：${p.sheets}）。見出しを確かめるか、設定に見出しの語 {"columns":{"headerWords":{"target":["めざす値"]}}} か、シート・見出しの行・列 {"measuresSheet":"進捗","headerRow":7,"columns":{"letters":{"name":"B","target":"F","actual":"G"}}} を書いてください（--write-settings で「点検設定」シートを作れます）。`,
    severalMeasureSheets: (p: { sheets: string }) =>
      `施策一覧のシートが複数あります（${p.sheets}）。点検するシートを一つ選び、--sheet か、設定の {"measuresSheet":"シートの名前"} で指定してください。柱や分野ごとに分けた一つの計画なら、{"sources":{"sheets":["シートの名前","シートの名前"]}} と並べてください。`,
    noSuchSheet: (p: { sheet: string; sheets: string }) =>
      `「${p.sheet}」というシートはありません（あるシート：${p.sheets}）。`,
    notAMeasureSheet: (p: { sheet: string }) =>
      `「${p.sheet}」シートには施策一覧の見出しがありません。「施策名」か「成果指標」と、「目標」「実績」「評価」「達成状況」のどれかを見出しに持つ表を探しました。設定に見出しの行と列 {"headerRow":7,"columns":{"letters":{"name":"B","target":"F","actual":"G"}}} を書けば、どんな見出しでも読みます。`,
    severalTables: (p: { sheet: string; first: number; second: number }) =>
      `「${p.sheet}」シートには、列の並びが異なる施策一覧の表が二つあります（見出しは${String(p.first)}行目と${String(p.second)}行目）。列の並びをそろえるか、別のシートに分けてください。`,
    notATable: (p: { sheet: string }) =>
      `「${p.sheet}」シートの施策は、一つの表からではなく、行の見出し、個票、複数の表などから読み取りました。この操作は、施策が一つの表に並ぶシートだけでできます。`,
    noMeasures: (p: { sheet: string }) =>
      `「${p.sheet}」シートに施策一覧の見出しはありますが、その下に施策がありません。`,
  },
} as const;
