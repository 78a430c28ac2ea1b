import type { CellArea } from "../../domain/grid/cell";
import { ActionFailure } from "../failures";
import { readNotes } from "../readNotes";
import { areaOf } from "../sheetLooks";
import { queuePrintArea, queuePrintAreaBack } from "./dress";
import type { ChangedMark, Left, MadeSheet, RowChange, WrittenEntry, WrittenPiece } from "./entry";
import {
  markComment,
  placeOfReference,
  queueCopiedNameGone,
  queueCopiedNames,
  queueName,
  queueNameGone,
} from "./marks";
import { formulasIn } from "./picture";
import { leftWithSources, noPivots, pivotAreas, withSourceNow } from "./takeBackPivots";
import { readFormulas } from "./readFormulas";
import { notesOnSheet, type Notes } from "./notesHeld";
import { queueObjectCount } from "./sheets";
import { bytesOf, type Step } from "./steps";
import { putContents, putNumberFormats } from "./typedContent";
import {
  type Place,
  type Found,
  type Verdict,
  nothingToDo,
  type Rows,
  judgePiece,
  haveReferencesMoved,
  leftWithFormulas,
  type LookedSheet,
  judgeMade,
  rowsBetween,
  judgeRows,
  type When,
} from "./verdicts";

async function find(context: Excel.RequestContext): Promise<Found> {
  const { names, worksheets, protection } = context.workbook;
  names.load("items/name,items/formula");
  worksheets.load("items/id,items/name,items/protection/protected");
  protection.load("protected");
  const copiedNames = queueCopiedNames(worksheets.getActiveWorksheet());
  await context.sync();
  const places = new Map(names.items.map(({ name, formula }) => [name, placeOfReference(String(formula))]));
  return {
    placeOf: (track) => places.get(track) ?? null,
    isNamed: (track) => places.has(track),
    sheets: worksheets.items.map(({ id, name, protection: { protected: isProtected } }) => ({ id, name, isProtected })),
    isStructureProtected: protection.protected,
    copiedNames: copiedNames(),
  };
}

/** @throws ActionFailure `structureProtected`, `sheetProtected` where what has to be changed has been protected since. */
function refuseProtected(
  entry: WrittenEntry,
  { placeOf, sheets, isStructureProtected }: Found,
  hasMade: boolean,
): void {
  if (hasMade && isStructureProtected) throw new ActionFailure({ code: "structureProtected" });
  const places = [...entry.pieces, ...entry.rows].map(({ track }) => placeOf(track)?.sheet);
  const locked = sheets.find(({ name, isProtected }) => isProtected && places.includes(name));
  if (locked !== undefined) throw new ActionFailure({ code: "sheetProtected", sheet: locked.name });
}

/** How wide sheets are in use: what is beyond the cells of a row that goes is seen as well. */
function queueWidths(context: Excel.RequestContext, { rows }: WrittenEntry, { placeOf }: Found): WidthOf {
  const widths = new Map(
    rows.flatMap((change) => {
      const place = placeOf(change.track);
      if (place === null) return [];
      const used = context.workbook.worksheets.getItem(place.sheet).getUsedRangeOrNullObject(true);
      return [[change, used.load("columnIndex,columnCount")] as const];
    }),
  );
  return (change) => {
    const used = widths.get(change);
    return used === undefined || used.isNullObject ? 1 : used.columnIndex + used.columnCount;
  };
}

function queueSheetLook(context: Excel.RequestContext, name: string): () => LookedSheet {
  const worksheet = context.workbook.worksheets.getItem(name);
  const used = worksheet.getUsedRangeOrNullObject(true);
  used.load("rowIndex,columnIndex,rowCount,columnCount");
  const objects = queueObjectCount(worksheet);
  return () => ({ used: used.isNullObject ? null : areaOf(used), objects: objects() });
}

