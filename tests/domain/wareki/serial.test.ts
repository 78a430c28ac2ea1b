import fc from "fast-check";
import { dateToSerial, type DateSystem, serialToDate } from "../../../src/domain/wareki/serial";

const systems = fc.constantFrom<DateSystem>("1900", "1904");

describe("Excelのシリアル値", () => {
  it.each([
    [{ year: 1900, month: 1, day: 1 }, "1900", 1],
    [{ year: 1900, month: 2, day: 28 }, "1900", 59],
    [{ year: 1900, month: 3, day: 1 }, "1900", 61],
    [{ year: 1912, month: 7, day: 30 }, "1900", 4595],
    [{ year: 1926, month: 12, day: 25 }, "1900", 9856],
    [{ year: 1989, month: 1, day: 8 }, "1900", 32516],
    [{ year: 2019, month: 4, day: 30 }, "1900", 43585],
    [{ year: 2020, month: 1, day: 1 }, "1900", 43831],
    [{ year: 9999, month: 12, day: 31 }, "1900", 2958465],
    [{ year: 1904, month: 1, day: 1 }, "1904", 0],
    [{ year: 2019, month: 5, day: 1 }, "1904", 43586 - 1462],
    [{ year: 9999, month: 12, day: 31 }, "1904", 2957003],
  ] as const)("%j は%s年方式で%d", (date, system, serial) => {
    expect(dateToSerial(date, system)).toEqual({ ok: true, serial });
    expect(serialToDate(serial, system)).toEqual({ ok: true, date });
  });

  it("端数（時刻）は切り捨てる", () => {
    expect(serialToDate(44926.75, "1900")).toEqual({ ok: true, date: { year: 2022, month: 12, day: 31 } });
  });

  it.each([
    [60, "1900", "fictitiousDay"],
    [60.5, "1900", "fictitiousDay"],
    [0, "1900", "outsideSerials"],
    [0.5, "1900", "outsideSerials"],
    [-1, "1904", "outsideSerials"],
    [2958466, "1900", "outsideSerials"],
    [2957004, "1904", "outsideSerials"],
    [Number.NaN, "1900", "outsideSerials"],
    [Number.POSITIVE_INFINITY, "1900", "outsideSerials"],
  ] as const)("%d は%s年方式では日付にならない（%s）", (serial, system, code) => {
    expect(serialToDate(serial, system)).toEqual({ ok: false, reason: { code, serial } });
  });

  it.each([
    [{ year: 1899, month: 12, day: 31 }, "1900"],
    [{ year: 1903, month: 12, day: 31 }, "1904"],
  ] as const)("%j には%s年方式のシリアル値がない", (date, system) => {
    expect(dateToSerial(date, system)).toMatchObject({ ok: false, reason: { code: "beforeSerials" } });
  });

  it("読める値は、日付にして戻すと同じ値になる", () => {
    fc.assert(
      fc.property(fc.integer({ min: -10, max: 2_958_470 }), systems, (serial, system) => {
        const reading = serialToDate(serial, system);
        if (reading.ok) expect(dateToSerial(reading.date, system)).toEqual({ ok: true, serial });
      }),
    );
  });
});
