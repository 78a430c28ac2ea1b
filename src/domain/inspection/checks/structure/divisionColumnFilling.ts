import type { CellPosition } from "../../../grid/cell";
import type { HeaderColumn } from "../../../measures/header";
import type { InspectionContext } from "../../check";
import { shownTextAt } from "./shownCells";

type TableContext = Pick<InspectionContext, "grid" | "measureSheet">;

/** A division column that is blank in some measures although the others repeat the division row by row. */
export interface DivisionBlanks {
  readonly column: HeaderColumn;
  readonly blanks: readonly CellPosition[];
}

/**
 * The gaps of a division column; `null` where blanks mean "as above" (each division is written once) or there are none.
 */
function blanksOf({ grid, measureSheet }: TableContext, column: HeaderColumn): DivisionBlanks | null {
  const texts = measureSheet.measures.map(({ row }) => ({
    row,
    text: shownTextAt(grid, { row, column: column.column }),
  }));
  const blanks = texts.filter(({ text }) => text === "").map(({ row }) => ({ row, column: column.column }));
  const repeats = texts.filter(({ text }, index) => text !== "" && text === texts[index - 1]?.text).length;
  return blanks.length > 0 && repeats > blanks.length && blanks.length * 4 <= texts.length ? { column, blanks } : null;
}

/** Gaps in the division columns of a list. */
export function divisionBlanks(context: TableContext): readonly DivisionBlanks[] {
  return context.measureSheet.divisionColumns.flatMap((column) => {
    const blanks = blanksOf(context, column);
    return blanks === null ? [] : [blanks];
  });
}
