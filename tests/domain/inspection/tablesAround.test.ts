import { told } from "./told";

const one = (drawing: string): readonly string[] => told({ 一覧: drawing });

describe("一覧の横にある小さな集計表", () => {
  const beside = (
    met: number,
    missed: number,
    all: number,
  ): string => `番号 | 区分 | 指標 | R5目標 | R5実績 | 達成状況 |  | 区分 | 達成 | 未達成 | 計
1 | 普及 | 接続件数 | 420以上 | 437 | 達成 |  | 普及 | ${met} | ${missed} | ${all}
2 | 普及 | 講座の回数 | 12以上 | 9 | 未達成 |  | 浸水 | 1 | 1 | 2
3 | 浸水 | 陥没の件数 | 12以下 | 9 | 達成 |  | 合計 | 2 | 2 | 4
4 | 浸水 | 被害戸数 | 0以下 | 4 | 未達成 |  |  |  |  | `;

  it.each<[string, string, readonly string[]]>([
    ["正しい", beside(1, 1, 2), []],
    ["件数の誤り", beside(2, 1, 3), ["consistency-summary-count I2"]],
    ["件数の入替え", beside(2, 0, 2), ["consistency-summary-count I2"]],
  ])("%s", (_, drawing, findings) => {
    expect(one(drawing)).toEqual(findings);
  });
});

describe("終わりが始めより前の期間", () => {
  const plan = (period: string): string => `番号 | 取組 | 実施期間 | 目標 | 実績 | 評価
1 | 調査 | ${period} | 10件 | 10件 | ○
2 | 講座 | R3～R5 | 20回 | 20回 | ○`;

  it.each(["R11～R5", "R5〜R3", "令和5年度～令和3年度", "2025～2021年度", "R6.4.1～R5.3.31", "平成30年度 ～ 平成28年度"])("%s", (period) => {
    expect(one(plan(period))).toContain("quantity-period-reversed C2");
  });

  it.each(["R3～R5", "R5～R5", "H30～R2", "令和3年度～", "3000～2500人", "2021～2025", "R5.4.1～R6.3.31", "R5－R3", "平成30年度～令和2年度"])("%s は、このままでよい", (period) => {
    expect(one(plan(period))).not.toContain("quantity-period-reversed C2");
  });
}); // prettier-ignore

describe("完了日の列", () => {
  const plan = (third: string, fourth = ""): string => `番号 | 取組名 | 担当課 | 完了日 | 進捗状況
1 | 電子契約 | 財政課 | R5.8.1 | 完了
2 | 文書管理 | 総務課 | R5.9.25 | 完了
3 | 予約窓口 | 市民課 | ${third} | 完了
4 | 議事録 | 総務課 | R6.3.1 | 完了
5 | データ連携 | 企画課 | ${fourth} | 順調`;

  it.each<[string, string, readonly string[]]>([
    ["完了にはどれも日付がある", plan("R5.4.1"), []],
    ["一つだけ日付がない", plan(""), ["judgement-missed-without-reason D4"]],
    ["日付でない記入は空欄ではない", plan("年度内"), []],
    ["暦にない日", plan("R5.9.31"), ["quantity-date-impossible D4"]],
  ])("%s", (_, drawing, findings) => {
    expect(one(drawing)).toEqual(findings);
  });
});

describe("平均と不足", () => {
  const list = (mean: string): string => `番号 | 指標 | 目標 | 実績 | 達成率（％） | 評価
1 | 登録点数 | 100 | 110 | 110.0 | Ａ
2 | 講座数 | 50 | 45 | 90.0 | Ｂ
3 | 入場者数 | 200 | 150 | 75.0 | Ｃ
4 | 展示回数 | 8 | 8 | 100.0 | Ａ
 | 達成率の平均 |  |  | ${mean} | 
Ａ：100以上　Ｂ：80以上100未満　Ｃ：80未満`;

  it.each<[string, string, readonly string[]]>([
    ["平均のとおり", list("93.8"), []],
    ["100％を上限とした平均", list("91.3"), []],
    ["平均の誤り", list("98.3"), ["consistency-total-differs E6"]],
  ])("%s", (_, drawing, findings) => {
    expect(one(drawing)).toEqual(findings);
  });

  const points = (mean: string, sum = "8"): string => `部門 | 項目数 | 合計点 | 平均点
収集 | 3 | 12 | 4.00
展示 | 2 | ${sum} | ${mean}
教育 | 4 | 14 | 3.50
経営 | 2 | 9 | 4.50
全体 | 11 | 43 | 3.91`;

  it.each<[string, string, readonly string[]]>([
    ["割ったとおり", points("4.00"), []],
    ["割り算の誤り", points("3.67"), ["consistency-column-differs D3"]],
    ["合計点の誤り", points("4.00", "10"), ["consistency-column-differs D3"]],
  ])("別の表の%s", (_, table, findings) => {
    expect(told({ 一覧: list("93.8"), 部門別: table })).toEqual(findings);
  });

  const stock = (lacking: string): string => `番号 | 品目 | 単位 | 目標数量 | 備蓄数量 | 不足数 | 充足率 | 判定
1 | 毛布 | 枚 | 1000 | 900 | 100 | 90.0% | 不足
2 | 乾パン | 食 | 1200 | 1080 | ${lacking} | 90.0% | 不足
3 | 飲料水 | 本 | 7200 | 7300 | 0 | 101.4% | 充足
4 | おむつ | 枚 | 900 | 450 | 450 | 50.0% | 不足
5 | 発電機 | 台 | 150 | 150 | 0 | 100.0% | 充足
6 | 消毒液 | L | 500 | 400 | 100 | 80.0% | 不足`;

  it("余っている品目の不足は0、足りない品目は差", () => {
    expect(one(stock("120"))).toEqual([]);
    expect(one(stock("210"))).toEqual(["consistency-column-differs F3"]);
  });
});

