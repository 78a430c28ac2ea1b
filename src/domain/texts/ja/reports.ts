/** What the pane's tab 帳票 says. */
export const reports = {
  running: {
    file: "ファイルを読んでいます…",
    collect: "回答を集めています…",
    csv: "公開用データを作っています…",
  },
  views: {
    label: "帳票を作る",
    purpose: "報告書に載せる表と文を、施策一覧から新しいシートに作ります。施策一覧は変えません。",
    choose: "作る帳票",
    kinds: {
      overview: "計画全体と柱ごとの点検結果の文と、分野ごとの数と達成率",
      fieldReports: "分野ごとの施策、指標、達成状況をまとめた表",
      unachieved: "達成しなかった施策と指標、その理由と今後",
      gradeByStatus: "評価と達成状況を掛け合わせた数。食い違う施策に印を付けます",
      byDepartment: "所属など、選んだ列の値ごとの数と達成率",
      strategies: "どの戦略がどの分野を進めるか。どの戦略にもない分野も示します",
      provisional: "見込み、時点付き、未確定の値。公表前に更新するもの",
      certificate: "何を何で点検し、何が残り、何を確認済みにしたか。監査で示す1枚です",
      yearTrend: "年度ごとの目標と実績、評価の移り変わり",
    },
    groupBy: "所属別で数える列",
    usualGroup: "所属（いつもの列）",
    chosen: "選んだ帳票を作る",
    all: "すべて作る",
    none: "作る帳票を選んでください。",
    pivot: {
      label: "ピボットテーブル（分野×達成状況）",
      hint: "並べ替えや絞り込みができるExcelのピボットテーブルを、施策を写した「ピボット元データ」とともに作ります。施策一覧を直しても件数は変わらないので、作り直してください。「ピボット元データ」を直したときは、Excelで［更新］します。「集計表」は同じ件数を数式で数え、直すとそのまま変わります。",
      make: "ピボットテーブルを作る",
      below: (p: { sheet: string; rows: number }) =>
        `「${p.sheet}」の${String(p.rows)}行は表題と出典です。ピボットテーブルはその下に作ります。`,
    },
    leftOutHere: (p: { because: string }) => `このブックからは作れません：${p.because}`,
    leftOut: (p: { name: string; because: string }) => `「${p.name}」は作りません：${p.because}`,
    nothing: (p: { reasons: string }) => `作れる帳票がありませんでした。ブックは変わっていません。\n${p.reasons}`,
  },
  comparison: {
    label: "前年と比べる",
    purpose:
      "前年の施策一覧のあるブックを選ぶと、加わった施策、終わった施策、目標と評価の変化を表にします。選んだファイルは変えず、どこにも送りません。",
    file: "前年のブック（.xlsx）",
    make: "前年比較を作る",
    none: "前年のブックを選んでください。",
    unreadable: (p: { file: string }) =>
      `「${p.file}」をExcelのブックとして読めません。パスワードを外し、.xlsx で保存したものを選んでください。ブックは変わっていません。`,
    problem: (p: { file: string; problem: string }) => `「${p.file}」： ${p.problem}`,
  },
  layouts: {
    label: "様式の変換と公開用データ",
    purpose:
      "施策一覧を、一行に一施策の一覧型、見出しで区切った帳票型、公開用の機械可読データのシートに作り直します。もとのシートは変えません。",
    sheet: "変換するシート",
    outputs: { list: "一覧型にする", annex: "帳票型にする", machineReadable: "機械可読データにする" },
    listOfForms: "個票から一覧を作る",
    gatheredHint:
      "施策が個票や行の見出し、いくつもの表に分かれているので、すべての施策を1行ずつ並べた一覧のシートを作れます。各セルは元のセルを参照します。一覧を手で直した後は書き直さず、元と違うところを知らせます。",
    csvLabel: "CSV（公開用データのファイル）",
    encoding: "文字コード",
    encodings: { utf8: "UTF-8（BOM付き）", sjis: "Shift_JIS" },
    replace: "Shift_JISにない文字は、近い文字に置き換える",
    defuse: "数式と取り違えられる文字の前に「'」を付ける",
    csv: "CSVを用意する",
    ready: (p: { rows: number; fields: number }) =>
      `CSV（${String(p.rows)}行、${String(p.fields)}列）とスキーマを用意しました。下のリンクを押して保存してください。`,
    files: "保存するファイル",
    refused: (p: { reason: string }) =>
      `${p.reason}\nUTF-8で用意するか、「Shift_JISにない文字は、近い文字に置き換える」に印を付けてください。`,
    notices: "知っておくこと",
  },
  readability: {
    label: "機械可読性を確かめる",
    purpose:
      "施策一覧が、国（デジタル庁）の「機械可読性に関するルール」30項目に適うかを確かめます。何も書き換えません。",
    check: "確かめる",
    running: "機械可読性を確かめています…",
    score: (p: { level: number; kept: number; judged: number; notJudged: number }) =>
      `レベル${String(p.level)}： 判定した${String(p.judged)}項目のうち${String(p.kept)}項目に適合（判定できない項目 ${String(p.notJudged)}）`,
    done: (p: { kept: number; judged: number }) =>
      `判定した${String(p.judged)}項目のうち${String(p.kept)}項目に適合しています。`,
    rule: (p: { id: string; title: string }) => `${p.id} ${p.title}`,
    further: (p: { count: number }) => `ほか${String(p.count)}か所`,
    notJudged: (p: { count: number }) => `判定できない項目（${String(p.count)}）`,
    because: (p: { id: string; title: string; reason: string }) => `${p.id} ${p.title}：${p.reason}`,
    off: "点検設定で点検しないことにしています。",
    mend: "空白や文字の幅などは、指摘のタブの「直す」で直せます。結合や注記など表の形は、「様式の変換と公開用データ」の「機械可読データにする」で、もとのシートを変えずに新しいシートで直せます。",
  },
  inquiry: {
    label: "照会と取りまとめ",
    purpose: "所属ごとに、その所属の行だけに書き込めるシートを作り、戻ってきた回答を確かめてから施策一覧に入れます。",
    send: "照会のシートを作る",
    sendLead: "所属ごとのシートと、照会した時の値の控え（非表示のシート）を加えます。施策一覧は変えません。",
    sheetItem: (p: { sheet: string }) => `新しいシート「${p.sheet}」`,
    further: (p: { count: number }) => `ほか${String(p.count)}枚`,
    unassigned: (p: { count: number; measures: string }) =>
      `所属の書かれていない施策${String(p.count)}件（${p.measures}）は、どこにも照会しません。`,
    nobody: "施策一覧に所属が書かれていないため、照会のシートを作れません。「所属」の列を確かめてください。",
    make: "シートを作る",
    sent: (p: { count: number }) =>
      `照会のシートを${String(p.count)}枚作りました。回答が書き込まれたら、取りまとめてください。`,
    collect: "このブックの回答を集める",
    files: "戻ってきたファイル（.xlsx。いくつでも）",
    collectFiles: "ファイルの回答を集める",
    noFiles: "戻ってきたファイルを選んでください。",
    noSheets: "このブックに照会のシートがありません。戻ってきたファイルから集めるか、照会のシートを作ってください。",
    collected: (p: { sources: number; changes: number; conflicts: number }) =>
      `${String(p.sources)}件の回答を集めました。変更${String(p.changes)}か所、判断の要るもの${String(p.conflicts)}か所。まだ何も書き込んでいません。`,
    answers: "集めた回答",
    changes: (p: { count: number }) => `変更するセル（${String(p.count)}か所）`,
    cell: "施策と列",
    before: "今",
    after: "回答",
    blank: "（空欄）",
    place: (p: { measure: string; name: string; column: string; address: string }) =>
      `${p.measure} ${p.name} ${p.column}（${p.address}）`,
    furtherChanges: (p: { count: number }) => `ほか${String(p.count)}か所も、印の付いたものと一緒に取り込みます。`,
    conflicts: (p: { count: number }) => `どれを取るか決めるセル（${String(p.count)}か所）`,
    because: {
      answersDiffer: "所属によって回答が違います。",
      changedHere: "照会した後に、こちらでも直されています。",
    },
    keepOurs: (p: { content: string }) => `こちらのまま：${p.content}`,
    take: (p: { content: string; source: string }) => `${p.source}：${p.content}`,
    unplaced: (p: { count: number }) => `置き場所のない回答（${String(p.count)}件）`,
    unplacedHint: "加えられた行や列は自動では入れません。施策一覧に行や列を加えて、写してください。",
    unplacedItem: (p: { source: string; measure: string; name: string; contents: string }) =>
      `${p.source}： ${p.measure} ${p.name} — ${p.contents}`,
    unplacedCell: (p: { column: string; content: string; address: string }) =>
      `${p.column}「${p.content}」（${p.address}）`,
    notes: (p: { count: number }) => `書き足された注記（${String(p.count)}件）`,
    noteItem: (p: { source: string; text: string; row: number }) => `${p.source} ${String(p.row)}行目：「${p.text}」`,
    missingMeasures: (p: { count: number }) => `回答から消えた施策（${String(p.count)}件）`,
    missingMeasure: (p: { source: string; measure: string; name: string }) => `${p.source}： ${p.measure} ${p.name}`,
    missingDepartments: (p: { count: number }) => `回答のない所属（${String(p.count)}）`,
    unfilled: (p: { count: number }) => `何も書かずに戻った回答（${String(p.count)}）`,
    unreadable: (p: { count: number }) => `読めなかった回答（${String(p.count)}）`,
    unreadableItem: (p: { source: string; problem: string }) => `${p.source}： ${p.problem}`,
    unreadableFile: "Excelのブックとして読めません。パスワードを外し、.xlsx で保存したものを選んでください。",
    nothing: "変更はありません。",
    takeOver: "印の付いた変更を取り込む",
    takeOverLead: (p: { sheet: string; count: number }) =>
      `「${p.sheet}」の${String(p.count)}か所を、回答の値に書き換えます。`,
    apply: "取り込む",
    nothingChosen: "取り込むものに印を付けてください。",
    taken: (p: { count: number; sheet: string }) => `「${p.sheet}」に${String(p.count)}か所を取り込みました。`,
    skipped: (p: { count: number; cells: string }) =>
      `${String(p.count)}か所は、集めた後に変わったか数式のため、そのままにしました：${p.cells}`,
  },
} as const;
