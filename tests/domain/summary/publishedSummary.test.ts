import type { CellContent } from "../../../src/domain/grid/cell";
import { gridFromRows } from "../../../src/domain/grid/sheetGrid";
import { findPublishedSummaries } from "../../../src/domain/summary/publishedSummary";
import { findOverviewSentences } from "../../../src/domain/summary/publishedSentences";
import { findPlanStructure } from "../../../src/domain/summary/planStructure";
import { likeness } from "../../../src/domain/summary/divisionFinder";

function tables(rows: readonly (readonly CellContent[])[]) {
  return findPublishedSummaries(gridFromRows("集計", rows), 1).map(({ rows: read }) =>
    read.map(({ kind, path, figures }) => [kind, path.join("/"), ...[...figures.values()].map(({ value }) => value)]),
  );
}

describe("公表された集計表を見出しで見つける", () => {
  it.each([
    ["施策一覧", ["施策名", "目標", "実績", "達成率", "達成状況"], ["見守り", "1件", "1件", "100%", "達成"]],
    ["率だけの表", ["分野", "達成率"], ["福祉", "50%"]],
    ["ラベルのない表", ["達成率", "施策数", "達成"], ["50%", 2, 1]],
    ["数のない表", ["分野", "施策数", "達成"], ["福祉", "―", ""]],
    ["評価の列のある表", ["分野", "評価", "施策数", "達成"], ["福祉", "○", 2, 1]],
  ])("%sは集計表ではない", (_, ...rows) => {
    expect(tables(rows)).toEqual([]);
  });

  it("一枚のシートに二つあれば、二つとも読む", () => {
    const rows = [
      ["分野", "施策数", "達成"],
      ["福祉", 2, 1],
      [],
      ["柱", "全施策数", "達成件数"],
      ["くらし", "3件", "２"],
    ];
    expect(tables(rows)).toEqual([[["division", "福祉", 2, 1]], [["division", "くらし", 3, 2]]]);
  });

  it("合計の後の空白か、別の表の見出しで終わる", () => {
    const table = [
      ["分野", "施策数", "達成"],
      ["福祉", 2, 1],
      ["合計", 2, 1],
    ];
    const read = [
      [
        ["division", "福祉", 2, 1],
        ["total", "", 2, 1],
      ],
    ];
    expect(tables([...table, [], ["参考", 9, 9]])).toEqual(read);
    expect(tables([...table, ["番号", "施策", "理由"], [1, 2, 3]])).toEqual(read);
  });

  it.each([
    ["93.4%", 0.934],
    ["93.4", 0.934],
    [0.9342, 0.934],
    [1, 1],
    ["100", 1],
  ])("率 %s を読む", (written, value) => {
    expect(
      tables([
        ["分野", "達成率", "施策数", "達成"],
        ["福祉", written, 2, 1],
      ]),
    ).toEqual([[["division", "福祉", value, 2, 1]]]);
  });

  it.each([[1.5], [-1], ["1,2345"], ["多数"], [true]])("数でない %s は読まない", (written) => {
    expect(
      tables([
        ["分野", "施策数", "達成"],
        ["福祉", 2, written],
      ]),
    ).toEqual([[["division", "福祉", 2]]]);
  });

  it.each([
    ["統計", "division", "統計"],
    ["柱Ⅰの計", "subtotal", "柱Ⅰ"],
    ["柱Ⅰ　小計", "subtotal", "柱Ⅰ"],
    ["中計", "subtotal", ""],
    ["総 計", "total", ""],
  ])("%s は %s", (label, kind, path) => {
    expect(
      tables([
        ["分野", "施策数", "達成"],
        [label, 2, 1],
      ]),
    ).toEqual([[[kind, path, 2, 1]]]);
  });

  it("外側が変われば、内側の空欄は前の行を引き継がない", () => {
    const rows = [
      ["柱", "中柱", "分野", "施策数", "達成"],
      ["Ⅰ", "①", "ア", 1, 1],
      ["Ⅱ", "", "イ", 1, 1],
      ["", "", "ウ", 1, 1],
      ["", "", "", 9, 9],
    ];
    expect(tables(rows)[0]?.map(([, path]) => path)).toEqual(["Ⅰ/①/ア", "Ⅱ/イ", "Ⅱ/ウ"]);
  });

  it("飛ばす行の表は読まない", () => {
    const grid = gridFromRows("集計", [
      ["分野", "施策数", "達成"],
      ["福祉", 2, 1],
    ]);
    expect(findPublishedSummaries(grid, 1, () => true)).toEqual([]);
  });
});

describe("概要の文を見つける", () => {
  function sentences(...rows: readonly (readonly CellContent[])[]) {
    return findOverviewSentences(gridFromRows("概要", rows));
  }

  it("文の数と、対象の手掛かりを読む", () => {
    const [sentence] = sentences(
      ["点検の結果"],
      ["柱Ⅰ", 1, "「くらし」については、2中柱・1,000分野の2,000施策のうち、1,500施策（達成率：約75％）が達成。"],
    );
    expect(sentence).toMatchObject({
      measures: 2000,
      achieved: 1500,
      rate: { value: 0.75, decimals: 2 },
      subjects: ["くらし", "「くらし」", "柱Ⅰ"],
      headings: ["点検の結果"],
    });
  });

  it("率のない文も読む", () => {
    expect(sentences(["5事業中4事業が達成"])[0]?.rate).toBeNull();
  });

  it.each([
    "5施策のうち、3施策を実施",
    "うち5施策が達成",
    "達成を目指す5施策のうち4施策",
    "5施策のうち4施策が達成できなかった",
  ])("%s は読まない", (text) => {
    expect(sentences([text])).toEqual([]);
  });
});

describe("計画の体系を見つける", () => {
  it.each([
    [
      "見出しがない",
      [
        ["甲", "乙"],
        ["丙", "丁"],
      ],
    ],
    [
      "区分が一つしかない",
      [
        ["柱", "分野"],
        ["甲", ""],
      ],
    ],
    [
      "結果の表",
      [
        ["柱", "分野", "実績"],
        ["甲", "乙", "1件"],
        ["丙", "丁", "2件"],
      ],
    ],
    ["空のシート", []],
  ])("%s", (_, rows) => {
    expect(findPlanStructure(gridFromRows("体系", rows), {})).toBeNull();
  });

  it("〃は上と同じ", () => {
    const found = findPlanStructure(
      gridFromRows("体系", [
        ["柱", "分野"],
        ["甲", "乙"],
        ["〃", "丙"],
      ]),
      {},
    );
    expect(found?.divisions.map(({ path }) => path.join("/"))).toEqual(["甲", "甲/乙", "甲/丙"]);
  });
});

describe("名前の近さ", () => {
  it.each([
    ["くらしの情報化", "暮らしの情報化", 0.8],
    ["同じ", "同じ", 1],
    ["甲", "乙", 0],
    ["ああああ", "ああ", 0.5],
  ])("%s と %s", (one, other, expected) => {
    expect(likeness(one, other)).toBeCloseTo(expected, 1);
  });
});
