/** Columns into which the figures of a plan are split: 「150,000人（見込み）※R4.12末時点」. */
export const quantityColumns = {
  headings: {
    value: (p: { column: string }) => `${p.column}（値）`,
    unit: (p: { column: string }) => `${p.column}（単位）`,
    note: (p: { column: string }) => `${p.column}（注記）`,
    asOf: (p: { column: string }) => `${p.column}（時点）`,
  },
  qualifiers: {
    approximate: "約",
    atLeast: "以上",
    atMost: "以下",
    moreThan: "超",
    lessThan: "未満",
    forecast: "見込み",
    preliminary: "速報",
    planned: "予定",
    cumulative: "累計",
    average: "平均",
  },
  changes: { increase: "増", decrease: "減" },
  severalValues: (p: { text: string }) => `値が複数：${p.text}`,
  notRead: (p: { text: string }) => `読み取れません：${p.text}`,
} as const;
