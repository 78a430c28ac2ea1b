import { certain } from "../certain";
import type { SourceCell } from "../grid/cell";
import { cellAt, type SheetGrid } from "../grid/sheetGrid";
import type { Header, HeaderColumn } from "../measures/header";
import { recogniseHeader } from "../measures/headerLabel";
import {
  textOfCell,
  type Measure,
  type MeasureCells,
  type MeasureRole,
  type TableSheet,
  type ValuePeriods,
} from "../measures/measure";
import type { ReadingOptions } from "../measures/readingOptions";
import type { RoleReading } from "../measures/reading";
import type { TableRow } from "../measures/tableRow";
import { readDivisionLabel, type Division } from "../plan/division";
import { divisionTree, type DivisionTree } from "../plan/divisionTree";
import { decimalOfNumber, shifted, toNumber } from "../quantity/exactDecimal";
import { formatQuantity } from "../quantity/formatQuantity";
import { qualifierWords } from "../quantity/qualifierWords";
import type { NumberReading, Qualifier } from "../quantity/reading";
import {
  changeWords,
  conditionSeparator,
  kindWords,
  noneWords,
  valueKinds,
  valueNames,
  type ValueKind,
} from "./openWords";

function rolesOf(sheet: string, columns: OpenSheet["columns"]): readonly RoleReading[] {
  return [...columns].map(([role, { column, label }]) => ({
    role,
    period: null,
    sheet,
    place: { kind: "column", column },
    isChosen: true,
    header: label,
  }));
}

/** The table says the year of every row in a column of its own. */
const noPeriods: ValuePeriods = { periods: {}, further: [] };

/** What no other table has: with them a sheet is a machine-readable table of ours. */
const signs: readonly string[] = ["施策_コード", "指標_番号", "指標_区分"];
const codeEnding = "_コード";
const measureCodeName = "施策_コード";

const ownRoles: Readonly<Record<string, MeasureRole>> = {
  番号: "number",
  施策名: "name",
  所属: "department",
  年度_西暦: "fiscalYear",
  成果指標: "indicator",
  基準値_数値: "baseline",
  目安値_数値: "expected",
  目標_数値: "target",
  実績_数値: "actual",
  実績_時点: "asOf",
  評価: "grade",
  施策目標: "goal",
  施策目標の達成状況: "goalStatus",
};
/** What columns of the sheet's own may be, by their headers. */
const furtherRoles: readonly (string | undefined)[] = ["background", "remarks", "achievementRate", "direction"];

/** The table with a way to its cells by the names of its columns. */
interface OpenSheet {
  readonly grid: SheetGrid;
  readonly header: Header;
  readonly columns: ReadonlyMap<MeasureRole, HeaderColumn>;
  readonly divisions: readonly HeaderColumn[];
  readonly cell: (row: number, name: string) => SourceCell | undefined;
}

/** Whether a sheet has the columns of a machine-readable table of ours. */
export function isOpenSheet(grid: SheetGrid): boolean {
  const names = (grid.contents[0] ?? []).map(String);
  return signs.every((sign) => names.includes(sign));
}

function openSheet(grid: SheetGrid, { headerWords }: ReadingOptions): OpenSheet | null {
  const { row, column: first } = grid.origin;
  const names = (grid.contents[0] ?? []).map(String);
  if (!isOpenSheet(grid)) return null;
  const taken = new Set<MeasureRole>(names.flatMap((name) => ownRoles[name] ?? []));
  const roleOf = (name: string): HeaderColumn["role"] => {
    if (name !== measureCodeName && names.includes(name + codeEnding)) return "division";
    const own = ownRoles[name];
    if (own !== undefined) return own;
    const role = recogniseHeader(name, headerWords)?.role;
    if (role === undefined || role === "division" || !furtherRoles.includes(role) || taken.has(role)) return null;
    taken.add(role);
    return role;
  };
  const columns = names.map((label, index): HeaderColumn => {
    const cell = cellAt(grid, { row, column: first + index });
    const role = roleOf(label);
    return {
      column: cell.column,
      cell,
      over: [cell],
      label,
      group: null,
      role,
      certainty: role && "word",
      remark: null,
    };
  });
  const places = new Map(columns.map(({ label, column }) => [label, column]));
  return {
    grid,
    header: { firstRow: row, lastRow: row, columns },
    columns: new Map(
      columns.flatMap((column) =>
        column.role === null || column.role === "division" ? [] : [[column.role, column] as const],
      ),
    ),
    divisions: columns.filter(({ role }) => role === "division"),
    cell: (at, name) => {
      const column = places.get(name);
      return column === undefined ? undefined : cellAt(grid, { row: at, column });
    },
  };
}

