import { workbookOf } from "excel-stand-in/workbookOf";
import { openHost, type HostOptions } from "excel-stand-in/openHost";
import { writeXlsx } from "excel-stand-in/writeXlsx";
import { writeOutputs } from "../../src/excel/actions";
import { addressBlocks } from "../../src/excel/blocks";
import { queueChoices } from "../../src/excel/choices";
import { readFailure } from "../../src/excel/failures";
import { inspectPreviousYear } from "../../src/excel/previousYear";
import { saveSettings } from "../../src/excel/settingsActions";
import { forgetHistory } from "../../src/excel/writing/history";
import { takeRemarks } from "../../src/excel/writing/remarks";
import { errorOf } from "./harness";
import { firstDifference, wholeWorkbook } from "./wholeWorkbook";
import { listOfMeasures, usualOptions, type OpenHost } from "./workbooks";
import { planRows } from "./writingActions";

// What Excel refuses, drops or does otherwise (docs/excel-behaviour.md), each with what the add-in does about it.

let host: OpenHost;

async function given(options: HostOptions = {}): Promise<void> {
  host = await openHost(workbookOf({ Sheet1: planRows(), 控え: [["手で作った表"]] }), options);
}

afterEach(() => {
  host.close();
  forgetHistory();
});

it("プリンターが用紙を拒んでも、ページ数を受け付けなくても、集計表は書かれ、そう知らせる", async () => {
  await given({ bugs: { printerRefusesPaper: true, pagesToFitIgnored: true } });
  const before = await wholeWorkbook(host);
  const { applied } = await writeOutputs(["summaryTable"], usualOptions);
  expect(applied.areas).toHaveLength(1);
  expect(takeRemarks("ja").join("")).toContain("GeneralException");
  expect(await applied.undo()).toEqual([]);
  expect(firstDifference(before, await wholeWorkbook(host))).toBeNull();
});

it.each(["refused", "inserted"] as const)(
  "他のブックを借りて断られても（%s）、シートも名前も残らず、そう知らせる",
  async (insertFails) => {
    const names = [{ name: "前年の率", formula: "施策一覧!$H$2", sheetId: null, comment: "", visible: true }];
    const file = await writeXlsx(workbookOf({ 施策一覧: listOfMeasures(6) }, { names }));
    await given({ bugs: { insertFails } });
    const before = await wholeWorkbook(host);
    const content = Buffer.from(file).toString("base64");
    const error = await errorOf(inspectPreviousYear({ name: "前年.xlsx", content }, usualOptions));
    expect(readFailure(error)?.code).toBe("excelError");
    expect(firstDifference(before, await wholeWorkbook(host))).toBeNull();
  },
);

it("何もないシートがあり、ないものの先を尋ねると断られるExcelでも、点検して書き、元に戻せる", async () => {
  host = await openHost(workbookOf({ Sheet1: planRows(), 白紙: [] }), { bugs: { nullChainsFail: true } });
  const before = await wholeWorkbook(host);
  const { applied } = await writeOutputs(["statusColumns", "summaryTable", "findings"], usualOptions);
  expect(applied.areas.length).toBeGreaterThan(2);
  expect(await applied.undo()).toEqual([]);
  expect(firstDifference(before, await wholeWorkbook(host))).toBeNull();
});

it("他のブックから付いてきた名前は、読み終えれば残らない", async () => {
  const names = [{ name: "前年の率", formula: "施策一覧!$H$2", sheetId: null, comment: "", visible: true }];
  const file = await writeXlsx(workbookOf({ 施策一覧: listOfMeasures(6) }, { names }));
  await given();
  const before = await wholeWorkbook(host);
  await inspectPreviousYear({ name: "前年.xlsx", content: Buffer.from(file).toString("base64") }, usualOptions);
  expect(firstDifference(before, await wholeWorkbook(host))).toBeNull();
});

