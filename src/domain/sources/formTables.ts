import { shortYear } from "./rowsHeader";
import { certain } from "../certain";
import type { CellArea } from "../grid/cell";
import type { ColumnRole } from "../measures/columnRoles";
import { bracketedRemark, comparableHeader, recogniseHeader } from "../measures/headerLabel";
import type { HeaderRows } from "../measures/findHeader";
import { areKindsOfIndicators } from "../measures/neighbourhood";
import { hasBoxes } from "./formChoices";
import { recogniseLabel } from "./labelOrdinal";
import { partOf, type GatheredCell } from "./segment";
import { beginsIn, type PlacedCell, type SheetCells } from "./sheetCells";
import { isBarePeriod, roleOfRowLabel } from "./valueLabels";

/** A small table within a form. */
export interface FormTable {
  readonly header: HeaderRows;
  readonly firstColumn: number;
  readonly lastColumn: number;
  /** The last row of values; the header's own last row where it has none. */
  readonly lastRow: number;
}

const mostHeaderRows = 3;
/** So many headers side by side are a list's, although nothing is listed directly below them. */
const leastHeadersOfAList = 3;
const longestLabel = 24;

function endOf({ area }: PlacedCell): number {
  return area.column + area.columns;
}

/** Whether the headers of a table name one of some roles. */
export function hasRole(
  cells: SheetCells,
  { header, firstColumn, lastColumn }: FormTable,
  roles: readonly ColumnRole[],
): boolean {
  for (let row = header.first; row <= header.last; row += 1)
    for (const { area, text } of cells.inRow(row)) {
      const role = recogniseHeader(text, cells.words)?.role;
      const isWithin = area.column >= firstColumn && area.column <= lastColumn;
      if (isWithin && role !== undefined && roles.includes(role)) return true;
    }
  return false;
}

/** Whether a cell is printed over a column: a usual word or a period. */
export function isTableHeader(cells: SheetCells, { cell, text }: PlacedCell): boolean {
  if (text === "" || text.length > longestLabel) return false;
  if (isBarePeriod(text, cells.words) || shortYear.test(text)) return true;
  return typeof cell.content === "string" && recogniseHeader(text, cells.words) !== null;
}

/** Headers that stand side by side to the end of what the row says. */
function runIn(cells: SheetCells, row: number): readonly PlacedCell[] {
  const own = cells.inRow(row).filter((cell) => beginsIn(cell, row));
  let run: PlacedCell[] = [];
  for (const cell of own) {
    if (!isTableHeader(cells, cell)) run = [];
    else if (run.length > 0 && endOf(certain(run.at(-1))) < cell.area.column) run = [cell];
    else run.push(cell);
  }
  const last = run.at(-1);
  const isEnd = last !== undefined && cells.inRow(row).every((cell) => endOf(cell) <= endOf(last));
  const named = run.filter(({ text }) => !shortYear.test(text));
  return isEnd && run.length >= 2 && named.length >= 1 ? run : [];
}

/** Whether the cells of a row keep to the columns of the header. */
function keepsColumns(cells: SheetCells, row: number, starts: ReadonlySet<number>, area: CellArea): boolean {
  const end = area.column + area.columns;
  const own = cells.inRow(row).filter(({ area: one }) => one.column >= area.column && one.column < end);
  return own.every((cell) => starts.has(cell.area.column) && (endOf(cell) === end || starts.has(endOf(cell))));
}

function headerRowsFrom(cells: SheetCells, row: number, run: readonly PlacedCell[]): HeaderRows {
  const [from, to] = [certain(run[0]).area.column, endOf(certain(run.at(-1)))];
  let last = row;
  while (last < row + mostHeaderRows - 1) {
    const next = last + 1;
    const isReached = run.some(({ area }) => area.row + area.rows > next);
    const below = cells
      .inRow(next)
      .filter((cell) => beginsIn(cell, next) && cell.area.column >= from && cell.area.column < to);
    const areHeaders = below.length >= 2 && below.every((cell) => isTableHeader(cells, cell));
    if (!isReached && !areHeaders) break;
    last = next;
  }
  return { first: row, last };
}

