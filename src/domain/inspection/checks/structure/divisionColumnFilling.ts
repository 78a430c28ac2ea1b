import type { CellPosition } from "../../../grid/cell";
import type { HeaderColumn } from "../../../measures/header";
import { isOfTable, type TableContext } from "../../check";
import { oncePerInspection } from "../once";
import { shownTextAt } from "./shownCells";

/** A division column that is blank in some measures although the others repeat the division row by row. */
export interface DivisionBlanks {
  readonly column: HeaderColumn;
  readonly blanks: readonly CellPosition[];
}

/**
 * The gaps of a division column; `null` where blanks mean "as above" (each division is written once) or there are none.
 */
function blanksOf({ grid, measureSheet }: TableContext, column: HeaderColumn): DivisionBlanks | null {
  const blanks: CellPosition[] = [];
  let repeats = 0;
  let above = "";
  for (const { row } of measureSheet.measures) {
    const position = { row, column: column.column };
    const text = shownTextAt(grid, position);
    if (text === "") blanks.push(position);
    else if (text === above) repeats += 1;
    above = text;
  }
  const isRepeatedByRow = repeats > blanks.length && blanks.length * 4 <= measureSheet.measures.length;
  return blanks.length > 0 && isRepeatedByRow ? { column, blanks } : null;
}

/** Gaps in the division columns of a list. */
export const divisionBlanks = oncePerInspection((context): readonly DivisionBlanks[] => {
  if (!isOfTable(context)) return [];
  return context.measureSheet.divisionColumns
    .map((column) => blanksOf(context, column))
    .filter((blanks) => blanks !== null);
});
