import ExcelJS from "exceljs";
import JSZip from "jszip";
import { openHost } from "../../src/host/openHost";
import { workbookOf, type PlainSheets } from "../../src/workbook/workbookOf";
import type { HostWorkbookData } from "../../src/workbook/workbookData";
import { readXlsx } from "../../src/xlsx/readXlsx";
import { UnreadableWorkbookError } from "../../src/xlsx/unreadableWorkbook";
import { writeXlsx } from "../../src/xlsx/writeXlsx";

/** Makes a workbook with Office.js, saves it and reads it back. */
async function throughAFile(
  sheets: PlainSheets,
  change: (sheet: Excel.Worksheet, context: Excel.RequestContext) => void = () => undefined,
  more: Partial<HostWorkbookData> = {},
): Promise<HostWorkbookData> {
  const host = await openHost(workbookOf(sheets, more));
  await Excel.run(async (context) => {
    change(context.workbook.worksheets.getFirst(), context);
    await context.sync();
  });
  const bytes = await writeXlsx(await host.save());
  host.close();
  return readXlsx(bytes, "施策.xlsx");
}

/** A file as exceljs makes it, read by us. */
async function fileOf(make: (workbook: ExcelJS.Workbook) => void): Promise<HostWorkbookData> {
  const workbook = new ExcelJS.Workbook();
  make(workbook);
  return readXlsx(new Uint8Array(await workbook.xlsx.writeBuffer()));
}

const cellOf = async (data: HostWorkbookData, sheet: string, address: string) => {
  const host = await openHost(data);
  const cell = host.cell(sheet, address);
  host.close();
  return cell;
};

