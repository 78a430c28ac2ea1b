import { areaAddress, containsCell, type CellArea } from "../../domain/grid/cell";
import { ActionFailure } from "../failures";
import { areaOf } from "../sheetLooks";
import { queueDressAgain, queueHeights } from "./dress";
import type { ChangedMark, Left, MadeSheet, PlainRows, RowChange, WrittenEntry, WrittenPiece } from "./entry";
import { fingerprintOfFormulas } from "./fingerprint";
import { queueLooksAgain } from "./looks";
import { markComment, placeOfReference, queueName, queueNameGone } from "./marks";
import { formulasIn, picturedFormula, queueContentsBack, queuePicture } from "./picture";
import { readFormulas } from "./readFormulas";
import { queueSheetGone } from "./sheets";
import { plainContent, putContents, putNumberFormats } from "./typedContent";

/** Where something of ours is now. */
interface Place {
  readonly sheet: string;
  readonly area: CellArea;
}

/** What the first trip finds. */
interface Found {
  readonly placeOf: (track: string) => Place | null;
  /** A name that is not there was never given: nothing was written under it. */
  readonly isNamed: (track: string) => boolean;
  readonly sheets: readonly { readonly id: string; readonly name: string }[];
}

async function find(context: Excel.RequestContext): Promise<Found> {
  const { names, worksheets } = context.workbook;
  names.load("items/name,items/formula");
  worksheets.load("items/id,items/name");
  await context.sync();
  const places = new Map(names.items.map(({ name, formula }) => [name, placeOfReference(String(formula))]));
  const sheets = worksheets.items.map(({ id, name }) => ({ id, name }));
  return { placeOf: (track) => places.get(track) ?? null, isNamed: (track) => places.has(track), sheets };
}

/**
 * Before anything is taken back: what has been protected since has to be unprotected first, and the whole can be taken back then.
 * @throws ActionFailure `structureProtected`, `sheetProtected`
 */
export async function requireUnprotected(context: Excel.RequestContext, entry: WrittenEntry): Promise<void> {
  const { protection } = context.workbook;
  protection.load("protected");
  const found = await find(context);
  const isMadeThere = entry.made.some((made) => placeOfMade(made, entry, found) !== null);
  if (isMadeThere && protection.protected) throw new ActionFailure({ code: "structureProtected" });
  const places = [...entry.pieces, ...entry.rows].map(({ track }) => found.placeOf(track));
  const sheets = [...new Set(places.flatMap((place) => place?.sheet ?? []))].map((sheet) => {
    const worksheet = context.workbook.worksheets.getItem(sheet);
    worksheet.protection.load("protected");
    return { sheet, worksheet };
  });
  await context.sync();
  const locked = sheets.find(({ worksheet }) => worksheet.protection.protected);
  if (locked !== undefined) throw new ActionFailure({ code: "sheetProtected", sheet: locked.sheet });
}

/** What became of each part: to be queued, and what is left. */
interface Verdict {
  readonly queue: (context: Excel.RequestContext) => void;
  readonly left: readonly Left[];
}

const nothingToDo: Verdict = { queue: () => undefined, left: [] };

type Rows = readonly (readonly unknown[])[];

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

function cellTest(
  piece: WrittenPiece,
  entry: WrittenEntry,
  now: Rows,
  around: Rows | null,
): (row: number, column: number) => boolean {
  const { before, after } = piece;
  const rowBefore = rowsAround(piece, entry);
  const plain = plainRows(now);
  const isSameShape = now.length === piece.area.rows && (now[0]?.length ?? 0) === piece.area.columns;
  const isOwnRow = before.cells === null && piece.dress === null ? ownRows(plain, after) : () => false;
  return (row, column) => {
    if (around !== null && !isSameRow(rowBefore(row), around[row] ?? [])) return false;
    if (isOwnRow(row)) return true;
    if (!isSameShape) return false;
    const content = plain[row]?.[column];
    return content === (after[row]?.[column] ?? "") || content === plainContent(picturedFormula(before, row, column));
  };
}

