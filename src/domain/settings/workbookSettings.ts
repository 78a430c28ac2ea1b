import { markedOrTitled } from "../grid/ownCells";
import type { WorkbookSnapshot } from "../grid/sheetGrid";
import type { MeasureSheet } from "../measures/measure";
import { columnLetters } from "../grid/cell";
import type { ColumnRole } from "../measures/columnRoles";
import type { HeaderColumn } from "../measures/header";
import { sheetTexts } from "./settingsRows";
import { settingsFromRows } from "./settingsFromRows";
import type { SettingsResult } from "./parseSettings";
import type { DetectedColumn, DetectedColumns } from "./settingsSheet";

/** The mark under which the add-in knows its settings sheet. */
export const settingsKey = "settings";

/** The settings sheet of a workbook, and what it says. */
export interface WorkbookSettings {
  readonly sheet: string;
  readonly result: SettingsResult;
}

/** Reads the 点検設定 sheet, found by its mark or by its title; `null` when the workbook has none. */
export function readWorkbookSettings(snapshot: WorkbookSnapshot): WorkbookSettings | null {
  const titles = Object.values(sheetTexts).map(({ sheet }) => sheet.title);
  const grid = markedOrTitled(snapshot, settingsKey, titles);
  return grid === undefined ? null : { sheet: grid.name, result: settingsFromRows(grid) };
}

function detectedColumn({ column, label }: HeaderColumn): DetectedColumn {
  return { letter: columnLetters(column), header: label };
}

/** What was understood of the measures sheet's header, to be shown in the 点検設定 sheet. */
export function detectedColumns(measureSheet: MeasureSheet): DetectedColumns {
  if (measureSheet.kind !== "table") return { columns: {}, divisions: [] };
  const columns: Partial<Record<ColumnRole, DetectedColumn>> = {};
  for (const [role, column] of measureSheet.columns) columns[role] = detectedColumn(column);
  return { columns, divisions: measureSheet.divisionColumns.map(detectedColumn) };
}
