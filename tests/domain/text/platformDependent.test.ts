import { findPlatformDependent } from "../../../src/domain/text/platformDependent";

describe("findPlatformDependent", () => {
  it.each([
    ["①", "circledNumber"],
    ["㉑", "circledNumber"],
    ["❶", "circledNumber"],
    ["Ⅰ", "romanNumeral"],
    ["ⅹ", "romanNumeral"],
    ["㎡", "unitSymbol"],
    ["㌔", "unitSymbol"],
    ["²", "superscript"],
    ["㈱", "abbreviation"],
    ["№", "abbreviation"],
    ["㊤", "abbreviation"],
    ["㍻", "eraLigature"],
    ["㋿", "eraLigature"],
    ["ｱ", "halfWidthKana"],
    ["髙", "vendorCharacter"],
    ["﨑", "vendorCharacter"],
    ["∑", "vendorCharacter"],
    ["\uE000", "privateUse"],
    ["\u{F0000}", "privateUse"],
    ["𠮷", "supplementary"],
    ["\uFFFD", "broken"],
    ["\uD842", "broken"],
  ])("%s は %s", (character, kind) => {
    expect(findPlatformDependent(`施策${character}等`)).toEqual([{ index: 2, character, kind }]);
  });

  it("位置は元の文字列で数える", () => {
    expect(findPlatformDependent("𠮷①").map(({ index }) => index)).toEqual([0, 2]);
  });

  it("普通の文字にはない", () => {
    expect(findPlatformDependent("施策ABC123、。（）「」○△◎×※〇々ヶ～―≒℃§±")).toEqual([]);
  });
});
