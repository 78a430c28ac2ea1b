import { ProgressBar, progressLine, wordDuration } from "../../../../src/workbench/cli/many/progressBar";

describe("the progress bar", () => {
  it("says how far, how fast and how long still", () => {
    expect(progressLine(312, 1248, 26_000, "ja")).toBe("██████░░░░░░░░░░░░░░░░░░ 312／1248冊　毎秒12.0冊　残り1分18秒");
    expect(progressLine(0, 3, 0, "en")).toBe("░░░░░░░░░░░░░░░░░░░░░░░░ 0/3 workbooks, 0 a second, … left");
  });

  it.each([
    [900, "1秒", "1 s"],
    [61_000, "1分1秒", "1 min 1 s"],
    [3_720_000, "1時間2分", "1 h 2 min"],
  ])("%d ms: %s", (milliseconds, ja, en) => {
    expect([wordDuration(milliseconds, "ja"), wordDuration(milliseconds, "en")]).toEqual([ja, en]);
  });

  it("leaves nothing on the line that it cleared", () => {
    let screen = "";
    const bar = new ProgressBar(1, "ja", (text) => (screen += text));
    bar.show(1);
    bar.clear();
    bar.clear();
    expect(screen.split("\r").at(-1)).toBe("");
    expect(screen.split("\r").at(-2)).toMatch(/^ +$/u);
  });
});
