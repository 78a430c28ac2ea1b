import type { ColumnRole } from "../measures/columnRoles";
import { comparableHeader } from "../measures/headerLabel";
import type { ColumnHeader } from "./columnHeaders";
import { rememberedByText } from "../text/rememberedByText";
import { gathered, partOf, type GatheredCell } from "./segment";
import { beginsIn, type PlacedCell, type SheetCells } from "./sheetCells";
import { roleOfRowLabel, rowLabelKey } from "./valueLabels";

/** A row of one indicator's values, and what they are. */
export interface ValueRow {
  readonly row: number;
  readonly key: string;
  readonly label: GatheredCell;
}

/** What the rows below the header are: an indicator's rows together, a text over what follows, or a row nothing explains. */
export type RowItem =
  | { readonly kind: "block"; readonly rows: readonly ValueRow[] }
  | { readonly kind: "heading"; readonly cell: PlacedCell }
  | { readonly kind: "unexplained"; readonly row: number };

/** How a label of a row is read: what it says, or `null` for a cell that is none. */
export type ReadLabel = (
  cell: PlacedCell,
) => { readonly key: string; readonly role: ColumnRole | null; readonly word?: string } | null;

/** Rows looked at for labels of one letter. */
const rowsOfLetters = 40;

/** Roles whose cells name an indicator or a measure: another one begins another block. */
const namingRoles: readonly (ColumnRole | null)[] = ["name", "indicator", "number"];

interface Open {
  readonly rows: ValueRow[];
  /** By column of a name: whether the block already has one there. */
  readonly named: Set<number>;
}

/** Labels of one letter, which say so only below each other: 計 over 実. */
const wordsOfLetters: ReadonlyMap<string, string> = new Map([
  ["計", "計画"],
  ["目", "目標"],
  ["予", "予定"],
  ["実", "実績"],
]);

function hasLetters({ firstRow, lastRow, inRow, at }: SheetCells): boolean {
  for (let row = firstRow + 1; row <= Math.min(lastRow, firstRow + rowsOfLetters); row += 1)
    for (const { text, area } of inRow(row))
      if (text === "実" && wordsOfLetters.has(at({ row: area.row - 1, column: area.column }).text)) return true;
  return false;
}

/** 目標, 実績, 達成率 … in the label's column. */
export function readValueLabel(cells: SheetCells): ReadLabel {
  const letters = hasLetters(cells) ? wordsOfLetters : new Map<string, string>();
  const labelOf = rememberedByText((text): ReturnType<ReadLabel> => {
    const word = letters.get(text);
    const role = roleOfRowLabel(word ?? text, cells.words);
    return role === null ? null : { key: rowLabelKey(word ?? text), role, ...(word === undefined ? {} : { word }) };
  });
  return ({ text }) => labelOf(text);
}

/** Whether a row is the header printed again. */
export function repeatsHeader(cells: SheetCells, row: number, headers: readonly ColumnHeader[]): boolean {
  const own = cells.inRow(row);
  const texts = new Map(
    headers.map(({ column, cells: over }) => [column, over.map(({ text }) => comparableHeader(text))]),
  );
  const same = own.filter(({ area, text }) => texts.get(area.column)?.includes(comparableHeader(text)) === true);
  return own.length > 1 && same.length * 10 >= own.length * 7;
}

/** A lone text, or one merged over most of the table. */
export function headingIn(cells: SheetCells, row: number): PlacedCell | null {
  const own = cells.inRow(row).filter((cell) => beginsIn(cell, row));
  const [only] = own;
  return only !== undefined && own.length === 1 && typeof only.cell.content === "string" ? only : null;
}

/** Whether the row names an indicator although the block has one already. */
function namesAnother(cells: SheetCells, row: number, open: Open, naming: readonly number[]): boolean {
  const named = naming.filter((column) => {
    const cell = cells.at({ row, column });
    return cell.text !== "" && beginsIn(cell, row);
  });
  const isAnother = named.some((column) => {
    const first = open.rows[0];
    return open.named.has(column) && first !== undefined && isOtherText(cells, row, first.row, column);
  });
  named.forEach((column) => open.named.add(column));
  return isAnother;
}

function isOtherText(cells: SheetCells, row: number, above: number, column: number): boolean {
  for (let at = above; at < row; at += 1)
    if (cells.at({ row: at, column }).text === cells.at({ row, column }).text) return false;
  return true;
}

