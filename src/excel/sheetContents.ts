import type { StepOf } from "../domain/steps";
import { areaAddress, cellAddress, type CellArea } from "../domain/grid/cell";
import { ActionFailure, readFailure } from "./failures";
import {
  OpenSheet,
  queueRows,
  queueSheet,
  queueUsed,
  type QueuedRows,
  type QueuedSheet,
  type SheetContents,
} from "./openSheet";
import { areaOf } from "./sheetLooks";

/** Excel answers `null` for the values of more cells. */
const mostCells = 5_000_000;
/** What one trip is to bring, in bytes of UTF-8. Excel on the web refuses 5 MB, and what comes is only estimated. */
const bytesOfTrip = 2_500_000;
/** Cells asked for before the sizes of the sheets are known; in a large workbook the sheets share them. */
const cellsOfFirstTrip = 80_000;
const firstTrip = { rows: 2_000, columns: 26 } as const;
/** Sheets that change again and again while they are read are given up. */
const mostRestarts = 5;

/** What is wanted beyond values and texts. */
interface Wanted {
  readonly withFormulas: boolean;
  /** Is told how many rows have been read, where that takes more than one trip. */
  readonly tell?: ((step: StepOf) => void) | undefined;
  /** Queues what goes into the first trip beside the contents. */
  readonly beside: () => void;
}

const emptySheet: SheetContents = {
  used: null,
  values: [],
  texts: [],
  merges: [],
  hiddenRows: [],
  hiddenColumns: [],
  formulas: null,
};

function refuseHuge(worksheet: Excel.Worksheet, used: CellArea): void {
  if (used.rows * used.columns <= mostCells) return;
  const last = cellAddress({ row: used.row + used.rows - 1, column: used.column + used.columns - 1 });
  throw new ActionFailure({ code: "sheetTooLarge", sheet: worksheet.name, address: last });
}

/** What the first trip asked of a sheet. */
interface FirstLook {
  readonly worksheet: Excel.Worksheet;
  readonly whole: QueuedSheet;
  readonly window: QueuedRows;
}

function isTooLarge(error: unknown): boolean {
  return readFailure(error)?.code === "tooLarge";
}

/** Every sheet's size, and as much of its contents as is likely to be all. */
async function lookFirst(
  context: Excel.RequestContext,
  worksheets: readonly Excel.Worksheet[],
  { withFormulas, beside }: Wanted,
  rows: number,
): Promise<readonly FirstLook[]> {
  const window = areaAddress({ row: 0, column: 0, rows, columns: firstTrip.columns });
  const looks = worksheets.map((worksheet) => ({
    worksheet,
    whole: queueSheet(queueUsed(worksheet)),
    window: queueRows(worksheet.getRange(window).getUsedRangeOrNullObject(true), withFormulas),
  }));
  beside();
  try {
    await context.sync();
    return looks;
  } catch (error) {
    if (!isTooLarge(error) || rows === 1) throw error;
    return lookFirst(context, worksheets, { withFormulas, beside }, Math.ceil(rows / 4));
  }
}

function openSheet({ worksheet, whole, window }: FirstLook, withFormulas: boolean): OpenSheet | null {
  if (whole.used.isNullObject) return null;
  const used = areaOf(whole.used);
  refuseHuge(worksheet, used);
  const open = new OpenSheet(worksheet, used, whole);
  if (window.range.isNullObject) return open;
  const { row, column, columns } = areaOf(window.range);
  const isBeginning = row === used.row && column === used.column && columns === used.columns;
  if (isBeginning) open.append(window, withFormulas);
  else open.weigh(window, withFormulas);
  return open;
}

interface Portion {
  readonly open: OpenSheet;
  readonly rows: number;
}

/** The next rows of the sheets that are not complete, as many as a trip is to bring. */
function nextPortions(sheets: readonly OpenSheet[], bytes: number): readonly Portion[] {
  const portions: Portion[] = [];
  let room = bytes;
  for (const open of sheets.filter(({ isComplete }) => !isComplete)) {
    const fitting = Math.min(open.used.rows - open.rowsRead, Math.floor(room / open.bytesOfRow));
    const rows = portions.length === 0 ? Math.max(1, fitting) : fitting;
    if (rows === 0) break;
    portions.push({ open, rows });
    room -= rows * open.bytesOfRow;
  }
  return portions;
}

