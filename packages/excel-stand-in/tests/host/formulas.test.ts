import { openHost } from "../../src/host/openHost";
import { workbookOf } from "../../src/workbook/workbookOf";
import { given, read, run, write } from "./support";

describe("formulas", () => {
  it("are computed before a read is answered, across sheets", async () => {
    await given({ 施策: [["①達成した", 2], ["②終了", 3], ["①達成した", 4]], 集計: [["=COUNTIF(施策!A1:A3,\"①*\")", "=ROUND(SUM(施策!B1:B3)/7,1)"]] }); // prettier-ignore
    expect(await read("A1:B1", "values", "集計")).toEqual([[2, 1.3]]);
  });

  it("follow a change in the same batch", async () => {
    await given({ 施策: [[1, "=A1*2", "=B1+1"]] });
    const values = await run(async (sheet, context) => {
      sheet.getRange("A1").values = [[5]];
      const range = sheet.getRange("B1:C1");
      range.load("values");
      await context.sync();
      return range.values;
    });
    expect(values).toEqual([[10, 11]]);
  });

  it("are not computed within a batch that suspends calculation, and behind it they are", async () => {
    await given({ 施策: [[1, "=A1*2"]] });
    expect(await read("B1", "values")).toEqual([[2]]);
    const within = await run(async (sheet, context) => {
      context.application.suspendApiCalculationUntilNextSync();
      sheet.getRange("A1").values = [[5]];
      const range = sheet.getRange("A1:B1").load("values");
      await context.sync();
      return range.values;
    });
    expect(within).toEqual([[5, 2]]);
    expect(await read("A1:B1", "values")).toEqual([[5, 10]]);
  });

  it.each([
    ['=COUNTIFS(A1:A3,"施策*",B1:B3,"○")', 2],
    ['=IF(SUM(C1:C3)>5,"多い","少ない")', "多い"],
    ["=SUM(C1:C3)/COUNTA(A1:A3)", 2],
    ['=HYPERLINK("#施策!A1","見る")', "見る"],
    ['=VLOOKUP("施策2",A1:C3,3,FALSE)', 2],
    ['=TEXT(0.934,"0.0%")', "93.4%"],
    ["=MARK*2", 6],
  ])("%s is %p", async (formula, value) => {
    await given(
      { 施策: [["施策1", "○", 1], ["施策2", "○", 2], ["他", "△", 3], [formula]] },
      {},
      { names: [{ name: "MARK", formula: "施策!$C$3", sheetId: null, comment: "", visible: true }] },
    );
    expect(await read("A4", "values")).toEqual([[value]]);
  });

  it("are read back as they were written, values for the rest", async () => {
    await given({ 施策: [[]] });
    await run(async (sheet, context) => {
      sheet.getRange("A1:C1").formulas = [["=1+1", "文字", 3]];
      await context.sync();
    });
    expect(await read("A1:C1", "formulas")).toEqual([["=1+1", "文字", 3]]);
  });

  it("give way to a value written over them", async () => {
    const host = await given({ 施策: [[1, "=A1"]] });
    await read("B1", "values");
    await write("B1", [["値"]]);
    await write("A1", [[9]]);
    expect(await read("B1", "values")).toEqual([["値"]]);
    expect(host.cell("施策", "B1").formula).toBe("");
  });

  it("follow inserted and deleted rows and columns", async () => {
    const host = await given({
      施策: [
        [1, 2],
        [3, "=A1+B1"],
      ],
    });
    await run(async (sheet, context) => {
      sheet.getRange("A:A").insert("Right");
      sheet.getRange("1:1").insert("Down");
      await context.sync();
    });
    await host.settle();
    expect(host.cell("施策", "C3")).toMatchObject({ formula: "=B2+C2", content: 3 });
    await run(async (sheet, context) => {
      sheet.getRange("B:B").delete("Left");
      await context.sync();
    });
    await host.settle();
    expect(host.cell("施策", "B3").content).toBe("#REF!");
  });

  it("follow a renamed sheet", async () => {
    const host = await given({ 施策: [[7]], 集計: [["=施策!A1"]] });
    await run(async (sheet, context) => {
      sheet.name = "施策 一覧";
      await context.sync();
    });
    await host.settle();
    expect(host.cell("集計", "A1")).toMatchObject({ formula: "='施策 一覧'!A1", content: 7 });
  });

  it("wait for calculate() when the user calculates by hand", async () => {
    await given({ 施策: [[1, "=A1"]] });
    expect(await read("B1", "values")).toEqual([[1]]);
    await run(async (sheet, context) => {
      context.workbook.application.calculationMode = "Manual";
      sheet.getRange("A1").values = [[2]];
      await context.sync();
    });
    expect(await read("B1", "values")).toEqual([[1]]);
    await run(async (_, context) => {
      context.workbook.application.calculate("Full");
      await context.sync();
    });
    expect(await read("B1", "values")).toEqual([[2]]);
  });
});

