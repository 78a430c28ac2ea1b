/** What the 点検設定 sheet and messages about settings say. */
export const settings = {
  /** What is wrong with a setting. */
  problems: {
    unknownKey: (p: { key: string }) =>
      `「${p.key}」という設定項目はありません。つづりを確かめるか、削除してください。`,
    keyMissing: (p: { key: string }) => `「${p.key}」がありません。記入してください。`,
    wrongType: (p: { expected: string; received: string }) =>
      `「${p.received}」は使えません。${expectedWords[p.expected] ?? p.expected}を記入してください。`,
    notOneOf: (p: { allowed: string; received: string }) =>
      `「${p.received}」は選べません。次のどれかにしてください：${p.allowed}`,
    empty: () => "空です。記入するか、項目ごと削除してください。",
    tooLong: (p: { most: number }) => `長すぎます。${String(p.most)} 以内にしてください。`,
    tooSmall: (p: { least: number; received: string }) =>
      `「${p.received}」は小さすぎます。${String(p.least)} 以上にしてください。`,
    tooLarge: (p: { most: number; received: string }) =>
      `「${p.received}」は大きすぎます。${String(p.most)} 以下にしてください。`,
    notWhole: (p: { received: string }) => `「${p.received}」は整数ではありません。整数にしてください。`,
    notColumn: (p: { received: string }) =>
      `「${p.received}」は列の名前ではありません。F や AA のように、列の英字で指定してください。`,
    unknownPreset: (p: { name: string; names: string }) =>
      `「${p.name}」という評価基準は用意されていません。次のどれかを選ぶか、「独自」として表に記入してください：${p.names}`,
    yearsReversed: (p: { first: number; last: number }) =>
      `計画の最終年度（${String(p.last)}）が初年度（${String(p.first)}）より前です。年度を確かめてください。`,
    columnTwice: (p: { column: string }) => `列 ${p.column} を二つの役割に指定しています。どちらか一方にしてください。`,
    statusSymbolTwice: (p: { symbol: string }) =>
      `「${p.symbol}」を二つの達成状況の記号にしています。記号を分けてください。`,
    unknownPlaceholder: (p: { name: string; names: string }) =>
      `文の中の {${p.name}} には入れるものがありません。使えるのは ${p.names} です。`,
    unknownRow: (p: { label: string }) =>
      `「${p.label}」という設定項目はありません。項目名は変えずに、右のセルだけを直してください。`,
    repeatedRow: (p: { label: string }) => `「${p.label}」が二度あります。一つにしてください。`,
    notYesNo: (p: { received: string }) => `「${p.received}」は読めません。「はい」か「いいえ」にしてください。`,
    notSettingsSheet: (p: { title: string }) =>
      `点検設定のシートではありません（先頭のセルが「${p.title}」ではありません）。点検設定のシートを作り直してください。`,
  },
  /** What is wrong with a rubric. */
  rubricProblems: {
    noGrades: () => "評価基準に記号がありません。記号を記入してください。",
    gap: (p: { where: string }) =>
      `どの評価にもならない値があります：${p.where}。端の値がどちらに入るかを決めてください。`,
    overlap: (p: { first: string; second: string; where: string }) =>
      `「${p.first}」と「${p.second}」の範囲が重なっています：${p.where}。どちらか一方にしてください。`,
    emptyInterval: (p: { symbol: string }) =>
      `「${p.symbol}」の範囲に当てはまる値がありません。上の端と下の端を確かめてください。`,
    notOrdered: (p: { first: string; second: string }) =>
      `「${p.first}」は「${p.second}」より上に並んでいますが、求める水準は低くなっています。よい評価から順に並べてください。`,
    duplicateSymbol: (p: { symbol: string; first: string; second: string }) =>
      `「${p.symbol}」が二つの意味（${p.first}、${p.second}）に使われています。記号を分けてください。`,
    lookAlikeSymbols: (p: { first: string; second: string }) =>
      `「${p.first}」と「${p.second}」は見分けにくく、入力でも取り違えます。どちらかを別の記号にしてください。`,
    emptySymbol: (p: { label: string }) => `「${p.label}」の記号が空です。記号を記入してください。`,
    unknownSymbol: (p: { symbol: string }) =>
      `文章の目標の評価「${p.symbol}」が、評価基準の記号にありません。記号をそろえてください。`,
    badTolerance: (p: { tolerance: number }) =>
      `許容する差 ${String(p.tolerance)} は使えません。0 以上 1 未満の割合（3% なら 0.03）にしてください。`,
    outcome: (p: { reference: string; outcome: string }) => `${p.reference}に対して「${p.outcome}」`,
    interval: (p: { quantity: string; interval: string }) => `${p.quantity}が${p.interval}`,
    and: "、かつ ",
    atLeast: (p: { value: number }) => `${String(p.value)}以上`,
    moreThan: (p: { value: number }) => `${String(p.value)}超`,
    atMost: (p: { value: number }) => `${String(p.value)}以下`,
    below: (p: { value: number }) => `${String(p.value)}未満`,
    anything: "すべての値",
  },
  inSheet: (p: { cell: string; message: string }) => `点検設定 ${p.cell}：${p.message}`,
  inJson: (p: { path: string; message: string }) => (p.path === "" ? p.message : `${p.path}：${p.message}`),
  sheet: {
    title: "点検設定",
    guide:
      "項目名は変えずに、右のセルの値を直してください。空欄は、既定のとおりです。直したら、もう一度「点検する」を押してください。",
    sections: {
      plan: "■ 計画",
      judging: "■ 計算と表示",
      columns: "■ 列（見出しの語は右へ一語ずつ）",
      divisions: "■ 区分の列（外側から右へ一列ずつ）",
      statuses: "■ 施策目標の達成状況（文言は右へ一つずつ）",
      rubric: "■ 評価基準",
      grades: "■ 評価基準の表（「独自」のときだけ読みます。よい評価から順に）",
      directions: "■ 施策ごとの方向",
      severities: "■ 指摘の重要度",
    },
    headings: {
      item: "項目",
      value: "値",
      note: "説明",
      role: "役割",
      letter: "列",
      detected: "見つけた列",
      words: "見出しの語",
      status: "達成状況",
      symbol: "記号",
      wordings: "文言",
      label: "意味",
      rule: "決め方",
      subject: "対象",
      outcomes: "比較の結果",
      atLeast: "以上",
      moreThan: "超",
      atMost: "以下",
      below: "未満",
      achieved: "達成に数える",
      points: "点数",
      aliases: "別の書き方",
      measure: "施策番号",
      direction: "方向",
      code: "指摘のコード",
      severity: "重要度",
    },
    items: {
      planName: { label: "計画の名称", note: "集計表などの題に使います。" },
      fiscalYear: {
        label: "評価する年度",
        note: "令和4年度、R4、又は年度の始まる西暦（2022）。空欄なら、時点が年度内かどうかは調べません。",
      },
      firstYear: { label: "計画の初年度", note: "経過年数で見る計算式に使います。" },
      lastYear: { label: "計画の最終年度", note: "" },
      measuresSheet: {
        label: "施策一覧のシート",
        note: "シートの名前。空欄なら、見出しから探します。",
      },
      formula: { label: "達成率の計算式", note: "空欄なら、評価基準の計算式です。" },
      decreaseFormula: {
        label: "減少目標の達成率",
        note: "空欄なら、減少目標の達成率は計算せず、比較だけで判定します。",
      },
      defaultDirection: { label: "方向が書かれていない指標", note: "空欄なら、方向の分からない指標は判定しません。" },
      asOf: { label: "時点の扱い", note: "実績の時点（R4.12末時点 など）のうち、どれを指摘するか。" },
      percentDecimals: { label: "百分率の小数の桁数", note: "四捨五入して表示します。比較は丸める前の値で行います。" },
      denominator: { label: "達成率の分母", note: "判定できない施策を分母に入れるかどうか。" },
      sentence: {
        label: "概要の文",
        note: "{measures} {achieved} {rate} {divisions} が数に置き換わります。空欄なら、いつもの文です。",
      },
      divisionSentence: {
        label: "柱ごとの概要の文",
        note: "上のほか、{division}（柱Ⅰ くらしの情報化） {mark}（柱Ⅰ） {name} {subdivisions}（中柱の数） も使えます。空欄なら、いつもの文です。",
      },
      paper: { label: "用紙", note: "集計表などの印刷設定。" },
      fieldPages: { label: "分野別点検表の改ページ", note: "分野ごとに1ページにするか、続けて印刷するか。" },
      textLimit: {
        label: "一つのセルの文字数の上限",
        note: "超えると、印刷で切れるおそれがあると知らせます。空欄なら調べません。",
      },
      rubric: { label: "評価基準の名前", note: "用意された評価基準の名前か「独自」。「独自」なら、下の表を読みます。" },
      rubricName: { label: "独自の基準の名前", note: "" },
      rubricBody: { label: "団体・計画", note: "" },
      rubricSource: { label: "出典", note: "" },
      rubricFormula: { label: "範囲を当てる達成率", note: "" },
      rubricTolerance: { label: "同じとみなす差", note: "目標値に対する割合。±3% なら 0.03。" },
      rubricParts: { label: "複数の指標のまとめ方", note: "" },
      rubricDenominator: { label: "評価の割合の分母", note: "" },
      wordsAchieved: { label: "文章の目標を達成したとき", note: "記号。空欄なら、文章の目標は評価しません。" },
      wordsMissed: { label: "文章の目標が未達成のとき", note: "記号。" },
    },
    ownRubric: "独自",
    yes: "はい",
    no: "いいえ",
    gradesOfPreset: (p: { grades: string }) => `この評価基準の記号：${p.grades}`,
    detectedColumn: (p: { letter: string; header: string }) => `${p.letter}列「${p.header}」`,
  },
  choices: {
    formula: {
      actualOverTarget: "実績÷目標",
      fromBaseline: "（実績－基準値）÷（目標－基準値）",
      expectedPath: "（実績－基準値）÷（目安値－基準値）",
      proRata: "実績÷（目標×経過年の割合）",
      previousYear: "実績÷前年度実績",
      timeElapsed: "進捗の割合÷経過期間の割合",
    },
    decreaseFormula: {
      targetOverActual: "目標÷実績",
      twoMinusRatio: "2－実績÷目標",
      fromBaseline: "（基準値－実績）÷（基準値－目標）",
    },
    direction: { increase: "増加", decrease: "減少", maintain: "維持", range: "範囲" },
    asOf: {
      withinFiscalYear: "年度の外の時点を指摘",
      fiscalYearEnd: "年度末より前の時点も指摘",
      any: "指摘しない",
    },
    denominator: { judged: "判定できた施策", all: "すべての施策" },
    severity: { error: "誤り", warning: "注意", info: "参考", off: "指摘しない" },
    parts: {
      bestUnlessMissed: "未達成があれば未達成、なければよい方",
      worst: "最も悪いもの",
      meanRate: "達成率の平均",
    },
    paper: { A3: "A3", A4: "A4" },
    fieldPages: { each: "分野ごとに1ページ", continuous: "続けて印刷" },
    ruleKind: {
      comparison: "比較",
      interval: "範囲",
      noIndicator: "指標・目標なし",
      notMeasurable: "実績なし",
      manual: "人が付ける",
    },
    reference: { target: "目標", expected: "目安値", baseline: "基準値" },
    quantity: { rate: "達成率", changeFromBaseline: "基準値からの変化率" },
    outcome: { exceeded: "上回る", achieved: "同じ", missed: "下回る" },
    status: { achieved: "達成", missedEnded: "未達成(終了)", missedContinuing: "未達成(継続)" },
    role: {
      division: "区分（柱・分野など）",
      number: "番号",
      name: "施策名",
      department: "所属",
      indicator: "成果指標",
      unit: "単位",
      direction: "方向",
      baseline: "基準値",
      expected: "目安値",
      target: "目標",
      actual: "実績",
      grade: "評価",
      goal: "施策目標",
      goalStatus: "達成状況",
      background: "未達成の背景",
      remarks: "備考",
      fiscalYear: "年度",
      achievementRate: "達成率",
      asOf: "時点",
    },
  },
};

const expectedWords: Readonly<Record<string, string>> = {
  string: "文字",
  number: "数",
  boolean: "true か false",
  Array: "一覧（[ ] で囲む）",
  Object: "項目のまとまり（{ } で囲む）",
  object: "項目のまとまり（{ } で囲む）",
};
