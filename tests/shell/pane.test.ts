/** @jest-environment jsdom */
import { readFileSync } from "node:fs";
import path from "node:path";
import { pageSize } from "../../src/taskpane/findingList";
import { showWithoutActions, startPane } from "../../src/taskpane/pane";
import type { PaneActions, PaneFinding, PaneReport } from "../../src/taskpane/paneActions";

const page = readFileSync(path.resolve(__dirname, "../../src/taskpane/taskpane.html"), "utf8");

function text(id: string): string {
  return document.getElementById(id)?.textContent ?? "";
}

function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (found === null) throw new Error(id);
  return found;
}

function findingButtons(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>("#finding-list button")];
}

/** Lets the promises of a click run. */
async function settle(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 0));
}

async function click(target: HTMLElement): Promise<void> {
  target.click();
  await settle();
}

const finding: PaneFinding = {
  severity: "error",
  sheet: "施策一覧",
  position: { row: 8, column: 8 },
  measure: "Ⅰ-①-ア-2",
  message: "評価「○」が目標と実績に合いません。",
  fix: "評価を「△」に直してください。",
};

const report: PaneReport = { sheet: "施策一覧", layout: "report", measureCount: 76, findings: [finding] };

function actionsWith(changes: Partial<PaneActions> = {}): PaneActions {
  return {
    inspect: () => Promise.resolve(report),
    fill: () => Promise.resolve({ message: "「施策一覧」のM～P列に記入しました。" }),
    summarize: () => Promise.resolve({ message: "シート「集計表」を作成しました。" }),
    selectCell: () => Promise.resolve(),
    describeFailure: (error) => `できません: ${error instanceof Error ? error.message : ""}`,
    ...changes,
  };
}

beforeEach(() => {
  document.documentElement.innerHTML = /<body>.*<\/body>/s.exec(page)?.[0] ?? "";
});

