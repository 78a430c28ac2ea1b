import { reportKeys } from "../../src/taskpane/reportKeys";
import { excelReportsActions } from "../../src/taskpane/excelReportsActions";
import { Refused } from "../../src/taskpane/progress";
import type { ReportsPreview, WorkbookFile } from "../../src/taskpane/reportsActions";
import { openHost } from "excel-stand-in/openHost";
import { workbookOf } from "excel-stand-in/workbookOf";
import { writeXlsx } from "excel-stand-in/writeXlsx";
import { openSample, type OpenHost } from "../excel/workbooks";

const header = ["分野", "番号", "施策名", "所属", "成果指標", "目標", "実績", "評価", "施策目標の達成状況"];
const measures = [
  ["ア 健康", 1, "健診", "健康課", "受診者数", "100人", "120人", "◎", "①達成した"],
  ["ア 健康", 2, "啓発", "健康課", "回数", "10回", "8回", "△", "③達成していない⇒取組を継続する"],
  ["イ 防災", 1, "訓練", "防災課", "参加者数", "200人", "210人", "○", "①達成した"],
];

const actions = excelReportsActions("ja");
const usual = { groupBy: null } as const;

let host: OpenHost;
afterEach(() => {
  host.close();
});

async function open(rows: readonly (readonly (string | number)[])[] = [header, ...measures]): Promise<void> {
  host = await openHost(workbookOf({ 施策一覧: rows }));
}

async function fileOf(name: string, sheets: Parameters<typeof workbookOf>[0]): Promise<WorkbookFile> {
  return { name, content: Buffer.from(await writeXlsx(workbookOf(sheets))).toString("base64") };
}

/** Writes what was previewed; answers how to take it back. */
async function write({ write: writing }: ReportsPreview): Promise<() => Promise<readonly unknown[]>> {
  const result = await writing("ask");
  if (result.kind !== "written") throw new Error(result.sheets.join());
  return result.undo;
}

/** The texts of a sheet's cells. */
async function textsOf(sheet: string): Promise<readonly string[]> {
  const found = (await host.capture()).find(({ name }) => name === sheet);
  return Object.values(found?.cells ?? {}).map(({ text }) => text);
}

