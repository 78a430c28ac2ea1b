/** Why checks could not be made, and by which year what was checked is judged. */
export const inspectionTerms = {
  judgedBy: {
    settings: ({ year }: { year: string }) => `${year}（点検設定）`,
    dates: ({ year }: { year: string }) => `${year}（実績の時点から）`,
    column: ({ year }: { year: string }) => `${year}（実績の列から）`,
    otherActuals: ({ told, actuals }: { told: string; actuals: string }) => `${told}。実績の列は${actuals}です`,
  },
  notChecked: {
    columnMissing: (p: { column: string }) => `「${p.column}」の列がありません。`,
    nothingToCompare: {
      summarySheet: "比べる集計表がありません。",
      overviewSentence: "比べる概況の文がありません。",
      planStructure: "比べる計画の構成がありません。",
      strategies: "戦略の一覧がありません。",
      otherSheet: "比べるほかの表がありません。",
      yearColumns: "ほかの年度の列がありません。",
    },
    settingMissing: { fiscalYear: "点検設定に年度がありません。" },
    notATable: "見出しのある一つの表ではないため、列を見る点検はできません。",
    notRead: "シートのこの部分は読んでいません。",
    notVisibleInSheet: "Excelのシートからは分かりません。",
  },
} as const;
