import type { SourceCell } from "../../../grid/cell";
import { textOfCell, type Measure, type MeasureRole } from "../../../measures/measure";
import { foldWidth } from "../../../text/foldWidth";
import type { Check, InspectionContext } from "../../check";
import { cellsOf } from "../findingAt";

/** Columns of numbers that formulas add up. */
const numericRoles = ["baseline", "expected", "target", "actual", "achievementRate"] as const;

/** A number and at most its unit: 3,150, ▲5, 98.5%, 3150人. */
const number = /^[△▲+-]?\d[\d,]*(?:\.\d+)?\s?[^\d\s.,~→()]{0,4}$/u;
const fewestNumbers = 2;

interface Cell {
  readonly measure: Measure;
  readonly cell: SourceCell;
}

/** Whether most of a column's filled cells are numbers. */
function isOfNumbers({ measureSheet }: InspectionContext, role: MeasureRole): boolean {
  let [numbers, filled] = [0, 0];
  for (const { indicatorRows } of measureSheet.measures) {
    for (const { [role]: cell } of indicatorRows) {
      if (typeof cell?.content === "number") numbers += 1;
      if (textOfCell(cell) !== "") filled += 1;
    }
  }
  return numbers >= fewestNumbers && numbers * 2 > filled;
}

/** Cells that hold a number as text in a column of numbers. */
function textsAmongNumbers(context: InspectionContext, role: MeasureRole): readonly Cell[] {
  if (!context.measureSheet.columns.has(role) || !isOfNumbers(context, role)) return [];
  return context.measureSheet.measures.flatMap((measure) =>
    measure.indicatorRows.flatMap(({ [role]: cell }) =>
      typeof cell?.content === "string" && number.test(foldWidth(textOfCell(cell)).text) ? [{ measure, cell }] : [],
    ),
  );
}

/** `"3150"` where the column's other cells are numbers: it is left out of every sum. */
export const numberAsText: Check = {
  code: "quantity-number-as-text",
  family: "quantity",
  severity: "warning",
  granularity: "cell",
  rule: "L2-01",
  needs: [],
  find: (context) =>
    numericRoles.flatMap((role) =>
      textsAmongNumbers(context, role).map(({ measure, cell }) => ({
        code: "quantity-number-as-text" as const,
        parameters: { column: context.measureSheet.columns.get(role)?.label ?? "", text: textOfCell(cell) },
        cells: cellsOf(measure, context.measureSheet.sheet, cell),
        measure: measure.code,
      })),
    ),
};
