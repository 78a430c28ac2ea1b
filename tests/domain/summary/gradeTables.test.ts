import type { CellContent } from "../../../src/domain/grid/cell";
import { rubricPreset } from "../../../src/domain/evaluation/presets";
import type { Rubric } from "../../../src/domain/evaluation/rubric";
import { wordFinding } from "../../../src/domain/inspection/findingTexts";
import { summaryCells } from "../../../src/domain/views/summaryCells";
import { inspectFixture } from "../inspection/fixture";
import { achieved, ended, planOf } from "../inspection/planOf";

function preset(name: string): Rubric {
  const found = rubricPreset(name);
  if (found === null) throw new Error(name);
  return found;
}

const aichi = preset("愛知県あいちITプラン");
const header = ["基本目標", "番号", "施策名", "成果指標", "目標値", "実績値", "評価"];
const actuals: Readonly<Record<string, string>> = { A: "100人", B: "90人", C: "60人" };

function measure(goal: string, number: number, grade: string, note = ""): readonly CellContent[] {
  return [goal, number, `取組その${number}${note}`, "参加者数", "100人", actuals[grade] ?? "90人", grade];
}

const plan = [
  header,
  measure("1 しごと", 1, "A"),
  measure("1 しごと", 2, "B"),
  measure("2 くらし", 3, "A"),
  measure("2 くらし", 4, "C"),
  measure("2 くらし", 5, "C"),
];

/** What is wrong with a workbook's tables and sentences of counts, in words. */
function told(
  rows: readonly (readonly CellContent[])[],
  published: readonly (readonly CellContent[])[],
  rubric = aichi,
): readonly string[] {
  const fixture = { sheets: { 一覧: rows, 集計: published }, settings: { rubric }, inspected: "一覧" };
  return inspectFixture(fixture)
    .findings.filter(({ code }) => code.startsWith("consistency-"))
    .map((finding) => wordFinding(finding, "ja").message);
}

describe("評価を行に、区分を列にした表", () => {
  const table = (b: number, all: number) => [
    ["評価", "1 しごと", "2 くらし", "計"],
    ["A", 1, 1, 2],
    ["B", b, 0, 1],
    ["C", 0, 2, 2],
    ["計", 2, 3, all],
  ];

  it("正しければ、何もいわない", () => {
    expect(told(plan, table(1, 5))).toEqual([]);
  });

  it("区分の列も、計の行も数え直す", () => {
    expect(told(plan, table(0, 6))).toEqual([
      "集計表の「1 しごと」で、Bは0（数え直すと1）です。",
      "集計表の計画全体の合計で、計は6（数え直すと5）です。",
    ]);
  });
});

describe.each<[string, readonly (readonly CellContent[])[]]>([
  ["評価の右に割合", [["基本目標", "施策数", "A", "割合", "B", "割合", "C", "割合"]]],
  [
    "評価の下に件数と割合",
    [
      ["基本目標", "施策数", "A", "", "B", "", "C", ""],
      ["", "", "件数", "割合", "件数", "割合", "件数", "割合"],
    ],
  ],
])("評価ごとの割合の欄（%s）", (_, head) => {
  const table = (share: string) => [
    ...head,
    ["1 しごと", 2, 1, "50.0%", 1, "50.0%", 0, "0.0%"],
    ["2 くらし", 3, 1, "33.3%", 0, "0.0%", 2, share],
    ["合計", 5, 2, "40.0%", 1, "20.0%", 2, "40.0%"],
  ];

  it("正しければ、何もいわない。合計の行は区分でもない", () => {
    expect(told(plan, table("66.7%"))).toEqual([]);
  });

  it("誤った割合だけを指摘する", () => {
    expect(told(plan, table("67.6%"))).toEqual([
      "集計表の「2 くらし」の評価Cの割合は67.6%ですが、数え直すと66.7%です。",
    ]);
  });
});

