import { certain } from "../certain";
import { cellAddress, type CellPosition } from "../grid/cell";
import type { ColumnRole } from "../measures/columnRoles";
import { comparableHeader, recogniseHeader } from "../measures/headerLabel";
import { isExample } from "../measures/rowWords";
import { formFields, withUnitsOfBody, type FormField, type FormRows, type PrintedTexts } from "./formFields";
import { formTableRows, indicatorKey } from "./formTableRows";
import { anchorOf, anchorsAmong, placeFields, type Anchors, type PlacedField } from "./formIndicators";
import { withoutOrdinal } from "./labelOrdinal";
import { formTables, type FormTable } from "./formTables";
import { isTicked } from "./formChoices";
import type { GatheredBlocks } from "./gatherBlocks";
import { gathered, type GatheredCell, type GatheredColumn, type GatheredRow, type Segment } from "./segment";
import { positionOf, usualWordOf, type FormOptions } from "./sourceOptions";
import { areaAround, beginsIn, type PlacedCell, type SheetCells } from "./sheetCells";

type ValueRow = GatheredRow & { readonly kind: "values" };

/** A label that only this workbook's forms have, or a numbered one, is headed by the usual word: by it the column is known. */
function headerOf({ label, role }: PlacedField): GatheredCell {
  const { source } = label;
  const isUsual = (text: string): boolean => recogniseHeader(text, {})?.role === role;
  if (isUsual(label.text) || source === null) return label;
  const bare = withoutOrdinal(label.text);
  const word = isUsual(bare) ? bare : role === "division" ? wordOfDivision : usualWordOf(role);
  return { content: word, text: word, source };
}

/** 【部】 and 【局】 */
const wordOfDivision = "部門";

function fieldColumn(field: PlacedField): GatheredColumn {
  const { columnKey, group, label } = field;
  return {
    key: columnKey,
    header: group === null ? [headerOf(field)] : [group, label],
    place: { kind: "formLabel", label: label.text.trim() },
  };
}

function emptyRow(): ValueRow {
  return { kind: "values", cells: new Map(), continued: new Set() };
}

function joined(one: ValueRow, other: ValueRow): ValueRow {
  return {
    kind: "values",
    cells: new Map([...one.cells, ...other.cells]),
    continued: new Set([...one.continued, ...other.continued]),
  };
}

function nameTheSame(rows: readonly ValueRow[], others: readonly ValueRow[]): boolean {
  const named = (row: ValueRow | undefined): string => row?.cells.get(indicatorKey)?.text ?? "";
  return rows.every((row, index) => named(row) !== "" && named(row) === named(others[index]));
}

/** Tables of the same indicators stand beside each other; a table with the same columns has further indicators. */
function joinTables(tables: readonly GatheredBlocks[]): readonly ValueRow[] {
  let rows: readonly ValueRow[] = [];
  const known = new Set<string>();
  for (const table of tables) {
    const own = table.rows.filter((row) => row.kind === "values");
    const isFurther = table.columns.some(({ key }) => known.has(key)) && !nameTheSame(rows, own);
    table.columns.forEach(({ key }) => known.add(key));
    rows =
      !isFurther && own.length === rows.length
        ? rows.map((row, index) => joined(row, certain(own[index])))
        : [...rows, ...own];
  }
  return rows;
}

/** A form as read: one measure, a row for each of its indicators. */
export interface ReadForm extends Segment {
  readonly rows: readonly ValueRow[];
  /** Its labels, by which forms of one template are known. */
  readonly labels: ReadonlySet<string>;
  /** `null` for a form that nobody has filled in, or that shows how to. */
  readonly name: GatheredCell | null;
  /** Cells that say something of their own and that nothing explains. */
  readonly unread: readonly CellPosition[];
}

function isWithin({ area }: PlacedCell, table: FormTable): boolean {
  return (
    area.row >= table.header.first &&
    area.row <= table.lastRow &&
    area.column + area.columns > table.firstColumn &&
    area.column <= table.lastColumn
  );
}

