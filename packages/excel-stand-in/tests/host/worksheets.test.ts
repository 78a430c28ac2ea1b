import { codeOf, given, run } from "./support";

const names = (): Promise<string[]> =>
  Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name");
    await context.sync();
    return worksheets.items.map((sheet) => sheet.name);
  });

const rename = (name: string): Promise<void> =>
  run(async (sheet, context) => {
    sheet.name = name;
    await context.sync();
  });

describe("worksheets", () => {
  it.each([
    ["", "InvalidArgument"],
    ["あ".repeat(32), "InvalidArgument"],
    ["a/b", "InvalidArgument"],
    ["a[1]", "InvalidArgument"],
    ["'a", "InvalidArgument"],
    ["集計", "ItemAlreadyExists"],
    ["ABC", "ItemAlreadyExists"],
  ])('may not be named "%s"', async (name, code) => {
    await given({ 施策: [[]], 集計: [[]], abc: [[]] });
    expect(await codeOf(rename(name))).toBe(code);
    expect(await names()).toEqual(["施策", "集計", "abc"]);
  });

  it("may be named with 31 letters", async () => {
    await given({ 施策: [[]] });
    await rename("あ".repeat(31));
    expect(await names()).toEqual(["あ".repeat(31)]);
  });

  it("are added at the end, with the next free name where none is given", async () => {
    await given({ 施策: [[]] });
    await Excel.run(async (context) => {
      context.workbook.worksheets.add("集計");
      const added = context.workbook.worksheets.add();
      added.getRange("A1").values = [[1]];
      added.load("name,id,position,visibility");
      await context.sync();
      expect([added.name, added.position, added.visibility]).toEqual(["Sheet3", 2, "Visible"]);
      added.getRange("A2").values = [[2]];
      await context.sync();
    });
    expect(await names()).toEqual(["施策", "集計", "Sheet3"]);
  });

  it("are found by name without regard to case, and by id", async () => {
    await given({ Plan: [[]] });
    const found = await Excel.run(async (context) => {
      const byName = context.workbook.worksheets.getItem("pLAN");
      byName.load("id");
      await context.sync();
      const byId = context.workbook.worksheets.getItem(byName.id);
      byId.load("name");
      await context.sync();
      return byId.name;
    });
    expect(found).toBe("Plan");
  });

  it("that are not there are ItemNotFound, at sync", async () => {
    await given({ 施策: [[]] });
    const use = run(async (sheet, context) => {
      sheet.load("name");
      await context.sync();
    }, "ない");
    expect(await codeOf(use)).toBe("ItemNotFound");
  });

  it("can be deleted, but not the last visible one", async () => {
    await given({ 施策: [[]], 集計: [[]], 隠し: [[]] });
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("隠し").visibility = "Hidden";
      context.workbook.worksheets.getItem("施策").delete();
      await context.sync();
    });
    expect(await names()).toEqual(["集計", "隠し"]);
    const last = run(async (sheet, context) => {
      sheet.delete();
      await context.sync();
    });
    expect(await codeOf(last)).toBe("InvalidOperation");
  });

  it("have neighbours, visible ones on request", async () => {
    await given({ 一: [[]], 二: [[]], 三: [[]] });
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.getItem("二").visibility = "Hidden";
      const [next, visible, before] = [
        worksheets.getItem("一").getNextOrNullObject(),
        worksheets.getItem("一").getNextOrNullObject(true),
        worksheets.getItem("一").getPreviousOrNullObject(),
      ];
      next.load("name");
      visible.load("name");
      const count = worksheets.getCount(true);
      await context.sync();
      expect([next.name, visible.name, before.isNullObject, count.value]).toEqual(["二", "三", true, 2]);
    });
  });

  it("can be moved, activated, coloured and copied", async () => {
    await given({ 一: [["値"]], 二: [[]] });
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const sheet = worksheets.getItem("二");
      sheet.position = 0;
      sheet.tabColor = "#00FF00";
      sheet.showGridlines = false;
      sheet.activate();
      const copy = worksheets.getItem("一").copy("End");
      copy.load("name,position");
      const active = worksheets.getActiveWorksheet();
      active.load("name,position,tabColor,showGridlines");
      const cell = copy.getRange("A1");
      cell.load("values");
      await context.sync();
      expect([active.name, active.position, active.tabColor, active.showGridlines]).toEqual([
        "二",
        0,
        "#00FF00",
        false,
      ]);
      expect([copy.name, copy.position, cell.values]).toEqual(["一 (2)", 2, [["値"]]]);
    });
  });

  it("freeze rows and columns", async () => {
    await given({ 施策: [[]] });
    await run(async (sheet, context) => {
      sheet.freezePanes.freezeAt("A1:B3");
      const frozen = sheet.freezePanes.getLocationOrNullObject();
      frozen.load("address");
      await context.sync();
      expect(frozen.address).toBe("施策!A1:B3");
      sheet.freezePanes.unfreeze();
      const none = sheet.freezePanes.getLocationOrNullObject();
      await context.sync();
      expect(none.isNullObject).toBe(true);
    });
  });

  it("stay as they are while the workbook's structure is protected", async () => {
    await given({ 施策: [[]], 集計: [[]] });
    await run(async (_, context) => {
      context.workbook.protection.protect("鍵");
      await context.sync();
    });
    const changes: readonly ((sheet: Excel.Worksheet, context: Excel.RequestContext) => void)[] = [
      (_, context) => void context.workbook.worksheets.add("新"),
      (sheet) => void sheet.copy("End"),
      (sheet) => {
        sheet.delete();
      },
      (sheet) => void (sheet.name = "別名"),
      (sheet) => void (sheet.position = 1),
      (sheet) => void (sheet.visibility = "Hidden"),
    ];
    const change = (act: (typeof changes)[number]): Promise<void> =>
      run(async (sheet, context) => {
        act(sheet, context);
        await context.sync();
      });
    for (const act of changes) expect(await codeOf(change(act))).toBe("AccessDenied");
    expect(await names()).toEqual(["施策", "集計"]);
    const unprotect = (password?: string): Promise<void> =>
      run(async (_, context) => {
        context.workbook.protection.unprotect(password);
        await context.sync();
      });
    expect(await codeOf(unprotect("違う"))).toBe("AccessDenied");
    await unprotect("鍵");
    await change((sheet) => void (sheet.name = "別名"));
    expect(await names()).toEqual(["別名", "集計"]);
  });

  it("are protected and unprotected", async () => {
    await given({ 施策: [[]] });
    await run(async (sheet, context) => {
      sheet.protection.protect({ allowAutoFilter: true }, "鍵");
      sheet.protection.load("protected");
      await context.sync();
      expect(sheet.protection.protected).toBe(true);
    });
    const wrong = run(async (sheet, context) => {
      sheet.protection.unprotect("違う");
      await context.sync();
    });
    expect(await codeOf(wrong)).toBe("AccessDenied");
    await run(async (sheet, context) => {
      sheet.protection.unprotect("鍵");
      sheet.getRange("A1").values = [[1]];
      await context.sync();
    });
  });

  it("keep their page layout", async () => {
    await given({ 施策: [[]] });
    await run(async (sheet, context) => {
      const { pageLayout } = sheet;
      pageLayout.set({ orientation: "Landscape", paperSize: "A3", centerHorizontally: true, leftMargin: 36 });
      pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
      pageLayout.setPrintTitleRows("$1:$2");
      pageLayout.setPrintArea("A1:F20");
      pageLayout.headersFooters.defaultForAllPages.centerFooter = "&P/&N";
      pageLayout.load("orientation,paperSize,zoom,leftMargin,rightMargin");
      const titles = pageLayout.getPrintTitleRowsOrNullObject();
      titles.load("address");
      await context.sync();
      expect([pageLayout.orientation, pageLayout.paperSize, pageLayout.leftMargin, pageLayout.rightMargin]).toEqual([
        "Landscape",
        "A3",
        36,
        50.4,
      ]);
      expect(pageLayout.zoom).toEqual({ horizontalFitToPages: 1, verticalFitToPages: 0 });
      expect(titles.address).toBe("施策!1:2");
    });
  });

  it("break pages above rows", async () => {
    await given({ 施策: [[]] });
    await run(async (sheet, context) => {
      sheet.horizontalPageBreaks.add("A20");
      sheet.horizontalPageBreaks.add(sheet.getRange("A10"));
      sheet.horizontalPageBreaks.add("A10");
      sheet.horizontalPageBreaks.load("items/rowIndex");
      await context.sync();
      expect(sheet.horizontalPageBreaks.items.map(({ rowIndex }) => rowIndex)).toEqual([9, 19]);
      sheet.horizontalPageBreaks.items[0]?.delete();
      const count = sheet.horizontalPageBreaks.getCount();
      await context.sync();
      expect(count.value).toBe(1);
      sheet.horizontalPageBreaks.removePageBreaks();
      const none = sheet.horizontalPageBreaks.getCount();
      await context.sync();
      expect(none.value).toBe(0);
    });
  });

  it("tell those who registered what changed", async () => {
    await given({ 施策: [[1]] });
    const events: string[] = [];
    await run(async (sheet, context) => {
      sheet.onChanged.add((event) => {
        events.push(`${event.changeType} ${event.address}`);
        return Promise.resolve();
      });
      context.workbook.worksheets.onSelectionChanged.add((event) => {
        events.push(`selected ${event.address}`);
        return Promise.resolve();
      });
      await context.sync();
      sheet.getRange("A1:B1").values = [[2, 3]];
      sheet.getRange("C3").select();
      await context.sync();
      await new Promise((resolve) => setTimeout(resolve, 20));
    });
    expect(events).toEqual(["RangeEdited A1:B1", "selected C3"]);
  });

  it("know the selection and the active cell", async () => {
    const host = await given({ 施策: [[]], 集計: [[]] });
    host.select("集計", "B2:C3");
    const found = await Excel.run(async (context) => {
      const [selected, active] = [context.workbook.getSelectedRange(), context.workbook.getActiveCell()];
      selected.load("address");
      active.load("address");
      context.workbook.load("name");
      await context.sync();
      return [selected.address, active.address, context.workbook.name];
    });
    expect(found).toEqual(["集計!B2:C3", "集計!B2", "Book1.xlsx"]);
  });
});
