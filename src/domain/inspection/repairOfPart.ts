import { cellAt, type WorkbookSnapshot } from "../grid/sheetGrid";
import { textOfCell } from "../measures/measure";
import type { Repair } from "./check";

/**
 * A repair of what is only a part of a cell (広報　課 in 「担当課：広報　課」) as one of the whole cell; none where the part
 * stands in it more than once, so that nobody can tell which is meant.
 */
export function repairOfWholeCell({ sheets }: WorkbookSnapshot, repair: Repair): readonly Repair[] {
  const { cell, before, after } = repair;
  const grid = sheets.find(({ name }) => name === cell.sheet);
  const whole = grid === undefined ? before : textOfCell(cellAt(grid, cell));
  if (whole === before.trim()) return [repair];
  const around = whole.split(before.trim());
  return around.length === 2 ? [{ cell, before: whole, after: around.join(after.trim()) }] : [];
}
