import { textOfCell } from "../../../measures/measure";
import type { Check } from "../../check";
import type { FoundIn } from "../../finding";
import { cellsOf } from "../findingAt";
import { shownTextAt } from "./shownCells";

/** A measure without a number among numbered ones: it cannot be referred to, and may have been counted wrongly. */
export const numberMissing: Check = {
  code: "structure-number-missing",
  family: "structure",
  severity: "warning",
  granularity: "cell",
  rule: null,
  needs: ["number"],
  find: ({ grid, measureSheet }) => {
    const { measures } = measureSheet;
    const without = measures.filter(
      ({ cells, number }) =>
        number === null && cells.number !== undefined && !/[0-9]/u.test(shownTextAt(grid, cells.number)),
    );
    const isNotUsed = without.length * 2 > measures.length;
    if (isNotUsed) return [];
    return without.map((measure): FoundIn => ({
      code: "structure-number-missing",
      parameters: { text: textOfCell(measure.cells.number) },
      cells: cellsOf(measure, grid.name, measure.cells.number),
      measure: measure.code,
    }));
  },
};
