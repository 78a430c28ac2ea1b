import { defineCheck } from "../../check";
import { plainText } from "../../../text/plainText";
import { groupBy } from "../../../groupBy";
import { inMeasure } from "../findingAt";
import { isRubricUnsaid } from "./judgedGrades";
import { unknownMarks } from "./rubric";

export const gradeUnknown = defineCheck({
  code: "judgement-grade-unknown",
  severity: "error",
  needs: ["grade"],
  ja: {
    title: "評価の記号が評価基準にない",
    description: "評価欄の記号が、評価基準（凡例）のどの記号でもありません。",
    message: (p: { entered: string; symbols: readonly string[]; count: number }) =>
      `評価「${p.entered}」${p.count > 1 ? `（${p.count}か所）` : ""}は評価基準にない記号です（使える記号：${p.symbols.join("、")}）。`,
    fix: "評価基準の記号に直してください。別の基準を使う計画では、点検設定で評価基準を選んでください。",
  },
  en: {
    title: "Grade not in the rubric",
    message: (p) =>
      `Grade "${p.entered}"${p.count > 1 ? ` (${p.count} cells)` : ""} is not in the rubric (${p.symbols.join(", ")}).`,
    fix: "Use a mark of the rubric, or choose the plan's own rubric in the settings.",
  },
  find: (context) => {
    const { evaluations } = context;
    const { marks, isWholeSheet } = unknownMarks(context);
    if (isWholeSheet || marks.length === 0) return [];
    const unknown = evaluations.flatMap(({ measure, grades }) =>
      grades.filter(({ entered, symbol }) => entered !== "" && symbol === null).map((graded) => ({ measure, graded })),
    );
    // One mark that the rubric lacks is one question, however many cells have it.
    return [...groupBy(unknown, ({ graded }) => plainText(graded.entered)).values()].map(([first, ...others]) => {
      const { entered, cell, rubric } = first.graded;
      const found = inMeasure(context, first.measure, cell, ...others.map(({ graded }) => graded.cell));
      return {
        parameters: { entered, symbols: rubric.grades.map((grade) => grade.symbol), count: others.length + 1 },
        ...found,
        // A mark that is written again and again is the plan's own: it is the rubric that is not known.
        ...(others.length > 0
          ? { measure: null, ...(isRubricUnsaid(context) ? { severity: "info" as const } : {}) }
          : {}),
      };
    });
  },
});
