import fc from "fast-check";
import { canonicalText } from "../../../src/domain/text/canonicalText";
import { runs } from "../../sampled";

describe("canonicalText", () => {
  it.each([
    ["ＩＣＴ　及び データ", "ICT 及びデータ"],
    ["ｶﾞｲﾄﾞ ｻｰﾋﾞｽ", "ガイドサービス"],
    ["カ゛イト゛", "ガイド"],
    ["（１）　８３０台", "(1)830台"],
    ["〔注〕［注］", "[注][注]"],
    ["〈参考〉＜参考＞", "<参考><参考>"],
    ["“目標”", '"目標"'],
    ["10~20、10〜20、10～20", "10～20、10～20、10～20"],
    ["○〇◯⭕", "○○○○"],
    ["△Δ∆", "△△△"],
    ["×✕☓╳", "××××"],
    ["▲3,703", "▲3,703"],
    ["◎", "◎"],
    ["二〇二二年、二○二二年、二◯二二年", "二〇二二年、二〇二二年、二〇二二年"],
    ["⽬的⻑期", "目的長期"],
    ["神奈川\uFA19社", "神奈川神社"],
    ["ゼロ\u200B幅\uFE0F", "ゼロ幅"],
    ["  前後\r\n改行\tタブ  ", "前後改行タブ"],
    ["Windows　 11", "Windows 11"],
    ["柱Ⅰ 暮らし", "柱Ⅰ暮らし"],
    ["① ICT", "①ICT"],
    ["ﬁle", "file"],
    ["", ""],
    ["　", ""],
  ])("%j → %j", (raw, canonical) => {
    expect(canonicalText(raw)).toBe(canonical);
  });

  it.each(["—", "―", "－", "-", "−", "─", "‐", "ー", "–", "ｰ"])("横線 %s はどれも同じ", (dash) => {
    expect(canonicalText(dash)).toBe("-");
    expect(canonicalText(`3${dash}5`)).toBe("3-5");
  });

  it("仮名に続く ー は長音のまま", () => {
    expect(canonicalText("サーバー らーめん ﾃﾞｰﾀ")).toBe("サーバーらーめんデータ");
  });

  it.each(["か所", "箇所", "ヶ所", "カ所", "ヵ所", "ケ所", "個所", "ｶ所"])("1%s → 1か所", (place) => {
    expect(canonicalText(`1${place}`)).toBe("1か所");
  });

  it("語の終わりの カ は か所 ではない", () => {
    expect(canonicalText("アメリカ所在、八ヶ岳")).toBe("アメリカ所在、八ヶ岳");
    expect(canonicalText("カ所カ所")).toBe("か所か所");
  });

  it.each(["①②", "㎡", "10²", "Ⅰ", "ⅳ", "㍻", "㋿", "㈱", "…", "№", "㌔", "½", "℃", "☆"])("%s は失われない", (kept) => {
    expect(canonicalText(kept)).toBe(kept);
  });

  it("二度かけても変わらない", () => {
    const written = fc.constantFrom(
      ...Array.from("〇○◯一二ーｰ－- 　かカｶﾞ゛ヶケ箇個所Ａa1①（)〔～〜Δ⽬\u3099\u0301\u0344\u200B\uFEFF⭕"),
    );
    const texts = fc.oneof(
      fc.string({ unit: written }),
      fc.string({ unit: "binary" }),
      fc.string({ unit: "grapheme" }),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const once = canonicalText(text);
        expect(canonicalText(once)).toBe(once);
      }),
      { numRuns: runs(2000) },
    );
  });

  it("すべての文字で二度かけても変わらない", () => {
    const unstable: string[] = [];
    for (let code = 0; code < 0x30000; code += 1) {
      const text = `か${String.fromCodePoint(code)}`;
      const once = canonicalText(text);
      if (canonicalText(once) !== once) unstable.push(code.toString(16));
    }
    expect(unstable).toEqual([]);
  });

  it("ありふれた文字だけの文でも、①が後に続く文と同じに直す", () => {
    const differing: string[] = [];
    for (let code = 0x21; code < 0xa000; code += 1) {
      for (const text of [String.fromCharCode(code), `カ${String.fromCharCode(code)}ー`]) {
        // ① keeps the text from being taken for one in which nothing has to be looked at.
        if (/^[\ud800-\udfff]|\p{M}$/u.test(text)) continue;
        if (canonicalText(`${text}①`) !== `${canonicalText(text)}①`) differing.push(text);
      }
    }
    expect(differing).toEqual([]);
    const usual = fc.string({ unit: fc.constantFrom(...Array.from("あカーー漢一箇ヶヵ所0A%.,()か")) });
    fc.assert(fc.property(usual, (text) => canonicalText(`${text}①`) === `${canonicalText(text)}①`));
  });

  it("空白の違いは、日本語の間では比較に影響しない", () => {
    const words = fc.array(fc.constantFrom("施策", "データ", "かながわ", "（注）", "①"), { minLength: 1 });
    fc.assert(
      fc.property(words, (parts) => {
        expect(canonicalText(parts.join("　"))).toBe(canonicalText(parts.join("")));
      }),
    );
  });

  it("結合文字が異常に続いても、そのまま返す", () => {
    const marks = "\u0301\u0327".repeat(40);
    expect(canonicalText(`e\u0301${marks}か\u3099`)).toBe(`e\u0301${marks}が`);
  });
});
