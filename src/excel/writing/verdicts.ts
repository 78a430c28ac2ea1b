import { areaAddress, containsCell, type CellArea, type CellPosition } from "../../domain/grid/cell";
import { queueDressAgain, queueHeights } from "./dress";
import type { FormerPivot, Left, MadeSheet, PlainRows, RowChange, WrittenEntry, WrittenPiece } from "./entry";
import { fingerprintOfFormulas } from "./fingerprint";
import { queueLooksAgain } from "./looks";
import {
  type Picture,
  picturedFormula,
  queueCleared,
  queueColumns,
  queueContentsBack,
  queueHeadingsAgain,
  queuePicture,
} from "./picture";
import { queuePivot, queuePivotGone } from "./pivots";
import { queueSheetGone } from "./sheets";
import { plainContent, putContents, putNumberFormats } from "./typedContent";

/** Where something of ours is now. */
export interface Place {
  readonly sheet: string;
  readonly area: CellArea;
}

/** What the first trip finds. */
export interface Found {
  readonly placeOf: (track: string) => Place | null;
  /** A name that is not there was never given: nothing was written under it. */
  readonly isNamed: (track: string) => boolean;
  readonly sheets: readonly { readonly id: string; readonly name: string; readonly isProtected: boolean }[];
  readonly isStructureProtected: boolean;
}

/** What a place holds now. */
export interface Held {
  readonly now: Rows;
  /** The rows of the user's cells, from column A. */
  readonly around: Rows | null;
  /** The cells of our PivotTable on the sheet. */
  readonly pivot: CellArea | null;
}

/** What became of each part: to be queued, and what is left. */
export interface Verdict {
  readonly queue: (context: Excel.RequestContext) => void;
  /** When all cells are as they were: what lies over several of them. */
  readonly queueLast?: (context: Excel.RequestContext) => void;
  readonly left: readonly Left[];
}

export const nothingToDo: Verdict = { queue: () => undefined, left: [] };

export type Rows = readonly (readonly unknown[])[];

function plainRows(rows: Rows): PlainRows {
  return rows.map((row) => row.map((content) => plainContent(content)));
}

/** Rows that we wrote, however often and in whatever order, or that are blank. */
function ownRows(now: PlainRows, after: PlainRows): (row: number) => boolean {
  const written = new Map<string, number>();
  for (const row of after) written.set(JSON.stringify(row), (written.get(JSON.stringify(row)) ?? 0) + 1);
  const isOwn = now.map((row) => {
    const count = written.get(JSON.stringify(row)) ?? 0;
    written.set(JSON.stringify(row), count - 1);
    return count > 0 || row.every((content) => content === "");
  });
  return (row) => isOwn[row] ?? false;
}

/** Whether a row of the user's is still the one that was changed, wherever its columns are: sorted rows are not. */
function isSameRow(before: readonly unknown[], now: readonly unknown[]): boolean {
  const left = now.map((content) => plainContent(content));
  const kept = before.filter((content) => {
    const place = left.indexOf(plainContent(content));
    if (place >= 0) left.splice(place, 1);
    return place >= 0;
  });
  return kept.length * 2 >= before.length;
}

/** The cells of a row that nobody was going to change. */
type RowAround = (row: number) => readonly unknown[];

function rowsAround({ others, area, sheet }: WrittenPiece, { pieces }: WrittenEntry): RowAround {
  return (row) =>
    (others?.[row] ?? []).filter((content, column) => {
      const at = { row: area.row + row, column };
      return content !== "" && !pieces.some((piece) => piece.sheet === sheet && containsCell(piece.area, at));
    });
}

/** What Excel itself has laid out while the action was not done: nobody has seen it, and nobody can type there. */
function isLaidOut({ pivot }: Held, when: When, at: CellPosition): boolean {
  return when !== "undo" && pivot !== null && containsCell(pivot, at);
}

