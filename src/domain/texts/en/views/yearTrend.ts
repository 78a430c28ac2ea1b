import type { yearTrend as ja } from "../../ja/views/yearTrend";
import { columns } from "./columns";
import type { Texts } from "../../texts";

/** What the view of the years says. */
export const yearTrend = {
  ...columns,
  sheetName: "Trend by year",
  title: "Grades and actuals by fiscal year",
  year: "Year",
  overall: "Overall",
  byYear: "Grades by year",
  byYearStatus: "Goal statuses by year",
  rate: "Achieved",
  notJudged: "Not judged",
  transitions: "Changes of grade",
  transition: "Change",
  step: "Direction",
  steps: { better: "Better", same: "Same", worse: "Worse", notComparable: "Not comparable" },
  from: (p) => `${p.before}→${p.after}`,
  measures: "Measures over the years",
  lastStep: (p) => `${p.before}→${p.after} ${p.step}`,
  path: (p) => `${p.code} ${p.name}: ${p.indicator}${p.unit === "" ? "" : ` (${p.unit})`}`,
  expected: "Expected",
  written: "Actual as written",
  none: "There are no measures.",
  chartOfGrades: "Shares of grades by year",
  chartOfRates: "Achieved by year",
  rateRule: (p) => `Achieved by year: grades ${p.grades} ÷ all grades (without those that judge nothing)`,
  statusRule: "Achieved by goal status: achieved ÷ all that were judged",
  markRule: "Coloured rows: the grade fell in the last year.",
  pathRule: (p) =>
    `Paths are shown of ${String(p.most)} indicators at most: those missed in the last year, then those whose grade fell, then others that are numbers.`,
  expectedRule:
    "Expected: the year's own expected value, or the point of the straight line from baseline to final target over the plan's period.",
  unavailable:
    "The sheet has no actuals or grades of two fiscal years or more. Give each year columns of its own whose headings name the year (令和3年度, R4 …).",
} satisfies Texts<typeof ja>;
