import fc from "fast-check";
import { fiscalYearInterval, fiscalYearOf, parseFiscalYears } from "../../../src/domain/wareki/fiscalYear";
import { runs } from "../../sampled";

describe("fiscalYearOf", () => {
  it.each([
    [{ year: 2022, month: 4, day: 1 }, 2022],
    [{ year: 2023, month: 3, day: 20 }, 2022],
    [{ year: 2019, month: 3, day: 31 }, 2018],
  ])("%j → %d年度", (date, fiscalYear) => {
    expect(fiscalYearOf(date)).toBe(fiscalYear);
  });

  it("年度の初日も末日もその年度", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1873, max: 9998 }), (fiscalYear) => {
        const { start, end } = fiscalYearInterval(fiscalYear);
        expect([fiscalYearOf(start), fiscalYearOf(end)]).toEqual([fiscalYear, fiscalYear]);
      }),
    );
  });
});

describe("parseFiscalYears", () => {
  it.each([
    ["令和4年度", [2022]],
    ["令和元年度", [2019]],
    ["平成31年度", [2019]],
    ["R4", [2022]],
    ["2022", [2022]],
    ["2022年度", [2022]],
    ["令和元年度～令和4年度", [2019, 2020, 2021, 2022]],
    ["令和元年度〜令和4年度", [2019, 2020, 2021, 2022]],
    ["令和元～4年度", [2019, 2020, 2021, 2022]],
    ["令和2～4年度", [2020, 2021, 2022]],
    ["令和 3～4 年度", [2021, 2022]],
    ["令和元年度から4年度までの4年間", [2019, 2020, 2021, 2022]],
    ["令和元年度から令和4年度まで（4か年）", [2019, 2020, 2021, 2022]],
    ["令和元年度から令和四年度までの四年間", [2019, 2020, 2021, 2022]],
    ["令和2、3年度", [2020, 2021]],
    ["令和2年度及び令和3年度", [2020, 2021]],
    ["令和2・3年度、5年度", [2020, 2021, 2023]],
    ["令和2～4年度、6年度", [2020, 2021, 2022, 2024]],
    ["平成30～令和2年度", [2018, 2019, 2020]],
    ["平成30年度－令和2年度", [2018, 2019, 2020]],
    ["平成31年度～令和4年度", [2019, 2020, 2021, 2022]],
    ["R2-R4年度", [2020, 2021, 2022]],
    ["R2ーR4年度", [2020, 2021, 2022]],
    ["R2-4年度", [2020, 2021, 2022]],
    ["2016(平成28)年度から2019(令和元)年度", [2016, 2017, 2018, 2019]],
    ["（2020～2022年度）", [2020, 2021, 2022]],
    ["2020-22年度", [2020, 2021, 2022]],
    ["2020～22", [2020, 2021, 2022]],
    ["令和2年～4年度", [2020, 2021, 2022]],
    ["令和2年4月から令和5年3月まで", [2020, 2021, 2022]],
    ["令和2年4月1日～令和5年3月31日（3年間）", [2020, 2021, 2022]],
    ["平成30年度末から令和元年度末まで", [2018, 2019]],
  ])("%s → %j", (text, years) => {
    expect(parseFiscalYears(text)).toEqual({ ok: true, years });
  });

  it("元号は文脈から補える", () => {
    expect(parseFiscalYears("2～4年度", { era: "令和" })).toMatchObject({ years: [2020, 2021, 2022] });
    expect(parseFiscalYears("元年度から4年度", { fiscalYear: 2022 })).toMatchObject({
      years: [2019, 2020, 2021, 2022],
    });
  });

  it("改元前の表記も読む", () => {
    expect(parseFiscalYears("平成30～33年度")).toEqual({ ok: true, years: [2018, 2019, 2020, 2021] });
  });

  it.each([
    ["令和元年度から4年度までの5年間", "countDisagrees"],
    ["令和4～2年度", "rangeReversed"],
    ["令和2年～令和4年", "calendarYears"],
    ["2～4年度", "eraMissing"],
    ["4年度", "eraMissing"],
    ["令和0年度", "outsideEra"],
    ["2022(令和3)年度", "pairDisagrees"],
    ["1872年度", "outsideRange"],
    ["1900～2200年度", "outsideRange"],
    ["令和4年2月30日から令和5年3月まで", "noSuchDay"],
    ["施策", "notFiscalYears"],
    ["令和2～", "notFiscalYears"],
    ["令和2～3～4年度", "notFiscalYears"],
    ["令和4年度の計画", "notFiscalYears"],
    ["", "notFiscalYears"],
  ])("読めない：%s（%s）", (text, code) => {
    expect(parseFiscalYears(text)).toMatchObject({ ok: false, reason: { code, text } });
  });

  it("どんな文字列でも例外にならない", () => {
    const pieces = fc.constantFrom(...Array.from("令和平成RH元年度から～、・-まで間の0123456789()"));
    fc.assert(
      fc.property(fc.string({ unit: pieces, maxLength: 30 }), (text) => {
        expect(typeof parseFiscalYears(text).ok).toBe("boolean");
      }),
      { numRuns: runs(3000) },
    );
  });
});