function cellTest(
  piece: WrittenPiece,
  entry: WrittenEntry,
  place: Place,
  held: Held,
  when: When,
): (row: number, column: number) => boolean {
  const { before, after } = piece;
  const { now, around } = held;
  const rowBefore = rowsAround(piece, entry);
  const plain = plainRows(now);
  const isSameShape = now.length === piece.area.rows && (now[0]?.length ?? 0) === piece.area.columns;
  const isOwnRow = before.cells === null && piece.dress === null ? ownRows(plain, after) : () => false;
  return (row, column) => {
    if (around !== null && !isSameRow(rowBefore(row), around[row] ?? [])) return false;
    if (isOwnRow(row)) return true;
    if (isLaidOut(held, when, { row: place.area.row + row, column: place.area.column + column })) return true;
    if (!isSameShape) return false;
    const content = plain[row]?.[column];
    // Stopped between emptying and filling: nobody typed a blank there.
    if (content === "" && when !== "undo") return true;
    return content === (after[row]?.[column] ?? "") || content === plainContent(picturedFormula(before, row, column));
  };
}

export function judgePiece(
  piece: WrittenPiece,
  entry: WrittenEntry,
  place: Place | null,
  held: Held,
  when: When,
): Verdict {
  const { before, dress, others } = piece;
  const { now } = held;
  if (place === null) {
    const left: Left = { sheet: piece.sheet, address: areaAddress(piece.area), because: "gone" };
    return { queue: () => undefined, left: before.cells === null ? [] : [left] };
  }
  const isOurs = cellTest(piece, entry, place, held, when);
  const isChanged = (row: number, column: number): boolean =>
    isOurs(row, column) && now[row]?.[column] !== picturedFormula(before, row, column);
  const foreign = now.flatMap((row, at) => row.flatMap((_, column) => (isOurs(at, column) ? [] : [at])));
  const { sheet, area } = place;
  if (foreign.length > 0) {
    const first = Math.min(...foreign);
    const rows = { ...area, row: area.row + first, rows: Math.max(...foreign) - first + 1 };
    const isMoved = area.rows !== piece.area.rows || area.columns !== piece.area.columns;
    const left: Left = { sheet, address: areaAddress(rows), because: isMoved ? "moved" : "edited" };
    if (dress !== null) return { queue: () => undefined, left: [{ ...left, address: null }] };
    return {
      queue: (context) => {
        queueContentsBack(context.workbook.worksheets.getItem(sheet), area, before, isChanged);
      },
      left: [left],
    };
  }
  return {
    queue: (context) => {
      const worksheet = context.workbook.worksheets.getItem(sheet);
      if (piece.pivot !== undefined) queuePivotGone(worksheet);
      if (others !== null) queueContentsBack(worksheet, area, before, isChanged);
      else queuePicture(worksheet, area, before, entry.usual);
      if (piece.pivot) queuePivotAgain(context, worksheet, area, piece.pivot, before);
      if (dress !== null) queueDressAgain(worksheet, area.row, dress);
    },
    queueLast: (context) => {
      queueHeadingsAgain(context.workbook.worksheets.getItem(sheet), area, before);
    },
    left: [],
  };
}

/** The PivotTable that was there, in place of what it showed, wherever its source is now. */
function queuePivotAgain(
  context: Excel.RequestContext,
  worksheet: Excel.Worksheet,
  now: CellArea,
  { area, fields, source }: FormerPivot,
  { area: was, columns }: Picture,
): void {
  if (source === null) return;
  const there = { ...area, row: area.row + now.row - was.row, column: area.column + now.column - was.column };
  queueCleared(worksheet.getRangeByIndexes(there.row, there.column, there.rows, there.columns));
  queuePivot(context, worksheet, there, source, fields);
  queueColumns(worksheet, now, columns);
}

/** Formulas given back after rows, columns or sheets have moved would refer to other cells than they did. */
export function haveReferencesMoved({ referred }: WrittenEntry, { placeOf, isNamed }: Found): boolean {
  return referred.some(({ track, sheet, area }) => {
    if (!isNamed(track)) return false;
    const place = placeOf(track);
    return place?.sheet !== sheet || areaAddress(place.area) !== areaAddress(area);
  });
}

/** A piece that is left for that reason. */
export function leftWithFormulas(piece: WrittenPiece, place: Place | null): Verdict {
  const { sheet, area } = place ?? piece;
  const address = piece.dress === null ? areaAddress(area) : null;
  return { queue: () => undefined, left: [{ sheet, address, because: "moved" }] };
}

