/** What the conversions between 帳票型 and 一覧型, and the machine-readable data, say. */
export const layouts = {
  sheetNames: {
    list: "一覧型",
    annex: "帳票型",
    listRecord: "様式の控え（一覧型）",
    annexRecord: "様式の控え（帳票型）",
    machineReadable: "機械可読データ",
  },
  annex: {
    title: "【別紙】施策別達成状況一覧",
    legend: (p: { grades: string }) => `【「評価」欄の凡例】${p.grades}`,
    overall: "総括",
  },
  record: {
    title: (p: { sheet: string }) => `「${p.sheet}」の様式の控え`,
    note: "元の様式に戻すときに、点検アドインが使います。表題、ページごとの見出し、注記、セルの結合など、変換後のシートに入らないものを控えています。直さないでください。",
  },
  differences: {
    valueDiffers: (p: { cell: string; list: string; source: string; text: string }) =>
      `${p.cell}「${p.list}」、元の${p.source}「${p.text}」`,
    rowMissing: (p: { name: string; indicator: string }) =>
      `一覧にない「${[p.name, p.indicator].filter((text) => text !== "").join(" ")}」`,
    rowUnknown: (p: { cell: string; text: string }) => `元にない${p.cell}「${p.text}」`,
    columnMissing: (p: { header: string }) => `一覧にない列「${p.header}」`,
  },
  notices: {
    formulasAsValues: (p: { count: number; cells: string }) =>
      `数式のセル${String(p.count)}か所（${p.cells}）は、値で引き継ぎました。`,
    looksLeft: (p: { count: number; cells: string }) =>
      `色や太字などの書式（${String(p.count)}か所、${p.cells}）は引き継いでいません。意味を持たせているときは、文字で書き添えてください。`,
    formatUnknown: (p: { count: number; cells: string }) =>
      `表示形式が分からない数値が${String(p.count)}か所（${p.cells}）あります。値はそのままで、見え方だけが変わります。`,
    hiddenShown: (p: { rows: number; columns: number }) =>
      `非表示の行${String(p.rows)}行、列${String(p.columns)}列は、表示して引き継ぎました。`,
    objectsLeft: (p: { count: number }) => `図形などのオブジェクト${String(p.count)}個は引き継いでいません。`,
    keptInRecord: (p: { count: number; texts: string }) =>
      `表の外の記載${String(p.count)}件（${p.texts}）は、変換後のシートには載せず、様式の控えに残しました。`,
    rowsNotPlaced: (p: { count: number; texts: string }) =>
      `控えにある記載${String(p.count)}件（${p.texts}）は、対応する施策が見当たらないため載せていません。必要なら書き足してください。`,
    mergesLeft: (p: { count: number }) =>
      `控えにあるセルの結合${String(p.count)}か所は、今の内容では値が隠れるため、結合していません。`,
    divisionNotShown: (p: { count: number; names: string }) =>
      `内側の区分の後にある施策${String(p.count)}件（${p.names}）は、外側の区分に属することを見出しで表せません。並び順を直してください。`,
    divisionsInColumns: "区分の見出しに段を見分ける番号がないため、区分は見出し行にせず、列に残しました。",
    listDiffers: (p: { count: number; differences: string }) =>
      `一覧は手で直されているため、書き直していません。元の個票や表と違うところが${String(p.count)}か所あります（${p.differences}）。作り直すには、一覧のシートを削除してください。`,
    recordUnreadable: (p: { row: number }) =>
      `様式の控えの${String(p.row)}行目が読めないため、控えを使わず、標準の様式で作りました。`,
    charactersReplaced: (p: { pairs: string; cells: number }) =>
      `機種依存文字を${String(p.cells)}個のセルで書き改めました（${p.pairs}）。`,
    charactersLeft: (p: { characters: string; cells: string }) =>
      `書き改められない機種依存文字（${p.characters}）が残っています（${p.cells}）。`,
    valuesUnreadable: (p: { count: number; cells: string }) =>
      `数値として読み取れない値が${String(p.count)}か所あります（${p.cells}）。「原文」の列に記載のまま載せました。`,
    keysRepeated: (p: { keys: string }) => `同じ番号の施策があるため、行を特定するキーを付けていません（${p.keys}）。`,
    formulaLikeDefused: (p: { count: number; cells: string }) =>
      `=、+、-、@ で始まり、表計算ソフトが数式と取り違える文字が${String(p.count)}か所あります（${p.cells}）。開いた人のパソコンで数式が動かないよう、その前に「'」を付けました。このツールで読み戻すと元の文字になります。`,
    formulaLikeKept: (p: { count: number; cells: string }) =>
      `=、+、-、@ で始まり、表計算ソフトが数式と取り違える文字が${String(p.count)}か所あります（${p.cells}）。指定のとおり書き換えていません。CSVをExcelで開くときは、「データ」タブから文字列として取り込んでください。`,
    unencodable: (p: { characters: string; cells: string }) =>
      `Shift_JIS（CP932）にない文字があります（${p.characters}。${p.cells}）。`,
    unencodableReplaced: (p: { characters: string; cells: string }) =>
      `Shift_JIS（CP932）にない文字を置き換えました（${p.characters}。${p.cells}）。`,
    unencodableHowTo: "UTF-8で書き出すか、--replace を付けて置き換えてください。ファイルは書き出していません。",
  },
  examples: (p: { shown: string; more: number }) => (p.more === 0 ? p.shown : `${p.shown} ほか${String(p.more)}`),
  quoted: (p: { text: string }) => `「${p.text}」`,
  becomes: (p: { from: string; to: string }) => `${p.from}→${p.to}`,
  separator: "、",
  command: {
    usage: `使い方： npm run --silent convert -- [入力.xlsx] [オプション]

  入力を省くと、付属の見本（samples/kanagawa-report.xlsx）を使います。

  --layout list|annex   一覧型（list）又は帳票型（annex）のシートを加えます（--out が要ります）
  --machine-readable    機械可読データのシートを加えます（--out が要ります）
  --out 出力.xlsx       ブックを保存します（入力は変えません）
  --csv 出力.csv        機械可読データをCSVで書き出します
  --encoding utf8|sjis  CSVの文字コード（省くとutf8。BOM付き）
  --keep-formula-like   数式と取り違えられる文字（=、+、-、@ で始まるもの）の前に「'」を付けません（省くと付けて、知らせます）
  --replace             Shift_JISにない文字を置き換えます（省くと、知らせて書き出しません）
  --schema 出力.json    CSVのスキーマ（Frictionless Table Schema）を書き出します
  --sheet シート名      変換するシートを指定します
  --settings 設定.json  計画ごとの設定を読み込みます（docs/settings.md）
  --english             英語で表示します
  --help                この説明を表示します`,
    nothingToDo: "何を作るかを指定してください： --layout、--machine-readable、--csv、--schema のどれか。",
    needsOut: "--layout と --machine-readable には、保存先（--out 出力.xlsx）が要ります。",
    outNeedsSheet: "--out には、--layout か --machine-readable が要ります。",
    unknownLayout: (p: { layout: string }) => `--layout は list か annex です： ${p.layout}`,
    unknownEncoding: (p: { encoding: string }) => `--encoding は utf8 か sjis です： ${p.encoding}`,
    notice: (p: { text: string }) => `注意： ${p.text}`,
    csvWritten: (p: { file: string; rows: number; fields: number }) =>
      `CSV： ${p.file}（${String(p.rows)}行、${String(p.fields)}列）`,
    schemaWritten: (p: { file: string }) => `スキーマ： ${p.file}`,
  },
} as const;
