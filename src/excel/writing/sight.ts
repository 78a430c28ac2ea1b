import type { CellArea } from "../../domain/grid/cell";
import { ActionFailure } from "../failures";
import { areaOf } from "../sheetLooks";
import { queueDress, type SheetDress } from "./dress";
import type { Look } from "./looks";
import { queuePivotSeen, queuePivotThere, type PivotSeen } from "./pivots";
import { queueContents, queueOutline, queueUsualLook, readCells, type Picture } from "./picture";

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
  /** No sheet can be added. */
  readonly isStructureProtected: boolean;
}

/** Columns by which a row of the user's is known again. */
const columnsOfRow = 26;

/** A sheet that is written to, looked at once however many of its areas are. */
interface SheetOutline {
  readonly worksheet: Excel.Worksheet;
  readonly used: Excel.Range;
}

interface Outline extends SheetOutline {
  readonly target: Target;
  /** All that is to be known of the user's cells, in the first trip. */
  readonly users: (() => Pick<Seen, "picture" | "others">) | null;
  readonly read: ReturnType<typeof queueOutline> | null;
  readonly pivot: (() => Excel.PivotTable | null) | null;
}

function queueUsers(worksheet: Excel.Worksheet, area: CellArea): () => Pick<Seen, "picture" | "others"> {
  const read = queueContents({ worksheet, area });
  const others = worksheet.getRangeByIndexes(area.row, 0, area.rows, columnsOfRow).load("formulas");
  return () => ({
    picture: { area, columns: [], cells: { ...read(), area, looks: { looks: [], columns: [] } } },
    others: others.formulas as unknown[][],
  });
}

function queueSheet(context: Excel.RequestContext, name: string): SheetOutline {
  const worksheet = context.workbook.worksheets.getItemOrNullObject(name);
  worksheet.load("name");
  worksheet.protection.load("protected");
  const used = worksheet.getUsedRangeOrNullObject();
  used.load("rowIndex,columnIndex,rowCount,columnCount");
  return { worksheet, used };
}

function queueTarget({ worksheet, used }: SheetOutline, target: Target): Outline {
  const { area, isUsers = false, hasPivot = false } = target;
  const pivot = hasPivot ? queuePivotThere(worksheet) : null;
  const outline = { target, worksheet, used, pivot, users: null, read: null };
  if (area === null) return outline;
  if (isUsers) return { ...outline, users: queueUsers(worksheet, area) };
  return { ...outline, read: queueOutline({ worksheet, area }) };
}

function refuse({ target: { sheet }, worksheet }: Outline): void {
  if (worksheet.isNullObject) throw new ActionFailure({ code: "sheetGone", sheet });
  if (worksheet.protection.protected) throw new ActionFailure({ code: "sheetProtected", sheet });
}

const firstCell: CellArea = { row: 0, column: 0, rows: 1, columns: 1 };

/** From A1 to the last used cell, or the last that is going to be. */
function wholeOf(used: Excel.Range): CellArea {
  if (used.isNullObject) return firstCell;
  const { row, column, rows, columns } = areaOf(used);
  return { row: 0, column: 0, rows: row + rows, columns: column + columns };
}

interface AreaToRead extends Pick<Outline, "target" | "worksheet" | "users"> {
  readonly area: CellArea;
  /** The part of it that has to be kept; `null`: none. */
  readonly used: CellArea | null;
  readonly columns: () => Picture["columns"];
  readonly headings?: Picture["headings"];
  readonly dress: (() => SheetDress) | null;
  readonly pivot: (() => PivotSeen) | null;
}

function areaToRead({ target, worksheet, users, used, read, pivot }: Outline): AreaToRead {
  const outline = read?.();
  const bare = { target, worksheet, users, dress: null, pivot: null };
  if (outline !== undefined) return { ...bare, ...outline, columns: () => outline.columns };
  if (target.area !== null) return { ...bare, area: target.area, used: null, columns: () => [] };
  const area = wholeOf(used);
  const readColumns = queueOutline({ worksheet, area });
  const dress = queueDress(worksheet, area);
  const there = pivot?.() ?? null;
  const seenPivot = there && queuePivotSeen(there);
  return { ...bare, area, used: area, columns: () => readColumns().columns, dress, pivot: seenPivot };
}

/**
 * Looks at what is going to be written over: one trip, and more only where something is there that has to be kept.
 * @throws ActionFailure `sheetGone` or `sheetProtected`.
 */
export async function lookAt(context: Excel.RequestContext, targets: readonly Target[]): Promise<Sight> {
  const { worksheets, names, protection } = context.workbook;
  protection.load("protected");
  names.load("items/name");
  worksheets.load("items/id,items/name");
  const usual = queueUsualLook(worksheets.getFirst());
  const sheets = new Map<string, SheetOutline>();
  const outlines = targets.map((target) => {
    const sheet = sheets.get(target.sheet) ?? queueSheet(context, target.sheet);
    sheets.set(target.sheet, sheet);
    return queueTarget(sheet, target);
  });
  await context.sync();
  outlines.forEach(refuse);
  const areas = outlines.map((outline) => areaToRead(outline));
  const filled = areas.filter(({ used }) => used !== null);
  const cells = await readCells(
    context,
    filled.map(({ worksheet, used, area }) => ({ worksheet, area: used ?? area })),
  );
  const seen = areas.map((one): Seen => {
    const { target, area, dress, users, pivot, headings } = one;
    const picture = {
      area,
      columns: one.columns(),
      cells: cells[filled.indexOf(one)] ?? null,
      ...(headings && { headings }),
    };
    return { target, picture, dress: dress?.() ?? null, pivot: pivot?.() ?? null, others: null, ...users?.() };
  });
  return {
    seen,
    usual: usual(),
    sheets: worksheets.items.map(({ id, name }) => ({ id, name })),
    names: names.items.map(({ name }) => name),
    isStructureProtected: protection.protected,
  };
}
