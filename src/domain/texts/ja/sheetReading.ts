/** How it is told what a measures sheet was understood to say. */
export const sheetReading = {
  roles: {
    division: "区分",
    number: "番号",
    name: "施策",
    department: "所属",
    indicator: "指標",
    part: "指標の内訳",
    unit: "単位",
    direction: "方向",
    baseline: "基準値",
    expected: "目安値",
    target: "目標",
    actual: "実績",
    previous: "前年度の実績",
    grade: "評価",
    goal: "施策目標",
    goalStatus: "達成状況",
    background: "理由・背景",
    remarks: "備考",
    fiscalYear: "年度",
    achievementRate: "達成率",
    asOf: "時点",
  },
  /** What stands between the parts of a list. */
  lists: { words: "、", clauses: "、", sentences: "。" },
  place: {
    column: (p: { letters: string }) => `${p.letters}列`,
    row: (p: { row: number }) => `${String(p.row)}行目`,
    rows: (p: { first: number; last: number }) => `${String(p.first)}～${String(p.last)}行目`,
    labelledRow: (p: { label: string; letters: string | null }) =>
      p.letters === null ? `「${p.label}」の行` : `「${p.label}」の行、${p.letters}列`,
    formLabel: (p: { label: string }) => `「${p.label}」の欄`,
  },
  overall: "総括",
  role: (p: { role: string; where: string; header: string }) =>
    p.header === "" ? `${p.role}＝${p.where}` : `${p.role}＝${p.where}「${p.header}」`,
  sentence: (p: { measures: number; goals: number; roles: readonly string[] }) =>
    [
      `施策${String(p.measures)}`,
      ...(p.goals === 0 ? [] : [`目標の表の指標${String(p.goals)}（施策とは別）`]),
      ...p.roles,
    ].join("、"),
  missing: { target: "目標の列は見つかりません", actual: "実績の列は見つかりません" },
  how: (p: { actual: string; target: string }) => `${p.actual}の実績を${p.target}の目標と比べます`,
  levels: (p: { own: { where: string; header: string }; each: { where: string; header: string } }) =>
    `集計は施策の評価（${p.own.where}「${p.own.header}」）で数え、${p.each.where}「${p.each.header}」は指標ごとに点検します`,
  judgementsLeft: (p: { where: string; header: string }) =>
    `${p.where}「${p.header}」は、集計にも点検にも使っていません`,
  colour: {
    name: (p: { word: string | null; code: string }) => (p.word === null ? p.code : `${p.word}（${p.code}）`),
    meaning: (p: { colour: string; meaning: string; cells: number }) =>
      `${p.colour}＝「${p.meaning}」${String(p.cells)}件`,
    read: (p: { role: string; meanings: string; isFromLegend: boolean }) =>
      `${p.role}はセルの色から読みました（${p.isFromLegend ? "表の凡例による" : "点検設定による"}）：${p.meanings}`,
    which: (p: { role: string; colour: string; cells: number; examples: string }) =>
      `${p.role}の欄は文字がなく、色だけです。${p.colour}は何を表しますか（${String(p.cells)}件、例：${p.examples}）。`,
    answer: (p: { question: string; setting: string }) => `${p.question}設定に ${p.setting} のように書くと、読めます。`,
  },
  rubric: (p: { sheet: string; cell: string; text: string }) =>
    `評価の基準は「${p.sheet}」の${p.cell}「${p.text}」から読みました`,
  unused: (p: { where: string; header: string; figures: number }) =>
    p.header === ""
      ? `数値のある${p.where}（${String(p.figures)}件）は使っていません`
      : `数値のある${p.where}「${p.header}」（${String(p.figures)}件）は使っていません`,
  question: {
    which: (p: { role: string }) => `${p.role}はどの列ですか。表からは決められません。`,
    whichYears: "見出しが年だけの列は、目標ですか、実績ですか。表からは決められません。",
    years: (p: { role: string; words: readonly string[] }) =>
      `${p.role}＝${p.words.map((word) => `「${word}」`).join("")}`,
    answer: (p: { question: string; choices: string; chosen: string; setting: string }) =>
      `${p.question}${p.choices}のうち、今回は${p.chosen}と読みました。決めるには、設定に ${p.setting} と書いてください。`,
    choice: (p: { where: string; header: string; examples: string }) =>
      p.examples === "" ? `${p.where}「${p.header}」` : `${p.where}「${p.header}」（例：${p.examples}）`,
  },
};