function judgePiece(
  piece: WrittenPiece,
  entry: WrittenEntry,
  place: Place | null,
  now: Rows,
  around: Rows | null,
): Verdict {
  const { before, dress, others } = piece;
  if (place === null) {
    const left: Left = { sheet: piece.sheet, address: areaAddress(piece.area), because: "gone" };
    return { queue: () => undefined, left: before.cells === null ? [] : [left] };
  }
  const isOurs = cellTest(piece, entry, now, around);
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
      if (others !== null) queueContentsBack(worksheet, area, before, isChanged);
      else queuePicture(worksheet, area, before, entry.usual);
      if (dress !== null) queueDressAgain(worksheet, area.row, dress);
    },
    left: [],
  };
}

/** Formulas given back after rows, columns or sheets have moved would refer to other cells than they did. */
function haveReferencesMoved({ referred }: WrittenEntry, { placeOf, isNamed }: Found): boolean {
  return referred.some(({ track, sheet, area }) => {
    if (!isNamed(track)) return false;
    const place = placeOf(track);
    return place?.sheet !== sheet || areaAddress(place.area) !== areaAddress(area);
  });
}

/** A piece that is left for that reason. */
function leftWithFormulas(piece: WrittenPiece, place: Place | null): Verdict {
  const { sheet, area } = place ?? piece;
  const address = piece.dress === null ? areaAddress(area) : null;
  return { queue: () => undefined, left: [{ sheet, address, because: "moved" }] };
}

/** Whether nothing but what we wrote is on a sheet; a sheet half written holds a part of it. */
function isUntouched(made: MadeSheet, used: CellArea | null, formulas: Rows, source: Rows): boolean {
  if (used === null) return true;
  if (made.fingerprint !== null) return fingerprintOfFormulas(formulas) === made.fingerprint;
  const { after } = made;
  const original = plainRows(source);
  return plainRows(formulas).every((row, down) =>
    row.every((content, right) => {
      const written = after === null ? original[down]?.[right] : after[used.row + down]?.[used.column + right];
      return content === "" || content === written;
    }),
  );
}

interface LookedSheet {
  readonly used: CellArea | null;
  readonly objects: number;
}

function queueSheetLook(context: Excel.RequestContext, name: string): () => LookedSheet {
  const worksheet = context.workbook.worksheets.getItem(name);
  const used = worksheet.getUsedRangeOrNullObject(true);
  used.load("rowIndex,columnIndex,rowCount,columnCount");
  const [shapes, charts] = [worksheet.shapes.getCount(), worksheet.charts.getCount()];
  return () => ({
    used: used.isNullObject ? null : areaOf(used),
    objects: shapes.value + charts.value,
  });
}

/** A sheet that was made; where its name was not given yet, the one under the planned name that was not there before. */
function placeOfMade(made: MadeSheet, { sheetsBefore }: WrittenEntry, { placeOf, sheets }: Found): string | null {
  const followed = placeOf(made.track);
  if (followed !== null) return followed.sheet;
  return sheets.find(({ id, name }) => name === made.name && !sheetsBefore.includes(id))?.name ?? null;
}

function judgeMade(made: MadeSheet, name: string, look: LookedSheet, formulas: Rows, source: Rows): Verdict {
  const isKnown = made.fingerprint !== null || made.copyOf === null;
  const isOurs = (!isKnown || look.objects <= made.objects) && isUntouched(made, look.used, formulas, source);
  if (!isOurs) return { queue: () => undefined, left: [{ sheet: name, address: null, because: "edited" }] };
  return {
    queue: (context) => {
      queueSheetGone(context.workbook.worksheets.getItem(name));
    },
    left: [],
  };
}

/** The rows between the two that are followed. */
function rowsBetween(place: Place): CellArea {
  return { ...place.area, row: place.area.row + 1, rows: place.area.rows - 2 };
}

function entireRows(worksheet: Excel.Worksheet, { row, rows }: CellArea): Excel.Range {
  return worksheet.getRangeByIndexes(row, 0, rows, 1).getEntireRow();
}

