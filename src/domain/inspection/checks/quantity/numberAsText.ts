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

function cellsOfColumn({ measureSheet }: InspectionContext, role: MeasureRole): readonly Cell[] {
  return measureSheet.measures.flatMap((measure) =>
    measure.indicatorRows.flatMap((cells) => {
      const cell = cells[role];
      return cell === undefined || textOfCell(cell) === "" ? [] : [{ measure, cell }];
    }),
  );
}

/** Cells that hold a number as text in a column of numbers. */
function textsAmongNumbers(cells: readonly Cell[]): readonly Cell[] {
  const numbers = cells.filter(({ cell }) => typeof cell.content === "number").length;
  if (numbers < fewestNumbers || numbers * 2 <= cells.length) return [];
  return cells.filter(({ cell }) => typeof cell.content === "string" && number.test(foldWidth(textOfCell(cell)).text));
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
      textsAmongNumbers(cellsOfColumn(context, role)).map(({ measure, cell }) => ({
        code: "quantity-number-as-text" as const,
        parameters: { column: context.measureSheet.columns.get(role)?.label ?? "", text: textOfCell(cell) },
        cells: cellsOf(measure, context.measureSheet.sheet, cell),
        measure: measure.code,
      })),
    ),
};
