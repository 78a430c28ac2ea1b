import { openHost } from "../../src/host/openHost";
import { workbookOf } from "../../src/workbook/workbookOf";

const rows = Array.from({ length: 8 }, (_, row) => [row, row]);

describe("merged areas, when lines of another sheet than the active one come and go", () => {
  it.each<[string, (sheet: Excel.Worksheet) => unknown, readonly number[]]>([
    [
      "rows are deleted",
      (sheet) => {
        sheet.getRange("2:3").delete("Up");
      },
      [3, 4],
    ],
    ["a row is inserted", (sheet) => sheet.getRange("2:2").insert("Down"), [6, 7]],
    [
      "cells are deleted",
      (sheet) => {
        sheet.getRange("A2:B3").delete("Up");
      },
      [3, 4],
    ],
  ])("%s", async (_, change, own) => {
    const host = await openHost(workbookOf({ 表: rows, 別: rows }));
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.getItem("表").getRange("A2:A3").merge();
      worksheets.getItem("別").getRange("A6:A7").merge();
      worksheets.getItem("表").activate();
      await context.sync();
      change(worksheets.getItem("別"));
      await context.sync();
    });
    const { sheets } = (await host.save()).workbook;
    host.close();
    const rowsOf = (id: string): unknown => sheets[id]?.mergeData?.map(({ startRow, endRow }) => [startRow, endRow]);
    expect([rowsOf("sheet1"), rowsOf("sheet2")]).toEqual([[[1, 2]], [own]]);
  });
});
