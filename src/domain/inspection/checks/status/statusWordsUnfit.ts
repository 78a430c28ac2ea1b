import { certain } from "../../../certain";
import { defineCheck, type InspectionContext } from "../../check";
import { inMeasure } from "../findingAt";
import { measuresWithStatus } from "./background";

const fewest = 2;

/** Not one status of the sheet is understood: the settings lack its words, the cells are not wrong. */
export function areAllStatusesUnknown(context: InspectionContext): boolean {
  const unknown = measuresWithStatus(context, null);
  if (unknown.length < context.evaluations.length) return false;
  return unknown.filter(({ goalStatus }) => goalStatus.entered !== "").length >= fewest;
}

/** The sheet writes the status in other words than the settings: one cause, told once. */
export const statusWordsUnfit = defineCheck({
  code: "status-words-unfit",
  granularity: "workbook",
  needs: ["goalStatus"],
  ja: {
    title: "達成状況の書き方が設定と合わない",
    description: "達成状況の欄の言葉が、どれも点検設定の言葉と合いません。達成率は計算できません。",
    message: (p: { entered: readonly string[] }) =>
      `達成状況の欄の言葉（${p.entered.join("、")}）が、どれも達成・未達成（終了）・未達成（継続）のどれを指すか分かりません。`,
    fix: "点検設定の達成状況に、この計画の言葉を加えてください。",
  },
  en: {
    title: "Wording of the status is not in the settings",
    message: (p) =>
      `The sheet's statuses (${p.entered.join(", ")}) are none of achieved, missed (ended), missed (continuing).`,
    fix: "Add this plan's words to the settings.",
  },
  find: (context) => {
    if (!areAllStatusesUnknown(context)) return [];
    const first = certain(context.evaluations.find(({ goalStatus }) => goalStatus.entered !== ""));
    const entered = context.evaluations.map(({ goalStatus }) => goalStatus.entered).filter((text) => text !== "");
    const place = inMeasure(context, first.measure, first.goalStatus.cell);
    return [{ parameters: { entered: [...new Set(entered)] }, ...place, measure: null }];
  },
});
