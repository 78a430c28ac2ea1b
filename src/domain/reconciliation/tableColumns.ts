import { fiscalYearInHeader } from "../measures/groupHeader";
import { recogniseHeader } from "../measures/headerLabel";
import { compactName } from "../text/compactText";
import type { MeasureRole } from "../measures/measure";
import type { ReportTableRow } from "./reportDocument";

/** What a column of a list of measures in the report has. */
export interface TableColumn {
  /** `null`: nothing that the sheet has. */
  readonly role: MeasureRole | null;
  /** The fiscal year that its header names. */
  readonly fiscalYear: number | null;
  /** Compact; where a report has several columns of one role it tells them apart. */
  readonly header?: string;
}

const leastRoles = 2;
const yearAlone = /^(?:(?:令和|平成|[RH])(?:元|[0-9]{1,2})(?:年度?)?|20[0-9]{2}(?:年度?)?)$/u;

function roleOf(cell: string): MeasureRole | null {
  const role = cell.trim() === "" ? undefined : recogniseHeader(cell, {})?.role;
  return role === undefined || role === "division" ? null : role;
}

/** The years of a row of headers: one in joined cells is written in the first of them. */
function yearsOf({ cells }: ReportTableRow): readonly (number | null)[] {
  let last: number | null = null;
  return cells.map((cell) => {
    if (cell.trim() !== "") last = fiscalYearInHeader(cell);
    return last;
  });
}

function headerOf(row: ReportTableRow): readonly TableColumn[] | null {
  const years = yearsOf(row);
  const columns = row.cells.map((cell, index) => ({
    role: roleOf(cell),
    fiscalYear: years[index] ?? null,
    header: compactName(cell),
  }));
  const known = new Set(columns.flatMap(({ role }) => role ?? []));
  const isYears = row.cells.filter((cell) => yearAlone.test(compactName(cell))).length >= leastRoles;
  const isNamed = known.has("name") || (known.has("indicator") && (isYears || known.size > leastRoles));
  return isNamed && (known.size >= leastRoles || isYears) ? columns : null;
}

/** A column of which the header says nothing but the year has the actuals of that year: R2, 令和3年度. */
function withYearsAlone(columns: readonly TableColumn[], { cells }: ReportTableRow): readonly TableColumn[] {
  return columns.map((column, index) => {
    const isYear = column.role === null && yearAlone.test(compactName(cells[index] ?? ""));
    return isYear && column.fiscalYear !== null ? { ...column, role: "actual" } : column;
  });
}

/** 総括 or 令和4年度 over 目標, 実績 and 評価: the second row of a header tells what the first leaves open. */
function withSecondRow(columns: readonly TableColumn[], row: ReportTableRow): readonly TableColumn[] {
  const roles = row.cells.map(roleOf);
  const isHeader = roles.filter((role) => role !== null).length >= leastRoles && !roles.includes("name");
  if (!isHeader) return columns;
  const years = yearsOf(row);
  const length = Math.max(columns.length, roles.length);
  return Array.from({ length }, (_, index) => ({
    role: columns[index]?.role ?? roles[index] ?? null,
    fiscalYear: years[index] ?? columns[index]?.fiscalYear ?? null,
    header: columns[index]?.header ?? "",
  }));
}

/** The columns of a table, as the last header above each of its rows says; `null` for headers and above the first. */
export function tableColumns(rows: readonly ReportTableRow[]): readonly (readonly TableColumn[] | null)[] {
  let columns: readonly TableColumn[] | null = null;
  return rows.map((row, index) => {
    const header = headerOf(row);
    const next = rows[index + 1];
    if (header !== null) columns = withYearsAlone(next === undefined ? header : withSecondRow(header, next), row);
    return header === null ? columns : null;
  });
}
