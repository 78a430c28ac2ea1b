import { inspectWorkbook, writeOutputs, writePlanned, type ActionOptions } from "../../src/excel/actions";
import type { AppliedWrites } from "../../src/excel/applyWrites";
import { readFailure } from "../../src/excel/failures";
import {
  arePivotTablesSupported,
  PivotTablesMissing,
  planPivotTable,
  wordPivotTablesMissing,
} from "../../src/excel/pivotTable";
import { readSnapshot } from "../../src/excel/readSnapshot";
import { openHost } from "excel-stand-in/openHost";
import { workbookOf } from "excel-stand-in/workbookOf";
import { readXlsx } from "excel-stand-in/readXlsx";
import { writeXlsx } from "excel-stand-in/writeXlsx";
import { sampled } from "../sampled";
import { wholeWorkbook } from "./wholeWorkbook";
import { listOfMeasures, openSample, usualOptions, type OpenHost } from "./workbooks";

let host: OpenHost;

afterEach(() => {
  host.close();
  Reflect.deleteProperty(globalThis, "Office");
});

/** As the pane does it: planned, looked at, agreed to. */
async function writePivotTable(options: ActionOptions): Promise<AppliedWrites> {
  return (await writePlanned(await planPivotTable(options), options.editedCells)).applied;
}

const pivotSheet = "ピボット集計";
const sourceSheet = "ピボット元データ";

/** What the PivotTable of a sheet shows. */
async function shown(sheet = pivotSheet): Promise<unknown[][]> {
  return Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).pivotTables.getItem("TENKEN").layout.getRange();
    range.load("values");
    await context.sync();
    return range.values as unknown[][];
  });
}

async function change(sheet: string, address: string, value: string): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(sheet).getRange(address).values = [[value]];
    await context.sync();
  });
}

async function pivotCount(): Promise<number> {
  return Excel.run(async (context) => {
    const count = context.workbook.pivotTables.getCount();
    await context.sync();
    return count.value;
  });
}

/** Every cell of every sheet. */
async function cells(): Promise<unknown> {
  return (await wholeWorkbook(host)).cells;
}

async function failureOf(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => null,
    (error: unknown) => readFailure(error),
  );
}

describe("本物の計画のピボットテーブル", () => {
  it.each(["kanagawa-report.xlsx", "kanagawa-list.xlsx"])("%s：76施策、達成71・終了2・継続3", async (sample) => {
    host = await openSample(sample);
    const { areas } = await writePivotTable(usualOptions);
    expect(areas.map(({ sheet }) => sheet)).toEqual([sourceSheet, pivotSheet]);
    const rows = await shown();
    expect(rows[0]).toEqual(["施策数", "列ラベル", "", "", ""]);
    expect(rows[1]).toEqual(["行ラベル", "①達成", "②未達成(終了)", "③未達成(継続)", "総計"]);
    expect(rows.at(-1)).toEqual(["総計", 71, 2, 3, 76]);
    // 柱 2、中柱 7、分野 21
    expect(rows.slice(2, -1)).toHaveLength(30);
  });

  it("どの行も、集計表と同じ数で、計画の順に並ぶ", async () => {
    host = await openSample("kanagawa-report.xlsx");
    await writePivotTable(usualOptions);
    const { inspection } = await inspectWorkbook(usualOptions);
    const fields = inspection.evaluations.map(({ measure }) => measure.divisions.at(-1)?.label ?? "");
    const inOrder = [...new Set(fields)];
    const rows = (await shown()).slice(2, -1);
    const shownFields = rows.filter(([label]) => inOrder.includes(String(label)));
    expect(shownFields.map(([label]) => label)).toEqual(inOrder);
    for (const [label, , , , total] of shownFields) {
      expect(total).toBe(fields.filter((field) => field === label).length);
    }
  });

  it("元データは1施策1行で、見出しは1行、結合も空欄もない", async () => {
    host = await openSample("kanagawa-report.xlsx");
    await writePivotTable(usualOptions);
    const { sheets } = await Excel.run((context) => readSnapshot(context));
    const source = sheets.find(({ name }) => name === sourceSheet);
    expect(source?.contents).toHaveLength(77);
    expect(source?.contents[0]?.slice(-5)).toEqual(["施策コード", "施策名", "所属", "評価", "達成状況"]);
    expect(source?.contents.flat()).not.toContain("");
    expect(source?.merges).toEqual([]);
  });

  it("保存して開き直しても、ピボットのままで、施策の数に入らない", async () => {
    host = await openSample("kanagawa-report.xlsx");
    await writePivotTable(usualOptions);
    const bytes = await writeXlsx(await host.save());
    host.close();
    host = await openHost(await readXlsx(Buffer.from(bytes)));
    expect(await pivotCount()).toBe(1);
    const { inspection } = await inspectWorkbook(usualOptions);
    expect([inspection.measureSheet.sheet, inspection.evaluations.length]).toEqual(["別紙", 76]);
  });
});

