import { excelPaneActions } from "../../src/taskpane/excelPaneActions";
import type { EditedCells } from "../../src/excel/applyWrites";
import type { PaneActions, PaneReport, WriteActionName, WriteResult } from "../../src/taskpane/paneActions";
import { saveSettings } from "../../src/excel/settingsActions";
import { openHost } from "excel-stand-in/openHost";
import { workbookOf } from "excel-stand-in/workbookOf";
import { openSample } from "../excel/workbooks";

const measures = [
  ["No.", "施策名", "所属", "成果指標", "目標", "実績", "評価", "達成状況"],
  [1, "電子申請の拡大", "デジタル課", "手続数", "100件", "120件", "◎", "①達成した"],
  [2, "公開データの拡大", "統計課", "件数", "100件", "80件", "○", "③達成していない⇒継続"],
] as const;

/** The measures with other actuals. */
function withActuals(...actuals: readonly [string, string]): readonly (readonly (string | number)[])[] {
  const [header, ...rows] = measures;
  return [header, ...rows.map((row, index) => [...row.slice(0, 5), actuals[index] ?? "", ...row.slice(6)])];
}

async function inspectedReport(sheet: string | null = null): Promise<PaneReport> {
  const sighting = await excelPaneActions("ja").inspect(sheet);
  if (sighting.kind !== "report") throw new Error(sighting.message);
  return sighting.report;
}

async function write(
  actions: PaneActions,
  action: WriteActionName,
  editedCells: EditedCells = "ask",
): Promise<WriteResult> {
  return (await actions.preview(action, null)).write(editedCells);
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

  it.each<[name: string, values: readonly [string, string], year: string | null]>([
    [
      "from the as-of dates, where the settings state none",
      ["120件 ※R5.3末時点", "80件"],
      "令和4年度（実績の時点から）",
    ],
    ["none, where dates lie in two years alike", ["120件 ※R5.3末時点", "80件 ※R4.3末時点"], null],
    ["none, without dates", ["120件", "80件"], null],
  ])("the year: %s", async (_, [one, other], year) => {
    await openHost(workbookOf({ 施策一覧: withActuals(one, other) }));
    expect((await inspectedReport()).fiscalYear).toBe(year);
  });

  it("the year of the settings, whatever the dates say", async () => {
    await openHost(workbookOf({ 施策一覧: withActuals("120件 ※R5.3末時点", "80件") }));
    await saveSettings([{ section: "plan", row: "fiscalYear", column: 1, value: "令和5年度" }], "ja");
    expect((await inspectedReport()).fiscalYear).toBe("令和5年度（点検設定）");
  });

  it("the year of the column of the actuals, also where another one is judged", async () => {
    const [header, ...rows] = measures;
    const dated = header.map((text) => (text === "実績" ? "R5実績" : text));
    await openHost(workbookOf({ 施策一覧: [dated, ...rows] }));
    expect((await inspectedReport()).fiscalYear).toBe("令和5年度（実績の列から）");
    await saveSettings([{ section: "plan", row: "fiscalYear", column: 1, value: "R4" }], "ja");
    expect((await inspectedReport()).fiscalYear).toBe("令和4年度（点検設定）。実績の列は令和5年度です");
  });

  it("several measures sheets: which ones, with what is in them; the one chosen is inspected", async () => {
    await openHost(workbookOf({ R4: measures, R5: measures }));
    const sighting = await excelPaneActions("ja").inspect(null);
    expect(sighting).toMatchObject({
      kind: "several",
      choices: [
        { text: "R4", sheet: "R4" },
        { text: "R5（最新の年度）", sheet: "R5" },
      ],
    });
    expect((await inspectedReport("R5")).sheet).toBe("R5");
  });

  it("several measures sheets that may be one plan: the choice, kept in the settings, is inspected", async () => {
    const [header, ...rows] = measures;
    const added = [header, ...rows.map(([number, name, ...others]) => [number, `${name}（追加分）`, ...others])];
    await openHost(workbookOf({ 案: measures, 追加: added }));
    const sighting = await excelPaneActions("ja").inspect(null);
    const choices = sighting.kind === "several" ? sighting.choices : [];
    expect(choices.map(({ text }) => text)).toEqual(["案", "追加", "すべてのシート（一つの計画として）"]);
    await saveSettings(choices.at(-1)?.changes ?? [], "ja");
    expect((await inspectedReport()).measureCount).toBe(4);
  });

  it("a sheet that can't be read is not told to be missing, and nothing to be typed elsewhere is named", async () => {
    await openHost(workbookOf({ 様式: [measures[0]] }));
    const sighting = await excelPaneActions("ja").inspect(null);
    expect(sighting).toMatchObject({ kind: "unread", message: expect.stringContaining("様式") as string });
    await openHost(workbookOf({ メモ: [["覚え書き"]] }));
    const missing = await excelPaneActions("ja").inspect(null);
    expect(missing.kind === "missing" ? missing.message : "").not.toMatch(/[{}]|--/u);
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
    const { items, write: apply } = await actions.preview("all", null);
    expect(items.map((item) => [item.kind, item.sheet])).toEqual([
      ["columns", "施策一覧"],
      ["newSheet", "集計表"],
      ["newSheet", "点検結果"],
    ]);
    expect(await host.capture()).toEqual(before);
    const result = await apply("ask");
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
    await write(actions, "summarize");
    const shown = await actions.preview("summarize", null);
    expect(shown.items.map(({ kind }) => kind)).toEqual(["replacedSheet"]);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("集計表").getRange("A1").values = [["手で直した題"]];
      await context.sync();
    });
    expect(await shown.write("ask")).toEqual({ kind: "edited", sheets: ["集計表"] });
    expect((await shown.write("replace")).kind).toBe("written");
  });

  it("an edited sheet that is kept: a new one beside it, and back again", async () => {
    const host = await openHost(workbookOf({ 施策一覧: measures }));
    const actions = excelPaneActions("ja");
    await write(actions, "summarize");
    host.type("集計表", "A1", "手で直した題");
    const result = await write(actions, "summarize", "keep");
    if (result.kind !== "written") throw new Error("edited");
    expect(result.places.map(({ sheet }) => sheet)).toEqual(["集計表（点検）"]);
    expect(host.cell("集計表", "A1").content).toBe("手で直した題");
    await result.undo();
    expect(host.sheetNames()).toEqual(["施策一覧", "集計表"]);
    expect(await write(actions, "summarize")).toEqual({ kind: "edited", sheets: ["集計表"] });
  });

  it("a workbook that changed after the preview: nothing is written, and why", async () => {
    const host = await openHost(workbookOf({ 施策一覧: measures }));
    const actions = excelPaneActions("ja");
    const { write: apply } = await actions.preview("fill", null);
    host.type("施策一覧", "F3", "95件");
    const failure = await apply("ask").catch((error: unknown) => actions.describeFailure(error));
    expect(failure).toContain("書き込む内容が変わったため、書き込みませんでした");
    expect(host.cell("施策一覧", "I1").content).toBe("");
  });

  it.each([["findingsSheet", "点検結果"] as const, ["settingsSheet", "点検設定"] as const])(
    "%s",
    async (action, sheet) => {
      const host = await openHost(workbookOf({ 施策一覧: measures }));
      await write(excelPaneActions("ja"), action);
      expect(host.sheetNames()).toEqual(["施策一覧", sheet]);
    },
  );
});

