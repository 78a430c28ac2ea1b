import type { CellArea } from "../../domain/grid/cell";
import { ActionFailure, readFailure } from "../failures";
import { areaOf } from "../sheetLooks";
import { queueDress, type SheetDress } from "./dress";
import type { Look } from "./looks";
import { queueCopiedNames } from "./marks";
import { queuePivotSeen, queuePivotThere, type PivotSeen } from "./pivots";
import {
  joinedContents,
  queueContents,
  queueOutline,
  queueUsualLook,
  readCells,
  type Contents,
  type Picture,
} from "./picture";
import { readStrips } from "./readStrips";

/** Cells that are to be written over. */
export interface Target {
  readonly sheet: string;
  /** `null`: a sheet of ours as a whole, with all that is on it. */
  readonly area: CellArea | null;
  /** Single cells of the user's, known again by what else is in their rows. */
  readonly isUsers?: boolean;
  /** A sheet of ours that may have our PivotTable. */
  readonly hasPivot?: boolean;
}

/** A target as it is before writing. */
export interface Seen {
  readonly target: Target;
  readonly picture: Picture;
  readonly dress: SheetDress | null;
  /** The rows of the user's cells, from column A. */
  readonly others: readonly (readonly unknown[])[] | null;
  /** Our PivotTable on the sheet; `null`: there is none, or nobody asked. */
  readonly pivot: PivotSeen | null;
}

/** Some rows of the user's cells. */
export function seenRows(seen: Seen, first: number, count: number): Seen {
  const { picture, others, target } = seen;
  const area = { ...picture.area, row: picture.area.row + first, rows: count };
  const part = <Row>(rows: readonly Row[]): readonly Row[] => rows.slice(first, first + count);
  const { cells } = picture;
  return {
    target: { ...target, area },
    dress: null,
    pivot: null,
    others: others === null ? null : part(others),
    picture: {
      ...picture,
      area,
      cells: cells && {
        ...cells,
        area,
        contents: part(cells.contents),
        formulas: part(cells.formulas),
        numberFormats: part(cells.numberFormats),
      },
    },
  };
}

/** What is there before an action writes. */
export interface Sight {
  readonly seen: readonly Seen[];
  readonly usual: Look;
  readonly sheets: readonly { readonly id: string; readonly name: string }[];
  /** Every defined name of the workbook. */
  readonly names: readonly string[];
  /** Our names that the active sheet has of its own, being a copy of another. */
  readonly copiedNames: readonly string[];
  /** No sheet can be added. */
  readonly isStructureProtected: boolean;
}

/** Columns by which a row of the user's is known again. */
const columnsOfRow = 26;

/** A sheet that is written to, looked at once however many of its areas are. */
interface SheetOutline {
  readonly worksheet: Excel.Worksheet;
  /** With what is only formatted. */
  readonly used: Excel.Range;
  readonly filled: Excel.Range;
}

interface Outline extends SheetOutline {
  readonly target: Target;
  /** All that is to be known of the user's cells; `null`: it is asked for after the first trip, or these are not the user's. */
  readonly users: (() => UsersRows) | null;
  readonly read: ReturnType<typeof queueOutline> | null;
  readonly pivot: (() => Excel.PivotTable | null) | null;
}

/** The user's cells, and the rows in which they are. */
interface UsersRows extends Contents {
  readonly others: readonly (readonly unknown[])[];
}

function queueUsers(worksheet: Excel.Worksheet, area: CellArea): () => UsersRows {
  const read = queueContents({ worksheet, area });
  const others = worksheet.getRangeByIndexes(area.row, 0, area.rows, columnsOfRow).load("formulas");
  return () => ({ ...read(), others: others.formulas as unknown[][] });
}

function seenOfUsers(area: CellArea, rows: readonly UsersRows[]): Pick<Seen, "picture" | "others"> {
  const cells = { ...joinedContents(rows), area, looks: { looks: [], columns: [] } };
  return { picture: { area, columns: [], cells }, others: rows.flatMap(({ others }) => others) };
}

/** Rows of the user's that come in the first trip, unless their texts are long; more come in trips of their own. */
const rowsOfFirstTrip = 1_000;

function queueSheet(context: Excel.RequestContext, name: string): SheetOutline {
  const worksheet = context.workbook.worksheets.getItemOrNullObject(name);
  worksheet.load("name");
  worksheet.protection.load("protected");
  const used = worksheet.getUsedRangeOrNullObject();
  const filled = worksheet.getUsedRangeOrNullObject(true);
  for (const range of [used, filled]) range.load("rowIndex,columnIndex,rowCount,columnCount");
  return { worksheet, used, filled };
}

function queueTarget(sheet: SheetOutline, target: Target, areUsersLate: boolean): Outline {
  const { worksheet } = sheet;
  const { area, isUsers = false, hasPivot = false } = target;
  const pivot = hasPivot ? queuePivotThere(worksheet) : null;
  const outline = { ...sheet, target, pivot, users: null, read: null };
  if (area === null) return outline;
  if (isUsers) return { ...outline, users: areUsersLate ? null : queueUsers(worksheet, area) };
  return { ...outline, read: queueOutline({ worksheet, area }) };
}

