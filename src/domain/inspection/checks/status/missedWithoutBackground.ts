import { defineCheck } from "../../check";
import { findByBackground } from "./background";

/** A goal was missed, and nothing says why. */
export const missedWithoutBackground = defineCheck({
  code: "status-missed-without-background",
  granularity: "row",
  needs: ["goalStatus"],
  ja: {
    title: "未達成の背景・理由がない",
    description: "施策目標が未達成ですが、背景・理由や備考の欄が空欄です。",
    message: (p: { entered: string }) =>
      `達成状況は「${p.entered}」ですが、達成できなかった背景・理由が記入されていません。`,
    fix: "達成できなかった背景・理由と、取組を継続する場合は今後の対応を記入してください。",
  },
  en: {
    title: "Missed without a background",
    message: (p) => `The status is "${p.entered}", but nothing says why the goal was missed.`,
    fix: "Enter why it was missed and, if the measure goes on, what will be done.",
  },
  find: (context) => findByBackground(context, ["missedEnded", "missedContinuing"], (background) => background === ""),
});
