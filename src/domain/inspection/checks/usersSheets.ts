import type { SheetGrid } from "../../grid/sheetGrid";
import type { InspectionContext } from "../check";

/** The visible sheets that people made, the measures sheet without columns of ours. */
export function usersSheets({ workbook, grid }: Pick<InspectionContext, "workbook" | "grid">): readonly SheetGrid[] {
  const own = new Set(workbook.ownAreas.filter(({ kind }) => kind === "sheet").map(({ sheet }) => sheet));
  return workbook.sheets
    .filter(({ name, hidden }) => !hidden && !own.has(name))
    .map((sheet) => (sheet.name === grid.name ? grid : sheet));
}
