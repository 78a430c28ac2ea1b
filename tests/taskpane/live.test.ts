/** @jest-environment jsdom */
import { startPane } from "../../src/taskpane/pane";
import type { PaneActions, PaneFinding, Sighting } from "../../src/taskpane/paneActions";
import { paneVisibility } from "../../src/taskpane/paneVisibility";
import { actionsWith, all, element, finding, groupBy, openPage, previewOf, report, text, written } from "./paneSupport";

const sightingOf = (findings: readonly PaneFinding[]): Sighting => ({
  kind: "report",
  report: { ...report, findings },
});

const findingInRow = (row: number): PaneFinding => ({
  ...finding,
  position: { row, column: 0 },
  message: `${String(row)}行目の指摘`,
});

const rows = (...numbers: readonly number[]): Sighting => sightingOf(numbers.map(findingInRow));

/** A pane over a workbook that changes; what the user sees of it, and the way to change it. */
interface LivePane {
  readonly inspect: jest.Mock<ReturnType<PaneActions["inspect"]>, Parameters<PaneActions["inspect"]>>;
  readonly change: () => void;
  readonly setVisible: (visible: boolean) => void;
}

const wait = (milliseconds: number): Promise<void> => jest.advanceTimersByTimeAsync(milliseconds);

async function press(id: string): Promise<void> {
  element(id).click();
  await wait(0);
}

async function livePane(first: Sighting, changes: Partial<PaneActions> = {}): Promise<LivePane> {
  const inspect = jest.fn<ReturnType<PaneActions["inspect"]>, Parameters<PaneActions["inspect"]>>();
  inspect.mockResolvedValue(first);
  const changeListeners: (() => void)[] = [];
  const visibilityListeners: (() => void)[] = [];
  let isVisible = true;
  startPane(actionsWith({ inspect, ...changes }), "ja", null, {
    watch: (listener) => {
      changeListeners.push(listener);
      return Promise.resolve(() => Promise.resolve());
    },
    visibility: { isVisible: () => isVisible, onChange: (listener) => visibilityListeners.push(listener) },
  });
  await press("inspect");
  groupBy("none");
  expect(changeListeners).toHaveLength(1);
  return {
    inspect,
    change: () => {
      for (const listener of changeListeners) listener();
    },
    setVisible: (visible) => {
      isVisible = visible;
      for (const listener of visibilityListeners) listener();
    },
  };
}

const addresses = (): string[] => all(".line .address").map(({ textContent }) => textContent);
/** What the line says whose card is open. */
const openLine = (): string => element("finding-detail").closest(".line")?.textContent ?? "";
const liveSwitch = (): HTMLInputElement => element("live-switch") as HTMLInputElement;

function toggleSwitch(): void {
  liveSwitch().click();
}

const cellBeingEdited = Object.assign(new Error("editing"), { code: "InvalidOperationInCellEditMode" });

beforeEach(() => {
  jest.useFakeTimers();
  openPage();
});

afterEach(() => {
  jest.useRealTimers();
});

