import { plainText } from "../text/plainText";
import type { HeaderRows } from "../measures/findHeader";
import { certain } from "../certain";
import type { ColumnRole } from "../measures/columnRoles";
import { isOverallHeader } from "../measures/groupHeader";
import { recogniseHeader, type AdditionalHeaderWords } from "../measures/headerLabel";
import { columnKey } from "./columnKey";
import { gathered, partOf, type GatheredCell } from "./segment";
import { beginsIn, type PlacedCell, type SheetCells } from "./sheetCells";
import { isBarePeriod } from "./valueLabels";
import { yearInFigures } from "../wareki/yearInFigures";

/** What stands over a column. */
export interface ColumnHeader {
  readonly column: number;
  /** From top to bottom, notes on the rows left out. */
  readonly cells: readonly PlacedCell[];
  /** R5, 令和5年度: the period of the column, where its header names one and nothing else. */
  readonly period: GatheredCell | null;
  /** What the lowest header that is a usual word names. */
  readonly role: ColumnRole | null;
  /** The same for columns of the same headers; the second of two alike has a 2. */
  readonly key: string;
}

/** The last year named, by which 4年度 beside 令和3年度 is read. */
interface NamedYear {
  readonly era: string;
  readonly year: number;
}

const fullYear = /^(令和|平成|昭和|[RHS])(元|[0-9]{1,2})(?:年度?)?/u;
const shortYear = /^(元|[0-9]{1,2})(?:年度?)?(?:\(.*\))?$/u;

/** 目標最終年度 R8年度: the year in which the plan's aim is due. */
const ofTheAim = /^(?:目標|最終|中間|計画)+年度[\s:：]*(?=[令平RHＲＨ2２])/u;

function yearNumber(digits: string): number {
  return digits === "元" ? 1 : Number(digits);
}

/** A period as it is compared; the era of a year that leaves it out is that of the year before it. */
function periodOf(
  { cell, text }: PlacedCell,
  before: NamedYear | null,
  words: AdditionalHeaderWords,
): { readonly period: GatheredCell; readonly named: NamedYear | null } | null {
  const compact = yearInFigures(plainText(text));
  const short = shortYear.exec(compact)?.[1];
  if (before !== null && short !== undefined) {
    const year = yearNumber(short);
    if (year === before.year || year === before.year + 1)
      return { period: partOf(cell, `${before.era}${short}年度`), named: { ...before, year } };
  }
  const bare = text.replace(ofTheAim, "");
  if (!isBarePeriod(bare, words)) return null;
  const full = fullYear.exec(compact);
  const named = full?.[1] === undefined ? before : { era: full[1], year: yearNumber(certain(full[2])) };
  return { period: partOf(cell, bare), named };
}

/** The filled header cells over a column. A group centred over its columns without merging stands over the first of them. */
function cellsOver(cells: SheetCells, { first, last }: HeaderRows, column: number): readonly PlacedCell[] {
  const over: PlacedCell[] = [];
  for (let row = first; row <= last; row += 1) {
    const placed = cells.at({ row, column });
    if (placed.text !== "" && placed.area.row >= first && isNew(over, placed)) over.push(placed);
  }
  return over;
}

function isNew(over: readonly PlacedCell[], { area }: PlacedCell): boolean {
  const above = over.at(-1)?.area;
  return above?.row !== area.row || above.column !== area.column;
}

function unmergedGroup(cells: SheetCells, rows: HeaderRows, column: number): PlacedCell | null {
  for (let left = column - 1; left >= cells.firstColumn; left -= 1) {
    const [top, ...below] = cellsOver(cells, rows, left);
    if (top !== undefined && beginsIn(top, rows.first)) return below.length > 0 ? top : null;
  }
  return null;
}

/**
 * What stands over each column from `from` to `to`.
 * @param kept What of a header cell is a header: a note on what the rows hold is none.
 */
export function columnHeaders(
  cells: SheetCells,
  rows: HeaderRows,
  [from, to]: readonly [number, number],
  kept: (cell: PlacedCell) => PlacedCell | null = (cell) => cell,
): readonly ColumnHeader[] {
  let named: NamedYear | null = null;
  const counted = new Map<string, number>();
  return Array.from({ length: to - from + 1 }, (_, index): ColumnHeader => {
    const column = from + index;
    const own = cellsOver(cells, rows, column);
    const isBelow = own[0] !== undefined && !beginsIn(own[0], rows.first);
    const group = isBelow ? unmergedGroup(cells, rows, column) : null;
    const over = [...(group === null ? [] : [group]), ...own].flatMap((cell) => kept(cell) ?? []);
    const periods = over.flatMap((cell) => periodOf(cell, named, cells.words) ?? []);
    const yearly = periods.find(({ period }) => !isOverallHeader(period.text)) ?? periods[0];
    named = yearly?.named ?? named;
    const text = columnKey(over.map((cell) => (cell.cell === yearly?.period.source ? yearly.period.text : cell.text)));
    const count = (counted.get(text) ?? 0) + 1;
    counted.set(text, count);
    return {
      column,
      cells: over,
      period: yearly?.period ?? null,
      role: over.flatMap((cell) => recogniseHeader(cell.text, cells.words)?.role ?? []).at(-1) ?? null,
      key: count === 1 ? text : `${text}\n${String(count)}`,
    };
  });
}

/** The outermost and the innermost of a column's headers, as the header of a gathered column. */
export function ownHeader({ cells, period }: ColumnHeader): readonly GatheredCell[] {
  const [top] = cells;
  const lowest = cells.at(-1);
  if (top === undefined || lowest === undefined) return [];
  const inner = gathered(lowest);
  if (top === lowest) return [period ?? inner];
  return [period !== null && period.source !== inner.source ? period : gathered(top), inner];
}
