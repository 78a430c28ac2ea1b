import { certain } from "../certain";
import type { ColumnRole } from "./columnRoles";
import type { Header, HeaderColumn } from "./header";
import { fiscalYearInHeader, isOverallHeader } from "./groupHeader";

/** The period a column belongs to: 総括, a fiscal year, or none. */
export type ColumnPeriod = "overall" | number | null;

/** The period that a column's header or the header over it names. */
export function periodOf(column: HeaderColumn): ColumnPeriod {
  const [group, label] = [column.group ?? "", column.label];
  const [ofGroup, own] = [fiscalYearInHeader(group), fiscalYearInHeader(label)];
  // 最終 below 令和5年度 is the last judgement of that year.
  if (ofGroup !== null && own === null && isOverallHeader(label)) return ofGroup;
  // 最終（R11） beside 中間（R8） names its year.
  const final = [group, label].find((text) => text.trim().startsWith("最終") && isOverallHeader(text));
  if (final !== undefined && fiscalYearInHeader(final) !== null) return fiscalYearInHeader(final);
  return isOverallHeader(group) || isOverallHeader(label) ? "overall" : (own ?? ofGroup);
}

/** 計 beside R4, R5, R6: what those years come to, and no year or whole of its own. */
export function sumsYears(column: HeaderColumn, others: readonly HeaderColumn[]): boolean {
  const { group, label } = column;
  const isSum = [group ?? "", label].some((text) => /^(?:合計|計)$/u.test(text.replace(/\s+/gu, "")));
  return isSum && others.some((one) => typeof periodOf(one) === "number");
}

export interface YearColumns {
  /** `null` for 総括. */
  readonly fiscalYear: number | null;
  readonly label: string;
  readonly columns: Readonly<Partial<Record<ColumnRole, number>>>;
}

const yearlyRoles: readonly (ColumnRole | null)[] = ["target", "expected", "actual", "grade", "goalStatus"];

/** Columns per fiscal year where the sheet shows several years, in the sheet's order. */
export function yearColumns(header: Header): readonly YearColumns[] {
  const yearly = header.columns.filter((column) => yearlyRoles.includes(column.role) && periodOf(column) !== null);
  const periods = [...new Set(yearly.map(periodOf))];
  return periods.map((period) => {
    const columns = yearly.filter((column) => periodOf(column) === period);
    const first = certain(columns[0]);
    return {
      fiscalYear: typeof period === "number" ? period : null,
      label: first.group ?? first.label,
      columns: Object.fromEntries([...columns].reverse().map(({ role, column }) => [String(role), column])),
    };
  });
}
