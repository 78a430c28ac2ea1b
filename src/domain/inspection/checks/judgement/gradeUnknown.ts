import type { Check } from "../../check";
import { cellsOf } from "../findingAt";
import { unknownMarks } from "./rubricUnfit";

/** The mark entered is none of the rubric's, in a sheet whose other grades are. */
export const gradeUnknown: Check = {
  code: "judgement-grade-unknown",
  family: "judgement",
  severity: "error",
  granularity: "cell",
  rule: null,
  needs: ["grade"],
  find: (context) => {
    const { measureSheet, evaluations, settings } = context;
    const { marks, isWholeSheet } = unknownMarks(context);
    if (isWholeSheet || marks.length === 0) return [];
    return evaluations.flatMap(({ measure, grades }) =>
      grades
        .filter(({ entered, symbol }) => entered !== "" && symbol === null)
        .map(({ entered, cell }) => ({
          code: "judgement-grade-unknown" as const,
          parameters: { entered, symbols: settings.rubric.grades.map((grade) => grade.symbol) },
          cells: cellsOf(measure, measureSheet.sheet, cell),
          measure: measure.code,
        })),
    );
  },
};