it("figures in parts: shown, written beside the table, taken back", async () => {
  const host = await openHost(workbookOf({ 施策一覧: measures }));
  const { items, write: apply } = await excelPaneActions("ja").preview("split", null);
  expect(items).toEqual([{ kind: "columns", sheet: "施策一覧", address: "I1:P3", count: 8 }]);
  const result = await apply("ask");
  if (result.kind !== "written") throw new Error("edited");
  expect([result.places, host.cell("施策一覧", "I3").content]).toEqual([
    [{ sheet: "施策一覧", address: "I1:P3" }],
    100,
  ]);
  await result.undo();
  expect(host.cell("施策一覧", "I3").content).toBe("");
});

describe("accepting findings", () => {
  const given = { reason: "速報値のため", by: "統計課" };
  const open = () => openHost(workbookOf({ 施策一覧: measures }));
  const gradeOf = (report: PaneReport) => report.findings.filter(({ code }) => code === "judgement-grade-differs");

  it("accepted with the reason and today's date, withdrawn, and both undone", async () => {
    const host = await open();
    const actions = excelPaneActions("ja", () => "2023-05-31");
    const seen = await actions.inspect(null);
    if (seen.kind !== "report") throw new Error(seen.message);
    const [wrong] = gradeOf(seen.report);
    if (wrong === undefined) throw new Error("no finding");
    const { report, places, undo } = await actions.accept([wrong], given, null);
    expect(places).toEqual([{ sheet: "確認済みの指摘", address: "A1:F4" }]);
    expect(gradeOf(report)).toEqual([]);
    expect(report.accepted).toMatchObject([
      { finding: { code: wrong.code, message: wrong.message }, acceptance: { ...given, date: "2023-05-31" } },
    ]);
    const back = await actions.withdraw(
      report.accepted.map(({ acceptance }) => acceptance),
      null,
    );
    expect([gradeOf(back.report).length, back.report.accepted.length]).toEqual([1, 0]);
    await back.undo();
    expect((await inspectedReport()).accepted).toHaveLength(1);
    await undo();
    expect(host.sheetNames()).toEqual(["施策一覧"]);
    expect(gradeOf(await inspectedReport())).toHaveLength(1);
  });

  it("dates acceptances with the day it is", async () => {
    await open();
    const actions = excelPaneActions("ja");
    const { report } = await actions.accept(gradeOf(await inspectedReport()), { reason: "よい", by: null }, null);
    expect(report.accepted[0]?.acceptance).toMatchObject({
      by: null,
      date: expect.stringMatching(/^\d{4}-\d\d-\d\d$/u) as string,
    });
  });

  it("a value that changes brings it back, and says so; a row that can't be read too", async () => {
    const host = await open();
    const actions = excelPaneActions("ja");
    await actions.accept(gradeOf(await inspectedReport()), given, null);
    host.type("施策一覧", "F3", "70件");
    host.type("確認済みの指摘", "A6", "メモ");
    const report = await inspectedReport();
    expect(gradeOf(report)).toHaveLength(1);
    expect(report.staleAcceptances.map(({ message }) => message)).toEqual([
      expect.stringContaining("もう一度表示しています") as string,
    ]);
    expect(report.acceptanceProblems).toEqual([
      { sheet: "確認済みの指摘", position: { row: 5, column: 0 }, message: expect.stringContaining("A6：") as string },
    ]);
  });

  it("a sheet without its header: how to mend it", async () => {
    const host = await open();
    const actions = excelPaneActions("ja");
    await actions.accept(gradeOf(await inspectedReport()), given, null);
    const { accepted } = await inspectedReport();
    host.type("確認済みの指摘", "F3", "");
    const work = actions.withdraw(
      accepted.map(({ acceptance }) => acceptance),
      null,
    );
    expect(await work.catch((error: unknown) => actions.describeFailure(error))).toContain("見出しを元に戻すか");
  });
});

