/** What the 点検設定 sheet and messages about settings say. */
export const settings = {
  /** What is wrong with a setting. */
  problems: {
    unknownKey: (p: { key: string }) =>
      `「${p.key}」という設定項目はありません。つづりを確かめるか、削除してください。`,
    keyMissing: (p: { key: string }) => `「${p.key}」がありません。記入してください。`,
    wrongType: (p: { expected: string; received: string }) =>
      `「${p.received}」は使えません。${expectedWords[p.expected] ?? p.expected}を記入してください。`,
    notOneOf: (p: { allowed: string; received: string }) =>
      `「${p.received}」は選べません。次のどれかにしてください：${p.allowed}`,
    empty: () => "空です。記入するか、項目ごと削除してください。",
    tooLong: (p: { most: number }) => `長すぎます。${String(p.most)} 以内にしてください。`,
    tooSmall: (p: { least: number; received: string }) =>
      `「${p.received}」は小さすぎます。${String(p.least)} 以上にしてください。`,
    tooLarge: (p: { most: number; received: string }) =>
      `「${p.received}」は大きすぎます。${String(p.most)} 以下にしてください。`,
    notWhole: (p: { received: string }) => `「${p.received}」は整数ではありません。整数にしてください。`,
    notColumn: (p: { received: string }) =>
      `「${p.received}」は列の名前ではありません。F や AA のように、列の英字で指定してください。`,
    unknownPreset: (p: { name: string; names: string }) =>
      `「${p.name}」という評価基準は用意されていません。次のどれかを選ぶか、「独自」として表に記入してください：${p.names}`,
    yearsReversed: (p: { first: number; last: number }) =>
      `計画の最終年度（${String(p.last)}）が初年度（${String(p.first)}）より前です。年度を確かめてください。`,
    columnTwice: (p: { column: string }) => `列 ${p.column} を二つの役割に指定しています。どちらか一方にしてください。`,
    statusSymbolTwice: (p: { symbol: string }) =>
      `「${p.symbol}」を二つの達成状況の記号にしています。記号を分けてください。`,
    unknownPlaceholder: (p: { name: string; names: string }) =>
      `文の中の {${p.name}} には入れるものがありません。使えるのは ${p.names} です。`,
    unknownRow: (p: { label: string }) =>
      `「${p.label}」という設定項目はありません。項目名は変えずに、右のセルだけを直してください。`,
    repeatedRow: (p: { label: string }) => `「${p.label}」が二度あります。一つにしてください。`,
    notYesNo: (p: { received: string }) => `「${p.received}」は読めません。「はい」か「いいえ」にしてください。`,
    notSettingsSheet: (p: { title: string }) =>
      `点検設定のシートではありません（先頭のセルが「${p.title}」ではありません）。点検設定のシートを作り直してください。`,
  },
  inSheet: (p: { cell: string; message: string }) => `点検設定 ${p.cell}：${p.message}`,
  inJson: (p: { path: string; message: string }) => (p.path === "" ? p.message : `${p.path}：${p.message}`),
  sheet: {
    title: "点検設定",
    guide:
      "項目名は変えずに、右のセルの値を直してください。空欄は、既定のとおりです。直したら、もう一度「点検する」を押してください。",
    item: "項目",
    value: "値",
    note: "説明",
    gradesOfPreset: (p: { grades: string }) => `この評価基準の記号：${p.grades}`,
    detectedColumn: (p: { letter: string; header: string }) => `${p.letter}列「${p.header}」`,
  },
};

const expectedWords: Readonly<Record<string, string>> = {
  string: "文字",
  number: "数",
  boolean: "true か false",
  Array: "一覧（[ ] で囲む）",
  Object: "項目のまとまり（{ } で囲む）",
  object: "項目のまとまり（{ } で囲む）",
};
