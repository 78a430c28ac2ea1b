import { fileOfWorkbook } from "../fileOfWorkbook";
import type { SelfTestCase } from "./selfTestCase";

const typed = "TENKEN";

/** The workbook's own file: notes are read from it, and other workbooks are lent from theirs. */
export const fileCases: readonly SelfTestCase[] = [
  {
    id: "fileIsGiven",
    // Of a zip file.
    assumed: "PK",
    ask: async () => String.fromCharCode(...(await fileOfWorkbook()).subarray(0, 2)),
  },
  {
    // With what was typed and not saved.
    id: "fileIsInserted",
    assumed: typed,
    ask: async ({ context, sheet }) => {
      sheet.getRange("A1").values = [[typed]];
      await context.sync();
      const file = Array.from(await fileOfWorkbook(), (byte) => String.fromCharCode(byte)).join("");
      const { worksheets } = context.workbook;
      const inserted = context.workbook.insertWorksheetsFromBase64(btoa(file), { positionType: "End" });
      await context.sync();
      const sheets = inserted.value.map((id) => worksheets.getItem(id));
      const cells = sheets.map((one) => one.getRange("A1").load("values"));
      await context.sync();
      for (const one of sheets) one.delete();
      await context.sync();
      return cells.some(({ values }) => values[0]?.[0] === typed) ? typed : String(cells.length);
    },
  },
];