it.each(sampled([20, 120], 1))("往復は、施策の数によらず8回（%s施策）", async (count) => {
  host = await openHost(workbookOf({ 施策一覧: listOfMeasures(count) }));
  await writePivotTable(usualOptions);
  expect(host.requests).toBe(8);
  await writePivotTable(usualOptions);
  expect(host.requests).toBe(17);
  expect((await shown()).at(-1)?.at(-1)).toBe(count);
});

describe("作り直しと、元に戻すこと", () => {
  beforeEach(async () => {
    host = await openHost(workbookOf({ 施策一覧: listOfMeasures(8) }));
  });

  it("同じシートに作り直し、元に戻すと前のピボットになる", async () => {
    const first = await writePivotTable(usualOptions);
    const rows = await shown();
    const names = host.sheetNames();
    await change("施策一覧", "I2", "③達成していない⇒取組を継続する");
    const second = await writePivotTable(usualOptions);
    expect(host.sheetNames()).toEqual(names);
    expect(second.areas).toEqual(first.areas);
    expect((await shown()).at(-1)).toEqual(["総計", 3, 2, 3, 8]);
    await second.undo();
    expect(await shown()).toEqual(rows);
    expect(await failureOf(writePivotTable(usualOptions))).toBeNull();
  });

  it("初めて作ったものは、跡形もなく消える", async () => {
    const before = await cells();
    const { undo } = await writePivotTable(usualOptions);
    await undo();
    expect(await cells()).toEqual(before);
    const { ownAreas } = await Excel.run((context) => readSnapshot(context));
    expect(ownAreas).toEqual([]);
  });

  it.each<[string, () => Promise<void>, readonly string[]]>([
    ["横に書き足した", () => change(pivotSheet, "H8", "メモ"), [pivotSheet]],
    ["上の文を直した", () => change(pivotSheet, "A1", "題"), [pivotSheet]],
    ["元データを直した", () => change(sourceSheet, "D2", "？"), [sourceSheet]],
    [
      "項目を入れ替えた",
      () =>
        Excel.run(async (context) => {
          const pivot = context.workbook.pivotTables.getItem("TENKEN");
          pivot.rowHierarchies.remove(pivot.rowHierarchies.getItem("分野"));
          await context.sync();
        }),
      [pivotSheet],
    ],
  ])("%s ときは、置き換える前に尋ねる", async (_, edit, sheets) => {
    await writePivotTable(usualOptions);
    await edit();
    const before = await cells();
    expect(await failureOf(writePivotTable(usualOptions))).toEqual({ code: "editedSince", sheets });
    expect(await cells()).toEqual(before);
    await writePivotTable({ ...usualOptions, editedCells: "replace" });
    expect((await shown()).at(-1)).toEqual(["総計", 4, 2, 2, 8]);
    expect(await pivotCount()).toBe(1);
  });

  it("直したものを残すと、別のシートに作り、元に戻せば残したものだけになる", async () => {
    await writePivotTable(usualOptions);
    await change(pivotSheet, "H8", "メモ");
    const before = await cells();
    const { areas, undo } = await writePivotTable({ ...usualOptions, editedCells: "keep" });
    expect(areas.at(-1)?.sheet).toBe("ピボット集計（点検）");
    expect(await shown("ピボット集計（点検）")).toEqual(await shown());
    await undo();
    expect(await cells()).toEqual(before);
    expect(await failureOf(writePivotTable(usualOptions))).toEqual({ code: "editedSince", sheets: [pivotSheet] });
  });

  it("元データのシートが消されていても、元に戻せる", async () => {
    await writePivotTable(usualOptions);
    const rows = await shown();
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem(sourceSheet).delete();
      await context.sync();
    });
    const { undo } = await writePivotTable(usualOptions);
    await undo();
    expect(await pivotCount()).toBe(0);
    const { sheets } = await Excel.run((context) => readSnapshot(context));
    const kept = sheets.find(({ name }) => name === pivotSheet);
    expect(kept?.contents.slice(-rows.length).map((row) => row.slice(0, 5))).toEqual(rows);
  });

  it("書いたものは、ほかの出力を元に戻しても残る", async () => {
    const { applied } = await writeOutputs(["summaryTable"], usualOptions);
    await writePivotTable(usualOptions);
    await applied.undo();
    expect((await shown()).at(-1)).toEqual(["総計", 4, 2, 2, 8]);
  });
});

