import { cellAddress } from "../grid/cell";
import type { ColumnRole } from "../measures/columnRoles";
import { comparableHeader, recogniseHeader } from "../measures/headerLabel";
import { gathered, partOf, type GatheredCell } from "./segment";
import { beginsIn, type PlacedCell, type SheetCells } from "./sheetCells";

/** A label of a form and the value that belongs to it. */
export interface FormField {
  readonly label: GatheredCell;
  readonly role: ColumnRole;
  readonly key: string;
  /** What is printed over several labels (一次評価); `null` when nothing is. */
  readonly group: GatheredCell | null;
  /** `null` where the form is not filled in. */
  readonly value: GatheredCell | null;
}

/** What the forms of a workbook have in common. */
export interface PrintedTexts {
  /** Whether a text is printed on most forms: then it is no value that a label beyond a gap could have. */
  readonly isPrinted: (text: string) => boolean;
  /** How many forms that was learnt from. */
  readonly forms: number;
}

/** Rows of a form. */
export interface FormRows {
  readonly first: number;
  readonly last: number;
}

const longestLabel = 24;
/** Narrow blank columns between a label and its value, in forms drawn on squared paper. */
const widestGap = 12;
/** Forms by which printed texts are told from values. */
const leastForms = 2;

function labelRole(cells: SheetCells, { cell, text }: PlacedCell): ColumnRole | null {
  if (typeof cell.content !== "string" || text.length > longestLabel) return null;
  return recogniseHeader(text, cells.words)?.role ?? null;
}

/** 施策名：地域防災力の向上 in one cell. */
const labelWithValue = /^([^:：\n]{1,20})[:：]\s*([^\s].*)$/su;

function fieldInCell(cells: SheetCells, { cell, text }: PlacedCell): FormField | null {
  const [, label = "", value = ""] = labelWithValue.exec(text) ?? [];
  const role = label === "" ? undefined : recogniseHeader(label, cells.words)?.role;
  if (role === undefined || value === "") return null;
  return { label: partOf(cell, label.trim()), role, key: comparableHeader(label), group: null, value: partOf(cell, value.trim()) };
}

interface Neighbours {
  readonly right: PlacedCell | null;
  readonly below: PlacedCell | null;
}

/** The cell beside a label: the next one, or the first that says something beyond a gap where forms tell what is printed. */
function rightOf(cells: SheetCells, { area }: PlacedCell, printed: PrintedTexts): PlacedCell | null {
  const column = area.column + area.columns;
  if (column > cells.lastColumn) return null;
  const next = cells.at({ row: area.row, column });
  if (next.text !== "" || next.area.columns > 1 || printed.forms < leastForms) return next;
  for (let at = column + 1; at <= Math.min(cells.lastColumn, column + widestGap); at += 1) {
    const cell = cells.at({ row: area.row, column: at });
    if (cell.text === "") continue;
    return printed.isPrinted(cell.text) || labelRole(cells, cell) !== null ? next : cell;
  }
  return next;
}

function neighbours(cells: SheetCells, label: PlacedCell, rows: FormRows, printed: PrintedTexts): Neighbours {
  const row = label.area.row + label.area.rows;
  return {
    right: rightOf(cells, label, printed),
    below: row > rows.last ? null : cells.at({ row, column: label.area.column }),
  };
}

/** The label left of a cell, whose value the cell may be. */
function hasLabelLeft(cells: SheetCells, { area }: PlacedCell): boolean {
  return area.column > cells.firstColumn && labelRole(cells, cells.at({ row: area.row, column: area.column - 1 })) !== null;
}

/** Whether a cell beside a label is a label itself; a name such as 目標達成率 only contains a usual word. */
function isLabelItself(cells: SheetCells, cell: PlacedCell, printed: PrintedTexts): boolean {
  if (labelRole(cells, cell) === null) return fieldInCell(cells, cell) !== null;
  const isWord = recogniseHeader(cell.text, cells.words)?.certainty !== "pattern";
  return isWord || printed.forms < leastForms ? isWord : printed.isPrinted(cell.text);
}

/** Beside the label where something stands that is no label itself, else below it. */
function valueOf(
  cells: SheetCells,
  label: PlacedCell,
  { right, below }: Neighbours,
  printed: PrintedTexts,
): PlacedCell | "none" | null {
  const isLabel = (cell: PlacedCell): boolean => isLabelItself(cells, cell, printed);
  const isRight = right !== null && !isLabel(right);
  const isBelow = below !== null && !isLabel(below) && below.area.column === label.area.column && !hasLabelLeft(cells, below);
  if (isRight && right.text !== "") return right;
  if (isBelow && below.text !== "") return below;
  return isRight || isBelow ? "none" : null;
}

/** A text left of several labels and as high as they: 一次評価 beside 評価 and 理由. */
function groupOf(cells: SheetCells, { area }: PlacedCell): GatheredCell | null {
  if (area.column === cells.firstColumn) return null;
  const left = cells.at({ row: area.row, column: area.column - 1 });
  return left.text !== "" && left.area.rows > area.rows && typeof left.cell.content === "string" ? gathered(left) : null;
}

/** The labels of a form with their values, but for what stands in its tables. */
export function formFields(
  cells: SheetCells,
  rows: FormRows,
  printed: PrintedTexts,
  isInTable: (cell: PlacedCell) => boolean,
): readonly FormField[] {
  const fields: FormField[] = [];
  const values = new Set<string>();
  for (let row = rows.first; row <= rows.last; row += 1) {
    for (const cell of cells.inRow(row)) {
      if (!beginsIn(cell, row) || isInTable(cell) || values.has(cellAddress(cell.area))) continue;
      const inCell = fieldInCell(cells, cell);
      if (inCell !== null) {
        fields.push(inCell);
        continue;
      }
      const role = labelRole(cells, cell);
      const value = role === null ? null : valueOf(cells, cell, neighbours(cells, cell, rows, printed), printed);
      if (role === null || value === null || (value !== "none" && isInTable(value))) continue;
      if (value !== "none") values.add(cellAddress(value.area));
      const group = groupOf(cells, cell);
      const key = comparableHeader(cell.text) + (group === null ? "" : `\n${comparableHeader(group.text)}`);
      fields.push({ label: gathered(cell), role, key, group, value: value === "none" ? null : gathered(value) });
    }
  }
  return fields;
}
