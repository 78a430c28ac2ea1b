import type { GoalStatus } from "./goalStatus";

/** As the published summary heads its columns. Formulas compare with these, so they never change with the language. */
export const goalStatusLabels: Readonly<Record<GoalStatus, string>> = {
  achieved: "達成",
  missedEnded: "未達成(終了)",
  missedContinuing: "未達成(継続)",
};

/** For a status that is blank or not understood. */
export const notJudgedLabel = "判定不能";
