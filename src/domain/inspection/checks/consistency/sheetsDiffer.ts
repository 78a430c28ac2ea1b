import type { Check } from "../../check";
import { disagreeingMeasures } from "./duplicateMeasures";
import { cellsOf } from "../findingAt";

/** The same measure stands in two sheets of one year with different figures. */
export const sheetsDiffer: Check = {
  code: "consistency-sheets-differ",
  family: "consistency",
  severity: "warning",
  granularity: "workbook",
  rule: null,
  needs: ["name"],
  find: (context) => {
    const found = disagreeingMeasures(context);
    if (found === null) return { notChecked: { code: "nothingToCompare", what: "otherSheet" } };
    return found.map(({ measure, other, sheet, disagreements }) => {
      const [{ role }] = disagreements;
      const [there] = cellsOf(other, sheet, other.cells[role]);
      const [here] = cellsOf(measure, context.measureSheet.sheet, measure.cells[role]);
      return {
        code: "consistency-sheets-differ" as const,
        parameters: { sheet, disagreements },
        cells: [here, there] as const,
        measure: measure.code,
      };
    });
  },
};
