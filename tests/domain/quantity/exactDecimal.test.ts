import fc from "fast-check";
import {
  decimalOfNumber,
  decimalText,
  exactDecimal,
  isLess,
  shifted,
  sum,
  toNumber,
} from "../../../src/domain/quantity/exactDecimal";

function number(digits: string): number | null {
  const decimal = exactDecimal(digits);
  return decimal === null ? null : toNumber(decimal);
}

describe("書かれたとおりの十進数", () => {
  it.each([
    ["67.8", -2, 0.678],
    ["2.9", 4, 29000],
    ["1535394", 6, 1.535394e12],
    ["0", 8, 0],
  ])("%s の小数点を %s 桁動かすと %s", (digits, places, value) => {
    const decimal = exactDecimal(digits);
    expect(decimal === null ? null : toNumber(shifted(decimal, places))).toBe(value);
  });

  it("Excelが持てる15桁までを読み、それより長いものは断る", () => {
    expect(number("123456789012345")).toBe(123456789012345);
    expect(number("1234567890123456")).toBeNull();
    expect(number("1234567890123450")).toBe(1234567890123450);
    expect(number("9".repeat(41))).toBeNull();
  });

  it("位をそろえて足し、比べる", () => {
    const [small, large] = [exactDecimal("0.5"), exactDecimal("12")];
    expect(small !== null && large !== null && toNumber(sum(small, large))).toBe(12.5);
    expect(small !== null && large !== null && isLess(small, large)).toBe(true);
  });

  it.each([
    [1.535394e12, "1535394000000"],
    [-0.00001, "-0.00001"],
    [0.1 + 0.2, "0.3"],
    [0, "0"],
    [12.5, "12.5"],
  ])("%s は指数なしで %s", (value, text) => {
    expect(decimalText(value)).toBe(text);
  });

  it("15桁の数値は、十進数にして戻しても同じ", () => {
    const value = fc.tuple(
      fc.integer({ min: -999_999_999_999_999, max: 999_999_999_999_999 }),
      fc.integer({ min: -20, max: 20 }),
    );
    fc.assert(
      fc.property(value, ([digits, exponent]) => {
        const expected = Number(`${digits}e${exponent}`);
        expect(toNumber(decimalOfNumber(expected))).toBe(digits === 0 ? 0 : expected);
      }),
    );
  });
});
