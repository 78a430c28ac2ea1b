import { excelPaneActions } from "../../src/taskpane/excelPaneActions";
import { openHost } from "../../src/workbench/host/openHost";
import { workbookOf } from "../../src/workbench/host/workbookOf";

const measures = [
  ["No.", "施策名", "所属", "成果指標", "目標", "実績", "評価", "達成状況"],
  [1, "電子申請の拡大", "デジタル課", "手続数", "100件", "120件", "◎", "①達成した"],
  [2, "公開データの拡大", "統計課", "件数", "100件", "80件", "○", "③達成していない⇒継続"],
] as const;

describe("the pane's actions in a workbook", () => {
  it("inspect: what was seen, and findings with the cell to go to", async () => {
    await openHost(workbookOf({ 施策一覧: measures, メモ: [["覚え書き"]] }));
    const report = await excelPaneActions("ja").inspect();
    expect([report.sheet, report.layout, report.measureCount]).toEqual(["施策一覧", "list", 2]);
    expect(report.findings).toContainEqual(
      expect.objectContaining({ severity: "warning", sheet: "施策一覧", position: { row: 2, column: 6 } }),
    );
    await expect(excelPaneActions("ja").selectCell({ sheet: "施策一覧", row: 2, column: 6 })).resolves.toBeUndefined();
  });

  it("fill and summarize: say where they wrote", async () => {
    await openHost(workbookOf({ 施策一覧: measures }));
    const filled = await excelPaneActions("ja").fill();
    expect(filled.message).toMatch(/^「施策一覧」の[A-Z]+\d+.*に状況欄を記入しました。$/);
    const summarized = await excelPaneActions("ja").summarize();
    expect(summarized.message).toBe("シート「集計表」に集計表を作成しました。");
  });

  it("a workbook without measures: says what was looked for", async () => {
    await openHost(workbookOf({ メモ: [["覚え書き"]] }));
    const actions = excelPaneActions("ja");
    const failure = await actions.inspect().catch((error: unknown) => actions.describeFailure(error));
    expect(failure).toContain("施策一覧のシートが見つかりません");
    expect(failure).toContain("メモ");
  });

  it("a sheet that is gone when its finding is clicked", async () => {
    await openHost(workbookOf({ 施策一覧: measures }));
    const actions = excelPaneActions("ja");
    const failure = await actions
      .selectCell({ sheet: "消えた", row: 0, column: 0 })
      .catch((error: unknown) => actions.describeFailure(error));
    expect(failure).toContain("見つかりません");
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