describe("帳票を作る", () => {
  it("選べる列とシートを示す", async () => {
    await open();
    const { headings, layoutSheets, isGathered } = await actions.choices(null);
    expect(headings).toEqual(expect.arrayContaining(["所属", "評価", "成果指標"]));
    expect(layoutSheets).toEqual(["施策一覧"]);
    expect(isGathered).toBe(false);
  });

  it("個票のブックでは、個票から一覧を作り、手で直した一覧は書き直さずに比べる", async () => {
    const form = (name: string, actual: number): (string | number)[][] => [
      ["施策名", name],
      ["担当課", "健康課"],
      ["指標名", `${name}の数`],
      ["目標値", 60],
      ["実績値", actual],
    ];
    host = await openHost(workbookOf({ "1": form("健診の勧奨", 55), "2": form("見守り", 70) }));
    expect((await actions.choices(null)).isGathered).toBe(true);
    await write(await actions.previewLayout("list", null));
    expect(await textsOf("一覧型")).toEqual(expect.arrayContaining(["健診の勧奨", "55", "見守り", "70"]));
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("一覧型").getRange("E3").values = [[71]];
      await context.sync();
    });
    const again = await actions.previewLayout("list", null);
    expect(again.items).toEqual([]);
    expect(again.remarks.join()).toContain("「71」");
  });

  it("見せたとおりのシートを作り、元に戻せば跡形もない", async () => {
    await open();
    const before = await host.capture();
    const preview = await actions.previewViews(["overview", "unachieved"], usual, null);
    expect(preview.items).toEqual([
      expect.objectContaining({ kind: "newSheet", sheet: "全体の点検結果" }),
      expect.objectContaining({ kind: "newSheet", sheet: "未達成一覧" }),
    ]);
    expect(await host.capture()).toEqual(before);
    const undo = await write(preview);
    expect(host.sheetNames()).toEqual(["施策一覧", "全体の点検結果", "未達成一覧"]);
    await undo();
    expect(await host.capture()).toEqual(before);
  });

  it("作れない帳票は作らず、その名前と理由を示す", async () => {
    await open();
    const { items, remarks } = await actions.previewViews(["strategies", "overview"], usual, null);
    expect(items.map(({ sheet }) => sheet)).toEqual(["全体の点検結果"]);
    expect(remarks).toEqual([expect.stringMatching(/^「.*」は作りません：.+。$/u)]);
  });

  it("所属別は、選んだ列の値ごとに数える", async () => {
    await open();
    await write(await actions.previewViews(["byDepartment"], { ...usual, groupBy: "評価" }, null));
    const cells = await textsOf("所属別");
    expect(cells).toEqual(expect.arrayContaining(["◎", "△", "○"]));
    expect(cells).not.toContain("健康課");
  });

  it("手を加えた帳票は、聞いてから書き換える", async () => {
    await open();
    await write(await actions.previewViews(["unachieved"], usual, null));
    host.type("未達成一覧", "A1", "私の表題");
    const again = await actions.previewViews(["unachieved"], usual, null);
    expect(again.items).toMatchObject([{ kind: "replacedSheet", sheet: "未達成一覧" }]);
    expect(await again.write("ask")).toEqual({ kind: "edited", sheets: ["未達成一覧"] });
    expect(host.cell("未達成一覧", "A1").content).toBe("私の表題");
    expect(await again.write("replace")).toMatchObject({ kind: "written" });
    expect(host.cell("未達成一覧", "A1").content).not.toBe("私の表題");
  });

  it("作れない帳票を、作るときと同じ理由で先に言う", async () => {
    await open();
    const { lacking } = await actions.choices(null);
    const { remarks } = await actions.previewViews(reportKeys, usual, null);
    expect([...lacking.keys()]).toEqual(expect.arrayContaining(["strategies", "yearTrend"]));
    expect([...lacking.values()]).toEqual(remarks.map((remark) => remark.replace(/^「[^」]*」は作りません：/u, "")));
  });

  it("機械可読性は、結合や見出しの前の行をセルとともに示し、何も書き換えない", async () => {
    host = await openSample("kanagawa-report.xlsx");
    const before = await host.capture();
    const { scores, broken, notJudged } = await actions.readability(null);
    expect(scores.map(({ level }) => level)).toEqual([1, 2, 3]);
    expect(scores.reduce((sum, { judged, notJudged: rest }) => sum + judged + rest, 0)).toBe(30);
    expect(broken.length + scores.reduce((sum, { kept }) => sum + kept, 0) + notJudged.length).toBe(30);
    expect(broken.find(({ title }) => title.startsWith("L1-12"))?.cells.length).toBeGreaterThan(0);
    expect(notJudged.join()).toContain("L1-14");
    expect(await host.capture()).toEqual(before);
  });

  it("神奈川県の計画で、すべての帳票を作るか、作れない理由を示す", async () => {
    host = await openSample("kanagawa-report.xlsx");
    const { items, remarks } = await actions.previewViews(reportKeys, usual, null);
    expect(items.length + remarks.length).toBe(reportKeys.length);
    expect(items.length).toBeGreaterThanOrEqual(6);
  });
});

