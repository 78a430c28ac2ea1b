import { checkRubric, type RubricProblem } from "../../../evaluation/checkRubric";
import type { Rubric } from "../../../evaluation/rubric";
import { statedRubricName } from "../../../evaluation/stated/statedRubric";
import { describeRubricProblem } from "../../../texts/describeRubricProblem";
import { defineCheck } from "../../check";
import { at } from "../findingAt";

/** A legend in words may say more than was understood: what it seems to leave out is no flaw of the plan's. */
function isOfWords(problem: RubricProblem, { grades }: Rubric): boolean {
  if (problem.code !== "gap") return false;
  const isManual = grades.some(({ rule }) => rule.kind === "manual");
  return isManual || problem.places.some(({ kind }) => kind === "comparison");
}

/** The rubric itself leaves cases out, grades one case twice or uses one mark for two: told once, at the grade's header. */
export const rubricProblem = defineCheck({
  code: "judgement-rubric-problem",
  granularity: "workbook",
  needs: ["grade"],
  ja: {
    title: "評価基準に不備がある",
    description: "点検設定の評価基準に、どの評価にもならない場合や、二つの評価に当てはまる場合などがあります。",
    message: (p: { rubric: string; problems: readonly RubricProblem[] }) =>
      `評価基準「${p.rubric}」に不備があります。${p.problems.map((problem) => describeRubricProblem(problem, "ja")).join("")}`,
    fix: "点検設定の評価基準を直してください。直すまで、当てはまる評価が決まらない施策が残ります。",
  },
  en: {
    title: "Flaw in the rubric",
    message: (p) =>
      `The rubric "${p.rubric}" is flawed. ${p.problems.map((problem) => describeRubricProblem(problem, "en")).join(" ")}`,
    fix: "Correct the rubric in the settings. Until then some measures have no certain grade.",
  },
  find: ({ measureSheet, settings: { rubric } }) => {
    const isStated = rubric.name === statedRubricName;
    const problems = checkRubric(rubric).filter((problem) => !(isStated && isOfWords(problem, rubric)));
    const header = measureSheet.columns.get("grade")?.cell;
    if (problems.length === 0 || header === undefined) return [];
    return [{ parameters: { rubric: rubric.name, problems }, ...at({ ...header, sheet: measureSheet.sheet }) }];
  },
});
