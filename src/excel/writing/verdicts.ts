import { areaAddress, containsCell, type CellArea, type CellPosition } from "../../domain/grid/cell";
import { dressSteps, heightSteps } from "./dress";
import type { FormerPivot, Left, MadeSheet, PlainRows, RowChange, WrittenEntry, WrittenPiece } from "./entry";
import { fingerprintOfFormulas } from "./fingerprint";
import { contentsBackSteps, emptyingNow, pictureSteps, type Now } from "./givingBack";
import { looksAgainSteps, type Look } from "./looks";
import { notesOnRows, type Notes, type NotesHeld } from "./notesHeld";
import { type Picture, picturedFormula, queueCleared, queueColumns, queueHeadingsAgain } from "./picture";
import { queuePivot, queuePivotGone } from "./pivots";
import { isSameRow } from "./sameRow";
import { queueSheetGone } from "./sheets";
import { bytesOf, columnsOfSheet, overBlank, overRows, rowsOfSheet, sheetNamed, type Over, type Step } from "./steps";
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
  /** Our names that the active sheet has of its own, being a copy of another. */
  readonly copiedNames: readonly string[];
}

/** What a place holds now. */
export interface Held {
  readonly now: Rows;
  /** The rows of the user's cells, from column A. */
  readonly around: Rows | null;
  /** The cells of our PivotTable on the sheet. */
  readonly pivot: CellArea | null;
}

/** What became of each part: what is to be done, and what is left. */
export interface Verdict {
  readonly steps: readonly Step[];
  /** When all cells are as they were: what lies over several of them. */
  readonly last?: readonly Step[];
  readonly left: readonly Left[];
}

export const nothingToDo: Verdict = { steps: [], left: [] };

function leaving(...left: readonly Left[]): Verdict {
  return { steps: [], left };
}

/** Some actions, roughly. */
const bytesOfActions = 4_000;

function stepOf(queue: Step["queue"], over: readonly Over[] = [], bytes = bytesOfActions): Step {
  return { bytes, over, queue };
}

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
    return before.cells === null ? nothingToDo : leaving(left);
  }
  const isOurs = cellTest(piece, entry, place, held, when);
  const there: Now = { ...place, rows: now };
  const isChanged = (row: number, column: number): boolean =>
    isOurs(row, column) && now[row]?.[column] !== picturedFormula(before, row, column);
  const foreign = now.flatMap((row, at) => row.flatMap((_, column) => (isOurs(at, column) ? [] : [at])));
  const { sheet, area } = place;
  if (foreign.length > 0) {
    const first = Math.min(...foreign);
    const rows = { ...area, row: area.row + first, rows: Math.max(...foreign) - first + 1 };
    const isMoved = area.rows !== piece.area.rows || area.columns !== piece.area.columns;
    const left: Left = { sheet, address: areaAddress(rows), because: isMoved ? "moved" : "edited" };
    if (dress !== null) return leaving({ ...left, address: null });
    return { steps: contentsBackSteps(there, before, isChanged), left: [left] };
  }
  return {
    steps: others === null ? wholeSteps(piece, there, entry) : contentsBackSteps(there, before, isChanged),
    last: [
      stepOf((context) => {
        queueHeadingsAgain(context.workbook.worksheets.getItem(sheet), area, before);
      }),
    ],
    left: [],
  };
}

/** A piece as it was before, with all that lay on it. */
function wholeSteps({ pivot, before, dress }: WrittenPiece, now: Now, { usual }: WrittenEntry): readonly Step[] {
  const { sheet, area, rows } = now;
  const sheetOf = sheetNamed(sheet);
  // It takes with it what it shows.
  const pivotGone =
    pivot === undefined
      ? []
      : [
          stepOf(
            (context) => {
              queuePivotGone(sheetOf(context));
              queueCleared(sheetOf(context).getRangeByIndexes(area.row, area.column, area.rows, area.columns));
            },
            [overRows(sheet, area, area, rows)],
            2 * bytesOf(rows),
          ),
        ];
  return [
    ...pivotGone,
    ...pictureSteps(pivot === undefined ? now : { ...now, rows: [] }, before, usual),
    ...(pivot
      ? [
          stepOf((context) => {
            queuePivotAgain(context, sheetOf(context), area, pivot, before);
          }),
        ]
      : []),
    ...(dress === null ? [] : dressSteps(sheetOf, area.row, dress)),
  ];
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
  return leaving({ sheet, address, because: "moved" });
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
  readonly notes: NotesHeld;
  readonly isProtected: boolean;
}