function refuse({ target: { sheet }, worksheet }: Outline): void {
  if (worksheet.isNullObject) throw new ActionFailure({ code: "sheetGone", sheet });
  if (worksheet.protection.protected) throw new ActionFailure({ code: "sheetProtected", sheet });
}

const firstCell: CellArea = { row: 0, column: 0, rows: 1, columns: 1 };

/** A sheet of ours has fewer cells: somebody has formatted columns down to the last row. */
const mostCells = 100_000;

/** From A1 to the last used cell; to the last filled one, where formats go on and on. */
function wholeOf({ used, filled }: SheetOutline): CellArea {
  const [whole = firstCell, narrow = firstCell] = [used, filled].map((range) => {
    if (range.isNullObject) return firstCell;
    const { row, column, rows, columns } = areaOf(range);
    return { row: 0, column: 0, rows: row + rows, columns: column + columns };
  });
  return whole.rows * whole.columns > mostCells ? narrow : whole;
}

interface AreaToRead extends Pick<Outline, "target" | "worksheet"> {
  readonly area: CellArea;
  /** The part of it that has to be kept; `null`: none. */
  readonly used: CellArea | null;
  readonly columns: () => Picture["columns"];
  readonly headings?: Picture["headings"];
  readonly dress: (() => SheetDress) | null;
  readonly pivot: (() => PivotSeen) | null;
}

function areaToRead(sheet: Outline): AreaToRead {
  const { target, worksheet, read, pivot } = sheet;
  const outline = read?.();
  const bare = { target, worksheet, dress: null, pivot: null };
  if (outline !== undefined) return { ...bare, ...outline, columns: () => outline.columns };
  if (target.area !== null) return { ...bare, area: target.area, used: null, columns: () => [] };
  const area = wholeOf(sheet);
  const readColumns = queueOutline({ worksheet, area });
  const dress = queueDress(worksheet, area);
  const there = pivot?.() ?? null;
  const seenPivot = there && queuePivotSeen(there);
  return { ...bare, area, used: area, columns: () => readColumns().columns, dress, pivot: seenPivot };
}

/** What there is of the user's cells, target by target; `null` for other cells. */
async function readUsers(
  context: Excel.RequestContext,
  outlines: readonly Outline[],
): Promise<readonly (Pick<Seen, "picture" | "others"> | null)[]> {
  const asked = outlines.flatMap((outline) => {
    const { area, isUsers = false } = outline.target;
    return area === null || !isUsers ? [] : [{ ...outline, outline, area, cellsOfRow: area.columns + columnsOfRow }];
  });
  const late = asked.filter(({ users }) => users === null);
  const read = await readStrips(context, late, ({ worksheet }, area) => queueUsers(worksheet, area));
  const seen = new Map(
    asked.map((one) => [
      one.outline,
      seenOfUsers(one.area, one.users === null ? (read.get(one) ?? []) : [one.users()]),
    ]),
  );
  return outlines.map((outline) => seen.get(outline) ?? null);
}

function rowsOfUsers(targets: readonly Target[]): number {
  return targets.reduce((sum, { area, isUsers = false }) => sum + (isUsers && area !== null ? area.rows : 0), 0);
}

/**
 * Looks at what is going to be written over: one trip, and more only where something is there that has to be kept.
 * @throws ActionFailure `sheetGone` or `sheetProtected`.
 */
export async function lookAt(
  context: Excel.RequestContext,
  targets: readonly Target[],
  areUsersLate = rowsOfUsers(targets) > rowsOfFirstTrip,
): Promise<Sight> {
  const { worksheets, names, protection } = context.workbook;
  protection.load("protected");
  names.load("items/name");
  worksheets.load("items/id,items/name");
  const active = worksheets.getActiveWorksheet();
  const usual = queueUsualLook(active);
  const copiedNames = queueCopiedNames(active);
  const sheets = new Map<string, SheetOutline>();
  const outlines = targets.map((target) => {
    const sheet = sheets.get(target.sheet) ?? queueSheet(context, target.sheet);
    sheets.set(target.sheet, sheet);
    return queueTarget(sheet, target, areUsersLate);
  });
  try {
    await context.sync();
  } catch (error) {
    if (areUsersLate || readFailure(error)?.code !== "tooLarge") throw error;
    return lookAt(context, targets, true);
  }
  outlines.forEach(refuse);
  const ofUsers = await readUsers(context, outlines);
  const areas = outlines.map((outline) => areaToRead(outline));
  const filled = areas.filter(({ used }) => used !== null);
  const cells = await readCells(
    context,
    filled.map(({ worksheet, used, area }) => ({ worksheet, area: used ?? area })),
  );
  const seen = areas.map((one, index): Seen => {
    const { target, area, dress, pivot, headings } = one;
    const picture = {
      area,
      columns: one.columns(),
      cells: cells[filled.indexOf(one)] ?? null,
      ...(headings && { headings }),
    };
    return { target, picture, dress: dress?.() ?? null, pivot: pivot?.() ?? null, others: null, ...ofUsers[index] };
  });
  return {
    seen,
    usual: usual(),
    sheets: worksheets.items.map(({ id, name }) => ({ id, name })),
    names: names.items.map(({ name }) => name),
    copiedNames: copiedNames(),
    isStructureProtected: protection.protected,
  };
}
