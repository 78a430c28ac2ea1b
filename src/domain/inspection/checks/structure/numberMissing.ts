import { textOfCell } from "../../../measures/measure";
import { defineCheck } from "../../check";
import { inMeasure } from "../findingAt";
import { shownTextAt } from "./shownCells";

/** A measure without a number among numbered ones: it cannot be referred to, and may have been counted wrongly. */
export const numberMissing = defineCheck({
  code: "structure-number-missing",
  needs: ["number"],
  ja: {
    title: "番号のない施策",
    description: "ほかの施策には番号があるのに、番号が空欄か、数字でない施策があります。",
    message: (p: { text: string }) =>
      p.text === "" ? "番号が記入されていません。" : `番号の欄「${p.text}」に数字がありません。`,
    fix: "番号を記入してください。番号がないと、施策を特定できません。",
  },
  en: {
    title: "Measure without a number",
    message: (p) => (p.text === "" ? "The number is blank." : `The number "${p.text}" has no digits.`),
    fix: "Enter the number; without it the measure cannot be referred to.",
  },
  find: (context) => {
    const { measures } = context.measureSheet;
    // 南部 below 北部 of one measure, judged by itself, has no number of its own.
    const isFurtherRow = (index: number): boolean =>
      index > 0 && textOfCell(measures[index]?.cells.name) === textOfCell(measures[index - 1]?.cells.name);
    const without = measures.filter(
      ({ cells, number, repeats }, index) =>
        !isFurtherRow(index) &&
        number === null &&
        repeats === null &&
        cells.number !== undefined &&
        !/[0-9]|^\s*[-－―—–−ー]+\s*$/u.test(shownTextAt(context.grid, cells.number)),
    );
    const isNotUsed = without.length * 2 > measures.length;
    if (isNotUsed) return [];
    return without.map((measure) => ({
      parameters: { text: textOfCell(measure.cells.number) },
      ...inMeasure(context, measure, measure.cells.number),
    }));
  },
});
