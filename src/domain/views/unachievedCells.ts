import type { MeasureRole } from "../measures/measure";
import type { JudgedMeasure } from "../summary/counting";
import { goalStatusLabels } from "../evaluation/goalStatusLabels";
import { isMissed, textsOf } from "./missedMeasures";
import type { PlainTable } from "./plainTable";

const columns: readonly (readonly [heading: string, role: MeasureRole])[] = [
  ["施策名", "name"],
  ["所属", "department"],
  ["成果指標", "indicator"],
  ["目標", "target"],
  ["実績", "actual"],
  ["評価", "grade"],
  ["施策目標", "goal"],
];

/** The measures whose goal was missed, in the order of the sheet, with the background that the sheet gives. */
export function unachievedCells(measures: readonly JudgedMeasure[]): PlainTable {
  const header = ["施策番号", ...columns.map(([heading]) => heading), "達成状況", "背景"];
  const body = measures
    .filter(isMissed)
    .map(({ measure, goalStatus }) => [
      measure.code,
      ...columns.map(([, role]) => textsOf(measure, role)),
      goalStatusLabels[goalStatus],
      textsOf(measure, "background"),
    ]);
  return [header, ...body];
}
