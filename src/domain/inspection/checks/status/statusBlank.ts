import type { MeasureEvaluation } from "../../../evaluation/evaluateMeasures";
import { defineCheck } from "../../check";
import { inMeasure } from "../findingAt";
import { measuresWithStatus } from "./background";

/** The sheet asks for the goal's status and the cell is empty. */
export const statusBlank = defineCheck({
  code: "status-blank",
  severity: "error",
  needs: ["goalStatus"],
  ja: {
    title: "達成状況が未記入",
    description: "施策目標の達成状況が空欄です。その施策は、達成にも未達成にも数えられていません。",
    message: (p: { count: number; total: number }) =>
      p.count > 1
        ? `${p.total}施策のうち${p.count}施策で、施策目標の達成状況が記入されていません。`
        : "施策目標の達成状況が記入されていません。",
    fix: "達成状況を記入してください。記入されるまで、この施策は達成率に数えません。",
  },
  en: {
    title: "Goal status blank",
    message: (p) =>
      p.count > 1
        ? `The status of the goal has not been entered for ${p.count} of ${p.total} measures.`
        : "The status of the goal has not been entered.",
    fix: "Enter the status. Until then the measure is left out of the achievement rate.",
  },
  find: (context) => {
    const total = context.evaluations.length;
    const blank = measuresWithStatus(context, null).filter(
      ({ goalStatus }) =>
        goalStatus.cell?.isColoured === undefined && goalStatus.cell !== undefined && goalStatus.entered === "",
    );
    const found = (one: MeasureEvaluation, count: number, ...others: readonly MeasureEvaluation[]) => ({
      parameters: { count, total },
      ...inMeasure(context, one.measure, one.goalStatus.cell, ...others.map(({ goalStatus }) => goalStatus.cell)),
    });
    const [first, ...others] = blank;
    // A column that most measures leave blank is not filled in yet: one cause, told once.
    if (first === undefined || blank.length * 2 <= total || others.length === 0)
      return blank.map((one) => found(one, 1));
    const isNoneFilled = blank.length === total;
    return [{ ...found(first, blank.length, ...others), measure: null, ...(isNoneFilled ? { severity: "info" } : {}) }];
  },
});