function textIn({ cell }: OpenSheet, row: number, name: string): string {
  return textOfCell(cell(row, name));
}

function keysOf<Key extends string>(words: Readonly<Record<Key, string>>, written: readonly string[]): readonly Key[] {
  return (Object.keys(words) as Key[]).filter((key) => written.includes(words[key]));
}

/** 120, 人, 見込み as people write it in one cell: 120人（見込み）. */
function writtenQuantity(sheet: OpenSheet, row: number, name: string, size: number): string {
  const unit = textIn(sheet, row, `${name}_単位`);
  const conditions = textIn(sheet, row, `${name}_条件`).split(conditionSeparator);
  const qualifiers: readonly Qualifier[] = keysOf(qualifierWords, conditions);
  const [change = null] = keysOf(changeWords, conditions);
  const share = toNumber(shifted(decimalOfNumber(Math.abs(size)), -2)) ?? Math.abs(size);
  const reading: NumberReading = {
    kind: "number",
    raw: "",
    label: null,
    value: unit === "%" ? Math.sign(size) * share : size,
    unit: unit === "" ? null : unit,
    qualifiers,
    asOf: null,
    change,
  };
  return formatQuantity(reading);
}

const notSet: readonly string[] = [...new Set(Object.values(noneWords))].filter((word) => word !== noneWords.blank);

/** The one of a value's columns that says what it is: its number with its unit, its words, or why there is none. */
function valueCell(sheet: OpenSheet, row: number, kind: ValueKind): SourceCell | undefined {
  const name = valueNames[kind];
  const number = sheet.cell(row, `${name}_数値`);
  const state = textIn(sheet, row, `${name}_区分`);
  if (typeof number?.content === "number") {
    return { ...number, text: writtenQuantity(sheet, row, name, number.content) };
  }
  if (notSet.includes(state)) return sheet.cell(row, `${name}_区分`);
  if (state === "" || state === noneWords.blank || state === kindWords.number) return number;
  const words = sheet.cell(row, `${name}_文字`);
  return textOfCell(words) === "" ? sheet.cell(row, `${name}_原文`) : words;
}

/** A rate is in percent, without a sign that says so. */
function rateCell(cell: SourceCell): SourceCell {
  return typeof cell.content === "number" ? { ...cell, text: `${cell.text}%` } : cell;
}

function cellsOf(sheet: OpenSheet, row: number): MeasureCells {
  const cells: Partial<Record<MeasureRole, SourceCell>> = {};
  for (const [role, { column }] of sheet.columns) {
    const cell = cellAt(sheet.grid, { row, column });
    cells[role] = role === "achievementRate" ? rateCell(cell) : cell;
  }
  for (const kind of valueKinds) {
    const cell = cells[kind] === undefined ? undefined : valueCell(sheet, row, kind);
    if (cell !== undefined) cells[kind] = cell;
  }
  return cells;
}

/** The table repeats a grade for each indicator that it is the grade of. */
function withGradesOnce(sheet: OpenSheet, rows: readonly number[]): readonly MeasureCells[] {
  const numbers = rows.map((row) => textIn(sheet, row, "評価_番号"));
  return rows.map((row, index) => {
    const cells = cellsOf(sheet, row);
    const { grade } = cells;
    const isRepeated = grade !== undefined && index > 0 && numbers[index] === numbers[index - 1];
    return isRepeated ? { ...cells, grade: { ...grade, content: "", text: "" } } : cells;
  });
}

