/** @jest-environment jsdom */
import { startPane } from "../../src/taskpane/pane";
import type { PaneActions, PaneFinding } from "../../src/taskpane/paneActions";
import {
  actionsWith,
  all,
  click,
  clickButton,
  element,
  finding,
  findingsOf,
  key,
  groupBy,
  openGroups,
  openPage,
  report,
  settle,
  text,
} from "./paneSupport";

const copied = jest.fn(() => Promise.resolve());

beforeEach(() => {
  openPage();
  Object.assign(navigator, { clipboard: { writeText: copied } });
});

async function paneWith(findings: readonly PaneFinding[], changes: Partial<PaneActions> = {}): Promise<void> {
  const inspect: PaneActions["inspect"] = () => Promise.resolve({ kind: "report", report: { ...report, findings } });
  startPane(actionsWith({ inspect, ...changes }), "ja");
  await click("inspect");
  await openGroups();
}

const lines = (): string[] => all(".line .address").map(({ textContent }) => textContent);

describe("the findings", () => {
  it("say their severity, cell, measure and message", async () => {
    await paneWith([finding]);
    expect(
      all(".line.finding").map((line) => [...(line.firstElementChild?.children ?? [])].map((part) => part.textContent)),
    ).toEqual([["誤り", "I9", "Ⅰ-①-ア-2", "評価「○」が目標と実績に合いません。"]]);
    expect([text("finding-count"), text("result")]).toEqual(["1件", "点検が終わりました。指摘が1件あります。"]);
  });

  it("none: says so, without an empty list and filters", async () => {
    await paneWith([]);
    expect([text("finding-count"), text("result")]).toEqual([
      "指摘はありません。",
      "点検が終わりました。指摘はありません。",
    ]);
    expect([element("finding-list").hidden, element("finding-options").hidden]).toEqual([true, true]);
  });

  it("a click selects the cell, and shows why, how to fix and where the rule comes from", async () => {
    const selectCell = jest.fn(() => Promise.resolve());
    await paneWith(report.findings, { selectCell });
    groupBy("none");
    await click(all(".line.finding")[1] ?? element("finding-list"));
    expect(selectCell).toHaveBeenCalledWith({ sheet: "施策一覧", row: 2, column: 0 });
    expect(text("result")).toBe("「施策一覧」のA3を選びました。");
    const detail = text("finding-detail");
    for (const part of ["評価を「△」に直してください。", "L1-03"]) {
      expect(detail).toContain(part);
    }
    await clickButton("次へ");
    expect(text("finding-detail")).toContain("「１件」→「1件」");
    expect(all("#finding-detail a").map((link) => link.getAttribute("href"))).toEqual([
      "findings.html#judgement-grade-differs",
    ]);
    expect(document.activeElement?.id).toBe("finding-next");
    await clickButton("前へ");
    expect(selectCell).toHaveBeenCalledTimes(3);
  });

  it("are walked along with the keyboard; Enter selects", async () => {
    const selectCell = jest.fn(() => Promise.resolve());
    await paneWith(findingsOf(30), { selectCell });
    groupBy("none");
    const visited: (string | undefined)[] = [];
    for (const name of [
      "ArrowDown",
      "ArrowDown",
      "ArrowUp",
      "ArrowUp",
      "End",
      "ArrowDown",
      "PageUp",
      "Home",
      "PageDown",
      "x",
    ]) {
      await key(name);
      visited.push(document.activeElement?.id);
    }
    expect(visited).toEqual([1, 2, 1, 0, 29, 29, 28, 0, 1, 1].map((index) => `line-${String(index)}`));
    expect(selectCell).not.toHaveBeenCalled();
    await click(document.activeElement as HTMLElement);
    expect(selectCell).toHaveBeenCalledWith({ sheet: "施策一覧", row: 1, column: 0 });
  });

  it("are filtered by severity, family and search", async () => {
    await paneWith(report.findings);
    await clickButton("誤り 1");
    expect([lines(), text("finding-count")]).toEqual([["A3", "E10"], "3件中2件"]);
    const family = element("finding-family") as HTMLSelectElement;
    expect([...family.options].map((option) => option.text)).toEqual(["すべての種類", "評価（2）", "構成（1）"]);
    family.value = "structure";
    family.dispatchEvent(new Event("change"));
    expect(lines()).toEqual(["A3"]);
    const search = element("finding-search") as HTMLInputElement;
    search.value = "空白";
    search.dispatchEvent(new Event("input"));
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect([lines(), text("finding-count"), element("finding-list").hidden]).toEqual([
      [],
      "条件に合う指摘はありません。",
      true,
    ]);
  });

  it("of one kind are one entry, told by its first, with its own decisions; or by measure, or one by one", async () => {
    await paneWith(report.findings);
    const headings = (): string[] =>
      all(".line.group .title, .line.group .count").map(({ textContent }) => textContent);
    expect(headings()).toEqual(["評価が合わない", "2件"]);
    expect(text("group-detail")).toContain("同じ種類の2件をすべて確認済みにする");
    await click(all(".line.group .entry")[0] ?? element("finding-list"));
    expect(all(".line.group .message").map(({ textContent }) => textContent)).toEqual([
      "I9Ⅰ-①-ア-2評価「○」が目標と実績に合いません。",
    ]);
    expect(lines()).toEqual(["I9", "A3"]);
    groupBy("measure");
    expect([headings(), lines()]).toEqual([[], ["I9", "A3", "E10"]]);
    groupBy("none");
    expect([headings(), lines()]).toEqual([[], ["I9", "A3", "E10"]]);
  });

  it("are copied as text: those that are shown", async () => {
    await paneWith(report.findings);
    await clickButton("注意 1");
    await clickButton("表示中の指摘をコピー");
    expect(copied).toHaveBeenLastCalledWith(
      [
        "誤り\t施策一覧\tI9\tⅠ-①-ア-2\t評価「○」が目標と実績に合いません。\t評価を「△」に直してください。",
        "参考\t施策一覧\tE10\tⅠ-①-ア-3\t空白があります。\t評価を「△」に直してください。",
      ].join("\n"),
    );
    expect(text("result")).toBe("指摘2件をコピーしました。");
  });

  it("can't be copied: says what to do instead", async () => {
    copied.mockRejectedValueOnce(new Error("denied"));
    Object.assign(document, { execCommand: () => false });
    await paneWith([finding]);
    await clickButton("表示中の指摘をコピー");
    await settle();
    expect([element("result").className, text("result")]).toEqual([
      "failed",
      expect.stringContaining("コピーできません"),
    ]);
  });

  it("a hundred thousand: only those in view are drawn", async () => {
    await paneWith(findingsOf(100_000));
    expect(all(".line").length).toBeLessThan(40);
    expect(Number.parseInt(all(".spacer")[0]?.style.height ?? "", 10)).toBeGreaterThan(3_000_000);
  });

  it("show markup in cells as the text that it is", async () => {
    const markup = '<img src=x onerror="alert(1)"><b>太字</b>';
    await paneWith([{ ...finding, message: markup, measure: markup, fix: markup, title: markup }]);
    await click(all(".line.finding")[0] ?? element("finding-list"));
    expect(document.querySelectorAll("img, b")).toHaveLength(0);
    expect([text("finding-list"), text("finding-detail")]).toEqual([
      expect.stringContaining(markup),
      expect.stringContaining(markup),
    ]);
  });
});
