import { certain } from "../certain";
import type { ColumnRole } from "../measures/columnRoles";
import { comparableHeader } from "../measures/headerLabel";
import type { HeaderRows } from "../measures/findHeader";
import { columnHeaders, type ColumnHeader } from "./columnHeaders";
import { gatherBlocks, isFiller, type GatheredBlocks } from "./gatherBlocks";
import { readValueLabel, rowItems, type ReadLabel, type RowItem } from "./rowBlocks";
import { headerAbove, headerFrom, headerOfParts, isHeaderRow, rolesIn } from "./rowsHeader";
import type { GatheredCell, GatheredRow, Segment } from "./segment";
import { areaAround, beginsIn, type SheetCells } from "./sheetCells";
import { noSource, type SourceDetection } from "./sourceDetection";
import { lastRowAbove, titleAbove, titlesAbove } from "./titles";

/** Rows looked at to learn whether a sheet has its values in labelled rows. */
const sampledRows = 300;
/** Labels of one indicator stand no further apart. */
const rowsOfABlock = 5;

interface LabelColumn {
  readonly column: number;
  readonly firstRow: number;
  /** How often a target and an actual stand below each other. */
  readonly pairs: number;
}

/** The columns in which 目標 and 実績 stand below each other, with the first row of each. */
function labelColumns(cells: SheetCells): readonly LabelColumn[] {
  const readLabel = readValueLabel(cells);
  const last = new Map<number, { readonly row: number; readonly role: string }>();
  const found = new Map<number, LabelColumn>();
  for (let row = cells.firstRow; row <= Math.min(cells.lastRow, cells.firstRow + sampledRows); row += 1) {
    for (const cell of cells.inRow(row)) {
      const read = beginsIn(cell, row) ? readLabel(cell) : null;
      if (read?.role !== "target" && read?.role !== "actual") continue;
      const { column } = cell.area;
      const before = last.get(column);
      last.set(column, { row, role: read.role });
      if (before === undefined || before.role === read.role || row - before.row > rowsOfABlock) continue;
      const known = found.get(column) ?? { column, firstRow: before.row, pairs: 0 };
      found.set(column, { ...known, pairs: known.pairs + 1 });
    }
  }
  return [...found.values()];
}

/** Roles over columns that say which indicator the rows are of. */
const namingRoles = ["name", "indicator", "number", "division", "goal"] as const;

/** Whether what stands over the rows is a header of a list: it names what the rows are of, or several years. */
function isListHeader(cells: SheetCells, rows: HeaderRows, headers: readonly ColumnHeader[]): boolean {
  const roles = rolesIn(cells, rows);
  return namingRoles.some((role) => roles.has(role)) || headers.filter(({ period }) => period !== null).length >= 2;
}

/** Who sees to it and what was said of it names nothing. */
const toldOfNames: readonly (ColumnRole | null)[] = ["department", "unit", "remarks", "background"];

/** Whether a column beside the labels says what the rows are of: words, in most blocks where it is not merged over several. */
function areNamed(cells: SheetCells, headers: readonly ColumnHeader[], items: readonly RowItem[]): boolean {
  const blocks = items.flatMap((item) => (item.kind === "block" ? [item.rows] : []));
  return headers.some(({ column, period, role }) => {
    if (period !== null || toldOfNames.includes(role)) return false;
    const named = blocks.filter((block) =>
      block.some(({ row }) => {
        const { cell, text } = cells.at({ row, column });
        return typeof cell.content === "string" && text !== "" && !isFiller(text);
      }),
    );
    return named.length * 2 > blocks.length;
  });
}

/** Whether a text of its own stands over the labels of each indicator: 防災士の養成（人） over 目標値, 実績値, 達成率. */
function areHeaded(items: readonly RowItem[]): boolean {
  const blocks = items.flatMap((item, index) => (item.kind === "block" ? [items[index - 1]?.kind === "heading"] : []));
  return blocks.length > 1 && blocks.every(Boolean);
}

const headingKey = "指標 over rows";

/** The text over each indicator's rows as a column of them; one over such a text stays a heading. */
function withNamesOver({ columns, rows }: GatheredBlocks, column: number): GatheredBlocks {
  const own: GatheredRow[] = [];
  let name: GatheredCell | null = null;
  for (const row of rows) {
    if (row.kind === "heading") {
      if (name !== null) own.push({ kind: "heading", cell: name });
      name = row.cell;
    } else {
      own.push(name === null ? row : { ...row, cells: new Map([[headingKey, name], ...row.cells]) });
      name = null;
    }
  }
  const header: GatheredCell = { content: "指標", text: "指標", source: null };
  return { columns: [{ key: headingKey, header: [header], place: { kind: "column", column } }, ...columns], rows: own };
}

function lastRowOf(items: readonly RowItem[]): number | null {
  const rows = items.flatMap((item) => (item.kind === "block" ? item.rows.map(({ row }) => row) : []));
  return rows.at(-1) ?? null;
}

/** Where rows under one header stand. */
export function sourceOfRows(
  cells: SheetCells,
  header: HeaderRows,
  headers: readonly ColumnHeader[],
  items: readonly RowItem[],
): Segment["source"] {
  const own = headers.flatMap(({ cells: over }) => over.map(({ area }) => area));
  const last = lastRowOf(items) ?? header.last;
  const columns = headers.map(({ column }) => column);
  const first = Math.min(...columns);
  const rows = last - header.first + 1;
  const area = areaAround([
    ...own,
    { row: header.first, column: first, rows, columns: Math.max(...columns) - first + 1 },
  ]);
  return { sheet: cells.grid.name, kind: "rows", area };
}

