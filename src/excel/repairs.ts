import type { CellRepair, RepairPlan } from "../domain/inspection/repairPlan";
import type { RepairSkipped } from "../domain/inspection/repairTexts";
import { applyCellChanges, type AppliedChanges, type CellChange } from "./cellChanges";

/** What became of repairs. */
export interface AppliedRepairs extends Pick<AppliedChanges, "undo"> {
  readonly repaired: readonly CellRepair[];
  /** Cells that were left as they are, and why. */
  readonly skipped: readonly { readonly repair: CellRepair; readonly because: RepairSkipped }[];
}

function changeOf({ cell, before, after }: CellRepair): CellChange {
  return { sheet: cell.sheet, row: cell.row, column: cell.column, before, after };
}

function repairOf({ sheet, row, column, before, after }: CellChange): CellRepair {
  return {
    cell: { sheet, row, column },
    before: String(before),
    after: typeof after === "number" ? after : String(after),
  };
}

/**
 * Makes the planned repairs (`planRepairs`) in the open workbook, in two round trips. A cell that no longer holds what the
 * finding was about, or that holds a formula, is left alone and told; no cell without a repair is touched.
 * @throws ActionFailure `sheetGone` or `sheetProtected`; nothing is changed then.
 */
export async function applyRepairs({ repairs }: Pick<RepairPlan, "repairs">): Promise<AppliedRepairs> {
  const { applied, skipped, undo } = await Excel.run((context) => applyCellChanges(context, repairs.map(changeOf)));
  return {
    repaired: applied.map(repairOf),
    skipped: skipped.map(({ change, because }) => ({ repair: repairOf(change), because })),
    undo,
  };
}