interface RowsOfMeasure {
  readonly code: string;
  /** The year its first row is about, which is the one that is judged; `""` where it is none. */
  readonly year: string;
  readonly rows: number[];
}

/** A measure begins with the first indicator of the year that is judged; its other years are not its indicators. */
function groupRows(sheet: OpenSheet): {
  readonly measures: readonly RowsOfMeasure[];
  readonly rows: readonly TableRow[];
} {
  const measures: RowsOfMeasure[] = [];
  const { grid, header } = sheet;
  const rows = grid.contents.slice(1).flatMap((contents, index): readonly TableRow[] => {
    const row = header.lastRow + 1 + index;
    if (contents.every((content) => content === "")) return [{ kind: "blank", row }];
    const [code, year] = [textIn(sheet, row, measureCodeName), textIn(sheet, row, "年度_西暦")];
    const open = measures.at(-1);
    const isFirst = textIn(sheet, row, "指標_番号") === "1";
    if (open?.code !== code || (isFirst && open.year === year)) {
      measures.push({ code, year, rows: [row] });
      return [{ kind: "measure", row }];
    }
    if (open.year !== year) return [];
    open.rows.push(row);
    return [{ kind: "continuation", row }];
  });
  return { measures, rows };
}

/** The divisions with the codes that stand beside their names. */
function readDivisions(sheet: OpenSheet, rows: readonly number[]): DivisionTree {
  const named = rows.map((row) =>
    sheet.divisions
      .map(({ label }) => ({ name: textIn(sheet, row, label), code: textIn(sheet, row, label + codeEnding) }))
      .filter(({ name }) => name !== ""),
  );
  const { divisions, paths } = divisionTree(named.map((path) => path.map(({ name }) => readDivisionLabel(name))));
  const coded = new Map<Division, Division>();
  paths.forEach((path, index) => {
    path.forEach((division, level) => {
      const { code } = certain(certain(named[index])[level]);
      if (code !== "" && !coded.has(division)) coded.set(division, { ...division, code });
    });
  });
  const codedOf = (division: Division): Division => coded.get(division) ?? division;
  return { divisions: divisions.map(codedOf), paths: paths.map((path) => path.map(codedOf)) };
}

/**
 * The measures of a machine-readable table as `machineReadable` makes it; `null` for any other sheet, and where the settings
 * say which columns are which. Each value is the cell that says what it is: 目標_数値 with its unit, 目標_文字, or why there is
 * none (目標_区分); 目標_原文 where it could not be read. Of a table of several years, the rows of the year that was judged are read.
 */
export function readOpenSheet(grid: SheetGrid, options: ReadingOptions): TableSheet | null {
  if (Object.keys(options.letters).length > 0 || options.divisionLetters.length > 0) return null;
  const sheet = openSheet(grid, options);
  if (sheet === null) return null;
  const { header, columns, divisions } = sheet;
  const { measures, rows } = groupRows(sheet);
  const firstRows = measures.map((own) => certain(own.rows[0]));
  const tree = readDivisions(sheet, firstRows);
  const area = { ...grid.origin, rows: grid.contents.length, columns: header.columns.length };
  return {
    kind: "table",
    sheet: grid.name,
    sources: [{ sheet: grid.name, kind: "table", area }],
    layout: "list",
    header,
    area,
    reading: { roles: rolesOf(grid.name, columns), unused: [], questions: [] },
    goals: [],
    columns,
    divisionColumns: divisions,
    yearColumns: [],
    divisions: tree.divisions,
    measures: measures.map((own, index): Measure => {
      const indicatorRows = withGradesOnce(sheet, own.rows);
      const cells = certain(indicatorRows[0]);
      const number = Number(textOfCell(cells.number));
      return {
        code: own.code,
        divisions: certain(tree.paths[index]),
        row: certain(firstRows[index]),
        number: textOfCell(cells.number) === "" || !Number.isInteger(number) ? null : number,
        cells,
        indicatorRows,
        values: indicatorRows.map(() => noPeriods),
        repeats: null,
      };
    }),
    rows,
  };
}
