import { cellAt, type SheetGrid } from "../grid/sheetGrid";
import { readQuantity } from "../quantity/readQuantity";
import type { Roles } from "./chooseColumns";
import { periodOf } from "./columnGroups";
import type { Header, HeaderColumn } from "./header";
import { textsOver } from "./neighbourhood";

/** Rows looked at: a sheet computes all its rates from the same columns. */
const mostRows = 200;
const fewest = 3;
const leastShare = 0.8;
const mostOfOthers = 0.2;
/** Rates are printed with a digit behind the percent, or none. */
const rounding = 0.0051;

/** The one number that a cell holds; a percentage as a fraction. */
function numberAt(grid: SheetGrid, row: number, { column }: HeaderColumn): number | null {
  const [reading, ...others] = readQuantity({ ...cellAt(grid, { row, column }), role: "plain" }).parts;
  return reading.kind === "number" && others.length === 0 ? reading.value : null;
}

/** How many of the printed rates are an actual over a target, as a share; `null`: too few to tell. */
function shareGiven(
  grid: SheetGrid,
  rows: readonly number[],
  [rate, target, actual]: readonly [HeaderColumn, HeaderColumn, HeaderColumn],
): number | null {
  const answers = rows.flatMap((row) => {
    const [printed, whole, part] = [
      numberAt(grid, row, rate),
      numberAt(grid, row, target),
      numberAt(grid, row, actual),
    ];
    if (printed === null || !whole || part === null) return [];
    const counted = part / whole;
    return [Math.abs(counted - printed) < rounding || Math.abs(counted * 100 - printed) < rounding * 100];
  });
  return answers.length < fewest ? null : answers.filter((answer) => answer).length / answers.length;
}

/**
 * The columns that the sheet itself divides: 累計実績 beside 年度実績, 目標2025年 beside 目標2030年, where the printed rates come out with
 * the one and not with the other. The target of the very year of the actual stays, whatever the rates are of.
 */
export function withColumnsOfRates(grid: SheetGrid, header: Header, roles: Roles): Roles {
  const [rate, target, actual] = [roles.get("achievementRate"), roles.get("target"), roles.get("actual")];
  if (rate === undefined || target === undefined || actual === undefined) return roles;
  const first = header.lastRow + 1;
  const count = Math.min(mostRows, grid.origin.row + grid.contents.length - first);
  const rows = Array.from({ length: Math.max(0, count) }, (_, index) => first + index);
  if ((shareGiven(grid, rows, [rate, target, actual]) ?? 1) > mostOfOthers) return roles;
  const isOfYear = periodOf(target) !== null && periodOf(target) === periodOf(actual);
  const fitting = (role: "target" | "actual", word: string): readonly HeaderColumn[] =>
    roles.get(role)?.certainty === "settings"
      ? []
      : header.columns.filter((one) => {
          const pair = role === "actual" ? ([rate, target, one] as const) : ([rate, one, actual] as const);
          const isNamed = one.role === role || textsOver(one).includes(word);
          return one !== target && one !== actual && isNamed && (shareGiven(grid, rows, pair) ?? 0) >= leastShare;
        });
  const [[ofActual, another], [ofTarget, further]] = [fitting("actual", "実績"), fitting("target", "目標")];
  if (ofActual !== undefined && another === undefined) return new Map(roles).set("actual", ofActual);
  const isOther = ofTarget !== undefined && further === undefined && !isOfYear;
  return isOther ? new Map(roles).set("target", ofTarget) : roles;
}
