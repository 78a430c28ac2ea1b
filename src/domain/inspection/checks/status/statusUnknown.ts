import { defineCheck } from "../../check";
import { inMeasure } from "../findingAt";
import { measuresWithStatus } from "./background";
import { areAllStatusesUnknown } from "./statusWordsUnfit";

/** The status is there, but says neither achieved nor missed in words anybody agreed on. */
export const statusUnknown = defineCheck({
  code: "status-unknown",
  severity: "error",
  needs: ["goalStatus"],
  ja: {
    title: "達成状況を読み取れない",
    description: "施策目標の達成状況が、達成・未達成（終了）・未達成（継続）のどれを指すか分かりません。",
    message: (p: { entered: string }) =>
      `達成状況「${p.entered}」が、達成・未達成（終了）・未達成（継続）のどれか分かりません。`,
    fix: "決められた書き方に直してください。別の書き方を使う計画では、点検設定に加えてください。",
  },
  en: {
    title: "Goal status not understood",
    message: (p) => `The status "${p.entered}" is none of achieved, missed (ended), missed (continuing).`,
    fix: "Use the agreed wording, or add this one to the settings.",
  },
  find: (context) =>
    areAllStatusesUnknown(context)
      ? []
      : measuresWithStatus(context, null)
          .filter(({ goalStatus }) => goalStatus.entered !== "")
          .map(({ measure, goalStatus }) => ({
            parameters: { entered: goalStatus.entered },
            ...inMeasure(context, measure, goalStatus.cell),
          })),
});
