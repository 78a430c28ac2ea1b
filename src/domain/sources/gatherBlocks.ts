import { certain } from "../certain";
import type { ColumnRole } from "../measures/columnRoles";
import { bracketedRemark } from "../measures/headerLabel";
import { ownHeader, type ColumnHeader } from "./columnHeaders";
import type { ValuePlace } from "./gatheredTable";
import type { RowItem, ValueRow } from "./rowBlocks";
import { gathered, partOf, type GatheredCell, type GatheredColumn, type GatheredRow } from "./segment";
import type { PlacedCell, SheetCells } from "./sheetCells";

/** Rows gathered by their labels, as columns and rows of a table. */
export interface GatheredBlocks {
  readonly columns: readonly GatheredColumn[];
  readonly rows: readonly GatheredRow[];
}

type Block = readonly ValueRow[];

/** What may be printed below a year whose values the labels tell apart; 評価 below it is a column of its own. */
const rolesUnderPeriods: readonly (ColumnRole | null)[] = [null, "fiscalYear", "target", "actual"];

/** Roles that have a value for each year. */
const yearlyRoles: readonly (ColumnRole | null)[] = [
  "target",
  "actual",
  "achievementRate",
  "grade",
  "expected",
  "goalStatus",
];

/** ―, －, ／: a cell that is filled so as not to be left blank. */
const filler = /^[-‐-―－ーｰ/／\\＼…・*＊]+$/u;

/** Roles of a column that hold once for an indicator, whatever row of it they stand in. */
const rolesOfIndicator: readonly (ColumnRole | null)[] = ["name", "indicator", "goal", "target", "actual", null];

/** Whether a text only fills its cell. */
export function isFiller(text: string): boolean {
  return filler.test(text.trim());
}

function saysSomething({ text }: PlacedCell): boolean {
  return text !== "" && !isFiller(text);
}

/** The filled cells of a column in a block, each once. */
function cellsIn(cells: SheetCells, block: Block, column: number): readonly PlacedCell[] {
  const found: PlacedCell[] = [];
  for (const { row } of block) {
    const placed = cells.at({ row, column });
    const last = found.at(-1);
    const isSame = last?.area.row === placed.area.row && last.area.column === placed.area.column;
    if (placed.text !== "" && !isSame) found.push(placed);
  }
  return found;
}

/** Whether the rows of a block say different things in a column, or different figures that may be alike. */
export function differsByRow(cells: SheetCells, block: Block, column: number): boolean {
  const found = cellsIn(cells, block, column).filter(saysSomething);
  const areFigures = found.length > 1 && found.every(({ cell }) => typeof cell.content === "number");
  return areFigures || new Set(found.map(({ text }) => text)).size > 1;
}

/** A column whose values belong to the rows' labels, and one of whose values hold for the indicator. */
interface ClassifiedColumn extends ColumnHeader {
  readonly isByLabel: boolean;
}

/** Whether a column has a header or cells of its own: in forms drawn on narrow columns most are covered by merged ones. */
function isColumnOfItsOwn(cells: SheetCells, blocks: readonly Block[], { column, cells: over }: ColumnHeader): boolean {
  if (over.at(-1)?.area.column === column) return true;
  return blocks.some((block) => cellsIn(cells, block, column).some(({ area }) => area.column === column));
}

function classified(
  cells: SheetCells,
  blocks: readonly Block[],
  headers: readonly ColumnHeader[],
): readonly ClassifiedColumn[] {
  return headers
    .filter((header) => isColumnOfItsOwn(cells, blocks, header))
    .map((header) => {
      if (header.role === "unit") return { ...header, isByLabel: false };
      const isPeriod = header.period !== null && rolesUnderPeriods.includes(header.role);
      return { ...header, isByLabel: isPeriod || blocks.some((block) => differsByRow(cells, block, header.column)) };
    });
}

/** The first label of each kind, in the order in which they come. */
function labelsOf(blocks: readonly Block[]): ReadonlyMap<string, GatheredCell> {
  const labels = new Map<string, GatheredCell>();
  const places = new Map<string, number>();
  blocks.forEach((block) => {
    block.forEach(({ key, label }, index) => {
      if (!labels.has(key)) labels.set(key, label);
      places.set(key, Math.max(places.get(key) ?? 0, index));
    });
  });
  return new Map([...labels].sort(([one], [other]) => certain(places.get(one)) - certain(places.get(other))));
}

/** Labels with a unit of their own for each indicator: 目標（人） here, 目標（％） there. */
function unitsInLabels(blocks: readonly Block[]): boolean {
  const remarks = new Map<string, Set<string | null>>();
  for (const { key, label } of blocks.flat()) {
    const known = remarks.get(key) ?? new Set();
    remarks.set(key, known.add(bracketedRemark(label.text)));
  }
  return [...remarks.values()].some((known) => known.size > 1);
}

const unitKey = "単位 in labels";

/** The unit in the first label of a block that has one. */
function unitOf(block: Block): GatheredCell | null {
  for (const { label } of block) {
    const unit = bracketedRemark(label.text);
    if (unit !== null && label.source !== null) return partOf(label.source, unit);
  }
  return null;
}

function withoutBracket(label: GatheredCell): GatheredCell {
  const text = label.text.replace(/[(（[［〔][^(（[［〔)）\]］〕]*[)）\]］〕]$/u, "").trim();
  return label.source === null || text === "" ? label : partOf(label.source, text);
}