function judgeRows(change: RowChange, place: Place | null, now: Rows, usual: string): Verdict {
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

/** A mark goes back to what it stood for, unless what it stands for now is left. */
function queueMarkBack(context: Excel.RequestContext, mark: ChangedMark, place: Place | null): void {
  const { name, before } = mark;
  if (before === null) queueNameGone(context, name);
  else {
    const sheet = place?.sheet ?? before.sheet;
    const comment = before.fingerprint === null ? "" : markComment(before.fingerprint);
    queueName(
      context,
      name,
      sheet,
      before.kind === "sheet" ? before.area : { ...before.area, ...start(place) },
      comment,
    );
  }
}

function start(place: Place | null): Partial<CellArea> {
  return place === null ? {} : { row: place.area.row, column: place.area.column };
}

/** Queues everything, from the lowest row up, so that nothing moves what is still to be done. */
interface TakingBack {
  readonly queue: (context: Excel.RequestContext) => void;
  readonly left: readonly Left[];
}

/** Looks where everything an action wrote is now and what it holds, and says what can be taken back. Three trips or more. */
export async function planTakingBack(context: Excel.RequestContext, entry: WrittenEntry): Promise<TakingBack> {
  const found = await find(context);
  const sheets = new Map(
    entry.made.flatMap((made) => {
      const name = placeOfMade(made, entry, found);
      return name === null ? [] : [[made, { name, look: queueSheetLook(context, name) }] as const];
    }),
  );
  await context.sync();
  const looks = new Map([...sheets].map(([made, { name, look }]) => [made, { name, look: look() }]));
  const placeOf = ({ track }: { readonly track: string }): Place | null => found.placeOf(track);
  const read = await readFormulas(context, [
    ...entry.pieces.map((piece) => ({ key: piece, place: placeOf(piece) })),
    ...entry.pieces.flatMap((piece) => {
      const place = placeOf(piece);
      if (piece.others === null || place === null) return [];
      const width = piece.others[0]?.length ?? 1;
      return [{ key: piece.others, place: { ...place, area: { ...place.area, column: 0, columns: width } } }];
    }),
    ...entry.rows.map((change) => {
      const place = placeOf(change);
      return { key: change, place: place === null ? null : { ...place, area: rowsBetween(place) } };
    }),
    ...[...looks].map(([made, { name, look }]) => ({
      key: made,
      place: look.used === null ? null : { sheet: name, area: look.used },
    })),
  ]);
  const rowsOf = (key: object): Rows => read.get(key) ?? [];
  const isMoved = haveReferencesMoved(entry, found);
  const verdictOn = (piece: WrittenPiece): Verdict => {
    if (!found.isNamed(piece.track)) return nothingToDo;
    if (isMoved && formulasIn(piece.before).length > 0) return leftWithFormulas(piece, placeOf(piece));
    return judgePiece(piece, entry, placeOf(piece), rowsOf(piece), piece.others && rowsOf(piece.others));
  };
  const pieces = entry.pieces.map((piece) => ({ part: piece, verdict: verdictOn(piece) }));
  const made = [...looks].map(([part, { name, look }]) => ({
    part,
    verdict: judgeMade(part, name, look, rowsOf(part), rowsOf(look)),
  }));
  const rows = entry.rows
    .map((part) => ({ part, at: placeOf(part)?.area.row ?? 0 }))
    .sort((one, other) => other.at - one.at)
    .map(({ part }) => ({
      part,
      verdict: found.isNamed(part.track) ? judgeRows(part, placeOf(part), rowsOf(part), entry.usual) : nothingToDo,
    }));
  const all = [...pieces, ...rows, ...made];
  const kept = new Set(all.filter(({ verdict }) => verdict.left.length > 0).map(({ part }) => part.track));
  return {
    left: all.flatMap(({ verdict }) => verdict.left),
    queue: (writing) => {
      for (const { verdict } of all) verdict.queue(writing);
      for (const mark of entry.marks)
        if (!kept.has(mark.track)) queueMarkBack(writing, mark, found.placeOf(mark.backTo));
      for (const { track } of [...entry.pieces, ...entry.made, ...entry.rows, ...entry.referred])
        queueNameGone(writing, track);
    },
  };
}