describe("ピボットテーブル", () => {
  afterEach(() => {
    Reflect.deleteProperty(globalThis, "Office");
  });

  it("見せたとおりのシートを作り、元に戻せば跡形もない", async () => {
    await open();
    const before = await host.capture();
    const preview = await actions.previewPivot(null);
    expect(preview.items.map(({ kind, sheet }) => [kind, sheet])).toEqual([
      ["newSheet", "ピボット元データ"],
      ["newSheet", "ピボット集計"],
    ]);
    expect(preview.remarks).toEqual([expect.stringMatching(/^「ピボット集計」の\d+行は表題と出典です。/u)]);
    expect(await host.capture()).toEqual(before);
    const result = await preview.write("ask");
    if (result.kind !== "written") throw new Error("edited");
    expect(result.places.map(({ sheet }) => sheet)).toEqual(["ピボット元データ", "ピボット集計"]);
    expect(host.sheetNames()).toEqual(["施策一覧", "ピボット元データ", "ピボット集計"]);
    expect(await textsOf("ピボット集計")).toEqual(expect.arrayContaining(["ア 健康", "①達成"]));
    await result.undo();
    expect(await host.capture()).toEqual(before);
  });

  it("手を加えたものは、聞いてから書き換える", async () => {
    await open();
    await write(await actions.previewPivot(null));
    host.type("ピボット集計", "A1", "私の表題");
    const again = await actions.previewPivot(null);
    expect(await again.write("ask")).toEqual({ kind: "edited", sheets: ["ピボット集計"] });
    expect(await again.write("replace")).toMatchObject({ kind: "written" });
    expect(host.cell("ピボット集計", "A1").content).not.toBe("私の表題");
  });

  it("作れないExcelでは、代わりに何が使えるかを示して断る", async () => {
    await open();
    Object.assign(globalThis, { Office: { context: { requirements: { isSetSupported: () => false } } } });
    await expect(actions.previewPivot(null)).rejects.toThrow(/ピボットテーブルを作る機能がありません.*「集計表」/u);
    await expect(actions.previewPivot(null)).rejects.toBeInstanceOf(Refused);
    expect(host.sheetNames()).toEqual(["施策一覧"]);
  });
});

describe("前年と比べる", () => {
  it("前年のブックと比べた一枚を作り、前年のシートを残さない", async () => {
    await open();
    const previous = await fileOf("前年.xlsx", { 施策一覧: [header, ...measures.slice(0, 2)] });
    const undo = await write(await actions.previewComparison(previous, null));
    expect(host.sheetNames()).toEqual(["施策一覧", "前年比較"]);
    const cells = await textsOf("前年比較");
    expect(cells.some((text) => text.includes("前年.xlsx"))).toBe(true);
    expect(cells).toContain("訓練");
    await undo();
    expect(host.sheetNames()).toEqual(["施策一覧"]);
  });

  it.each([
    ["ブックでない", () => Promise.resolve({ name: "偽.xlsx", content: btoa("not a workbook") }), "読めません"],
    ["施策一覧のない", () => fileOf("偽.xlsx", { メモ: [["何もない"]] }), "施策一覧のシートが見つかりません"],
  ])("%sファイルは、その名前を挙げて断る", async (_, file, message) => {
    await open();
    await expect(actions.previewComparison(await file(), null)).rejects.toMatchObject({
      name: "Error",
      message: expect.stringContaining("「偽.xlsx」") as string,
    });
    await expect(actions.previewComparison(await file(), null)).rejects.toThrow(message);
    expect(host.sheetNames()).toEqual(["施策一覧"]);
  });
});

