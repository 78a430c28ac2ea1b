import { told } from "./told";

const rows = (
  points: string,
  grade: string,
  mean = "9.1",
): string => `番号 | 方針 | 事業 | 目標 | 実績 | 実施度 | 効果 | 協働度 | 合計点 | ランク
1 | 知る | 広報紙の発行 | 年6回以上 | 6回 | 5 | 3 | 3 | 11 | Ａ
2 | 知る | 見学会の開催 | 年10回以上 | 12回 | 5 | 5 | 4 | 14 | Ｓ
3 | 知る | 動画の配信 | 年8本以上 | 5本 | 3 | 3 | 2 | 8 | Ｂ
4 | 参加 | 講座の開催 | 年12回以上 | 14回 | 5 | 4 | 4 | ${points} | Ｓ
5 | 参加 | 意見の募集 | 年30件以上 | 12件 | 2 | 2 | 2 | 6 | Ｃ
6 | 参加 | 意見箱の運営 | 年50件以上 | 71件 | 4 | 3 | 3 | 10 | ${grade}
7 | 支援 | 助成の交付 | 年20件以上 | 17件 | 4 | 4 | 3 | 11 | Ａ
8 | 支援 | 人材の登録 | 60人以上 | 22人 | 2 | 2 | 2 | 6 | Ｃ
9 | 支援 | 相談の受付 | 年40件以上 | 44件 | 3 | 2 | 2 | 7 | Ｂ
10 | 支援 | 交流会の開催 | 年2回以上 | 1回 | 2 | 2 | 1 | 5 | Ｃ
 |  | 平均 |  |  | 3.5 | 3.0 | 2.6 | ${mean} | `;

describe("点数で付けたランク", () => {
  const about = (drawing: string): readonly string[] =>
    told({ 一覧: drawing }).filter((one) => /^(?:judgement-grade|consistency)/u.test(one));

  it.each<[string, string, readonly string[]]>([
    ["目標を超えていても、点数どおりなら正しい", rows("13", "Ａ"), []],
    ["点数に合わないランク", rows("13", "Ｓ"), ["judgement-grade-unlike J7"]],
    ["足し算の誤りは1点でも", rows("12", "Ａ", "9.0"), ["consistency-column-differs I5"]],
  ])("%s", (_, drawing, findings) => {
    expect(about(drawing)).toEqual(findings);
  });
});

describe("収支と全体の和", () => {
  const about = (drawing: string): readonly string[] =>
    told({ 一覧: drawing }).filter((one) => one.startsWith("consistency-column"));
  const money = (
    last: string,
  ): string => `番号 | 事業 | 計画（人） | 実績（人） | 収入（千円） | 支出（千円） | 収支（千円）
1 | 演奏会 | 1400 | 1286 | 5144 | 8920 | ▲3776
2 | 寄席 | 600 | 584 | 1460 | 1212 | 248
3 | 展覧会 | 9000 | 7142 | 4999 | 11870 | ▲6871
4 | 講座 | 900 | 1034 | 517 | 1128 | ▲611
5 | 公演 | 4200 | 3960 | 310 | 3645 | ${last}`;
  const areas = (east: string): string => `番号 | 項目 | 単位 | 東部 | 西部 | 南部 | 市全体の実績 | 目標
1 | 相談 | 件 | 842 | 616 | 374 | 1832 | 1800
2 | 訪問 | 件 | 214 | 108 | 77 | 399 | 420
3 | 教室 | 回 | 22 | 12 | 10 | 44 | 48
4 | 講座 | 回 | ${east} | 14 | 11 | 55 | 50
5 | 集い | 回 | 24 | 19 | 13 | 56 | 60`;

  it.each<[string, string, readonly string[]]>([
    ["正しい収支", money("▲3335"), []],
    ["引き算の誤り", money("▲3353"), ["consistency-column-differs G6"]],
    ["正しい全体", areas("30"), []],
    ["地区の値の桁の重複", areas("330"), ["consistency-column-differs G5"]],
  ])("%s", (_, drawing, findings) => {
    expect(about(drawing)).toEqual(findings);
  });
});

describe("目標のない調査と、最後の年の小数点", () => {
  const survey = (word: string): readonly string[] =>
    told({
      調査: `番号 | 施策 | 前回（R2） | 実績（R5） | 差 | ${word}
1 | 防災 | 48.2 | 53.6 | 5.4 | 上昇
2 | 防犯 | 51.0 | 50.4 | ▲0.6 | 横ばい
3 | 医療 | 39.5 | 36.1 | ▲3.4 | 低下
4 | 道路 | 40.3 | 41.9 | 1.6 | 上昇`,
    }).filter((one) => one.startsWith("structure-no-target"));

  it.each<[string, number]>([
    ["変化", 0],
    ["備考", 1],
  ])("「%s」の列", (word, findings) => {
    expect(survey(word)).toHaveLength(findings);
  });

  const lengths = (now: string): readonly string[] =>
    told({
      一覧: `番号 | 施策 | 指標 | 単位 | 基準（R2） | 実績（R5） | 目標（R5） | 判定
1 | 柵 | 柵の延長（累計） | km | 84.2 | ${now} | 96.5 | ○
2 | 林道 | 林道の延長（累計） | km | 41.3 | 44.8 | 44.0 | ○
3 | 歩道 | 歩道の延長（累計） | km | 12.6 | 13.1 | 15.0 | ×`,
    }).filter((one) => one.startsWith("quantity-magnitude"));

  it.each<[string, readonly string[]]>([
    ["98.7", []],
    ["987", ["quantity-magnitude-differs F2"]],
    ["487", []],
  ])("実績 %s", (now, findings) => {
    expect(lengths(now)).toEqual(findings);
  });
});

describe("括弧の中の評価を述べる文", () => {
  const list = rows("13", "Ａ");
  it.each<[string, boolean]>([
    ["10事業のうち、特に優れたもの（Ｓ）は2事業、見直すもの（Ｃ）は3事業である。", false],
    ["10事業のうち、特に優れたもの（Ｓ）は2事業、見直すもの（Ｃ）は4事業である。", true],
    ["10事業の評価は、Ｓが2事業、Ａが3事業、Ｂが2事業、Ｃが3事業である。", false],
    ["10事業の評価は、Ｓが2事業、Ａが4事業、Ｂが2事業、Ｃが3事業である。", true],
  ])("%s", (text, isTold) => {
    expect(told({ 一覧: list, 概要: text }).includes("consistency-grade-sentence A1")).toBe(isTold);
  });
});
