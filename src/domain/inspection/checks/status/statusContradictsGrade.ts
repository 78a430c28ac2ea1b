import { defineCheck } from "../../check";
import { contradictsGrade } from "../../../evaluation/gradeClaim";
import { inMeasure } from "../findingAt";
import { explainingNote, noteBehind, unlessExplained } from "../judgement/explainingNote";

/**
 * The indicator is missed and the goal achieved, or the other way round. Two judgements that may differ: an official
 * decides.
 */
export const statusContradictsGrade = defineCheck({
  code: "status-contradicts-grade",
  granularity: "row",
  needs: ["goalStatus", "grade"],
  ja: {
    title: "達成状況と評価が食い違う",
    description:
      "成果指標の評価と施策目標の達成状況が、反対の結果を示しています。二つは別の判断なので、誤りとは限りません。",
    message: (p: { entered: string; grade: string; note: string | null }) =>
      `成果指標の評価は「${p.grade}」ですが、施策目標の達成状況は「${p.entered}」です。${noteBehind.ja(p.note)}`,
    fix: "どちらかが誤りであれば直してください。異なる判断である場合は、評価か実績に「※」を付け、備考などの欄に「※」で始まる注を記入してください。",
  },
  en: {
    title: "Status contradicts the grade",
    message: (p) =>
      `The indicator is graded "${p.grade}", but the status of the goal is "${p.entered}".${noteBehind.en(p.note)}`,
    fix: "Correct what is wrong. If both are right, mark grade or actual with ※ and write a note that begins with ※.",
  },
  find: (context) =>
    context.evaluations
      .filter((evaluation) => contradictsGrade(evaluation))
      .map((evaluation) => {
        const { measure, grades, goalStatus } = evaluation;
        const note = explainingNote(evaluation);
        return {
          parameters: { entered: goalStatus.entered, grade: grades.map(({ entered }) => entered).join("・"), note },
          ...inMeasure(context, measure, goalStatus.cell, ...grades.map(({ cell }) => cell)),
          severity: unlessExplained(note),
        };
      }),
});
