import { certain } from "../certain";
import type { ColumnRole } from "../measures/columnRoles";
import { recogniseHeader } from "../measures/headerLabel";
import { isMarkerAlone } from "../plan/marker";
import { columnKey } from "./columnKey";
import { gathered, type GatheredCell, type GatheredColumn, type GatheredRow, type Segment } from "./segment";
import { areaAround, beginsIn, type PlacedCell, type SheetCells } from "./sheetCells";
import { noSource, type SourceDetection } from "./sourceDetection";
import { titleAbove } from "./titles";
import { isBarePeriod, roleOfRowLabel } from "./valueLabels";

// Indicators stand side by side, and what is said of them below each other: 項目 | 出生数 | 転入者数 over 目標値 and 実績値.

/** Labels stand in the first columns of the sheet, groups (目標値) left of what they hold (R5, R6). */
const mostLabelColumns = 2;
const mostRows = 40;
const leastNames = 2;
/** Roles that each indicator has one of, and by which a row of them is known. */
const namingRoles: readonly (ColumnRole | null)[] = ["name", "indicator"];

/** A row of what is said of the indicators. */
interface LabelRow {
  readonly row: number;
  readonly labels: readonly PlacedCell[];
  readonly role: ColumnRole | null;
}

interface Transposed {
  readonly rows: readonly LabelRow[];
  readonly names: number;
  /** The columns of the indicators. */
  readonly columns: readonly number[];
}

function roleOfLabels(cells: SheetCells, labels: readonly PlacedCell[]): ColumnRole | null {
  return labels.flatMap(({ text }) => recogniseHeader(text, cells.words)?.role ?? []).at(-1) ?? null;
}

/** The labels of a row: those that begin it, a group that reaches into it before. */
function labelsIn(cells: SheetCells, row: number, width: number): readonly PlacedCell[] {
  const found: PlacedCell[] = [];
  for (let column = cells.firstColumn; column < cells.firstColumn + width; column += 1) {
    const cell = cells.at({ row, column });
    if (cell.text !== "" && !found.some(({ area }) => area.row === cell.area.row && area.column === cell.area.column))
      found.push(cell);
  }
  return found;
}

/** Rows with labels directly below each other, from one on. */
function labelRows(cells: SheetCells, from: number, width: number): readonly LabelRow[] {
  const rows: LabelRow[] = [];
  for (let row = from; row <= Math.min(cells.lastRow, from + mostRows); row += 1) {
    const labels = labelsIn(cells, row, width);
    if (labels.length === 0 || labels.some(({ cell }) => typeof cell.content !== "string")) break;
    rows.push({ row, labels, role: roleOfLabels(cells, labels) });
  }
  return rows;
}

function isName(cells: SheetCells, { cell, text }: PlacedCell): boolean {
  const isWord = typeof cell.content === "string" && text !== "" && !isBarePeriod(text, cells.words);
  return isWord && recogniseHeader(text, cells.words) === null;
}

/** The columns behind the labels that a row names; none where anything else stands in it. */
function namedColumns(cells: SheetCells, row: number, first: number): readonly number[] {
  const columns = Array.from({ length: Math.max(0, cells.lastColumn - first + 1) }, (_, index) => first + index);
  const filled = columns.filter((column) => cells.at({ row, column }).text !== "");
  return filled.every((column) => isName(cells, cells.at({ row, column }))) ? filled : [];
}

function isFigure({ cell, text }: PlacedCell): boolean {
  return typeof cell.content === "number" || /[0-9０-９]/u.test(text) || /^[-―－—]$/u.test(text);
}

/** Whether the rows of targets and actuals hold figures below the names. */
function holdFigures(cells: SheetCells, rows: readonly LabelRow[], columns: readonly number[]): boolean {
  const ofValues = rows.filter(({ role }) => role === "target" || role === "actual");
  const own = ofValues.flatMap(({ row }) => columns.map((column) => cells.at({ row, column })));
  return own.length > 0 && own.filter(isFigure).length * 3 >= own.length * 2;
}

/** The table whose names stand in a row; `null` where it is none. */
function transposedFrom(cells: SheetCells, row: number, width: number): Transposed | null {
  const first = cells.firstColumn + width;
  const columns = namedColumns(cells, row, first);
  const isDistinct = new Set(columns.map((column) => cells.at({ row, column }).text)).size === columns.length;
  if (columns.length < leastNames || !isDistinct) return null;
  const below = labelRows(cells, row + 1, width);
  const named = { row, labels: labelsIn(cells, row, width), role: null };
  const values = below.filter(({ labels }) => labels.some(({ text }) => roleOfRowLabel(text, cells.words) !== null));
  const isLabelled = values.length >= 2 && values.length * 2 >= below.length;
  // ① | ② over 成果指標 numbers the names that follow.
  if (below.some(({ role }) => namingRoles.includes(role))) return null;
  // What stands between the labels and the first name is a label too.
  const isApart = below.every((one) =>
    cells.inRow(one.row).every(({ area }) => area.column < first || area.column >= certain(columns[0])),
  );
  return isLabelled && isApart && holdFigures(cells, below, columns)
    ? { rows: [named, ...below], names: row, columns }
    : null;
}

