/** Sample workbooks with one sheet of measures that is read with the usual settings. */
export const openDataSamples = [
  "kanagawa-report.xlsx",
  "kanagawa-list.xlsx",
  "families/blank-divisions.xlsx",
  "families/five-levels.xlsx",
  "families/indicator-rows.xlsx",
  "families/kanagawa-shuffled.xlsx",
  "families/letter-grades.xlsx",
  "families/merged-divisions.xlsx",
  "families/one-level.xlsx",
  "families/plain-headings.xlsx",
  "families/shuffled-list.xlsx",
  "families/status-words.xlsx",
  "families/typed-numbers.xlsx",
  "families/typed-percents.xlsx",
  "families/year-columns.xlsx",
] as const;
