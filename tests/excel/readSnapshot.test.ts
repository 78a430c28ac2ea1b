import ExcelJS from "exceljs";
import type { WorkbookSnapshot } from "../../src/domain/grid/sheetGrid";
import type { SheetTraits } from "../../src/domain/grid/sheetTraits";
import { readSnapshot } from "../../src/excel/readSnapshot";
import { openHost, type Host } from "excel-stand-in/openHost";
import { workbookOf } from "excel-stand-in/workbookOf";
import { readXlsx } from "excel-stand-in/readXlsx";
import { listOfMeasures } from "./workbooks";

let host: Host;

afterEach(() => {
  host.close();
});

async function given(
  rows: (string | number)[][],
  change: (sheet: Excel.Worksheet) => void = () => undefined,
): Promise<void> {
  host = await openHost(workbookOf({ 施策一覧: rows }));
  await Excel.run(async (context) => {
    change(context.workbook.worksheets.getFirst());
    await context.sync();
  });
}

const snapshot = (): Promise<WorkbookSnapshot> => Excel.run((context) => readSnapshot(context, { looks: true }));

async function traits(): Promise<SheetTraits> {
  const { sheets } = await snapshot();
  const [sheet] = sheets;
  if (sheet === undefined) throw new Error("no sheet");
  return sheet.traits;
}

const rows = [
  ["番号", "施策名", "目標", "実績"],
  [1, "見守り", 10, "=C2+2"],
  [2, "相談", 3, "=文字"],
  [3, "講座", 4, 4],
];

describe("値のほかに読むもの", () => {
  it("非表示の行と列を、続きごとに読む", async () => {
    await given(rows, (sheet) => {
      sheet.getRange("2:3").rowHidden = true;
      sheet.getRange("D:D").columnHidden = true;
    });
    expect(await traits()).toMatchObject({
      hiddenRows: [{ first: 1, count: 2 }],
      hiddenColumns: [{ first: 3, count: 1 }],
    });
  });

  it("使われている範囲が途中から始まっても、行と列の位置を違えない", async () => {
    await given([], (sheet) => {
      sheet.getRange("C5:D7").values = [
        ["番号", "実績"],
        [1, 5],
        [2, "=D6+1"],
      ];
      sheet.getRange("7:7").rowHidden = true;
      sheet.getRange("D6").format.fill.color = "#FFFF00";
    });
    const { hiddenRows, formulas, formats } = await traits();
    expect(hiddenRows).toEqual([{ first: 6, count: 1 }]);
    expect(formulas).toEqual({ area: { row: 4, column: 2, rows: 3, columns: 2 }, cells: [{ row: 6, column: 3 }] });
    expect(formats?.rows[1]?.[1]).toEqual({ fill: "#FFFF00", color: "#000000", isBold: false });
  });

  it("数式のセルを読み、「=」で始まる文字は数式としない", async () => {
    await given(rows, (sheet) => {
      sheet.getRange("B4").values = [["'=講座"]];
    });
    expect((await traits()).formulas?.cells).toEqual([
      { row: 1, column: 3 },
      { row: 2, column: 3 },
    ]);
  });

  it("塗りつぶし・文字の色・太字を、セルごとに読む", async () => {
    await given(rows, (sheet) => {
      sheet.getRange("A1:D1").format.font.bold = true;
      sheet.getRange("C2").format.font.color = "#FF0000";
    });
    const { formats } = await traits();
    expect(formats?.rows[0]?.[0]?.isBold).toBe(true);
    expect(formats?.rows[1]?.[2]).toEqual({ fill: "#FFFFFF", color: "#FF0000", isBold: false });
  });

  it("図形と画像の数を読む", async () => {
    const workbook = new ExcelJS.Workbook();
    const sheet = workbook.addWorksheet("施策一覧");
    sheet.addRows(rows);
    const pixel = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";
    sheet.addImage(workbook.addImage({ base64: pixel, extension: "png" }), "F2:G4");
    host = await openHost(await readXlsx(new Uint8Array(await workbook.xlsx.writeBuffer())));
    expect((await traits()).objects).toBe(1);
  });

  it("グラフも数える", async () => {
    await given(rows, (sheet) => {
      sheet.charts.add("ColumnClustered", sheet.getRange("C1:D4"));
    });
    expect((await traits()).objects).toBe(1);
  });

  it("保護されたシートでも読む", async () => {
    await given(rows, (sheet) => {
      sheet.getRange("3:3").rowHidden = true;
      sheet.protection.protect();
    });
    expect((await traits()).hiddenRows).toEqual([{ first: 2, count: 1 }]);
  });

  it("何も書かれていないシートでも読み、ファイルの名を知る", async () => {
    await given([]);
    const { sheets, fileName } = await snapshot();
    expect(sheets[0]?.contents).toEqual([]);
    expect(sheets[0]?.traits.hiddenRows).toEqual([]);
    expect(fileName).toBe("Book1.xlsx");
  });
});

describe("応答の大きさ", () => {
  const bytesFor = async (read: () => Promise<unknown>): Promise<number> => {
    const before = host.responseBytes;
    await read();
    return host.responseBytes - before;
  };

  const contentsOnly = (): Promise<void> =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getFirst().getUsedRange(true).load("values,text");
      await context.sync();
    });

  it("小さな計画では、書式まで読んでも0.2MBに満たない", async () => {
    await given(listOfMeasures(76));
    expect(await bytesFor(snapshot)).toBeLessThan(200_000);
  });

  it("大きな計画の点検では、値だけを読むときとあまり変わらない：行ごとに20文字だけ", async () => {
    await given(listOfMeasures(20_000));
    const contents = await bytesFor(contentsOnly);
    const all = await bytesFor(() => Excel.run((context) => readSnapshot(context)));
    expect(all - contents).toBeLessThan(20_000 * 20 + 20_000);
    expect(all / contents).toBeLessThan(1.4);
  });
});
