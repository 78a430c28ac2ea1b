import fc from "fast-check";
import { formatQuantity, writtenNumber } from "../../../src/domain/quantity/formatQuantity";
import { readQuantity } from "../../../src/domain/quantity/readQuantity";
import type { NumberReading, Qualifier } from "../../../src/domain/quantity/reading";
import { canonicalUnits } from "../../../src/domain/quantity/units";
import type { DateInterval } from "../../../src/domain/wareki/calendar";
import { runs } from "../../sampled";

const plain: NumberReading = {
  kind: "number",
  raw: "",
  label: null,
  value: 0,
  unit: null,
  qualifiers: [],
  asOf: null,
  change: null,
};

describe("数値の書き方", () => {
  it.each<[Partial<NumberReading>, string]>([
    [{ value: 6677432, unit: "PV" }, "6,677,432PV"],
    [{ value: 0.678, unit: "%" }, "67.8%"],
    [{ value: -0.0537, unit: "%", change: "decrease" }, "5.37%減"],
    [{ value: -3703 }, "-3,703"],
    [{ value: 1.535394e12, unit: "円" }, "1,535,394,000,000円"],
    [{ value: 0.00001, unit: "ppm" }, "0.00001ppm"],
    [{ value: 1234, unit: "人", qualifiers: ["cumulative", "atLeast", "forecast"] }, "累計1,234人以上（見込み）"],
    [{ value: 5.9, unit: "‰" }, "5.9‰"],
  ])("%j は %s", (reading, text) => {
    expect(formatQuantity({ ...plain, ...reading })).toBe(text);
  });

  it.each<[DateInterval, string]>([
    [{ start: { year: 2022, month: 12, day: 31 }, end: { year: 2022, month: 12, day: 31 } }, "1件 ※2022年12月31日時点"],
    [{ start: { year: 2022, month: 12, day: 1 }, end: { year: 2022, month: 12, day: 31 } }, "1件 ※2022年12月時点"],
    [{ start: { year: 2022, month: 1, day: 1 }, end: { year: 2022, month: 12, day: 31 } }, "1件 ※2022年時点"],
    [{ start: { year: 2022, month: 4, day: 1 }, end: { year: 2023, month: 3, day: 31 } }, "1件 ※2022年度時点"],
    [{ start: { year: 2022, month: 4, day: 1 }, end: { year: 2022, month: 9, day: 30 } }, "1件 ※2022年9月30日時点"],
  ])("時点 %j", (asOf, text) => {
    expect(formatQuantity({ ...plain, value: 1, unit: "件", asOf })).toBe(text);
  });

  it("百分率は100倍して書く", () => {
    expect(writtenNumber({ value: -1.005, unit: "%" })).toBe("100.5");
  });
});

describe("書いたものを読むと元に戻る", () => {
  const digits = fc.integer({ min: -999_999_999, max: 999_999_999 });
  const value = fc
    .tuple(digits, fc.integer({ min: 0, max: 6 }))
    .map(([whole, places]) => Number(`${whole}e-${places}`));
  const unit = fc.option(fc.constantFrom(...canonicalUnits, "円/人", "件/年", "t/10a", "拠"));
  const one = (...qualifiers: Qualifier[]) => fc.option(fc.constantFrom(...qualifiers));
  const qualifiers = fc
    .tuple(
      one("approximate"),
      one("cumulative", "average"),
      one("atLeast", "atMost", "moreThan", "lessThan"),
      one("forecast", "preliminary", "planned"),
    )
    .map((found) => found.filter((qualifier) => qualifier !== null));
  const day = fc
    .date({ min: new Date("1990-01-01"), max: new Date("2060-12-31"), noInvalidDate: true })
    .map((date) => ({ year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }));
  const asOf = fc.option(
    fc.oneof(
      day.map((date) => ({ start: date, end: date })),
      day.map(({ year }) => ({ start: { year, month: 4, day: 1 }, end: { year: year + 1, month: 3, day: 31 } })),
      day.map(({ year }) => ({ start: { year, month: 1, day: 1 }, end: { year, month: 12, day: 31 } })),
      day.map(({ year }) => ({ start: { year, month: 4, day: 1 }, end: { year, month: 4, day: 30 } })),
    ),
  );

  it("値・単位・限定・増減・時点", () => {
    fc.assert(
      fc.property(value, unit, qualifiers, asOf, fc.boolean(), (number, unitOrNone, found, date, isChange) => {
        const change = !isChange || number === 0 ? null : number < 0 ? "decrease" : "increase";
        const reading: NumberReading = {
          ...plain,
          value: number === 0 ? 0 : number,
          unit: unitOrNone,
          qualifiers: found,
          asOf: date,
          change,
        };
        const text = formatQuantity(reading);
        const { parts } = readQuantity({ content: text, text, role: "actual" });
        expect(parts).toHaveLength(1);
        expect(parts[0]).toMatchObject({ kind: "number", value: reading.value, unit: unitOrNone, change, asOf: date });
        if (parts[0].kind === "number") expect([...parts[0].qualifiers].sort()).toEqual([...found].sort());
      }),
      { numRuns: runs(3000) },
    );
  });
});
