import { certain } from "../certain";
import type { ColumnRole } from "../measures/columnRoles";
import { recogniseHeader } from "../measures/headerLabel";
import type { HeaderRows } from "../measures/findHeader";
import { columnHeaders, ownHeader, type ColumnHeader } from "./columnHeaders";
import { columnKey } from "./columnKey";
import { differsByRow, isContinued, isFiller, valueOnce } from "./gatherBlocks";
import { sourceOfRows } from "./labelledRows";
import { listHeader, notedItems } from "./notedRows";
import type { RowItem, ValueRow } from "./rowBlocks";
import { gathered, type GatheredCell, type GatheredColumn, type GatheredRow, type Segment } from "./segment";
import { beginsIn, type PlacedCell, type SheetCells } from "./sheetCells";
import { noSource, type SourceDetection } from "./sourceDetection";
import { titleAbove } from "./titles";

// An indicator has two rows, and a column two headers, one for each: 年度目標 over 最終目標. Other columns are merged over both.

const rolesOfValues: ReadonlySet<ColumnRole | null> = new Set([
  "baseline",
  "expected",
  "target",
  "actual",
  "previous",
  "achievementRate",
]);
const longestHeader = 24;
/** What the rows of an indicator are called while they are gathered. */
const upperAndLower = { cell: null, labels: ["上段", "下段"], rest: "", saysRows: true } as const;

type Block = readonly ValueRow[];

/** The two headers of a column. */
interface HeaderPair {
  readonly column: number;
  readonly upper: PlacedCell;
  readonly lower: PlacedCell;
  /** Each names a value of its own; else the lower one says more of what the upper names: 現況値 over （年度）. */
  readonly areValues: boolean;
}

function namesValue(cells: SheetCells, text: string): boolean {
  return text.length <= longestHeader && rolesOfValues.has(recogniseHeader(text, cells.words)?.role ?? null);
}

/** Two cells below each other, as wide as each other, the lower one in a row. */
function pairInRow(cells: SheetCells, row: number, column: number): HeaderPair | null {
  const [upper, lower] = [cells.at({ row: row - 1, column }), cells.at({ row, column })];
  const [above, own] = [upper.area, lower.area];
  const isBelow = beginsIn(lower, row) && above.row + above.rows === row && above.column === own.column;
  if (!isBelow || own.column !== column || above.columns !== own.columns || upper.text === "" || lower.text === "")
    return null;
  return { column, upper, lower, areValues: namesValue(cells, upper.text) && namesValue(cells, lower.text) };
}

/** Two lines of one cell: 「年度目標値\n（最終目標値）」. */
function pairInLines(cells: SheetCells, row: number, column: number): HeaderPair | null {
  const cell = cells.at({ row, column });
  const lines = cell.text.split(/\r?\n/u).map((line) => line.trim().replace(/^[(（](.*)[)）]$/u, "$1"));
  const [upper, lower, ...others] = lines.map((text) => ({ ...cell, text }));
  if (upper === undefined || lower === undefined || others.length > 0 || cell.area.column !== column) return null;
  return lines.every((line) => namesValue(cells, line)) ? { column, upper, lower, areValues: true } : null;
}

interface StackedHeader {
  readonly rows: HeaderRows;
  readonly pairs: ReadonlyMap<number, HeaderPair>;
}

function headerWith(
  cells: SheetCells,
  rows: HeaderRows,
  pairAt: (cells: SheetCells, row: number, column: number) => HeaderPair | null,
): StackedHeader | null {
  const columns = Array.from({ length: cells.lastColumn - cells.firstColumn + 1 }, (_, at) => cells.firstColumn + at);
  const found = columns.flatMap((column) => pairAt(cells, rows.last, column) ?? []);
  if (!found.some(({ areValues }) => areValues)) return null;
  return { rows, pairs: new Map(found.map((pair) => [pair.column, pair])) };
}

/** The header of the list with two headers over some columns, of which the lower ones may stand alone in their row. */
function stackedHeader(cells: SheetCells): StackedHeader | null {
  const rows = listHeader(cells);
  if (rows === null) return null;
  const below = rows.last + 1;
  const isHeader = cells
    .inRow(below)
    .every((cell) => !beginsIn(cell, below) || pairInRow(cells, below, cell.area.column)?.areValues === true);
  return (
    (isHeader ? headerWith(cells, { ...rows, last: below }, pairInRow) : null) ??
    (rows.last > rows.first ? headerWith(cells, rows, pairInRow) : null) ??
    headerWith(cells, rows, pairInLines)
  );
}

function hasBoth(cells: SheetCells, block: Block, column: number): boolean {
  return block.every(({ row }) => {
    const cell = cells.at({ row, column });
    return cell.text !== "" && beginsIn(cell, row);
  });
}

