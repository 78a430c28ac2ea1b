import type { previousYear as ja } from "../../ja/views/previousYear";
import { columns } from "./columns";
import type { Texts } from "../../texts";

/** What the comparison with last year says. */
export const previousYear = {
  ...columns,
  sheetName: "Last year compared",
  title: "Compared with last year's measures",
  years: "Measures and rates",
  year: "Year",
  previous: "Last year",
  current: "This year",
  achieved: "Achieved",
  rate: "Rate",
  count: "Number",
  counts: "What changed, in numbers",
  matched: "Continued measures",
  added: "Added measures",
  ended: "Ended measures",
  renamed: "Measures with another name or code",
  targets: "Changed targets",
  grades: "Changed grades",
  statuses: "Changed goal statuses",
  better: "of these better",
  worse: "of these worse",
  notComparable: "of these not comparable",
  code: "Measure",
  division: "Division",
  previousCode: "Code last year",
  previousName: "Name last year",
  currentCode: "Code this year",
  currentName: "Name this year",
  matchedBy: "Taken for the same because",
  likeness: "Likeness of names",
  reasons: {
    codeAndName: "code and name are the same",
    name: "the name is the same (the code is not)",
    codeAndSimilarName: "the code is the same and the name alike",
    similarName: "the name is alike (the code is not the same)",
    codeOnly: "only the code is the same (check that it is not another measure)",
  },
  before: "Last year",
  after: "This year",
  step: "Change",
  steps: { better: "Better", same: "Same", worse: "Worse", notComparable: "Not comparable" },
  notJudged: "Not judged",
  none: "None.",
  notCompared: (p) => `Not compared: one of the two sheets has no column "${p.column}".`,
  roles: { target: "Target", grade: "Grade", goalStatus: "Goal status" },
  previousSource: (p) => `Last year from: ${p.file === "" ? "" : `${p.file}, `}sheet "${p.sheet}", ${p.rows}`,
  matchRule: (p) =>
    `Measures are matched by code and name, then by name, then by code where the names are alike by ${p.leastUnderOneCode} or more, then by names alike by ${p.least} or more, then by code alone. Likeness: the share of neighbouring letters in common.`,
  markRule:
    "Coloured rows: measures matched by their code alone (check that they are the same), grades that went down, goals that were achieved last year and missed this year.",
  gradeRule: (p) =>
    `Last year's rubric (${p.previous}) and this year's (${p.current}) differ: mind that where a grade went up or down.`,
  unavailable: "Last year's workbook has not been picked. Pick the workbook with last year's measures first.",
} satisfies Texts<typeof ja>;
