/** @jest-environment jsdom */
import { showWithoutActions, startPane } from "../../src/taskpane/pane";
import type {
  FormulaPreview,
  PaneActions,
  Sighting,
  WritePreview,
  WriteResult,
  WrittenPlace,
} from "../../src/taskpane/paneActions";
import {
  actionsWith,
  all,
  click,
  clickButton,
  element,
  key,
  openPage,
  previewOf,
  report,
  settle,
  text,
  written,
} from "./paneSupport";

const buttons = ["inspect", "fill", "summarize", "all", "findingsSheet", "settingsSheet", "split", "reenter", "freeze"];

beforeEach(openPage);

const actionsWriting = (write: WritePreview["write"]): PaneActions =>
  actionsWith({ preview: () => Promise.resolve(previewOf(write)) });

describe("the pane", () => {
  it("has its actions in Japanese, and in English in an English Excel", () => {
    startPane(actionsWith(), "ja");
    expect(buttons.map(text)).toEqual([
      "点検する",
      "状況欄を記入",
      "集計表を作成",
      "すべて実行",
      "点検結果をシートに出力",
      "設定シートを作成",
      "数量を列に分ける",
      "数式を再計算",
      "値に変換",
    ]);
    expect([document.documentElement.lang, document.title]).toEqual(["ja", "計画の点検"]);
    openPage();
    startPane(actionsWith(), "en");
    expect(text("inspect")).toBe("Inspect");
    expect(document.documentElement.lang).toBe("en");
  });

  it("counts what has been settled since the first look", async () => {
    const inspect = jest.fn<Promise<Sighting>, []>();
    inspect.mockResolvedValueOnce({ kind: "report", report });
    inspect.mockResolvedValue({ kind: "report", report: { ...report, findings: report.findings.slice(1) } });
    const pane = startPane(actionsWith({ inspect }), "ja");
    await pane.look();
    expect(element("settled").hidden).toBe(true);
    await click("inspect");
    expect([text("settled"), text("headline")]).toEqual(["✓ 3件中1件済み", "誤りなし。1件を確かめてください"]);
  });

  it("leaves no text of the page empty", async () => {
    startPane(actionsWith(), "ja");
    await click("inspect");
    const silent = all("h1, h2, h3, dt, dd, fluent-button, fluent-tab, summary, option").filter(
      (node) => node.textContent === "",
    );
    expect(silent.map((node) => node.outerHTML)).toEqual([]);
  });

  it("says what it sees in the workbook before anything is pressed", async () => {
    const pane = startPane(actionsWith(), "ja");
    await pane.look();
    expect(all("#workbook-facts div").map((fact) => [...fact.children].map((part) => part.textContent))).toEqual([
      ["シート", "施策一覧（帳票型）"],
      ["施策", "21分野・76施策"],
      ["年度", "令和4年度"],
      ["評価基準", "神奈川県ICT計画"],
    ]);
    expect([text("headline"), text("checked"), text("workbook-label"), text("result")]).toEqual([
      "誤り1件を先に直してください",
      "点検63項目：問題なし60・指摘あり2・点検できず1",
      "施策76、目標＝G列「目標」、実績＝H列「実績」",
      "",
    ]);
    expect(text("workbook-facts")).toContain("年度間の食い違い：ほかの年度の列がありません。");
    expect(all(".line.group, .line.finding")).toHaveLength(2);
  });

  it("lets the user choose among several measures sheets, and stays with the choice", async () => {
    const several: Sighting = {
      kind: "several",
      message: "複数あります。",
      choices: ["R4", "R5", null].map((sheet) => ({ text: sheet ?? "すべて", contents: "2施策", sheet, changes: [] })),
    };
    const inspect = jest.fn<Promise<Sighting>, [string | null]>().mockResolvedValueOnce(several);
    inspect.mockResolvedValue({ kind: "report", report });
    const preview = jest.fn<ReturnType<PaneActions["preview"]>, Parameters<PaneActions["preview"]>>();
    preview.mockResolvedValue(previewOf());
    const pane = startPane(actionsWith({ inspect, preview }), "ja");
    await pane.look();
    expect(text("workbook-help")).toContain("複数あります。");
    // All of them as one plan is for the settings to say, which this pane does not have.
    expect(all("#workbook-help fluent-button").map(({ textContent }) => textContent)).toEqual(["R4", "R5"]);
    await click("plan-1");
    expect(inspect).toHaveBeenLastCalledWith("R5", expect.any(AbortSignal));
    expect([element("findings").hidden, all("#plan-1").length]).toEqual([false, 0]);
    await click("fill");
    expect(preview).toHaveBeenCalledWith("fill", "R5", expect.any(AbortSignal));
  });

  it("a workbook that is no plan: 点検する says that nothing was inspected", async () => {
    const missing: Sighting = { kind: "missing", message: "見つかりません。" };
    startPane(actionsWith({ inspect: () => Promise.resolve(missing) }), "ja");
    await click("inspect");
    expect([text("headline"), text("result")]).toEqual([
      "施策一覧が見つかりません",
      "施策一覧がないため、点検していません。",
    ]);
  });

  it("a script that can't be loaded is no fault of the add-in: says what to do", async () => {
    const lost = Object.assign(new Error("Loading chunk 1 failed"), { name: "ChunkLoadError" });
    startPane(actionsWith({ inspect: () => Promise.reject(lost) }), "ja");
    await click("inspect");
    expect(text("result")).toContain("画面の部品を読み込めませんでした。");
  });

  it("offers the samples where there is no measures sheet, and looks again", async () => {
    const inspect = jest
      .fn<Promise<Sighting>, []>()
      .mockResolvedValueOnce({ kind: "missing", message: "見つかりません。" });
    inspect.mockResolvedValue({ kind: "report", report });
    startPane(actionsWith({ inspect }), "ja");
    await click("inspect");
    expect(all("#workbook-help a").map((link) => link.getAttribute("href"))).toEqual([
      "samples/kanagawa-report.xlsx",
      "samples/kanagawa-list.xlsx",
    ]);
    await click("look-again");
    expect(text("workbook-facts")).toContain("76施策");
  });

  it("shows what will be written where before it is written", async () => {
    const write = jest.fn(() => Promise.resolve(written()));
    const preview = jest.fn(() =>
      Promise.resolve(
        previewOf(write, [
          { kind: "columns", sheet: "別紙", address: "N3:Q118", count: 4 },
          { kind: "newSheet", sheet: "集計表", rows: 32 },
          { kind: "replacedSheet", sheet: "点検結果", rows: 40 },
        ]),
      ),
    );
    const selectCell = jest.fn(() => Promise.resolve());
    startPane(actionsWith({ preview, selectCell }), "ja");
    await click("all");
    expect(all("#question li").map(({ textContent }) => textContent)).toEqual([
      "「別紙」のN3:Q118に、状況欄4列",
      "新しいシート「集計表」（32行）",
      "シート「点検結果」を作り直し（40行。今の内容は置き換わります）",
    ]);
    expect([document.activeElement?.id, write.mock.calls.length]).toEqual(["question", 0]);
    await clickButton("書き込む");
    expect(preview).toHaveBeenCalledWith("all", null, expect.any(AbortSignal));
    expect(write).toHaveBeenCalledWith("ask");
    expect(text("result")).toBe("書き込みました：「集計表」のA1:H32");
    expect([element("question").hidden, document.activeElement?.id]).toEqual([true, "more-label"]);
    await click("place-0");
    expect(selectCell).toHaveBeenCalledWith({ sheet: "集計表", row: 0, column: 0, rows: 32, columns: 8 });
  });

  it.each([
    ["the button", () => clickButton("やめる")],
    ["Escape", () => key("Escape", element("question"))],
  ])("writes nothing when the preview is left by %s", async (_, leave) => {
    const write = jest.fn(() => Promise.resolve(written()));
    startPane(actionsWriting(write), "ja");
    await click("fill");
    await leave();
    await settle();
    expect([write.mock.calls.length, text("result")]).toEqual([0, "やめました。ブックは変わっていません。"]);
  });

  it("says that there is nothing to write", async () => {
    startPane(
      actionsWriting(() => Promise.resolve(written({ places: [] }))),
      "ja",
    );
    await click("fill");
    await clickButton("書き込む");
    expect(text("result")).toBe("記入するものがありませんでした。ブックは変わっていません。");
    expect(element("undo").hidden).toBe(true);
  });

  it("takes the last action back, once", async () => {
    const undo = jest.fn(() => Promise.resolve([]));
    startPane(
      actionsWriting(() => Promise.resolve(written({ undo }))),
      "ja",
    );
    expect(element("undo").hidden).toBe(true);
    await click("summarize");
    await clickButton("書き込む");
    await click("undo");
    expect([undo.mock.calls.length, text("result"), element("undo").hidden]).toEqual([1, "元に戻しました。", true]);
  });

  it("lists what was written, the latest first, and takes it back in that order", async () => {
    const undone: string[] = [];
    const writes = ["集計表", "概要"].map((sheet) =>
      written({
        places: [{ sheet, address: "A1:F9" }],
        undo: () => {
          undone.push(sheet);
          return Promise.resolve([]);
        },
      }),
    );
    startPane(
      actionsWriting(() => Promise.resolve(writes.shift() ?? written({ places: [] }))),
      "ja",
    );
    expect(element("written").hidden).toBe(true);
    for (let times = 0; times < 2; times += 1) {
      await click("summarize");
      await clickButton("書き込む");
    }
    const listed = (): readonly string[] => [...element("written-list").children].map(({ textContent }) => textContent);
    expect(listed()).toEqual(["書き込みました：「概要」のA1:F9", "書き込みました：「集計表」のA1:F9"]);
    expect(element("undo").title).toBe("書き込みました：「概要」のA1:F9");
    await click("undo");
    expect([undone, listed()]).toEqual([["概要"], ["書き込みました：「集計表」のA1:F9"]]);
    await click("undo");
    expect([undone, element("written").hidden]).toEqual([["概要", "集計表"], true]);
  });

  it("offers to go on cleaning up where Excel refused the way back, and says what is left", async () => {
    const refused = new Error("half written");
    const answers = [Promise.reject(refused), Promise.resolve(["「控え」は手を加えてあるので残しました。"])];
    startPane(
      {
        ...actionsWriting(() => Promise.reject(refused)),
        needsCleanUp: (error) => error === refused,
        describeFailure: () => "途中です。「後片付けを続ける」を押してください。",
        cleanUp: () => answers.shift() ?? Promise.resolve([]),
      },
      "ja",
    );
    expect(element("cleanUp").hidden).toBe(true);
    await click("summarize");
    await clickButton("書き込む");
    expect([element("cleanUp").hidden, text("cleanUp")]).toEqual([false, "後片付けを続ける"]);
    await click("cleanUp");
    expect([element("cleanUp").hidden, text("result")]).toEqual([
      false,
      "途中です。「後片付けを続ける」を押してください。",
    ]);
    await click("cleanUp");
    expect([element("cleanUp").hidden, text("result")]).toEqual([
      true,
      "元に戻しました。ただし、次のものは残しました。\n「控え」は手を加えてあるので残しました。",
    ]);
  });

  it.each([
    ["両方残す（シートは別に作り、列は書き換えません）", "keep"],
    ["書き換える（手を加えた内容は消えます）", "replace"],
  ] as const)("asks about cells of ours that were edited: %s", async (answer, editedCells) => {
    const write = jest.fn<ReturnType<WritePreview["write"]>, Parameters<WritePreview["write"]>>();
    write.mockResolvedValueOnce({ kind: "edited", sheets: ["集計表"] }).mockResolvedValueOnce(written());
    startPane(actionsWriting(write), "ja");
    await click("summarize");
    await clickButton("書き込む");
    expect(text("question")).toContain("「集計表」の、アドインが作った部分に");
    await clickButton(answer);
    expect(write).toHaveBeenLastCalledWith(editedCells);
    expect(text("result")).toContain("書き込みました");
  });

  it("leaves cells of ours that were edited when the user cancels", async () => {
    const write = jest.fn(() => Promise.resolve({ kind: "edited" as const, sheets: ["集計表"] }));
    startPane(actionsWriting(write), "ja");
    await click("summarize");
    await clickButton("書き込む");
    await clickButton("やめる");
    expect([write.mock.calls.length, text("result")]).toEqual([1, "やめました。ブックは変わっていません。"]);
  });

  it("says in Excel's own terms why something failed, and works again", async () => {
    const preview = jest.fn<ReturnType<PaneActions["preview"]>, []>();
    preview.mockRejectedValueOnce(new Error("シートが保護されています")).mockResolvedValue(previewOf());
    startPane(actionsWith({ preview }), "ja");
    await click("fill");
    expect([text("result"), element("result").className]).toEqual(["できません: シートが保護されています", "failed"]);
    await click("fill");
    expect(element("result").className).toBe("done");
  });

  it("runs one action at a time, keeping the focus on the button", async () => {
    let finish: (sighting: Sighting) => void = () => undefined;
    const preview = jest.fn(() => Promise.resolve(previewOf()));
    const inspect = (): Promise<Sighting> => new Promise((resolve) => (finish = resolve));
    const pane = startPane(actionsWith({ inspect, preview }), "ja");
    element("inspect").focus();
    const running = pane.run("inspect");
    await settle();
    expect([text("result"), element("pane").getAttribute("aria-busy"), element("progress").hidden]).toEqual([
      "点検しています…",
      "true",
      false,
    ]);
    await click("summarize");
    expect([preview.mock.calls.length, text("result")]).toEqual([
      0,
      "実行中です。前の処理が終わるまでお待ちください。",
    ]);
    finish({ kind: "report", report });
    await running;
    expect([text("result"), document.activeElement?.id]).toEqual([
      "点検が終わりました。指摘が3件あります。",
      "inspect",
    ]);
    expect([element("pane").getAttribute("aria-busy"), element("progress").hidden]).toEqual(["false", true]);
  });

  it("a ribbon button pressed while the pane looks at the workbook is not lost", async () => {
    let finish: (sighting: Sighting) => void = () => undefined;
    const inspect = jest
      .fn<Promise<Sighting>, []>()
      .mockImplementationOnce(() => new Promise((done) => (finish = done)));
    inspect.mockResolvedValue({ kind: "report", report });
    const pane = startPane(actionsWith({ inspect }), "ja");
    void pane.look();
    const running = pane.run("inspect");
    finish({ kind: "missing", message: "" });
    await running;
    expect(text("result")).toBe("点検が終わりました。指摘が3件あります。");
  });

  it.each(["connecting", "withoutOffice", "withoutExcel"] as const)("keeps its buttons off while %s", (state) => {
    showWithoutActions(state, "ja");
    expect(text("result")).not.toBe("");
    expect(all("#actions fluent-button[disabled]").map((button) => button.id)).toEqual([...buttons, "selfTest"]);
    startPane(actionsWith(), "ja");
    expect(document.querySelectorAll(":not([hidden])[disabled]")).toHaveLength(0);
  });
});