/** A sheet that was made; where its name was not given yet, the one under the planned name that was not there before. */
function placeOfMade(made: MadeSheet, { sheetsBefore }: WrittenEntry, { placeOf, sheets }: Found): string | null {
  const followed = placeOf(made.track);
  if (followed !== null) return followed.sheet;
  return sheets.find(({ id, name }) => name === made.name && !sheetsBefore.includes(id))?.name ?? null;
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

/** Asks whether the print area is still the one that was set; answers what gives the former one back. */
function queuePrintAreaLook(context: Excel.RequestContext, { printArea }: WrittenEntry, found: Found): () => Verdict {
  const sheet = printArea === null ? undefined : found.placeOf(printArea.track)?.sheet;
  if (printArea === null || sheet === undefined) return () => nothingToDo;
  const now = queuePrintArea(context.workbook.worksheets.getItem(sheet));
  return () => {
    if (now() !== printArea.after) return nothingToDo;
    const queue: Step["queue"] = (writing) => {
      queuePrintAreaBack(writing.workbook.worksheets.getItem(sheet), printArea.before);
    };
    return { left: [], steps: [stepOf(queue)] };
  };
}

function start(place: Place | null): Partial<CellArea> {
  return place === null ? {} : { row: place.area.row, column: place.area.column };
}

/** A name, or one action. */
const bytesOfAction = 1_000;

function stepOf(queue: Step["queue"], bytes = bytesOfAction): Step {
  return { bytes, over: [], queue };
}

/** Everything there is to do, from the lowest row up, so that nothing moves what is still to be done. */
export interface TakingBack {
  readonly steps: readonly Step[];
  readonly left: readonly Left[];
}

type WidthOf = (change: RowChange) => number;

/** Notes go with a sheet or a row. Nobody puts one while an action is still at it. */
function notesBefore({ made, rows }: WrittenEntry, when: When): Promise<Notes> {
  const isAsked = when !== "atOnce" && (made.length > 0 || rows.some(({ kind }) => kind === "inserted"));
  return isAsked ? readNotes() : Promise.resolve([]);
}

type LookedSheets = ReadonlyMap<MadeSheet, { readonly name: string; readonly look: LookedSheet }>;

/** What has to be read to judge every part: each is the key of its cells, a row's neighbours and a copy's source have theirs. */
function askedOf(
  entry: WrittenEntry,
  found: Found,
  looks: LookedSheets,
  widthOf: WidthOf,
): Parameters<typeof readFormulas>[1] {
  const placeOf = ({ track }: { readonly track: string }): Place | null => found.placeOf(track);
  return [
    ...entry.pieces.map((piece) => ({ key: piece, place: placeOf(piece) })),
    ...entry.pieces.flatMap((piece) => {
      const place = placeOf(piece);
      if (piece.others === null || place === null) return [];
      const width = piece.others[0]?.length ?? 1;
      return [{ key: piece.others, place: { ...place, area: { ...place.area, column: 0, columns: width } } }];
    }),
    ...entry.rows.map((change) => {
      const place = placeOf(change);
      const between = place && { ...rowsBetween(place), column: 0, columns: widthOf(change) };
      return { key: change, place: place === null || between === null ? null : { ...place, area: between } };
    }),
    ...[...looks].flatMap(([made, { name, look }]) => {
      const isThere = found.sheets.some((sheet) => sheet.name === made.copyOf);
      const placeOn = (sheet: string | null): Place | null =>
        sheet === null || look.used === null ? null : { sheet, area: look.used };
      return [
        { key: made, place: placeOn(name) },
        { key: look, place: placeOn(isThere ? made.copyOf : null) },
      ];
    }),
  ];
}

/**
 * Looks where everything an action wrote is now and what it holds, and says what can be taken back. Three trips or more.
 * @throws ActionFailure `structureProtected`, `sheetProtected` later on: what has been protected since has to be unprotected
 * first, and the whole can be taken back then
 */
export async function planTakingBack(
  context: Excel.RequestContext,
  entry: WrittenEntry,
  when: When,
): Promise<TakingBack> {
  const found = await find(context);
  const notes = await notesBefore(entry, when);
  const sheets = new Map(
    entry.made.flatMap((made) => {
      const name = placeOfMade(made, entry, found);
      return name === null ? [] : [[made, { name, look: queueSheetLook(context, name) }] as const];
    }),
  );
  if (when !== "atOnce") refuseProtected(entry, found, sheets.size > 0);
  const printArea = queuePrintAreaLook(context, entry, found);
  const widthOf = queueWidths(context, entry, found);
  await context.sync();
  const looks = new Map([...sheets].map(([made, { name, look }]) => [made, { name, look: look() }]));
  const placeOf = ({ track }: { readonly track: string }): Place | null => found.placeOf(track);
  const pivots =
    when === "undo"
      ? noPivots
      : await pivotAreas(context, entry, found, new Map([...looks].map(([made, { name }]) => [made, name])));
  const read = await readFormulas(context, askedOf(entry, found, looks, widthOf));
  const rowsOf = (key: object): Rows => read.get(key) ?? [];
  const isMoved = haveReferencesMoved(entry, found);
  const verdictOn = (piece: WrittenPiece): Verdict => {
    if (!found.isNamed(piece.track)) return nothingToDo;
    if (isMoved && formulasIn(piece.before).length > 0) return leftWithFormulas(piece, placeOf(piece));
    const around = piece.others && rowsOf(piece.others);
    const held = { now: rowsOf(piece), around, pivot: pivots.get(piece.track) ?? null };
    return judgePiece(withSourceNow(piece, entry, found), entry, placeOf(piece), held, when);
  };
  const pieces = leftWithSources(
    entry.pieces.map((piece) => ({ part: piece, verdict: verdictOn(piece) })),
    entry,
    found,
  );
  const made = [...looks].map(([part, { name, look }]) => ({
    part,
    verdict: judgeMade(part, {
      ...{ ...look, name, formulas: rowsOf(part), source: rowsOf(look) },
      pivot: pivots.get(part.track) ?? null,
      notes: notesOnSheet(notes, name, part.copyOf),
      isProtected: found.sheets.some((sheet) => sheet.name === name && sheet.isProtected),
    }),
  }));
  return takingBack(entry, found, [...pieces, ...judgedRows(entry, found, rowsOf, notes), ...made], printArea());
}

/** Rows that were put in or taken out, the lowest first. */
function judgedRows(
  { rows, usual }: WrittenEntry,
  { placeOf, isNamed }: Found,
  rowsOf: (key: object) => Rows,
  notes: Notes,
): readonly JudgedPart[] {
  return rows
    .map((part) => ({ part, place: placeOf(part.track) }))
    .sort((one, other) => (other.place?.area.row ?? 0) - (one.place?.area.row ?? 0))
    .map(({ part, place }) => ({
      part,
      verdict: isNamed(part.track) ? judgeRows(part, place, { now: rowsOf(part), notes, usual }) : nothingToDo,
    }));
}

interface JudgedPart {
  readonly part: { readonly track: string };
  readonly verdict: Verdict;
}

function takingBack(entry: WrittenEntry, found: Found, all: readonly JudgedPart[], printArea: Verdict): TakingBack {
  const kept = new Set(all.filter(({ verdict }) => verdict.left.length > 0).map(({ part }) => part.track));
  const followed = [...entry.pieces, ...entry.made, ...entry.rows, ...entry.referred];
  const names = [
    ...found.copiedNames.map((name) =>
      stepOf((writing) => {
        queueCopiedNameGone(writing, name);
      }),
    ),
    ...entry.marks
      .filter(({ track }) => !kept.has(track))
      .map((mark) =>
        stepOf((writing) => {
          queueMarkBack(writing, mark, found.placeOf(mark.backTo));
        }),
      ),
    ...followed.map(({ track }) =>
      stepOf((writing) => {
        queueNameGone(writing, track);
      }),
    ),
  ];
  return {
    left: all.flatMap(({ verdict }) => verdict.left),
    steps: [
      ...all.flatMap(({ verdict }) => verdict.steps),
      ...all.flatMap(({ verdict }) => verdict.last ?? []),
      ...printArea.steps,
      ...typedSteps(entry, found, kept),
      ...names,
    ],
  };
}

/** What was typed meanwhile goes back where it was typed; on a sheet of that name where its own is gone. */
function typedSteps({ typed, made }: WrittenEntry, { sheets }: Found, kept: ReadonlySet<string>): readonly Step[] {
  const gone = made.filter(({ track }) => !kept.has(track)).map(({ name }) => name);
  const isThere = (sheet: string): boolean => !gone.includes(sheet) && sheets.some(({ name }) => name === sheet);
  const missing = [...new Set(typed.map(({ sheet }) => sheet))].filter((sheet) => !isThere(sheet));
  const added: Step = {
    ...{ bytes: missing.length * bytesOfAction, over: [] },
    queue: ({ workbook }) => {
      for (const sheet of missing) workbook.worksheets.add(sheet);
    },
  };
  const cells = typed.map(({ sheet, row, column, content, numberFormat }): Step => ({
    ...{ bytes: bytesOfAction + bytesOf(content), over: [] },
    queue: ({ workbook }) => {
      const cell = workbook.worksheets.getItem(sheet).getRangeByIndexes(row, column, 1, 1);
      putNumberFormats(cell, [[numberFormat]]);
      putContents(cell, [[content]]);
    },
  }));
  return [added, ...cells];
}
