/** What the pane says. */
export const pane = {
  title: "計画の点検",
  introduction: "施策一覧のあるブックを開き、はじめに［点検する］を押してください。入力済みのセルは変えません。",
  actions: { label: "できること", inspect: "点検する", fill: "状況欄を記入", summarize: "集計表を作成" },
  running: {
    inspect: "点検しています…",
    fill: "状況欄を記入しています…",
    summarize: "集計表を作成しています…",
  },
  inspected: ({ findings }: { findings: number }) =>
    findings === 0 ? "点検が終わりました。指摘はありません。" : `点検が終わりました。指摘が${findings}件あります。`,
  overview: {
    label: "点検した表",
    sheet: "シート",
    layout: "様式",
    measures: "施策",
    measureCount: ({ count }: { count: number }) => `${count}施策`,
  },
  findings: {
    label: "指摘",
    count: ({ error, warning, info }: { error: number; warning: number; info: number }) =>
      `誤り${error}件・注意${warning}件・参考${info}件`,
    hint: "指摘を押すと、そのセルを選びます。",
    fix: ({ fix }: { fix: string }) => `直し方：${fix}`,
    more: ({ count }: { count: number }) => `続きを表示（残り${count}件）`,
  },
  filled: ({ sheet, addresses }: { sheet: string; addresses: string }) =>
    `「${sheet}」の${addresses}に状況欄を記入しました。`,
  summarized: ({ sheet }: { sheet: string }) => `シート「${sheet}」に集計表を作成しました。`,
  nothingWritten: "記入するものがありませんでした。ブックは変わっていません。",
  selected: ({ sheet, address }: { sheet: string; address: string }) => `「${sheet}」の${address}を選びました。`,
  failures: {
    sheetProtected: ({ sheet }: { sheet: string }) =>
      `「${sheet}」シートが保護されているため、書き込めません。［校閲］→［シート保護の解除］のあとで、もう一度押してください。ブックは変わっていません。`,
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
    excelError: ({ detail }: { detail: string }) =>
      `Excelがエラーを返したため、できませんでした（${detail}）。ブックを保存して開き直し、もう一度押してください。`,
    unexpected: ({ detail }: { detail: string }) =>
      `アドインの不具合のため、できませんでした（${detail}）。管理者に、この文とブックの様子を知らせてください。`,
  },
  connecting: "Excelに接続しています…",
  busy: "前の処理が終わるまでお待ちください。",
  withoutOffice:
    "Excelと接続する部品（Office.js）を読み込めませんでした。ネットワークの接続を確かめ、Excelを開き直してください。閉域網では、管理者に閉域網用の構成か確かめてください。",
  withoutExcel: "この画面はExcelの中で使います。Excelの［ホーム］タブの［点検］から開いてください。",
};