describe("the overview", () => {
  it("shows sentence, summary, bars and matrix", async () => {
    startPane(actionsWith(), "ja");
    await click("inspect");
    await click("tab-overview");
    expect([element("findings").hidden, element("overview").hidden]).toEqual([true, false]);
    expect(all("#overview .sentence").map(({ textContent }) => textContent)).toEqual(report.sentences);
    expect(all("#summary-table tbody tr").map((row) => [...row.children].map((cell) => cell.textContent))).toEqual([
      ["ア 健康", "4", "3", "1", "0", "75.0%"],
      ["合計", "4", "3", "1", "0", "75.0%"],
    ]);
    expect(all("#bars .fill").map((fill) => fill.style.inlineSize)).toEqual(["75%"]);
    // Statuses that no measure has take no column.
    expect(all("#matrix tr").map((row) => [...row.children].map((cell) => cell.textContent))).toEqual([
      ["評価", "達成", "未達成(終了)"],
      ["◎", "1", "0"],
      ["空欄", "0", "1"],
    ]);
  });

  it("a cell of the matrix leads to the findings of its measures", async () => {
    startPane(actionsWith(), "ja");
    await click("inspect");
    await click("tab-overview");
    await click(all("#matrix fluent-button").at(-1) ?? element("matrix"));
    expect([element("findings").hidden, text("finding-count")]).toEqual([false, "3件中1件"]);
    expect(all(".line.finding").map(({ textContent }) => textContent)).toEqual([expect.stringContaining("I9")]);
    expect(text("findings")).toContain("評価空欄・未達成(終了)：1施策の指摘だけを表示中");
    await clickButton("絞り込みをやめる");
    expect(text("finding-count")).toBe("3件");
  });

  it("has one tab stop among its tabs, on the one that is chosen", async () => {
    startPane(actionsWith(), "ja");
    const tabStops = (): string[] => all('fluent-tab[tabindex="0"]').map(({ id }) => id);
    expect([tabStops(), all('[aria-selected="true"]')]).toEqual([["tab-reconciliation"], []]);
    await click("inspect");
    expect([tabStops(), element("findings").hidden]).toEqual([["tab-findings"], false]);
    await click("tab-overview");
    expect([tabStops(), element("findings").hidden, element("overview").hidden]).toEqual([
      ["tab-overview"],
      true,
      false,
    ]);
  });
});

