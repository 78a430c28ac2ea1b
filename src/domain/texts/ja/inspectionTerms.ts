/** Why checks could not be made, and by which year what was checked is judged. */
export const inspectionTerms = {
  assumedFiscalYear: ({ year }: { year: string }) => `${year}（実績の時点から）`,
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
