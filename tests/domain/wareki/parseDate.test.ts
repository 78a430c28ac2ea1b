import fc from "fast-check";
import type { DateReading } from "../../../src/domain/wareki/dateReading";
import { formatIsoDate } from "../../../src/domain/wareki/dayNumber";
import { parseDateExpression } from "../../../src/domain/wareki/parseDate";
import { runs } from "../../sampled";

/** `2022-12-01..2022-12-31`, one day as itself, a refusal as its code. */
function days(reading: DateReading): string {
  if (!reading.ok) return reading.reason.code;
  const [start, end] = [reading.interval.start, reading.interval.end].map(formatIsoDate);
  return start === end ? (start ?? "") : `${start ?? ""}..${end ?? ""}`;
}

describe("parseDateExpression", () => {
  it.each([
    ["令和4年12月31日", "2022-12-31"],
    ["R4.12.31", "2022-12-31"],
    ["r4.12.31", "2022-12-31"],
    ["R.4.12.31", "2022-12-31"],
    ["R4/12/31", "2022-12-31"],
    ["R4-12-31", "2022-12-31"],
    ["令和4.12.31", "2022-12-31"],
    ["令4.12.31", "2022-12-31"],
    ["R4年12月31日", "2022-12-31"],
    ["令和4.12月31日", "2022-12-31"],
    ["R元.5.1", "2019-05-01"],
    ["昭和35.4.1", "1960-04-01"],
    ["令和４年１２月３１日", "2022-12-31"],
    ["Ｒ４．１２．３１", "2022-12-31"],
    ["令和四年十二月三十一日", "2022-12-31"],
    ["昭和六十四年一月七日", "1989-01-07"],
    ["二〇二二年十二月三十一日", "2022-12-31"],
    ["令和 4 年 12 月 31 日", "2022-12-31"],
    ["㋿5年3月20日", "2023-03-20"],
    ["2022年12月31日", "2022-12-31"],
    ["西暦2022年12月31日", "2022-12-31"],
    ["2022/12/31", "2022-12-31"],
    ["2022-12-31", "2022-12-31"],
    ["2022.12.31", "2022-12-31"],
    ["2022/12/31日", "2022-12-31"],
    ["2024年2月29日", "2024-02-29"],
    ["2000/2/29", "2000-02-29"],
    ["令和4年12月31日(土)", "2022-12-31"],
    ["令和4年12月31日（土曜日）現在", "2022-12-31"],
    ["2022(令和4)年12月31日", "2022-12-31"],
    ["令和4年(2022年)12月31日", "2022-12-31"],
    ["令和4年12月31日(2022年12月31日)", "2022-12-31"],
    ["2022年12月31日（令和4年12月31日）", "2022-12-31"],
  ])("日：%s → %s", (text, expected) => {
    expect(days(parseDateExpression(text))).toBe(expected);
    expect(parseDateExpression(text)).toMatchObject({ precision: "day", edge: null, warnings: [] });
  });

  it.each([
    ["令和5年3月", "2023-03-01..2023-03-31", "month"],
    ["R4.12", "2022-12-01..2022-12-31", "month"],
    ["H31.4", "2019-04-01..2019-04-30", "month"],
    ["2022年12月", "2022-12-01..2022-12-31", "month"],
    ["2022/12", "2022-12-01..2022-12-31", "month"],
    ["令和5年2月", "2023-02-01..2023-02-28", "month"],
    ["令和4年度3月", "2023-03-01..2023-03-31", "month"],
    ["令和4年12月上旬", "2022-12-01..2022-12-10", "tenDays"],
    ["令和4年12月中旬", "2022-12-11..2022-12-20", "tenDays"],
    ["令和5年2月下旬", "2023-02-21..2023-02-28", "tenDays"],
    ["令和元年", "2019-05-01..2019-12-31", "year"],
    ["㋿5年", "2023-01-01..2023-12-31", "year"],
    ["令和4", "2022-01-01..2022-12-31", "year"],
    ["2022(令和4)年", "2022-01-01..2022-12-31", "year"],
    ["令和 元(2019)年", "2019-01-01..2019-12-31", "year"],
    ["平成31(2019)年", "2019-01-01..2019-12-31", "year"],
    ["平成31年", "2019-01-01..2019-04-30", "year"],
    ["昭和64年", "1989-01-01..1989-01-07", "year"],
    ["令和元年度", "2019-04-01..2020-03-31", "fiscalYear"],
    ["平成31年度", "2019-04-01..2020-03-31", "fiscalYear"],
    ["令和4年度(2022年度)", "2022-04-01..2023-03-31", "fiscalYear"],
    ["2016(平成28)年度", "2016-04-01..2017-03-31", "fiscalYear"],
    ["令和4(2022年度)", "2022-04-01..2023-03-31", "fiscalYear"],
    ["令和4年度上半期", "2022-04-01..2022-09-30", "half"],
    ["令和4年度下半期", "2022-10-01..2023-03-31", "half"],
    ["令和4年度下期", "2022-10-01..2023-03-31", "half"],
    ["令和4年上半期", "2022-01-01..2022-06-30", "half"],
    ["令和4年度第1四半期", "2022-04-01..2022-06-30", "quarter"],
    ["令和4年度第四四半期", "2023-01-01..2023-03-31", "quarter"],
    ["2022年度3/4半期", "2022-10-01..2022-12-31", "quarter"],
    ["2022年度2Q", "2022-07-01..2022-09-30", "quarter"],
    ["2022年第1四半期", "2022-01-01..2022-03-31", "quarter"],
  ])("期間：%s → %s", (text, expected, precision) => {
    expect(days(parseDateExpression(text))).toBe(expected);
    expect(parseDateExpression(text)).toMatchObject({ precision, edge: null, warnings: [] });
  });

  it.each([
    ["R4.12末時点", "2022-12-31", "month", "end", "asOf"],
    ["※R4.12末時点", "2022-12-31", "month", "end", "asOf"],
    ["（令和5年2月末現在）", "2023-02-28", "month", "end", "asOf"],
    ["令和4年12月末（時点）", "2022-12-31", "month", "end", "asOf"],
    ["R4時点", "2022-01-01..2022-12-31", "year", null, "asOf"],
    ["令和4年12月末の時点", "2022-12-31", "month", "end", "asOf"],
    ["令和4年12月31日時点現在", "2022-12-31", "day", null, "asOf"],
    ["H27.3月末", "2015-03-31", "month", "end", null],
    ["R6.2末日", "2024-02-29", "month", "end", null],
    ["令和4年度末", "2023-03-31", "fiscalYear", "end", null],
    ["令和4年末", "2022-12-31", "year", "end", null],
    ["令和4年度当初", "2022-04-01", "fiscalYear", "start", null],
    ["令和4年4月初め", "2022-04-01", "month", "start", null],
    ["令和4年度上半期末", "2022-09-30", "half", "end", null],
    ["令和2年10月末をもって", "2020-10-31", "month", "end", "until"],
    ["平成15年末見込", "2003-12-31", "year", "end", "forecast"],
    ["令和5年度まで", "2023-04-01..2024-03-31", "fiscalYear", null, "until"],
    ["令和5年4月から", "2023-04-01..2023-04-30", "month", null, "from"],
    ["令和5年3月予定", "2023-03-01..2023-03-31", "month", null, "planned"],
    ["令和5年3月頃", "2023-03-01..2023-03-31", "month", null, "about"],
  ])("%s → %s", (text, expected, precision, edge, marker) => {
    expect(days(parseDateExpression(text))).toBe(expected);
    expect(parseDateExpression(text)).toMatchObject({ precision, edge, marker });
  });

  it.each([
    ["昭和元年", "1926-12-25..1926-12-31"],
    ["平成元年", "1989-01-08..1989-12-31"],
    ["平成2年", "1990-01-01..1990-12-31"],
    ["大正15年", "1926-01-01..1926-12-25"],
    ["令和元年5月", "2019-05-01..2019-05-31"],
    ["平成元年1月", "1989-01-08..1989-01-31"],
    ["平成元年1月上旬", "1989-01-08..1989-01-10"],
    ["昭和64年1月", "1989-01-01..1989-01-07"],
    ["明治45年7月", "1912-07-01..1912-07-30"],
    ["平成31年4月", "2019-04-01..2019-04-30"],
    ["令和元年上半期", "2019-05-01..2019-06-30"],
    ["令和元年当初", "2019-05-01"],
    ["平成31年末", "2019-12-31"],
    ["2019(令和元)年", "2019-01-01..2019-12-31"],
    ["令和元年度", "2019-04-01..2020-03-31"],
    ["平成31年度", "2019-04-01..2020-03-31"],
    ["平成33年", "2021-01-01..2021-12-31"],
  ])("元号の最初と最後の年は、その元号の日だけ：%s → %s", (text, expected) => {
    expect(days(parseDateExpression(text))).toBe(expected);
  });

  it.each([
    ["明治45年7月30日", "1912-07-30", "明治"],
    ["大正元年7月30日", "1912-07-30", "大正"],
    ["大正15年12月25日", "1926-12-25", "大正"],
    ["昭和元年12月25日", "1926-12-25", "昭和"],
    ["昭和64年1月7日", "1989-01-07", "昭和"],
    ["平成元年1月8日", "1989-01-08", "平成"],
    ["平成31年4月30日", "2019-04-30", "平成"],
    ["令和元年5月1日", "2019-05-01", "令和"],
    ["明治6年1月1日", "1873-01-01", "明治"],
    ["大正15年12月末", "outsideEra", null],
    ["昭和元年12月末", "1926-12-31", "昭和"],
  ])("改元の境目：%s → %s", (text, expected, era) => {
    expect(days(parseDateExpression(text))).toBe(expected);
    if (era !== null) expect(parseDateExpression(text)).toMatchObject({ era, notation: "wareki" });
  });

  it.each([
    ["平成31年5月1日", "outsideEra"],
    ["平成31年5月", "outsideEra"],
    ["昭和64年1月8日", "outsideEra"],
    ["昭和65年", "outsideEra"],
    ["令和元年4月30日", "outsideEra"],
    ["平成元年1月7日", "outsideEra"],
    ["大正元年7月29日", "outsideEra"],
    ["昭和元年12月24日", "outsideEra"],
    ["令和0年", "outsideEra"],
    ["平成100年", "outsideEra"],
    ["令和4年2月30日", "noSuchDay"],
    ["令和5年2月29日", "noSuchDay"],
    ["1900/2/29", "noSuchDay"],
    ["R4.13", "noSuchDay"],
    ["R4.0.1", "noSuchDay"],
    ["2022/12/0", "noSuchDay"],
    ["令和4年4月31日", "noSuchDay"],
    ["平成32年2月30日", "noSuchDay"],
    ["明治5年12月2日", "outsideRange"],
    ["1872年12月31日", "outsideRange"],
    ["1872年度", "outsideRange"],
    ["9999年度", "outsideRange"],
    ["令和9000年", "outsideRange"],
    ["2022(令和3)年", "pairDisagrees"],
    ["令和4年12月31日(2021年12月31日)", "pairDisagrees"],
    ["2022年12月31日(令和4年2月30日)", "noSuchDay"],
    ["2022年12月31日(2022年12月31日)", "notADate"],
    ["2022(令和0)年", "outsideEra"],
    ["R4末", "ambiguousEnd"],
    ["2022末", "ambiguousEnd"],
    ["12月末", "yearMissing"],
    ["4年度", "eraMissing"],
    ["4.12.31", "eraMissing"],
    ["2022", "notADate"],
    ["VER2.1", "notADate"],
    ["S評価", "notADate"],
    ["H1見出し", "notADate"],
    ["S42", "notADate"],
    ["R4", "notADate"],
    ["A4", "notADate"],
    ["R4A", "notADate"],
    ["第2次", "notADate"],
    ["令和4年12月31日に開始", "notADate"],
    ["(令和4年", "notADate"],
    ["令和", "notADate"],
    ["令和十十年", "notADate"],
    ["年度", "notADate"],
    ["", "notADate"],
  ])("読めない：%s（%s）", (text, code) => {
    expect(days(parseDateExpression(text))).toBe(code);
  });

  it("元号の外なら、その元号の期間を添える", () => {
    expect(parseDateExpression(" 平成31年5月1日 ")).toEqual({
      ok: false,
      reason: {
        code: "outsideEra",
        text: "平成31年5月1日",
        era: "平成",
        eraFirst: "1989-01-08",
        eraLast: "2019-04-30",
      },
    });
    expect(parseDateExpression("令和元年4月1日")).toMatchObject({ reason: { era: "令和", eraLast: null } });
  });

  it.each([
    ["令和1年", "firstYearAsOne", "令和1年", "令和元年"],
    ["令和一年度", "firstYearAsOne", "令和1年度", "令和元年度"],
    ["平成32年", "legacyEra", "平成32年", "令和2年"],
    ["平成33年度", "legacyEra", "平成33年度", "令和3年度"],
    ["平成32年4月1日", "legacyEra", "平成32年", "令和2年"],
    ["2021(平成33)年度", "legacyEra", "平成33年度", "令和3年度"],
    ["平成31年末", "legacyEra", "平成31年", "令和元年"],
  ])("%s は読むが、%s を知らせる", (text, code, written, modern) => {
    expect(parseDateExpression(text)).toMatchObject({ ok: true, warnings: [{ code, written, modern }] });
  });

  it("曜日が違えば知らせる", () => {
    expect(parseDateExpression("令和4年12月31日(日)")).toMatchObject({
      warnings: [{ code: "weekdayDisagrees", written: "日", actual: "土" }],
    });
  });

  it.each([
    ["12月末", { fiscalYear: 2022 }, "2022-12-31"],
    ["2月末現在", { fiscalYear: 2022 }, "2023-02-28"],
    ["3月31日", { fiscalYear: 2022 }, "2023-03-31"],
    ["年度末", { fiscalYear: 2022 }, "2023-03-31"],
    ["年末", { fiscalYear: 2022 }, "2022-12-31"],
    ["上半期", { fiscalYear: 2022 }, "2022-04-01..2022-09-30"],
    ["第3四半期", { fiscalYear: 2022 }, "2022-10-01..2022-12-31"],
    ["13月末", { fiscalYear: 2022 }, "noSuchDay"],
    ["4年度", { era: "令和" }, "2022-04-01..2023-03-31"],
    ["元年度", { era: "令和" }, "2019-04-01..2020-03-31"],
    ["四年十二月", { era: "令和" }, "2022-12-01..2022-12-31"],
    ["4.12.31", { era: "令和" }, "2022-12-31"],
    ["4年12月31日", { fiscalYear: 2022 }, "2022-12-31"],
    ["30年度", { fiscalYear: 2018 }, "2018-04-01..2019-03-31"],
    ["12月", { era: "令和" }, "yearMissing"],
  ] as const)("文脈を添えて：%s → %s", (text, context, expected) => {
    expect(days(parseDateExpression(text, context))).toBe(expected);
  });

  it("どんな文字列でも例外にならない", () => {
    const pieces = fc.constantFrom(...Array.from("令和平成昭RHS元年度月日末時点.0123456789/-～()（）二〇十 ㋿"));
    const texts = fc.oneof(fc.string({ unit: "binary" }), fc.string({ unit: pieces }));
    fc.assert(
      fc.property(texts, (text) => {
        expect(typeof parseDateExpression(text, { fiscalYear: 2022 }).ok).toBe("boolean");
      }),
      { numRuns: runs(3000) },
    );
  });
});
