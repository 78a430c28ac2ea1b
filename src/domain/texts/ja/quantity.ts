/** How readings of cells are put into words. */
export const quantity = {
  /** Why a value can't be read; a clause that fits into brackets. */
  unreadable: {
    misplacedComma: (p: { text: string }) => `「${p.text}」は桁区切りのコンマの位置が3桁ごとになっていません`,
    malformedNumber: (p: { text: string }) => `「${p.text}」は数値の書き方が崩れています`,
    tooManyDigits: (p: { text: string }) => `「${p.text}」は桁数がExcelで扱える15桁を超えています`,
    doubledSign: (p: { text: string }) => `「${p.text}」は負の記号と増減の言葉が重なり、符号が決まりません`,
    range: (p: { text: string }) => `「${p.text}」は幅のある値で、一つの値に決まりません`,
    severalNumbers: (p: { text: string }) => `「${p.text}」には数値が複数あり、どれが値か決まりません`,
    partOfWhole: (p: { text: string }) => `「${p.text}」は数か割合か決まりません`,
    errorValue: (p: { text: string }) => `数式のエラー「${p.text}」です`,
    mojibake: (p: { text: string }) => `「${p.text}」は文字化けしています`,
  },
  none: {
    blank: "空欄です",
    dash: "値がないことを示す記号です",
    notSet: "設定されていません",
    unknown: "不明又は未調査です",
    suppressed: "秘匿されています",
    notApplicable: "対象外です",
  },
  pending: ({ due }: { due: string | null }) =>
    due === null ? "値はまだ確定していません" : `値は${due}に確定する予定です`,
  states: {
    notStarted: "未着手",
    considering: "検討中",
    preparing: "準備中",
    underway: "取組中",
    done: "実施済み",
  },
  text: (p: { text: string; state: string | null }) =>
    p.state === null ? `数値ではなく言葉（${p.text}）です` : `数値ではなく言葉（${p.text}：${p.state}）です`,
  lookAlike: (p: { written: string; intended: string }) => `「${p.written}」は「${p.intended}」の誤りとみて読みました`,
  /** A day in a sentence. */
  day: (p: { year: number; month: number; day: number }) => `${p.year}年${p.month}月${p.day}日`,
  month: (p: { year: number; month: number }) => `${p.year}年${p.month}月`,
  period: (p: { start: string; end: string }) => `${p.start}から${p.end}まで`,
};
