import type { achievement as ja } from "../../ja/views/achievement";
import type { Texts } from "../../texts";

/** What views say about the judgement that their rates count. */
export const achievement = {
  missed: "Missed",
  and: ", ",
  byGrade: (p) =>
    `The sheet has no column of goal statuses: ${p.unit === "measures" ? "measures whose indicators are" : "indicators, each with its own grade, that are"} graded ${p.grades} count as achieved.`,
  rateRule: (p) =>
    `Achievement rate = achieved ÷ ${p.denominator === "all" ? `all ${p.unit}` : `${p.unit} whose grade says achieved or missed`} (percentage rounded half up to ${String(p.decimals)} decimals)`,
  neither: "The sheet has neither a column of goal statuses nor one of grades, so no achievement rates are computed.",
} satisfies Texts<typeof ja>;