/** Whether nothing but what we wrote is on a sheet; a sheet half written holds a part of it. */
function isUntouched(made: MadeSheet, { used, formulas, source, pivot }: LookedMade): boolean {
  if (used === null) return true;
  if (made.fingerprint !== null) return fingerprintOfFormulas(formulas) === made.fingerprint;
  const { after } = made;
  const original = plainRows(source);
  return plainRows(formulas).every((row, down) =>
    row.every((content, right) => {
      const at = { row: used.row + down, column: used.column + right };
      if (content === "" || (pivot !== null && containsCell(pivot, at))) return true;
      return content === (after === null ? original[down]?.[right] : after[at.row]?.[at.column]);
    }),
  );
}

export interface LookedSheet {
  readonly used: CellArea | null;
  readonly objects: number;
}

interface LookedMade extends LookedSheet {
  readonly name: string;
  readonly formulas: Rows;
  /** What stands there on the sheet that it is a copy of. */
  readonly source: Rows;
  /** The cells of our PivotTable. */
  readonly pivot: CellArea | null;
}

export function judgeMade(made: MadeSheet, looked: LookedMade): Verdict {
  const { name, objects } = looked;
  const isKnown = made.fingerprint !== null || made.copyOf === null;
  const isOurs = (!isKnown || objects <= made.objects) && isUntouched(made, looked);
  if (!isOurs) return { queue: () => undefined, left: [{ sheet: name, address: null, because: "edited" }] };
  return {
    queue: (context) => {
      queueSheetGone(context.workbook.worksheets.getItem(name));
    },
    left: [],
  };
}

/** The rows between the two that are followed. */
export function rowsBetween(place: Place): CellArea {
  return { ...place.area, row: place.area.row + 1, rows: place.area.rows - 2 };
}

function entireRows(worksheet: Excel.Worksheet, { row, rows }: CellArea): Excel.Range {
  return worksheet.getRangeByIndexes(row, 0, rows, 1).getEntireRow();
}

export function judgeRows(change: RowChange, place: Place | null, now: Rows, usual: string): Verdict {
  const gone: Left = { sheet: change.sheet, address: null, because: "gone" };
  if (place === null) return { queue: () => undefined, left: change.kind === "deleted" ? [gone] : [] };
  const { sheet, area } = place;
  const between = rowsBetween(place);
  if (change.kind === "inserted") {
    if (between.rows === 0) return nothingToDo;
    const plain = plainRows(now);
    const isOurs =
      between.rows === change.rows &&
      (JSON.stringify(plain) === JSON.stringify(change.after) || plain.flat().every((content) => content === ""));
    if (!isOurs) return { queue: () => undefined, left: [{ sheet, address: areaAddress(between), because: "edited" }] };
    return {
      queue: (context) => {
        entireRows(context.workbook.worksheets.getItem(sheet), between).delete("Up");
      },
      left: [],
    };
  }
  const cells = change.before?.cells ?? null;
  if (between.rows !== 0 && between.rows !== change.rows) {
    return { queue: () => undefined, left: [{ sheet, address: areaAddress(area), because: "moved" }] };
  }
  return {
    queue: (context) => {
      const worksheet = context.workbook.worksheets.getItem(sheet);
      const rows = { ...between, rows: change.rows };
      if (between.rows === 0) {
        entireRows(worksheet, rows).insert("Down");
        entireRows(worksheet, rows).clear("Formats");
      }
      if (cells !== null) {
        const there = { ...cells.area, row: rows.row };
        const range = worksheet.getRangeByIndexes(there.row, there.column, there.rows, there.columns);
        putNumberFormats(range, cells.numberFormats);
        putContents(range, cells.contents);
        queueLooksAgain(worksheet, there, cells.looks, usual);
      }
      queueHeights(worksheet, rows.row, change.heights);
      if (change.printArea !== null && area.row === change.above) worksheet.pageLayout.setPrintArea(change.printArea);
    },
    left: [],
  };
}

/** atOnce: in the action itself, which failed; cleanUp: what was left half done then; undo: what was done, when the user likes. */
export type When = "atOnce" | "cleanUp" | "undo";
