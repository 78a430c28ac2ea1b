const grouped = (count: number): string => count.toLocaleString("ja-JP");

/** What the pane says. */
export const pane = {
  title: "計画の点検",
  introduction: "このブックの施策一覧を点検します。入力済みのセルを変えるときは、必ず先に内容を示します。",
  actions: {
    label: "できること",
    inspect: "点検する",
    fill: "状況欄を記入",
    summarize: "集計表を作成",
    all: "すべて実行",
    findingsSheet: "点検結果をシートに出力",
    settingsSheet: "設定シートを作成",
    split: "数量を列に分ける",
    more: "作る・書く",
    options: "絞り込み",
    reenter: "数式を再計算",
    freeze: "値に変換",
    selfTest: "自己診断",
  },
  version: ({ version }: { version: string }) => `点検アドイン 版${version}`,
  /** How far long work is. */
  steps: {
    cells: (p: { done: number; of: number }) => `${grouped(p.of)}行のうち${grouped(p.done)}行を読みました`,
    rows: (p: { done: number; of: number }) => `${grouped(p.of)}行のうち${grouped(p.done)}行を見分けました`,
    measures: (p: { done: number; of: number }) => `${grouped(p.of)}施策のうち${grouped(p.done)}施策を計算しました`,
    checks: (p: { done: number; of: number }) => `${grouped(p.of)}項目のうち${grouped(p.done)}項目を点検しました`,
  },
  running: {
    look: "ブックを調べています…",
    inspect: "点検しています…",
    preview: "書き込むところを調べています…",
    write: "書き込んでいます…",
    undo: "元に戻しています…",
    cleanUp: "後片付けをしています…",
    settings: "設定を読んでいます…",
    reports: "帳票にできるものを調べています…",
    columns: "列を調べています…",
    formulas: "数式を調べています…",
    sample: "見本を開いています…",
    selfTest: "Excelの動きを確かめています…（数分かかることがあります）",
  },
  inspected: ({ findings }: { findings: number }) =>
    findings === 0 ? "点検が終わりました。指摘はありません。" : `点検が終わりました。指摘が${findings}件あります。`,
  verdict: {
    errors: ({ errors }: { errors: number }) => `誤り${errors}件を先に直してください`,
    warnings: ({ warnings }: { warnings: number }) => `誤りはありません。確かめることが${warnings}件あります`,
    infos: ({ infos }: { infos: number }) => `直すところはありません（参考${infos}件）`,
    sound: "直すところはありません",
    several: "点検するシートを選んでください",
    missing: "施策一覧が見つかりません",
    checked: ({ all, passed, found, notChecked }: { all: number; passed: number; found: number; notChecked: number }) =>
      `点検${all}項目：問題なし${passed}・指摘あり${found}・点検できず${notChecked}`,
    notChecked: ({ count }: { count: number }) => `点検できなかった項目（${count}）`,
    notCheckedBecause: ({ title, reason }: { title: string; reason: string }) => `${title}：${reason}`,
    settled: ({ settled, all }: { settled: number; all: number }) => `✓ ${all}件中${settled}件済み`,
  },
  reading: {
    label: "読み方の確認",
    readNow: ({ choice }: { choice: string }) => `${choice}　今の読み方`,
    kept: "答えは「点検設定」シートに残ります。",
    answered: ({ choice, sheet }: { choice: string; sheet: string }) =>
      `${choice}を読みました。「${sheet}」シートに残しました。`,
  },
  workbook: {
    sheet: "シート",
    measures: "施策",
    fiscalYear: "年度",
    rubric: "評価基準",
    sheetWithLayout: ({ sheet, layout }: { sheet: string; layout: string }) => `${sheet}（${layout}）`,
    measureCount: ({ measures, fields, level }: { measures: number; fields: number; level: string }) =>
      fields === 0 ? `${measures}施策` : `${fields}${level}・${measures}施策`,
    noFiscalYear: "指定なし（点検設定で指定できます）",
    defaultLevel: "区分",
    chooseLabel: "点検するシート",
    choose: "このシートを点検",
    missingHelp:
      "施策一覧のあるブックを開くか、見本で試してください。見出しが特別なときは、シートと列を指定すると点検できます。",
    sampleReport: "見本（帳票型）",
    sampleList: "見本（一覧型）",
    addTemplate: "空の様式を追加",
    chooseColumns: "シートと列を指定",
    correctColumns: "シートや列が違うときは",
    lookAgain: "もう一度調べる",
  },
  preview: {
    label: "書き込む内容の確認",
    lead: "次のところに書き込みます。入力済みのセルは変えません。",
    columns: ({ sheet, address, count }: { sheet: string; address: string; count: number }) =>
      `「${sheet}」の${address}に、状況欄${count}列`,
    newSheet: ({ sheet, rows }: { sheet: string; rows: number }) => `新しいシート「${sheet}」（${rows}行）`,
    replacedSheet: ({ sheet, rows }: { sheet: string; rows: number }) =>
      `シート「${sheet}」を作り直し（${rows}行。今の内容は置き換わります）`,
    apply: "書き込む",
    cancel: "やめる",
    cancelled: "やめました。ブックは変わっていません。",
  },
  edited: {
    label: "手を加えたあとがあります",
    lead: ({ sheets }: { sheets: string }) =>
      `「${sheets}」の、アドインが作った部分に、あとから手が加えられています。どうしますか。`,
    replace: "書き換える（手を加えた内容は消えます）",
    keep: "両方残す（シートは別に作り、列は書き換えません）",
    cancel: "やめる",
  },
  formulas: {
    reenter: {
      label: "再計算する数式の確認",
      lead: "#NAME?になっているTENKENの数式を、次のセルに入力し直します。",
      apply: "再計算する",
      none: "#NAME?になっているTENKENの数式はありません。ブックは変わっていません。",
      done: ({ places }: { places: string }) => `数式を入力し直しました：${places}`,
    },
    freeze: {
      label: "値に変換するセルの確認",
      lead: "次のセルのTENKENの数式を、今の計算結果に置き換えます。",
      apply: "値に変換する",
      none: "値に変換できるTENKENの数式はありません。ブックは変わっていません。",
      done: ({ places }: { places: string }) => `値に変換しました：${places}`,
    },
    left: ({ count }: { count: number }) => `計算結果がまだない${count}セルは、そのままにします。`,
    further: ({ count }: { count: number }) => `ほか${count}か所`,
  },
  templateAdded: ({ sheet }: { sheet: string }) =>
    `空の様式「${sheet}」を追加しました。例の行を書き換えて使ってください。`,
  sample: {
    opened: "見本を新しいブックで開きました。",
    kept: "見本は開いていません。ブックはそのままです。",
    unsupported: "このExcelでは新しいブックとして開けないため、ダウンロードします。Excelで開いてください。",
  },
  cancel: "中止",
  cancelled: "中止しました。ブックは変わっていません。",
  inspectionCancelled: "点検は中止しました。",
  cannotCancel: "Excelが処理しているため、中止できません。終わってから、元に戻せます。",
  undo: "元に戻す",
  cleanUp: "後片付けを続ける",
  cleanedUp: "後片付けが済みました。ブックは書き込む前の状態です。",
  writtenSoFar: "これまでの書き込み（「元に戻す」は上から順に）",
  undonePartly: "元に戻しました。ただし、次のものは残しました。",
  /** What could not be taken back, and why. */
  left: {
    edited: ({ sheet, address }: { sheet: string; address: string }) =>
      address === ""
        ? `シート「${sheet}」：書き込んだ後に手が加えられているため、そのまま残しました。要らなければ削除してください。`
        : `「${sheet}」の${address}：書き込んだ後に手が加えられたか並べ替えられたため、そのまま残しました。`,
    moved: ({ sheet, address }: { sheet: string; address: string }) =>
      `「${sheet}」の${address}：間に行や列が挿入または削除されたため、そのまま残しました。`,
    gone: ({ sheet, address }: { sheet: string; address: string }) =>
      `「${sheet}」の${address}：書き込んだセルが削除されているため、前の内容に戻せませんでした。`,
  },
  undone: "元に戻しました。",
  views: {
    label: "表示",
    findings: "指摘",
    overview: "概況",
    reconciliation: "照合",
    reports: "帳票",
    settings: "設定",
  },
  findings: {
    label: "指摘",
    none: "指摘はありません。",
    noneShown: "条件に合う指摘はありません。",
    severity: "重要度で絞り込む",
    severityCount: ({ severity, count }: { severity: string; count: number }) => `${severity} ${count}`,
    family: "種類",
    allFamilies: "すべての種類",
    familyCount: ({ family, count }: { family: string; count: number }) => `${family}（${count}）`,
    search: "指摘を検索",
    group: "まとめ方",
    groups: { none: "順番どおり", measure: "施策ごと", kind: "指摘の種類ごと" },
    groupCount: ({ count }: { count: number }) => `${count}件`,
    groupDetail: "この種類の指摘",
    withoutMeasure: "施策によらない指摘",
    shown: ({ shown, all }: { shown: number; all: number }) => (shown === all ? `${all}件` : `${all}件中${shown}件`),
    measureFilter: ({ name }: { name: string }) => `${name}の指摘だけを表示中`,
    clearFilter: "絞り込みをやめる",
    copy: "表示中の指摘をコピー",
    copied: ({ count }: { count: number }) => `指摘${count}件をコピーしました。`,
    copyFailed: "コピーできませんでした。［点検結果をシートに出力］を使ってください。",
    detail: "選んだ指摘",
    fix: "直し方",
    rule: "根拠",
    nationalRule: ({ rule }: { rule: string }) => `デジタル庁の機械可読性ルール ${rule}`,
    ownRule: "点検アドインの確認項目",
    turnOff: "この計画では、この種類を点検しない",
    turnOffs: { "judgement-grade-without-target": "この計画では目標なしでも評価する" },
    previous: "前へ",
    next: "次へ",
    further: ({ count }: { count: number }) => `ほか${count}件`,
    accept: "確認済みにする",
    acceptAlike: ({ count }: { count: number }) => `同じ種類の${count}件をすべて確認済みにする`,
    accepting: {
      label: ({ count }: { count: number }) => `確認済みにする指摘（${count}件）`,
      lead: "このままでよい理由を「確認済みの指摘」シートに残します。対象のセルの値が変わると、指摘は再び表示されます。",
      reason: "このままでよい理由",
      name: "確認者（省略できます）",
      reasonMissing: "このままでよい理由を記入してください。",
      apply: "確認済みにする",
      done: ({ count }: { count: number }) => `指摘${count}件を確認済みにしました。`,
    },
    acceptedHeading: ({ count }: { count: number }) => `確認済み（${count}件）`,
    acceptedLine: ({ reason, message }: { reason: string; message: string }) => `【${reason}】${message}`,
    acceptedBecause: "このままでよい理由",
    acceptedBy: ({ by, date }: { by: string | null; date: string }) =>
      by === null ? `確認日 ${date}` : `確認者 ${by}　確認日 ${date}`,
    withAccepted: ({ text, accepted }: { text: string; accepted: number }) => `${text}　確認済み${accepted}件`,
    withdraw: "確認を取り消す",
    withdrawn: ({ count }: { count: number }) => `${count}件の確認を取り消しました。`,
    stale: ({ count }: { count: number }) => `合わなくなった確認（${count}件）`,
    withdrawStale: ({ count }: { count: number }) => `合わなくなった確認${count}件をすべて取り消す`,
    acceptanceProblems: ({ count }: { count: number }) => `「確認済みの指摘」シートの直すところ（${count}か所）`,
    repairThis: "直す",
    repairCells: ({ count }: { count: number }) => `${count}セルを直す`,
    repairOne: ({ address }: { address: string }) => `${address}だけ直す`,
    repairAlike: ({ count }: { count: number }) => `同じ種類の${count}件をすべて直す`,
    repairing: {
      label: "直すセルの確認",
      lead: ({ count }: { count: number }) => `次の${count}セルを書き換えます。`,
      change: ({ address, before, after }: { address: string; before: string; after: string }) =>
        `${address}：「${before}」→「${after}」`,
      toNumber: ({ address, before, after }: { address: string; before: string; after: number }) =>
        `${address}：文字の「${before}」→数値の${after}`,
      apply: "直す",
      done: ({ count }: { count: number }) => `${count}セルを直しました。`,
      none: "直したセルはありません。ブックは変わっていません。",
    },
  },
  live: {
    label: "入力に合わせて点検",
    slow: ({ seconds }: { seconds: number }) =>
      `点検に約${seconds}秒かかるため、切ってあります。入れると、入力のたびに点検します。`,
    failed: ({ message }: { message: string }) => `入力に合わせた点検ができませんでした。${message}`,
  },
  overview: {
    label: "概況",
    sentence: "概況の文",
    copySentence: "文をコピー",
    copied: "コピーしました。",
    table: "施策目標の集計",
    division: "区分",
    measures: "施策数",
    achieved: "達成",
    missedEnded: "終了",
    missedContinuing: "継続",
    rate: "達成率",
    total: "合計",
    subtotal: ({ division }: { division: string }) => `${division} 小計`,
    noRate: "―",
    copyTable: "表をコピー",
    bars: "分野ごとの達成率",
    matrix: "評価と達成状況",
    matrixHint: "数を押すと、その施策の指摘だけを表示します。",
    grade: "評価",
    blankGrade: "空欄",
    matrixCell: ({ grade, status, count }: { grade: string; status: string; count: number }) =>
      `評価${grade}・${status}：${count}施策`,
  },
  written: ({ places }: { places: string }) => `書き込みました：${places}`,
  writtenPlace: ({ sheet, address }: { sheet: string; address: string }) => `「${sheet}」の${address}`,
  goTo: ({ sheet }: { sheet: string }) => `「${sheet}」を開く`,
  nothingWritten: "記入するものがありませんでした。ブックは変わっていません。",
  selected: ({ sheet, address }: { sheet: string; address: string }) => `「${sheet}」の${address}を選びました。`,
  failures: {
    sheetProtected: ({ sheet }: { sheet: string }) =>
      `「${sheet}」シートが保護されているため、書き込めません。［校閲］→［シート保護の解除］のあとで、もう一度押してください。ブックは変わっていません。`,
    structureProtected:
      "ブックの構成が保護されているため、シートを加えたり取り除いたりできません。［校閲］→［ブックの保護］を解除してから、もう一度押してください。ブックは変わっていません。",
    sheetTooLarge: ({ sheet, address }: { sheet: string; address: string }) =>
      `シート「${sheet}」は、離れた所まで使われています（最後のセルは${address}）。表から離れたセルに残った値や書式がないか、Ctrl＋Endで確かめ、要らない行と列を削除して保存してから、もう一度押してください。`,
    cellsOccupied: ({ sheet, address }: { sheet: string; address: string }) =>
      `「${sheet}」の${address}に入力済みの内容があるため、書き込みませんでした。そのセルを空けてから、もう一度押してください。`,
    editedSince: ({ sheets }: { sheets: string }) =>
      `「${sheets}」の点検アドインが作った部分に、手を加えたあとがあるため、書き換えませんでした。残すときは、シートの名前を変えて別のブックに移すか、手を加えた列を別の列に写してください。`,
    sheetGone: ({ sheet }: { sheet: string }) =>
      `「${sheet}」シートが見つかりません。処理の間に削除されたか、名前が変わりました。もう一度押してください。`,
    settingsUnreadable: ({ sheet }: { sheet: string }) =>
      `「${sheet}」シートに直すところがあるため、点検していません。次のセルを直してから、もう一度押してください。`,
    cellBeingEdited: "セルが編集中です。EnterかEscで編集を終えてから、もう一度押してください。",
    accessDenied:
      "ブックかシートが保護されているか、読み取り専用のため、書き込めません。保護を解除するか、別の名前で保存してから、もう一度押してください。",
    tooLarge: "表が大きすぎて、Web版のExcelでは一度に扱えません。Windows版のExcelで開いてください。",
    excelTooOld: ({ member }: { member: string }) =>
      `このExcelには必要な機能（${member}）がありません。Office LTSC 2021以後か、Microsoft 365のExcelで開いてください。`,
    itemGone: "シートかセルが見つかりません。処理の間に削除されたか、名前が変わりました。もう一度押してください。",
    unfinished: ({ sheets }: { sheets: string }) =>
      `書き込みの途中でExcelに断られ、元にも戻せませんでした。途中のものが残っているのは「${sheets}」です。ブックはまだ保存しないで、「後片付けを続ける」を押してください。保存して閉じた後でも、開き直せば続けられます。`,
    excelError: ({ detail }: { detail: string }) =>
      `Excelがエラーを返したため、できませんでした（${detail}）。ブックを保存して開き直し、もう一度押してください。`,
    scriptMissing:
      "画面の部品を読み込めませんでした。ネットワークの接続を確かめて、もう一度押してください。ブックは変わっていません。",
    newRelease: "新しい版になりました。ブックを保存して、Excelを開き直してください。ブックは変わっていません。",
    unexpected: ({ detail }: { detail: string }) =>
      `アドインの不具合のため、できませんでした（${detail}）。管理者に、この文とブックの様子を知らせてください。`,
  },
  notInspected: "施策一覧がないため、点検していません。",
  turnedOff: ({ title, sheet }: { title: string; sheet: string }) =>
    `「${title}」は、この計画では点検しません（「${sheet}」シートに保存しました）。`,
  slow: "時間がかかっています。Excelが応答しないときは、セルの編集を終えるか、［中止］を押してください。",
  stuck:
    "Excelから応答がありません。セルの編集を終え、しばらく待ってください。変わらないときは、ブックを保存してExcelを開き直してください。",
  connecting: "Excelに接続しています…",
  busy: "実行中です。前の処理が終わるまでお待ちください。",
  withoutOffice:
    "Excelと接続する部品（Office.js）を読み込めませんでした。ネットワークの接続を確かめ、Excelを開き直してください。閉域網では、管理者に閉域網用の構成か確かめてください。",
  withoutExcel: "この画面はExcelの中で使います。Excelの［ホーム］タブの［点検］から開いてください。",
};