/** Whether the rows keep to it: most indicators have two values below both headers, and one below every other. */
function isHeld(
  cells: SheetCells,
  headers: readonly ColumnHeader[],
  blocks: readonly Block[],
  { pairs }: StackedHeader,
): boolean {
  const ofValues = [...pairs.values()].filter(({ areValues }) => areValues);
  const held = blocks.filter((block) => ofValues.some(({ column }) => hasBoth(cells, block, column)));
  const others = headers.filter(({ column }) => !pairs.has(column));
  return (
    held.length * 2 > blocks.length &&
    others.every(({ column }) => !blocks.some((block) => differsByRow(cells, block, column)))
  );
}

/** A column of one row of each indicator, or of what both have together. */
interface OwnColumn extends GatheredColumn {
  readonly at: number;
  /** 0: the upper row; `null`: both. */
  readonly line: 0 | 1 | null;
}

function columnsOf(
  cells: SheetCells,
  headers: readonly ColumnHeader[],
  blocks: readonly Block[],
  { pairs }: StackedHeader,
): readonly OwnColumn[] {
  return headers.flatMap((header): readonly OwnColumn[] => {
    const { column } = header;
    const pair = pairs.get(column);
    const place = { kind: "column", column } as const;
    const isTwo = pair !== undefined && (pair.areValues || blocks.some((block) => differsByRow(cells, block, column)));
    if (!isTwo) return [{ key: header.key, header: ownHeader(header), place, at: column, line: null }];
    const isPart = ({ area }: PlacedCell): boolean =>
      [pair.upper, pair.lower].some((part) => part.area.row === area.row && part.area.column === area.column);
    const over = header.cells.filter((cell) => !isPart(cell)).slice(0, 1);
    const own = (parts: readonly PlacedCell[], line: 0 | 1): OwnColumn => ({
      key: columnKey([...over, ...parts].map(({ text }) => text)),
      header: [...over, ...parts].map(gathered),
      place,
      at: column,
      line,
    });
    return [own([pair.upper], 0), own(pair.areValues ? [pair.lower] : [pair.upper, pair.lower], 1)];
  });
}

function rowOf(cells: SheetCells, block: Block, columns: readonly OwnColumn[]): GatheredRow {
  const values = new Map<string, GatheredCell>();
  const continued = new Set<string>();
  for (const { key, at, line } of columns) {
    const cell = line === null ? valueOnce(cells, block, at) : cells.at({ row: certain(block[line]).row, column: at });
    if (cell.area.column !== at) continue;
    if (isContinued(block, cell)) continued.add(key);
    else values.set(key, gathered(cell));
  }
  return { kind: "values", cells: values, continued };
}

/** Indicators of which only one row is filled: nobody can tell which of the two values it is. */
function withoutHalves(cells: SheetCells, items: readonly RowItem[], { pairs }: StackedHeader): readonly RowItem[] {
  const columns = [...pairs.values()].filter(({ areValues }) => areValues).map(({ column }) => column);
  const isHalf = ([upper, lower]: Block): boolean =>
    lower === undefined ||
    columns.every((column) => {
      const cell = cells.at({ row: lower.row, column });
      return cell.text === "" && !isFiller(cells.at({ row: certain(upper).row, column }).text);
    });
  return items.map((item) =>
    item.kind === "block" && isHalf(item.rows) ? { kind: "unexplained", row: certain(item.rows[0]).row } : item,
  );
}

/** Tables whose indicators have two rows, with a header for each: 年度目標 over 最終目標. */
export function detectStackedHeaders(cells: SheetCells): SourceDetection {
  const stacked = stackedHeader(cells);
  if (stacked === null) return noSource;
  const { rows: header } = stacked;
  const headers = columnHeaders(cells, header, [cells.firstColumn, cells.lastColumn]);
  const all = notedItems(cells, header, headers, upperAndLower);
  const blocksIn = (items: readonly RowItem[]): readonly Block[] =>
    items.flatMap((item) => (item.kind === "block" ? [item.rows] : []));
  if (!isHeld(cells, headers, blocksIn(all), stacked)) return noSource;
  const items = withoutHalves(cells, all, stacked);
  const blocks = blocksIn(items);
  const columns = columnsOf(cells, headers, blocks, stacked);
  const rows = items.flatMap((item): readonly GatheredRow[] => {
    if (item.kind === "unexplained") return [];
    return [
      item.kind === "heading" ? { kind: "heading", cell: gathered(item.cell) } : rowOf(cells, item.rows, columns),
    ];
  });
  const source = sourceOfRows(cells, header, headers, items);
  const segment: Segment = { source, title: titleAbove(cells, header.first), columns, rows };
  const unexplained = items.flatMap((item) => (item.kind === "unexplained" ? [item.row] : []));
  return { found: true, segments: [segment], unexplained };
}
