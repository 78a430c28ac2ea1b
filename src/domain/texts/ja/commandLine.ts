/** What the command line says. */
export const commandLine = {
  usage: `使い方： npm run --silent inspect -- [入力.xlsx] [オプション]

  入力を省くと、付属の見本（samples/kanagawa-report.xlsx）を点検し、結果を output/ に保存します。

  --out 出力.xlsx       状況欄・集計表・点検結果を加えたブックを保存します（入力は変えません）
  --json ファイル|-     結果をJSONで書き出します（- は標準出力）
  --sheet シート名      点検するシートを指定します
  --settings 設定.json  計画ごとの設定を読み込みます（docs/settings.md）
  --values              集計表を数式ではなく値で作ります
  --write-settings      計画ごとの設定を書いた「点検設定」シートも加えます（直して、もう一度点検できます）
  --readability         国の「機械可読性に関するルール」への適合も表示します
  --strict              「誤り」の指摘があれば終了コード1で終わります
  --english             英語で表示します
  --help                この説明を表示します`,
  steps: {
    reading: "ブックを読み込んでいます…",
    inspecting: "点検しています…",
    writing: "書き込んでいます…",
    saving: "保存しています…",
  },
  subject: (p: { file: string; sheet: string; layout: string; measures: number; divisions: number }) =>
    `${p.file} 「${p.sheet}」（${p.layout}、${String(p.measures)}施策）`,
  findingsHeading: (p: { severity: string; count: number }) => `■ ${p.severity}（${String(p.count)}件）`,
  noFindings: "指摘はありません。",
  finding: (p: { address: string; measure: string; message: string }) => `  ${p.address}  ${p.measure}${p.message}`,
  fix: (p: { fix: string }) => `      → ${p.fix}`,
  moreFindings: (p: { count: number }) => `  ほか${String(p.count)}件（--out で全件を「点検結果」シートに保存します）`,
  readability: {
    heading: "■ 機械可読性（デジタル庁のルール）",
    score: (p: { level: number; kept: number; judged: number; notJudged: number }) =>
      `  レベル${String(p.level)}： 判定した${String(p.judged)}項目のうち${String(p.kept)}項目に適合（判定できない項目 ${String(p.notJudged)}）`,
    broken: (p: { id: string; title: string; address: string }) => `  ${p.id}  ${p.title}  ${p.address}`,
  },
  written: (p: { sheet: string; address: string }) => `  「${p.sheet}」 ${p.address}`,
  writtenHeading: (p: { file: string }) => `保存しました： ${p.file}`,
  notWritten: "ブックには何も書き込んでいません（保存するには --out 出力.xlsx を付けてください）。",
  losses: (p: { losses: string }) =>
    `注意： 次のものは保存したブックに残りません（元のファイルはそのままです）： ${p.losses}`,
  jsonWritten: (p: { file: string }) => `JSON： ${p.file}`,
  errors: {
    notFound: (p: { file: string }) => `ファイルがありません： ${p.file}`,
    unreadable: (p: { file: string; reason: string }) => `${p.file} を読めません。${p.reason}`,
    sameFile: "出力先が入力と同じです。入力を上書きしないよう、別の名前を指定してください。",
    settingsNotJson: (p: { file: string; reason: string }) => `設定 ${p.file} がJSONとして読めません： ${p.reason}`,
    settings: (p: { file: string; problems: string }) => `設定 ${p.file} に誤りがあります：\n${p.problems}`,
    arguments: (p: { reason: string }) => `オプションの指定に誤りがあります： ${p.reason}`,
    notSaved: (p: { file: string; reason: string }) => `${p.file} に保存できません： ${p.reason}`,
  },
} as const;