describe("formulas", () => {
  const place = (row: number): WrittenPlace => ({ sheet: "計算", address: `A${String(row)}` });
  const previewOfFormulas = (changes: Partial<FormulaPreview> = {}): FormulaPreview => ({
    places: [place(1)],
    left: [],
    apply: () => Promise.resolve({ places: [place(1)], undo: () => Promise.resolve([]) }),
    ...changes,
  });

  it.each([
    ["reenter", "再計算する", "数式を入力し直しました：「計算」のA1"],
    ["freeze", "値に変換する", "値に変換しました：「計算」のA1"],
  ] as const)("%s: shows the cells, does it, and takes it back", async (command, answer, outcome) => {
    const undo = jest.fn(() => Promise.resolve([]));
    const apply = jest.fn(() => Promise.resolve({ places: [place(1)], undo }));
    const previewFormulas = jest.fn(() => Promise.resolve(previewOfFormulas({ apply, left: [place(9)] })));
    startPane(actionsWith({ previewFormulas }), "ja");
    await click("more-label");
    await click(command);
    expect(previewFormulas).toHaveBeenCalledWith(command);
    expect(all("#question li").map(({ textContent }) => textContent)).toEqual([
      "「計算」のA1",
      "計算結果がまだない1セルは、そのままにします。",
    ]);
    expect(apply).not.toHaveBeenCalled();
    await clickButton(answer);
    expect([text("result"), document.activeElement?.id]).toEqual([outcome, "more-label"]);
    await click("undo");
    expect([undo.mock.calls.length, text("result")]).toEqual([1, "元に戻しました。"]);
  });

  it("started by the ribbon, leaves the focus where its button is found", async () => {
    const pane = startPane(actionsWith({ previewFormulas: () => Promise.resolve(previewOfFormulas()) }), "ja");
    const running = pane.run("freeze");
    await settle();
    await clickButton("値に変換する");
    await running;
    expect([text("result"), document.activeElement?.id]).toEqual(["値に変換しました：「計算」のA1", "more-label"]);
  });

  it("asks nothing where there is nothing to do, and does nothing when the user declines", async () => {
    const apply = jest.fn(() => Promise.resolve({ places: [], undo: () => Promise.resolve([]) }));
    const previewFormulas = jest.fn(() => Promise.resolve(previewOfFormulas({ apply })));
    previewFormulas.mockResolvedValueOnce(previewOfFormulas({ places: [] }));
    startPane(actionsWith({ previewFormulas }), "ja");
    await click("freeze");
    expect(text("result")).toBe("値に変換できるTENKENの数式はありません。ブックは変わっていません。");
    await click("freeze");
    await clickButton("やめる");
    expect([apply.mock.calls.length, element("undo").hidden]).toEqual([0, true]);
  });

  it("lists so many places and counts the others", async () => {
    const places = Array.from({ length: 50 }, (_, row) => place(row + 1));
    startPane(actionsWith({ previewFormulas: () => Promise.resolve(previewOfFormulas({ places })) }), "ja");
    await click("freeze");
    expect(all("#question li")).toHaveLength(21);
    expect(all("#question li").at(-1)?.textContent).toBe("ほか30か所");
  });
});

