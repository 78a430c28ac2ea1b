/** What the workbench page says: the spreadsheet in the browser, for use without Excel. */
export const workbench = {
  title: "点検ワークベンチ",
  tagline: "ファイルはこのブラウザーの中だけで扱い、どこにも送りません。",
  open: "ファイルを開く",
  sample: "見本を開く",
  samples: { report: "帳票型の見本", list: "一覧型の見本" },
  save: "名前を付けて保存",
  ribbon: {
    label: "点検",
    inspect: "点検する",
    fill: "状況記入",
    summarize: "集計表",
    reenter: "数式を再計算",
    freeze: "値に変換",
    pane: "点検画面",
  },
  gridLabel: "表",
  paneLabel: "点検画面",
  dropHere: "ここにファイルを落とすと開きます",
  opening: ({ file }: { file: string }) => `「${file}」を開いています…`,
  opened: ({ file }: { file: string }) => `「${file}」を開きました。元のファイルは変わりません。`,
  saved: ({ file }: { file: string }) => `「${file}」として保存しました。元のファイルはそのままです。`,
  savedName: ({ name, extension }: { name: string; extension: "xlsx" | "xlsm" }) => `${name}-点検済.${extension}`,
  unreadable: {
    empty: ({ file }: { file: string }) => `「${file}」は空のファイルです。別のファイルを選んでください。`,
    encrypted: ({ file }: { file: string }) =>
      `「${file}」はパスワードで保護されているため、開けません。Excelで開き、［ファイル］→［情報］→［ブックの保護］でパスワードを外して保存したものを選んでください。`,
    notAWorkbook: ({ file }: { file: string }) =>
      `「${file}」は表計算のファイルではありません。.xlsx、.xlsm、.xlsb、.xls、.ods、.csv のどれかを選んでください。`,
    corrupt: ({ file }: { file: string }) =>
      `「${file}」は壊れているため、開けません。Excelで開いて修復し、保存し直したものを選んでください。`,
    cellTooLong: ({ file }: { file: string }) =>
      `「${file}」には、Excelのセルに入る文字数（32,767文字）を超えるセルがあるため、開けません。長い文章を分けるか短くして、保存し直したものを選んでください。`,
    tooLarge: ({ file }: { file: string }) =>
      `「${file}」は大きすぎるため、開けません（展開して512 MB、または600万セルまで）。使っていないシートや行、画像を除いて保存し直したものを選んでください。`,
  },
  losses: {
    title: "保存すると失われるものがあります",
    explanation: "この画面では次のものを扱えないため、保存するファイルには入りません。元のファイルには残っています。",
    kinds: {
      macros: "マクロ",
      tables: "「テーブル」の設定（列を出し入れしたか見出しを消したため。値と書式は残ります）",
      signature: "電子署名（内容が変わるため。要るときは、Excelで署名し直してください）",
      looks: "文字や罫線の書式、図（.xlsx以外の形式から読んだため）",
    },
    saveAnyway: "失われることを承知して保存",
    cancel: "保存しない",
  },
  newWorkbook: "新しいブック.xlsx",
  replace: {
    title: "保存していない変更があります",
    explanation:
      "新しいブックを開くと、今のブックは閉じます。残したいときは、先に「名前を付けて保存」で保存してください。",
    open: "保存せずに開く",
    cancel: "開かない",
    kept: "今のブックをそのまま使います",
  },
  failed: ({ detail }: { detail: string }) => `できませんでした（${detail}）。ページを読み込み直してください。`,
};