it("控えに写したシートを開いたままでも、もう一度書ける", async () => {
  await given();
  const outputs = ["statusColumns", "summaryTable"] as const;
  await writeOutputs(outputs, usualOptions);
  for (const sheet of ["Sheet1", "集計表"]) {
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem(sheet).copy("End").activate();
      await context.sync();
    });
    const again = await writeOutputs(outputs, { ...usualOptions, sheet: "Sheet1" });
    expect(again.applied.areas.map((area) => area.sheet)).toContain("Sheet1");
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem(sheet).copy("End").activate();
      await context.sync();
    });
    expect(await again.applied.undo()).toEqual([]);
  }
});

it("文字列の書式のセルでも、設定は打ったとおりの文字になり、元に戻しても「=」で始まる文字は数式にならない", async () => {
  await given();
  await writeOutputs(["settings"], usualOptions);
  const sheet = "点検設定";
  const place = await Excel.run(async (context) => {
    const used = context.workbook.worksheets.getItem(sheet).getUsedRange(true).load("values,rowIndex,columnIndex");
    await context.sync();
    const row = (used.values as unknown[][]).findIndex((line) => line.includes("計画の名称"));
    return { row: used.rowIndex + row, column: used.columnIndex + 1 };
  });
  await Excel.run(async (context) => {
    const cell = context.workbook.worksheets.getItem(sheet).getCell(place.row, place.column);
    cell.numberFormat = [["@"]];
    cell.values = [["=1+1"]];
    await context.sync();
  });
  const saved = await saveSettings([{ section: "plan", row: "planName", column: 1, value: "第2期計画" }], "ja");
  if (saved.kind !== "saved") throw new Error(saved.kind);
  const address = `${String.fromCharCode(65 + place.column)}${String(place.row + 1)}`;
  expect(host.cell(sheet, address).content).toBe("第2期計画");
  await saved.undo();
  expect(host.cell(sheet, address)).toMatchObject({ content: "=1+1", formula: "" });
});

it("上限を超える選択肢や番地は、断られる前に分けるか、付けない", async () => {
  await given();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("控え");
    queueChoices(
      sheet.getRange("B1"),
      [..."あ".repeat(20)].map((letter) => letter.repeat(20)),
    );
    const rows = Array.from({ length: 3_000 }, (_, row) => `${String(row * 2 + 1)}:${String(row * 2 + 1)}`);
    for (const addresses of addressBlocks(rows)) sheet.getRanges(addresses).format.rowHeight = 20;
    const last = sheet.getRange("A5999").format.load("rowHeight");
    const { dataValidation } = sheet.getRange("B1");
    dataValidation.load("type");
    await context.sync();
    expect([last.rowHeight, dataValidation.type]).toEqual([20, "None"]);
  });
});

it("書く往復では、画面の更新と計算を止め、その後は止めたままにしない", async () => {
  await given();
  const writing: string[] = [];
  host.beforeRequest(({ batch }) => {
    const text = JSON.stringify(batch);
    if (text.includes("TENKEN.undo.")) writing.push(text);
    expect(text).not.toContain("CalculationMode");
  });
  await writeOutputs(["summaryTable"], usualOptions);
  expect(writing.length).toBeGreaterThan(0);
  for (const text of writing) {
    expect(text).toContain("SuspendScreenUpdatingUntilNextSync");
    expect(text).toContain("SuspendApiCalculationUntilNextSync");
  }
});

it("集計表の大きさは、単独の操作の数に響かない", async () => {
  const actionsFor = async (measures: number): Promise<number> => {
    host = await openHost(workbookOf({ Sheet1: listOfMeasures(measures) }));
    let actions = 0;
    host.beforeRequest(({ batch }) => {
      actions += batch.Actions.length;
    });
    await writeOutputs(["summaryTable"], usualOptions);
    return actions;
  };
  const few = await actionsFor(76);
  host.close();
  expect(await actionsFor(600)).toBeLessThan(few + 60);
});