describe("save and open", () => {
  it.each([
    ["text", "施策", "String"],
    ["text that looks like a number", "'007", "String"],
    ["a number", 12.345, "Double"],
    ["a boolean", true, "Boolean"],
    ["an error", "#N/A", "Error"],
    ["an era date's serial", 44926.123456789, "Double"],
    ["text with line breaks and markup", "一\n二 <b>&amp;", "String"],
  ])("%s stays what it is", async (_, value, type) => {
    const data = await throughAFile({ 施策: [[]] }, (sheet) => {
      sheet.getRange("A1").values = [[value]];
      sheet.getRange("A1").numberFormat = [[type === "Double" ? '[$-411]ggge"年"m"月"d"日"' : "General"]];
    });
    const cell = await cellOf(data, "施策", "A1");
    expect([cell.content, cell.valueType]).toEqual([typeof value === "string" ? value.replace(/^'/, "") : value, type]);
  });

  it.each([undefined, "鍵"])("keeps the protection of its structure, password %s", async (password) => {
    const data = await throughAFile({ 施策: [[]] }, (_, { workbook }) => {
      workbook.protection.protect(password);
    });
    expect(data.structureProtection).toEqual(password === undefined ? {} : { hasUnknownPassword: true });
    const host = await openHost(data);
    const unprotecting = Excel.run(async (context) => {
      context.workbook.protection.unprotect("違う");
      await context.sync();
    });
    if (password === undefined) await unprotecting;
    else await expect(unprotecting).rejects.toMatchObject({ code: "AccessDenied" });
    const again = await readXlsx(await writeXlsx(await host.save()));
    host.close();
    expect(again.structureProtection).toEqual(password === undefined ? undefined : { hasUnknownPassword: true });
  });

  it("keeps names with their scope, comment and visibility", async () => {
    const data = await throughAFile({ 施策: [["値"]], 集計: [[]] }, (sheet, context) => {
      context.workbook.names.add("_tenken_mark", sheet.getRange("A1:B9"), "点検の印 <1>").visible = false;
      sheet.names.add("_tenken_column", sheet.getRange("C:C"), "").visible = false;
      context.workbook.names.add("_tenken_version", '="1"', "");
    });
    expect(data.names).toEqual([
      { name: "_tenken_column", formula: "施策!$C:$C", sheetId: "sheet1", comment: "", visible: false },
      { name: "_tenken_mark", formula: "施策!$A$1:$B$9", sheetId: null, comment: "点検の印 <1>", visible: false },
      { name: "_tenken_version", formula: '"1"', sheetId: null, comment: "", visible: true },
    ]);
  });

  it("keeps formulas with their results, new and custom functions among them", async () => {
    const host = await openHost(workbookOf({ 施策: [[1, "=A1+1", '=XLOOKUP(1,A1:A1,B1:B1)&"XLOOKUP("', "=TENKEN.RATE(A1)"]] })); // prettier-ignore
    host.registerFunction("TENKEN.RATE", () => 0.5);
    const bytes = await writeXlsx(await host.save());
    host.close();
    const xml = await (await JSZip.loadAsync(bytes)).file("xl/worksheets/sheet1.xml")?.async("string");
    expect(xml).toContain("_xlfn.XLOOKUP(");
    expect(xml).toContain("_xldudf_TENKEN_RATE(A1)");
    const data = await readXlsx(bytes);
    expect(await cellOf(data, "施策", "B1")).toMatchObject({ formula: "=A1+1", content: 2 });
    expect(await cellOf(data, "施策", "C1")).toMatchObject({ formula: '=XLOOKUP(1,A1:A1,B1:B1)&"XLOOKUP("' });
    expect(await cellOf(data, "施策", "D1")).toMatchObject({ formula: "=TENKEN.RATE(A1)", content: 0.5 });
  });

  it("keeps formats, sizes, merged areas, links, validations and the page", async () => {
    const data = await throughAFile({ 施策: [["題", "", "x"], [0.5]], 隠し: [[]] }, (sheet, context) => {
      sheet.getRange("A1:B1").merge();
      sheet.getRange("A1").format.set({ horizontalAlignment: "Center", wrapText: true, font: { bold: true, color: "#FF0000" } }); // prettier-ignore
      sheet.getRange("A1").format.borders.getItem("EdgeBottom").style = "Double";
      sheet.getRange("A2").numberFormat = [["0.0%"]];
      sheet.getRange("A2").format.protection.locked = false;
      sheet.getRange("A:A").format.columnWidth = 120;
      sheet.getRange("2:2").format.rowHeight = 40;
      sheet.getRange("3:3").rowHidden = true;
      sheet.getRange("C1").hyperlink = { documentReference: "隠し!A1", screenTip: "見る" };
      sheet.getRange("C2").hyperlink = { address: "https://example.jp/a?b=1&c=2", textToDisplay: "外" };
      sheet.getRange("B5:B1048576").dataValidation.rule = { list: { inCellDropDown: true, source: "①,②,③" } };
      sheet.freezePanes.freezeRows(1);
      sheet.tabColor = "#00FF00";
      sheet.showGridlines = false;
      sheet.pageLayout.set({ orientation: "Landscape", paperSize: "A3", leftMargin: 36, centerHorizontally: true });
      sheet.pageLayout.zoom = { horizontalFitToPages: 1 };
      sheet.pageLayout.setPrintArea("A1:C9");
      sheet.pageLayout.setPrintTitleRows("$1:$1");
      sheet.horizontalPageBreaks.add("A5");
      sheet.horizontalPageBreaks.add("A8");
      sheet.pageLayout.headersFooters.defaultForAllPages.centerFooter = "&P / &N";
      sheet.protection.protect({ allowFormatCells: true }, "鍵");
      context.workbook.worksheets.getItem("隠し").visibility = "VeryHidden";
    });
    const { sheet1 } = data.workbook.sheets;
    expect(sheet1).toMatchObject({
      mergeData: [{ startRow: 0, endRow: 0, startColumn: 0, endColumn: 1 }],
      columnData: { 0: { w: 160 } },
      rowData: { 2: { hd: 1 } },
      freeze: { ySplit: 1, xSplit: 0 },
      tabColor: "#00FF00",
      showGridlines: 0,
    });
    expect(await cellOf(data, "施策", "A1")).toMatchObject({
      content: "題",
      style: { bl: 1, ht: 2, tb: 3, cl: { rgb: "#FF0000" }, bd: { b: { s: 7 } } },
    });
    expect(await cellOf(data, "施策", "A2")).toMatchObject({ text: "50.0%", extras: { locked: false } });
    expect((await cellOf(data, "施策", "C1")).extras.hyperlink).toEqual({
      documentReference: "隠し!A1",
      screenTip: "見る",
    });
    expect((await cellOf(data, "施策", "C2")).extras.hyperlink).toEqual({ address: "https://example.jp/a?b=1&c=2" });
    expect(data.sheets.sheet1).toMatchObject({
      validations: [{ ranges: ["B5:B1048576"], rule: { list: { source: "①,②,③" } } }],
      pageLayout: {
        orientation: "Landscape",
        paperSize: "A3",
        leftMargin: 36,
        centerHorizontally: true,
        zoom: { horizontalFitToPages: 1 },
        printArea: "A1:C9",
        printTitleRows: "1:1",
        rowBreaks: [4, 7],
        headersFooters: { centerFooter: "&P / &N" },
      },
    });
    expect(data.sheets.sheet1?.protection).toBeTruthy();
    expect(data.sheets.sheet2).toMatchObject({ veryHidden: true });
  });

  it("keeps the 1904 date system, the active sheet and print titles of a sheet with an apostrophe", async () => {
    const data = await throughAFile(
      { "所長's 一覧": [[1]], 集計: [[]] },
      (sheet, context) => {
        sheet.pageLayout.setPrintTitleRows("1:2");
        context.workbook.worksheets.getItem("集計").activate();
      },
      { date1904: true },
    );
    expect([data.date1904, data.activeSheetId]).toEqual([true, "sheet2"]);
    expect(data.sheets.sheet1?.pageLayout?.printTitleRows).toBe("1:2");
  });
});

describe("a file of somebody else's", () => {
  it("gives rich text as text and keeps its runs", async () => {
    const data = await fileOf((workbook) => {
      workbook.addWorksheet("施策").getCell("A1").value = {
        richText: [{ text: "赤い" }, { font: { bold: true, color: { argb: "FFFF0000" } }, text: "文字\n二行目" }],
      };
    });
    expect((await cellOf(data, "施策", "A1")).content).toBe("赤い文字\n二行目");
    const again = await readXlsx(await writeXlsx(data));
    const runs = again.workbook.sheets.sheet1?.cellData?.[0]?.[0]?.p?.body?.textRuns;
    expect(runs).toHaveLength(2);
    expect(runs?.[1]).toMatchObject({ st: 2, ed: 8, ts: { bl: 1, cl: { rgb: "#FF0000" } } });
  });

  it("gives shared formulas to each cell, with their results", async () => {
    const data = await fileOf((workbook) => {
      const sheet = workbook.addWorksheet("施策");
      sheet.fillFormula("B1:B3", "A1*2", [2, 4, 6]);
    });
    expect(await cellOf(data, "施策", "B3")).toMatchObject({ formula: "=A3*2", content: 6 });
  });

  it("gives dates as serials with their formats", async () => {
    const data = await fileOf((workbook) => {
      const cell = workbook.addWorksheet("施策").getCell("A1");
      cell.value = new Date(Date.UTC(2022, 11, 31));
      cell.numFmt = 'yyyy"年"m"月"';
    });
    expect(await cellOf(data, "施策", "A1")).toMatchObject({ content: 44926, text: "2022年12月" });
  });

  it.each<[string, string, () => Promise<Uint8Array> | Uint8Array]>([
    ["nothing", "empty", () => new Uint8Array()],
    ["text", "notAWorkbook", () => new TextEncoder().encode("番号,施策\n1,あ")],
    [
      "a compound file of another program",
      "notAWorkbook",
      () => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, ...new Array<number>(600).fill(0)]),
    ],
    ["an encrypted one", "encrypted", () => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, ...new Array<number>(60).fill(0), ...Array.from("EncryptedPackage").flatMap((letter) => [letter.charCodeAt(0), 0])])], // prettier-ignore
    ["a cut-off one", "corrupt", async () => (await writeXlsx(workbookOf({ 施策: [[1]] }))).slice(0, 900)],
    [
      "a document",
      "notAWorkbook",
      () => new JSZip().file("word/document.xml", "<w/>").generateAsync({ type: "uint8array" }),
    ],
    [
      "a damaged binary workbook",
      "corrupt",
      () => new JSZip().file("xl/workbook.bin", "x").generateAsync({ type: "uint8array" }),
    ],
    ["a workbook without sheets", "corrupt", () => new JSZip().file("xl/workbook.xml", "<workbook/>").generateAsync({ type: "uint8array" })], // prettier-ignore
  ])("%s is refused with the reason %s", async (_, reason, make) => {
    const bytes = await make();
    const error = await readXlsx(bytes).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(UnreadableWorkbookError);
    expect((error as UnreadableWorkbookError).reason).toBe(reason);
  });

  it("takes wide and long sheets", async () => {
    const data = await fileOf((workbook) => {
      const sheet = workbook.addWorksheet("施策");
      sheet.getCell(12_000, 300).value = "遠い";
    });
    expect((await cellOf(data, "施策", "KN12000")).content).toBe("遠い");
  });
});

describe("hidden rows and columns of a file", () => {
  const hiddenIn = async (data: HostWorkbookData): Promise<readonly unknown[]> => {
    const host = await openHost(data);
    const hidden = await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getFirst().getRange("A1:C4");
      const rows = range.getRowProperties({ rowHidden: true });
      const columns = range.getColumnProperties({ columnHidden: true });
      await context.sync();
      return [rows.value.map(({ rowHidden }) => rowHidden), columns.value.map(({ columnHidden }) => columnHidden)];
    });
    host.close();
    return hidden;
  };

  it("stay hidden through a file", async () => {
    const data = await fileOf((workbook) => {
      const sheet = workbook.addWorksheet("施策");
      sheet.addRows([
        ["番号", "施策名", "評価"],
        [1, "見守り", "○"],
        [2, "相談", "○"],
        [3, "講座", "○"],
      ]);
      sheet.getRow(2).hidden = true;
      sheet.getRow(3).hidden = true;
      sheet.getColumn(3).hidden = true;
    });
    const expected = [
      [false, true, true, false],
      [false, false, true],
    ];
    expect(await hiddenIn(data)).toEqual(expected);
    expect(await hiddenIn(await readXlsx(await writeXlsx(data)))).toEqual(expected);
  });
});
