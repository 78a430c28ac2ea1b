import type { unachieved as ja } from "../../ja/views/unachieved";
import { columns } from "./columns";
import type { Texts } from "../../texts";

/** What the view of missed goals and indicators says. */
export const unachieved = {
  ...columns,
  sheetName: "Missed",
  title: "Missed goals and indicators",
  byCause: "Number of measures by cause",
  cause: "Cause",
  noCause: "(no cause tagged)",
  noBackground: "(no background given)",
  ended: "Measures that end",
  continuing: "Measures that continue",
  endedShort: "End",
  continuingShort: "Continue",
  indicators: "Measures with a missed indicator (besides those whose goal was missed)",
  indicatorsOnly: "Measures with a missed indicator",
  notJudged: "Measures whose status cannot be judged",
  goal: "Goal",
  reason: "Background",
  next: "What happens next",
  entered: "Status as entered",
  noNext: "(nothing said)",
  noneEnded: "No measure ends.",
  noneContinuing: "No measure continues.",
  noneIndicators: "There are none.",
  noneMissed: "No goal was missed.",
  missed: (p) =>
    `Of ${String(p.measures)} measures, ${String(p.missed)} missed their goal (${String(p.ended)} end, ${String(p.continuing)} continue).`,
  missedIndicators: (p) => `Besides those, ${String(p.count)} measures have an indicator that is graded as missed.`,
  noMissedAtAll: "No indicator is graded as missed either.",
  noOtherMissed: "No other measure has an indicator that is graded as missed.",
  onlyIndicators: (p) =>
    `Of ${String(p.measures)} measures, ${String(p.count)} have an indicator that is graded as missed. The sheet has no column of goal statuses, so missed goals and what ends or continues are not shown.`,
  notJudgedCount: (p) =>
    `${String(p.count)} measures whose status is blank or cannot be read count neither as achieved nor as missed.`,
  noGrades: "The sheet has no column of grades, so missed indicators are not shown.",
  unavailable: "The sheet has neither a column of goal statuses nor one of grades, so what was missed cannot be known.",
  causeRule: "Causes are those tagged in the background, such as 【新型コロナの影響】.",
  nextRule: "What the background says about the time to come (今後, 引き続き …) stands in a column of its own.",
} satisfies Texts<typeof ja>;