/** What heads a column of labels, and says nothing of its own. */
const headsLabels = /^(?:項目|区分|内容|年度別?|年次|種別|指標等?)$/u;

/** The first column of the table: labels of rows stand left of headers that need none over them. */
function firstColumnOf(cells: SheetCells, { first, last }: HeaderRows, start: number, left: number): number {
  const isBlankAbove = (column: number): boolean => {
    for (let row = first; row <= last; row += 1) {
      const cell = cells.at({ row, column });
      const isHeader = cell.text !== "" && cell.area.row + cell.area.rows - 1 <= last;
      if (isHeader && !headsLabels.test(comparableHeader(cell.text)) && indicatorOverRows(cells, cell) === null)
        return false;
    }
    return true;
  };
  // 指標名 | 受診者数 | 年度 | R5 | R6: what is merged over the header and the rows below is of all of them.
  const isBeside = (column: number): boolean => {
    const { area, text } = cells.at({ row: first, column });
    return text !== "" && area.row === first && area.row + area.rows - 1 > last;
  };
  let column = start;
  while (column > left && !isBeside(column - 1) && isBlankAbove(column - 1)) column -= 1;
  return column;
}

/** Roles of rows that a table with years across may have; a single 評価 below it is a field of the form. */
export const judgements: readonly (ColumnRole | null)[] = ["grade", "goalStatus"];

/** 指標：相談件数 over the rows of that indicator: what it names; `null` where a text names none. */
export function indicatorInLine({ words }: SheetCells, { cell, text }: PlacedCell): GatheredCell | null {
  const [, label = "", name = ""] = /^([^:：\n]{1,20})[:：]\s*(\S.*)$/su.exec(text) ?? [];
  return recogniseLabel(label, words)?.role === "indicator" ? partOf(cell, name.trim()) : null;
}

/** 一次評価 | A | 二次評価 | B: fields side by side, not a row of the table. */
function isRowOfLabels({ words }: SheetCells, own: readonly PlacedCell[]): boolean {
  const isLabel = ({ cell, text }: PlacedCell): boolean =>
    typeof cell.content === "string" && !isBarePeriod(text, words) && isWordOfField(recogniseLabel(text, words));
  const labels = own.filter(isLabel).map((cell) => own.indexOf(cell));
  return labels.length > 1 && labels[0] === 0 && labels.every((at, index) => at > (labels[index - 1] ?? -2) + 1);
}

function isWordOfField(recognised: ReturnType<typeof recogniseLabel>): boolean {
  if (recognised === null || recognised.role === "division") return false;
  // 評価の理由 is no name of an indicator, however it is worded.
  return recognised.certainty !== "pattern" || recognised.role === "background";
}

/** 相談件数（件） or 指標1：相談件数 over 目標 and 実績: the indicator whose rows those are; `null` where a text names none. */
export function indicatorOverRows(cells: SheetCells, placed: PlacedCell): GatheredCell | null {
  const { cell, text, area } = placed;
  const below = cells.at({ row: area.row + area.rows, column: area.column });
  if (typeof cell.content !== "string" || roleOfRowLabel(below.text, cells.words) === null) return null;
  const hasUnit = bracketedRemark(text) !== null && recogniseLabel(text, cells.words) === null;
  return indicatorInLine(cells, placed) ?? (hasUnit ? partOf(cell, text) : null);
}

/**
 * Whether a row begins what stands below the table: a field of the form, a heading, another table.
 * @param hasYears whether the table has years across, so that its rows have labels.
 */
