import fc from "fast-check";
import {
  achievementRate,
  elapsedShareOf,
  expectedValue,
  meanOfPoints,
  meanOfRates,
  rateFormulas,
  shareOfCounts,
  type Rate,
  type RateFormula,
  type RateValues,
} from "../../../src/domain/evaluation/achievementRate";
import { roundHalfUp } from "../../../src/domain/evaluation/rounding";
import { runs } from "../../sampled";

const up = { direction: "increase" } as const;
const down = { direction: "decrease" } as const;
const shown = (rate: Rate, digits = 3) => (rate.kind === "rate" ? roundHalfUp(rate.value, digits) : rate.reason);

describe("達成率の計算式", () => {
  it.each<[string, RateFormula, RateValues, number | string]>([
    [
      "国立病院機構 64,211/58,635 = 109.5%",
      "previousYear",
      { ...up, actual: 64211, target: null, previous: 58635 },
      1.095,
    ],
    [
      "国立病院機構 65,153/64,211 = 101.5%",
      "previousYear",
      { ...up, actual: 65153, target: null, previous: 64211 },
      1.015,
    ],
    ["前年度がない", "previousYear", { ...up, actual: 1, target: 2 }, "previousMissing"],
    ["目標がない", "actualOverTarget", { ...up, actual: 1, target: null }, "targetMissing"],
    ["目標が0", "actualOverTarget", { ...up, actual: 1, target: 0 }, "targetIsZero"],
    [
      "目標も実績も0",
      "actualOverTarget",
      { ...down, actual: 0, target: 0, decreaseFormula: "targetOverActual" },
      "targetIsZero",
    ],
    ["目標が負", "actualOverTarget", { ...up, actual: -1, target: -2 }, "targetIsNegative"],
    [
      "目標が負で減少",
      "actualOverTarget",
      { ...down, actual: -1, target: -2, decreaseFormula: "twoMinusRatio" },
      "targetIsNegative",
    ],
    ["方向が分からない", "actualOverTarget", { direction: null, actual: 1, target: 2 }, "directionUnknown"],
    ["維持", "actualOverTarget", { direction: "maintain", actual: 1, target: 2 }, "comparisonOnly"],
    ["範囲", "fromBaseline", { direction: "range", actual: 1, target: 2, baseline: 0 }, "comparisonOnly"],
    ["減少の式が決まっていない", "actualOverTarget", { ...down, actual: 90, target: 80 }, "decreaseFormulaNotStated"],
    [
      "減少: 目標÷実績",
      "actualOverTarget",
      { ...down, actual: 90, target: 80, decreaseFormula: "targetOverActual" },
      0.889,
    ],
    [
      "減少: 2−実績÷目標",
      "actualOverTarget",
      { ...down, actual: 90, target: 80, decreaseFormula: "twoMinusRatio" },
      0.875,
    ],
    [
      "減少: 基準値から",
      "actualOverTarget",
      { ...down, actual: 90, target: 80, baseline: 100, decreaseFormula: "fromBaseline" },
      0.5,
    ],
    [
      "減少: 実績が0",
      "actualOverTarget",
      { ...down, actual: 0, target: 80, decreaseFormula: "targetOverActual" },
      "actualIsNotPositive",
    ],
    ["基準値から 100→80, 90", "fromBaseline", { ...down, actual: 90, target: 80, baseline: 100 }, 0.5],
    ["基準値から後退", "fromBaseline", { ...up, actual: 90, target: 200, baseline: 100 }, -0.1],
    ["基準値=目標", "fromBaseline", { ...up, actual: 90, target: 100, baseline: 100 }, "baselineEqualsTarget"],
    ["基準値がない", "fromBaseline", { ...up, actual: 90, target: 100 }, "baselineMissing"],
    ["目標がない", "fromBaseline", { ...up, actual: 90, target: null, baseline: 1 }, "targetMissing"],
    ["方向と逆の目標", "fromBaseline", { ...up, actual: 90, target: 80, baseline: 100 }, "baselineBeyondTarget"],
    ["方向は基準値で分かる", "fromBaseline", { direction: null, actual: 90, target: 80, baseline: 100 }, 0.5],
    ["目安値", "expectedPath", { ...up, actual: 15, target: 50, baseline: 10, expected: 20 }, 0.5],
    ["直線の目安 2/5", "expectedPath", { ...up, actual: 22, target: 60, baseline: 10, elapsedShare: 0.4 }, 0.6],
    ["基準値のない目安値", "expectedPath", { ...up, actual: 15, target: 50, expected: 20 }, 0.75],
    [
      "目安値=基準値",
      "expectedPath",
      { ...up, actual: 15, target: 50, baseline: 20, expected: 20 },
      "baselineEqualsExpected",
    ],
    ["目安値が決まらない", "expectedPath", { ...up, actual: 15, target: 50, baseline: 20 }, "periodMissing"],
    ["目安値が決まらない", "expectedPath", { ...up, actual: 15, target: 50 }, "baselineMissing"],
    ["目安値が決まらない", "expectedPath", { ...up, actual: 15, target: null }, "targetMissing"],
    ["多摩市 2年目 40%", "proRata", { ...up, actual: 30, target: 100, elapsedShare: 0.4 }, 0.75],
    ["期間がない", "proRata", { ...up, actual: 30, target: 100 }, "periodMissing"],
    ["目標がない", "proRata", { ...up, actual: 30, target: null, elapsedShare: 0.4 }, "targetMissing"],
    ["日本再興戦略", "timeElapsed", { ...up, actual: 30, target: 100, baseline: 0, elapsedShare: 0.4 }, 0.75],
    ["期間がない", "timeElapsed", { ...up, actual: 30, target: 100, baseline: 0 }, "periodMissing"],
    ["基準値がない", "timeElapsed", { ...up, actual: 30, target: 100, elapsedShare: 0.4 }, "baselineMissing"],
  ])("%s", (_, formula, values, expected) => {
    expect(shown(achievementRate(formula, values))).toBe(expected);
  });

  it("紙の上と同じ割り算になる（0.8 はちょうど 0.8）", () => {
    const values = { ...up, actual: 1.652, target: 1.68, baseline: 1.54 };
    expect((1.652 - 1.54) / (1.68 - 1.54)).not.toBe(0.8);
    expect(achievementRate("fromBaseline", values)).toEqual({ kind: "rate", value: 0.8 });
  });

  it("件数の割合、平均、点数", () => {
    expect(shown(shareOfCounts(71, 76))).toBe(0.934);
    expect(shown(shareOfCounts(48, 51))).toBe(0.941);
    expect(shown(shareOfCounts(0, 0))).toBe("nothingToCount");
    expect(shown(meanOfRates([1.086, 1.103]), 4)).toBe(1.0945);
    expect(shown(meanOfRates([]))).toBe("nothingToCount");
    expect(
      shown(
        meanOfPoints([
          { points: 2, count: 2 },
          { points: 4, count: 1 },
        ]),
        1,
      ),
    ).toBe(2.7);
  });

  it.each([
    [2020, 2024, 2020, 0.2],
    [2020, 2024, 2024, 1],
    [2020, 2024, 2030, 1],
    [2020, 2024, 2019, null],
    [2024, 2020, 2022, null],
  ])("%d〜%d年度の計画の%d年度末: %s", (first, last, year, share) => {
    expect(elapsedShareOf({ first, last }, year)).toBe(share);
  });

  it("大きすぎて数にならない目安は、ないものとする", () => {
    expect(expectedValue({ target: 1.7e308, baseline: -1.7e308, elapsedShare: 1 })).toBeNull();
    expect(shown(achievementRate("actualOverTarget", { ...up, actual: 1e300, target: 1e-300 }))).toBe("outOfRange");
  });
});