export function judgeMade(made: MadeSheet, looked: LookedMade): Verdict {
  const { name, objects } = looked;
  const isKnown = made.fingerprint !== null || made.copyOf === null;
  const isOurs = (!isKnown || objects <= made.objects) && isUntouched(made, looked);
  const isNoted = looked.notes === "some";
  if (!isOurs || isNoted) return leaving({ sheet: name, address: null, because: "edited" });
  if (looked.notes === "unknown") return leaving({ sheet: name, address: null, because: "unseen" });
  const { used, formulas, pivot } = looked;
  const sheetOf = sheetNamed(name);
  const gone = stepOf((context) => {
    queueSheetGone(sheetOf(context));
  });
  if (used === null) return { steps: [{ ...gone, over: [overBlank(name, everyCell)] }], left: [] };
  const bytes = 2 * bytesOf(formulas);
  const over = overRows(name, everyCell, used, formulas);
  if (bytes < bytesReadAtOnce || pivot !== null) return { steps: [{ ...gone, over: [over], bytes }], left: [] };
  // 照会 sheets are protected, without a password, by the action that makes them.
  const opened = stepOf((context) => {
    sheetOf(context).protection.unprotect();
  });
  const emptied = emptyingNow({ sheet: name, area: used, rows: formulas });
  return {
    steps: [...(looked.isProtected ? [opened] : []), ...emptied, { ...gone, over: [overBlank(name, everyCell)] }],
    left: [],
  };
}

const everyCell: CellArea = { row: 0, column: 0, rows: rowsOfSheet, columns: columnsOfSheet };
/** A sheet that holds more is emptied before it is deleted, so that what is typed meanwhile is seen. */
const bytesReadAtOnce = 600_000;

/** The rows between the two that are followed. */
export function rowsBetween(place: Place): CellArea {
  return { ...place.area, row: place.area.row + 1, rows: place.area.rows - 2 };
}

function entireRows(worksheet: Excel.Worksheet, { row, rows }: CellArea): Excel.Range {
  return worksheet.getRangeByIndexes(row, 0, rows, 1).getEntireRow();
}

/** What stands in a row, wherever that ends. */
function trimmed(row: readonly (string | number)[]): readonly (string | number)[] {
  return row.slice(0, row.findLastIndex((content) => content !== "") + 1);
}

interface LookedRows {
  /** The rows between the two that are followed, from column A to the sheet's last. */
  readonly now: Rows;
  readonly notes: Notes;
  readonly usual: Look;
}

export function judgeRows(change: RowChange, place: Place | null, looked: LookedRows): Verdict {
  const gone: Left = { sheet: change.sheet, address: null, because: "gone" };
  if (place === null) return change.kind === "deleted" ? leaving(gone) : nothingToDo;
  return change.kind === "inserted" ? judgeInserted(change, place, looked) : judgeDeleted(change, place, looked.usual);
}

function judgeInserted(change: RowChange, place: Place, { now, notes }: LookedRows): Verdict {
  const { sheet } = place;
  const between = rowsBetween(place);
  if (between.rows === 0) return nothingToDo;
  const plain = plainRows(now).map(trimmed);
  const isOurs =
    between.rows === change.rows &&
    (JSON.stringify(plain) === JSON.stringify(change.after.map(trimmed)) || plain.every((row) => row.length === 0));
  const held = notesOnRows(notes, sheet, between);
  if (!isOurs || held === "some") return leaving({ sheet, address: areaAddress(between), because: "edited" });
  if (held === "unknown") return leaving({ sheet, address: areaAddress(between), because: "unseen" });
  const seen = { ...between, column: 0, columns: now[0]?.length ?? 1 };
  const over = overRows(sheet, { ...between, column: 0, columns: columnsOfSheet }, seen, now);
  return {
    steps: [
      stepOf(
        (context) => {
          entireRows(context.workbook.worksheets.getItem(sheet), between).delete("Up");
        },
        [over],
        2 * bytesOf(now),
      ),
    ],
    left: [],
  };
}

function judgeDeleted(change: RowChange, { sheet, area }: Place, usual: string): Verdict {
  const between = rowsBetween({ sheet, area });
  // The name begins in column A, and goes where a column before it puts it; one among its columns makes it wider.
  const isWidened = change.before !== null && area.columns !== change.before.area.columns;
  if ((between.rows !== 0 && between.rows !== change.rows) || isWidened)
    return leaving({ sheet, address: areaAddress(area), because: "moved" });
  const cells = change.before?.cells ?? null;
  const rows = { ...between, rows: change.rows };
  const sheetOf = sheetNamed(sheet);
  const there = cells && { ...cells.area, row: rows.row, column: cells.area.column + area.column };
  return {
    steps: [
      stepOf(
        (context) => {
          const worksheet = sheetOf(context);
          if (between.rows === 0) {
            entireRows(worksheet, rows).insert("Down");
            entireRows(worksheet, rows).clear("Formats");
          }
          if (cells === null || there === null) return;
          const range = worksheet.getRangeByIndexes(there.row, there.column, there.rows, there.columns);
          putNumberFormats(range, cells.numberFormats);
          putContents(range, cells.contents);
        },
        [],
        bytesOfActions + bytesOf(cells?.contents ?? ""),
      ),
      ...(cells === null || there === null ? [] : looksAgainSteps(sheetOf, there, cells.looks, usual)),
      ...heightSteps(sheetOf, rows.row, change.heights),
      stepOf((context) => {
        if (change.printArea !== null && area.row === change.above)
          sheetOf(context).pageLayout.setPrintArea(change.printArea);
      }),
    ],
    left: [],
  };
}

/** atOnce: in the action itself, which failed; cleanUp: what was left half done then; undo: what was done, when the user likes. */
export type When = "atOnce" | "cleanUp" | "undo";
