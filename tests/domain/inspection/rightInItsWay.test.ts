import { told } from "./told";

const one = (drawing: string): readonly string[] => told({ 一覧: drawing });

describe("目ざす向きの欄", () => {
  const plan = (header: string, less: string, more: string, grade = "達成"): string =>
    `番号 | 指標 | ${header} | 目標 | 実績 | 結果
1 | 耐震化の割合 | ${more} | 80.0 | 82.1 | 達成
2 | 老朽管の割合 | ${less} | 4.0 | 3.6 | ${grade}
3 | 職員一人当たり件数 | ${more} | 120 | 118 | 未達成
4 | 単位原価 | ${less} | 150 | 162 | 未達成`;

  it.each([
    ["方向", "以下", "以上"],
    ["優位性", "↓", "↑"],
    ["望ましい向き", "小さい", "大きい"],
    ["改善方向", "少", "多"],
  ])("「%s」の「%s」「%s」", (header, less, more) => {
    expect(one(plan(header, less, more))).toEqual([]);
    expect(one(plan(header, less, more, "未達成"))).toEqual(["judgement-grade-differs F3"]);
  });
});

describe("数値の列の中の文字列", () => {
  const plan = (target: string, actual = "28"): string => `番号 | 指標 | 単位 | 目標 | 実績
1 | 死者数 | 人 | ${target} | ${actual}
2 | 返納者数 | 人 | 2500 | 2388
3 | 講習の回数 | 回 | 12 | 12
4 | 横断幕の数 | 枚 | 40 | 41`;

  it.each<[string, string, readonly string[]]>([
    ["30以下", "28", []],
    ["40未満", "28", []],
    ["３０", "28", ["quantity-number-as-text D2"]],
    ["30", "２８", ["quantity-number-as-text E2"]],
    ["30", "▲2", []],
  ])("目標%s、実績%s", (target, actual, findings) => {
    const found = one(plan(target, actual)).filter((finding) => finding.startsWith("quantity-number"));
    expect(found).toEqual(findings);
  });
});

describe("再掲のある計画の集計表", () => {
  const list = `政策 | 番号 | 事業 | 目標 | 実績 | 達成状況
1 安心 | 1 | 見守り | 10人 | 12人 | 達成
1 安心 | 2 | 点検 | 20か所 | 18か所 | 未達成
2 健康 | 3 | 健診 | 70% | 71% | 達成
2 健康 | 4 | 体操 | 12回 | 12回 | 達成
2 健康 | 2 | 点検（再掲） | 20か所 | 18か所 | 未達成`;
  const summary = (real: string): string => `政策 | 事業数 | 達成 | 未達成
1 安心 | 2 | 1 | 1
2 健康 | 3 | 2 | 1
延べ事業数 | 5 | 3 | 2
実事業数（再掲を除く） | ${real}`;

  it("延べの数も、再掲を除いた数も、計", () => {
    expect(told({ 一覧: list, 集計: summary("4 | 3 | 1") })).toEqual([]);
  });

  it("どちらでもない数は誤り", () => {
    expect(told({ 一覧: list, 集計: summary("4 | 4 | 1") })).toEqual(["consistency-summary-count C5"]);
    expect(told({ 一覧: list, 集計: summary("6 | 3 | 1") })).toEqual(["consistency-summary-count B5"]);
  });
});

describe("範囲の目標と評価", () => {
  const plan = (
    baseline: string,
    target: string,
    actual: string,
    grade: string,
  ): string => `番号 | 指標 | 策定時 | 目標値 | 現状値 | 評価
1 | 適正体重の者 | ${baseline} | ${target} | ${actual} | ${grade}
2 | 朝食を食べる者 | 91.2 | 95 | 93.4 | ×
3 | 歯をみがく者 | 80 | 90 | 91 | ○
4 | 共食の回数 | 9.7 | 11 | 11.2 | ○
（凡例）○：目標を達成　×：目標を未達成`;
  const wrong = ["judgement-grade-differs F2"];

  it.each<[string, string, string, string, readonly string[]]>([
    ["61.8", "65～70", "66", "○", []],
    ["61.8", "65～70", "63.6", "×", []],
    ["61.8", "65～70", "71", "○", []],
    ["61.8", "65～70", "71", "×", []],
    ["68", "65～70", "63.6", "○", []],
    ["61.8", "65～70", "63.6", "○", wrong],
    ["61.8", "65～70", "66", "×", wrong],
    ["72", "65～70", "71", "○", wrong],
    ["72", "65~70", "69", "×", wrong],
  ])("%sから%sへ、実績%sに%s", (baseline, target, actual, grade, findings) => {
    expect(one(plan(baseline, target, actual, grade))).toEqual(findings);
  });
});