/** Rows under one header as a segment. */
export function rowsSegment(
  cells: SheetCells,
  header: HeaderRows,
  headers: readonly ColumnHeader[],
  items: readonly RowItem[],
): Segment {
  const source = sourceOfRows(cells, header, headers, items);
  return { source, title: titleAbove(cells, header.first), ...gatherBlocks(cells, headers, items) };
}

/** The headers beside the labels: what the labels' own column and what its cells cover says is no value. */
export function headersBeside(cells: SheetCells, header: HeaderRows, label: LabelColumn): readonly ColumnHeader[] {
  const { area } = cells.at({ row: label.firstRow, column: label.column });
  return columnHeaders(cells, header, [cells.firstColumn, cells.lastColumn]).filter(
    ({ column }) => column < area.column || column >= area.column + area.columns,
  );
}

/** Blocks of which most lack either their target or their actual were not understood. */
function areComplete(items: readonly RowItem[]): boolean {
  const blocks = items.filter((item) => item.kind === "block");
  const whole = blocks.filter(({ rows }) => rows.length > 1);
  return blocks.length > 0 && whole.length * 3 >= blocks.length * 2;
}

function unexplainedRows(items: readonly RowItem[]): readonly number[] {
  return items.flatMap((item) => (item.kind === "unexplained" ? [item.row] : []));
}

/** Rows of a sheet under a header of their own. */
interface Section {
  readonly header: HeaderRows;
  readonly lastRow: number;
}

/** Whether a header says the same as another, column by column. */
function saysTheSame(cells: SheetCells, one: HeaderRows, other: HeaderRows): boolean {
  const textsIn = ({ first, last }: HeaderRows): string =>
    Array.from({ length: last - first + 1 }, (_, index) =>
      cells.inRow(first + index).map(({ area, text }) => `${String(area.column)} ${comparableHeader(text)}`),
    )
      .flat()
      .join("\n");
  return textsIn(one) === textsIn(other);
}

/**
 * The parts of the sheet under headers of their own: with other years, or with a title over them. A header that a new page
 * only repeats begins none.
 */
function sectionsOf(
  cells: SheetCells,
  { column }: LabelColumn,
  first: HeaderRows,
  readLabel: ReadLabel,
): readonly Section[] {
  const headers = [first];
  for (let row = first.last + 1; row <= cells.lastRow; row += 1) {
    if (readLabel(cells.at({ row, column })) !== null || !isHeaderRow(cells, row)) continue;
    const header = certain(headerFrom(cells, row));
    if (titlesAbove(cells, row).length > 0 || !saysTheSame(cells, header, certain(headers.at(-1))))
      headers.push(header);
    row = header.last;
  }
  return headers.map((header, index) => {
    const next = headers[index + 1];
    return { header, lastRow: next === undefined ? cells.lastRow : lastRowAbove(cells, next.first, header.last) };
  });
}

/** What the settings say of a sheet with labelled rows; `null` for what is found. */
export interface KnownRows {
  /** The column of the labels. */
  readonly column: number | null;
  readonly header: HeaderRows | null;
}

function firstLabel(cells: SheetCells, column: number, readLabel: ReadLabel): LabelColumn | null {
  for (let row = cells.firstRow; row <= cells.lastRow; row += 1)
    if (readLabel(cells.at({ row, column })) !== null) return { column, firstRow: row, pairs: 0 };
  return null;
}

/** The column with most pairs of 目標 and 実績, the leftmost of equals, or the one that the settings name. */
function labelColumnOf(cells: SheetCells, known: KnownRows, readLabel: ReadLabel): LabelColumn | null {
  if (known.column !== null) return firstLabel(cells, known.column, readLabel);
  const candidates = [...labelColumns(cells)];
  return candidates.sort((one, other) => other.pairs - one.pairs || one.column - other.column)[0] ?? null;
}

const nothingKnown: KnownRows = { column: null, header: null };

/** Rows of values under a header with labels in one of the columns: 目標 / 実績 / 達成率 below each other. */
export function detectLabelledRows(cells: SheetCells, known: KnownRows = nothingKnown): SourceDetection {
  const readLabel = readValueLabel(cells);
  const label = labelColumnOf(cells, known, readLabel);
  if (label === null) return noSource;
  const at = { row: label.firstRow, column: label.column };
  const first = known.header ?? headerAbove(cells, label.firstRow) ?? headerOfParts(cells, at);
  const firstHeaders = first === null ? [] : headersBeside(cells, first, label);
  if (first === null || (known.header === null && !isListHeader(cells, first, firstHeaders))) return noSource;
  const sections = sectionsOf(cells, label, first, readLabel).map(({ header, lastRow }) => {
    const headers = headersBeside(cells, header, label);
    const rows = { column: label.column, from: header.last + 1, to: lastRow };
    return { header, headers, items: rowItems(cells, rows, headers, readLabel) };
  });
  const items = sections.flatMap((section) => section.items);
  const isNamed = areNamed(cells, firstHeaders, items);
  const isHeaded = !isNamed && areHeaded(items);
  if (known.column === null && !(areComplete(items) && (isNamed || isHeaded))) return noSource;
  return {
    found: true,
    segments: sections.map((section) => {
      const segment = rowsSegment(cells, section.header, section.headers, section.items);
      return isHeaded ? { ...segment, ...withNamesOver(segment, label.column) } : segment;
    }),
    unexplained: unexplainedRows(items),
  };
}
