/** How often a rule is broken, and the first case as it stands in the sheet. */
export interface BrokenRule {
  readonly count: number;
  readonly example: string;
}

/** Findings of the family readability: `message` says what is wrong, `fix` what to do. */
export const readabilityFindings = {
  "readability-file-format": {
    title: "ファイルの形式",
    description: "Excelブック（.xlsx）やCSVなど、機械が読める形式で保存します。",
    message: (p: BrokenRule) => `ファイル「${p.example}」の形式は、機械で読むための形式に含まれていません。`,
    fix: "公開用のファイルは、Excelブック（.xlsx）かCSVで保存してください。",
  },
  "readability-one-table": {
    title: "1シートに複数の表",
    description: "一つのシートには表を一つだけ置きます。",
    message: (p: BrokenRule) => `同じシートに別の表が${p.count}つあります（「${p.example}」から始まる表など）。`,
    fix: "表ごとにシートを分けてください。",
  },
  "readability-undivided-table": {
    title: "空白の行・列",
    description: "空白の行や列で表を区切りません。",
    message: (p: BrokenRule) => `表の中に空白の行又は列が${p.count}か所あります。`,
    fix: "空白の行・列を削除してください。",
  },
  "readability-notes-outside": {
    title: "表の外の書き込み",
    description: "注・合計・メモは表と同じシートに置きません。",
    message: (p: BrokenRule) => `施策の行以外の書き込みが${p.count}か所あります（「${p.example}」など）。`,
    fix: "注や合計は別のシートに移してください。",
  },
  "readability-named-columns": {
    title: "項目名のない列",
    description: "すべての列に、意味の分かる項目名を一つずつ付けます。",
    message: (p: BrokenRule) => `自分の項目名を持たない列が${p.count}列あります。`,
    fix: "列ごとに項目名を記入し、項目名のセルの結合を解除してください。",
  },
  "readability-layout-spaces": {
    title: "体裁のための空白・改行",
    description: "空白や改行で体裁を整えません。",
    message: (p: BrokenRule) => `改行、字間の空白などを含むセルが${p.count}か所あります（「${p.example}」など）。`,
    fix: "改行と余分な空白を取り、折り返しや字間はセルの書式で整えてください。",
  },
  "readability-one-value-a-cell": {
    title: "1セルに複数の値",
    description: "一つのセルには一つの値だけを入れます。",
    message: (p: BrokenRule) => `複数の値や注を含むセルが${p.count}か所あります（「${p.example}」など）。`,
    fix: "値ごとに行か列を分け、注は備考欄に移してください。",
  },
  "readability-portable-characters": {
    title: "機種依存文字",
    description: "丸数字、ローマ数字などの機種依存文字を使いません。",
    message: (p: BrokenRule) => `機種依存文字を含むセルが${p.count}か所あります（「${p.example}」など）。`,
    fix: "公開用のデータでは、丸数字は「1」、ローマ数字は「I」などに置き換えてください。印刷用の表では、このままで構いません。",
  },
  "readability-blank-is-not-zero": {
    title: "空欄と0の混在",
    description: "「0」と「値がない」を区別できるようにします。",
    message: (p: BrokenRule) => `0のある列に、空欄が${p.count}か所あります。`,
    fix: "0であれば「0」を、値がなければその旨の記号を記入してください。",
  },
  "readability-floating-objects": {
    title: "図形・画像・グラフ",
    description: "図形・画像・グラフなどを、表のシートに置きません。",
    message: (p: BrokenRule) => `表のシートに、図形・画像・グラフなどが${p.count}個以上あります。`,
    fix: "書かれている内容はセルに記入し、図形やグラフは別のシートに移してください。",
  },
  "readability-meaningful-formats": {
    title: "色や太字で区別したセル",
    description: "色や太字など、書式だけでデータの違いを表しません。",
    message: (p: BrokenRule) =>
      `列のほかのセルと色や太字が違うセルが${p.count}か所あります（「${p.example}」など）。意味を持たせているおそれがあります。`,
    fix: "色や太字に意味があれば、その意味を列を設けて記入してください。",
  },
  "readability-hidden-lines": {
    title: "非表示の行・列",
    description: "非表示の行や列を残しません。",
    message: (p: BrokenRule) => `非表示の行又は列が${p.count}か所あります。`,
    fix: "再表示するか、公開しないものであれば削除してください。",
  },
  "readability-merged-cells": {
    title: "セルの結合",
    description: "セルを結合しません。",
    message: (p: BrokenRule) => `表の中に結合されたセルが${p.count}か所あります。`,
    fix: "結合を解除し、それぞれのセルに値を記入してください。",
  },
  "readability-numbers-are-numeric": {
    title: "文字として入力された数値",
    description: "数値は数値として入力し、単位や注を混ぜません。",
    message: (p: BrokenRule) =>
      `単位や注と一緒に文字として入力された数値が${p.count}か所あります（「${p.example}」など）。`,
    fix: "数値だけを入力し、単位は単位の列に、注は備考欄に移してください。",
  },
  "readability-nothing-omitted": {
    title: "項目の省略",
    description: "空欄、「同上」、見出し行などで項目を省略しません。",
    message: (p: BrokenRule) => `区分・番号・施策名などを省略したところが${p.count}か所あります。`,
    fix: "すべての行に、区分・番号・施策名・所属を記入してください。",
  },
  "readability-unique-headers": {
    title: "同じ項目名の列",
    description: "項目名は列ごとに違うものにします。",
    message: (p: BrokenRule) => `同じ項目名の列が${p.count}列あります（「${p.example}」など）。`,
    fix: "「令和4年度目標」のように、項目名だけで区別できるようにしてください。",
  },
  "readability-uniform-choices": {
    title: "選択肢の表記ゆれ",
    description: "同じ選択肢は、いつも同じ表記にします。",
    message: (p: BrokenRule) => `ほかと違う表記の選択肢が${p.count}か所あります（「${p.example}」など）。`,
    fix: "表記をそろえてください。",
  },
  "readability-values-not-formulas": {
    title: "数式のセル",
    description: "公開するデータでは、数式を値にします。",
    message: (p: BrokenRule) => `数式のセルが${p.count}か所あります（「${p.example}」など）。`,
    fix: "公開用のファイルでは、数式を値として貼り付けてください。作業用の表では、このままで構いません。",
  },
  "readability-header-in-first-row": {
    title: "1行目が項目名でない",
    description: "1行目に項目名、2行目からデータを置きます。",
    message: (p: BrokenRule) =>
      `項目名（「${p.example}」など）が1行目の1行に収まっていないか、2行目が施策の行ではありません。`,
    fix: "表題や凡例は別のシートに移し、項目名を1行目の1行にしてください。",
  },
  "readability-defined-symbols": {
    title: "説明のない記号",
    description: "特別な意味の記号は、意味を明記します。",
    message: (p: BrokenRule) => `意味の書かれていない記号が${p.count}か所あります（「${p.example}」など）。`,
    fix: "記号の意味を凡例に記入してください。",
  },
  "readability-stated-units": {
    title: "単位のない数値",
    description: "数値の単位を明記します。",
    message: (p: BrokenRule) => `単位の分からない数値が${p.count}か所あります（「${p.example}」など）。`,
    fix: "単位の列を設けるか、項目名に単位を記入してください。",
  },
  "readability-gregorian-years": {
    title: "西暦のない和暦",
    description: "年は西暦で書くか、和暦に西暦を併記します。",
    message: (p: BrokenRule) => `西暦のない和暦が${p.count}か所あります（「${p.example}」など）。`,
    fix: "公開用のデータでは、西暦を併記してください。",
  },
  "readability-long-format": {
    title: "年度が横に並ぶ表",
    description: "年度などは、列でなく行に並べます。",
    message: (p: BrokenRule) => `年度ごとの列が${p.count}年度分あります。`,
    fix: "公開用のデータでは、年度の列を設け、年度ごとに行を分けてください。",
  },
} as const;

