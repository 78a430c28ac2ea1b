import type { WorkbookSnapshot } from "../domain/grid/sheetGrid";
import { ActionFailure } from "./failures";
import { readSnapshot } from "./readSnapshot";
import { queueSheetGone } from "./writing/sheets";

/** A workbook of the user's that is not the open one. */
export interface WorkbookFile {
  readonly name: string;
  /** The file's bytes in base64: .xlsx or .xlsm. */
  readonly content: string;
}

/** The file is no workbook that Excel can read; nothing of it was read. */
export class WorkbookFileUnreadable extends Error {
  constructor(readonly file: string) {
    super(`unreadable workbook file: ${file}`);
    this.name = "WorkbookFileUnreadable";
  }
}

/** What Excel answers to a file that is none of its own, or that is locked with a password. */
const refusals: readonly unknown[] = ["InvalidArgument", "InvalidRequest"];

/** The sheets and names of the open workbook, by what neither renaming nor moving changes. */
interface Inventory {
  readonly sheets: readonly string[];
  readonly names: readonly string[];
}

/** Sheets that were lent and could not be given back yet, by id. */
let stillLent: readonly string[] = [];

async function takeInventory(context: Excel.RequestContext): Promise<Inventory> {
  const { worksheets, names, protection } = context.workbook;
  worksheets.load("items/id");
  names.load("items/name");
  protection.load("protected");
  await context.sync();
  if (protection.protected) throw new ActionFailure({ code: "structureProtected" });
  return { sheets: worksheets.items.map(({ id }) => id), names: names.items.map(({ name }) => name) };
}

const attempts = 3;

/** Takes away what came with a file, as often as it takes; what stays is remembered for the next run. */
async function giveBack(before: Inventory): Promise<void> {
  let failure: unknown = null;
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    try {
      await Excel.run(async (context) => {
        const now = await takeInventory(context);
        const lent = now.sheets.filter((id) => !before.sheets.includes(id));
        stillLent = lent;
        for (const id of lent) queueSheetGone(context.workbook.worksheets.getItem(id));
        // Names that the file brought along would point to nothing.
        for (const name of now.names) {
          if (!before.names.includes(name)) context.workbook.names.getItemOrNullObject(name).delete();
        }
        await context.sync();
      });
      stillLent = [];
      return;
    } catch (error) {
      failure = error;
    }
  }
  throw failure;
}

/** Sheets of an earlier run that Excel would not take away then. */
async function giveBackOld(context: Excel.RequestContext, found: Inventory): Promise<Inventory> {
  const old = stillLent.filter((id) => found.sheets.includes(id));
  for (const id of old) queueSheetGone(context.workbook.worksheets.getItem(id));
  if (old.length > 0) await context.sync();
  stillLent = [];
  return { ...found, sheets: found.sheets.filter((id) => !old.includes(id)) };
}

async function lendSheets(context: Excel.RequestContext, { name, content }: WorkbookFile): Promise<void> {
  context.workbook.insertWorksheetsFromBase64(content, { positionType: "End" });
  try {
    await context.sync();
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : null;
    throw refusals.includes(code) ? new WorkbookFileUnreadable(name) : error;
  }
}

/**
 * Reads another workbook: Excel lends its sheets to the open one for the moment of reading. What came with it, sheets and
 * names, is found by comparing before and after, and taken away again, also when Excel inserts and reports an error, or
 * reading fails. Needs ExcelApi 1.13. Marks of ours in the other file do not come with it. Seven round trips.
 * @throws WorkbookFileUnreadable, and ActionFailure `structureProtected`: then Excel can lend nothing
 */
export async function readOtherWorkbook(context: Excel.RequestContext, file: WorkbookFile): Promise<WorkbookSnapshot> {
  const { worksheets } = context.workbook;
  const active = worksheets.getActiveWorksheet();
  active.load("id");
  const before = await giveBackOld(context, await takeInventory(context));
  try {
    await lendSheets(context, file);
    const { sheets: now } = await takeInventory(context);
    const { sheets } = await readSnapshot(context, { sheets: now.filter((id) => !before.sheets.includes(id)) });
    return { sheets, fileName: file.name, ownAreas: [], activeSheet: sheets[0]?.name ?? "" };
  } finally {
    await giveBack(before);
    await Excel.run(async (again) => {
      again.workbook.worksheets.getItem(active.id).activate();
      await again.sync();
    });
  }
}
