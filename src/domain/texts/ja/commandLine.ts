/** What the command line says. */
export const commandLine = {
  /** Answers of the self-test that are put back. */
  selfTestAnswers: {
    seen: ({ build, platform, count }: { build: string; platform: string; count: number }) =>
      `Excel ${build}（${platform}）で見た${count}件の答え`,
    differing: ({ title, told, answered }: { title: string; told: string; answered: string }) =>
      `違う　${title}（Excelの答え：${told}、代役の答え：${answered}）`,
    alike: "代役の答えは、どれもこのExcelと同じです。",
    unreadable: ({ file }: { file: string }) =>
      `${file} は自己診断の結果として読めません。画面の［結果をコピー］で写した文字を、UTF-8で保存してください。`,
  },
  usage: `使い方： npm run --silent inspect -- [入力.xlsx] [オプション]

  入力を省くと、付属の見本（samples/kanagawa-report.xlsx）を点検し、結果を output/ に保存します。

  --out 出力.xlsx       状況欄・集計表・点検結果を加えたブックを保存します（入力は変えません）
  --json ファイル|-     結果をJSONで書き出します（- は標準出力）
  --sheet シート名      点検するシートを指定します
  --settings 設定.json  計画ごとの設定を読み込みます（docs/settings.md）
  --values              集計表を数式ではなく値で作ります
  --write-settings      計画ごとの設定を書いた「点検設定」シートも加えます（直して、もう一度点検できます）
  --views all|名前,…    帳票のシートも加えます（overview、fieldReports、unachieved、gradeByStatus、byDepartment、
                        strategies、provisional、yearTrend、certificate。--out が要ります）
  --group-by 見出し     所属別の帳票を、その見出しの列で数えて加えます（--out が要ります）
  --previous 前年.xlsx  前年のブックと比べた「前年比較」も加えます（--out が要ります）
  --report 報告書.docx  報告書の文・表・名称を施策一覧と照合して、相違を示します（.docx、.txt）
  --readability         国の「機械可読性に関するルール」への適合も表示します
  --split               目標・実績などを、値・単位・注記・時点に分けた列も加えます（元のセルは変えません。--out が要ります）
  --pivot               施策目標の達成状況を区分別に数えたピボットテーブルと、その元データのシートも加えます（--out が要ります）
  --fix                 意味を変えずに直せるセル（記号・空白・文字の幅など）を直して保存します（--out が要ります）
  --accept 種類[:施策]  その種類の指摘を確認済みにします（何度でも指定できます。--out と --reason が要ります）
  --reason 理由         確認済みにする理由を書きます
  --by 確認者           確認済みにした人を書きます
  何冊も点検するには、ブック・フォルダー・「plans/*.xlsx」のような指定を並べます（docs/many-workbooks-ja.md）
  --list 一覧.txt|-     1行に1つ、点検する場所を書いた一覧を読みます
  --json 結果.jsonl|-   1冊を1行のJSONにして書き出します
  --measures 施策.csv   全冊の施策を1つのCSVに書き出します
  --resume              前回の続きから点検します（変わっていないブックの結果は残します）
  --workers 数          同時に点検する数（指定しなければ、コンピューターのコアの数）

  --strict              「誤り」の指摘があれば終了コード1で終わります
  --english             英語で表示します
  --help                この説明を表示します`,
  /** What to write where the measures sheet was not found. */
  toBeStated: {
    noMeasureSheet: `見出しを確かめるか、設定に見出しの語 {"columns":{"headerWords":{"target":["めざす値"]}}} か、シート・見出しの行・列 {"measuresSheet":"進捗","headerRow":7,"columns":{"letters":{"name":"B","target":"F","actual":"G"}}} を書いてください（--write-settings で「点検設定」シートを作れます）。`,
    severalMeasureSheets: (p: { one: string; all: string; latest: string }) =>
      `${p.latest === "" ? "" : `最新の年度のものは${p.latest}です。`}点検するシートを一つ選び、--sheet か、設定の {"measuresSheet":${p.one}} で指定してください。柱や分野ごとに分けた一つの計画なら、{"sources":{"sheets":${p.all}}} と並べてください。`,
    notAMeasureSheet: `設定に {"headerRow":7,"columns":{"letters":{"name":"B","target":"F","actual":"G"}}} のように書いてください。`,
  },
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
  settingsWritten: (p: { file: string }) =>
    `「点検設定」シートを加えた ${p.file} を保存しました。シートに書いてから、もう一度点検してください。`,
  finding: (p: { address: string; measure: string; message: string }) => `  ${p.address}  ${p.measure}${p.message}`,
  fix: (p: { fix: string }) => `      → ${p.fix}`,
  moreFindings: (p: { count: number }) => `  ほか${String(p.count)}件（--out で全件を「点検結果」シートに保存します）`,
  acceptedHeading: (p: { count: number }) => `■ 確認済み（${String(p.count)}件）`,
  acceptedBecause: (p: { reason: string; by: string | null; date: string }) => {
    const given = [p.by ?? "", p.date].filter((part) => part !== "").join("、");
    return `      理由： ${p.reason}${given === "" ? "" : `（${given}）`}`;
  },
  acceptanceRemarksHeading: "■ 確認済みの指摘で、見直しが要るもの",
  acceptanceRemark: (p: { message: string }) => `  ${p.message}`,
  changes: {
    repairedHeading: (p: { count: number }) => `■ 直したセル（${String(p.count)}件）`,
    repaired: (p: { sheet: string; address: string; before: string; after: string }) =>
      `  「${p.sheet}」 ${p.address}  「${p.before}」→「${p.after}」`,
    nothingRepaired: "■ 意味を変えずに直せるセルはありませんでした。",
    leftHeading: "■ 直さなかったセル",
    left: (p: { message: string }) => `  ${p.message}`,
    accepted: (p: { count: number }) => `■ ${String(p.count)}件の指摘を確認済みにしました。`,
  },
  readability: {
    heading: "■ 機械可読性（デジタル庁のルール）",
    broken: (p: { id: string; title: string; address: string }) => `  ${p.id}  ${p.title}  ${p.address}`,
  },
  written: (p: { sheet: string; address: string }) => `  「${p.sheet}」 ${p.address}`,
  writtenHeading: (p: { file: string }) => `保存しました： ${p.file}`,
  keptHeading: "手を加えたあとがあるか、その有無が分からないため、書き換えずに残しました：",
  notWritten: "ブックには何も書き込んでいません（保存するには --out 出力.xlsx を付けてください）。",
  losses: {
    macros:
      "注意： 保存したブックにマクロは残りません（元のファイルはそのままです）。残すには、出力先を .xlsm にしてください。",
    tables:
      "注意： 列を出し入れしたか見出しを消したため、保存したブックでは「テーブル」がふつうの範囲になります（値と書式は残ります）。",
    signature:
      "注意： 元のファイルには電子署名があります。内容が変わるため、保存したブックからは署名を除きました（元のファイルはそのままです）。要るときは、Excelで署名し直してください。",
    looks:
      "注意： .xlsx以外の形式から読んだため、文字や罫線の書式、図は保存したブックに残りません（元のファイルはそのままです）。",
  },
  jsonWritten: (p: { file: string }) => `JSON： ${p.file}`,
  errors: {
    notFound: (p: { file: string }) => `ファイルがありません： ${p.file}`,
    isFolder: (p: { file: string }) => `${p.file} はフォルダーです。ブックのファイルを指定してください。`,
    notAllowed: (p: { file: string }) =>
      `${p.file} を読む権限がありません。ファイルのプロパティで権限を確かめるか、手元に複写したものを指定してください。`,
    unreadable: (p: { file: string; reason: string }) => `${p.file} を読めません。${p.reason}`,
    sameFile: "出力先が入力と同じです。入力を上書きしないよう、別の名前を指定してください。",
    settingsNotJson: (p: { file: string; reason: string }) => `設定 ${p.file} がJSONとして読めません： ${p.reason}`,
    settings: (p: { file: string; problems: string }) => `設定 ${p.file} に誤りがあります：\n${p.problems}`,
    arguments: (p: { reason: string }) => `オプションの指定に誤りがあります： ${p.reason}`,
    changesNeedOutput:
      "--fix、--split、--pivot、--accept、--views、--group-by、--previous には、保存先（--out 出力.xlsx）が要ります。入力のブックは変えません。",
    acceptNeedsReason: "--accept には、確認済みにする理由（--reason 理由）が要ります。",
    reasonNeedsAccept: "--reason と --by は、--accept と一緒に指定してください。",
    unknownFinding: (p: { code: string }) =>
      `「${p.code}」という指摘の種類はありません。種類の一覧は docs/findings.md にあります。`,
    unknownView: (p: { view: string; views: string }) =>
      `「${p.view}」という帳票はありません。使える名前： all、${p.views}`,
    nothingToAccept: (p: { wanted: string }) =>
      `確認済みにする指摘がありません： ${p.wanted}。種類と施策番号を確かめてください。ブックは保存していません。`,
    sheetProtected: (p: { sheet: string }) =>
      `「${p.sheet}」シートが保護されているため、書き込めません。Excelの［校閲］→［シート保護の解除］で解除して保存してから、もう一度実行してください。ブックは保存していません。`,
    acceptanceSheetUnreadable: (p: { sheet: string }) =>
      `「${p.sheet}」シートの見出しの行（「照合用の符号」など）がないため、確認済みの指摘を読み書きできません。見出しを元に戻すか、シートを削除してください。ブックは保存していません。`,
    cellsOccupied: (p: { sheet: string; address: string }) =>
      `「${p.sheet}」の${p.address}に入力済みの内容があるため、書き込めません。そのセルを空けて保存してから、もう一度実行してください。ブックは保存していません。`,
    editedSince: (p: { sheets: string }) =>
      `「${p.sheets}」の点検アドインが作った部分に、手を加えたあとがあるため、書き換えません。残すときは、シートの名前を変えて別のブックに移すか、手を加えた列を別の列に写してから、もう一度実行してください。ブックは保存していません。`,
    sheetTooLarge: (p: { sheet: string; address: string }) =>
      `シート「${p.sheet}」は、離れた所まで使われています（最後のセルは${p.address}）。表から離れたセルに残った値や書式がないか、Ctrl＋Endで確かめ、要らない行と列を削除して保存してから、もう一度実行してください。`,
    structureProtected:
      "ブックの構成が保護されているため、シートを加えられません。Excelの［校閲］→［ブックの保護］で解除して保存してから、もう一度実行してください。ブックは保存していません。",
    accessDenied:
      "ブックかシートが保護されているか、読み取り専用のため、書き込めません。保護を解除して保存してから、もう一度実行してください。ブックは保存していません。",
    notSaved: (p: { file: string; reason: string }) => `${p.file} に保存できません： ${p.reason}`,
  },
} as const;