function nameIn(fields: readonly PlacedField[]): GatheredCell | null {
  const names = fields.filter(({ role, value }) => role === "name" && value.text.trim() !== "");
  return names.find(({ value }) => !isExample(value.text))?.value ?? null;
}

/** Columns in the order in which the form has them. */
function inOrderOfForm(columns: readonly GatheredColumn[]): readonly GatheredColumn[] {
  const placeOf = ({ header, place }: GatheredColumn): readonly [number, number] => {
    const source = (place.kind === "formLabel" ? header.at(-1) : header[0])?.source;
    return [source?.row ?? 0, source?.column ?? 0];
  };
  return [...columns].sort((one, other) => {
    const [[row, column], [otherRow, otherColumn]] = [placeOf(one), placeOf(other)];
    return row - otherRow || column - otherColumn;
  });
}

/** A small table of a form, with what it says of the indicators; `null` for one of something else. */
interface ReadTable {
  readonly table: FormTable;
  readonly blocks: GatheredBlocks | null;
}

/** Whether a table says itself which indicators it is of. */
function namesIndicators({ columns }: GatheredBlocks): boolean {
  return columns.some(({ header }) => header.some(({ text }) => recogniseHeader(text, {})?.role === "indicator"));
}

function placeOfTable({ table: { header, firstColumn } }: ReadTable): CellPosition {
  return { row: header.first, column: firstColumn };
}

function isOfNamed({ blocks }: ReadTable): boolean {
  return blocks !== null && !namesIndicators(blocks);
}

function blocksOf(tables: readonly ReadTable[]): readonly GatheredBlocks[] {
  return tables.flatMap(({ blocks }) => blocks ?? []);
}

/** The rows of the tables, those of each indicator that a label names together, and where they begin. */
function rowsOfTables(
  tables: readonly ReadTable[],
  anchors: Anchors,
): { readonly rows: readonly ValueRow[]; readonly starts: readonly number[] } {
  if (anchors.length === 0) return { rows: joinTables(blocksOf(tables)), starts: [] };
  const rows: ValueRow[] = [];
  const starts = anchors.map((_, index) => {
    const own = tables.filter((table) => isOfNamed(table) && (anchorOf(anchors, placeOfTable(table)) ?? 0) === index);
    const ofAnchor = joinTables(blocksOf(own));
    return rows.push(...(ofAnchor.length === 0 ? [emptyRow()] : ofAnchor)) - Math.max(1, ofAnchor.length);
  });
  return { rows: [...rows, ...joinTables(blocksOf(tables.filter((table) => !isOfNamed(table))))], starts };
}

function rowsOf(fields: readonly PlacedField[], tables: readonly ReadTable[], anchors: Anchors): readonly ValueRow[] {
  const fromTables = rowsOfTables(tables, anchors);
  const startOf = ({ indicator }: PlacedField): number => fromTables.starts[indicator] ?? indicator;
  const count = Math.max(1, fromTables.rows.length, ...fields.map((field) => startOf(field) + 1));
  return Array.from({ length: count }, (_, index) => {
    const own = fields.filter((field) => startOf(field) === index);
    const cells = new Map(own.map(({ columnKey, value }) => [columnKey, value]));
    const ofMeasure = fields.filter(({ role, indicator }) => indicator === 0 && (role === "name" || role === "number"));
    const continued = index === 0 ? [] : ofMeasure.map(({ columnKey }) => columnKey);
    return joined({ kind: "values", cells, continued: new Set(continued) }, fromTables.rows[index] ?? emptyRow());
  });
}

function cellsOfRows(cells: SheetCells, { first, last }: FormRows): readonly PlacedCell[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index).flatMap((row) =>
    cells.inRow(row).filter((cell) => beginsIn(cell, row)),
  );
}

