import { BooleanNumber, CellValueType, type ICellData } from "@univerjs/core";
import { codeOf, given, read, run, write } from "./support";
import { openHost } from "../../src/host/openHost";
import { workbookOf } from "../../src/workbook/workbookOf";

const THIN = { s: 1, cl: { rgb: "#000000" } };

describe("formats", () => {
  it.each([
    ["EdgeTop", { B2: "t", C2: "t" }],
    ["EdgeBottom", { B4: "b", C4: "b" }],
    ["EdgeLeft", { B2: "l", B3: "l", B4: "l" }],
    ["EdgeRight", { C2: "r", C3: "r", C4: "r" }],
    ["InsideVertical", { B2: "r", C2: "l", B3: "r", C3: "l", B4: "r", C4: "l" }],
    ["InsideHorizontal", { B2: "b", C2: "b", B3: "tb", C3: "tb", B4: "t", C4: "t" }],
    ["DiagonalDown", { B2: "\\", C2: "\\", B3: "\\", C3: "\\", B4: "\\", C4: "\\" }],
  ] as const)("border %s touches only the cells along it", async (side, expected) => {
    const host = await given({ 表: [[]] });
    await run(async (sheet, context) => {
      sheet.getRange("B2:C4").format.borders.getItem(side).style = "Continuous";
      await context.sync();
    });
    const [sheet] = await host.capture();
    const keys = { t: "t", b: "b", l: "l", r: "r", "\\": "tl_br" } as const;
    const drawn = Object.fromEntries(
      Object.entries(expected).map(([address, lines]) => [
        address,
        Object.fromEntries(Array.from(lines).map((line) => [keys[line as keyof typeof keys], THIN])),
      ]),
    );
    expect(Object.fromEntries(Object.entries(sheet?.cells ?? {}).map(([at, cell]) => [at, cell.style.bd]))).toEqual(
      drawn,
    );
  });

  it("of whole columns draw borders between all rows, those to come too", async () => {
    const host = await given({ 表: [["a"], ["b"]] });
    await run(async (sheet, context) => {
      sheet.getRange("A:B").format.borders.getItem("InsideHorizontal").style = "Continuous";
      await context.sync();
    });
    expect(host.cell("表", "A2").style.bd).toEqual({ t: THIN, b: THIN });
    expect(host.cell("表", "B900").style.bd).toEqual({ t: THIN, b: THIN });
  });

  it("a border that is taken away leaves the others and the rest of the style", async () => {
    const host = await given({ 表: [["a"]] });
    await run(async (sheet, context) => {
      const { format } = sheet.getRange("A1");
      format.font.bold = true;
      format.borders.getItem("EdgeTop").style = "Continuous";
      format.borders.getItem("EdgeLeft").style = "Continuous";
      await context.sync();
      format.borders.getItem("EdgeTop").style = "None";
      await context.sync();
    });
    expect(host.cell("表", "A1").style).toEqual({ bl: 1, bd: { l: THIN } });
  });

  it("leave text that looks like a number the text it is", async () => {
    const host = await openHost({
      ...workbookOf({ 表: [[]] }),
      workbook: {
        ...workbookOf({ 表: [[]] }).workbook,
        sheets: { sheet1: { id: "sheet1", name: "表", cellData: { 0: { 0: { v: "007", t: CellValueType.STRING } } } } },
      },
    });
    await run(async (sheet, context) => {
      sheet.getRange("A1").format.font.bold = true;
      await context.sync();
    });
    expect(host.cell("表", "A1").content).toBe("007");
    host.close();
  });

  it("a number format of General wins over the column's", async () => {
    await given({ 表: [[]] });
    await run(async (sheet, context) => {
      sheet.getRange("A:A").numberFormat = [["@"]];
      await context.sync();
      sheet.getRange("A2").numberFormat = [["General"]];
      sheet.getRange("A1:A2").values = [["1"], ["1"]];
      await context.sync();
    });
    expect(await read("A1:A2", "values")).toEqual([["1"], [1]]);
  });

  it("the parts of a rich text follow a change of font", async () => {
    const rich: ICellData = {
      v: "施策",
      t: CellValueType.STRING,
      p: {
        id: "d",
        documentStyle: {},
        body: { dataStream: "施策\r\n", textRuns: [{ st: 0, ed: 1, ts: { it: BooleanNumber.TRUE } }], paragraphs: [{ startIndex: 2 }] }, // prettier-ignore
      },
    };
    const plain = workbookOf({ 表: [[]] });
    const host = await openHost({
      ...plain,
      workbook: { ...plain.workbook, sheets: { sheet1: { id: "sheet1", name: "表", cellData: { 0: { 0: rich } } } } },
    });
    await run(async (sheet, context) => {
      sheet.getRange("A1").format.font.bold = true;
      await context.sync();
    });
    const saved = (await host.save()).workbook.sheets.sheet1?.cellData?.[0]?.[0];
    expect(saved?.p?.body?.textRuns?.[0]?.ts).toMatchObject({ it: 1, bl: 1 });
    host.close();
  });

  it("stay when contents are written, and go with them when nothing is left", async () => {
    const host = await given({ 表: [["a"]] });
    await run(async (sheet, context) => {
      sheet.getRange("A1").format.fill.color = "#FF0000";
      sheet.getRange("A1").values = [["b"]];
      await context.sync();
      sheet.getRange("A1").values = [[""]];
      await context.sync();
    });
    expect(host.cell("表", "A1").style.bg).toEqual({ rgb: "#FF0000" });
    await run(async (sheet, context) => {
      sheet.getRange("A1").format.fill.clear();
      await context.sync();
    });
    expect((await host.capture())[0]?.cells).toEqual({});
  });
});

