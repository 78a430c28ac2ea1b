import type { MeasureEvaluation } from "../../../evaluation/evaluateMeasures";
import { defineCheck, type InspectionContext } from "../../check";
import { inMeasure } from "../findingAt";
import { measuresWithStatus } from "./backgrounds";
import { certain } from "../../../certain";
import { contradictsGrade } from "../../../evaluation/gradeClaim";
import { explainingNote, noteBehind, unlessExplained } from "../judgement/explainingNote";

export const statusBlank = defineCheck({
  code: "status-blank",
  severity: "error",
  needs: ["goalStatus"],
  ja: {
    title: "達成状況が未記入",
    description: "施策目標の達成状況が空欄です。その施策は、達成にも未達成にも数えられていません。",
    message: (p: { count: number; total: number }) =>
      p.count > 1
        ? `${p.total}施策のうち${p.count}施策で、施策目標の達成状況が記入されていません。`
        : "施策目標の達成状況が記入されていません。",
    fix: "達成状況を記入してください。記入されるまで、この施策は達成率に数えません。",
  },
  en: {
    title: "Goal status blank",
    message: (p) =>
      p.count > 1
        ? `The status of the goal has not been entered for ${p.count} of ${p.total} measures.`
        : "The status of the goal has not been entered.",
    fix: "Enter the status. Until then the measure is left out of the achievement rate.",
  },
  find: (context) => {
    const total = context.evaluations.length;
    const blank = measuresWithStatus(context, null).filter(
      ({ goalStatus }) =>
        goalStatus.cell?.isColoured === undefined && goalStatus.cell !== undefined && goalStatus.entered === "",
    );
    const found = (one: MeasureEvaluation, count: number, ...others: readonly MeasureEvaluation[]) => ({
      parameters: { count, total },
      ...inMeasure(context, one.measure, one.goalStatus.cell, ...others.map(({ goalStatus }) => goalStatus.cell)),
    });
    const [first, ...others] = blank;
    // A column that most measures leave blank is not filled in yet: one cause, told once.
    if (first === undefined || blank.length * 2 <= total || others.length === 0)
      return blank.map((one) => found(one, 1));
    const isNoneFilled = blank.length === total;
    return [{ ...found(first, blank.length, ...others), measure: null, ...(isNoneFilled ? { severity: "info" } : {}) }];
  },
});

const fewest = 2;

/** Not one status of the sheet is understood: the settings lack its words, the cells are not wrong. */
function areAllStatusesUnknown(context: InspectionContext): boolean {
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

export const statusUnknown = defineCheck({
  code: "status-unknown",
  severity: "error",
  needs: ["goalStatus"],
  ja: {
    title: "達成状況を読み取れない",
    description: "施策目標の達成状況が、達成・未達成（終了）・未達成（継続）のどれを指すか分かりません。",
    message: (p: { entered: string }) =>
      `達成状況「${p.entered}」が、達成・未達成（終了）・未達成（継続）のどれか分かりません。`,
    fix: "決められた書き方に直してください。別の書き方を使う計画では、点検設定に加えてください。",
  },
  en: {
    title: "Goal status not understood",
    message: (p) => `The status "${p.entered}" is none of achieved, missed (ended), missed (continuing).`,
    fix: "Use the agreed wording, or add this one to the settings.",
  },
  find: (context) =>
    areAllStatusesUnknown(context)
      ? []
      : measuresWithStatus(context, null)
          .filter(({ goalStatus }) => goalStatus.entered !== "")
          .map(({ measure, goalStatus }) => ({
            parameters: { entered: goalStatus.entered },
            ...inMeasure(context, measure, goalStatus.cell),
          })),
});

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
