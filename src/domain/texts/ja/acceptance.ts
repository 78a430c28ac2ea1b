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
    unknownFindingCode: (p: { address: string; text: string }) =>
      `${p.address}：指摘の種類「${p.text}」はありません。元の値に戻すか、行を削除してください。`,
    cellMissing: (p: { address: string; column: string }) =>
      `${p.address}：「${p.column}」が空欄です。記入するか、行を削除してください。`,
  },
  /** What an acceptance was given for: 評価と数値の不一致（Ⅰ-①-ア-2）. */
  subject: (p: { title: string; measure: string | null }) =>
    p.measure === null ? `「${p.title}」` : `「${p.title}」（${p.measure}）`,
  stale: {
    changed: (p: { subject: string; reason: string }) =>
      `${p.subject}は、確認した後に値か指摘の内容が変わったため、もう一度表示しています（確認の理由：${p.reason}）。内容を確かめ、よければ確認済みにし直し、元の確認は取り消してください。`,
    gone: (p: { subject: string; reason: string }) =>
      `${p.subject}の指摘は、点検したシートにもうありません（確認の理由：${p.reason}）。不要であれば、確認を取り消してください。`,
  },
} as const;