describe("入力に合わせて点検", () => {
  it("a change: the counts move after a moment, and what the last inspection said moves with them", async () => {
    const pane = await livePane(rows(1, 2, 3));
    expect([text("finding-count"), liveSwitch().checked, text("live-remark")]).toEqual(["3件", true, ""]);
    pane.inspect.mockResolvedValue(rows(1, 3));
    pane.change();
    await wait(299);
    expect(pane.inspect).toHaveBeenCalledTimes(1);
    await wait(1);
    expect([text("finding-count"), text("result")]).toEqual(["2件", "点検が終わりました。指摘が2件あります。"]);
    expect(element("pane").getAttribute("aria-busy")).toBe("false");
  });

  it("many changes, one inspection", async () => {
    const pane = await livePane(rows(1));
    for (let turn = 0; turn < 10; turn += 1) {
      pane.change();
      await wait(200);
    }
    await wait(300);
    expect(pane.inspect).toHaveBeenCalledTimes(2);
    await wait(10_000);
    expect(pane.inspect).toHaveBeenCalledTimes(2);
  });

  it("filters, search, the chosen finding and the focus stay", async () => {
    const pane = await livePane(rows(1, 2, 3, 4));
    const search = element("finding-search") as HTMLInputElement;
    search.value = "行目";
    search.dispatchEvent(new Event("input"));
    await wait(200);
    all(".line.finding")[2]?.click();
    await wait(0);
    element("finding-accept").focus();
    pane.inspect.mockResolvedValue(rows(2, 3, 4));
    pane.change();
    await wait(300);
    expect([addresses(), search.value, search.isConnected]).toEqual([["A3", "A4", "A5"], "行目", true]);
    expect(openLine()).toContain("3行目の指摘");
    expect(document.activeElement?.id).toBe("finding-accept");
    // What the user was told of the cell that was chosen is not talked over.
    expect(text("result")).toContain("を選びました");
  });

  it("the finding of the card is put right: the card shuts, and the grid stays where the user is at work", async () => {
    const selectCell = jest.fn(() => Promise.resolve());
    const pane = await livePane(rows(1, 2, 3), { selectCell });
    all(".line.finding")[1]?.click();
    await wait(0);
    pane.inspect.mockResolvedValue(rows(1, 3));
    pane.change();
    await wait(300);
    expect([all("#finding-detail").length, addresses(), selectCell.mock.calls.length]).toEqual([0, ["A2", "A4"], 1]);
    expect(document.getElementById("line-1")?.tabIndex).toBe(0);
    element("line-1").focus();
    pane.inspect.mockResolvedValue(rows());
    pane.change();
    await wait(300);
    expect([text("finding-count"), document.activeElement?.id]).toEqual(["指摘はありません。", "tab-findings"]);
  });

  it("a row was put in above: the chosen finding is known again", async () => {
    const pane = await livePane(rows(1, 2));
    all(".line.finding")[1]?.click();
    await wait(0);
    const moved = { ...findingInRow(2), position: { row: 3, column: 0 } };
    pane.inspect.mockResolvedValue(sightingOf([findingInRow(1), findingInRow(2.5), moved]));
    pane.change();
    await wait(300);
    expect([openLine(), document.getElementById("line-2")?.getAttribute("aria-expanded")]).toEqual([
      expect.stringContaining("2行目の指摘"),
      "true",
    ]);
  });

  it("switched off: not at all; switched on again: at once, when something has changed", async () => {
    const pane = await livePane(rows(1));
    toggleSwitch();
    pane.change();
    await wait(10_000);
    expect(pane.inspect).toHaveBeenCalledTimes(1);
    toggleSwitch();
    await wait(300);
    expect(pane.inspect).toHaveBeenCalledTimes(2);
  });

  it("a large workbook: off, with the reason; on, if the user wants it, with a longer pause", async () => {
    const pane = await livePane(rows(1));
    pane.inspect.mockImplementation(async () => {
      await new Promise((resolve) => setTimeout(resolve, 4000));
      return rows(1, 2);
    });
    element("inspect").click();
    await wait(4000);
    expect([liveSwitch().checked, text("live-remark")]).toEqual([
      false,
      "点検に約4秒かかるため、切ってあります。入れると、入力のたびに点検します。",
    ]);
    pane.change();
    await wait(20_000);
    expect(pane.inspect).toHaveBeenCalledTimes(2);
    toggleSwitch();
    await wait(3999);
    expect([pane.inspect.mock.calls.length, text("live-remark")]).toEqual([2, ""]);
    await wait(1);
    expect(pane.inspect).toHaveBeenCalledTimes(3);
  });

  it("hidden: nothing runs; shown again: inspects, if something has changed", async () => {
    const pane = await livePane(rows(1));
    pane.setVisible(false);
    pane.setVisible(true);
    await wait(1000);
    expect(pane.inspect).toHaveBeenCalledTimes(1);
    pane.change();
    pane.setVisible(false);
    await wait(10_000);
    expect([pane.inspect.mock.calls.length, jest.getTimerCount()]).toEqual([1, 0]);
    pane.setVisible(true);
    await wait(300);
    expect(pane.inspect).toHaveBeenCalledTimes(2);
  });

  it("an action is not interrupted", async () => {
    const pane = await livePane(rows(1), {
      preview: () => Promise.resolve(previewOf(() => Promise.resolve(written({ report })))),
    });
    await press("summarize");
    pane.change();
    await wait(5000);
    expect([pane.inspect.mock.calls.length, element("question").hidden]).toEqual([1, false]);
    all('#question [appearance="primary"]')[0]?.click();
    await wait(300);
    expect([pane.inspect.mock.calls.length, text("result")]).toEqual([2, expect.stringContaining("書き込みました")]);
  });

  it("what an action has shown meanwhile is not covered by something older", async () => {
    const pane = await livePane(rows(1, 2, 3));
    let answer: (sighting: Sighting) => void = () => undefined;
    pane.inspect.mockReturnValueOnce(
      new Promise((resolve) => {
        answer = resolve;
      }),
    );
    pane.change();
    await wait(300);
    pane.inspect.mockResolvedValue(rows(1));
    await press("inspect");
    answer(rows(1, 2));
    await wait(0);
    expect(text("finding-count")).toBe("1件");
    await wait(300);
    expect([pane.inspect.mock.calls.length, text("finding-count")]).toEqual([4, "1件"]);
  });

  /** Inspects until it is told to end. */
  const untilAborted: PaneActions["inspect"] = (_, signal) =>
    new Promise((__, reject) => {
      signal?.addEventListener("abort", () => {
        reject(signal.reason as Error);
      });
    });

  it("a newer change ends an inspection that is going on, and is inspected itself", async () => {
    const pane = await livePane(rows(1, 2));
    pane.inspect.mockImplementationOnce(untilAborted);
    pane.change();
    await wait(300);
    const signal = pane.inspect.mock.calls[1]?.[1];
    expect([pane.inspect.mock.calls.length, signal?.aborted]).toEqual([2, false]);
    pane.inspect.mockResolvedValue(rows(1));
    pane.change();
    expect(signal?.aborted).toBe(true);
    await wait(300);
    expect([pane.inspect.mock.calls.length, text("finding-count"), text("live-remark")]).toEqual([3, "1件", ""]);
  });

  it("an action that begins ends it; what has changed is inspected after the action", async () => {
    const pane = await livePane(rows(1, 2));
    pane.inspect.mockImplementationOnce(untilAborted);
    pane.change();
    await wait(300);
    await press("summarize");
    expect([pane.inspect.mock.calls[1]?.[1]?.aborted, element("question").hidden]).toEqual([true, false]);
    await wait(5000);
    expect(pane.inspect).toHaveBeenCalledTimes(2);
    pane.inspect.mockResolvedValue(rows(1));
    all("#question .choices fluent-button")[1]?.click();
    await wait(300);
    expect([pane.inspect.mock.calls.length, text("finding-count"), text("live-remark")]).toEqual([3, "1件", ""]);
  });

  it("while a cell is being edited: silent, and tried again", async () => {
    const pane = await livePane(rows(1, 2));
    const said = text("result");
    pane.inspect.mockRejectedValueOnce(cellBeingEdited).mockRejectedValueOnce(cellBeingEdited);
    pane.inspect.mockResolvedValue(rows(1));
    pane.change();
    await wait(300);
    expect([text("finding-count"), text("live-remark"), text("result")]).toEqual(["2件", "", said]);
    await wait(2000);
    expect([pane.inspect.mock.calls.length, text("finding-count")]).toEqual([4, "1件"]);
  });

  it("any other failure is said, and the next change tried", async () => {
    const pane = await livePane(rows(1, 2));
    pane.inspect.mockRejectedValueOnce(new Error("設定"));
    pane.change();
    await wait(5000);
    expect([pane.inspect.mock.calls.length, text("live-remark")]).toEqual([
      2,
      "入力に合わせた点検ができませんでした。できません: 設定",
    ]);
    pane.inspect.mockResolvedValue(rows(1));
    pane.change();
    await wait(300);
    expect([text("finding-count"), text("live-remark")]).toEqual(["1件", ""]);
  });

  it("the measures sheet has been deleted: says what it sees", async () => {
    const pane = await livePane(rows(1));
    pane.inspect.mockResolvedValue({ kind: "missing", message: "施策一覧が見つかりません。" });
    pane.change();
    await wait(300);
    expect([text("workbook-help"), element("tab-findings").hidden]).toEqual([
      expect.stringContaining("見つかりません。"),
      true,
    ]);
  });

  it("an Excel that does not tell of changes: says so, and tries again with the next inspection", async () => {
    const watch = jest.fn(() => Promise.reject(new Error("古いExcel")));
    startPane(actionsWith(), "ja", null, {
      watch,
      visibility: { isVisible: () => true, onChange: () => undefined },
    });
    await press("inspect");
    expect(text("live-remark")).toContain("古いExcel");
    await press("inspect");
    expect(watch).toHaveBeenCalledTimes(2);
  });

  it("without surroundings there is no switch", async () => {
    startPane(actionsWith(), "ja");
    await press("inspect");
    expect(all("#live-switch")).toHaveLength(0);
  });
});

