import { certain } from "../certain";
import { mergeLookup, type MergeLookup } from "../grid/mergeLookup";
import type { SourceCell } from "../grid/cell";
import { cellAt, type SheetGrid } from "../grid/sheetGrid";
import type { Division } from "../plan/division";
import { divisionTree } from "../plan/divisionTree";
import { tableOfSheet, type GatheredTable } from "../sources/gatheredTable";
import { finished, mapInSteps, type Steps } from "../steps";
import { yearColumns } from "./columnGroups";
import { withFiguresBelow } from "./figuresBelow";
import { fiscalYearInHeader } from "./groupHeader";
import { yearOfValues } from "./sheetYear";
import type { Header } from "./header";
import { placeInRow, type IndicatorColumns } from "./indicatorColumns";
import { divisionContents, orderDivisionColumns } from "./divisionColumns";
import { repeatedAbove, type CellOf } from "./ditto";
import { levelHeadings } from "./headingLevels";
import { labelPaths } from "./labelPaths";
import {
  textOfCell,
  type GatheredSheet,
  type Layout,
  type Measure,
  type MeasureCells,
  type MeasureRole,
  type MeasureSheet,
  type TableSheet,
  type ValuePeriods,
} from "./measure";
import { measureCodes } from "./measureCodes";
import { readMeasureNumber } from "./measureNumber";
import { describeReading } from "./describeReading";
import type { ReadingOptions } from "./readingOptions";
import { markRepetitions } from "./repetitions";
import { inOrderOfLetters } from "./settledColumns";
import { type TableRow, rowsOfMeasures } from "./tableRow";
import { joinYears } from "./yearsInRows";
import { understand, type UnderstoodTable } from "./understand";

/** Roles whose 〃 is read as what stands above: what a row is of, and none of its values. */
const repeatingRoles: ReadonlySet<MeasureRole> = new Set([
  ...(["name", "indicator", "unit", "direction", "department"] as const),
]);

/** The cell that one of 〃 repeats. A numbered 同上 is a measure in its own row, called as the one above; ↓ is a direction. */
function repeatedIn(
  { cellOf, repeatedCellOf }: Reader,
  role: MeasureRole,
  row: number,
  column: number,
): SourceCell | null {
  const read = repeatedCellOf(row, column);
  if (role !== "name" && role !== "direction") return read;
  const own = cellOf(row, column);
  if (own === null || read === null || own.content === read.content) return read;
  if (role === "name") return { ...own, content: read.content, text: read.text, whole: own.content };
  return textOfCell(own).trim() === "↓" ? own : read;
}

function cellsOfRow(reader: Reader, row: number, firstRow: number, { roles, heading }: IndicatorColumns): MeasureCells {
  const cells: Partial<Record<MeasureRole, SourceCell>> = {};
  for (const [role, { column }] of roles) {
    const place = row === firstRow ? null : placeInRow(reader.merges, role, row, column, firstRow);
    const at = [place?.row ?? row, place?.column ?? column] as const;
    const cell = repeatingRoles.has(role) ? repeatedIn(reader, role, ...at) : reader.cellOf(...at);
    if (cell !== null) cells[role] = cell;
  }
  if (heading !== null && cells[heading.role] === undefined) cells[heading.role] = heading.cell;
  return cells;
}

interface Reader {
  readonly merges: MergeLookup;
  readonly cellOf: CellOf;
  readonly repeatedCellOf: CellOf;
  readonly indicators: readonly [IndicatorColumns, ...IndicatorColumns[]];
  /** For a row without further values, by indicator. */
  readonly plainValues: readonly ValuePeriods[];
}

interface IndicatorCells {
  readonly cells: MeasureCells;
  readonly values: ValuePeriods;
}

const monthBeforeApril = /[年./-]\s*0?[1-3](?:月|[./-]|$)/u;

function valuesOf({ cellOf, plainValues }: Reader, row: number, own: IndicatorColumns, index: number): ValuePeriods {
  const plain = certain(plainValues[index]);
  if (own.further.length === 0 && own.whenColumns.size === 0) return plain;
  const periods = { ...own.periods };
  for (const [role, { column }] of own.whenColumns) {
    const text = textOfCell(cellOf(row, column) ?? undefined);
    // 2019年3月 is 2019 to some and 平成30年度 to others.
    const year = monthBeforeApril.test(text) ? null : fiscalYearInHeader(text);
    if (year !== null) periods[role] = { kind: "fiscalYear", fiscalYear: year };
  }
  const further = own.further.flatMap(({ role, period, column }) => {
    const cell = cellOf(row, column.column);
    return cell === null || textOfCell(cell) === "" ? [] : [{ role, period, cell }];
  });
  return { periods, further };
}

const sayingRoles: readonly MeasureRole[] = ["baseline", "expected", "target", "actual", "achievementRate"];

/** The indicators of one row: those beside the first only where they say something. */
function indicatorsInRow(reader: Reader, row: number, firstRow: number): readonly IndicatorCells[] {
  const { indicators } = reader;
  return indicators.flatMap((own, index): readonly IndicatorCells[] => {
    const cells = cellsOfRow(reader, row, firstRow, own);
    const values = valuesOf(reader, row, own, index);
    const says = sayingRoles.some((role) => textOfCell(cells[role]) !== "") || values.further.length > 0;
    return index === 0 || says ? [{ cells, values }] : [];
  });
}

