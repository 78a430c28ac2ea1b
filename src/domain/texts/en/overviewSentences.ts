import type { overviewSentences as ja } from "../ja/overviewSentences";
import type { Texts } from "../texts";

/** The sentences that open the report. */
export const overviewSentences = {
  plan: (p) =>
    `Of ${String(p.measures)} measures in ${p.divisions}, ${String(p.achieved)} (${p.rate}) reached their goal${p.unjudged}.`,
  division: (p) =>
    `In "${p.division}", of ${String(p.measures)} measures in ${p.divisions}, ${String(p.achieved)} (${p.rate}) reached their goal${p.unjudged}.`,
  divisions: (p) => `${String(p.count)} × ${p.level}`,
  defaultLevel: "division",
  unjudged: (p) =>
    ` (${String(p.count)} measures without a judged status ${p.excluded ? "left out of the rate" : "included"})`,
  nothingJudged: (p) =>
    `No achievement rate: the statuses of the ${String(p.measures)} measures in ${p.divisions} are missing or cannot be read.`,
  noRate: "no rate",
  inDivision: (p) => `In "${p.division}": `,
  and: ", ",
  byGrade: (p) =>
    p.indicators === null
      ? `${p.about}Of ${String(p.measures)} measures${p.divisions === "" ? "" : ` in ${p.divisions}`}, ${String(p.achieved)} (${p.rate}) were graded as achieved (${p.grades})${p.unjudged}.`
      : `${p.about}Of the ${String(p.indicators)} indicators of ${String(p.measures)} measures${p.divisions === "" ? "" : ` in ${p.divisions}`}, ${String(p.achieved)} (${p.rate}) were graded as achieved (${p.grades})${p.unjudged}.`,
  unjudgedGrades: (p) =>
    ` (${String(p.count)} ${p.unit} whose grade says neither are ${p.excluded ? "left out of the rate" : "included"})`,
  shares: (p) =>
    `Grades: ${p.grades.map(({ grade, count, share }) => `${grade === "" ? "none" : grade} ${String(count)}${share === null ? "" : ` (${share})`}`).join(", ")}.`,
  noneOfRubric: (p) =>
    `No achievement rate: the rubric does not say which of the grades of ${String(p.measures)} measures${p.divisions === "" ? "" : ` in ${p.divisions}`} count as achieved.`,
  byFigures: (p) =>
    `By the figures alone, ${String(p.reached)} of ${String(p.compared)} indicators reached their targets${p.others === 0 ? "" : ` (${String(p.others)} could not be compared)`}.`,
  repeated: (p) => `${String(p.count)} measures that are shown again are counted once, where they stand first.`,
} as const satisfies Texts<typeof ja>;
