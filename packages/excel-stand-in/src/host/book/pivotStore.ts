import {
  intersection,
  isUnbounded,
  isWholeColumns,
  lastColumn,
  lastRow,
  MAX_COLUMNS,
  MAX_ROWS,
  type Area,
} from "../../workbook/address";
import { itemNotFound, pivotConflict } from "../../workbook/hostError";
import type { PivotSource, SheetPivot } from "../../workbook/pivotData";
import type { Book } from "./book";

/** Which pivot: neither renaming it nor moving its sheet changes this. */
export interface PivotKey {
  readonly sheetId: string;
  readonly pivotId: string;
}

/** The pivots of a sheet, the oldest first. */
export const pivotsOf = (book: Book, sheetId: string): readonly SheetPivot[] => book.sheetExtras(sheetId).pivots ?? [];

export function putPivots(book: Book, sheetId: string, pivots: readonly SheetPivot[]): void {
  book.extras.set(sheetId, { ...book.sheetExtras(sheetId), pivots });
}

/** @throws ItemNotFound when the pivot has been deleted. */
export function pivotAt(book: Book, { sheetId, pivotId }: PivotKey): SheetPivot {
  const found = pivotsOf(book, sheetId).find(({ id }) => id === pivotId);
  if (!found) throw itemNotFound("such PivotTable");
  return found;
}

export function unusedPivotId(book: Book): string {
  const ids = [...book.extras.values()].flatMap(({ pivots = [] }) => pivots.map(({ id }) => id));
  const numbers = ids.map((id) => Number(id.slice("pivot".length)));
  return `pivot${1 + Math.max(0, ...numbers)}`;
}

const isInside = (inner: Area, outer: Area): boolean => {
  const common = intersection(inner, outer);
  return common?.rowCount === inner.rowCount && common.columnCount === inner.columnCount;
};

const conflict = ({ name }: SheetPivot): Error => pivotConflict(`The cells belong to the PivotTable "${name}".`);

/** @throws PivotTableRangeConflict when a cell of the area is part of a pivot: Excel changes those by itself only. */
export function requireNoPivot(book: Book, sheetId: string, area: Area): void {
  const [struck] = pivotsOf(book, sheetId).filter(({ place }) => intersection(place, area));
  if (struck) throw conflict(struck);
}

/**
 * Who empties all cells of a pivot deletes it.
 *
 * @throws PivotTableRangeConflict when a pivot would lose only some of its cells.
 */
export function removePivotsWithin(book: Book, sheetId: string, area: Area): void {
  const pivots = pivotsOf(book, sheetId);
  if (pivots.length === 0) return;
  const left = pivots.filter(({ place }) => !isInside(place, area));
  const struck = left.find(({ place }) => intersection(place, area));
  if (struck) throw conflict(struck);
  putPivots(book, sheetId, left);
}

/** Cells that come or go, and which way the others move. */
interface Shift {
  readonly change: "Insert" | "Delete";
  readonly isVertical: boolean;
}

/** Whether cells are inserted between those of a pivot or deleted from among them, or only some of its cells would move. */
function isCut(place: Area, area: Area, { change, isVertical }: Shift): boolean {
  if (!isUnbounded(area)) {
    const beyond = isVertical ? { rowCount: MAX_ROWS - area.row } : { columnCount: MAX_COLUMNS - area.column };
    return intersection(place, { ...area, ...beyond }) !== null;
  }
  const [first, last, at, to] = isWholeColumns(area)
    ? [place.column, lastColumn(place), area.column, lastColumn(area)]
    : [place.row, lastRow(place), area.row, lastRow(area)];
  if (change === "Insert") return at > first && at <= last;
  return at <= last && to >= first && !(at <= first && to >= last);
}

/** @throws PivotTableRangeConflict when inserting or deleting these cells would tear a pivot. */
export function requireNoPivotCut(book: Book, sheetId: string, area: Area, shift: Shift): void {
  const struck = pivotsOf(book, sheetId).find(({ place }) => isCut(place, area, shift));
  if (struck) throw conflict(struck);
}

function mapPivots(book: Book, to: (pivot: SheetPivot, sheetId: string) => SheetPivot | null): void {
  for (const [sheetId, { pivots }] of book.extras) {
    if (!pivots || pivots.length === 0) continue;
    const mapped = pivots.map((pivot) => to(pivot, sheetId)).filter((pivot) => pivot !== null);
    putPivots(book, sheetId, mapped);
  }
}

/** Lets pivots follow inserted and deleted rows or columns: where they lie, and what they were made from. */
export function movePivots(book: Book, changedSheetId: string, move: (area: Area) => Area | null): void {
  const moved = (source: PivotSource | null): PivotSource | null => {
    if (source?.sheetId !== changedSheetId) return source;
    const area = move(source.area);
    return area && { ...source, area };
  };
  mapPivots(book, (pivot, sheetId) => {
    const place = sheetId === changedSheetId ? move(pivot.place) : pivot.place;
    return place && { ...pivot, place, source: moved(pivot.source) };
  });
}

/** A sheet has been deleted: pivots of its cells stay, and can't be refreshed any more. */
export function forgetSourcesOn(book: Book, sheetId: string): void {
  mapPivots(book, (pivot) => (pivot.source?.sheetId === sheetId ? { ...pivot, source: null } : pivot));
}

/** Gives a copied sheet pivots of its own. */
export function copyPivots(book: Book, sourceId: string, copyId: string): void {
  const pivots = pivotsOf(book, sourceId);
  if (pivots.length === 0) return;
  putPivots(book, copyId, []);
  for (const pivot of pivots)
    putPivots(book, copyId, [...pivotsOf(book, copyId), { ...pivot, id: unusedPivotId(book) }]);
}
