import type { CellArea, CellContent } from "../domain/grid/cell";
import type { OwnArea, SheetGrid, WorkbookSnapshot } from "../domain/grid/sheetGrid";
import { queueTraits, sheetTraits, type QueuedTraits } from "./sheetTraits";
import { readMark } from "./marks";

/**
 * Sheets asked for in the first round trip. Their names are not known before it, so each is reached from the one before
 * it; beyond the last sheet the chain yields null objects, which cost nothing. A larger workbook takes a second trip.
 */
const sheetsInFirstTrip = 48;

interface QueuedSheet {
  readonly worksheet: Excel.Worksheet;
  readonly used: Excel.Range;
  readonly merged: Excel.RangeAreas;
  readonly traits: QueuedTraits;
}

function queueSheet(worksheet: Excel.Worksheet, place: number): QueuedSheet {
  worksheet.load("name,visibility");
  const used = worksheet.getUsedRangeOrNullObject(true);
  used.load("values,text,rowIndex,columnIndex");
  const merged = used.getMergedAreasOrNullObject();
  merged.load("areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount");
  return { worksheet, used, merged, traits: queueTraits(worksheet, used, place) };
}

/** `count` sheets from one on, whose place among all sheets is `place`. */
function queueChain(first: Excel.Worksheet, count: number, place: number): readonly QueuedSheet[] {
  const queued: QueuedSheet[] = [];
  let worksheet = first;
  for (let index = 0; index < count; index += 1) {
    queued.push(queueSheet(worksheet, place + index));
    worksheet = worksheet.getNextOrNullObject();
  }
  return queued;
}

function mergedAreas({ used, merged }: QueuedSheet): readonly CellArea[] {
  if (used.isNullObject || merged.isNullObject) return [];
  return merged.areas.items.map((area) => ({
    row: area.rowIndex,
    column: area.columnIndex,
    rows: area.rowCount,
    columns: area.columnCount,
  }));
}

function sheetGrid(queued: QueuedSheet): SheetGrid {
  const { worksheet, used } = queued;
  const isEmpty = used.isNullObject;
  return {
    name: worksheet.name,
    hidden: worksheet.visibility !== "Visible",
    origin: isEmpty ? { row: 0, column: 0 } : { row: used.rowIndex, column: used.columnIndex },
    contents: isEmpty ? [] : (used.values as CellContent[][]),
    texts: isEmpty ? [] : used.text,
    merges: mergedAreas(queued),
    traits: sheetTraits(queued.traits, used),
  };
}

/**
 * The workbook as plain data, in one round trip (two for a workbook of more than 48 sheets), whatever its size.
 * Must run inside `Excel.run`.
 */
export async function readSnapshot(context: Excel.RequestContext): Promise<WorkbookSnapshot> {
  const { worksheets, names } = context.workbook;
  const count = worksheets.getCount();
  const active = worksheets.getActiveWorksheet();
  active.load("name");
  context.workbook.load("name");
  names.load("items/name,items/formula,items/comment");
  const queued = queueChain(worksheets.getFirst(), sheetsInFirstTrip, 0);
  await context.sync();
  const further = await readFurtherSheets(context, queued, count.value);
  const sheets = [...queued.filter(({ worksheet }) => !worksheet.isNullObject), ...further].map(sheetGrid);
  const ownAreas = names.items
    .map((item) => readMark({ name: item.name, formula: String(item.formula), comment: item.comment }))
    .filter((mark): mark is OwnArea => mark !== null);
  return { sheets, activeSheet: active.name, fileName: context.workbook.name, ownAreas };
}

async function readFurtherSheets(
  context: Excel.RequestContext,
  queued: readonly QueuedSheet[],
  count: number,
): Promise<readonly QueuedSheet[]> {
  const last = queued.at(-1);
  if (last === undefined || count <= queued.length) return [];
  const further = queueChain(last.worksheet.getNextOrNullObject(), count - queued.length, queued.length);
  await context.sync();
  return further.filter(({ worksheet }) => !worksheet.isNullObject);
}
