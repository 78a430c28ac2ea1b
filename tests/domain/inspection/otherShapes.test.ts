import { findMeasureSheet } from "../../../src/domain/measures/findMeasureSheet";
import { readingOptions } from "../../../src/domain/settings/readingOptions";
import { defaultSettings } from "../../../src/domain/settings/settings";
import { snapshotOf } from "../measures/reading";
import { drawn } from "../sources/drawn";
import { told } from "./told";

function isRead(drawing: string): boolean {
  return findMeasureSheet(snapshotOf(drawn("一覧", drawing)), null, readingOptions(defaultSettings)).ok;
}

describe("目標と実績の語のない一覧", () => {
  const facilities = `番号 | 分類 | 施設名 | 建築年 | 対策内容 | 予定年度 | 進捗状況
1 | 学校 | 中央小学校 | 昭和53年 | 大規模改修 | R5 | 完了
2 | 学校 | 東中学校 | 昭和49年 | 建替え | R7 | 設計中
3 | 福祉 | 第二保育所 | 昭和54年 | 除却 | R5 | 完了
4 | 文化 | 市民会館 | 昭和47年 | 大規模改修 | R6 | 施工中`;
  it.each<[string, string, boolean]>([
    ["施設名と進捗状況", facilities, true],
    ["路線名と判定", facilities.replace("施設名", "路線名").replace("進捗状況", "判定"), true],
    ["名前の欄がない", facilities.replace("施設名", "対象"), false],
    ["評価の欄がない", facilities.replace("進捗状況", "面積"), false],
    ["同じ名前ばかり", facilities.replace(/中央小学校|東中学校|市民会館/gu, "第二保育所"), false],
  ])("%s", (_, drawing, expected) => {
    expect(isRead(drawing)).toBe(expected);
  });
});

describe("計画の数と、それに対して済んだ数", () => {
  const places = (planned: string, done: string): string => `番号 | 校区 | ${planned} | ${done} | 進捗率 | 状況
1 | 第一小 | 12 | 9 | 75.0% | 遅れ
2 | 第二小 | 9 | 9 | 100.0% | 完了
3 | 東小 | 10 | 9 | 90.0% | 順調
4 | 西小 | 8 | 8 | 100.0% | 完了
完了：100％以上　順調：80％以上100％未満　遅れ：80％未満`;
  it.each([
    ["計画箇所数", "対策済箇所数"],
    ["計画橋梁数", "修繕橋梁数"],
    ["計画戸数", "改修戸数"],
  ])("%s と %s", (planned, done) => {
    expect(told({ 一覧: places(planned, done) })).toEqual([]);
    const wrong = places(planned, done).replace("75.0% | 遅れ", "57.0% | 遅れ");
    expect(told({ 一覧: wrong })).toEqual(["consistency-rate-differs E2"]);
  });

  it("対象の数は、済んだ数ではない", () => {
    expect(isRead(places("計画橋梁数", "管理橋梁数").replace("状況\n", "備考\n"))).toBe(false);
  });
});

describe("単位の欄の以上・以内", () => {
  const list = (grade: string): string => `番号 | 項目 | 単位 | 目標値 | 実績値 | 評価
1 | 閲読率 | ％以上 | 75.0 | 76.4 | ○
2 | 更新までの日数 | 日以内 | 2.0 | 1.6 | ○
3 | 不適合の件数 | 件以下 | 5 | 7 | ×
4 | 回答までの日数 | 日未満 | 14 | 17 | ${grade}
5 | 発表の件数 | 件以上 | 180 | 188 | ○
6 | 目録の点数 | 点以上 | 90 | 95 | ○
○：目標を達成　×：未達成`;
  it("目標の向きとして読む", () => {
    expect(told({ 一覧: list("×") })).toEqual([]);
    expect(told({ 一覧: list("○") })).toEqual(["judgement-grade-differs F5"]);
  });
});

describe("市全体の行", () => {
  const list = (total: string): string => `番号 | 地区 | 対象者数 | 受診者数 | 受診率 | 目標受診率 | 評価
1 | 本町 | 4,218 | 1,802 | 42.7% | 45.0% | ×
2 | 川西 | 3,106 | 1,361 | 43.8% | 40.0% | ○
3 | 桜台 | 5,574 | 2,467 | 44.3% | 42.5% | ○
 | ${total} | 12,898 | 5,630 | 43.7% | | 
○：目標受診率以上　×：目標受診率未満`;
  it.each(["市全体", "町全体", "全市"])("%s は地区ではない", (total) => {
    expect(told({ 一覧: list(total) })).toEqual([]);
  });

  it("足した数でない行は、地区の一つ", () => {
    expect(told({ 一覧: list("まち全体").replace("12,898 | 5,630", "901 | 394") })).toContain(
      "structure-number-missing A5",
    );
  });
});

describe("四半期の実績", () => {
  it("年度の実績と比べない", () => {
    const list = `番号 | 指標 | R5目標 | R5実績 | < | < | < | < | 達成率
^ | ^ | ^ | 第1四半期 | 第2四半期 | 第3四半期 | 第4四半期 | 計 | ^
1 | 相談件数 | 160 | 42 | 38 | 41 | 47 | 168 | 105.0%
2 | 派遣回数 | 90 | 18 | 26 | 21 | 19 | 84 | 93.3%
3 | 支給件数 | 30 | 4 | 9 | 5 | 3 | 21 | 70.0%
4 | 受講者数 | 120 | 32 | 25 | 30 | 36 | 123 | 102.5%`;
    expect(told({ 一覧: list })).toEqual([]);
  });
});

describe("前年度比の向き", () => {
  const list = (ratio: string): string => `番号 | 指標 | R4実績 | R5実績 | 前年度比 | R5目標
1 | 閲覧数 | 184 | 201 | 109.2% | 200
2 | 相談組数 | 126 | 148 | 117.5% | 140
3 | 参加者数 | 64 | 58 | 90.6% | 80
4 | 登録者数 | 812 | 976 | ${ratio} | 950
5 | 利用組数 | 38 | 47 | 123.7% | 40
6 | 補助件数 | 55 | 63 | 114.5% | 60
7 | 開催回数 | 41 | 39 | 95.1% | 45`;
  it("前年度÷今年度は誤り", () => {
    expect(told({ 一覧: list("120.2%") })).toEqual([]);
    expect(told({ 一覧: list("83.2%") })).toEqual(["consistency-column-differs E5"]);
  });
});
