import type { CellContent } from "../../../src/domain/grid/cell";
import { rubricPreset } from "../../../src/domain/evaluation/presets";
import type { Rubric } from "../../../src/domain/evaluation/rubric";
import type { Inspection } from "../../../src/domain/inspection/inspect";
import { defaultSettings } from "../../../src/domain/settings/settings";
import { inspectFixture, type FixtureWorkbook } from "../inspection/fixture";

function preset(name: string): Rubric {
  const found = rubricPreset(name);
  if (found === null) throw new Error(`no preset: ${name}`);
  return found;
}

const header = ["基本目標", "番号", "施策名", "成果指標", "目標値", "実績値", "評価"];

/** A plan without 達成状況: one measure for each grade, grouped into two divisions. */
function gradedPlan(grades: readonly (readonly [grade: string, count: number])[]): readonly (readonly CellContent[])[] {
  const all = grades.flatMap(([grade, count]) => Array.from({ length: count }, () => grade));
  const half = Math.ceil(all.length / 2);
  const rows = all.map((grade, index) => [
    index < half ? "基本目標1 しごと" : "基本目標2 くらし",
    index + 1,
    `地域の取組その${String(index + 1)}`,
    "参加者数",
    "100人",
    "90人",
    grade,
  ]);
  return [header, ...rows];
}

function inspected(
  rows: readonly (readonly CellContent[])[],
  rubric: Rubric,
  more: Partial<FixtureWorkbook["sheets"]> = {},
  merges: readonly string[] = [],
): Inspection {
  return inspectFixture({
    sheets: { 進捗管理表: rows, ...(more as FixtureWorkbook["sheets"]) },
    merges: { 進捗管理表: merges },
    settings: { rubric },
    inspected: "進捗管理表",
  });
}

const kanagawa = defaultSettings.rubric;

/** 阿久比町: 49 (60.5 %) / 25 (30.9 %) / 7 (8.6 %). いの町: 30/13/32/–, one without a grade, which stays in the 76. */
test.each<[string, Rubric, readonly (readonly [string, number])[], number, Readonly<Record<string, number | null>>]>([
  [
    "阿久比町",
    preset("愛知県あいちITプラン"),
    [
      ["A", 49],
      ["B", 25],
      ["C", 7],
    ],
    0.605,
    { A: 0.605, B: 0.309, C: 0.086 },
  ],
  [
    "いの町：評価なしも分母に残る（57.3%ではない）",
    preset("いの町総合戦略"),
    [
      ["◎", 30],
      ["○", 13],
      ["△", 32],
      ["評価なし", 1],
    ],
    0.566,
    { "◎": 0.395, "○": 0.171, "△": 0.421, 評価なし: 0.013 },
  ],
  [
    "長野県：実績値のない指標は分母から除く",
    preset("長野県総合戦略"),
    [
      ["順調", 46],
      ["おおむね順調", 4],
      ["努力を要する", 35],
      ["-", 7],
    ],
    0.541,
    { 順調: 0.541, おおむね順調: 0.047, 努力を要する: 0.412, "-": null },
  ],
  [
    "浜松市",
    preset("浜松市DX計画"),
    [
      ["A", 5],
      ["B", 10],
      ["C", 4],
    ],
    0.789,
    { A: 0.263, B: 0.526, C: 0.211 },
  ],
  [
    "既定の評価基準",
    kanagawa,
    [
      ["◎", 16],
      ["○", 55],
      ["△", 5],
    ],
    0.934,
    { "◎": 0.211, "○": 0.724, "△": 0.066 },
  ],
])("%s: 達成状況の欄がない計画は、評価で数える", (_, rubric, grades, rate, shares) => {
  const { summary, sentences } = inspected(gradedPlan(grades), rubric);
  const total = summary.rows.at(-1);
  const counts = new Map(grades);
  expect(summary.counting).toMatchObject({ judgement: "grade", unit: "measures" });
  expect(total?.achievementRate).toBe(rate);
  for (const { symbol, count, share } of total?.grades ?? []) {
    expect([symbol, count]).toEqual([symbol, counts.get(symbol) ?? 0]);
    if (counts.has(symbol)) expect([symbol, share]).toEqual([symbol, shares[symbol]]);
  }
  expect(summary.rows.map(({ kind }) => kind)).toEqual(["division", "division", "total"]);
  expect(sentences[0]).toContain(`（${(rate * 100).toFixed(1)}%）`);
  expect(sentences[1]).toMatch(/^評価の内訳は、/u);
});

it("評価基準にない評価は、達成と数えずに内訳だけを示す", () => {
  const { summary, sentences } = inspected(
    gradedPlan([
      ["優", 3],
      ["良", 1],
    ]),
    kanagawa,
  );
  expect(summary.rows.at(-1)).toMatchObject({
    achievementRate: null,
    notJudged: 4,
    grades: [
      { symbol: "優", count: 3, share: 0.75 },
      { symbol: "良", count: 1, share: 0.25 },
    ],
  });
  expect(sentences[0]).toContain("評価基準にない");
  expect(sentences[1]).toBe("評価の内訳は、優 3件（75.0%）、良 1件（25.0%）です。");
});

