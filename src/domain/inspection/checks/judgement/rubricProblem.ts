import { checkRubric } from "../../../evaluation/checkRubric";
import type { Check } from "../../check";

/** The rubric itself leaves cases out, grades one case twice or uses one mark for two: told once, at the grade's header. */
export const rubricProblem: Check = {
  code: "judgement-rubric-problem",
  family: "judgement",
  severity: "warning",
  granularity: "workbook",
  rule: null,
  needs: ["grade"],
  find: ({ measureSheet, settings }) => {
    const problems = checkRubric(settings.rubric);
    const header = measureSheet.columns.get("grade")?.cell;
    if (problems.length === 0 || header === undefined) return [];
    const { row, column } = header;
    return [
      {
        code: "judgement-rubric-problem",
        parameters: { rubric: settings.rubric.name, problems },
        cells: [{ sheet: measureSheet.sheet, row, column }],
        measure: null,
      },
    ];
  },
};
