import type { fieldReports as ja } from "../../ja/views/fieldReports";
import { columns } from "./columns";
import type { Texts } from "../../texts";

/** What the view of reports by field says. */
export const fieldReports = {
  ...columns,
  sheetName: "Reports by field",
  title: (p) => `Results by ${p.level}`,
  level: "division",
  path: " > ",
  outside: "(no division)",
  goals: "Goals",
  impact: "Impact",
  efforts: "Work done and indicators",
  statuses: "Goal statuses",
  gradesAsStatus: "Achieved by grade",
  next: "Why missed, and what is to be done",
  number: "No.",
  name: "Measure",
  goal: "Goal",
  text: "Text",
  nothing: "(nothing said)",
  noGoals: "The sheet has no column of goals.",
  noMeasures: "There are no measures.",
  achieved: (p) => `${String(p.achieved)} of ${String(p.measures)} measures achieved (${p.rate}).`,
  notJudged: (p) => `${String(p.count)} measures cannot be judged.`,
  nothingJudged: "Nothing can be judged.",
  causes:
    "Impacts are those of the sheet's own column and those tagged in the background, such as 【新型コロナの影響】.",
  asTable: (p) =>
    `With more than ${p.most.toLocaleString("en-GB")} measures, everything stands in one table instead of a block a division.`,
  unavailable: "No divisions were found: the sheet needs columns or heading rows that name them.",
} satisfies Texts<typeof ja>;
