import { certain } from "../certain";
import type { MergeLookup } from "../grid/mergeLookup";
import { cellAt, type SheetGrid } from "../grid/sheetGrid";
import type { SourceCell } from "../grid/cell";
import { periodOf } from "./columnGroups";
import type { Roles } from "./chooseColumns";
import type { ColumnRole } from "./columnRoles";
import { isDitto } from "./ditto";
import type { GradeLevels } from "./gradeLevels";
import type { HeaderColumn } from "./header";
import { comparableHeader } from "./headerLabel";
import { textOfCell, type MeasureRole } from "./measure";
import type { Period } from "./reading";
import { monthAlone, stageIn, usualStage } from "./stage";

/** A column with values of another year or stage than the one judged. */
export interface FurtherColumn {
  readonly role: MeasureRole;
  readonly period: Period | null;
  readonly column: HeaderColumn;
  /** The grade of the measure as a whole, where the grades judged are those of its indicators. */
  readonly isOfMeasure: boolean;
}

/** The columns of one of the indicators that stand side by side in a row; most sheets have one. */
export interface IndicatorColumns {
  readonly roles: ReadonlyMap<MeasureRole, HeaderColumn>;
  readonly periods: Readonly<Partial<Record<MeasureRole, Period>>>;
  readonly further: readonly FurtherColumn[];
  /** Columns that say in each row when a role's value is of: 基準年度, 目標年度. */
  readonly whenColumns: ReadonlyMap<MeasureRole, HeaderColumn>;
  /** What the header calls the indicator or its part, where no column does. */
  readonly heading: { readonly role: "indicator" | "part"; readonly cell: SourceCell } | null;
}

/** Roles of which an indicator may have several values: of other years, by other judges. */
export const valueRoles: readonly (ColumnRole | null)[] = [
  ...(["baseline", "expected", "target", "actual", "previous", "achievementRate", "grade", "goalStatus"] as const),
];

/** The time or stage that a column's headers name. */
export function periodOfColumn(column: HeaderColumn): Period | null {
  const period = periodOf(column);
  if (period === "overall") return { kind: "overall" };
  if (period !== null) return { kind: "fiscalYear", fiscalYear: period };
  const stage = stageIn(column.over.map(textOfCell).reverse());
  return stage === null || stage.rank >= usualStage ? null : { kind: "stage", label: stage.label };
}

const partOfYear = /(?:四|半)期|[上下]期/u;

/** 令和6年度 over 第1四半期 or 4月: beside what the year came to, a part of it is no other value of the year. */
function periodBeside(column: HeaderColumn): Period | null {
  const period = periodOfColumn(column);
  const texts = column.over.map(textOfCell);
  const isPart =
    period?.kind === "fiscalYear" &&
    texts.some((text) => partOfYear.test(text) || monthAlone.test(comparableHeader(text)));
  return isPart ? { kind: "stage", label: texts.join(" ") } : period;
}

function ofMeasures(roles: Roles): ReadonlyMap<MeasureRole, HeaderColumn> {
  return new Map([...roles].filter((entry): entry is [MeasureRole, HeaderColumn] => entry[0] !== "division"));
}

/** Roles of which a header without a year is about the year that the sheet is about. */
const rolesOfTheYear: readonly MeasureRole[] = ["actual", "achievementRate", "grade", "goalStatus"];

const when = /^(?:目標|達成|基準|現状|策定|実績)?(?:年度?|年月日?|時期|期限|時点|年次|期日)$/u;
const rolesByWord: readonly (readonly [RegExp, MeasureRole])[] = [
  [/基準|策定|当初|現状/u, "baseline"],
  [/目標|達成|計画/u, "target"],
  [/実績/u, "actual"],
];

function whenColumns(columns: readonly HeaderColumn[]): ReadonlyMap<MeasureRole, HeaderColumn> {
  const found = new Map<MeasureRole, HeaderColumn>();
  for (const column of columns) {
    const texts = column.over.map(textOfCell).map(comparableHeader);
    if (!when.test(certain(texts.at(-1))) || (column.role !== null && column.role !== "asOf")) continue;
    const role = rolesByWord.find(([pattern]) => texts.some((text) => pattern.test(text)))?.[1];
    if (role !== undefined && !found.has(role)) found.set(role, column);
  }
  return found;
}

const rolesOfOneValue: readonly MeasureRole[] = ["target", "actual", "baseline", "expected"];

/** R5 of 小学校 and R5 of 中学校, where nothing tells them apart: of which of them the year's value is, nobody knows. */
function withoutTwins(further: readonly FurtherColumn[]): readonly FurtherColumn[] {
  const keyOf = ({ role, period }: FurtherColumn): string => JSON.stringify([role, period]);
  const isTwin = (one: FurtherColumn): boolean =>
    rolesOfOneValue.includes(one.role) && further.some((other) => other !== one && keyOf(other) === keyOf(one));
  return further.filter((one) => !isTwin(one));
}

