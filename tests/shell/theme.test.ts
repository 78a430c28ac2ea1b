/** @jest-environment jsdom */
import { followTheme } from "../../src/taskpane/theme";

describe("Excel's theme", () => {
  it.each([
    ["#FFFFFF", "light"],
    ["#f0f0f0", "light"],
    ["#262626", "dark"],
    ["000000", "dark"],
    ["#6A6A6A", "dark"],
    ["white", "light"],
  ])("with the background %s is %s", (bodyBackgroundColor, theme) => {
    followTheme({ bodyBackgroundColor });
    expect(document.documentElement.dataset.theme).toBe(theme);
  });

  it("is left to the system where Excel does not tell it", () => {
    delete document.documentElement.dataset.theme;
    followTheme(undefined);
    expect(document.documentElement.dataset.theme).toBeUndefined();
  });
});
