import fc from "fast-check";
import { canonicalCharacters } from "../../../src/domain/text/canonicalCharacter";
import { characterOfRadical, foldWidth } from "../../../src/domain/text/foldWidth";

describe("foldWidth", () => {
  it("元の位置が分かる", () => {
    const folded = foldWidth("ｶﾞｲﾄﾞ𠮷Ａ１");
    expect(folded.text).toBe("ガイド𠮷A1");
    expect(folded.offsets).toEqual([0, 2, 3, 5, 5, 7, 8, 9]);
  });

  it("濁点が合わさらない文字には、そのまま続く", () => {
    expect(foldWidth("ﾞ漢ﾞ").text).toBe("\u3099漢\u3099");
  });

  it("文字の置き換え方を渡せる", () => {
    expect(foldWidth("－〜", canonicalCharacters).text).toBe("-～");
  });

  it("どんな文字列でも、位置は元の文字列の中を順に進む", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (raw) => {
        const { text, offsets } = foldWidth(raw);
        expect(offsets).toHaveLength(text.length + 1);
        expect(offsets.at(-1)).toBe(raw.length);
        expect(offsets.every((offset, index) => index === 0 || offset >= (offsets[index - 1] ?? 0))).toBe(true);
      }),
    );
  });

  it.each([
    ["⽬", "目"],
    ["⻑", "長"],
    ["目", null],
  ])("部首 %s → %s", (radical, character) => {
    expect(characterOfRadical(radical)).toBe(character);
  });
});