interface QueuedPortion {
  readonly open: OpenSheet;
  readonly used: Excel.Range;
  readonly whole: QueuedSheet;
  /** The last row of the portion before. */
  readonly lastRow: Excel.Range | null;
  readonly queued: QueuedRows;
}

function queuePortion({ open, rows }: Portion, withFormulas: boolean): QueuedPortion {
  const { worksheet, rowsRead } = open;
  const { row: firstRow, column, columns } = open.used;
  const at = (row: number, count: number): Excel.Range =>
    worksheet.getRangeByIndexes(firstRow + row, column, count, columns);
  const lastRow = rowsRead === 0 ? null : at(rowsRead - 1, 1).load("values");
  const used = queueUsed(worksheet);
  const whole = open.whole ?? queueSheet(used);
  return { open, used, whole, lastRow, queued: queueRows(at(rowsRead, rows), withFormulas) };
}

/** The sheet with the portion behind what it had; from its beginning where somebody has changed it between the two. */
function withPortion({ open, used, whole, lastRow, queued }: QueuedPortion, withFormulas: boolean): OpenSheet {
  const now = used.isNullObject ? null : areaOf(used);
  const isAsBefore = JSON.stringify(now) === JSON.stringify(open.used) && open.isLastRow(lastRow?.values[0]);
  if (isAsBefore) {
    open.append(queued, withFormulas);
    open.whole = whole;
    return open;
  }
  if (now === null || open.restarts === mostRestarts) throw new ActionFailure({ code: "changedSince" });
  refuseHuge(open.worksheet, now);
  const again = new OpenSheet(open.worksheet, now, null, open.restarts + 1);
  again.bytesOfRow = Math.max(again.bytesOfRow, open.bytesOfRow);
  return again;
}

async function readOn(
  context: Excel.RequestContext,
  sheets: readonly OpenSheet[],
  wanted: Omit<Wanted, "beside">,
  bytes: number,
): Promise<readonly OpenSheet[]> {
  const { withFormulas, tell } = wanted;
  const portions = nextPortions(sheets, bytes);
  if (portions.length === 0) return sheets;
  const queued = portions.map((portion) => queuePortion(portion, withFormulas));
  try {
    await context.sync();
  } catch (error) {
    if (!isTooLarge(error) || portions.every(({ rows }) => rows === 1)) throw error;
    return readOn(context, sheets, wanted, bytes / 4);
  }
  const read = new Map(queued.map((portion) => [portion.open, withPortion(portion, withFormulas)]));
  const now = sheets.map((open) => read.get(open) ?? open);
  const sumOf = (rows: (open: OpenSheet) => number): number => now.reduce((sum, open) => sum + rows(open), 0);
  tell?.({ stage: "cells", done: sumOf(({ rowsRead }) => rowsRead), of: sumOf(({ used }) => used.rows) });
  return readOn(context, now, wanted, bytes);
}

/**
 * The contents of sheets, in their order. One round trip where the sheets are small; else each further trip brings some
 * 2.5 MB, whatever the number of sheets and rows. A sheet that changes between two trips is read again from its beginning.
 * @throws ActionFailure `sheetTooLarge`, and `changedSince` where a sheet does not stop changing.
 */
export async function readSheetContents(
  context: Excel.RequestContext,
  worksheets: readonly Excel.Worksheet[],
  wanted: Wanted,
): Promise<readonly SheetContents[]> {
  const { withFormulas } = wanted;
  const share = Math.ceil(cellsOfFirstTrip / Math.max(1, worksheets.length) / firstTrip.columns);
  const looks = await lookFirst(context, worksheets, wanted, Math.min(firstTrip.rows, share));
  const first = looks.map((look) => openSheet(look, withFormulas));
  const opened = first.filter((open) => open !== null);
  const read = [...(await readOn(context, opened, wanted, bytesOfTrip))];
  return first.map((open) => (open === null ? null : read.shift())?.contents(withFormulas) ?? emptySheet);
}
