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

describe("評価を列にした表の、計の欄と割合の行", () => {
  const indicators = [
    header,
    ["1 しごと", 1, "創業の支援", "件数", "100人", "100人", "A"],
    ["", "", "", "相談", "100人", "90人", "B"],
    ["2 くらし", 2, "見守り", "店", "100人", "60人", "C"],
    ["", "", "", "人数", "100人", "100人", "A"],
    ["", "", "", "回数", "100人", "60人", "C"],
  ];
  const inspected = (published: readonly (readonly CellContent[])[]) =>
    inspectFixture({
      sheets: { 一覧: indicators, 集計: published },
      merges: { 一覧: ["A2:A3", "B2:B3", "C2:C3", "A4:A6", "B4:B6", "C4:C6"] },
      settings: { rubric: aichi },
      inspected: "一覧",
    })
      .findings.filter(({ code }) => code.startsWith("consistency-"))
      .map((finding) => wordFinding(finding, "ja").message);

  it.each<[string, (count: number, all: number, share: number) => readonly (readonly CellContent[])[]]>([
    [
      "計が右、割合の行が合計の下",
      (count, all, share) => [
        ["基本目標", "A", "B", "C", "計"],
        ["1 しごと", 1, 1, 0, 2],
        ["2 くらし", 1, 0, count, 3],
        ["計", 2, 1, 2, all],
        ["構成比", 0.4, 0.2, share, 1],
      ],
    ],
    [
      "計が左、割合の行が区分ごと",
      (count, all, share) => [
        ["", "総数", "A", "B", "C"],
        ["しごと", 2, 1, 1, 0],
        ["（割合）", "100%", "50%", "50%", "0%"],
        ["くらし", 3, 1, 0, count],
        ["（割合）", "100%", "33.3%", "0.0%", "66.7%"],
        ["合計", all, 2, 1, 2],
        ["（割合）", "100%", "40%", "20%", `${String(share * 100)}%`],
      ],
    ],
    [
      "計画全体の一行だけ",
      (count, all, share) => [
        ["評価区分", "A", "B", "C", "合計"],
        ["指標数", 2, 1, count, all],
        ["割合", "40.0%", "20.0%", `${(share * 100).toFixed(1)}%`, "100%"],
      ],
    ],
  ])("%s: 正しければ何もいわない", (_, table) => {
    expect(inspected(table(2, 5, 0.4))).toEqual([]);
    const wrong = inspected(table(1, 6, 0.5)).join("\n");
    expect(wrong).toContain("Cは1（数え直すと2）");
    expect(wrong).toContain("6（数え直すと5）");
    expect(wrong).toMatch(/評価Cの割合は50(\.0)?%ですが、数え直すと40(\.0)?%です。/u);
  });

  it.each<[string, string, string | null]>([
    ["指標の数で述べた文", "令和5年度は、5指標のうち2指標（40.0％）が目標を達成した。", null],
    ["誤った文", "令和5年度は、5指標のうち3指標（60.0％）が目標を達成した。", "3指標の達成（数え直すと2）"],
    ["未達成の数も続く文", "全5指標中、達成は2指標（40.0％）、未達成は3指標（60.0％）です。", null],
    ["その誤り", "全5指標中、達成は4指標（80.0％）、未達成は1指標（20.0％）です。", "4指標の達成（数え直すと2）"],
    ["総数の誤り", "全6指標中、達成は2指標です。", "6指標（数え直すと5）"],
  ])("%s", (_, sentence, wrong) => {
    const messages = inspected([[sentence]]);
    if (wrong === null) expect(messages).toEqual([]);
    else expect(messages.join()).toContain(wrong);
  });

  it("指標数の文は、施策だけを数える計画では比べない", () => {
    expect(told(plan, [["12指標のうち7指標（58.3％）が目標を達成した。"]])).toEqual([]);
  });
});

it("再掲のある計画では、評価の割合も、含めても除いても正しい", () => {
  const again = [...plan, ["2 くらし", 6, "取組その1（再掲）", "参加者数", "100人", "100人", "A"]];
  const table = (a: number, share: string) => [
    ["評価", "施策数", "割合"],
    ["A", a, share],
    ["B", 1, a === 3 ? "16.7%" : "20.0%"],
    ["C", 2, a === 3 ? "33.3%" : "40.0%"],
    ["計", a + 3, "100.0%"],
  ];
  expect(told(again, table(3, "50.0%"))).toEqual([]);
  expect(told(again, table(2, "40.0%"))).toEqual([]);
  expect(told(again, table(2, "45.0%"))).toHaveLength(1);
});

it("施策の評価と指標の評価のどちらで公表してもよい", () => {
  const rows = [
    ["施策", "指標", "目標", "実績", "評価", "総合評価"],
    ["創業", "件数", "100件", "100件", "A", "B"],
    ["", "相談", "100件", "90件", "B", ""],
    ["見守り", "店", "100件", "60件", "C", "C"],
    ["", "人数", "100件", "100件", "A", ""],
  ];
  const messages = (published: readonly (readonly CellContent[])[]) =>
    inspectFixture({
      sheets: { 一覧: rows, 集計: published },
      merges: { 一覧: ["A2:A3", "F2:F3", "A4:A5", "F4:F5"] },
      settings: { rubric: aichi },
      inspected: "一覧",
    })
      .findings.filter(({ code }) => code.startsWith("consistency-"))
      .map((finding) => wordFinding(finding, "ja").message);
  const ofIndicators = (a: number) => [
    ["評価", "指標数"],
    ["A", a],
    ["B", 1],
    ["C", 1],
    ["計", a + 2],
  ];
  expect(messages(ofIndicators(2))).toEqual([]);
  expect(messages([["2施策のうち0施策（0.0％）が目標を達成"]])).toEqual([]);
  expect(messages([["4指標のうち2指標（50.0％）が目標を達成"]])).toEqual([]);
  expect(messages(ofIndicators(3)).join()).toContain("3（数え直すと2）");
});
