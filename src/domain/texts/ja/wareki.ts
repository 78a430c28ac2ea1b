interface Text {
  readonly text: string;
}

/** Refusals and warnings about dates, keyed by their code. */
export const wareki = {
  refusals: {
    notADate: ({ text }: Text) =>
      `「${text}」は日付として読めません。令和4年12月31日、R4.12.31、2022/12/31 のように入力してください。`,
    noSuchDay: ({ text }: Text) => `「${text}」という日付は暦にありません。月と日を確認してください。`,
    outsideEra: ({ text, era, eraFirst, eraLast }: Text & { era: string; eraFirst: string; eraLast: string }) =>
      `「${text}」は${era}の期間（${eraFirst}～${eraLast}）の外です。元号と年を確認してください。`,
    beforeEra: ({ text, era, eraFirst }: Text & { era: string; eraFirst: string }) =>
      `「${text}」は${era}の期間（${eraFirst}から）の外です。元号と年を確認してください。`,
    outsideRange: ({ text }: Text) =>
      `「${text}」は扱える範囲（明治6年1月1日～西暦9999年12月31日）の外です。年を確認してください。`,
    pairDisagrees: ({ text, written, expected }: Text & { written: number; expected: number }) =>
      `「${text}」の西暦と和暦が一致しません（西暦は${written}年、和暦は${expected}年）。どちらかを訂正してください。`,
    yearMissing: ({ text }: Text) => `「${text}」には年がありません。何年（度）かを書いてください。`,
    eraMissing: ({ text }: Text) => `「${text}」には元号がありません。令和などの元号か西暦を書いてください。`,
    ambiguousEnd: ({ text }: Text) => `「${text}」は年末とも年度末とも読めます。どちらかを書いてください。`,
    notFiscalYears: ({ text }: Text) =>
      `「${text}」は年度として読めません。令和4年度、令和2～4年度のように入力してください。`,
    calendarYears: ({ text }: Text) => `「${text}」は暦年で書かれています。年度であれば「年度」と書いてください。`,
    rangeReversed: ({ text, first, last }: Text & { first: number; last: number }) =>
      `「${text}」は終わり（${last}年度）が始まり（${first}年度）より前です。年度を確認してください。`,
    countDisagrees: ({ text, written, counted }: Text & { written: number; counted: number }) =>
      `「${text}」の年数が合いません（記載は${written}年、数えると${counted}年）。年度か年数を訂正してください。`,
    fictitiousDay: ({ serial }: { serial: number }) =>
      `シリアル値${serial}は、Excelだけにある日（1900年2月29日）です。実在する日付を入力してください。`,
    outsideSerials: ({ serial }: { serial: number }) =>
      `${serial}は日付のシリアル値の範囲外です。日付のセルか日付の文字列を指定してください。`,
    beforeSerials: ({ text }: Text) =>
      `${text}は、このブックでシリアル値にできる最初の日より前です。文字列のまま使ってください。`,
  },
  warnings: {
    legacyEra: ({ written, modern }: { written: string; modern: string }) =>
      `「${written}」は改元前の表記です。「${modern}」と書きます。`,
    firstYearAsOne: ({ written, modern }: { written: string; modern: string }) =>
      `「${written}」は「${modern}」と書くのが一般的です。`,
    weekdayDisagrees: ({ written, actual }: { written: string; actual: string }) =>
      `曜日が合いません（記載は${written}曜日、暦では${actual}曜日）。日付か曜日を訂正してください。`,
  },
};
