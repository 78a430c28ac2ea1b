import type { byDepartment as ja } from "../../ja/views/byDepartment";
import { columns } from "./columns";
import type { Texts } from "../../texts";

/** What the view by department says; its column may be another one. */
export const byDepartment = {
  ...columns,
  sheetName: "By department",
  title: (p) => `Results by ${p.column}`,
  counts: (p) => `Number of measures and achievement rate by ${p.column}`,
  list: (p) => `Measures by ${p.column}`,
  chart: (p) => `Achievement rate by ${p.column}`,
  goals: "Goals",
  grades: "Grade",
  gradesAsStatus: "Grades of indicators",
  rate: "Achievement rate",
  none: "There are no measures.",
  and: ", ",
  several: (p) =>
    `A measure with several entries under ${p.column} counts for each of them. The total counts every measure once and so is ${String(p.more)} less than the sum of the rows.`,
  noDepartments: (p) => `No column of departments was found. Choose the column to group by (${p.headings}).`,
  unknownColumn: (p) => `There is no column "${p.column}". Choose one of these: ${p.headings}`,
} satisfies Texts<typeof ja>;
