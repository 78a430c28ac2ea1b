import { cellAt, type SheetGrid } from "../grid/sheetGrid";
import { withActualInPercent } from "./actualInPercent";
import { fiscalYearInHeader } from "./groupHeader";
import type { HeaderColumn, Header } from "./header";
import { comparableHeader } from "./headerLabel";
import { type IndicatorColumns, indicatorColumns, partColumn } from "./indicatorColumns";
import { textOfCell } from "./measure";
import { mergeLookup, type MergeLookup } from "../grid/mergeLookup";
import type { Steps } from "../steps";
import { chooseColumns, type ChosenColumns, type Choosing, type RivalColumns, type Roles } from "./chooseColumns";
import { withColumnsOfRates } from "./columnsOfRates";
import { columnContents } from "./columnContents";
import { columnProfiles, type ColumnProfiles } from "./columnProfile";
import { indicatorBlocks, type IndicatorBlock } from "./indicatorBlocks";
import { settleJudgements } from "./judgementColumns";
import { divisionsByContent, numbersAmong, settleNames, withIndicators, withNames } from "./nameColumns";
import { settledByNeighbours } from "./neighbours";
import { isOfNextYear, withNextYear } from "./relativeYears";
import type { ReadingOptions } from "./readingOptions";
import { settledColumns } from "./settledColumns";
import { type TableColumns, type TableRow, rowsOfMeasures } from "./tableRow";
import { openYears } from "./yearsAlone";
import { readTableRows } from "./tableRows";

/** 年度目標値, 単年度目標: whatever year that is. */
const targetOfTheYear = /^(?:当該|当|単|各|今|本)?年度(?:の)?目標(?:値|数値)?$/u;
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
function withYearOfTarget(own: IndicatorColumns, grid: SheetGrid, rows: readonly number[]): IndicatorColumns {
  const { roles, periods, further } = own;
  const [target, actual] = [roles.get("target"), roles.get("actual")];
  if (target === undefined || actual === undefined || periods.target !== undefined) return own;
  const others = further.filter(({ role }) => role === "target");
  // 目標 beside 翌年度目標 is of the year too.
  const isOfTheYear =
    targetOfTheYear.test(comparableHeader(target.label)) || others.every(({ column }) => isOfNextYear(column));
  if (others.length === 0 || !isOfTheYear) return own;
  if (periods.actual !== undefined) return { ...own, periods: { ...periods, target: periods.actual } };
  const fiscalYear = yearBehindAll(grid, actual, rows);
  if (fiscalYear === null) return own;
  const period = { kind: "fiscalYear", fiscalYear } as const;
  return { ...own, periods: { ...periods, target: period, actual: period } };
}

/** What the columns hold and what the rows are: each is needed to know the other, so rows are read a second time. */
export interface UnderstoodTable {
  readonly header: Header;
  readonly profiles: ColumnProfiles;
  /** Of each indicator that stands side by side in a row; the first has the roles of the measure too. */
  readonly indicators: readonly [IndicatorColumns, ...IndicatorColumns[]];
  readonly rivals: readonly RivalColumns[];
  /** Columns of years alone, of which nothing says that they are actuals. */
  readonly openYears: readonly HeaderColumn[];
  /** In the sheet's order, or in that of the settings. */
  readonly divisions: readonly HeaderColumn[];
  readonly rows: readonly TableRow[];
  readonly columns: TableColumns;
}

function tableColumns(header: Header, roles: Roles, divisions: readonly HeaderColumn[]): TableColumns {
  const columns = header.columns.map(({ column }) => column);
  return {
    first: Math.min(...columns),
    last: Math.max(...columns),
    roles: new Map([...roles].map(([role, { column }]) => [role, column])),
    divisions: divisions.map(({ column }) => column),
  };
}

/** A header merged over several columns is one column: those of them that hold nothing are left out. */
function withoutBlankTwins(header: Header, profiles: ColumnProfiles): Header {
  const filled = new Set(header.columns.filter((column) => profiles(column).filled > 0).map(({ cell }) => cell.column));
  const seen = new Set<number>();
  const columns = header.columns.filter((column) => {
    const at = column.cell.column;
    const isTwin = seen.has(at) || column.column !== at;
    seen.add(at);
    if (profiles(column).filled > 0) return true;
    return filled.has(at) ? false : !isTwin;
  });
  return { ...header, columns };
}

interface ChosenBlocks {
  readonly first: ChosenColumns;
  readonly columnsOfFirst: readonly HeaderColumn[];
  readonly heading: IndicatorColumns["heading"];
  readonly others: readonly IndicatorColumns[];
  readonly rivals: readonly RivalColumns[];
}

function headingOf({ heading, columns }: IndicatorBlock, hasIndicator: boolean): IndicatorColumns["heading"] {
  if (heading === null || columns.some(({ role }) => role === "indicator")) return null;
  return { role: hasIndicator ? "part" : "indicator", cell: heading };
}

/** Roles that blocks side by side share where they have none of their own. */
const sharedByBlocks = ["unit", "direction", "indicator"] as const;

