/** What the sheet of accepted findings says. */
export const acceptance = {
  title: "確認済みの指摘",
  guide:
    "点検の指摘のうち、担当者が内容を確かめ、このままでよいとしたものです。対象のセルの値が変わると、指摘は再び表示されます。取り消すには、行を削除してください。",
  columns: {
    code: "指摘の種類",
    measure: "施策番号",
    reason: "このままでよい理由",
    by: "確認者",
    date: "確認日",
    fingerprint: "照合用の符号（変更しないでください）",
  },
  problems: {
    notAcceptanceSheet: () =>
      "確認済みの指摘の表ではありません（見出しの行がありません）。シートを削除し、指摘を確認済みにし直してください。",
    unknownFindingCode: (p: { row: number; text: string }) =>
      `${p.row}行目の指摘の種類「${p.text}」はありません。元の値に戻すか、行を削除してください。`,
    cellMissing: (p: { row: number; column: string }) =>
      `${p.row}行目の「${p.column}」が空欄です。記入するか、行を削除してください。`,
  },
} as const;
