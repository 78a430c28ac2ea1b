import { cellAt, type SheetGrid } from "../grid/sheetGrid";
import { fiscalYearInHeader } from "./groupHeader";
import type { HeaderColumn } from "./header";
import { comparableHeader } from "./headerLabel";
import type { IndicatorColumns } from "./indicatorColumns";
import { textOfCell } from "./measure";

/** 年度目標値, 単年度目標: whatever year that is. */
const targetOfTheYear = /^(?:当該|単|各)?年度(?:の)?目標(?:値|数値)?$/u;
/** 5,618（R5） */
const yearBehind = /[(（]([^()（）]+)[)）]$/u;

/** The year that every value of a column has behind it in brackets; `null` where one has none or another. */
function yearBehindAll(grid: SheetGrid, { column }: HeaderColumn, rows: readonly number[]): number | null {
  let common: number | null = null;
  for (const row of rows) {
    const text = textOfCell(cellAt(grid, { row, column }));
    if (text === "") continue;
    const year = fiscalYearInHeader(yearBehind.exec(text)?.[1] ?? "");
    if (year === null || (common !== null && common !== year)) return null;
    common = year;
  }
  return common;
}

/** 年度目標 beside targets of other years is of the year of the actual. */
export function withYearOfTarget(own: IndicatorColumns, grid: SheetGrid, rows: readonly number[]): IndicatorColumns {
  const { roles, periods, further } = own;
  const [target, actual] = [roles.get("target"), roles.get("actual")];
  if (target === undefined || actual === undefined || periods.target !== undefined) return own;
  const isBesideOthers = further.some(({ role }) => role === "target");
  if (!isBesideOthers || !targetOfTheYear.test(comparableHeader(target.label))) return own;
  if (periods.actual !== undefined) return { ...own, periods: { ...periods, target: periods.actual } };
  const fiscalYear = yearBehindAll(grid, actual, rows);
  if (fiscalYear === null) return own;
  const period = { kind: "fiscalYear", fiscalYear } as const;
  return { ...own, periods: { ...periods, target: period, actual: period } };
}
