import { codeOf, given, run } from "./support";

/** The formulas of all names of the workbook, by name. */
const formulas = (): Promise<Record<string, string>> =>
  Excel.run(async (context) => {
    const { names } = context.workbook;
    names.load("items/name,items/formula");
    await context.sync();
    return Object.fromEntries(names.items.map((item) => [item.name, String(item.formula)]));
  });

describe("defined names", () => {
  it("belong to the workbook or to a sheet, may be hidden and carry a comment", async () => {
    await given({ 施策: [[1]] });
    await run(async (sheet, context) => {
      const mark = context.workbook.names.add("_mark", sheet.getRange("A1:B2"), "印");
      mark.visible = false;
      sheet.names.add("_mark", sheet.getRange("C:C"), "");
      await context.sync();
    });
    await run(async (sheet, context) => {
      const [ofWorkbook, ofSheet] = [context.workbook.names.getItem("_MARK"), sheet.names.getItem("_mark")];
      const wanted = "name,formula,value,type,visible,scope,comment";
      ofWorkbook.load(wanted);
      ofSheet.load(wanted);
      await context.sync();
      expect(ofWorkbook.toJSON()).toMatchObject({
        name: "_mark",
        formula: "=施策!$A$1:$B$2",
        type: "Range",
        visible: false,
        scope: "Workbook",
        comment: "印",
      });
      expect(ofSheet.toJSON()).toMatchObject({ formula: "=施策!$C:$C", visible: true, scope: "Worksheet" });
    });
  });

  it.each([
    ["a b", "InvalidArgument"],
    ["A1", "InvalidArgument"],
    ["1x", "InvalidArgument"],
    ["既にある", "ItemAlreadyExists"],
  ])('refuse "%s"', async (name, code) => {
    await given({ 施策: [[]] });
    const add = (called: string): Promise<void> =>
      run(async (sheet, context) => {
        context.workbook.names.add(called, sheet.getRange("A1"));
        await context.sync();
      });
    await add("既にある");
    expect(await codeOf(add(name))).toBe(code);
  });

  it("follow their cells when rows and columns come and go, and when the sheet is renamed", async () => {
    await given({ 施策: [[1, 2, 3]] });
    await run(async (sheet, context) => {
      context.workbook.names.add("_a", sheet.getRange("B1:B3"));
      sheet.getRange("A:A").insert("Right");
      sheet.getRange("2:2").insert("Down");
      sheet.getRange("A:A").delete("Left");
      await context.sync();
    });
    expect(await formulas()).toEqual({ _a: "=施策!$B$1:$B$4" });
    await run(async (sheet, context) => {
      sheet.name = "施策 一覧";
      await context.sync();
    });
    expect(await formulas()).toEqual({ _a: "='施策 一覧'!$B$1:$B$4" });
  });

  it.each([
    [
      "their column",
      (sheet: Excel.Worksheet) => {
        sheet.getRange("B:B").delete("Left");
      },
    ],
    [
      "their sheet",
      (sheet: Excel.Worksheet) => {
        sheet.delete();
      },
    ],
  ])("become #REF! when %s is deleted", async (_, remove) => {
    await given({ 施策: [[1, 2]], 他: [[]] });
    await run(async (sheet, context) => {
      context.workbook.names.add("_a", sheet.getRange("B1:B3"));
      remove(sheet);
      await context.sync();
    });
    const range = await Excel.run(async (context) => {
      const item = context.workbook.names.getItem("_a");
      item.load("formula");
      const stood = item.getRangeOrNullObject();
      await context.sync();
      return [String(item.formula), stood.isNullObject];
    });
    expect(range).toEqual(["=#REF!", true]);
  });

  it("can be deleted, changed, and looked for in vain", async () => {
    await given({ 施策: [[1]] });
    await run(async (sheet, context) => {
      const item = context.workbook.names.add("_a", sheet.getRange("A1"));
      item.comment = "変えた";
      item.formula = "=施策!$B$2";
      const range = item.getRange();
      range.load("address");
      const missing = context.workbook.names.getItemOrNullObject("_ない");
      missing.delete();
      await context.sync();
      expect([range.address, missing.isNullObject]).toEqual(["施策!B2", true]);
      item.delete();
      await context.sync();
    });
    expect(await formulas()).toEqual({});
  });

  it("may stand for a constant, and can be used as an address", async () => {
    await given({ 施策: [["値"]] });
    await run(async (sheet, context) => {
      const constant = context.workbook.names.add("_版", '="2.1"');
      constant.load("type,value");
      context.workbook.names.add("範囲", sheet.getRange("A1"));
      const range = sheet.getRange("範囲");
      range.load("values");
      await context.sync();
      expect([constant.type, constant.value, range.values]).toEqual(["String", "2.1", [["値"]]]);
    });
  });
});
