import fc from "fast-check";
import { formatIsoDate } from "../../../src/domain/wareki/dayNumber";
import { findAsOf, findDateExpressions } from "../../../src/domain/wareki/findAsOf";
import { runs } from "../../sampled";

describe("findDateExpressions", () => {
  it.each([
    ["115,992人 ※R4.12末時点", ["R4.12末時点"]],
    ["(1)6,677,432PV ※Ｒ４．１２末時点 (2)141,387PV ※R5.1末時点", ["Ｒ４．１２末時点", "R5.1末時点"]],
    ["H26年1.54→H31年1.68", ["H26年", "H31年"]],
    ["令和5年3月集計予定", ["令和5年3月"]],
    ["開発（令和5年度まで）", ["令和5年度まで"]],
    ["45人以下（2025 年）", ["2025 年"]],
    ["橋梁23.0% トンネル75.0%(2021年度)", ["2021年度"]],
    ["(H28年※2)", ["H28年"]],
    ["2016(平成28)年度から2025(令和7)年度", ["2016(平成28)年度から", "2025(令和7)年度"]],
    ["平30.4.1に改正", ["平30.4.1"]],
    ["期限はH31.4、R4.12.31-R5.3.31", ["H31.4", "R4.12.31", "R5.3.31"]],
    ["S35.4.1開設", ["S35.4.1"]],
    ["T3.4末", ["T3.4末"]],
    ["2022/12/31更新", ["2022/12/31"]],
    ["2025年問題と2022年目標、2020年前半", ["2025年", "2022年", "2020年"]],
    ["平成31年5月1日の件", ["平成31年5月1日"]],
    ["R4.13末時点", ["R4.13末時点"]],
    ["2022年13月", ["2022年13月"]],
    ["12月末現在", ["12月末現在"]],
    ["4年12月31日現在", ["4年12月31日現在"]],
    ["㋿5年2月末現在", ["㋿5年2月末現在"]],
  ])("%s → %j", (text, expected) => {
    const found = findDateExpressions(text);
    expect(found.map((expression) => expression.text)).toEqual(expected);
    for (const { index, length, text: written } of found) expect(text.slice(index, index + length)).toBe(written);
  });

  it.each([
    "VER2.1",
    "S評価",
    "H1見出し",
    "S42",
    "A4判",
    "第2次計画",
    "R4A",
    "R4",
    "M7.3の地震",
    "S3.2",
    "R4.12A",
    "R4.12.31.5",
    "R4.13",
    "Server2012R2.1",
    "JIS X 8341-3:2016",
    "192.168.2022.1",
    "2022.12",
    "2022/23",
    "2,022年",
    "1200年の歴史",
    "2000年前、2000年間、2000年後、2000年代、昭和60年代",
    "3か月、20年、10日間",
    "令和の時代、平成の大合併、昭和大学、明治通り",
    "昭和3丁目",
    "第4年次、大3年生",
    "水平30.4.1",
    "3月から実施",
    "1億2000年",
    "末時点",
    "○元年",
  ])("日付に見えるだけのもの：%s", (text) => {
    expect(findDateExpressions(text)).toEqual([]);
  });

  it("ありえない日付も、理由とともに見つける", () => {
    expect(findDateExpressions("令和4年2月30日に完了")[0]?.reading).toMatchObject({ reason: { code: "noSuchDay" } });
  });
});

describe("findAsOf", () => {
  it.each([
    ["115,992人 ※R4.12末時点", "2022-12-31"],
    ["（令和5年2月末現在）", "2023-02-28"],
    ["9回 ※R5.3.20時点", "2023-03-20"],
    ["令和4年度に開始、令和5年3月1日現在51,183件", "2023-03-01"],
    ["2022年12月31日時点", "2022-12-31"],
  ])("%s → %s", (text, expected) => {
    const reading = findAsOf(text)?.reading;
    expect(reading?.ok === true ? formatIsoDate(reading.interval.end) : reading).toBe(expected);
  });

  it("年のない基準日は、年度を添えれば読める", () => {
    expect(findAsOf("2月末現在")?.reading).toMatchObject({ reason: { code: "yearMissing" } });
    expect(findAsOf("2月末現在", { fiscalYear: 2022 })?.reading).toMatchObject({
      interval: { end: { year: 2023, month: 2, day: 28 } },
    });
  });

  it.each(["令和4年度", "150,000人", "", "R4.12末"])("%s に基準日はない", (text) => {
    expect(findAsOf(text)).toBeNull();
  });

  it("どんな文字列でも例外にならず、見つけたものは順に並び、重ならない", () => {
    const pieces = fc.constantFrom(...Array.from("令和平成昭RHS元年度月日末時点現在.0123456789/-～()（）二〇十 ㋿"));
    const texts = fc.oneof(fc.string({ unit: "binary" }), fc.string({ unit: pieces, maxLength: 60 }));
    fc.assert(
      fc.property(texts, (text) => {
        let end = 0;
        for (const { index, length, text: written } of findDateExpressions(text)) {
          expect(index).toBeGreaterThanOrEqual(end);
          expect(text.slice(index, index + length)).toBe(written);
          end = index + length;
        }
      }),
      { numRuns: runs(3000) },
    );
  });
});