describe("merged areas", () => {
  it("merged in one batch are seen at once, and replaced where they overlap", async () => {
    const host = await given({ 表: [["a", "b", "c"], ["d"]] });
    const seen = await run(async (sheet, context) => {
      sheet.getRange("A1:B1").merge();
      sheet.getRange("A2:C2").merge();
      const merged = sheet.getRange("A1:C1").getMergedAreasOrNullObject();
      merged.load("address");
      await context.sync();
      sheet.getRange("B1:C1").merge();
      await context.sync();
      return merged.address;
    });
    expect(seen).toBe("表!A1:B1");
    const [sheet] = await host.capture();
    expect([...(sheet?.merged ?? [])].sort()).toEqual(["A2:C2", "B1:C1"]);
  });

  it("follow rows inserted in the same batch", async () => {
    const host = await given({ 表: [["a", "b"]] });
    await run(async (sheet, context) => {
      sheet.getRange("A1:B1").merge();
      sheet.getRange("1:1").insert("Down");
      await context.sync();
    });
    expect((await host.capture())[0]?.merged).toEqual(["A2:B2"]);
  });

  it("of a tall area are found from within", async () => {
    const host = await given({ 表: [[]] });
    await run(async (sheet, context) => {
      sheet.getRange("A1:A5000").merge();
      await context.sync();
      sheet.getRange("A4000:B4000").unmerge();
      await context.sync();
    });
    expect((await host.capture())[0]?.merged).toEqual([]);
  });
});

describe("a protected sheet", () => {
  const unlock = (address: string): Promise<void> =>
    run(async (sheet, context) => {
      sheet.getRange(address).format.protection.locked = false;
      await context.sync();
    });

  it("takes values into cells that are not locked, and only there", async () => {
    const host = await given({ 表: [["a", "b"]] });
    await unlock("B1");
    host.protectSheet("表");
    await write("B1", [["c"]]);
    expect(host.cell("表", "B1").content).toBe("c");
    expect(await codeOf(write("A1:B1", [["d", "e"]]))).toBe("AccessDenied");
    expect(host.cell("表", "B1").content).toBe("c");
  });

  const acts: readonly (readonly [option: string, act: (sheet: Excel.Worksheet) => void])[] = [
    ["allowFormatCells", (sheet) => void (sheet.getRange("A1").format.font.bold = true)],
    ["allowFormatColumns", (sheet) => void (sheet.getRange("A1").format.columnWidth = 90)],
    ["allowFormatRows", (sheet) => void (sheet.getRange("A1").format.rowHeight = 30)],
    ["allowInsertRows", (sheet) => void sheet.getRange("1:1").insert("Down")],
    ["allowInsertColumns", (sheet) => void sheet.getRange("A:A").insert("Right")],
    [
      "allowDeleteRows",
      (sheet) => {
        sheet.getRange("1:1").delete("Up");
      },
    ],
    [
      "allowDeleteColumns",
      (sheet) => {
        sheet.getRange("A:A").delete("Left");
      },
    ],
  ];
  it.each(acts)("allows what %s says", async (option, act) => {
    await given({ 表: [["a"]] });
    const attempt = (options: Excel.WorksheetProtectionOptions): Promise<void> =>
      run(async (sheet, context) => {
        sheet.protection.unprotect();
        sheet.protection.protect(options);
        act(sheet);
        await context.sync();
      });
    expect(await codeOf(attempt({}))).toBe("AccessDenied");
    await expect(attempt({ [option]: true })).resolves.toBeUndefined();
  });
});
