import { dateOfDayNumber, dayNumberOf, formatIsoDate } from "../../../src/domain/wareki/dayNumber";
import { eraOf, formatWareki, type WarekiStyle } from "../../../src/domain/wareki/formatWareki";
import { parseDateExpression } from "../../../src/domain/wareki/parseDate";

const newYearsEve = { year: 2022, month: 12, day: 31 };
const firstDayOfReiwa = { year: 2019, month: 5, day: 1 };

describe("formatWareki", () => {
  it.each([
    ["long", newYearsEve, "令和4年12月31日"],
    ["short", newYearsEve, "R4.12.31"],
    ["year", newYearsEve, "令和4年"],
    ["fiscalYear", newYearsEve, "令和4年度"],
    ["both", newYearsEve, "2022(令和4)年"],
    ["bothLong", newYearsEve, "2022(令和4)年12月31日"],
    ["long", firstDayOfReiwa, "令和元年5月1日"],
    ["short", firstDayOfReiwa, "R元.5.1"],
    ["fiscalYear", { year: 2019, month: 4, day: 1 }, "令和元年度"],
    ["fiscalYear", { year: 2019, month: 3, day: 31 }, "平成30年度"],
    ["fiscalYear", { year: 1989, month: 3, day: 31 }, "昭和63年度"],
    ["long", { year: 1912, month: 7, day: 30 }, "大正元年7月30日"],
    ["long", { year: 1926, month: 12, day: 25 }, "昭和元年12月25日"],
    ["long", { year: 1873, month: 1, day: 1 }, "明治6年1月1日"],
  ] as const)("%s %j → %s", (style, date, text) => {
    expect(formatWareki(date, style)).toBe(text);
  });

  it("1873年より前の日には元号を付けない", () => {
    expect(() => eraOf({ year: 1872, month: 12, day: 31 })).toThrow(RangeError);
  });

  const first = dayNumberOf({ year: 1873, month: 1, day: 1 });
  const last = dayNumberOf({ year: 2100, month: 12, day: 31 });
  const days = Array.from({ length: last - first + 1 }, (_, index) => dateOfDayNumber(first + index));

  it("1873年から2100年まで、毎日がIntlの和暦と一致する", () => {
    const oracle = new Intl.DateTimeFormat("ja-JP-u-ca-japanese", { dateStyle: "long", timeZone: "UTC" });
    const differing = days.filter((date, index) => {
      const moment = Date.UTC(1873, 0, 1) + index * 86_400_000;
      return (
        new Date(moment).toISOString().slice(0, 10) !== formatIsoDate(date) ||
        oracle.format(moment) !== formatWareki(date, "long")
      );
    });
    expect(days).toHaveLength(83_275);
    expect(differing).toEqual([]);
  });

  it.each(["long", "short", "bothLong"] as const)("毎日、%s で書いて読み戻すと同じ日になる", (style) => {
    const differing = days.filter((date) => {
      const reading = parseDateExpression(formatWareki(date, style));
      return (
        !reading.ok || formatIsoDate(reading.interval.start) !== formatIsoDate(date) || reading.warnings.length > 0
      );
    });
    expect(differing).toEqual([]);
  });

  it.each(["year", "both", "fiscalYear"] as const)(
    "毎年、%s で書いて読み戻すと、その日を含む",
    (style: WarekiStyle) => {
      const ofYear = days
        .filter(({ month, day }) => day === 1 && (month === 1 || month === 4 || month === 12))
        .slice(1);
      const differing = ofYear.filter((date) => {
        const reading = parseDateExpression(formatWareki(date, style));
        if (!reading.ok) return true;
        const { start, end } = reading.interval;
        return dayNumberOf(start) > dayNumberOf(date) || dayNumberOf(end) < dayNumberOf(date);
      });
      expect(differing).toEqual([]);
    },
  );
});