function beginsOther(cells: SheetCells, row: number, table: CellArea, hasYears: boolean): boolean {
  const own = cells.inRow(row).filter((cell) => beginsIn(cell, row));
  const [first] = own.filter(({ area }) => area.column >= table.column);
  if (first === undefined || runIn(cells, row).length > 0 || own.some(hasBoxes)) return true;
  if (isRowOfLabels(cells, own)) return true;
  if (own.length === 1 && typeof first.cell.content === "string")
    return !hasYears || indicatorInLine(cells, first) === null;
  if (typeof first.cell.content !== "string" || recogniseHeader(first.text, cells.words) === null) return false;
  // 活動指標 | 設置灯数 | 60 | 64: of what kind the indicator of the row is.
  if (areKindsOfIndicators([first.text]) && own.some(({ cell }) => typeof cell.content === "number")) return false;
  const role = roleOfRowLabel(first.text, cells.words);
  const isLoneJudgement = judgements.includes(role) && own.length <= 2;
  return !hasYears || role === null || isLoneJudgement;
}

/** 成果指標 merged over the indicator and the labels of its rows (目標, 実績): the cells that stand below it. */
function labelsBelow(cells: SheetCells, first: PlacedCell, row: number): readonly PlacedCell[] {
  const own = cells
    .inRow(row)
    .filter((cell) => cell.area.column >= first.area.column && endOf(cell) <= endOf(first) && beginsIn(cell, row));
  return own.some(({ text }) => roleOfRowLabel(text, cells.words) !== null) ? own : [];
}

function tableFrom(cells: SheetCells, row: number, left: number, lastRow: number): FormTable | null {
  const run = runIn(cells, row);
  const [start] = run;
  if (start === undefined) return null;
  const header = headerRowsFrom(cells, row, run);
  const firstColumn = firstColumnOf(cells, header, start.area.column, left);
  const lastColumn = endOf(certain(run.at(-1))) - 1;
  const area = { row, column: firstColumn, rows: 1, columns: lastColumn - firstColumn + 1 };
  const starts = new Set<number>();
  for (let at = header.first; at <= header.last; at += 1)
    cells.inRow(at).forEach((cell) => starts.add(cell.area.column).add(endOf(cell)));
  for (let column = firstColumn; column < start.area.column; column += 1) starts.add(column);
  labelsBelow(cells, start, header.last + 1).forEach((cell) => starts.add(cell.area.column).add(endOf(cell)));
  let last = header.last;
  const hasYears = run.some(({ text }) => isBarePeriod(text, cells.words));
  while (last < lastRow && !beginsOther(cells, last + 1, area, hasYears) && keepsColumns(cells, last + 1, starts, area))
    last += 1;
  // A line over the table that follows is no row of this one.
  while (last > header.last && namesNext(cells, last)) last -= 1;
  return { header, firstColumn, lastColumn, lastRow: last };
}

function namesNext(cells: SheetCells, row: number): boolean {
  const [only, ...others] = cells.inRow(row).filter((cell) => beginsIn(cell, row));
  return only !== undefined && others.length === 0 && indicatorInLine(cells, only) !== null;
}

/** Rows below a header that are looked at to learn whether it is a list's. */
const rowsBelowHeader = 8;

/** Whether the first cell below another is a label too. */
function isLabelBelow(cells: SheetCells, { row, column, rows }: CellArea): boolean {
  for (let at = row + rows; at <= Math.min(cells.lastRow, row + rowsBelowHeader); at += 1) {
    const cell = cells.at({ row: at, column });
    if (cell.text !== "" && cell.area.columns === cells.at({ row, column }).area.columns)
      return isTableHeader(cells, cell);
  }
  return false;
}

/** 防犯灯設置事業 beside 事務事業名: a name that ends like a header. */
function mayBeName(cells: SheetCells, { text }: PlacedCell): boolean {
  return text.endsWith("事業") && recogniseHeader(text, cells.words)?.certainty === "pattern";
}

