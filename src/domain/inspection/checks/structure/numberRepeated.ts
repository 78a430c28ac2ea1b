import { groupBy } from "../../../groupBy";
import { defineCheck } from "../../check";
import { cellsOf } from "../findingAt";
import { inDivision, numberedDivisions, type NumberedDivision, type NumberedMeasure } from "./numbering";

interface SharedNumber {
  readonly division: string;
  readonly first: NumberedMeasure;
  readonly repeating: readonly [NumberedMeasure, ...NumberedMeasure[]];
}

function sharedNumbers({ label: division, measures }: NumberedDivision): readonly SharedNumber[] {
  const numbered = measures.filter(({ text }) => text !== "");
  return Array.from(groupBy(numbered, ({ text }) => text).values()).flatMap(([first, next, ...others]) =>
    next === undefined ? [] : [{ division, first, repeating: [next, ...others] as const }],
  );
}

/** Where it is the rule that several rows share a number, the number is of something larger than the row. */
function numbersSomethingElse(shared: readonly SharedNumber[], measureCount: number): boolean {
  const repeats = shared.reduce((sum, { repeating }) => sum + repeating.length, 0);
  return shared.length >= 3 && repeats * 3 >= measureCount;
}

/** Two measures of one division have the same number: one of them cannot be referred to. */
export const numberRepeated = defineCheck({
  code: "structure-number-repeated",
  severity: "error",
  granularity: "row",
  needs: ["number"],
  ja: {
    title: "番号の重複",
    description: "同じ区分の中に、同じ番号の施策が複数あります。",
    message: (p: { number: string; division: string; count: number }) =>
      `${inDivision.ja(p.division)}番号「${p.number}」が${p.count}つの施策に付いています。`,
    fix: "正しい番号に直してください。",
  },
  en: {
    title: "Number repeated",
    message: (p) => `${inDivision.en(p.division)}number "${p.number}" is used by ${p.count} measures.`,
    fix: "Correct the number.",
  },
  find: ({ grid, measureSheet }) => {
    const shared = numberedDivisions(measureSheet).flatMap(sharedNumbers);
    if (numbersSomethingElse(shared, measureSheet.measures.length)) return [];
    return shared.map(({ division, first, repeating }) => {
      // The first has a right to its number: the cell to go to is the one that repeats it.
      const cells = cellsOf(first.measure, grid.name, ...repeating.map(({ cell }) => cell), first.cell);
      return {
        parameters: { number: first.text, division, count: repeating.length + 1 },
        cells,
        measure: repeating[0].measure.code,
      };
    });
  },
});
