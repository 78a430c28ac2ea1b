import type { MergeLookup } from "../grid/mergeLookup";
import { cellAt, type SheetGrid } from "../grid/sheetGrid";
import type { SourceCell } from "../grid/cell";
import { periodOf } from "./columnGroups";
import type { Roles } from "./chooseColumns";
import type { ColumnRole } from "./columnRoles";
import type { HeaderColumn } from "./header";
import { textOfCell, type MeasureRole } from "./measure";
import type { Period } from "./reading";
import { stageIn } from "./stage";

/** A column with values of another year or stage than the one judged. */
export interface FurtherColumn {
  readonly role: MeasureRole;
  readonly period: Period | null;
  readonly column: HeaderColumn;
}

/** The columns of one of the indicators that stand side by side in a row; most sheets have one. */
export interface IndicatorColumns {
  readonly roles: ReadonlyMap<MeasureRole, HeaderColumn>;
  readonly periods: Readonly<Partial<Record<MeasureRole, Period>>>;
  readonly further: readonly FurtherColumn[];
  /** What the header calls the indicator or its part, where no column does. */
  readonly heading: { readonly role: "indicator" | "part"; readonly cell: SourceCell } | null;
}

const valueRoles: readonly (ColumnRole | null)[] = [
  ...(["baseline", "expected", "target", "actual", "achievementRate", "grade", "goalStatus"] as const),
];

/** The time or stage that a column's headers name. */
export function periodOfColumn(column: HeaderColumn): Period | null {
  const period = periodOf(column);
  if (period === "overall") return { kind: "overall" };
  if (period !== null) return { kind: "fiscalYear", fiscalYear: period };
  const stage = stageIn(column.over.map(textOfCell).reverse());
  return stage === null ? null : { kind: "stage", label: stage.label };
}

function ofMeasures(roles: Roles): ReadonlyMap<MeasureRole, HeaderColumn> {
  return new Map([...roles].filter((entry): entry is [MeasureRole, HeaderColumn] => entry[0] !== "division"));
}

/** The columns chosen for an indicator, with those that hold its values at other times. */
export function indicatorColumns(
  columns: readonly HeaderColumn[],
  chosen: Roles,
  heading: IndicatorColumns["heading"],
): IndicatorColumns {
  const roles = ofMeasures(chosen);
  const taken = new Set([...roles.values()].map(({ column }) => column));
  const periods: Partial<Record<MeasureRole, Period>> = {};
  for (const [role, column] of roles) {
    const period = periodOfColumn(column);
    if (period !== null && valueRoles.includes(role)) periods[role] = period;
  }
  const further = columns.flatMap((column): readonly FurtherColumn[] => {
    const { role } = column;
    if (role === null || role === "division" || taken.has(column.column) || !valueRoles.includes(role)) return [];
    const period = periodOfColumn(column);
    return period === null ? [] : [{ role, period, column }];
  });
  return { roles, periods, further, heading };
}

/** Roles whose cell, merged over several rows of a measure, holds for each of them. */
const sharedRoles: readonly MeasureRole[] = [
  ...(["indicator", "unit", "direction", "baseline", "expected", "target"] as const),
];

/** The place of a role's cell in a row: the merged cell's own where it holds for the rows it covers. */
export function placeInRow(
  merges: MergeLookup,
  role: MeasureRole,
  row: number,
  column: number,
  firstRow: number,
): { readonly row: number; readonly column: number } {
  if (row === firstRow || !sharedRoles.includes(role)) return { row, column };
  const area = merges(row, column);
  return area !== null && area.row >= firstRow && area.row < row ? area : { row, column };
}

const longestPart = 12;
const leastRows = 2;

/**
 * The column that says which part of an indicator each row is about (男性, 女性): where the indicator is not named again,
 * it says something else in each row.
 */
export function partColumn(
  grid: SheetGrid,
  columns: readonly HeaderColumn[],
  roles: ReadonlyMap<MeasureRole, HeaderColumn>,
  rowsOfMeasures: readonly (readonly number[])[],
): HeaderColumn | null {
  const indicator = roles.get("indicator");
  const values = [...roles].filter(([role]) => valueRoles.includes(role)).map(([, { column }]) => column);
  if (indicator === undefined || values.length === 0) return null;
  const textAt = (row: number, column: number): string => textOfCell(cellAt(grid, { row, column }));
  const several = rowsOfMeasures.filter((rows) => rows.slice(1).some((row) => textAt(row, indicator.column) === ""));
  const rows = several.flat();
  if (rows.length < leastRows) return null;
  const taken = new Set([...roles.values()].map(({ column }) => column));
  const end = Math.min(...values);
  const isPart = ({ column }: HeaderColumn): boolean => {
    if (taken.has(column) || column >= end || column < (roles.get("name")?.column ?? 0)) return false;
    const texts = rows.map((row) => textAt(row, column));
    const filled = texts.filter((text) => text !== "" && text.length <= longestPart);
    const differ = several.every((own) => {
      const said = own.map((row) => textAt(row, column)).filter((text) => text !== "");
      return new Set(said).size === said.length;
    });
    return filled.length * 10 >= rows.length * 7 && differ;
  };
  return columns.find(isPart) ?? null;
}