describe("whether the pane is visible", () => {
  let shown: DocumentVisibilityState = "visible";
  beforeEach(() => {
    shown = "visible";
    Object.defineProperty(document, "visibilityState", { configurable: true, get: () => shown });
  });

  it("by the page, where Office says nothing", () => {
    const visibility = paneVisibility({});
    const changed = jest.fn();
    visibility.onChange(changed);
    expect(visibility.isVisible()).toBe(true);
    shown = "hidden";
    document.dispatchEvent(new Event("visibilitychange"));
    expect([visibility.isVisible(), changed.mock.calls.length]).toEqual([false, 1]);
  });

  it("by Office, where the page stays visible behind a closed pane", () => {
    let tell: (mode: string) => void = () => undefined;
    const visibility = paneVisibility({
      onVisibilityModeChanged: (handler) => {
        tell = (mode) => {
          handler({ visibilityMode: mode });
        };
        return Promise.resolve(() => Promise.resolve());
      },
    });
    tell("Hidden");
    expect(visibility.isVisible()).toBe(false);
    tell("Taskpane");
    expect(visibility.isVisible()).toBe(true);
  });

  it("an Office that refuses to say: by the page", async () => {
    const visibility = paneVisibility({ onVisibilityModeChanged: () => Promise.reject(new Error("no")) });
    await wait(0);
    expect(visibility.isVisible()).toBe(true);
  });
});
