import type { gradeByStatus as ja } from "../../ja/views/gradeByStatus";
import { columns } from "./columns";
import type { Texts } from "../../texts";

/** What the view of grades against goal statuses says. */
export const gradeByStatus = {
  ...columns,
  sheetName: "Grade by status",
  title: "Grades of indicators against the status of goals",
  counts: "Number of measures",
  measures: (p) => `Measures that contradict themselves (${String(p.count)})`,
  none: "There are no measures.",
  noContradiction: "No measure contradicts itself.",
  rule: "They contradict themselves where the grade says reached although the goal was missed, or the other way round; check the background.",
} satisfies Texts<typeof ja>;