/**
 * The columns chosen for an indicator, with those that hold its values at other times.
 * @param year The fiscal year that the sheet is about; `null`: it does not say.
 * @param levels Of the grades; `null`: one.
 */
export function indicatorColumns(
  columns: readonly HeaderColumn[],
  chosen: Roles,
  heading: IndicatorColumns["heading"],
  year: number | null,
  levels: GradeLevels | null,
): IndicatorColumns {
  const roles = ofMeasures(chosen);
  const taken = new Set([...roles.values()].map(({ column }) => column));
  const periods: Partial<Record<MeasureRole, Period>> = {};
  for (const [role, column] of roles) {
    const period = periodOfColumn(column);
    const isBefore = role === "previous" && period?.kind === "stage";
    if (period !== null && valueRoles.includes(role) && !isBefore) periods[role] = period;
    else if (year !== null && rolesOfTheYear.includes(role)) periods[role] = { kind: "fiscalYear", fiscalYear: year };
  }
  const reached = periods.actual;
  // 前年度: before the year of the actual that it is compared with.
  if (roles.has("previous") && periods.previous === undefined && reached?.kind === "fiscalYear")
    periods.previous = { kind: "fiscalYear", fiscalYear: reached.fiscalYear - 1 };
  const ofTheYear: Period | null = year === null ? null : { kind: "fiscalYear", fiscalYear: year };
  const grade = roles.get("grade");
  const gradeOfMeasures = grade === undefined ? null : (levels?.beside(grade) ?? null);
  const further = columns.flatMap((column): readonly FurtherColumn[] => {
    const { role } = column;
    if (role === null || role === "division" || taken.has(column.column) || !valueRoles.includes(role)) return [];
    const period = periodBeside(column);
    const isOfMeasure = column === gradeOfMeasures;
    // A grade of the measure beside those of its indicators.
    const isOfOtherLevel =
      role === "grade" &&
      (levels !== null || /施策|事業|取組|総合|全体|指標|KPI|ＫＰＩ/u.test(column.over.map(textOfCell).join()));
    if (period === null && !isOfOtherLevel) return [];
    return [{ role, period: period ?? ofTheYear, column, isOfMeasure }];
  });
  return { roles, periods, further: withoutTwins(further), whenColumns: whenColumns(columns), heading };
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

export function unheadedColumn(grid: SheetGrid, headerRow: number, column: number): HeaderColumn {
  const cell = cellAt(grid, { row: headerRow, column });
  return { column, cell, over: [cell], label: "", group: null, role: null, certainty: null, remark: null };
}

/** A measure's rows by indicator: each begins where it is named; those without a name, or with the same one again, follow. */
function rowsOfIndicators(rows: readonly number[], nameOf: (row: number) => string): readonly (readonly number[])[] {
  const indicators: [number, ...number[]][] = [];
  for (const row of rows) {
    const last = indicators.at(-1);
    if (last === undefined || !["", nameOf(last[0])].includes(nameOf(row))) indicators.push([row]);
    else last.push(row);
  }
  return indicators;
}

/** 男性(20～60歳代) */
export const longestPart = 12;
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
  const named = roles.get("part");
  if (named !== undefined) return named;
  const indicator = roles.get("indicator");
  const values = columns.filter(({ role }) => valueRoles.includes(role)).map(({ column }) => column);
  if (indicator === undefined || values.length === 0) return null;
  const textAt = (row: number, column: number): string => textOfCell(cellAt(grid, { row, column }));
  const withoutDitto = (text: string): string => (isDitto(text) ? "" : text);
  const several = rowsOfMeasures
    .flatMap((rows) => rowsOfIndicators(rows, (row) => withoutDitto(textAt(row, indicator.column))))
    .filter((rows) => rows.length > 1);
  const rows = several.flat();
  if (rows.length < leastRows) return null;
  const taken = new Set([...roles.values()].map(({ column }) => column));
  const end = Math.min(...values);
  const isPart = ({ column }: HeaderColumn): boolean => {
    if (taken.has(column) || column >= end || column < certain(roles.get("name")).column) return false;
    const texts = rows.map((row) => textAt(row, column));
    const filled = texts.filter((text) => text !== "" && text.length <= longestPart);
    const differ = several.every((own) => {
      const said = own.map((row) => textAt(row, column)).filter((text) => text !== "");
      return new Set(said).size === said.length;
    });
    return filled.length * 10 >= rows.length * 7 && differ;
  };
  const headed = new Set(columns.map(({ column }) => column));
  const unheaded = Array.from(
    { length: Math.max(0, end - indicator.column - 1) },
    (_, index) => indicator.column + 1 + index,
  )
    .filter((column) => !headed.has(column))
    .map((column) => unheadedColumn(grid, indicator.cell.row, column));
  return [...columns, ...unheaded].find(isPart) ?? null;
}
