import { usersSheets } from "../../grid/ownCells";
import type { SheetGrid } from "../../grid/sheetGrid";
import type { InspectionContext } from "../check";

/** The visible sheets that people made, the measures sheet without columns of ours. */
export function visibleSheets({ workbook, grid }: Pick<InspectionContext, "workbook" | "grid">): readonly SheetGrid[] {
  return usersSheets(workbook)
    .filter(({ hidden }) => !hidden)
    .map((sheet) => (sheet.name === grid.name ? grid : sheet));
}
