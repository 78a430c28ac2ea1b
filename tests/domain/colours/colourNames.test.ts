import { isCalled, wordForColour } from "../../../src/domain/colours/colourNames";

describe("Excel's standard colours", () => {
  it.each([
    ["#FF0000", "赤", "青"],
    ["#C00000", "赤色", "緑"],
    ["#FFC000", "オレンジ", "赤"],
    ["#FFC000", "黄", "青"],
    ["#FFFF00", "黄色", "緑"],
    ["#92D050", "黄緑", "青"],
    ["#92D050", "緑", "赤"],
    ["#00B050", "みどり", "黄"],
    ["#00B0F0", "水色", "赤"],
    ["#0070C0", "青", "紫"],
    ["#002060", "ブルー", "赤"],
    ["#7030A0", "紫", "緑"],
    ["#FF99CC", "ピンク", "青"],
    ["#BFBFBF", "グレー", "白"],
    ["#FFFFFF", "白", "灰"],
    ["#92D050", "#92d050", "#92D051"],
  ])("%s is called %s, not %s", (colour, word, other) => {
    expect([isCalled(colour, word), isCalled(colour, other)]).toEqual([true, false]);
  });

  it.each([
    ["#FF0000", "赤"],
    ["#0070C0", "青"],
    ["#7F7F7F", "灰"],
  ])("%s is spoken of as %s", (colour, word) => {
    expect(wordForColour(colour)).toBe(word);
  });

  it("what is no colour has no name", () => {
    expect([isCalled("automatic", "赤"), wordForColour("automatic"), isCalled("#FF0000", "茶")]).toEqual([false, null, false]); // prettier-ignore
  });
});