describe("the pane", () => {
  it("has three actions in Japanese, and in English in an English Excel", () => {
    startPane(actionsWith(), "ja");
    expect(["inspect", "fill", "summarize"].map(text)).toEqual(["点検する", "状況欄を記入", "集計表を作成"]);
    expect([document.documentElement.lang, document.title]).toEqual(["ja", "計画の点検"]);
    startPane(actionsWith(), "en");
    expect(["inspect", "fill", "summarize"].map(text)).toEqual(["Inspect", "Fill in statuses", "Build summary"]);
    expect(document.documentElement.lang).toBe("en");
  });

  it("leaves no text of the page empty", () => {
    startPane(actionsWith(), "ja");
    const silent = [...document.querySelectorAll("h1, h2, dt, button")].filter(
      (node) => node.textContent === "" && node.id !== "finding-more",
    );
    expect(silent.map((node) => node.id)).toEqual([]);
  });

  it("says what it sees, how it ended and what it found", async () => {
    startPane(actionsWith(), "ja");
    await click(element("inspect"));
    expect(["overview-sheet", "overview-layout", "overview-measures"].map(text)).toEqual([
      "施策一覧",
      "帳票型",
      "76施策",
    ]);
    expect(element("overview").hidden).toBe(false);
    expect(text("result")).toBe("点検が終わりました。指摘が1件あります。");
    expect(text("finding-count")).toBe("誤り1件・注意0件・参考0件");
    expect(findingButtons().map((button) => [...button.children].map((child) => child.textContent))).toEqual([
      ["誤り", "I9", "Ⅰ-①-ア-2", "評価「○」が目標と実績に合いません。", "直し方：評価を「△」に直してください。"],
    ]);
  });

  it("hides the findings again when there are none", async () => {
    const inspect = jest
      .fn<Promise<PaneReport>, []>()
      .mockResolvedValueOnce(report)
      .mockResolvedValueOnce({ ...report, findings: [] });
    startPane(actionsWith({ inspect }), "ja");
    await click(element("inspect"));
    await click(element("inspect"));
    expect([element("findings").hidden, findingButtons().length]).toEqual([true, 0]);
    expect(text("result")).toBe("点検が終わりました。指摘はありません。");
  });

  it.each([
    ["fill", "「施策一覧」のM～P列に記入しました。"],
    ["summarize", "シート「集計表」を作成しました。"],
  ])("tells the outcome of %s", async (action, message) => {
    startPane(actionsWith(), "ja");
    await click(element(action));
    expect([text("result"), element("result").className]).toEqual([message, "done"]);
  });

  it("selects the cell of the finding that is clicked", async () => {
    const selectCell = jest.fn<Promise<void>, [unknown]>().mockResolvedValue(undefined);
    startPane(actionsWith({ selectCell }), "ja");
    await click(element("inspect"));
    for (const button of findingButtons()) await click(button);
    expect(selectCell.mock.calls).toEqual([[{ sheet: "施策一覧", row: 8, column: 8 }]]);
    expect(text("result")).toBe("「施策一覧」のI9を選びました。");
  });

  it("selects nothing for a finding without a cell", async () => {
    const selectCell = jest.fn<Promise<void>, [unknown]>().mockResolvedValue(undefined);
    const inspect = (): Promise<PaneReport> =>
      Promise.resolve({ ...report, findings: [{ ...finding, position: null, measure: null, fix: null }] });
    startPane(actionsWith({ inspect, selectCell }), "ja");
    await click(element("inspect"));
    for (const button of findingButtons()) await click(button);
    expect(selectCell).not.toHaveBeenCalled();
    expect(findingButtons()[0]?.children).toHaveLength(2);
  });

  it("says in Excel's own terms why something failed, and works again", async () => {
    const fill = jest
      .fn<Promise<{ message: string }>, []>()
      .mockRejectedValueOnce(new Error("シートが保護されています"))
      .mockResolvedValueOnce({ message: "記入しました。" });
    startPane(actionsWith({ fill }), "ja");
    await click(element("fill"));
    expect([text("result"), element("result").className]).toEqual(["できません: シートが保護されています", "failed"]);
    await click(element("fill"));
    expect(text("result")).toBe("記入しました。");
  });

  it("runs one action at a time, keeping the focus on the button", async () => {
    let finish: (outcome: { message: string }) => void = () => undefined;
    const summarize = jest.fn(() => Promise.resolve({ message: "" }));
    const fill = (): Promise<{ message: string }> => new Promise((resolve) => (finish = resolve));
    const pane = startPane(actionsWith({ fill, summarize }), "ja");
    element("fill").focus();
    const running = pane.run("fill");
    expect([text("result"), element("pane").getAttribute("aria-busy")]).toEqual(["状況欄を記入しています…", "true"]);
    await click(element("summarize"));
    expect([summarize.mock.calls.length, text("result")]).toEqual([0, "前の処理が終わるまでお待ちください。"]);
    finish({ message: "終わりました。" });
    await running;
    expect([text("result"), document.activeElement?.id]).toEqual(["終わりました。", "fill"]);
    expect(element("pane").getAttribute("aria-busy")).toBe("false");
  });

  it("shows markup in cells as the text that it is", async () => {
    const markup = '<img src=x onerror="alert(1)"><b>太字</b>';
    const inspect = (): Promise<PaneReport> =>
      Promise.resolve({
        ...report,
        sheet: markup,
        findings: [{ ...finding, message: markup, measure: markup, fix: markup }],
      });
    startPane(actionsWith({ inspect }), "ja");
    await click(element("inspect"));
    expect(document.querySelectorAll("img, b")).toHaveLength(0);
    expect(text("overview-sheet")).toBe(markup);
    expect(findingButtons()[0]?.textContent).toContain(markup);
  });

  it("draws a long list page by page, with the focus on the first new one", async () => {
    const findings = Array.from({ length: pageSize * 2 + 1 }, (_, row) => ({
      ...finding,
      position: { row, column: 0 },
    }));
    startPane(actionsWith({ inspect: () => Promise.resolve({ ...report, findings }) }), "ja");
    await click(element("inspect"));
    expect([findingButtons().length, text("finding-more")]).toEqual([pageSize, `続きを表示（残り${pageSize + 1}件）`]);
    await click(element("finding-more"));
    expect(document.activeElement).toBe(findingButtons()[pageSize]);
    await click(element("finding-more"));
    expect([findingButtons().length, element("finding-more").hidden]).toEqual([findings.length, true]);
  });

  it("moves along the findings with the arrow keys", async () => {
    const findings = [0, 1, 2].map((row) => ({ ...finding, position: { row, column: 0 } }));
    startPane(actionsWith({ inspect: () => Promise.resolve({ ...report, findings }) }), "ja");
    await click(element("inspect"));
    const buttons = findingButtons();
    buttons[0]?.focus();
    const visited = ["ArrowDown", "ArrowDown", "ArrowDown", "ArrowUp", "Home", "ArrowUp", "End", "x"].map((key) => {
      document.activeElement?.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true }));
      return buttons.indexOf(document.activeElement as HTMLElement);
    });
    expect(visited).toEqual([1, 2, 2, 1, 0, 0, 2, 2]);
  });

  it.each(["connecting", "withoutOffice", "withoutExcel"] as const)("keeps its buttons off while %s", (state) => {
    showWithoutActions(state, "ja");
    expect(text("result")).not.toBe("");
    expect([...document.querySelectorAll("main button:disabled")].map((button) => button.id)).toEqual([
      "inspect",
      "fill",
      "summarize",
    ]);
    startPane(actionsWith(), "ja");
    expect(document.querySelectorAll("button:disabled")).toHaveLength(0);
    expect(text("result")).toBe("");
  });
});
