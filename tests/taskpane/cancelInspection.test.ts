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

/** Every step takes so long that others get a turn after it. */
function slowClock(): jest.SpyInstance<number, []> {
  let now = 0;
  return jest.spyOn(performance, "now").mockImplementation(() => (now += 50));
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
