import { defineCheck } from "../../check";
import { inMeasure } from "../findingAt";
import { unknownMarks } from "./rubricUnfit";

/** The mark entered is none of the rubric's, in a sheet whose other grades are. */
export const gradeUnknown = defineCheck({
  code: "judgement-grade-unknown",
  severity: "error",
  needs: ["grade"],
  ja: {
    title: "評価の記号が評価基準にない",
    description: "評価欄の記号が、評価基準（凡例）のどの記号でもありません。",
    message: (p: { entered: string; symbols: readonly string[] }) =>
      `評価「${p.entered}」は評価基準にない記号です（使える記号：${p.symbols.join("、")}）。`,
    fix: "評価基準の記号に直してください。別の基準を使う計画では、点検設定で評価基準を選んでください。",
  },
  en: {
    title: "Grade not in the rubric",
    message: (p) => `Grade "${p.entered}" is not in the rubric (${p.symbols.join(", ")}).`,
    fix: "Use a mark of the rubric, or choose the plan's own rubric in the settings.",
  },
  find: (context) => {
    const { evaluations } = context;
    const { marks, isWholeSheet } = unknownMarks(context);
    if (isWholeSheet || marks.length === 0) return [];
    return evaluations.flatMap(({ measure, grades }) =>
      grades
        .filter(({ entered, symbol }) => entered !== "" && symbol === null)
        .map(({ entered, cell, rubric }) => ({
          parameters: { entered, symbols: rubric.grades.map((grade) => grade.symbol) },
          ...inMeasure(context, measure, cell),
        })),
    );
  },
});
