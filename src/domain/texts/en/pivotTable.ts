import type { pivotTable as ja } from "../ja/pivotTable";
import type { Texts } from "../texts";

/** What the PivotTable over the measures, its source and its messages say. */
export const pivotTable = {
  sheetName: "Pivot summary",
  sourceSheetName: "Pivot data",
  title: "Goal statuses of the measures (PivotTable)",
  source: (p: { sheet: string; rows: string; copy: string }) =>
    `Source: sheet "${p.sheet}" ${p.rows} (copied to sheet "${p.copy}", one row a measure)`,
  notLive: (p: { sheet: string }) =>
    `The counts are those of the moment when this was made. When you have changed sheet "${p.sheet}", make it again (the counts of the summary table follow by themselves).`,
  numbered: "The numbers before the divisions keep them in the order of the plan.",
  fields: { code: "Measure code", name: "Measure", department: "Department", grade: "Grade", status: "Goal status" },
  measures: "Measures",
  statuses: { achieved: "1 Achieved", missedEnded: "2 Missed (ended)", missedContinuing: "3 Missed (continuing)" },
  notJudged: "Not judged",
  blank: "(blank)",
  missing:
    "This Excel does not let add-ins make PivotTables (Excel 2019 and later do). The summary table gives the same counts by formulas.",
} as const satisfies Texts<typeof ja>;
