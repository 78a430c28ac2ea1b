import { codeOf, errorOf, given, read, run, write } from "./support";

describe("a batch", () => {
  it("reads what was loaded after one round trip", async () => {
    const host = await given({ 施策: [["番号", 1]] });
    expect(await read("A1:B1", "values")).toEqual([["番号", 1]]);
    expect(host.requests).toBe(1);
  });

  it("throws the client's own PropertyNotLoaded for what was not loaded", async () => {
    await given({ 施策: [["番号"]] });
    const error = await errorOf(
      run(async (sheet, context) => {
        const range = sheet.getRange("A1");
        range.load("address");
        await context.sync();
        return range.values;
      }),
    );
    expect(error.code).toBe("PropertyNotLoaded");
    expect(error).toBeInstanceOf(OfficeExtension.Error);
  });

  it("keeps what was done before the statement that fails, and does nothing after it", async () => {
    const host = await given({ 施策: [[]] });
    const error = await errorOf(
      run(async (sheet, context) => {
        sheet.getRange("A1").values = [["先"]];
        sheet.getRange("A2:B2").values = [["形が違う"]];
        sheet.getRange("A3").values = [["後"]];
        await context.sync();
      }),
    );
    expect(error.code).toBe("InvalidArgument");
    expect(error.debugInfo.errorLocation).toBe("Range.values");
    expect([host.cell("施策", "A1").content, host.cell("施策", "A3").content]).toEqual(["先", ""]);
  });

  it.each([
    ["a property", (sheet: Excel.Worksheet) => sheet.slicers.load(), "Worksheet.slicers"],
    [
      "a method",
      (sheet: Excel.Worksheet) => {
        sheet.getRange("A1").flashFill();
      },
      "Range.flashFill()",
    ],
    ["a loaded property", (sheet: Excel.Worksheet) => sheet.getRange("A1").load("savedAsArray"), "Range.savedasarray"],
  ])("fails by name for %s the host does not know", async (_, use, name) => {
    await given({ 施策: [[]] });
    const error = await errorOf(
      run(async (sheet, context) => {
        use(sheet);
        await context.sync();
      }),
    );
    expect(error.code).toBe("ApiNotFound");
    expect(error.message).toContain(name);
  });

  it("answers a null object, and nothing happens on what comes from it", async () => {
    const host = await given({ 施策: [["1"]] });
    const isNull = await run(async (_, context) => {
      const missing = context.workbook.worksheets.getItemOrNullObject("ない");
      const range = missing.getRange("A1");
      range.values = [[9]];
      missing.delete();
      range.load("values");
      await context.sync();
      return [missing.isNullObject, range.isNullObject];
    });
    expect(isNull).toEqual([true, true]);
    expect(host.sheetNames()).toEqual(["施策"]);
  });

  it("keeps a range across requests, moved by columns inserted before it", async () => {
    await given({ 施策: [["A", "B"]] });
    const address = await run(async (sheet, context) => {
      const range = sheet.getRange("B1");
      range.load("address");
      await context.sync();
      sheet.getRange("A:A").insert("Right");
      await context.sync();
      range.load("address,values");
      await context.sync();
      return [range.address, range.values];
    });
    expect(address).toEqual(["施策!C1", [["B"]]]);
  });

  it("answers set() and update of several properties at once", async () => {
    const host = await given({ 施策: [[1]] });
    await run(async (sheet, context) => {
      sheet.getRange("A1").set({ numberFormat: [["0.0%"]], format: { wrapText: true, font: { bold: true } } });
      await context.sync();
    });
    expect(host.cell("施策", "A1")).toMatchObject({ numberFormat: "0.0%", style: { bl: 1 } });
  });

  it("writes matrices of more than 1,500 cells, which the client cuts into pieces", async () => {
    const host = await given({ 施策: [[]] });
    await write(
      "A1:C1000",
      Array.from({ length: 1000 }, (_, row) => [row, "文字", row / 2]),
    );
    expect(host.cell("施策", "C1000").content).toBe(499.5);
    expect(host.requests).toBe(1);
    expect(
      await codeOf(
        write(
          "A1:C999",
          Array.from({ length: 1000 }, () => [1, 2, 3]),
        ),
      ),
    ).toBe("InvalidArgument");
  });

  it("loads the items of a collection with the named values", async () => {
    await given({ 一: [[]], 二: [[]] });
    const names = await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load("items/name,items/position");
      await context.sync();
      return worksheets.items.map((sheet) => [sheet.name, sheet.position]);
    });
    expect(names).toEqual([
      ["一", 0],
      ["二", 1],
    ]);
  });
});

describe("fault injection", () => {
  const put = (value: number): Promise<void> => write("A1", [[value]]);

  it("fails the k-th request from now before anything of it is applied", async () => {
    const host = await given({ 施策: [[0]] });
    host.failRequest(2, "GeneralException");
    await put(1);
    expect(await codeOf(put(2))).toBe("GeneralException");
    expect(host.cell("施策", "A1").content).toBe(1);
    await put(3);
    expect(host.cell("施策", "A1").content).toBe(3);
  });

  it("lets a listener change the workbook or wait between two requests", async () => {
    const host = await given({ 施策: [[0]] });
    const off = host.beforeRequest(async (request) => {
      if (request.number === 2) await new Promise((resolve) => setTimeout(resolve, 5));
      if (request.number === 2) host.protectSheet("施策");
    });
    await put(1);
    expect(await codeOf(put(2))).toBe("AccessDenied");
    off();
  });

  it("refuses every request while a cell is being edited", async () => {
    const host = await given({ 施策: [[0]] });
    host.setCellEditMode(true);
    expect(await codeOf(read("A1", "values"))).toBe("InvalidOperationInCellEditMode");
    host.setCellEditMode(false);
    expect(await read("A1", "values")).toEqual([[0]]);
  });

  it.each([
    ["Request", () => write("A1", [["長".repeat(3000)]])],
    ["Response", () => read("A1:Z200", "values")],
  ])("refuses a %s over the limit", async (what, batch) => {
    await given({ 施策: [[0]] }, { payloadLimitBytes: 2500 });
    expect(await codeOf(batch())).toBe(`${what}PayloadSizeLimitExceeded`);
  });

  it("answers an error when the workbook has been closed", async () => {
    const host = await given({ 施策: [[0]] });
    host.close();
    expect(await codeOf(read("A1", "values"))).toBe("GeneralException");
  });
});
