/** What the custom functions that judge or read a whole measures sheet say when they can't answer. */
export const inspectionFunctions = {
  grade: {
    notJudged: ({ target, actual }: { target: string; actual: string }) =>
      `目標「${target}」と実績「${actual}」からは評価が1つに決まりません。`,
    alternatives: ({ target, actual, symbols }: { target: string; actual: string; symbols: string }) =>
      `目標「${target}」と実績「${actual}」からは評価が1つに決まりません（${symbols}のいずれかです）。`,
    noRule: ({ target, actual, rubric }: { target: string; actual: string; rubric: string }) =>
      `評価基準「${rubric}」には、目標「${target}」と実績「${actual}」に当てはまる評価がありません。`,
    unknownRubric: ({ name, names }: { name: string; names: string }) =>
      `評価基準「${name}」はありません。使える名前：${names}`,
    rubricTable:
      "評価基準の範囲は、左の列に記号、右の列に達成率の下限（100%、80%など）を上位から並べてください。最も下の評価の下限は空欄にします。",
  },
  measureCode: {
    noMarker: ({ text }: { text: string }) =>
      `「${text}」の先頭に番号（Ⅰ、①、アなど）がありません。番号の付いた見出しを指定してください。`,
    noNumber: ({ text }: { text: string }) => `施策の番号「${text}」を読み取れません。整数を指定してください。`,
  },
  measures: {
    noMeasureSheet:
      "施策一覧の見出しが見つかりません。「施策名」「成果指標」「目標」「実績」などの見出しの行を含めて、表の全体を指定してください。",
    noMeasures: "施策一覧の見出しの下に施策がありません。施策の行まで含めて指定してください。",
    settingsSheet: ({ problem }: { problem: string }) => `点検設定を読み取れません。${problem}`,
    column: ({ name, names }: { name: string; names: string }) =>
      `項目「${name}」はこの表にありません。使える項目：${names}`,
  },
};