/** Whether a cell stands in the header of a list: beside other headers, with rows of other things below them. */
export function isListHeader(cells: SheetCells, { area }: PlacedCell): boolean {
  const headers = cells.inRow(area.row).filter((cell) => isTableHeader(cells, cell) && !mayBeName(cells, cell));
  if (headers.length < 2) return false;
  if (isLabelBelow(cells, area)) return false;
  const columns = headers.map((cell) => cell.area.column);
  let listed = 0;
  for (let row = area.row + area.rows; row <= Math.min(cells.lastRow, area.row + rowsBelowHeader); row += 1) {
    const below = columns
      .map((column) => cells.at({ row, column }))
      .filter((cell) => cell.text !== "" && beginsIn(cell, row));
    const others = below.filter(
      (cell) => !isTableHeader(cells, cell) || roleOfRowLabel(cell.text, cells.words) !== null,
    );
    const mayBeHeader = row === area.row + area.rows && others.length === 0;
    if (others.length * 2 <= below.length && !mayBeHeader) break;
    if (others.length >= 2) listed += 1;
  }
  return listed >= 2;
}

/** The small tables within some rows of a form, from top to bottom. */
export function formTables(cells: SheetCells, first: number, last: number): readonly FormTable[] {
  const left = leftmostColumn(cells, first, last);
  const tables: FormTable[] = [];
  for (let row = first; row <= last; row += 1) {
    const table = tableFrom(cells, row, left, last);
    if (table === null) continue;
    if (table.lastRow === table.header.last && runIn(cells, row).length < leastHeadersOfAList) continue;
    if (!isRowOfFields(cells, table)) tables.push(...sideBySide(cells, table, runIn(cells, row)));
    row = table.lastRow;
  }
  return tables;
}

/** How many times the same headers are repeated: 2 for 目標 | 実績 | 目標 | 実績. */
function repetitionsIn(run: readonly PlacedCell[]): number {
  const texts = run.map(({ text }) => comparableHeader(text));
  for (let length = 1; length * 2 <= texts.length; length += 1) {
    const isRepeated = texts.every((text, index) => text === texts[index % length]);
    if (texts.length % length === 0 && isRepeated) return texts.length / length;
  }
  return 1;
}

/** A table for each indicator, where the same headers stand side by side below the label of one each, or name one each. */
function sideBySide(cells: SheetCells, table: FormTable, run: readonly PlacedCell[]): readonly FormTable[] {
  const { header, firstColumn, lastColumn } = table;
  const count = repetitionsIn(run);
  const first = Array.from({ length: count }, (_, index) => certain(run[(run.length / count) * index]));
  const isNamed = ({ area, text }: PlacedCell): boolean => {
    const above = header.first === cells.firstRow ? null : cells.at({ row: header.first - 1, column: area.column });
    const isLabelAbove = above !== null && above.area.column === area.column && namesIndicator(cells, above);
    return isLabelAbove || recogniseHeader(text, cells.words)?.role === "indicator";
  };
  if (count === 1 || !first.every(isNamed)) return [table];
  return first.map(({ area }, index): FormTable => {
    const next = first[index + 1];
    return {
      ...table,
      firstColumn: index === 0 ? firstColumn : area.column,
      lastColumn: next === undefined ? lastColumn : next.area.column - 1,
    };
  });
}

function namesIndicator(cells: SheetCells, cell: PlacedCell): boolean {
  return recogniseLabel(cell.text, cells.words)?.role === "indicator" || indicatorInLine(cells, cell) !== null;
}

/** Labels side by side with a value below each: 施策番号 | 施策名 | 担当課. */
function isRowOfFields(cells: SheetCells, table: FormTable): boolean {
  const isOne = countRows(cells, table) === 1;
  return isOne && !hasRole(cells, table, ["indicator", "target", "actual", "baseline", "achievementRate"]);
}

function countRows(cells: SheetCells, { header, lastRow }: FormTable): number {
  const rows = Array.from({ length: lastRow - header.last }, (_, index) => header.last + 1 + index);
  return rows.filter((row) => cells.inRow(row).some((cell) => beginsIn(cell, row))).length;
}

function leftmostColumn(cells: SheetCells, first: number, last: number): number {
  let left = cells.lastColumn;
  for (let row = first; row <= last; row += 1) left = Math.min(left, cells.inRow(row)[0]?.area.column ?? left);
  return left;
}
