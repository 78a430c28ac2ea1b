import { cellAt, type SheetGrid } from "../grid/sheetGrid";
import { readQuantity } from "../quantity/readQuantity";
import type { Roles } from "./chooseColumns";
import { periodOf } from "./columnGroups";
import type { Header, HeaderColumn } from "./header";
import { comparableHeader } from "./headerLabel";
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

/** How a printed figure comes of an actual and a target. */
type Computes = (printed: number, actual: number, target: number) => boolean;

const asRate: Computes = (printed, actual, target) => {
  const counted = actual / target;
  return Math.abs(counted - printed) < rounding || Math.abs(counted * 100 - printed) < rounding * 100;
};
const asDifference: Computes = (printed, actual, target) =>
  Math.abs(Math.abs(actual - target) - Math.abs(printed)) < Math.abs(printed) * 1e-9 + 1e-9;

/** A column that is computed of targets and actuals. */
interface Computed {
  readonly column: HeaderColumn;
  readonly computes: Computes;
}

const differenceWord = /(?<!前年度?.{0,2})(?:差|過不足|乖離)/u;

function computedColumns({ columns }: Header, roles: Roles): readonly Computed[] {
  const rate = roles.get("achievementRate");
  const differences = columns.filter(
    ({ role, label }) => role === null && differenceWord.test(comparableHeader(label)),
  );
  return [
    ...(rate === undefined ? [] : [{ column: rate, computes: asRate }]),
    ...differences.map((column) => ({ column, computes: asDifference })),
  ];
}

/** How many of the printed figures an actual and a target give, as a share; `null`: too few to tell. */
function shareGiven(
  grid: SheetGrid,
  rows: readonly number[],
  { column, computes }: Computed,
  [target, actual]: readonly [HeaderColumn, HeaderColumn],
): number | null {
  const answers = rows.flatMap((row) => {
    const [printed, whole, part] = [column, target, actual].map((one) => numberAt(grid, row, one));
    if (printed == null || !whole || part == null) return [];
    return [computes(printed, part, whole)];
  });
  return answers.length < fewest ? null : answers.filter((answer) => answer).length / answers.length;
}

const wordsOf = { target: /目標|見込|計画|予定/u, actual: /実績/u } as const;

/**
 * The columns that the sheet itself divides or subtracts: 累計実績 beside 年度実績, 目標2025年 beside 目標2030年, 量の見込み beside 確保方策, where
 * the printed rates or differences come out with the one and not with the other. Rates are no reason to leave the target of the very
 * year of the actual; differences are, where it is of that year too.
 */
export function withColumnsOfRates(grid: SheetGrid, header: Header, roles: Roles): Roles {
  const first = header.lastRow + 1;
  const count = Math.min(mostRows, grid.origin.row + grid.contents.length - first);
  const rows = Array.from({ length: Math.max(0, count) }, (_, index) => first + index);
  return computedColumns(header, roles).reduce(
    (own, computed) => withColumnsOf(computed, grid, header, rows, own),
    roles,
  );
}

function withColumnsOf(
  computed: Computed,
  grid: SheetGrid,
  header: Header,
  rows: readonly number[],
  roles: Roles,
): Roles {
  const [target, actual] = [roles.get("target"), roles.get("actual")];
  if (target === undefined || actual === undefined) return roles;
  if ((shareGiven(grid, rows, computed, [target, actual]) ?? 1) > mostOfOthers) return roles;
  const fitting = (role: "target" | "actual"): readonly HeaderColumn[] =>
    roles.get(role)?.certainty === "settings"
      ? []
      : header.columns.filter((one) => {
          const pair = role === "actual" ? ([target, one] as const) : ([one, actual] as const);
          const isNamed = one.role === role || wordsOf[role].test(textsOver(one));
          const isOther = one !== target && one !== actual;
          return isOther && isNamed && (shareGiven(grid, rows, computed, pair) ?? 0) >= leastShare;
        });
  const [[ofActual, another], [ofTarget, further]] = [fitting("actual"), fitting("target")];
  if (ofActual !== undefined && another === undefined) return new Map(roles).set("actual", ofActual);
  if (ofTarget === undefined || further !== undefined) return roles;
  const isOfYear = periodOf(target) !== null && periodOf(target) === periodOf(actual);
  const isAlsoOfYear = computed.computes === asDifference && periodOf(ofTarget) === periodOf(actual);
  return isOfYear && !isAlsoOfYear ? roles : new Map(roles).set("target", ofTarget);
}