describe("年度の並ぶ集計と、評価の抜けた集計", () => {
  const list = `令和5年度 評価
番号 | 指標 | 目標 | 実績 | 評価
1 | 登録者数 | 100人 | 110人 | A
2 | 参加者数 | 50人 | 45人 | B
3 | 会員数 | 200人 | 150人 | C
4 | 開催回数 | 8回 | 8回 | A
A：達成率100％以上　B：80％以上100％未満　C：80％未満`;
  const years = (now: string): string => `年度 | A | B | C | 計
令和3年度 | 1 | 1 | 2 | 4
令和4年度 | 1 | 2 | 1 | 4
令和5年度 | ${now}`;

  it.each<[string, string, readonly string[]]>([
    ["この年度の行が正しい", years("2 | 1 | 1 | 4"), []],
    ["この年度の行の誤り", years("1 | 2 | 1 | 4"), ["consistency-summary-count B4"]],
    ["評価の行の抜け", "評価 | 件数\nA | 2\nB | 1\n計 | 4", ["consistency-total-differs B4"]],
  ])("%s", (_, table, findings) => {
    expect(told({ 一覧: list, 集計: table })).toEqual(findings);
  });
});

describe("文の件数", () => {
  const plan = (sentence: string): string => `令和5年 署別の件数
番号 | 警察署名 | R4 | R5 | 目標（件以下） | 達成状況
1 | 中央署 | 412 | 385 | 390 | 達成
2 | 港署 | 298 | 301 | 280 | 未達成
3 | 北署 | 176 | 151 | 165 | 達成
4 | 西署 | 96 | 88 | 90 | 達成

${sentence}`;

  it.each<[string, readonly string[]]>([
    ["４署のうち３署が目標を達成した。", []],
    ["４署のうち２署が目標を達成した。", ["consistency-overview-count A8"]],
    ["目標を達成した署は、4署中3署である。", []],
    ["目標を達成した署は、4署中4署である。", ["consistency-overview-count A8"]],
    ["全国47都道府県のうち30都道府県が目標を達成した。", []],
    ["令和6年3月31日現在、達成は3件、未達成は2件である。", ["consistency-grade-sentence A8"]],
  ])("%s", (sentence, findings) => {
    expect(one(plan(sentence))).toEqual(findings);
  });
});

describe("凡例", () => {
  const plan = (third: string, legend: string): string => `番号 | 指標 | R3実績 | R4実績 | R4目標 | 目指す方向 | 区分
1 | 排出量 | 3842 | 3760 | 3800 | 減らす | 達成
2 | 建設業の量 | 1215 | 1248 | 1200 | 減らす | ${third}
3 | 再生利用量 | 541 | 557 | 560 | 増やす | 改善
4 | 検査件数 | 2310 | 2486 | 2400 | 増やす | 達成
5 | 残存件数 | 30 | 34 | 28 | 減らす | 悪化
${legend}`;
  const rest = "区分：目標に達したもの「達成」、達していないが前年度より良いもの「改善」、そのほか「悪化」";

  it("そのほかは、目標に届かず、よくもなっていないもの", () => {
    expect(one(plan("悪化", rest))).toEqual([]);
    expect(one(plan("改善", rest))).toEqual(["judgement-grade-differs G3"]);
  });

  it("件数の並ぶ表の内容の列も、評価の意味を示す", () => {
    const summary = (third: string): Readonly<Record<string, string>> => ({
      一覧: plan(third, "").replaceAll("達成", "A").replaceAll("改善", "B").replaceAll("悪化", "C"),
      集計: `評価 | 内容 | 昨年度 | 今年度\nA | 目標を達成 | 1 | 2\nB | 改善しているが目標に達していない | 2 | ${third === "B" ? "2" : "1"}\nC | 前年度より悪化 | 2 | ${third === "B" ? "1" : "2"}\n計 |  | 5 | 5`,
    });
    expect(told(summary("C"))).toEqual([]);
    expect(told(summary("B"))).toEqual(["judgement-grade-differs G3"]);
  });
});
