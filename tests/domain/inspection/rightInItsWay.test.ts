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

describe("集計のシート", () => {
  const list = `分野 | 番号 | 取組 | 目標 | 実績 | 評価
教育 | 1 | 見学会 | 20 | 22 | Ａ
教育 | 2 | 講習会 | 12 | 9 | Ｂ
福祉 | 3 | 体操 | 30 | 31 | Ａ
福祉 | 4 | 訪問 | 50 | 20 | Ｃ
Ａ：100％以上　Ｂ：70％以上100％未満　Ｃ：70％未満`;

  it.each(["Ａは2件、Ｂは1件、Ｃは1件でした", "・教育は評価Ａが1件である。"])(
    "表の下の文は区分でない：%s",
    (sentence) => {
      const summary = `分野 | Ａ | Ｂ | Ｃ | 計
教育 | 1 | 1 | 0 | 2
福祉 | 1 | 0 | 1 | 2
計 | 2 | 1 | 1 | 4

${sentence}`;
      expect(told({ 一覧: list, 集計: summary })).toEqual([]);
    },
  );

  it("区分の一覧の下の注は区分でない", () => {
    const structure = "分野 | めざす姿\n教育 | 学ぶ\n福祉 | 支える\n※分野は令和3年3月に定めた。";
    expect(told({ 一覧: list, 体系: structure })).toEqual([]);
  });
});

describe("再掲を除く文", () => {
  const plan = (count: string): string => `柱 | 番号 | 取組 | 目標 | 実績 | 評価
移住 | 1 | 相談 | 90 | 92 | ○
移住 | 2 | 体験 | 40 | 30 | ×
仕事 | 3 | 起業 | 12 | 13 | ○
仕事 | 1 | 相談（再掲） | 90 | 92 | ○
○：目標を達成　×：目標を未達成

柱 | ○ | × | 計
移住 | 1 | 1 | 2
仕事 | ${count} | 0 | 2
延べ数 | 3 | 1 | 4

再掲を除く3取組のうち、○は2取組である。`;

  it("表の数のことではない", () => {
    expect(told({ 一覧: plan("2") })).toEqual([]);
    expect(told({ 一覧: plan("3") })).toContain("consistency-summary-count B10");
  });
});

describe("評価の付かない実績", () => {
  const plan = (actual: string): string => `番号 | 指標 | 目標 | 実績 | 評価
1 | 受診率 | 40.0 | 41.2 | 達成
2 | 体操の参加者数 | 300 | ${actual} | －
3 | 教室の回数 | 12 | 10 | 未達成
4 | 相談の件数 | 90 | 95 | 達成`;

  it("「未実施」なら「－」でよい", () => {
    expect(told({ 一覧: plan("未実施") })).toEqual([]);
    expect(told({ 一覧: plan("310") })).toEqual(["judgement-target-without-grade E3"]);
  });
});

describe("施策と指標の数", () => {
  const list = `施策 | 指標 | 目標 | 実績 | 施策の評価
学力 | 家庭学習 | 80 | 82 | a
 | 宿題 | 90 | 91 |
相談 | 件数 | 120 | 90 | b
読書 | 冊数 | 20 | 21 | a
 | 来館 | 900 | 940 |
a：全ての指標が目標を達成　b：目標を達成しない指標がある`;

  it("指標の数を言う文", () => {
    expect(told({ 一覧: list, 概要: "3施策のうちa評価は2施策、指標では5指標のうち4指標が目標を達成した。" })).toEqual(
      [],
    );
  });
});