describe("再掲のある計画の集計表", () => {
  const again = [...plan, ["2 くらし", 6, "取組その1（再掲）", "参加者数", "100人", "100人", "A"]];
  const table = (rate: string, a = 2) => [
    ["基本目標", "施策数", "A", "B", "C", "達成率"],
    ["1 しごと", 2, 1, 1, 0, "50.0%"],
    ["2 くらし", a + 2, a, 0, 2, rate],
    ["合計", a + 4, a + 1, 1, 2, a === 2 ? "50.0%" : "40.0%"],
  ];

  it("再掲を含めて数えても、除いて数えても正しい", () => {
    expect(told(again, table("50.0%"))).toEqual([]);
    expect(told(again, table("33.3%", 1))).toEqual([]);
  });

  it("どちらの数え方でもない率は指摘する", () => {
    expect(told(again, table("55.0%"))).toEqual(["集計表の「2 くらし」の達成率は55.0%ですが、数え直すと33.3%です。"]);
  });

  it("文の数も同じ", () => {
    const sentence = (rate: string) => [[`2基本目標6施策のうち、3施策（${rate}）が目標を達成`]];
    expect(told(again, sentence("50.0%"))).toEqual([]);
    expect(told(again, sentence("55.0%"))).toHaveLength(1);
  });
});

it("評価基準にない記号の施策は、達成とも未達成ともみて、矛盾する数だけを指摘する", () => {
  const rows = [...plan.slice(0, 4), measure("2 くらし", 4, "甲")];
  const table = (achievedCount: number, rate: string) => [
    ["基本目標", "施策数", "達成", "達成率"],
    ["1 しごと", 2, 1, "50.0%"],
    ["2 くらし", 2, achievedCount, rate],
    ["合計", 4, achievedCount + 1, achievedCount === 2 ? "75.0%" : "50.0%"],
  ];
  expect(told(rows, table(2, "100.0%"))).toEqual([]);
  expect(told(rows, table(1, "50.0%"))).toEqual([]);
  expect(told(rows, table(0, "0.0%"))).not.toEqual([]);
});

it("評価なしも分母に残す基準では、評価ごとの割合も全部に対する割合である", () => {
  const rows = [header, ...["◎", "○", "△", "評価なし"].map((grade, at) => measure("1 しごと", at + 1, grade))];
  const table = (share: string) => [
    ["評価", "件数", "割合"],
    ["◎", 1, "25.0%"],
    ["○", 1, "25.0%"],
    ["△", 1, share],
    ["評価なし", 1, "25.0%"],
  ];
  const ino = preset("いの町総合戦略");
  expect(told(rows, table("25.0%"), ino)).toEqual([]);
  expect(told(rows, table("33.3%"), ino)).toEqual([
    "集計表の計画全体の評価△の割合は33.3%ですが、数え直すと25.0%です。",
  ]);
});

it("評価がまだない計画に、達成の数を書いた文は、数え直すと合わない", () => {
  const rows = [header, measure("1 しごと", 1, ""), measure("2 くらし", 2, "")];
  expect(told(rows, [["2基本目標2施策のうち、1施策（50.0%）が目標を達成"]])).toEqual([
    "計画全体についての文に1施策の達成（数え直すと0）と書かれています。",
  ]);
});

describe("集計表の列", () => {
  it("指標ごとに評価があれば、施策数と指標数を並べ、評価ごとの数と割合を出す", () => {
    const rows = [
      header,
      ["基本目標1", 1, "学校の整備", "改修校数", "3校", "3校", "A"],
      ["", "", "", "点検", "10か所", "8か所", "B"],
      ["", 2, "図書館の運営", "貸出", "100冊", "60冊", "C"],
    ];
    const { summary } = inspectFixture({
      sheets: { 一覧: rows },
      merges: { 一覧: ["A2:A3", "B2:B3", "C2:C3"] },
      settings: { rubric: aichi },
    });
    const columns = ["達成", "A", "B", "C", "D", "割合 A", "割合 B", "割合 C", "割合 D"];
    const figures = [0.333, 2, 3, 1, 1, 1, 1, 0, 0.333, 0.333, 0.333, 0];
    expect(summaryCells(summary, [])).toEqual([
      ["区分1", "達成率", "施策数", "指標数", ...columns],
      ["基本目標1", ...figures],
      ["合計", ...figures],
    ]);
  });

  it("達成状況の欄が空の施策は、判定不能に数える", () => {
    const { summary } = inspectFixture(planOf([{ status: "" }, { status: achieved }, { status: ended }]));
    expect(summaryCells(summary, ["分野"])).toEqual([
      ["分野", "達成率", "施策数", "達成", "未達成(終了)", "未達成(継続)", "判定不能"],
      ["ア 福祉", 0.5, 3, 1, 1, 0, 1],
      ["合計", 0.5, 3, 1, 1, 0, 1],
    ]);
  });
});
