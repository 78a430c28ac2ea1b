import { CharacterSet } from "../../../src/domain/text/characterSet";
import { CharacterTable } from "../../../src/domain/text/characterTable";

describe("CharacterSet", () => {
  const set = new CharacterSet("万億", ["0", "9"]);

  it.each([
    ["5", 0, true],
    ["億", 0, true],
    ["兆", 0, false],
    ["𠮷", 1, false],
    ["5", 1, false],
    ["5", -1, false],
  ])("「%s」の %d 字目は %s", (text, position, expected) => {
    expect(set.hasAt(text, position)).toBe(expected);
  });
});

describe("CharacterTable", () => {
  const table = new CharacterTable((character) => (character === "𠮷" ? "吉" : character === "Ａ" ? "" : character));

  it("変わらない文字は null", () => {
    expect(table.replacementOf("あ𠮷", 0, 1)).toBeNull();
    expect(table.replacementOf("あ𠮷", 1, 3)).toBe("吉");
  });

  it("サロゲートペアも、なくなる文字も置き換える", () => {
    expect(table.replaceAll("Ａ𠮷野家Ａ\uD842")).toBe("吉野家\uD842");
    expect(table.replaceAll("吉野家")).toBe("吉野家");
  });
});
