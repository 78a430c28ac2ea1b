type Pair = readonly [string, string];

/** What is wrong with a rubric, and what its rules speak of. */
export const rubric = {
  problems: {
    noGrades: () => "評価基準に記号がありません。記号を記入してください。",
    gap: (p: { where: string }) =>
      `どの評価にもならない値があります：${p.where}。端の値がどちらに入るかを決めてください。`,
    overlap: ({ symbols: [first, second], where }: { symbols: Pair; where: string }) =>
      `「${first}」と「${second}」の範囲が重なっています：${where}。どちらか一方にしてください。`,
    emptyInterval: (p: { symbol: string }) =>
      `「${p.symbol}」の範囲に当てはまる値がありません。上の端と下の端を確かめてください。`,
    notOrdered: ({ symbols: [first, second] }: { symbols: Pair }) =>
      `「${first}」は「${second}」より上に並んでいますが、求める水準は低くなっています。よい評価から順に並べてください。`,
    duplicateSymbol: ({ symbol, labels: [first, second] }: { symbol: string; labels: Pair }) =>
      `「${symbol}」が二つの意味（${first}、${second}）に使われています。記号を分けてください。`,
    lookAlikeSymbols: ({ symbols: [first, second] }: { symbols: Pair }) =>
      `「${first}」と「${second}」は見分けにくく、入力でも取り違えます。どちらかを別の記号にしてください。`,
    emptySymbol: (p: { label: string }) => `「${p.label}」の記号が空です。記号を記入してください。`,
    unknownSymbol: (p: { symbol: string }) =>
      `文章の目標の評価「${p.symbol}」が、評価基準の記号にありません。記号をそろえてください。`,
    badTolerance: (p: { tolerance: number }) =>
      `許容する差 ${String(p.tolerance)} は使えません。0 以上 1 未満の割合（3% なら 0.03）にしてください。`,
  },
  against: (p: { reference: string; outcome: string }) => `${p.reference}に対して「${p.outcome}」`,
  interval: (p: { quantity: string; interval: string }) => `${p.quantity}が${p.interval}`,
  and: "、かつ ",
  atLeast: (p: { value: number }) => `${String(p.value)}以上`,
  moreThan: (p: { value: number }) => `${String(p.value)}超`,
  atMost: (p: { value: number }) => `${String(p.value)}以下`,
  below: (p: { value: number }) => `${String(p.value)}未満`,
  anything: "すべての値",
  reference: { target: "目標", expected: "目安値", baseline: "基準値" },
  quantity: { rate: "達成率", changeFromBaseline: "基準値からの変化率" },
  outcome: { exceeded: "上回る", achieved: "同じ", missed: "下回る" },
};