/**
 * Labels of rows whose words are not known, and that begin one block after the other: 量の見込み above 確保の内容 and 実績. What they
 * hold is not used, but the name beside them is that of the block.
 */
function unknownBeginnings(
  cells: SheetCells,
  { column, from, to }: LabelledRows,
  readLabel: ReadLabel,
): ReadonlySet<string> {
  const once = new Set<string>();
  const again = new Set<string>();
  for (let row = from; row < to; row += 1) {
    const [cell, below] = [cells.at({ row, column }), cells.at({ row: row + 1, column })];
    const isLabel = cell.text !== "" && beginsIn(cell, row) && cell.area.column === column && readLabel(cell) === null;
    if (!isLabel || readLabel(below) === null || cells.inRow(row).length < 3) continue;
    const key = rowLabelKey(cell.text);
    (once.has(key) ? again : once).add(key);
  }
  return again;
}

/** The column of the labels, and the rows that they may label. */
interface LabelledRows {
  readonly column: number;
  readonly from: number;
  readonly to: number;
}

/** Whether the row below a lone text begins a block as others do. */
function isOverBlock(
  cells: SheetCells,
  row: number,
  column: number,
  firstKey: string | null,
  readLabel: ReadLabel,
): boolean {
  let next = row + 1;
  while (next < cells.lastRow && cells.inRow(next).length === 1 && readLabel(cells.at({ row: next, column })) === null)
    next += 1;
  return firstKey !== null && readLabel(cells.at({ row: next, column }))?.key === firstKey;
}

/**
 * The rows below a header, gathered by the labels in a column: a block ends where a label comes again, where its first
 * label comes, or where another indicator is named.
 */
export function rowItems(
  cells: SheetCells,
  labelled: LabelledRows,
  headers: readonly ColumnHeader[],
  readLabel: ReadLabel,
): readonly RowItem[] {
  const { column, from, to } = labelled;
  const beginnings = unknownBeginnings(cells, labelled, readLabel);
  const naming = headers
    .filter(({ role, column: at }) => at !== column && namingRoles.includes(role))
    .map((one) => one.column);
  const items: RowItem[] = [];
  let open: Open | null = null;
  let firstKey: string | null = null;
  for (let row = from; row <= to; row += 1) {
    const cell = cells.at({ row, column });
    const isOwn = cell.text !== "" && beginsIn(cell, row) && cell.area.column === column;
    const read = isOwn ? readLabel(cell) : null;
    const isLone = isOwn && read === null && cells.inRow(row).length === 1;
    if (isLone && (cell.area.columns > 1 || isOverBlock(cells, row, column, firstKey, readLabel))) {
      open = null;
      items.push({ kind: "heading", cell });
      continue;
    }
    const isHeader = isOwn && read === null && repeatsHeader(cells, row, headers);
    const isText = typeof cell.cell.content === "string";
    const unknown = isOwn && isText && read === null && !isHeader ? rowLabelKey(cell.text) : null;
    const begins = unknown !== null && beginnings.has(unknown);
    const key = read?.key ?? (open !== null || begins ? unknown : null);
    const isAnother: boolean = open !== null && key !== null && namesAnother(cells, row, open, naming);
    if (key !== null && read === null && !begins && (isAnother || open === null)) {
      open = null;
      items.push({ kind: "unexplained", row });
      continue;
    }
    if (key === null) {
      const item = isHeader ? null : itemWithoutLabel(cells, row);
      if (isHeader || item !== null) open = null;
      if (item !== null) items.push(item);
      continue;
    }
    firstKey ??= key;
    if (open === null || isAnother || key === firstKey || open.rows.some((one) => one.key === key)) {
      open = { rows: [], named: new Set() };
      namesAnother(cells, row, open, naming);
      items.push({ kind: "block", rows: open.rows });
    }
    open.rows.push({ row, key, label: read?.word === undefined ? gathered(cell) : partOf(cell.cell, read.word) });
  }
  return items;
}

function itemWithoutLabel(cells: SheetCells, row: number): RowItem | null {
  const own = cells.inRow(row).filter((cell) => beginsIn(cell, row));
  if (own.length === 0) return null;
  const heading = headingIn(cells, row);
  return heading === null ? { kind: "unexplained", row } : { kind: "heading", cell: heading };
}
