import { defineCheck } from "../../check";
import { inMeasure } from "../findingAt";
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
export const unknownMarks = oncePerInspection(({ evaluations }): UnknownMarks => {
  const marks = new Set<string>();
  let unknown = 0;
  let isFit = false;
  for (const { grades } of evaluations) {
    for (const { entered, symbol, rubric } of grades) {
      if (entered === "") continue;
      if (symbol !== null) isFit ||= rubric.grades.some((one) => one.symbol === symbol && claiming.has(one.rule.kind));
      else {
        unknown += 1;
        marks.add(entered);
      }
    }
  }
  return { marks: [...marks], isWholeSheet: unknown >= fewest && !isFit };
});

/** The sheet grades in other marks than the rubric of the settings: one cause, told once. */
export const rubricUnfit = defineCheck({
  code: "judgement-rubric-unfit",
  severity: "info",
  granularity: "workbook",
  needs: ["grade"],
  ja: {
    title: "評価基準が表に合っていない",
    description: "評価欄の記号が、どれも点検設定の評価基準にありません。評価と目標・実績とを比べていません。",
    message: (p: { marks: readonly string[]; rubric: string; symbols: readonly string[] }) =>
      `評価欄の記号（${p.marks.join("、")}）は、どれも評価基準「${p.rubric}」の記号（${p.symbols.join("、")}）ではありません。評価は点検していません。`,
    fix: "点検設定で、この計画の評価基準を選んでください。",
  },
  en: {
    title: "Rubric does not fit the sheet",
    message: (p) =>
      `The sheet's grades (${p.marks.join(", ")}) are none of those of the rubric "${p.rubric}" (${p.symbols.join(", ")}). Grades were not inspected.`,
    fix: "Choose the plan's own rubric in the settings.",
  },
  find: (context) => {
    const { marks, isWholeSheet } = unknownMarks(context);
    const first = context.evaluations.find(({ grades }) => grades.some(({ entered }) => marks.includes(entered)));
    if (!isWholeSheet || first === undefined) return [];
    const { name, grades } = context.settings.rubric;
    const unknown = first.grades.find(({ symbol }) => symbol === null);
    return [
      {
        parameters: { marks, rubric: name, symbols: grades.map(({ symbol }) => symbol) },
        ...inMeasure(context, first.measure, unknown?.cell),
        measure: null,
      },
    ];
  },
});
