/** @jest-environment jsdom */
import { startPane } from "../../src/taskpane/pane";
import { excelPaneActions } from "../../src/taskpane/excelPaneActions";
import type { PaneActions } from "../../src/taskpane/paneActions";
import { openHost } from "excel-stand-in/openHost";
import { workbookOf } from "excel-stand-in/workbookOf";
import { click, element, openPage, text } from "./paneSupport";

const header = ["No.", "施策名", "所属", "成果指標", "目標", "実績", "評価", "達成状況"];
const measures = Array.from({ length: 300 }, (_, index) => [
  ...[index + 1, `施策${String(index)}`, "統計課", "件数", "100件", `${String(index)}件`, "○", "①達成した"],
]);

/** Every step takes so long, in ms: usually so that others get a turn after it. */
function slowClock(step = 50): jest.SpyInstance<number, []> {
  let now = 0;
  return jest.spyOn(performance, "now").mockImplementation(() => (now += step));
}

/** Until the pane has said what came of it. */
async function ended(): Promise<void> {
  while (text("result") === "" || element("result").className === "running")
    await new Promise((resolve) => setTimeout(resolve, 0));
}

beforeEach(openPage);
afterEach(() => {
  jest.restoreAllMocks();
});

it("an inspection of the workbook that is cancelled stops, and that is no error", async () => {
  const host = await openHost(workbookOf({ 施策一覧: [header, ...measures] }));
  const before = await host.capture();
  const actions = excelPaneActions("ja");
  let inspecting: ReturnType<PaneActions["inspect"]> | null = null;
  startPane({ ...actions, inspect: (...given) => (inspecting = actions.inspect(...given)) }, "ja");
  const clock = slowClock();
  element("inspect").click();
  // Excel has answered, and the first steps are done.
  while (clock.mock.calls.length < 10) await new Promise((resolve) => setTimeout(resolve, 0));
  await click("cancel");
  expect([text("result"), element("result").className]).toEqual(["中止しました。ブックは変わっていません。", "done"]);
  await expect(inspecting).rejects.toThrow();
  const stepsAtEnd = clock.mock.calls.length;
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(clock).toHaveBeenCalledTimes(stepsAtEnd);
  expect(await host.capture()).toEqual(before);
  host.close();
});

it("work over a second says how many of how many are done, and only as long as it lasts", async () => {
  const host = await openHost(workbookOf({ 施策一覧: [header, ...measures] }));
  startPane(excelPaneActions("ja"), "ja");
  slowClock();
  const said = new Set<string>();
  const bar = element("progress");
  const watcher = new MutationObserver(() => {
    if (text("step") === "") return;
    said.add(text("step"));
    expect(Number(bar.getAttribute("value"))).toBeLessThanOrEqual(Number(bar.getAttribute("max")));
    expect(bar.getAttribute("aria-valuetext")).toBe(text("step"));
  });
  watcher.observe(element("step"), { childList: true });
  element("inspect").click();
  await ended();
  watcher.disconnect();
  expect([...said]).toContain("300施策のうち250施策を計算しました");
  expect([...said].some((one) => /^\d+項目のうち\d+項目を点検しました$/u.test(one))).toBe(true);
  expect([text("step"), bar.hasAttribute("value")]).toEqual(["", false]);
  host.close();
});

it("work that is soon done says nothing of its steps", async () => {
  const host = await openHost(workbookOf({ 施策一覧: [header, ...measures.slice(0, 3)] }));
  startPane(excelPaneActions("ja"), "ja");
  slowClock(1);
  let isSaid = false;
  new MutationObserver(() => {
    isSaid ||= text("step") !== "";
  }).observe(element("step"), { childList: true });
  await click("inspect");
  await ended();
  expect(isSaid).toBe(false);
  host.close();
});