describe("達成率の性質", () => {
  const value = fc.oneof(fc.integer({ min: -9999, max: 9999 }), fc.double({ noNaN: true, noDefaultInfinity: true }));
  const optional = fc.option(value, { nil: undefined });

  it("有限の数か、理由", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...rateFormulas),
        fc.record({
          actual: value,
          target: fc.option(value),
          baseline: optional,
          expected: optional,
          previous: optional,
          elapsedShare: fc.constantFrom(undefined, null, 0, 0.2, 1),
          direction: fc.constantFrom(null, "increase" as const, "decrease" as const),
          decreaseFormula: fc.constantFrom(
            null,
            "targetOverActual" as const,
            "twoMinusRatio" as const,
            "fromBaseline" as const,
          ),
        }),
        (formula, values) => {
          const rate = achievementRate(formula, values);
          return rate.kind === "notJudged" || Number.isFinite(rate.value);
        },
      ),
      { numRuns: runs(2000) },
    );
  });

  it("平均は最小と最大の間", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -5000, max: 50000 }), { minLength: 1 }), (thousandths) => {
        const rates = thousandths.map((n) => n / 1000);
        const mean = meanOfRates(rates);
        return mean.kind === "rate" && mean.value >= Math.min(...rates) && mean.value <= Math.max(...rates);
      }),
    );
  });

  it("基準値からの率は、全体をずらしても、裏返しても変わらない", () => {
    const n = fc.integer({ min: -9999, max: 9999 });
    fc.assert(
      fc.property(n, n, n, n, (actual, target, baseline, shift) => {
        const rate = achievementRate("fromBaseline", { direction: null, actual, target, baseline });
        const moved = { direction: null, actual: actual + shift, target: target + shift, baseline: baseline + shift };
        const mirrored = { direction: null, actual: -actual, target: -target, baseline: -baseline };
        expect(achievementRate("fromBaseline", moved)).toEqual(rate);
        expect(achievementRate("fromBaseline", mirrored)).toEqual(rate);
      }),
    );
  });
});
