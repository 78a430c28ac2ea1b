import type { WorkbookNote } from "../documents/workbookNotes";
import { fileOfWorkbook } from "./fileOfWorkbook";
import { within } from "./writing/answers";

export type { WorkbookNote } from "../documents/workbookNotes";

/**
 * Every note and control of the workbook, from its file: ExcelApi tells of notes from 1.18 on only, and Excel 2021 has 1.14. `null`: Excel
 * does not give its file, or nothing for a long time, so that nobody knows. Outside of a page there is no `Office`, nor anybody
 * who could have put a note meanwhile.
 */
export async function readNotes(): Promise<readonly WorkbookNote[] | null> {
  if (typeof Office === "undefined") return [];
  const read = async (): Promise<readonly WorkbookNote[] | null> => {
    try {
      const [bytes, { readWorkbookNotes }] = await Promise.all([
        fileOfWorkbook(),
        import("../documents/workbookNotes"),
      ]);
      return await readWorkbookNotes(bytes);
    } catch {
      // What can't be known is a result of its own: what may have a note is left, and that is told.
      return null;
    }
  };
  return within([read()]);
}
