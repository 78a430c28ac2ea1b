import { excelPaneActions } from "../../src/taskpane/excelPaneActions";
import type { PaneReport } from "../../src/taskpane/paneActions";
import { openHost } from "../../src/workbench/host/openHost";
import { workbookOf } from "../../src/workbench/host/workbookOf";
import { openSample } from "../excel/workbooks";

const measures = [
  ["No.", "施策名", "所属", "成果指標", "目標", "実績", "評価", "達成状況"],
  [1, "電子申請の拡大", "デジタル課", "手続数", "100件", "120件", "◎", "①達成した"],
  [2, "公開データの拡大", "統計課", "件数", "100件", "80件", "○", "③達成していない⇒継続"],
] as const;

async function inspectedReport(sheet: string | null = null): Promise<PaneReport> {
  const sighting = await excelPaneActions("ja").inspect(sheet);
  if (sighting.kind !== "report") throw new Error(sighting.message);
  return sighting.report;
}

describe("what the pane sees", () => {
  it("the bundled plan: 21 fields, 76 measures, the published figures", async () => {
    await openSample("kanagawa-report.xlsx");
    const seen = await inspectedReport();
    expect([seen.sheet, seen.layout, seen.fieldCount, seen.measureCount]).toEqual(["別紙", "report", 21, 76]);
    expect(seen.summary.at(-1)).toMatchObject({ kind: "total", name: "合計", achieved: 71, rateText: "93.4%" });
    expect(seen.sentences[0]).toContain("76施策のうち、71施策（93.4%）");
    const counted = seen.matrix.rows.flatMap((row) => row.measures).flat();
    expect([counted.length, new Set(counted).size]).toEqual([76, 76]);
  });

  it("findings with the cell to go to, worded, with their rule", async () => {
    await openHost(workbookOf({ 施策一覧: measures, メモ: [["覚え書き"]] }));
    const report = await inspectedReport();
    expect(report.findings).toContainEqual(
      expect.objectContaining({ severity: "warning", sheet: "施策一覧", position: { row: 2, column: 6 } }),
    );
    expect(report.matrix.rows.find(({ grade }) => grade === "○")?.measures.flat()).toHaveLength(1);
    await expect(excelPaneActions("ja").selectCell({ sheet: "施策一覧", row: 2, column: 6 })).resolves.toBeUndefined();
  });

  it("several measures sheets: which ones; the one chosen is inspected", async () => {
    await openHost(workbookOf({ R4: measures, R5: measures }));
    expect(await excelPaneActions("ja").inspect(null)).toMatchObject({ kind: "several", sheets: ["R4", "R5"] });
    expect((await inspectedReport("R5")).sheet).toBe("R5");
  });

  it("no measures sheet: what was looked for", async () => {
    await openHost(workbookOf({ メモ: [["覚え書き"]] }));
    const sighting = await excelPaneActions("ja").inspect(null);
    expect(sighting).toMatchObject({ kind: "missing", message: expect.stringContaining("メモ") as string });
  });
});

describe("what the pane writes", () => {
  it("says where before, writes there, and takes it back", async () => {
    const host = await openHost(workbookOf({ 施策一覧: measures }));
    const actions = excelPaneActions("ja");
    const before = await host.capture();
    const items = await actions.preview("all", null);
    expect(items.map((item) => [item.kind, item.sheet])).toEqual([
      ["columns", "施策一覧"],
      ["newSheet", "集計表"],
      ["newSheet", "点検結果"],
    ]);
    expect(await host.capture()).toEqual(before);
    const result = await actions.write("all", null, "ask");
    if (result.kind !== "written") throw new Error("edited");
    expect(result.places.map(({ sheet }) => sheet)).toEqual(["施策一覧", "集計表", "点検結果"]);
    expect(items[0]).toMatchObject({ address: result.places[0]?.address, count: 4 });
    expect(result.report.measureCount).toBe(2);
    await result.undo();
    expect(host.sheetNames()).toEqual(["施策一覧"]);
  });

  it("a sheet of ours again: says that it will be replaced, and asks when it was edited", async () => {
    await openHost(workbookOf({ 施策一覧: measures }));
    const actions = excelPaneActions("ja");
    await actions.write("summarize", null, "ask");
    expect((await actions.preview("summarize", null)).map(({ kind }) => kind)).toEqual(["replacedSheet"]);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("集計表").getRange("A1").values = [["手で直した題"]];
      await context.sync();
    });
    expect(await actions.write("summarize", null, "ask")).toEqual({ kind: "edited", sheets: ["集計表"] });
    expect((await actions.write("summarize", null, "replace")).kind).toBe("written");
  });

  it.each([["findingsSheet", "点検結果"] as const, ["settingsSheet", "点検設定"] as const])(
    "%s",
    async (action, sheet) => {
      const host = await openHost(workbookOf({ 施策一覧: measures }));
      await excelPaneActions("ja").write(action, null, "ask");
      expect(host.sheetNames()).toEqual(["施策一覧", sheet]);
    },
  );
});

describe("what went wrong", () => {
  it("a sheet that is gone when its finding is clicked", async () => {
    await openHost(workbookOf({ 施策一覧: measures }));
    const actions = excelPaneActions("ja");
    const failure = await actions
      .selectCell({ sheet: "消えた", row: 0, column: 0 })
      .catch((error: unknown) => actions.describeFailure(error));
    expect(failure).toContain("見つかりません");
  });

  it("a protected sheet: how to unprotect it, and nothing is written", async () => {
    const host = await openHost(workbookOf({ 施策一覧: measures }));
    host.protectSheet("施策一覧");
    const actions = excelPaneActions("ja");
    const failure = await actions.write("fill", null, "ask").catch((error: unknown) => actions.describeFailure(error));
    expect(failure).toContain("シート保護の解除");
  });

  it.each<[code: string, words: string]>([
    ["InvalidOperationInCellEditMode", "セルが編集中です"],
    ["AccessDenied", "読み取り専用"],
    ["RequestPayloadSizeLimitExceeded", "大きすぎ"],
    ["ApiNotFound", "必要な機能（詳細）"],
    ["GeneralException", "GeneralException: 詳細"],
  ])("Excel's error %s: what to do", (code, words) => {
    expect(excelPaneActions("ja").describeFailure({ code, message: "詳細" })).toContain(words);
  });

  it("a fault of our own: asks to report it", () => {
    expect(excelPaneActions("ja").describeFailure(new TypeError("x"))).toContain("アドインの不具合");
    expect(excelPaneActions("en").describeFailure(new TypeError("x"))).toContain("fault in the add-in");
  });
});
