/** What the custom functions say when they can't answer. Their help is in src/functions/functions.ts. */
export const functions = {
  /** The argument that a message speaks of. */
  roles: { actual: "実績", target: "目標", baseline: "基準値", value: "値" },
  direction: ({ text }: { text: string }) =>
    `方向性「${text}」は使えません。「増加」「減少」「維持」のいずれかを指定してください。`,
  numbers: {
    empty: ({ name }: { name: string }) => `${name}が空欄か「―」のため、答えを出せません。`,
    emptyOrZero:
      'このExcelでは空欄のセルが0として関数に渡ることがあり、空欄か0かを区別できません。0ならセルに「0件」のように単位を付けて入力するか、引数を「A1&""」のように &"" を付けて指定してください。',
    pending: ({ name, text }: { name: string; text: string }) =>
      `${name}「${text}」はまだ数値が出ていないため、答えを出せません。`,
    inWords: ({ name, text }: { name: string; text: string }) =>
      `${name}「${text}」は数値ではないため、答えを出せません。`,
    unreadable: ({ name, text }: { name: string; text: string }) =>
      `${name}「${text}」を数値として読み取れません。書き方を直してください。`,
    severalParts: ({ name, text }: { name: string; text: string }) =>
      `${name}「${text}」に数値が複数あります。1つを指定してください。`,
    partMissing: ({ text }: { text: string }) =>
      `「${text}」に値が複数あります。partには番号（1から）か項目の名前を指定してください。`,
    noSuchPart: ({ text, part, count }: { text: string; part: string; count: number }) =>
      `「${text}」に「${part}」の値はありません（値は${count}個です）。`,
    part: "partには番号（1から）か項目の名前を指定してください。",
    unitsDiffer: ({ actual, other, role }: { actual: string; other: string; role: string }) =>
      `実績の単位「${actual}」と${role}の単位「${other}」が違います。単位をそろえてください。`,
    truthValue: ({ name }: { name: string }) => `${name}には数値か、数値と単位の文字列を指定してください。`,
  },
  achievementRate: {
    nothingJudged:
      "達成状況（①②③）や評価（◎○△）として読み取れるセルがありません。数値から計算するときは目標も指定してください。",
    reasons: {
      other: "与えられた値からは達成率を計算できません。",
      targetIsZero: "目標が0のため、達成率を計算できません。",
      targetIsNegative: "目標が負の数のため、達成率を計算できません。基準値も指定してください。",
      baselineEqualsTarget: "基準値と目標が同じため、達成率を計算できません。",
      baselineBeyondTarget: "基準値から見た目標の向きが、方向性と合いません。基準値・目標・方向性を確認してください。",
      decreaseFormulaNotStated: "減少を目指す指標は、基準値がないと達成率を計算できません。基準値も指定してください。",
      comparisonOnly: "維持・範囲を目指す指標に達成率はありません。",
      outOfRange: "計算結果がExcelで扱える範囲を超えます。",
    },
  },
  goalStatus: {
    unknown: ({ text }: { text: string }) =>
      `「${text}」は達成状況として読み取れません。①②③か「達成した」などの語を入力してください。`,
  },
  dates: {
    truthValue: "日付・シリアル値・日付の文字列を指定してください。",
    yearOrSerial: ({ number }: { number: number }) =>
      `${number}は、西暦の年とも、シリアル値（1905～1906年の日付）とも読めます。年なら「${number}年」「${number}年度」と書いてください。`,
  },
  warekiDate: {
    style: ({ text }: { text: string }) =>
      `書式「${text}」は使えません。「長い」「短い」「年」「年度」「併記」か1～5を指定してください。`,
    notOneDay: ({ text }: { text: string }) =>
      `「${text}」だけではこの書式の日付が1つに決まりません。日まで書くか、書式を「年」か「年度」にしてください。`,
  },
  warekiSerial: {
    edge: ({ text }: { text: string }) => `edge「${text}」は使えません。「初」か1、「末」か2を指定してください。`,
  },
  fiscalYear: {
    severalYears: ({ text }: { text: string }) =>
      `「${text}」は複数の年度にまたがります。「年度」と書くか、月まで書いてください。`,
    oneColumn: "年度を書いたセルか、1列の範囲を指定してください。",
  },
  asOf: {
    none: ({ text }: { text: string }) => `「${text}」に時点（R4.12末時点など）が書かれていません。`,
    several: ({ text }: { text: string }) => `「${text}」に時点が複数あり、1つに決まりません。`,
  },
};