describe("repairs", () => {
  const [header, first, second] = measures;
  const third = [3, "窓口の改善", "市民課", "件数", "100件", "80件", "〇", "③達成していない⇒継続"];

  it("shown before and after, made, and taken back; what changed meanwhile is left and told", async () => {
    const host = await openHost(workbookOf({ 施策一覧: [header, first, second, third, [4, ...third.slice(1)]] }));
    const actions = excelPaneActions("ja");
    const findings = (await inspectedReport()).findings.filter(({ code }) => code === "text-variant-symbol");
    const before = await host.capture();
    const shown = await actions.previewRepairs(findings);
    const change = (row: number) => ({ cell: { sheet: "施策一覧", row, column: 6 }, before: "〇", after: "○" });
    expect(shown).toEqual({ changes: [change(3), change(4)], refused: [] });
    host.type("施策一覧", "G4", "◎");
    const made = await actions.repair(findings, null);
    expect([made.changes, made.places]).toEqual([[change(4)], [{ sheet: "施策一覧", address: "G5" }]]);
    expect(made.skipped).toEqual([
      { sheet: "施策一覧", position: { row: 3, column: 6 }, message: expect.stringContaining("G4：") as string },
    ]);
    expect(made.report.findings.some(({ code }) => code === "text-variant-symbol")).toBe(false);
    host.type("施策一覧", "G4", "〇");
    await made.undo();
    expect(await host.capture()).toEqual(before);
  });

  it("two repairs of the same characters: the second is refused with the reason", async () => {
    await openHost(workbookOf({ 施策一覧: measures }));
    const report = await inspectedReport();
    const [finding] = report.findings;
    if (finding === undefined) throw new Error("no finding");
    const cell = { sheet: "施策一覧", row: 2, column: 6 };
    const { refused } = await excelPaneActions("ja").previewRepairs([
      { ...finding, repairs: [{ cell, before: "〇", after: "○" }] },
      { ...finding, repairs: [{ cell, before: "〇", after: "◎" }] },
    ]);
    expect(refused).toEqual([
      { sheet: "施策一覧", position: { row: 2, column: 6 }, message: expect.stringContaining("G3：") as string },
    ]);
  });
});

describe("formulas", () => {
  it("says which cells, turns them into values, and takes it back", async () => {
    const host = await openHost(workbookOf({ 表: [["12件", "=TENKEN.QUANTITY(A1)", "=TENKEN.MISSING(A1)"]] }));
    host.registerFunction("TENKEN.QUANTITY", () => 12);
    await host.settle();
    const { places, left, apply } = await excelPaneActions("ja").previewFormulas("freeze");
    expect([places, left]).toEqual([[{ sheet: "表", address: "B1" }], [{ sheet: "表", address: "C1" }]]);
    const result = await apply();
    expect([result.places, host.cell("表", "B1").formula]).toEqual([places, ""]);
    await result.undo();
    expect(host.cell("表", "B1").formula).toBe("=TENKEN.QUANTITY(A1)");
  });
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
    const failure = await write(actions, "fill").catch((error: unknown) => actions.describeFailure(error));
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
