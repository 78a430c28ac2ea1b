/** What the sheets sent to departments are called, and what the command for them says. */
export const inquiry = {
  sheetName: (p: { department: string }) => `照会_${p.department}`,
  recordName: (p: { department: string }) => `控え_${p.department}`,
  command: {
    usage: `使い方： npm run --silent inquiry -- split 計画.xlsx --out フォルダー
          npm run --silent inquiry -- merge 計画.xlsx 回答… [--out 取りまとめ.xlsx]

  split  所属ごとに一つのブックを作ります。自分の所属の行だけに書き込めます
  merge  戻ってきたブックを集め、変更を一つずつ示します。--out を付けると、変更を入れたブックを保存します
         回答には、ブックかフォルダー（その中のすべての .xlsx）を、いくつでも指定できます

  --out 保存先          split はフォルダー、merge は .xlsx（入力は変えません）
  --sheet シート名      施策一覧のシートを指定します
  --settings 設定.json  計画ごとの設定を読み込みます（docs/settings.md）
  --english             英語で表示します
  --help                この説明を表示します`,
    unknownCommand: "split か merge を指定してください。",
    needsPlan: "計画のブックを指定してください。",
    needsOut: "split には、保存先のフォルダー（--out フォルダー）が要ります。",
    needsAnswers: "merge には、戻ってきたブックかフォルダーが要ります。",
    noFilesIn: (p: { folder: string }) => `フォルダーに .xlsx のブックがありません： ${p.folder}`,
    alreadyThere: (p: { files: string }) =>
      `同じ名前のファイルがあるため、何も保存していません： ${p.files}\n回答が書き込まれているかもしれません。別のフォルダーを指定してください。`,
    nobody: "施策一覧に所属が書かれていないため、分けられません。「所属」の列を確かめてください。",
    splitHeading: (p: { count: number; folder: string }) =>
      `所属ごとのブックを${String(p.count)}個保存しました： ${p.folder}`,
    splitFile: (p: { file: string; department: string }) => `  ${p.file}（${p.department}）`,
    unassigned: (p: { count: number; measures: string }) =>
      `注意： 所属の書かれていない施策${String(p.count)}件は、どこにも照会しません： ${p.measures}`,
    collected: (p: { sources: number; changes: number; conflicts: number }) =>
      `${String(p.sources)}件の回答： 変更${String(p.changes)}か所、判断の要るもの${String(p.conflicts)}か所`,
    heading: (p: { text: string }) => `■ ${p.text}`,
    item: (p: { text: string }) => `  ${p.text}`,
    change: (p: { place: string; before: string; after: string; sources: string }) =>
      `  ${p.place}： ${p.before} → ${p.after} ［${p.sources}］`,
    conflict: (p: { place: string; ours: string; because: string }) => `  ${p.place}： ${p.because}今は ${p.ours}`,
    conflictAnswer: (p: { source: string; content: string }) => `      ${p.source}： ${p.content}`,
    conflictsLeft: "判断の要るセルは、今の値のままにしました。施策一覧で直してください。",
    skipped: (p: { cells: string }) => `数式のため、そのままにしたセル： ${p.cells}`,
    notSaved: "ブックは保存していません（保存するには --out 取りまとめ.xlsx を付けてください）。",
    saved: (p: { file: string; count: number }) => `${String(p.count)}か所を入れて保存しました： ${p.file}`,
  },
} as const;
