import type { WorkbookSnapshot } from "../domain/grid/sheetGrid";
import { readSnapshot } from "./readSnapshot";

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

async function lendSheets(context: Excel.RequestContext, { name, content }: WorkbookFile): Promise<readonly string[]> {
  const inserted = context.workbook.insertWorksheetsFromBase64(content, { positionType: "End" });
  try {
    await context.sync();
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : null;
    throw refusals.includes(code) ? new WorkbookFileUnreadable(name) : error;
  }
  return inserted.value;
}

/**
 * Reads another workbook: Excel lends its sheets to the open one for the moment of reading, and they are taken away again,
 * also when reading fails. Needs ExcelApi 1.13. Marks of ours in the other file do not come with it. Four round trips.
 * @throws WorkbookFileUnreadable
 */
export async function readOtherWorkbook(context: Excel.RequestContext, file: WorkbookFile): Promise<WorkbookSnapshot> {
  const { worksheets } = context.workbook;
  const active = worksheets.getActiveWorksheet();
  const ids = await lendSheets(context, file);
  try {
    const { sheets } = await readSnapshot(context, { sheets: ids });
    return { sheets, fileName: file.name, ownAreas: [], activeSheet: sheets[0]?.name ?? "" };
  } finally {
    for (const id of ids) {
      const sheet = worksheets.getItemOrNullObject(id);
      // A very hidden sheet can't be deleted.
      sheet.visibility = "Visible";
      sheet.delete();
    }
    active.activate();
    await context.sync();
  }
}
