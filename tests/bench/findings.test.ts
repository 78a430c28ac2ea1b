import { correctPlans } from "../../bench/findings/correctPlans";
import { mistakes } from "../../bench/findings/mistakes";
import { alarmsOnCorrectPlans, mistakeKinds } from "../../bench/findings/recall";
import { sampled } from "../sampled";

const plans = correctPlans();

describe("指摘の精度", () => {
  it("形の違う4つの計画と、40種類を超える誤りで測る", () => {
    expect(plans.length).toBeGreaterThanOrEqual(4);
    expect(mistakes.length).toBeGreaterThanOrEqual(40);
    expect(new Set(mistakes.map(({ kind }) => kind)).size).toBe(mistakes.length);
  });

  it("誤りのない計画では、参考より重い指摘がない", () => {
    expect(alarmsOnCorrectPlans(plans)).toEqual([]);
  });

  // The smaller plans, one place each: the whole is `npm run bench:findings`.
  it.each(sampled(mistakeKinds, 5).map((kind) => [kind.mistake.kind, kind] as const))(
    "%s：見つかり、ほかの指摘は出ない",
    (_, { measure }) => {
      const { hasCheck, made, misses, falseAlarms } = measure(plans.slice(0, 3), 1);
      expect(hasCheck).toBe(true);
      expect(made).toBeGreaterThan(0);
      expect(misses).toEqual([]);
      expect(falseAlarms).toEqual([]);
    },
  );
});