describe("様式の変換と公開用データ", () => {
  it("一覧型から帳票型を作り、それを変換するシートに選べ、元に戻せる", async () => {
    await open();
    const before = await host.capture();
    const preview = await actions.previewLayout("annex", null);
    expect(preview.items[0]).toMatchObject({ kind: "newSheet", sheet: "帳票型" });
    expect(await host.capture()).toEqual(before);
    const undo = await write(preview);
    expect((await actions.choices(null)).layoutSheets).toEqual(["施策一覧", "帳票型"]);
    const back = await actions.previewLayout("list", "帳票型");
    expect(back.items[0]).toMatchObject({ sheet: "一覧型" });
    await undo();
    expect(await host.capture()).toEqual(before);
  });

  it("見せた後に施策一覧が変われば、変換を書き込まない", async () => {
    await open();
    const preview = await actions.previewLayout("annex", null);
    host.type("施策一覧", "G2", "130人");
    await expect(preview.write("ask")).rejects.toMatchObject({ failure: { code: "changedSince" } });
    expect(host.sheetNames()).toEqual(["施策一覧"]);
  });

  it("CSVとスキーマを用意し、ブックは変えない", async () => {
    await open();
    const before = await host.capture();
    const made = await actions.makeData({ encoding: "utf8", unencodable: "refuse", formulaLike: "defuse" }, null);
    if (made.kind !== "made") throw new Error(made.reason);
    const [csv, schema] = made.files;
    expect(made.files.map(({ name }) => name)).toEqual(["機械可読データ.csv", "機械可読データ.schema.json"]);
    expect([...(csv?.bytes.subarray(0, 3) ?? [])]).toEqual([0xef, 0xbb, 0xbf]);
    const { fields } = JSON.parse(new TextDecoder().decode(schema?.bytes)) as { fields: object[] };
    expect(fields).toHaveLength(made.fields);
    expect(await host.capture()).toEqual(before);
  });

  it("Shift_JISにない文字は、断るか、置き換えて知らせるか、選んだとおりにする", async () => {
    await open([header, ["ア 健康", 1, "健診🏥", "健康課", "受診者数", "100人", "120人", "◎", "①達成した"]]);
    expect(
      await actions.makeData({ encoding: "sjis", unencodable: "refuse", formulaLike: "defuse" }, null),
    ).toMatchObject({
      kind: "refused",
      reason: expect.stringContaining("🏥") as string,
    });
    const made = await actions.makeData({ encoding: "sjis", unencodable: "replace", formulaLike: "defuse" }, null);
    expect(made).toMatchObject({
      kind: "made",
      remarks: expect.arrayContaining([expect.stringContaining("置き換えました（🏥")]) as string[],
    });
  });
});

describe("照会と取りまとめ", () => {
  it("照会のシートを作り、書き込まれた回答を集めて入れ、元に戻せる", async () => {
    await open();
    const { sheets, unassigned, send } = await actions.previewInquiry(null);
    expect([sheets, unassigned]).toEqual([["照会_健康課", "照会_防災課"], []]);
    expect(host.sheetNames()).toEqual(["施策一覧"]);
    expect((await send()).count).toBe(2);
    host.type("照会_健康課", "G3", "9回");
    const answers = await actions.collect([], null);
    expect([answers.sheet, answers.sources]).toEqual(["施策一覧", ["照会_健康課", "照会_防災課"]]);
    expect(answers.merged.unfilled).toEqual(["照会_防災課"]);
    const { count, skipped, undo } = await actions.takeOver(answers.merged.changes);
    expect([count, skipped, host.cell("施策一覧", "G3").content]).toEqual([1, [], "9回"]);
    await undo();
    expect(host.cell("施策一覧", "G3").content).toBe("8回");
  });

  it("集めた後にこちらで直したセルは書き換えず、どのセルかを知らせる", async () => {
    await open();
    await (await actions.previewInquiry(null)).send();
    host.type("照会_健康課", "G3", "9回");
    const { merged } = await actions.collect([], null);
    host.type("施策一覧", "G3", "7回");
    expect(await actions.takeOver(merged.changes)).toMatchObject({ count: 0, skipped: ["G3"] });
    expect(host.cell("施策一覧", "G3").content).toBe("7回");
  });

  it("読めないファイルは、何が悪いかを言葉で示す", async () => {
    await open();
    const files = [{ name: "偽.xlsx", content: btoa("no") }, await fileOf("空.xlsx", { メモ: [["何もない"]] })];
    const { unreadable } = await actions.collect(files, null);
    expect(unreadable.map(({ source, problem }) => [source, problem.slice(0, 12)])).toEqual([
      ["偽.xlsx", "Excelのブックとして"],
      ["空.xlsx", "施策一覧のシートが見つか"],
    ]);
  });
});