/** Rows above the names that say more of the same columns: 施策名 over 指標名. */
function withRowsAbove(cells: SheetCells, table: Transposed, width: number): Transposed {
  const above: LabelRow[] = [];
  for (let row = table.names - 1; row >= cells.firstRow; row -= 1) {
    const labels = labelsIn(cells, row, width);
    const role = roleOfLabels(cells, labels);
    const areNumbers = table.columns.every((column) => isMarkerAlone(cells.at({ row, column }).text));
    if (areNumbers || !(["division", "name", "department"] as (ColumnRole | null)[]).includes(role)) break;
    above.unshift({ row, labels, role });
  }
  return { ...table, rows: [...above, ...table.rows] };
}

function tableAt(cells: SheetCells, row: number): { readonly table: Transposed; readonly width: number } | null {
  for (let width = 1; width <= mostLabelColumns; width += 1) {
    const table = transposedFrom(cells, row, width);
    if (table !== null) return { table: withRowsAbove(cells, table, width), width };
  }
  return null;
}

const namesHeader: GatheredCell = { content: "指標名", text: "指標名", source: null };

function columnOf({ row, labels, role }: LabelRow, names: number): GatheredColumn {
  const isNamed = row !== names || namingRoles.includes(role);
  const header = isNamed ? labels.map(gathered) : [namesHeader];
  return {
    key: `${columnKey(header.map(({ text }) => text))}\n${isNamed ? "" : "names"}`,
    header,
    place: { kind: "row", row },
  };
}

function rowAt(cells: SheetCells, { rows }: Transposed, keys: readonly string[], column: number): GatheredRow {
  const values = new Map<string, GatheredCell>();
  const continued = new Set<string>();
  rows.forEach(({ row }, index) => {
    const cell = cells.at({ row, column });
    if (!beginsIn(cell, row)) return;
    if (cell.area.column === column) values.set(certain(keys[index]), gathered(cell));
    else continued.add(certain(keys[index]));
  });
  return { kind: "values", cells: values, continued };
}

function segmentOf(cells: SheetCells, table: Transposed): Segment {
  const { rows, names, columns } = table;
  const roleOfNames = roleOfLabels(cells, labelsAt(rows, names));
  const headed = rows.map((row) => columnOf(row.row === names ? { ...row, role: roleOfNames } : row, names));
  const keys = headed.map(
    ({ key }, index) => `${key}\n${String(headed.slice(0, index).filter((one) => one.key === key).length)}`,
  );
  const [top, bottom] = [certain(rows[0]).row, certain(rows.at(-1)).row];
  const right = certain(columns.at(-1));
  const area = areaAround([
    { row: top, column: cells.firstColumn, rows: bottom - top + 1, columns: right - cells.firstColumn + 1 },
  ]);
  return {
    source: { sheet: cells.grid.name, kind: "rows", area },
    title: titleAbove(cells, top),
    columns: headed.map((column, index) => ({ ...column, key: certain(keys[index]) })),
    rows: columns.map((column) => rowAt(cells, table, keys, column)),
  };
}

function labelsAt(rows: readonly LabelRow[], row: number): readonly PlacedCell[] {
  return rows.find((one) => one.row === row)?.labels ?? [];
}

/** The tables of a sheet whose indicators stand side by side. */
export function transposedTables(cells: SheetCells): readonly Segment[] {
  const found: Segment[] = [];
  for (let row = cells.firstRow; row < cells.lastRow && row < cells.firstRow + mostRows * mostRows; row += 1) {
    const at = tableAt(cells, row);
    if (at === null) continue;
    found.push(segmentOf(cells, at.table));
    row = certain(at.table.rows.at(-1)).row;
  }
  return found;
}

/** Whether a sheet has several measures side by side, each below the label of its name: no form. */
export function namesMeasuresAcross(cells: SheetCells): boolean {
  const { words } = cells;
  return transposedTables(cells).some(({ columns, rows }) => {
    const name = columns.find(({ header }) => recogniseHeader(header.at(-1)?.text ?? "", words)?.role === "name");
    const names = rows.flatMap((row) => (row.kind === "values" ? (row.cells.get(name?.key ?? "")?.text ?? []) : []));
    return new Set(names).size > 1;
  });
}

/** Tables whose indicators stand side by side, and their targets and actuals below each other. */
export function detectTransposed(cells: SheetCells): SourceDetection {
  const segments = transposedTables(cells);
  return segments.length === 0 ? noSource : { found: true, segments, unexplained: [] };
}
