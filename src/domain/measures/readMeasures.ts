import { mergeLookup, type MergeLookup } from "../grid/mergeLookup";
import { cellAt, type SheetGrid } from "../grid/sheetGrid";
import type { SourceCell } from "../grid/cell";
import type { Division } from "../plan/division";
import { divisionTree } from "../plan/divisionTree";
import { measureCode } from "../plan/measureCode";
import { finished, mapInSteps, type Steps } from "../steps";
import { chooseColumns, yearColumns } from "./columnGroups";
import { columnContents } from "./columnContents";
import type { ColumnRole } from "./columnRoles";
import { divisionContents, orderDivisionColumns } from "./divisionColumns";
import { comparableHeaderTexts, type Header, type HeaderColumn } from "./header";
import { comparableHeader, type AdditionalHeaderWords } from "./headerLabel";
import { levelHeadings } from "./headingLevels";
import { labelPaths } from "./labelPaths";
import { settleJudgements, type ContentTests } from "./judgementColumns";
import type { Measure, MeasureCells, MeasureRole, TableSheet } from "./measure";
import { readMeasureNumber } from "./measureNumber";
import { divisionsByContent, settleNames, withIndicatorsAsNames } from "./nameColumns";
import { inOrderOfLetters, settledColumns, type ColumnLetters } from "./settledColumns";
import type { TableColumns, TableRow } from "./tableRow";
import { readTableRows } from "./tableRows";

/** What reading a measures sheet depends on besides the sheet. */
export interface ReadingOptions extends ColumnLetters {
  readonly headerWords: AdditionalHeaderWords;
  /** The fiscal year under inspection, where the sheet shows several; the Gregorian year it starts in. */
  readonly fiscalYear: number | null;
  readonly contentTests: ContentTests;
}

type Roles = ReadonlyMap<ColumnRole, HeaderColumn>;

function tableColumns(header: Header, roles: Roles, divisions: readonly HeaderColumn[]): TableColumns {
  const columns = header.columns.map(({ column }) => column);
  return {
    first: Math.min(...columns),
    last: Math.max(...columns),
    roles: new Map([...roles].map(([role, { column }]) => [role, column])),
    divisions: divisions.map(({ column }) => column),
  };
}

/** Whether anything but the header's own words stands below it in a column; each column is looked through once. */
function filledColumns(grid: SheetGrid, header: Header): (column: HeaderColumn) => boolean {
  const headerTexts = comparableHeaderTexts(header);
  const known = new Map<number, boolean>();
  return ({ column }) => {
    const isFilled =
      known.get(column) ??
      grid.contents.slice(header.lastRow + 1 - grid.origin.row).some((row) => {
        const content = row[column - grid.origin.column] ?? "";
        return content !== "" && !(typeof content === "string" && headerTexts.has(comparableHeader(content)));
      });
    known.set(column, isFilled);
    return isFilled;
  };
}

/** What the columns hold and what the rows are: each is needed to know the other, so rows are read a second time. */
interface UnderstoodTable {
  readonly roles: ReadonlyMap<MeasureRole, HeaderColumn>;
  /** In the sheet's order, or in that of the settings. */
  readonly divisions: readonly HeaderColumn[];
  readonly rows: readonly TableRow[];
  readonly columns: TableColumns;
}

function* understand(
  grid: SheetGrid,
  merges: MergeLookup,
  header: Header,
  options: ReadingOptions,
): Steps<UnderstoodTable> {
  const rowsUnder = (columns: TableColumns): Steps<readonly TableRow[]> =>
    readTableRows({ grid, merges, header, columns, words: options.headerWords });
  const byHeader = withIndicatorsAsNames(chooseColumns(header, options.fiscalYear, filledColumns(grid, header)));
  const named = header.columns.filter(({ role }) => role === "division");
  const provisional = yield* rowsUnder(tableColumns(header, byHeader, named));
  const contents = columnContents(grid, provisional);
  yield;
  const names = settleNames(header, byHeader, contents);
  const divisions = [
    ...new Set([...named, ...names.divisions, ...divisionsByContent(header, names.roles, contents)]),
  ].sort((one, other) => one.column - other.column);
  const own = new Map([...names.roles].filter(([, column]) => !divisions.includes(column)));
  const roles = settleJudgements(header, own, contents, options.contentTests);
  const columns = tableColumns(header, roles, divisions);
  const isAsProvisional =
    divisions.length === named.length &&
    roles.get("name") === byHeader.get("name") &&
    roles.get("number") === byHeader.get("number");
  const ofMeasures = new Map(
    [...roles].filter((entry): entry is [MeasureRole, HeaderColumn] => entry[0] !== "division"),
  );
  return { roles: ofMeasures, divisions, columns, rows: isAsProvisional ? provisional : yield* rowsUnder(columns) };
}