describe("custom functions", () => {
  it("are called with matrices and scalars, and may answer either", async () => {
    const host = await given({
      施策: [
        [1, 2],
        [3, 4],
        ["=TENKEN.TOTAL(A1:B2,10)", "=TENKEN.PAIR()"],
      ],
    });
    host.registerFunction("TENKEN.TOTAL", (cells, more) =>
      Array.isArray(cells) ? cells.flat().reduce((sum: number, cell) => sum + Number(cell), Number(more)) : 0,
    );
    host.registerFunction("TENKEN.PAIR", () => [["左", "右"]]);
    expect(await read("A3:C3", "values")).toEqual([[20, "左", "右"]]);
  });

  it.each([
    ["notAvailable", "#N/A"],
    ["invalidValue", "#VALUE!"],
    ["#DIV/0!", "#DIV/0!"],
  ])("that throw %s show %s", async (code, shown) => {
    const host = await given({ 施策: [["=TENKEN.X()"]] });
    host.registerFunction("TENKEN.X", () => {
      throw Object.assign(new Error("だめ"), { code });
    });
    expect(await read("A1", "values")).toEqual([[shown]]);
    expect(await read("A1", "valueTypes")).toEqual([["Error"]]);
  });

  it("show #NAME? when nobody registered them", async () => {
    await given({ 施策: [["=TENKEN.Y()"]] });
    expect(await read("A1", "values")).toEqual([["#NAME?"]]);
  });
});

describe("what a formula speaks of", () => {
  it("is found when its sheet comes after the formula", async () => {
    await given({ 施策: [[1]] });
    await run(async (sheet, context) => {
      sheet.getRange("A2").formulas = [["=SUM(後の表!A1:A2)"]];
      await context.sync();
    });
    await read("A2", "values");
    await run(async (_, context) => {
      context.workbook.worksheets.add("後の表").getRange("A1:A2").values = [[3], [4]];
      await context.sync();
    });
    expect(await read("A2", "values")).toEqual([[7]]);
  });

  it("is looked up again when a name it uses through another name changes", async () => {
    await given({ 施策: [[2], [5], ["=外側*10"]] });
    await run(async (sheet, context) => {
      context.workbook.names.add("内側", sheet.getRange("A1"));
      context.workbook.names.add("外側", "=内側");
      await context.sync();
    });
    expect(await read("A3", "values")).toEqual([[20]]);
    await run(async (sheet, context) => {
      context.workbook.names.getItem("内側").delete();
      context.workbook.names.add("内側", sheet.getRange("A2"));
      await context.sync();
    });
    expect(await read("A3", "values")).toEqual([[50]]);
  });

  it("does not change with a sheet or a name it does not use: results in the file stand", async () => {
    const plain = workbookOf({ 施策: [["=1+1"]] });
    const cellData = { 0: { 0: { f: "=1+1", v: 99, t: 2 } } };
    const sheets = { sheet1: { id: "sheet1", name: "施策", cellData } };
    const names = [{ name: "印", formula: "施策!$A$1", sheetId: null, comment: "", visible: false }];
    const host = await openHost({ ...plain, names, workbook: { ...plain.workbook, sheets } });
    await run(async (sheet, context) => {
      context.workbook.worksheets.add("他");
      context.workbook.names.add("別の印", sheet.getRange("B1"));
      await context.sync();
    });
    expect(await read("A1", "values")).toEqual([[99]]);
    host.close();
  });
});

describe("results that are known before they are computed", () => {
  const formula = "=SUM(施策!A1:A2)";
  const expected = [{ row: 0, column: 0, formula, result: 7 }];
  const addSum = (): Promise<void> =>
    run(async (_, context) => {
      context.workbook.worksheets.add("集計").getRange("A1").formulas = [[formula]];
      await context.sync();
    });

  it("are shown as they are, and Excel is asked to compute on opening", async () => {
    // Nobody could take 7 for a sum of 1 and 2: it was not computed.
    const host = await given({ 施策: [[1], [2]] });
    host.expectResults("集計", expected);
    await addSum();
    expect(await read("A1", "values", "集計")).toEqual([[7]]);
    expect((await host.save()).isCalculationDue).toBe(true);
  });

  it("hold where cells are read before all formulas are written, in a batch that suspends calculation", async () => {
    const host = await given({ 施策: [[1], [2]] });
    host.expectResults("集計", [...expected, { row: 1, column: 0, formula: "=SUM(施策!A2)", result: 8 }]);
    await run(async (_, context) => {
      context.application.suspendApiCalculationUntilNextSync();
      const sheet = context.workbook.worksheets.add("集計");
      sheet.getRange("A1").formulas = [[formula]];
      sheet.getRange("A1:A2").load("formulas");
      sheet.getRange("A2").formulas = [["=SUM(施策!A2)"]];
      await context.sync();
    });
    expect(await read("A1:A2", "values", "集計")).toEqual([[7], [8]]);
  });

  it("give way as soon as anything else changes", async () => {
    const host = await given({ 施策: [[1], [2]] });
    host.expectResults("集計", expected);
    await addSum();
    await read("A1", "values", "集計");
    await write("A1", [[4]]);
    expect(await read("A1", "values", "集計")).toEqual([[6]]);
    expect((await host.save()).isCalculationDue).toBeUndefined();
  });

  it.each([
    ["somebody else's formula depends on them or may", { 施策: [[1, "=集計!A1"], [2]] }, formula],
    ["another formula was written than was said", { 施策: [[1], [2]] }, "=SUM(施策!A1:A9)"],
  ])("are computed where %s", async (_, sheets, said) => {
    const host = await given(sheets);
    host.expectResults("集計", [{ row: 0, column: 0, formula: said, result: 7 }]);
    await addSum();
    expect(await read("A1", "values", "集計")).toEqual([[3]]);
  });
});