describe("cancelling", () => {
  const never = <Answer>(): Promise<Answer> => new Promise(() => undefined);

  it("stops waiting for what only reads, and the pane can be used again at once", async () => {
    const inspect = jest.fn<Promise<Sighting>, []>().mockReturnValueOnce(never());
    inspect.mockResolvedValue({ kind: "report", report });
    startPane(actionsWith({ inspect }), "ja");
    element("inspect").focus();
    await click("inspect");
    expect([element("progress").hidden, element("cancel").getAttribute("aria-disabled")]).toEqual([false, "false"]);
    element("cancel").focus();
    await click("cancel");
    expect([text("result"), element("progress").hidden]).toEqual(["中止しました。ブックは変わっていません。", true]);
    expect(document.activeElement?.id).toBe("inspect");
    await click("inspect");
    expect(text("result")).toContain("点検が終わりました");
  });

  it.each(["inspect", "fill", "summarize"] as const)("%s: tells the work itself to end", async (action) => {
    const signals: (AbortSignal | undefined)[] = [];
    const inspect: PaneActions["inspect"] = (_, signal) => {
      signals.push(signal);
      return never();
    };
    const preview: PaneActions["preview"] = (_, __, signal) => {
      signals.push(signal);
      return never();
    };
    startPane(actionsWith({ inspect, preview }), "ja");
    await click(action);
    expect(signals.map((signal) => signal?.aborted)).toEqual([false]);
    await click("cancel");
    expect(signals.map((signal) => signal?.aborted)).toEqual([true]);
    expect([text("result"), element("result").className]).toEqual(["中止しました。ブックは変わっていません。", "done"]);
  });

  it("is off while Excel writes, and says why", async () => {
    const write = jest.fn(() => never<WriteResult>());
    startPane(actionsWriting(write), "ja");
    await click("fill");
    await clickButton("書き込む");
    expect(element("cancel").getAttribute("aria-disabled")).toBe("true");
    expect(element("cancel").title).toContain("中止できません");
    await click("cancel");
    expect(text("result")).toBe("書き込んでいます…");
  });

  it("what comes too late, even a failure, is nobody's business any more", async () => {
    let fail: (error: Error) => void = () => undefined;
    const inspect = (): Promise<Sighting> => new Promise((_, reject) => (fail = reject));
    startPane(actionsWith({ inspect }), "ja");
    await click("inspect");
    await click("cancel");
    fail(new Error("遅すぎた"));
    await settle();
    expect(text("result")).toBe("中止しました。ブックは変わっていません。");
  });
});

