import { watchChanges } from "../../src/excel/watch";
import { openHost } from "excel-stand-in/openHost";
import { workbookOf } from "excel-stand-in/workbookOf";

const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));

describe("watching the workbook", () => {
  it("tells of cells that the user changes and of sheets that are deleted, until it is stopped", async () => {
    const host = await openHost(workbookOf({ 施策一覧: [["番号"], [1]], メモ: [["覚え書き"]] }));
    const told = jest.fn();
    const stop = await watchChanges(told);
    host.type("施策一覧", "A2", "2");
    await settle();
    expect(told).toHaveBeenCalledTimes(1);
    host.select("メモ", "A1");
    await settle();
    expect(told).toHaveBeenCalledTimes(1);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("メモ").delete();
      await context.sync();
    });
    await settle();
    expect(told).toHaveBeenCalledTimes(2);
    await stop();
    host.type("施策一覧", "A2", "3");
    await settle();
    expect(told).toHaveBeenCalledTimes(2);
  });

  it("is quiet about what the add-in writes itself", async () => {
    const host = await openHost(workbookOf({ 表: [["a"]] }));
    const told = jest.fn();
    const stop = await watchChanges(told);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getFirst().getRange("A1").values = [["c"]];
      await context.sync();
    });
    await settle();
    expect(told).not.toHaveBeenCalled();
    host.type("表", "A1", "d");
    await settle();
    expect(told).toHaveBeenCalledTimes(1);
    await stop();
  });
});
