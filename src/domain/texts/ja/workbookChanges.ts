/** What is said about changes to the user's workbook: repairs, accepted findings, and why something was not done. */
export const workbookChanges = {
  changedSince:
    "確認の画面を出した後にブックが変わり、書き込む内容が変わったため、書き込みませんでした。もう一度押して、内容を確かめてください。ブックは変わっていません。",
  acceptanceSheetUnreadable: (p: { sheet: string }) =>
    `「${p.sheet}」シートの見出しの行（「照合用の符号」など）がないため、確認済みの指摘を読み書きできません。見出しを元に戻すか、シートを削除してから、もう一度押してください。ブックは変わっていません。`,
  rowsNoted: (p: { sheet: string; address: string }) =>
    `「${p.sheet}」の${p.address}の行にメモかコメントがあります。取り消すと行ごとなくなり、元に戻せないため、取り消しませんでした。メモを移すか削除してから、もう一度押してください。ブックは変わっていません。`,
  notesUnknown: (p: { sheet: string; address: string }) =>
    `「${p.sheet}」の${p.address}の行にメモが付いていないかをExcelで確かめられなかったため、取り消しませんでした。メモがなければ、その行を削除してください。ブックは変わっていません。`,
  skipped: {
    changed: (p: { address: string; before: string }) =>
      `${p.address}：点検した後にセルの内容が「${p.before}」から変わったため、直しませんでした。もう一度点検してください。`,
    formula: (p: { address: string }) =>
      `${p.address}：数式が入っているため、直しませんでした。数式か、その参照先を直してください。`,
  },
  refused: (p: { address: string; before: string; after: string }) =>
    `${p.address}：同じ文字についてほかの直し方もあるため、「${p.before}」を「${p.after}」に直すのは見送ります。ほかを直した後で、もう一度点検してください。`,
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
    /** Excel did not give its file, in which notes are. */
    unseen: ({ sheet, address }: { sheet: string; address: string }) =>
      `${address === "" ? `シート「${sheet}」` : `「${sheet}」の${address}`}：メモが付いていないかをExcelで確かめられなかったため、そのまま残しました。メモがなければ、削除してください。`,
  },
  /** What is told of writing besides what an action answers. */
  remarks: {
    cleanedUp: "前に途中で止まった書き込みが残っていたため、片付けて、書き込む前の状態に戻しました。",
    cleanedUpPartly: "前に途中で止まった書き込みが残っていたため、片付けました。ただし、次のものは残しました。",
    answerLost:
      "Excelから返事が届きませんでした。ブックに付けた印を見ると、書き込みは最後まで済んでいます。内容を確かめ、違っていたら「元に戻す」を押してください。",
    undoAnswerLost:
      "Excelから返事が届きませんでした。ブックに付けた印を見ると、元に戻すことは最後まで済んでいます。内容を確かめてください。",
    finishAnswerLost:
      "書き込みは済みましたが、ページ設定とグラフについてExcelから返事が届きませんでした。印刷の前に、用紙とグラフを確かめてください。",
    finishRefused: ({ detail }: { detail: string }) =>
      `書き込みは済みましたが、ページ設定かグラフの一部をExcelに断られました（${detail}）。印刷の前に、用紙の大きさと向きを確かめてください。`,
    chartsStay: ({ sheets }: { sheets: readonly string[] }) =>
      `${sheets.map((sheet) => `「${sheet}」`).join("")}のグラフは、作り直したときのものが残っています。`,
  },
} as const;
