/** What is said about changes to the user's workbook: repairs, accepted findings, and why something was not done. */
export const workbookChanges = {
  changedSince:
    "確認の画面を出した後にブックが変わり、書き込む内容が変わったため、書き込みませんでした。もう一度押して、内容を確かめてください。ブックは変わっていません。",
  acceptanceSheetUnreadable: (p: { sheet: string }) =>
    `「${p.sheet}」シートの見出しの行（「照合用の符号」など）がないため、確認済みの指摘を読み書きできません。見出しを元に戻すか、シートを削除してから、もう一度押してください。ブックは変わっていません。`,
  skipped: {
    changed: (p: { address: string; before: string }) =>
      `${p.address}：点検した後にセルの内容が「${p.before}」から変わったため、直しませんでした。もう一度点検してください。`,
    formula: (p: { address: string }) =>
      `${p.address}：数式が入っているため、直しませんでした。数式か、その参照先を直してください。`,
  },
  refused: (p: { address: string; before: string; after: string }) =>
    `${p.address}：同じ文字についてほかの直し方もあるため、「${p.before}」を「${p.after}」に直すのは見送ります。ほかを直した後で、もう一度点検してください。`,
} as const;
