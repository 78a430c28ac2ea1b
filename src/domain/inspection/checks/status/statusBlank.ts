import { defineCheck } from "../../check";
import { inMeasure } from "../findingAt";
import { measuresWithStatus } from "./background";

/** The sheet asks for the goal's status and the cell is empty. */
export const statusBlank = defineCheck({
  code: "status-blank",
  needs: ["goalStatus"],
  ja: {
    title: "達成状況が未記入",
    description: "施策目標の達成状況が空欄です。",
    message: () => "施策目標の達成状況が記入されていません。",
    fix: "達成状況を記入してください。記入されるまで、この施策は達成率に数えません。",
  },
  en: {
    title: "Goal status blank",
    message: () => "The status of the goal has not been entered.",
    fix: "Enter the status. Until then the measure is left out of the achievement rate.",
  },
  find: (context) =>
    measuresWithStatus(context, null)
      .filter(({ goalStatus }) => goalStatus.cell !== undefined && goalStatus.entered === "")
      .map(({ measure, goalStatus }) => ({
        parameters: {},
        ...inMeasure(context, measure, goalStatus.cell),
      })),
});