it("指標ごとに評価がある計画は、指標の数で数える（田川市: 119指標）", () => {
  const rows = [
    ["基本目標1", 1, "学校の整備", "改修校数", "3校", "3校", "A"],
    ["", "", "", "通学路の点検", "10か所", "8か所", "B"],
    ["", "", "", "図書の貸出", "100冊", "90冊", "C"],
    ["基本目標1", 2, "公園の整備", "改修公園数", "3園", "3園", "A"],
  ];
  const rubric = preset("愛知県あいちITプラン");
  const { summary, sentences } = inspected([header, ...rows], rubric, {}, ["A2:A4", "B2:B4", "C2:C4"]);
  expect(summary.counting.unit).toBe("indicators");
  expect(summary.rows.at(-1)).toMatchObject({ measures: 2, counted: 4, achieved: 2, missed: 2, achievementRate: 0.5 });
  expect(sentences[0]).toContain("2施策の4指標のうち、2指標（50.0%）");
});

it("▲は△の書き間違いと決めつけない：どちらもあれば別の評価である（栃木県）", () => {
  const grades = [
    ["◎", 2],
    ["○", 3],
    ["△", 4],
    ["▲", 5],
  ] as const;
  const { summary, findings } = inspected(gradedPlan(grades), kanagawa);
  expect(summary.rows.at(-1)?.grades.map(({ symbol, count }) => [symbol, count])).toEqual([
    ["◎", 2],
    ["○", 3],
    ["△", 4],
    ["―", 0],
    ["▲", 5],
  ]);
  expect(findings.flatMap(({ repairs }) => repairs)).toEqual([]);
  const own = inspected(gradedPlan(grades), preset("栃木県環境基本計画"));
  expect(own.summary.rows.at(-1)).toMatchObject({ achieved: 5, missed: 9, notJudged: 0 });
});

describe("公表された評価の表", () => {
  const rubric = preset("愛知県あいちITプラン");
  const plan = gradedPlan([
    ["A", 49],
    ["B", 25],
    ["C", 7],
  ]);
  const codes = ({ findings }: Inspection): readonly string[] =>
    findings.filter(({ code }) => code.startsWith("consistency-summary")).map(({ code }) => code);

  it("評価を行にした表は、計画全体と比べる", () => {
    const right = [
      ["評価", "指標数", "割合"],
      ["A", 49, "60.5%"],
      ["B", 25, "30.9%"],
      ["C", 7, "8.6%"],
      ["計", 81, "100%"],
    ];
    expect(codes(inspected(plan, rubric, { 概要: right }))).toEqual([]);
    const wrong = [
      ["評価", "指標数", "割合"],
      ["A", 48, "60.5%"],
      ["B", 25, "30.9%"],
      ["C", 7, "9.9%"],
      ["計", 81, "100%"],
    ];
    expect(codes(inspected(plan, rubric, { 概要: wrong }))).toEqual([
      "consistency-summary-count",
      "consistency-summary-rate",
    ]);
  });

  it("評価を列にした表は、区分ごとに比べる", () => {
    const table = (a: number) => [
      ["基本目標", "施策数", "A", "B", "C", "達成率"],
      ["基本目標1 しごと", 41, a, 0, 0, "100.0%"],
      ["基本目標2 くらし", 40, 8, 25, 7, "20.0%"],
      ["合計", 81, a + 8, 25, 7, "60.5%"],
    ];
    expect(codes(inspected(plan, rubric, { 概要: table(41) }))).toEqual([]);
    expect(codes(inspected(plan, rubric, { 概要: table(40) }))).toEqual(["consistency-summary-count"]);
  });

  /** 栃木県 H18: 31/58 = 53.448 printed 53.5; 群馬県: 13/66 = 19.697 printed 19.6. */
  it.each([
    [
      [
        ["A", 31],
        ["B", 27],
      ],
      "A",
      31,
      "53.5%",
      ["consistency-summary-rounding"],
    ],
    [
      [
        ["A", 13],
        ["B", 53],
      ],
      "A",
      13,
      "19.6%",
      ["consistency-summary-rounding"],
    ],
    [
      [
        ["A", 31],
        ["B", 27],
      ],
      "A",
      31,
      "53.4%",
      [],
    ],
    [
      [
        ["A", 31],
        ["B", 27],
      ],
      "A",
      31,
      "54.3%",
      ["consistency-summary-rate"],
    ],
  ] as const)("%j: %s %i件（%s）", (grades, symbol, count, printed, expected) => {
    const [, second] = grades;
    const table = [
      ["評価", "件数", "構成比"],
      [symbol, count, printed],
      [second[0], second[1], ""],
    ];
    expect(codes(inspected(gradedPlan(grades), rubric, { 概要: table }))).toEqual(expected);
  });

  it("分母の違う率は誤りである（いの町: 43/76は56.6%）", () => {
    const ino = gradedPlan([
      ["◎", 30],
      ["○", 13],
      ["△", 32],
      ["評価なし", 1],
    ]);
    const table = (rate: string) => [
      ["区分", "施策数", "◎", "○", "△", "評価なし", "達成率"],
      ["合計", 76, 30, 13, 32, 1, rate],
    ];
    expect(codes(inspected(ino, preset("いの町総合戦略"), { 概要: table("56.6%") }))).toEqual([]);
    expect(codes(inspected(ino, preset("いの町総合戦略"), { 概要: table("57.3%") }))).toEqual([
      "consistency-summary-rate",
    ]);
  });
});