describe("作れないとき", () => {
  beforeEach(async () => {
    host = await openHost(workbookOf({ 施策一覧: listOfMeasures(8) }));
  });

  it("古いExcelでは何もせず、集計表を案内する", async () => {
    const isSetSupported = jest.fn(() => false);
    Object.assign(globalThis, { Office: { context: { requirements: { isSetSupported } } } });
    expect(arePivotTablesSupported()).toBe(false);
    expect(isSetSupported).toHaveBeenCalledWith("ExcelApi", "1.8");
    const requests = host.requests;
    await expect(planPivotTable(usualOptions)).rejects.toThrow(PivotTablesMissing);
    await expect(writePivotTable(usualOptions)).rejects.toThrow(PivotTablesMissing);
    expect(host.requests).toBe(requests);
    expect(wordPivotTablesMissing("ja")).toContain("集計表");
    expect(wordPivotTablesMissing("en")).toContain("summary table");
  });

  // The 8th sets pages up, whose failure is a remark.
  it.each(sampled([3, 4, 5, 6, 7], 2))("%s回目の往復で失敗すれば、ブックは元のまま", async (k) => {
    const before = await cells();
    host.failRequest(k, "GeneralException");
    await expect(writePivotTable(usualOptions)).rejects.toThrow();
    expect(await cells()).toEqual(before);
  });

  it.each(sampled([3, 4, 5, 6, 7, 8], 3))("作り直しの%s回目の往復で失敗すれば、前のピボットのまま", async (k) => {
    await writePivotTable(usualOptions);
    const before = await shown();
    host.failRequest(k, "GeneralException");
    await expect(writePivotTable(usualOptions)).rejects.toThrow();
    expect(await shown()).toEqual(before);
    expect(await failureOf(writePivotTable(usualOptions))).toBeNull();
  });

  it("保護されたシートには書かない", async () => {
    await writePivotTable(usualOptions);
    host.protectSheet(pivotSheet);
    const before = await cells();
    const failure = await failureOf(writePivotTable(usualOptions));
    expect(failure).toEqual({ code: "sheetProtected", sheet: pivotSheet });
    expect(await cells()).toEqual(before);
  });

  it("見せた後に変わったら書かない", async () => {
    const planned = await planPivotTable(usualOptions);
    expect(planned.plan.sheets.map(({ name }) => name)).toEqual([sourceSheet, pivotSheet]);
    await change("施策一覧", "D2", "名前を変えた");
    expect(await failureOf(writePlanned(planned, "ask"))).toEqual({ code: "changedSince" });
    const { applied } = await writePlanned(await planPivotTable(usualOptions), "ask");
    expect(applied.areas).toHaveLength(2);
  });

  it("同じ名前のシートをだれかが作ったら、それには触れない", async () => {
    const writing = failureOf(writePivotTable(usualOptions));
    // Comes between the reading of the workbook and the look before the writing.
    await Excel.run(async (context) => {
      context.workbook.worksheets.add(pivotSheet).getRange("A1").values = [["私のもの"]];
      await context.sync();
    });
    expect(await writing).toEqual({ code: "changedSince" });
    expect(host.sheetNames()).toEqual(["施策一覧", pivotSheet]);
    expect(host.cell(pivotSheet, "A1").content).toBe("私のもの");
  });
});

describe("区分の並び", () => {
  const header = ["柱", "分野", "番号", "施策名", "成果指標", "目標", "実績", "評価", "施策目標の達成状況"];
  const measure = (pillar: string, field: string, number: number): (string | number)[] => [pillar, field, number, `施策${String(number)}`, "件数", "1件", "1件", "○", "①達成した"]; // prettier-ignore

  it("番号のない区分には、計画の順に並ぶように番号を付け、そう書く", async () => {
    host = await openHost(
      workbookOf({
        施策一覧: [
          header,
          measure("まちづくり", "道路", 1),
          measure("まちづくり", "その他", 2),
          measure("くらし", "その他", 1),
          measure("くらし", "医療", 2),
        ],
      }),
    );
    await writePivotTable(usualOptions);
    const rows = await shown();
    expect(rows.slice(2).map(([label]) => label)).toEqual(["1 まちづくり", "1 道路", "2 その他", "2 くらし", "3 その他", "4 医療", "総計"]); // prettier-ignore
    expect(String(host.cell(pivotSheet, "A4").content)).toContain("番号");
  });

  it("英語でも作れる", async () => {
    host = await openHost(workbookOf({ 施策一覧: listOfMeasures(8) }));
    const { undo } = await writePivotTable({ ...usualOptions, language: "en" });
    const rows = await shown("Pivot summary");
    expect(rows[1]).toEqual(["行ラベル", "1 Achieved", "2 Missed (ended)", "3 Missed (continuing)", "総計"]);
    await undo();
    expect(host.sheetNames()).toEqual(["施策一覧"]);
  });
});
