import { textOfCell } from "../../../measures/measure";
import { defineCheck } from "../../check";
import { inMeasure, labelOfRole } from "../findingAt";
import { measuresWithStatus } from "./background";

const noteMark = /[※＊*]|^[（(]?注/u;
const nothingToSay = /^(?:[-－‐–—―─−ー]+|なし|無し|特になし|該当なし)?$/u;

/** The column is for what was missed; beside an achieved goal it holds notes, which begin with ※. */
export const backgroundUnmarked = defineCheck({
  code: "status-background-unmarked",
  severity: "info",
  needs: ["goalStatus", "background"],
  ja: {
    title: "達成した施策に未達成の背景がある",
    description: "達成した施策の、未達成の背景・理由を書く欄に、「※」で始まらない文があります。",
    message: (p: { entered: string; column: string }) =>
      `達成状況は「${p.entered}」ですが、「${p.column}」に「※」の付かない文があります。`,
    fix: "達成状況が正しいかを確かめてください。補足であれば「※」を付けてください。",
  },
  en: {
    title: "Background of a miss beside an achieved goal",
    message: (p) => `The status is "${p.entered}", but column "${p.column}" has text without ※.`,
    fix: "Check the status. If the text is a note, begin it with ※.",
  },
  find: (context) => {
    const { measureSheet } = context;
    const column = labelOfRole(measureSheet, "background");
    // A column for what comes next is filled in whatever the status.
    if (!/未達|達成(?:して|でき|しな)/u.test(column)) return [];
    const isUnmarked = (text: string): boolean => !nothingToSay.test(text) && !noteMark.test(text);
    return measuresWithStatus(context, "achieved")
      .filter(({ measure }) => isUnmarked(textOfCell(measure.cells.background)))
      .map(({ measure, goalStatus }) => ({
        parameters: { entered: goalStatus.entered, column },
        ...inMeasure(context, measure, measure.cells.background, goalStatus.cell),
      }));
  },
});