function pieceKey({ key }: ColumnHeader, label: string): string {
  return `${key}\n: ${label}`;
}

/** 上半期 below the year: what tells two columns of one year apart. */
function belowPeriod({ cells, period, role }: ColumnHeader): readonly GatheredCell[] {
  const lowest = cells.at(-1);
  if (lowest === undefined || role !== null) return [];
  const isPeriod = lowest.cell.row === period?.source?.row && lowest.cell.column === period.source.column;
  return isPeriod || isFiller(lowest.text) ? [] : [gathered(lowest)];
}

/**
 * The header of a column's values under a label: the period and the label. A column that its own header names (基準値) keeps
 * that name, so that its values are not taken for the year's.
 */
function headerByLabel(header: ColumnHeader, label: GatheredCell, arePeriods: boolean): readonly GatheredCell[] {
  if (arePeriods) return [label, ...ownHeader(header).slice(-1)];
  if (header.period !== null) return [header.period, ...belowPeriod(header), label];
  const own = ownHeader(header);
  return rolesOfIndicator.includes(header.role) ? [...own, label] : [label, ...own];
}

interface Pieces {
  /** Whether the labels are years: then the header over a column says what the values are. */
  readonly arePeriods: boolean;
  readonly labels: ReadonlyMap<string, GatheredCell>;
  readonly hasUnits: boolean;
}

function columnsFor(
  columns: readonly ClassifiedColumn[],
  { labels, hasUnits, arePeriods }: Pieces,
): readonly GatheredColumn[] {
  const gatheredColumns = columns.flatMap((header): readonly GatheredColumn[] => {
    const place: ValuePlace = { kind: "column", column: header.column };
    const own = { key: header.key, header: ownHeader(header), place };
    if (!header.isByLabel) return [own];
    const pieces = [...labels].map(([key, label]): GatheredColumn => {
      const shown = hasUnits ? withoutBracket(label) : label;
      return {
        key: pieceKey(header, key),
        header: headerByLabel(header, shown, arePeriods),
        place: { kind: "labelledRow", label: shown.text.trim(), column: header.column },
      };
    });
    return [...pieces, own];
  });
  if (!hasUnits) return gatheredColumns;
  const header: GatheredCell = { content: "単位", text: "単位", source: null };
  const place: ValuePlace = { kind: "labelledRow", label: "", column: null };
  return [{ key: unitKey, header: [header], place }, ...gatheredColumns];
}

/** The value of a block in a column that holds once for the indicator; a filler only where nothing else stands. */
export function valueOnce(cells: SheetCells, block: Block, column: number): PlacedCell {
  const found = cellsIn(cells, block, column);
  return found.find(saysSomething) ?? found[0] ?? cells.at({ row: certain(block[0]).row, column });
}

/** Whether what a block has stands in a cell merged from above it. */
export function isContinued(block: Block, { area }: PlacedCell): boolean {
  return area.row < certain(block[0]).row;
}

function rowFor(cells: SheetCells, block: Block, columns: readonly ClassifiedColumn[], hasUnits: boolean): GatheredRow {
  const values = new Map<string, GatheredCell>();
  const continued = new Set<string>();
  const unit = hasUnits ? unitOf(block) : null;
  if (unit !== null) values.set(unitKey, unit);
  for (const header of columns) {
    if (!header.isByLabel) {
      const placed = valueOnce(cells, block, header.column);
      if (isContinued(block, placed)) continued.add(header.key);
      else values.set(header.key, gathered(placed));
      continue;
    }
    for (const { row, key } of block) {
      const placed = cells.at({ row, column: header.column });
      const isOverSeveral = block.some((other) => other.key !== key && coversRow(placed, other.row));
      if (!isOverSeveral || !saysSomething(placed)) values.set(pieceKey(header, key), gathered(placed));
      else values.set(header.key, gathered(placed));
    }
  }
  return { kind: "values", cells: values, continued };
}

function coversRow({ area }: PlacedCell, row: number): boolean {
  return row >= area.row && row < area.row + area.rows;
}

/**
 * Blocks as rows of a table: a column for each year and label, another for what holds once for the indicator.
 * @param arePeriods whether the labels are years.
 */
export function gatherBlocks(
  cells: SheetCells,
  headers: readonly ColumnHeader[],
  items: readonly RowItem[],
  arePeriods = false,
): GatheredBlocks {
  const blocks = items.flatMap((item) => (item.kind === "block" ? [item.rows] : []));
  const columns = classified(cells, blocks, headers).map((column) =>
    arePeriods && yearlyRoles.includes(column.role) ? { ...column, isByLabel: true } : column,
  );
  const pieces: Pieces = { arePeriods, labels: labelsOf(blocks), hasUnits: unitsInLabels(blocks) };
  const rows = items.flatMap((item): readonly GatheredRow[] => {
    if (item.kind === "unexplained") return [];
    if (item.kind === "heading") return [{ kind: "heading", cell: gathered(item.cell) }];
    return [rowFor(cells, item.rows, columns, pieces.hasUnits)];
  });
  const used = new Set(
    rows.flatMap((row) =>
      row.kind === "values" ? [...row.cells].flatMap(([key, { text }]) => (text === "" ? [] : [key])) : [],
    ),
  );
  const isKept = ({ key }: GatheredColumn): boolean =>
    used.has(key) || columns.some((column) => column.key === key && !column.isByLabel);
  return { columns: columnsFor(columns, pieces).filter(isKept), rows };
}
