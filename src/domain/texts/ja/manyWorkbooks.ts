/** What the command line says when it inspects many workbooks. */
export const manyWorkbooks = {
  progress: (p: { done: number; all: number; perSecond: string; left: string }) =>
    `${String(p.done)}／${String(p.all)}冊　毎秒${p.perSecond}冊　残り${p.left}`,
  duration: (p: { hours: number; minutes: number; seconds: number }) =>
    [
      ...(p.hours > 0 ? [`${String(p.hours)}時間`] : []),
      ...(p.hours > 0 || p.minutes > 0 ? [`${String(p.minutes)}分`] : []),
      ...(p.hours > 0 ? [] : [`${String(p.seconds)}秒`]),
    ].join(""),
  workbook: (p: { file: string; measures: number; error: number; warning: number; info: number }) =>
    `${p.file}　${String(p.measures)}施策　誤り${String(p.error)}　注意${String(p.warning)}　参考${String(p.info)}`,
  problem: (p: { file: string; message: string }) => `${p.file}　点検できませんでした： ${p.message}`,
  summary: {
    heading: (p: { workbooks: number; inspected: number; failed: number; kept: number }) =>
      `${String(p.workbooks)}冊のうち、${String(p.inspected)}冊を点検しました` +
      (p.kept === 0 ? "" : `（ほか${String(p.kept)}冊は前回の結果のまま）`) +
      (p.failed === 0 ? "。" : `。${String(p.failed)}冊は点検できませんでした。`),
    findings: (p: { measures: number; error: number; warning: number; info: number }) =>
      `施策${String(p.measures)}、指摘： 誤り${String(p.error)}件、注意${String(p.warning)}件、参考${String(p.info)}件`,
    time: (p: { duration: string; perSecond: string; workers: number }) =>
      `${p.duration}（毎秒${p.perSecond}冊、${String(p.workers)}並列）`,
    written: (p: { file: string }) => `保存しました： ${p.file}`,
  },
  columns: [
    "ファイル",
    "シート",
    "セル",
    "施策番号",
    "区分",
    "施策",
    "所属",
    "指標の番号",
    "指標",
    "目標",
    "目標の値",
    "目標の単位",
    "実績",
    "実績の値",
    "実績の単位",
    "達成率",
    "評価",
    "計算した評価",
    "達成状況",
    "計算した達成状況",
    "誤り",
    "注意",
    "参考",
  ],
  errors: {
    noneFound: (p: { place: string }) =>
      `${p.place} に、点検できるブック（.xlsx、.xlsm、.xls、.xlsb、.ods）がありません。`,
    listUnreadable: (p: { file: string }) => `一覧 ${p.file} を文字として読めません。1行に1冊の場所を書いてください。`,
    oneWorkbookOnly: (p: { option: string }) =>
      `${p.option} は、1冊を点検するときだけ使えます。何冊も点検するときは、--json と --measures に書き出してください。`,
    resumeNeedsJson: "--resume には、前回の結果のファイル（--json 結果.jsonl）が要ります。",
    workers: (p: { given: string }) => `--workers には1以上の整数を指定してください： ${p.given}`,
    ended: (p: { reason: string }) =>
      `点検の途中で処理が止まりました（${p.reason}）。ファイルが壊れているか、大きすぎます。Excelで開いて保存し直してから、もう一度点検してください。`,
    tooLong: (p: { minutes: number }) =>
      `${String(p.minutes)}分たっても終わらないため、やめました。使っていない行や列、シートを除いてから、もう一度点検してください。`,
    fault: (p: { reason: string }) => `思わぬ誤りが起きました： ${p.reason}`,
  },
} as const;
