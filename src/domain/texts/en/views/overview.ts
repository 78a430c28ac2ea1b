import type { overview as ja } from "../../ja/views/overview";
import { columns } from "./columns";
import type { Texts } from "../../texts";

/** What the view of overall results says. */
export const overview = {
  ...columns,
  sheetName: "Overall results",
  title: "Overall results of the inspection",
  byDivision: (p) => `Results by ${p.level}`,
  gradesByDivision: (p) => `Grades of indicators by ${p.level}`,
  byField: (p) => `Achievement rates by ${p.level}`,
  missed: "Measures whose goal was missed",
  noneMissed: "No measure missed its goal.",
  name: "Measure",
  reason: "Background",
  allReached: (p) => `In all ${String(p.count)} of ${p.level}, every measure reached its goal.`,
  someReached: (p) =>
    `In ${String(p.reached)} of ${String(p.count)} (${p.level}), every measure reached its goal. The lowest rates: ${p.lowest}${p.isMore ? " and others" : ""}.`,
  fieldWithRate: (p) => `"${p.field}" (${p.rate})`,
  listSeparator: ", ",
  chartOfRates: (p) => `Achievement rate by ${p.level}`,
  chartOfGrades: (p) => `Shares of grades by ${p.level}`,
  level: (p) => `Division ${String(p.level)}`,
  count: (p) => `Number of ${p.level}`,
  outermost: "Division",
  plan: "Whole plan",
  goals: "Goals",
  grades: "Grade",
  gradesAsStatus: "Grades of indicators",
  rate: "Achievement rate",
  none: "There are no measures.",
  noGrades: "The sheet has no column of grades, so they are not broken down.",
} satisfies Texts<typeof ja>;
