import fc from "fast-check";
import { add, divide, multiply, subtract } from "../../../src/domain/evaluation/decimals";
import { compareWithPublished, roundHalfUp } from "../../../src/domain/evaluation/rounding";

/** Rounds the written decimal digit by digit, as on paper: an independent second way. */
function onPaper(text: string, digits: number): number {
  const [whole = "0", fraction = ""] = text.replace("-", "").split(".");
  const kept = whole + fraction.slice(0, digits).padEnd(digits, "0");
  const up = Number(fraction.charAt(digits) || "0") >= 5 ? 1n : 0n;
  const rounded = Number(`${(BigInt(kept) + up).toString()}e-${digits}`);
  return text.startsWith("-") && rounded !== 0 ? -rounded : rounded;
}

describe("四捨五入（ExcelのROUND）", () => {
  it.each([
    [1.005, 2, 1.01],
    [0.9345, 3, 0.935],
    [2.5, 0, 3],
    [-2.5, 0, -3],
    [-0.4, 0, 0],
    [0.5, 0, 1],
    [1.45, 1, 1.5],
    [8.345, 2, 8.35],
    [1234, -2, 1200],
    [1250, -2, 1300],
    [49, -2, 0],
    [5e-7, 6, 0.000001],
    [1e21, 2, 1e21],
    [71 / 76, 3, 0.934],
    [31 / 58, 3, 0.534],
    [1.25, 1.9, 1.3],
    [1.25, NaN, 1],
    [1.25, Infinity, 1],
    [1e-70, 2, 1e-70],
    [Infinity, 2, Infinity],
  ])("ROUND(%d, %d) = %d", (value, digits, expected) => {
    expect(roundHalfUp(value, digits)).toBe(expected);
  });

  it("書かれた十進数を紙の上で丸めた値と同じ", () => {
    const written = fc
      .tuple(fc.boolean(), fc.nat(99999), fc.nat(999999))
      .map(([negative, whole, part]) => `${negative ? "-" : ""}${whole}.${String(part).padStart(6, "0")}`);
    fc.assert(
      fc.property(written, fc.nat(5), (text, digits) => {
        expect(roundHalfUp(Number(text), digits)).toBe(onPaper(text, digits));
      }),
    );
  });

  it("二度丸めても同じ、符号を変えても対称", () => {
    fc.assert(
      fc.property(
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        fc.integer({ min: -20, max: 20 }),
        (value, digits) => {
          const once = roundHalfUp(value, digits);
          expect(Number.isFinite(once)).toBe(true);
          expect(roundHalfUp(once, digits)).toBe(once);
          expect(Math.abs(roundHalfUp(-value, digits))).toBe(Math.abs(once));
        },
      ),
    );
  });
});

describe("公表値との比較", () => {
  it.each([
    [71 / 76, 0.934, 3, "same"],
    [31 / 58, 0.535, 3, "roundingDifference"], // 栃木 H18
    [13 / 66, 0.196, 3, "roundingDifference"], // 群馬
    [31 / 58, 0.536, 3, "different"],
    [93.42, 93.4, 1, "same"],
    [93.42, 93.5, 1, "roundingDifference"],
    [93.42, 94.4, 1, "different"],
    [1e300, -1e-300, 1, "different"],
  ])("%d と %d（小数%d桁）は %s", (computed, published, digits, expected) => {
    expect(compareWithPublished(computed, published, digits)).toBe(expected);
  });
});

describe("書かれた数の計算", () => {
  it.each([
    [0.1, 0.2],
    [1.652, -1.54],
    [1e-70, 1],
    [1e70, 1],
    [3, 4],
  ])("%d と %d", (left, right) => {
    expect(subtract(add(left, right), right)).toBeCloseTo(left, 10);
    expect(multiply(left, right)).toBeCloseTo(left * right, 10);
  });
  it("0.1+0.2 は 0.3", () => {
    expect(add(0.1, 0.2)).toBe(0.3);
    expect(multiply(1.1, 1.1)).toBe(1.21);
    expect(divide(0.112, 0.14)).toBe(0.8);
  });
  it("0で割ると答えがない", () => {
    expect([divide(1, 0), divide(0, 0), divide(0.5, 0), divide(1e300, 1e-300), divide(0, -5)]).toEqual([
      null,
      null,
      null,
      null,
      0,
    ]);
  });
});
