import type { columns as ja } from "../../ja/views/columns";
import type { Texts } from "../../texts";

export const columns = {
  total: "Total",
  name: "Name",
  grade: "Grade",
  department: "Department",
  indicator: "Indicator",
  measures: "Measures",
  notGraded: "Not graded",
  blank: "(blank)",
  measure: "Measure",
  status: "Goal status",
  target: "Target",
  actual: "Actual",
} satisfies Texts<typeof ja>;
