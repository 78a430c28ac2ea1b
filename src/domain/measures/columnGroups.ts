import type { ColumnRole } from "./columnRoles";
import type { Header, HeaderColumn } from "./header";
import { fiscalYearInHeader, isOverallHeader } from "./groupHeader";
import type { HeaderCertainty } from "./headerLabel";

/** The period a column belongs to: 総括, a fiscal year, or none. */
type Period = "overall" | number | null;

/** The period that a column's header or the header over it names. */
export function periodOf(column: HeaderColumn): Period {
  const texts = [column.group ?? "", column.label];
  if (texts.some(isOverallHeader)) return "overall";
  return texts.map(fiscalYearInHeader).find((year) => year !== null) ?? null;
}

/** 総括, then the year under inspection, then a column without a period, then the latest year. */
function periodRank(period: Period, fiscalYear: number | null): number {
  if (period === "overall") return 100_000;
  if (period === null) return 10_000;
  return period === fiscalYear ? 50_000 : period;
}

const certaintyRank: Readonly<Record<HeaderCertainty, number>> = { settings: 3, word: 2, bareWord: 1, pattern: 0 };

function certaintyOf(column: HeaderColumn): number {
  return certaintyRank[column.certainty ?? "pattern"];
}

/** The column with the highest ranks, compared one after the other; the leftmost of equals. */
function best(
  columns: readonly HeaderColumn[],
  ...ranks: readonly ((column: HeaderColumn) => number)[]
): HeaderColumn | undefined {
  const differenceOf = (one: HeaderColumn, other: HeaderColumn): number =>
    ranks.map((rank) => rank(other) - rank(one)).find((difference) => difference !== 0) ?? 0;
  return [...columns].sort(differenceOf)[0];
}

/** The columns of one fiscal year, or of 総括. */
export interface YearColumns {
  /** `null` for 総括. */
  readonly fiscalYear: number | null;
  readonly label: string | null;
  readonly columns: Readonly<Partial<Record<ColumnRole, number>>>;
}

const yearlyRoles: readonly (ColumnRole | null)[] = ["target", "expected", "actual", "grade", "goalStatus"];

/** Columns per fiscal year where the sheet shows several years, in the sheet's order. */
export function yearColumns(header: Header): readonly YearColumns[] {
  const yearly = header.columns.filter((column) => yearlyRoles.includes(column.role) && periodOf(column) !== null);
  const periods = [...new Set(yearly.map(periodOf))];
  return periods.map((period) => {
    const columns = yearly.filter((column) => periodOf(column) === period);
    const [first] = columns;
    return {
      fiscalYear: typeof period === "number" ? period : null,
      label: first?.group ?? first?.label ?? null,
      columns: Object.fromEntries([...columns].reverse().map(({ role, column }) => [String(role), column])),
    };
  });
}

/**
 * One column per role. Where several have a role, the period of the actual decides: 総括, else the fiscal year under
 * inspection, else the latest that has actuals (a plan's sheet often has columns ready for the years to come); the other
 * roles are taken from the same period where it has them, else from a column without a period. A column the settings
 * name goes before all others; of two that are alike in all this (two 備考) the left one is taken.
 * @param isFilled whether anything stands below a column's header.
 */
export function chooseColumns(
  header: Header,
  fiscalYear: number | null,
  isFilled: (column: HeaderColumn) => boolean,
): ReadonlyMap<ColumnRole, HeaderColumn> {
  const withRole = (role: ColumnRole): readonly HeaderColumn[] =>
    header.columns.filter((column) => column.role === role);
  const roles = new Set(header.columns.flatMap(({ role }) => (role === null || role === "division" ? [] : [role])));
  const settled = (column: HeaderColumn): number => Number(column.certainty === "settings");
  const filled = (column: HeaderColumn): number => Number(isFilled(column));
  const byPeriod = (column: HeaderColumn): number => periodRank(periodOf(column), fiscalYear);
  const [anchors = []] = [withRole("actual"), withRole("target")].filter((columns) => columns.length > 0);
  const anchor = best(anchors, settled, filled, byPeriod, certaintyOf);
  const anchorPeriod = anchor === undefined ? null : periodOf(anchor);
  const inAnchorPeriod = (column: HeaderColumn): number => Number(periodOf(column) === anchorPeriod);
  const withoutPeriod = (column: HeaderColumn): number => Number(periodOf(column) === null);
  return new Map(
    [...roles].flatMap((role) => {
      const ranks = [settled, inAnchorPeriod, withoutPeriod, byPeriod, certaintyOf, filled];
      const chosen = best(withRole(role), ...ranks);
      return chosen === undefined ? [] : [[role, chosen] as const];
    }),
  );
}
