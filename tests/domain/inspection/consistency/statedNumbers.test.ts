import fc from "fast-check";
import {
  figuresOf,
  isAboutAnother,
  isNearlySame,
  mayBeSameUnit,
  plainWidth,
  statedNumbers,
} from "../../../../src/domain/inspection/checks/consistency/statedNumbers";
import { additions, listedTotals } from "../../../../src/domain/inspection/checks/consistency/statedSums";
import { rateOf, statedRates } from "../../../../src/domain/inspection/checks/consistency/statedRates";

describe("文中の数", () => {
  it.each([
    ["配備した３１，９２２台の端末", [["31,922", "台"]]],
    [
      "120か所と67.8%",
      [
        ["120", "か所"],
        ["67.8", "%"],
      ],
    ],
    ["令和4年度の12月に第3次", []],
    ["JISX8341 と R5 と No.3", []],
    ["15,0007アクセス", []],
  ])("%s", (text, expected) => {
    expect(statedNumbers(plainWidth(text)).map(({ written, word }) => [written, word])).toEqual(expected);
  });

  it("数だけを先に見ても、文中の数をもらさない", () => {
    const pieces = ["人", "台", "年", "約", "、", ",", ".", "第", "A", " ", "%", "-", "令和"];
    const piece = fc.oneof(
      fc.constantFrom(...pieces),
      fc.nat().map(String),
      fc.nat().map((one) => one.toLocaleString("en")),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 10 }), (parts) => {
        const text = parts.join("");
        const figures = figuresOf(text);
        for (const { digits } of statedNumbers(plainWidth(text))) expect(figures).toContain(digits);
      }),
    );
  });

  it.each([
    ["31922", "31992", true],
    ["31929", "31992", true],
    ["31299", "31992", false],
    ["31992", "31992", false],
    ["3199", "31992", false],
    ["10000", "20000", false],
    ["144", "145", false],
    ["1234.5", "123.45", false],
    ["1234.5", "1234.6", true],
    ["13229", "31992", false],
  ])("%s と %s は書き誤りの間柄：%s", (one, other, expected) => {
    expect(isNearlySame(one, other)).toBe(expected);
  });

  it("単位は、ないか、一方が他方で始まれば同じとみる", () => {
    expect(mayBeSameUnit("台", "台学習用")).toBe(true);
    expect(mayBeSameUnit("", "台")).toBe(true);
    expect(mayBeSameUnit("台", "人")).toBe(false);
  });

  it.each([
    ["前年度の31,922台", true],
    ["約31,922台", true],
    ["配備した31,922台", false],
  ])("別の時点や概数の数：%s → %s", (text, expected) => {
    const [number] = statedNumbers(text);
    expect(number !== undefined && isAboutAnother(text, number)).toBe(expected);
  });
});

describe("文中の足し算と合計", () => {
  it.each([
    ["11,726＋11,234＋9,032＝31,992", 31_992, 31_992],
    ["11,726台 + 11,234台 + 9,032台 = 合計31,922台", 31_992, 31_922],
    ["31,992台（内訳：11,726台＋11,234台＋9,032台）", 31_992, 31_992],
    ["31,992＝11,726＋11,234＋9,032", 31_992, 31_992],
    ["内訳は11,726か所＋11,234か所", 22_960, null],
  ])("%s", (text, sum, total) => {
    const found = additions(plainWidth(text));
    expect(found.map((one) => [one.sum, one.total?.value ?? null])).toEqual([[sum, total]]);
  });

  it("足し算のない文には何もない", () => {
    expect(additions("100台と200台")).toEqual([]);
    expect(additions("+3.3%")).toEqual([]);
    expect(listedTotals("100台と200台")).toEqual([]);
    expect(listedTotals("1)導入完了 (2)累計49件")).toEqual([]);
  });

  it.each([
    ["高校11台、中学12台、合計23台", [[23, 23]]],
    ["高校11台、中学12台、計24台", [[23, 24]]],
    ["高校11台と中学12人、計24台", []],
    ["高校11台を入れ替え。中学12台、計24台", []],
    ["高校11台は更新したが中学12台は更新せず、計24台を廃棄", []],
    ["高校11、中学12、計23", []],
  ])("言葉の合計：%s", (text, expected) => {
    expect(listedTotals(text).map(({ sum, total }) => [sum, total?.value])).toEqual(expected);
  });
});

describe("文中の達成率", () => {
  it.each([
    ["達成率は77.3%にとどまった", ["77.3%"]],
    ["進捗率：80％", ["80%"]],
    ["令和4年度の達成率は77.3%", ["77.3%"]],
    ["R3年度の達成率は77.3%", []],
    ["前年度の達成率は77.3%", []],
    ["県全体の達成率は77.3%", []],
    ["満足度は77.3%", []],
  ])("%s", (text, expected) => {
    expect(statedRates(plainWidth(text), 2022).map(({ written }) => written)).toEqual(expected);
  });

  it("点検の年度が分からなければ、年度のある率は比べない", () => {
    expect(statedRates("令和4年の達成率は77.3%", null)).toEqual([]);
  });

  it("率は分数で、書かれた桁まで", () => {
    expect(rateOf("77.3")).toEqual({ value: 0.773, decimals: 3 });
    expect(rateOf("80")).toEqual({ value: 0.8, decimals: 2 });
  });
});
