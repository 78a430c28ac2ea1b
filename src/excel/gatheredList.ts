import { ownSheet } from "../domain/grid/ownCells";
import type { WorkbookSnapshot } from "../domain/grid/sheetGrid";
import type { LayoutNotice } from "../domain/layouts/notices";
import { findMeasureSheet } from "../domain/measures/findMeasureSheet";
import { compareList } from "../domain/planList/compareList";
import { planList } from "../domain/planList/planList";
import { readingOptions } from "../domain/settings/readingOptions";
import type { Settings } from "../domain/settings/settings";
import type { SheetPlace } from "./plan/layoutSheets";
import { planListKey, planListSheet } from "./plan/listSheet";
import type { PlannedSheet } from "./plan/plannedWrites";

/** A list planned, or what keeps it from being written. */
export interface GatheredList {
  readonly sheets: readonly PlannedSheet[];
  readonly notices: readonly LayoutNotice[];
}

/**
 * The list of measures that stand in forms, in labelled rows, or in several tables or sheets; `null` where they are one plain
 * table. A list that somebody has edited is not planned anew: it is told where it differs from its sources.
 * @param sheet The measures sheet, where the user has said it.
 * @param placeOf Where a sheet of ours goes, by its mark.
 */
export function planGatheredList(
  snapshot: WorkbookSnapshot,
  settings: Settings,
  sheet: string | null,
  placeOf: (key: string) => SheetPlace,
): GatheredList | null {
  const result = findMeasureSheet(snapshot, sheet, readingOptions(settings));
  if (!result.ok || result.measureSheet.kind === "table") return null;
  const list = planList(result.measureSheet);
  const existing = ownSheet(snapshot, planListKey);
  const written = snapshot.sheets.find(({ name }) => name === existing?.sheet);
  const differences = written === undefined ? [] : compareList(written, list);
  // A row that is missing may be a form that came later; everything else somebody has typed.
  if (differences.some(({ code }) => code !== "rowMissing"))
    return { sheets: [], notices: [{ code: "listDiffers", differences }] };
  return { sheets: [planListSheet(list, placeOf(planListKey))], notices: [] };
}
