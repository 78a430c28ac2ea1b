/** What the custom functions say when they can't answer. Their help is in src/functions/functions.ts. */
export const functions = {
  achievementRate: {
    /** The argument that a message speaks of. */
    roles: { actual: "実績", target: "目標", baseline: "基準値" },
    empty: ({ role }: { role: string }) => `${role}が空欄か「―」のため、達成率を計算できません。`,
    pending: ({ role, text }: { role: string; text: string }) =>
      `${role}「${text}」はまだ数値が出ていないため、達成率を計算できません。`,
    inWords: ({ role, text }: { role: string; text: string }) =>
      `${role}「${text}」は数値ではないため、達成率を計算できません。`,
    unreadable: ({ role, text }: { role: string; text: string }) =>
      `${role}「${text}」を数値として読み取れません。数字の書き方を直してください。`,
    severalParts: ({ role, text }: { role: string; text: string }) =>
      `${role}「${text}」に数値が複数あります。1つの数値を指定してください。`,
    unitsDiffer: ({ actual, other, role }: { actual: string; other: string; role: string }) =>
      `実績の単位「${actual}」と${role}の単位「${other}」が違います。単位をそろえてください。`,
    truthValue: ({ role }: { role: string }) => `${role}には数値か、数値と単位の文字列を指定してください。`,
    direction: ({ text }: { text: string }) =>
      `方向性「${text}」は使えません。「増加」「減少」「維持」のいずれかを指定してください。`,
    nothingJudged:
      "達成状況（①②③）や評価（◎○△）として読み取れるセルがありません。数値から計算するときは目標も指定してください。",
    reasons: {
      targetMissing: "目標がないため、達成率を計算できません。",
      baselineMissing: "基準値がないため、達成率を計算できません。",
      previousMissing: "前年度の実績がないため、達成率を計算できません。",
      periodMissing: "計画期間が分からないため、達成率を計算できません。",
      targetIsZero: "目標が0のため、達成率を計算できません。",
      targetIsNegative: "目標が負の数のため、達成率を計算できません。基準値も指定してください。",
      actualIsNotPositive: "実績が0以下のため、達成率を計算できません。",
      baselineEqualsTarget: "基準値と目標が同じため、達成率を計算できません。",
      baselineEqualsExpected: "基準値と今年度の目安が同じため、達成率を計算できません。",
      baselineBeyondTarget: "基準値から見た目標の向きが、方向性と合いません。基準値・目標・方向性を確かめてください。",
      directionUnknown: "増加と減少のどちらを目指す指標か分かりません。方向性を指定してください。",
      decreaseFormulaNotStated: "減少を目指す指標は、基準値がないと達成率を計算できません。基準値も指定してください。",
      comparisonOnly: "維持・範囲を目指す指標に達成率はありません。",
      nothingToCount: "数える対象がないため、達成率を計算できません。",
      outOfRange: "計算結果がExcelで扱える範囲を超えます。",
    },
  },
  warekiDate: {
    truthValue: "日付には、日付・シリアル値・日付の文字列のいずれかを指定してください。",
    style: ({ text }: { text: string }) =>
      `書式「${text}」は使えません。「長い」「短い」「年」「年度」「併記」か1～5を指定してください。`,
    notOneDay: ({ text }: { text: string }) =>
      `「${text}」だけではこの書式の日付が1つに決まりません。日まで書くか、書式を「年」か「年度」にしてください。`,
  },
};
