/** @jest-environment jsdom */
import { startPane } from "../../src/taskpane/pane";
import type { WriteResult } from "../../src/taskpane/paneActions";
import { actionsWith, all, element, openPage, previewOf, text, written } from "./paneSupport";

const wait = (milliseconds: number): Promise<void> => jest.advanceTimersByTimeAsync(milliseconds);

async function press(label: string): Promise<void> {
  all("fluent-button")
    .find(({ textContent }) => textContent === label)
    ?.click();
  await wait(0);
}

beforeEach(() => {
  jest.useFakeTimers();
  openPage();
});

afterEach(() => {
  jest.useRealTimers();
});

it("says while Excel is silent that it waits and writes nothing twice, and what the marks told when it answers again", async () => {
  let answer: (result: WriteResult) => void = () => undefined;
  const write = jest.fn(() => new Promise<WriteResult>((resolve) => (answer = resolve)));
  const undone = jest.fn();
  const told = ["印を見ると、書き込みは最後まで済んでいます。"];
  startPane(
    actionsWith({
      preview: () => Promise.resolve(previewOf(write)),
      takeRemarks: () => told.splice(0),
      cleanUp: undone,
    }),
    "ja",
  );
  element("summarize").click();
  await wait(0);
  await press("書き込む");
  expect(text("result")).not.toContain("返事がなく");
  await wait(600_000);
  expect(text("result")).toContain("Excelから返事がなく");
  expect(text("result")).toContain("二重に書かない");
  // Whatever is pressed meanwhile: one thing is written, once, and nothing is taken back.
  element("summarize").click();
  await wait(600_000);
  expect([write.mock.calls.length, undone.mock.calls.length, element("undo").hidden]).toEqual([1, 0, true]);
  answer(written());
  await wait(0);
  expect(text("result")).toContain("書き込みました");
  expect(text("result")).toContain("印を見ると、書き込みは最後まで済んでいます。");
  expect(element("undo").hidden).toBe(false);
});