/** What each of the 30 national rules asks, by its id. */
export const readabilityRuleTitles = {
  "L1-01": "Excel・CSVなど、機械が読める形式で作る",
  "L1-02": "1シートに表は一つ",
  "L1-03": "空白の行・列で表を区切らない",
  "L1-04": "表の外にメモを残さない",
  "L1-05": "すべての列に項目名を付ける",
  "L1-06": "空白や改行で体裁を整えない",
  "L1-07": "1セルに1データ",
  "L1-08": "機種依存文字を使わない",
  "L1-09": "空欄と0を区別する",
  "L1-10": "図形などを使わない",
  "L1-11": "色や太字で意味を表さない",
  "L1-12": "セルを結合しない",
  "L1-13": "非表示の行・列を残さない",
  "L1-14": "CSVは1行に1データ",
  "L1-15": "CSVのカンマを含む値は引用符で囲む",
  "L2-01": "数値は数値として入力する",
  "L2-02": "項目を省略しない",
  "L2-03": "項目名は列ごとに違うものにする",
  "L2-04": "選択肢の表記をそろえる",
  "L2-05": "選択肢と自由記述の列を分ける",
  "L2-06": "公開データでは数式を値にする",
  "L3-01": "1行目が項目名、2行目からデータ",
  "L3-02": "コード表を添える",
  "L3-03": "特別な記号の意味を明記する",
  "L3-04": "単位を明記する",
  "L3-05": "西暦で書くか、西暦を併記する",
  "L3-06": "地域コードか正式な地域名を使う",
  "L3-07": "年度によって様式を変えない",
  "L3-08": "項目の定義と更新履歴を付ける",
  "L3-09": "縦持ちにする",
} as const;