function cellsOfRow(grid: SheetGrid, row: number, roles: ReadonlyMap<MeasureRole, HeaderColumn>): MeasureCells {
  const cells: Partial<Record<MeasureRole, SourceCell>> = {};
  for (const [role, { column }] of roles) cells[role] = cellAt(grid, { row, column });
  return cells;
}

/** The rows of each measure: its own, and those of its further indicators. */
function rowsOfMeasures(rows: readonly TableRow[]): readonly (readonly [number, ...number[]])[] {
  const measures: [number, ...number[]][] = [];
  for (const { kind, row } of rows) {
    if (kind === "measure") measures.push([row]);
    if (kind === "continuation") measures.at(-1)?.push(row);
  }
  return measures;
}

/** Gives codes to measures in their order; those without a number are counted within their division. */
function measureCodes(): (divisions: readonly Division[], marker: string) => string {
  const counted = new Map<Division | null, number>();
  return (divisions, marker) => {
    const division = divisions.at(-1) ?? null;
    const ordinal = (counted.get(division) ?? 0) + 1;
    counted.set(division, ordinal);
    const own = marker === "" ? String(ordinal) : marker;
    return measureCode(division === null ? [own] : [division.code, own]);
  };
}

function* readRows(
  grid: SheetGrid,
  measureRows: ReturnType<typeof rowsOfMeasures>,
  roles: ReadonlyMap<MeasureRole, HeaderColumn>,
  pathOf: ReadonlyMap<number, readonly Division[]>,
): Steps<readonly Measure[]> {
  const codeOf = measureCodes();
  return yield* mapInSteps(measureRows, ([row, ...further]): Measure => {
    const cells = cellsOfRow(grid, row, roles);
    const indicatorRows = [cells, ...further.map((below) => cellsOfRow(grid, below, roles))];
    const { number, marker } = readMeasureNumber(cells.number);
    const divisions = pathOf.get(row) ?? [];
    return { code: codeOf(divisions, marker), divisions, row, number, cells, indicatorRows };
  });
}

/** Reads the table under a header into measures. */
export function readMeasures(...given: Parameters<typeof measureSteps>): TableSheet {
  return finished(measureSteps(...given));
}

/** `readMeasures`, with pauses. */
export function* measureSteps(grid: SheetGrid, found: Header, options: ReadingOptions): Steps<TableSheet> {
  const header = settledColumns(found, grid, options);
  const merges = mergeLookup(grid);
  const { rows, columns, roles, divisions } = yield* understand(grid, merges, header, options);
  const rowsByMeasure = rowsOfMeasures(rows);
  const measureRows = rowsByMeasure.map(([row]) => row);
  const contents = divisionContents(grid, merges, inOrderOfLetters(divisions, options.divisionLetters), measureRows);
  const filled = contents.filter(({ labels }) => labels.some((label) => label !== ""));
  const ordered = options.divisionLetters.length > 0 ? filled : orderDivisionColumns(filled);
  yield;
  const headings = levelHeadings(rows, columns.divisions);
  const paths = labelPaths(rows, headings, ordered);
  yield;
  const tree = divisionTree(paths.map(({ labels }) => labels));
  const pathOf = new Map(paths.map(({ row }, index) => [row, tree.paths[index] ?? []]));
  const lastRow = rows.at(-1)?.row ?? header.lastRow;
  const area = {
    row: header.firstRow,
    column: columns.first,
    rows: lastRow - header.firstRow + 1,
    columns: columns.last - columns.first + 1,
  };
  return {
    kind: "table",
    sheet: grid.name,
    sources: [{ sheet: grid.name, kind: "table", area }],
    layout: headings.length > 0 ? "report" : "list",
    header,
    area,
    reading: { roles: [], unused: [], questions: [] },
    columns: roles,
    divisionColumns: ordered.map(({ column }) => column),
    yearColumns: yearColumns(header),
    divisions: tree.divisions,
    measures: yield* readRows(grid, rowsByMeasure, roles, pathOf),
    rows,
  };
}
