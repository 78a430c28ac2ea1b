import type { Check } from "../../check";
import { cellsOf } from "../findingAt";
import { oncePerInspection } from "../once";

/** Marks that any rubric may have for "nothing to grade" tell nothing of which rubric it is. */
const claiming = new Set(["comparison", "interval", "manual"]);
const fewest = 2;

interface UnknownMarks {
  readonly marks: readonly string[];
  /** No grade of the sheet is one of the rubric's: it is the rubric that is wrong, not every cell. */
  readonly isWholeSheet: boolean;
}

/** The marks of the sheet that the rubric does not have. */
export const unknownMarks = oncePerInspection(({ evaluations, settings }): UnknownMarks => {
  const rules = new Map(settings.rubric.grades.map(({ symbol, rule }) => [symbol, rule.kind]));
  const marks = new Set<string>();
  let unknown = 0;
  let isFit = false;
  for (const { grades } of evaluations) {
    for (const { entered, symbol } of grades) {
      if (entered === "") continue;
      if (symbol !== null) isFit ||= claiming.has(rules.get(symbol) ?? "");
      else {
        unknown += 1;
        marks.add(entered);
      }
    }
  }
  return { marks: [...marks], isWholeSheet: unknown >= fewest && !isFit };
});

/** The sheet grades in other marks than the rubric of the settings: one cause, told once. */
export const rubricUnfit: Check = {
  code: "judgement-rubric-unfit",
  family: "judgement",
  severity: "info",
  granularity: "workbook",
  rule: null,
  needs: ["grade"],
  find: (context) => {
    const { marks, isWholeSheet } = unknownMarks(context);
    const { measureSheet, settings } = context;
    if (!isWholeSheet) return [];
    const first = context.evaluations.find(({ grades }) => grades.some(({ entered }) => marks.includes(entered)));
    if (first === undefined) return [];
    return [
      {
        code: "judgement-rubric-unfit",
        parameters: {
          marks,
          rubric: settings.rubric.name,
          symbols: settings.rubric.grades.map(({ symbol }) => symbol),
        },
        cells: cellsOf(first.measure, measureSheet.sheet, first.grades.find(({ symbol }) => symbol === null)?.cell),
        measure: null,
      },
    ];
  },
};