function* readRows(
  reader: Reader,
  measureRows: ReturnType<typeof rowsOfMeasures>,
  pathOf: ReadonlyMap<number, readonly Division[]>,
): Steps<readonly Measure[]> {
  const codeOf = measureCodes();
  const gradeOfMeasures = reader.indicators[0].further.find(({ isOfMeasure }) => isOfMeasure);
  return yield* mapInSteps(
    measureRows,
    (rows): Measure => {
      const [row] = rows;
      const indicators = rows.flatMap((one) => indicatorsInRow(reader, one, row));
      const indicatorRows = indicators.map(({ cells }) => cells);
      const cells = certain(indicatorRows[0]);
      const { number, marker } = readMeasureNumber(cells.number);
      const divisions = certain(pathOf.get(row));
      return {
        code: codeOf(divisions, marker),
        divisions,
        row: cells.name?.row ?? Object.values(cells)[0]?.row ?? row,
        number,
        cells,
        indicatorRows,
        values: indicators.map(({ values }) => values),
        ownGrade:
          gradeOfMeasures === undefined ? undefined : (reader.cellOf(row, gradeOfMeasures.column.column) ?? undefined),
        repeats: null,
      };
    },
    "rows",
  );
}

/** Reads the table under a header into measures. */
export function readMeasures(...given: Parameters<typeof measureSteps>): TableSheet {
  return finished(measureSteps(...given));
}

/** `readMeasures`, with pauses. */
export function* measureSteps(grid: SheetGrid, header: Header, options: ReadingOptions): Steps<TableSheet> {
  const table = tableOfSheet(grid);
  const year = options.fiscalYear ?? yearOfValues(grid, header.firstRow);
  const understood = yield* understand(grid, header, options, year);
  const read = yield* readUnderstood(table, understood, options);
  const { columns, rows, roles, divisionColumns, ...measured } = read;
  const area = {
    row: header.firstRow,
    column: columns.first,
    rows: (rows.at(-1)?.row ?? header.lastRow) - header.firstRow + 1,
    columns: columns.last - columns.first + 1,
  };
  return {
    kind: "table",
    sheet: grid.name,
    sources: [{ sheet: grid.name, kind: "table", area }],
    goals: [],
    ...measured,
    header: understood.header,
    area,
    columns: roles,
    divisionColumns,
    yearColumns: yearColumns(understood.header),
    rows,
  };
}

/** Measures of a table gathered from labelled rows, forms, or several tables or sheets. With pauses. */
export function* gatheredSteps(
  table: GatheredTable,
  header: Header,
  options: ReadingOptions,
  year: number | null,
): Steps<MeasureSheet> {
  const understood = yield* understand(table.grid, header, options, year);
  const { layout, divisions, measures, reading, roles, divisionColumns } = yield* readUnderstood(
    table,
    understood,
    options,
  );
  const sheet: GatheredSheet = {
    kind: "gathered",
    sheet: certain(table.sources[0]).sheet,
    sources: table.sources,
    layout,
    columns: roles,
    divisionColumns,
    divisions,
    measures,
    goals: [],
    reading,
  };
  return sheet;
}

interface ReadTable extends Pick<TableSheet, "layout" | "divisions" | "measures" | "reading" | "divisionColumns"> {
  readonly layout: Layout;
  readonly roles: TableSheet["columns"];
  readonly rows: readonly TableRow[];
  readonly columns: UnderstoodTable["columns"];
}

function* readUnderstood(table: GatheredTable, understood: UnderstoodTable, options: ReadingOptions): Steps<ReadTable> {
  const { grid } = table;
  const { rows, columns, indicators, divisions } = understood;
  const merges = mergeLookup(grid);
  const byMeasure = rowsOfMeasures(rows);
  const measureRows = byMeasure.map(([row]) => row);
  const contents = divisionContents(grid, merges, inOrderOfLetters(divisions, options.divisionLetters), measureRows);
  const filled = contents.filter(({ labels }) => labels.some((label) => label !== ""));
  const ordered = options.divisionLetters.length > 0 ? filled : orderDivisionColumns(filled);
  yield;
  const headings = levelHeadings(rows, columns.divisions);
  const nameColumn = certain(columns.roles.get("name"));
  const paths = labelPaths(rows, headings, ordered, (row) => cellAt(grid, { row, column: nameColumn }));
  yield;
  const tree = divisionTree(paths.map(({ labels }) => labels));
  const pathOf = new Map(paths.map(({ row }, index) => [row, certain(tree.paths[index])]));
  const cellOf = cellsOfTable(table);
  const reader: Reader = {
    merges,
    cellOf,
    repeatedCellOf: repeatedAbove(cellOf, rows[0]?.row ?? 0),
    indicators,
    plainValues: indicators.map(({ periods }) => ({ periods, further: [] })),
  };
  const ofAllYears = yield* readRows(reader, byMeasure, pathOf);
  const named = withFiguresBelow(ofAllYears, indicators[0].roles.get("name")?.label ?? "");
  const measures = markRepetitions(joinYears(named, options.fiscalYear), options.repetitionWords);
  return {
    layout: headings.length > 0 ? "report" : "list",
    divisions: tree.divisions,
    measures,
    reading: describeReading(
      table,
      understood,
      ordered.map(({ column }) => column),
    ),
    roles: indicators[0].roles,
    divisionColumns: ordered.map(({ column }) => column),
    rows,
    columns,
  };
}

/** A cell of the workbook as far as the table repeats it: 施策名：広報 is 広報 in the table. */
function repeated({ grid, sourceOf }: GatheredTable, row: number, column: number): SourceCell | null {
  const source = sourceOf({ row, column });
  const text = certain(certain(grid.texts[row])[column]);
  if (source === null || text === source.text || text === textOfCell(source)) return source;
  return { ...source, content: certain(certain(grid.contents[row])[column]), text, whole: source.content };
}

/** Most tables are sheets as they are: their cells are taken without a detour. */
function cellsOfTable(table: GatheredTable): CellOf {
  if (table.isSheet !== true) return (row, column) => repeated(table, row, column);
  return (row, column) => cellAt(table.grid, { row, column });
}