function chooseInBlocks(header: Header, choosing: Choosing, year: number | null): ChosenBlocks {
  const blocks = indicatorBlocks(header);
  const inBlocks = new Set(blocks.flatMap(({ columns }) => columns));
  const shared = header.columns.filter((column) => !inBlocks.has(column));
  const [own, ...further] = blocks;
  const columnsOfFirst =
    own === undefined
      ? header.columns
      : header.columns.filter((one) => shared.includes(one) || own.columns.includes(one));
  const first = chooseColumns(columnsOfFirst, choosing);
  const hasIndicator = shared.some(({ role }) => role === "indicator");
  const rivals = [...first.rivals];
  const others = further.map((block) => {
    const chosen = chooseColumns(block.columns, choosing);
    rivals.push(...chosen.rivals);
    const roles = new Map(chosen.roles);
    for (const role of sharedByBlocks) {
      const column = chooseColumns(shared, choosing).roles.get(role);
      if (!roles.has(role) && column !== undefined) roles.set(role, column);
    }
    return indicatorColumns(block.columns, roles, headingOf(block, hasIndicator), year, chosen.levels);
  });
  return { first, columnsOfFirst, heading: own === undefined ? null : headingOf(own, hasIndicator), others, rivals };
}

/** 番号 between 施策 and 指標 numbers the indicators where it stands beside more of them, or comes again. */
function withoutIndicatorNumbers(roles: Roles, profiles: ColumnProfiles): Roles {
  const [name, number, indicator] = [roles.get("name"), roles.get("number"), roles.get("indicator")];
  if (name === undefined || number === undefined || indicator === undefined) return roles;
  if (number.certainty === "settings" || number.column < name.column || number.column > indicator.column) return roles;
  const { filled, distinct } = profiles(number);
  if (filled <= profiles(name).filled && distinct === filled) return roles;
  return new Map([...roles].filter(([role]) => role !== "number"));
}

/**
 * Understands the table under a header: what its columns and its rows are.
 * @param year The fiscal year that the sheet is about; `null`: it does not say.
 */
export function* understand(
  grid: SheetGrid,
  foundHeader: Header,
  options: ReadingOptions,
  year: number | null,
): Steps<UnderstoodTable> {
  const merges = mergeLookup(grid);
  const profiles = columnProfiles(grid, foundHeader);
  const dated = withNextYear(settledColumns(foundHeader, grid, options), year);
  const header = settledByNeighbours(withoutBlankTwins(dated, profiles), profiles);
  const { fiscalYear, contentTests } = options;
  const found = chooseInBlocks(header, { fiscalYear, profiles, isGrade: contentTests.isGrade }, year);
  const numbered = withoutIndicatorNumbers(found.first.roles, profiles);
  const divided = withColumnsOfRates(grid, header, numbered);
  const first = { ...found.first, roles: withActualInPercent(header.columns, divided, profiles) };
  const chosen = { ...found, first };
  const { roles, divisions, rows, columns } = yield* rowsAndNames(grid, merges, header, profiles, chosen, options);
  const inColumns = indicatorColumns(chosen.columnsOfFirst, roles, chosen.heading, year, chosen.first.levels);
  const measured = withYearOfTarget(inColumns, grid, rowsOfMeasures(rows).flat());
  const part = partColumn(grid, header.columns, measured.roles, rowsOfMeasures(rows));
  const withPart = part === null ? measured : { ...measured, roles: new Map(measured.roles).set("part", part) };
  return {
    header,
    profiles,
    indicators: [withPart, ...chosen.others],
    rivals: chosen.rivals.filter(({ role, columns: [taken] }) => isStillTaken(role, taken, roles, chosen.others)),
    openYears: openYears(grid, header, options.assumesYears),
    divisions: divisions.filter((column) => column !== part),
    rows,
    columns,
  };
}

/** Contents may have given a role to another column than the one that had rivals. */
function isStillTaken(
  role: RivalColumns["role"],
  taken: HeaderColumn,
  roles: Roles,
  others: readonly IndicatorColumns[],
): boolean {
  return roles.get(role) === taken || others.some((one) => one.roles.get(role) === taken);
}

interface RowsAndNames {
  readonly roles: Roles;
  readonly divisions: readonly HeaderColumn[];
  readonly rows: readonly TableRow[];
  readonly columns: TableColumns;
}

function* rowsAndNames(
  grid: SheetGrid,
  merges: MergeLookup,
  header: Header,
  profiles: ColumnProfiles,
  chosen: ChosenBlocks,
  options: ReadingOptions,
): Steps<RowsAndNames> {
  const rowsUnder = (columns: TableColumns): Steps<readonly TableRow[]> =>
    readTableRows({ grid, merges, header, columns, words: options.headerWords });
  const byHeader = withIndicators(header, withNames(header, chosen.first.roles, profiles, options.areGoals), profiles);
  const taken = [byHeader.get("name"), byHeader.get("indicator")];
  const named = header.columns.filter((column) => column.role === "division" && !taken.includes(column));
  const provisional = yield* rowsUnder(tableColumns(header, byHeader, named));
  const contents = columnContents(grid, provisional);
  yield;
  const numbers = byHeader.has("number") ? undefined : numbersAmong(named, contents);
  const numbered = numbers === undefined ? byHeader : new Map(byHeader).set("number", numbers);
  const names = settleNames(header, numbered, contents);
  const areSettled = options.divisionLetters.length > 0;
  const byContent = areSettled ? [] : [...names.divisions, ...divisionsByContent(header, names.roles, contents)];
  const divisions = [...new Set([...named, ...byContent])]
    .filter((column) => column !== numbers)
    .sort((one, other) => one.column - other.column);
  const own = new Map([...names.roles].filter(([, column]) => !divisions.includes(column)));
  const roles = settleJudgements(header, own, contents, options.contentTests);
  const columns = tableColumns(header, roles, divisions);
  const isAsProvisional =
    divisions.length === named.length &&
    roles.get("name") === byHeader.get("name") &&
    roles.get("number") === byHeader.get("number");
  return { roles, divisions, columns, rows: isAsProvisional ? provisional : yield* rowsUnder(columns) };
}
