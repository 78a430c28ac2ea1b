import type { statusFindings as ja } from "../../ja/findings/status";
import type { Texts } from "../../texts";
import { noteBehind } from "./judgement";

/** Findings of the family status: `message` says what is wrong, `fix` what to do. */
export const statusFindings = {
  "status-blank": {
    title: "Goal status blank",
    description: "The status of the goal has not been entered.",
    message: () => "The status of the goal has not been entered.",
    fix: "Enter the status. Until then the measure is left out of the achievement rate.",
  },
  "status-words-unfit": {
    title: "Wording of the status is not in the settings",
    description: "None of the sheet's statuses is in words of the settings, so there is no achievement rate.",
    message: (p) =>
      `The sheet's statuses (${p.entered.join(", ")}) are none of achieved, missed (ended), missed (continuing).`,
    fix: "Add this plan's words to the settings.",
  },
  "status-unknown": {
    title: "Goal status not understood",
    description: "The status does not tell achieved, missed (ended) and missed (continuing) apart.",
    message: (p) => `The status "${p.entered}" is none of achieved, missed (ended), missed (continuing).`,
    fix: "Use the agreed wording, or add this one to the settings.",
  },
  "status-contradicts-grade": {
    title: "Status contradicts the grade",
    description:
      "The grade of the indicator and the status of the goal point in opposite directions. They are two judgements, so this may be right.",
    message: (p) =>
      `The indicator is graded "${p.grade}", but the status of the goal is "${p.entered}".${noteBehind(p.note)}`,
    fix: "Correct what is wrong. If both are right, mark grade or actual with ※ and write a note that begins with ※.",
  },
  "status-missed-without-background": {
    title: "Missed without a background",
    description: "The goal was missed, but the columns of backgrounds and remarks are blank.",
    message: (p) => `The status is "${p.entered}", but nothing says why the goal was missed.`,
    fix: "Enter why it was missed and, if the measure goes on, what will be done.",
  },
  "status-missed-without-next": {
    title: "What happens next is not said",
    description: "The goal was missed and the measure goes on, but the background does not say how.",
    message: (p) => `The status is "${p.entered}", but the background does not say what will be done.`,
    fix: "Add what will be done.",
  },
  "status-ended-but-continues": {
    title: "Ended measure that seems to go on",
    description: "The measure ends by its status, but the background has words of going on.",
    message: (p) => `The status is "${p.entered}", but the background says "${p.words}".`,
    fix: "Check whether the measure ends or goes on. If it is something else that goes on, leave it as it is.",
  },
  "status-background-unmarked": {
    title: "Background of a miss beside an achieved goal",
    description: "The column for why a goal was missed has text without ※ although the goal was achieved.",
    message: (p) => `The status is "${p.entered}", but column "${p.column}" has text without ※.`,
    fix: "Check the status. If the text is a note, begin it with ※.",
  },
} as const satisfies Texts<typeof ja>;
