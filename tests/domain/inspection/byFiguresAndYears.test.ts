import type { CellContent } from "../../../src/domain/grid/cell";
import { inspectFixture } from "./fixture";

type Rows = readonly (readonly CellContent[])[];

function inspected(rows: Rows) {
  const { findings, sentences, summary } = inspectFixture({ sheets: { 一覧: rows }, inspected: "一覧" });
  const told = findings.filter(({ severity }) => severity !== "info").map(({ code }) => code);
  return { sentences, told, total: summary.rows.at(-1) };
}

/** Baselines, actuals and targets of a plan from R4 on, that runs to R8, judged in R6: three of its five years are over. */
const figures: readonly (readonly [string, number, number, number])[] = [
  ["来館者数（人）", 1000, 1360, 1500],
  ["講座数（回）", 20, 38, 50],
  ["待機児童数（人）", 50, 38, 30],
  ["組織率（％）", 40, 58, 70],
];

function planned(rateOf: (share: number) => number, header: readonly string[], legend: string): Rows {
  const rows = figures.map(([name, baseline, actual, target]) => {
    const rate = rateOf((actual - baseline) / (target - baseline));
    const grade = rate >= 1 ? "①" : rate >= 0.6 ? "②" : "③";
    return [name, baseline, actual, target, `${(rate * 100).toFixed(1)}%`, grade];
  });
  return [header, ...rows, [legend]];
}

describe("経過した年数までの目標に対する率", () => {
  const header = ["成果指標", "策定時（R3）", "R6実績", "R8目標", "達成度", "評価"];

  it.each([
    ["凡例に式がある", "①3年目の目標（目標値までの60％）に対する達成度が100％以上、②60％以上100％未満、③60％未満"],
    ["率の欄だけが示す", "①：100％以上　②：60％以上100％未満　③：60％未満"],
  ])("%s：率も評価も誤りといわず、①を達成と数える", (_, legend) => {
    const { told, total } = inspected(planned((share) => share / 0.6, header, legend));
    expect(told).toEqual([]);
    expect(total).toMatchObject({ measures: 4, achieved: 4 });
  });

  it("一つだけ違う率は誤りという", () => {
    const rows = planned((share) => share / 0.6, header, "①：100％以上　②：60％以上100％未満　③：60％未満");
    const wrong = rows.map((row, at) => (at === 2 ? row.with(4, "90.0%") : row));
    expect(inspected(wrong).told).toContain("consistency-rate-differs");
  });
});

describe("評価も達成状況もない計画", () => {
  const rows = (...actuals: readonly CellContent[]): Rows => [
    ["施策", "成果指標", "目標", "実績"],
    ...actuals.map((actual, at) => [`施策${at + 1}`, "参加者数", "30人", actual]),
  ];

  it.each<[string, Rows, string]>([
    [
      "達した数をいう",
      rows("31人", "30人", "12人"),
      "目標と実績の値を比べると、3指標のうち2指標で実績が目標に達しています。",
    ],
    [
      "比べられないものは除く",
      rows("31人", "集計中"),
      "目標と実績の値を比べると、1指標のうち1指標で実績が目標に達しています（比べられない1指標を除く）。",
    ],
    ["どれも達していない", rows("3人", "12人"), "目標と実績の値を比べると、2指標のどれも実績が目標に達していません。"],
  ])("%s", (_, plan, sentence) => {
    expect(inspected(plan).sentences.at(-1)).toBe(sentence);
  });

  it("比べられるものがなければ、何もいわない", () => {
    expect(inspected(rows("集計中", "未定")).sentences).toHaveLength(1);
  });
});

describe("凡例の書き方", () => {
  const names = ["来館者数", "会員数", "講座数", "貸出冊数"];
  const plan = (legend: string, ...graded: readonly (readonly [number, string])[]): Rows => [
    ["成果指標", "基準値", "目標", "実績", "評価"],
    ...graded.map(([actual, grade], at) => [names[at] ?? "", 100, 200, actual, grade]),
    [legend],
  ];

  it.each([
    ["B：基準値と同水準である（△10％以内）", 92],
    ["B：基準値と同程度（▲10％以内）", 100],
    ["B：基準値と同水準（マイナス10％以内）", 91],
  ])("%sは、少し下回るだけの評価で、△という評価ではない", (meaning, actual) => {
    const legend = `S：目標値を超えている　A：基準値を超えている　${meaning}　C：基準値より下落している`;
    const { told, total } = inspected(plan(legend, [210, "S"], [150, "A"], [actual, "B"], [80, "C"]));
    expect(told).toEqual([]);
    expect(total?.grades.map(({ symbol }) => symbol)).toEqual(["S", "A", "B", "C"]);
  });

  it.each(["達成が危ぶまれる", "目標年度までに達成することが難しい", "目標の達成が見込めない"])(
    "「%s」は達成に数えない",
    (meaning) => {
      const legend = `A：目標値に達した　B：${meaning}　C：悪化している`;
      expect(inspected(plan(legend, [210, "A"], [150, "B"], [120, "B"], [80, "C"])).total).toMatchObject({
        achieved: 1,
      });
    },
  );

  it("基準のない記号は、初めて出た順ではなく段階の順に並べる", () => {
    const { total } = inspected(plan("", [210, "Ｃ"], [150, "Ａ"], [90, "Ｓ"], [80, "Ｂ"]));
    expect(total?.grades.map(({ symbol }) => symbol)).toEqual(["Ｓ", "Ａ", "Ｂ", "Ｃ"]);
  });
});
