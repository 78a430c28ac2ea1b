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
  /** A day in a sentence. */
  day: (p: { year: number; month: number; day: number }) => `${p.year}年${p.month}月${p.day}日`,
  month: (p: { year: number; month: number }) => `${p.year}年${p.month}月`,
  period: (p: { start: string; end: string }) => `${p.start}から${p.end}まで`,
};