/** Figures and short marks that were not read; of a single form nobody knows which of its texts are printed. */
function unreadCells(
  cells: SheetCells,
  rows: FormRows,
  printed: PrintedTexts,
  isRead: (cell: PlacedCell) => boolean,
): readonly CellPosition[] {
  return cellsOfRows(cells, rows)
    .filter((cell) => !isRead(cell) && isValueLike(cell) && (printed.forms < 2 || !printed.isPrinted(cell.text)))
    .map(({ area: { row, column } }) => ({ row, column }));
}

const longestMark = 4;

function isValueLike(placed: PlacedCell): boolean {
  const { cell, text } = placed;
  return (
    typeof cell.content === "number" ||
    isTicked(placed) ||
    text.length <= longestMark ||
    /^[-▲△]?[0-9０-９]/u.test(text)
  );
}

/** The figures of a table of something else than indicators. */
function figuresOf(cells: SheetCells, table: FormTable): readonly CellPosition[] {
  return cellsOfRows(cells, { first: table.header.last + 1, last: table.lastRow })
    .filter((cell) => isWithin(cell, table) && typeof cell.cell.content === "number")
    .map(({ area: { row, column } }) => ({ row, column }));
}

/** The values of the cells that the settings name. */
function statedFields(cells: SheetCells, { cells: addresses }: FormOptions): readonly FormField[] {
  return (Object.entries(addresses) as [ColumnRole, string][]).map(([role, address]): FormField => {
    const position = certain(positionOf(address));
    const word = usualWordOf(role);
    const label = { content: word, text: word, source: null };
    return { label, role, key: comparableHeader(word), group: null, value: gathered(cells.at(position)) };
  });
}

/** Reads some rows of a sheet as a form; `null` where they are none. */
export function readForm(
  cells: SheetCells,
  rows: FormRows,
  printed: PrintedTexts,
  stated: FormOptions | null,
): ReadForm | null {
  const tables = formTables(cells, rows.first, rows.last);
  const read = tables.map((table): ReadTable => ({ table, blocks: formTableRows(cells, table) }));
  const isInTable = (cell: PlacedCell): boolean => tables.some((table) => isWithin(cell, table));
  const own = formFields(cells, rows, printed, isInTable);
  const known = stated === null ? [] : statedFields(cells, stated);
  const isKnown = ({ role }: FormField): boolean => known.some((field) => field.role === role);
  const all = withUnitsOfBody([...known, ...own.fields.filter((field) => !isKnown(field))]);
  const anchors = anchorsAmong(all, read.filter(isOfNamed).map(placeOfTable));
  const fields = placeFields(all, anchors);
  if (!fields.some(({ role }) => role === "name")) return null;
  const blocks = blocksOf(read);
  const columns = new Map<string, GatheredColumn>();
  for (const column of [...fields.map(fieldColumn), ...blocks.flatMap((one) => one.columns)])
    if (!columns.has(column.key)) columns.set(column.key, column);
  const used = Array.from({ length: rows.last - rows.first + 1 }, (_, index) => rows.first + index).flatMap((row) =>
    cells.inRow(row).map(({ area }) => area),
  );
  return {
    source: { sheet: cells.grid.name, kind: "form", area: areaAround(used) },
    title: null,
    columns: inOrderOfForm([...columns.values()]),
    rows: rowsOf(fields, read, anchors),
    labels: new Set(
      [...columns.values()].map(({ header }) => header.map(({ text }) => comparableHeader(text)).join("\n")),
    ),
    name: nameIn(fields),
    unread: [
      ...own.open.map(({ area: { row, column } }) => ({ row, column })),
      ...unreadCells(cells, rows, printed, (cell) => isInTable(cell) || own.read.has(cellAddress(cell.area))),
      ...read.flatMap(({ table, blocks: ofTable }) => (ofTable === null ? figuresOf(cells, table) : [])),
    ],
  };
}
