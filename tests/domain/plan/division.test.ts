import fc from "fast-check";
import { readDivisionLabel } from "../../../src/domain/plan/division";
import { divisionTree } from "../../../src/domain/plan/divisionTree";
import { isMarkerAlone } from "../../../src/domain/plan/marker";
import { measureCode } from "../../../src/domain/plan/measureCode";

test.each<[string, string | null, string]>([
  ["柱Ⅰ くらしの情報化", "Ⅰ", "柱+roman"],
  ["柱Ⅰくらし", "Ⅰ", "柱+roman"],
  ["基本目標1子ども", "1", "基本目標+number"],
  ["基本目標Ⅰ　安心", "Ⅰ", "基本目標+roman"],
  ["施策の柱Ⅱ 人", "Ⅱ", "施策の柱+roman"],
  ["第1章 総論", "1", "第章+number"],
  ["第一節　基本", "一", "第節+kanji number"],
  ["政策1-1 子育て", "1-1", "政策+number-number"],
  ["①官民", "①", "circled"],
  ["ア 健康", "ア", "kana"],
  ["ｱ 健康", "ア", "kana"],
  ["１－１　見守り", "1-1", "number-number"],
  ["1.2 計画", "1.2", "number-number"],
  ["（１）相談", "(1)", "parenthesised number"],
  ["(ア) 相談", "(ア)", "parenthesised kana"],
  ["【1】安全", "1", "number"],
  ["Ⅰ-①-ア 健康", "Ⅰ-①-ア", "roman-circled-kana"],
  ["Ａ．福祉", "A", "letter"],
  ["IV まち", "IV", "roman"],
  ["3まちづくり", "3", "number"],
  ["一 総務", "一", "kanji number"],
  ["1）相談", "1", "number"],
  ["アプリの開発", null, "unmarked"],
  ["ICTの活用", null, "unmarked"],
  ["一般会計", null, "unmarked"],
  ["10年後の姿", null, "unmarked"],
  ["5Gの推進", null, "unmarked"],
  ["1-3歳児の健診", null, "unmarked"],
  ["令和4 年度", null, "unmarked"],
  ["【重点】安全", null, "unmarked"],
  ["第9999", null, "unmarked"],
  ["1-1-1-1-1-1-1-1 深い", null, "unmarked"],
  ["", null, "unmarked"],
])("見出し「%s」の記号は%p", (text, marker, style) => {
  expect(readDivisionLabel(text)).toEqual({ label: text.replace(/\s+/gu, " "), marker, style });
});

test.each([
  ["Ⅰ", true],
  ["(1)", true],
  ["第1章", true],
  ["1-2", true],
  ["Ⅰ くらし", false],
  ["くらし", false],
  ["", false],
])("「%s」は記号だけか", (text, alone) => {
  expect(isMarkerAlone(text)).toBe(alone);
});

test.each<[readonly string[], string]>([
  [["Ⅰ", "①", "ア", "1"], "Ⅰ-①-ア-1"],
  [["1", "1-2", "1-2-3"], "1-2-3"],
  [["1", "1.2", "１"], "1-2-１"],
  [["Ⅰ", "Ⅰ－①"], "Ⅰ-①"],
  [["1", "11"], "1-11"],
  [[], ""],
])("%j をつなぐと %s", (markers, code) => {
  expect(measureCode(markers)).toBe(code);
});

describe("区分の木", () => {
  const labels = (...texts: readonly string[]): ReturnType<typeof readDivisionLabel>[] => texts.map(readDivisionLabel);

  test("空白の違いは同じ区分、上が違えば別の区分", () => {
    const tree = divisionTree([
      labels("柱Ⅰ くらし", "ア 健康"),
      labels("柱Ⅰ　くらし", "ア健康"),
      labels("柱Ⅱ まち", "ア 健康"),
      [],
    ]);
    expect(tree.divisions.map(({ code, level }) => [code, level])).toEqual([
      ["Ⅰ", 1],
      ["Ⅰ-ア", 2],
      ["Ⅱ", 1],
      ["Ⅱ-ア", 2],
    ]);
    expect(tree.paths[0]).toEqual(tree.paths[1]);
    expect(tree.paths[3]).toEqual([]);
  });

  test("記号のない区分は、並びの順で番号が付く", () => {
    const tree = divisionTree([labels("健康", "検診"), labels("防災"), labels("健康", "教室")]);
    expect(tree.divisions.map(({ code }) => code)).toEqual(["1", "1-1", "2", "1-2"]);
  });

  test("どの道筋も、与えた名前のとおりに外から内へ続く", () => {
    const path = fc.array(fc.constantFrom("Ⅰ", "① あ", "ア い", "健康"), { maxLength: 5 });
    fc.assert(
      fc.property(fc.array(path, { maxLength: 20 }), (paths) => {
        const tree = divisionTree(paths.map((texts) => labels(...texts)));
        expect(tree.paths.map((divisions) => divisions.map(({ label }) => label))).toEqual(paths);
        tree.paths.forEach((divisions) => {
          expect(divisions.map(({ level }) => level)).toEqual(divisions.map((_, index) => index + 1));
        });
        expect(new Set(tree.paths.flat()).size).toBe(tree.divisions.length);
      }),
    );
  });
});