describe("a tab that has to be read from the workbook, pressed while the pane is busy", () => {
  const loadSettings = jest.fn(() => new Promise<never>(() => undefined));

  it.each([
    ["before anything is on show", null],
    ["beside the findings", "tab-findings"],
  ])("%s: what is on show stays, and the pane says why", async (_, shown) => {
    startPane(actionsWith(), "ja", loadSettings);
    if (shown !== null) await click("inspect");
    await click("summarize");
    element("tab-settings").focus();
    await click("tab-settings");
    expect(text("result")).toBe("実行中です。前の処理が終わるまでお待ちください。");
    expect(all('[aria-selected="true"]').map(({ id }) => id)).toEqual(shown === null ? [] : [shown]);
    expect([element("settings").hidden, element("findings").hidden]).toEqual([true, shown === null]);
    expect(document.activeElement).toBe(shown === null ? document.body : element(shown));
    expect(loadSettings).not.toHaveBeenCalled();
    await clickButton("やめる");
    await click("tab-settings");
    expect([element("settings").hidden, loadSettings.mock.calls.length]).toEqual([false, 1]);
    loadSettings.mockClear();
  });

  it("the overview is there already: it is shown", async () => {
    startPane(actionsWith(), "ja", loadSettings);
    await click("inspect");
    await click("summarize");
    await click("tab-overview");
    expect(element("overview").hidden).toBe(false);
  });
});
