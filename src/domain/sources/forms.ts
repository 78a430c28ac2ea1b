import { certain } from "../certain";
import { cellAddress, type CellPosition } from "../grid/cell";
import type { ColumnRole } from "../measures/columnRoles";
import { comparableHeader, recogniseHeader } from "../measures/headerLabel";
import { isExample } from "../measures/rowWords";
import { formFields, type FormField, type FormRows, type PrintedTexts } from "./formFields";
import { formTableRows } from "./formTableRows";
import { formTables } from "./formTables";
import type { GatheredBlocks } from "./gatherBlocks";
import { gathered, type GatheredCell, type GatheredColumn, type GatheredRow, type Segment } from "./segment";
import { positionOf, usualWordOf, type FormOptions } from "./sourceOptions";
import { areaAround, beginsIn, type PlacedCell, type SheetCells } from "./sheetCells";

/** Roles of which each indicator has its own: a form with two indicators has their labels twice. */
const rolesOfIndicators: readonly (ColumnRole | null)[] = [
  "indicator",
  "unit",
  "direction",
  "baseline",
  "expected",
  "target",
  "actual",
  "achievementRate",
  "grade",
  "asOf",
];

type ValueRow = GatheredRow & { readonly kind: "values" };

interface PlacedField extends FormField {
  /** Which indicator of the form it is of, from 0. */
  readonly indicator: number;
  readonly columnKey: string;
}

function countBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  items.forEach((item) => counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1));
  return counts;
}

/** Labels that come as often as 指標名 does are those of one indicator after the other; others are columns of their own. */
function placeFields(fields: readonly FormField[]): readonly PlacedField[] {
  const counts = countBy(fields, ({ key }) => key);
  const indicators = Math.max(
    1,
    ...fields.filter(({ role }) => role === "indicator").map(({ key }) => certain(counts.get(key))),
  );
  const seen = new Map<string, number>();
  return fields.map((field): PlacedField => {
    const ordinal = seen.get(field.key) ?? 0;
    seen.set(field.key, ordinal + 1);
    const isRepeated = indicators > 1 && counts.get(field.key) === indicators && rolesOfIndicators.includes(field.role);
    const key = `field\n${field.key}`;
    if (isRepeated) return { ...field, indicator: ordinal, columnKey: key };
    return { ...field, indicator: 0, columnKey: ordinal === 0 ? key : `${key}\n${String(ordinal + 1)}` };
  });
}

/** A label that only this workbook's forms have is headed by the usual word, so that the column is known by it. */
function headerOf({ label, role }: PlacedField): GatheredCell {
  const isUsual = recogniseHeader(label.text, {})?.role === role;
  if (isUsual || role !== "name" || label.source === null) return label;
  return { content: usualWordOf(role), text: usualWordOf(role), source: label.source };
}

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

/** Tables of the same indicators stand beside each other; a table with the same columns has further indicators. */
function joinTables(tables: readonly GatheredBlocks[]): readonly ValueRow[] {
  let rows: readonly ValueRow[] = [];
  const known = new Set<string>();
  for (const table of tables) {
    const own = table.rows.filter((row) => row.kind === "values");
    const isFurther = table.columns.some(({ key }) => known.has(key));
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

function isWithin({ area }: PlacedCell, table: ReturnType<typeof formTables>[number]): boolean {
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

function rowsOf(fields: readonly PlacedField[], tables: readonly GatheredBlocks[]): readonly ValueRow[] {
  const fromTables = joinTables(tables);
  const count = Math.max(1, fromTables.length, ...fields.map(({ indicator }) => indicator + 1));
  return Array.from({ length: count }, (_, index) => {
    const own = fields.filter(({ indicator }) => indicator === index);
    const cells = new Map(own.map(({ columnKey, value }) => [columnKey, value]));
    const ofMeasure = fields.filter(({ role, indicator }) => indicator === 0 && (role === "name" || role === "number"));
    const continued = index === 0 ? [] : ofMeasure.map(({ columnKey }) => columnKey);
    return joined({ kind: "values", cells, continued: new Set(continued) }, fromTables[index] ?? emptyRow());
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

function isValueLike({ cell, text }: PlacedCell): boolean {
  return typeof cell.content === "number" || text.length <= longestMark || /^[-▲△]?[0-9０-９]/u.test(text);
}

/** The figures of a table of something else than indicators. */
function figuresOf(cells: SheetCells, table: ReturnType<typeof formTables>[number]): readonly CellPosition[] {
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
  const read = tables.map((table) => ({ table, blocks: formTableRows(cells, table) }));
  const isInTable = (cell: PlacedCell): boolean => tables.some((table) => isWithin(cell, table));
  const own = formFields(cells, rows, printed, isInTable);
  const known = stated === null ? [] : statedFields(cells, stated);
  const isKnown = ({ role }: FormField): boolean => known.some((field) => field.role === role);
  const fields = placeFields([...known, ...own.fields.filter((field) => !isKnown(field))]);
  if (!fields.some(({ role }) => role === "name")) return null;
  const blocks = read.flatMap((one) => one.blocks ?? []);
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
    rows: rowsOf(fields, blocks),
    labels: new Set(
      [...columns.values()].map(({ header }) => header.map(({ text }) => comparableHeader(text)).join("\n")),
    ),
    name: nameIn(fields),
    unread: [
      ...unreadCells(cells, rows, printed, (cell) => isInTable(cell) || own.read.has(cellAddress(cell.area))),
      ...read.flatMap(({ table, blocks: ofTable }) => (ofTable === null ? figuresOf(cells, table) : [])),
    ],
  };
}
