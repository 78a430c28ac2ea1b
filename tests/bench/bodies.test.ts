import type { BodyPlan } from "../../bench/findings/bodies/drawing";
import { bodyPlans } from "../../bench/findings/bodies/plans";
import { scorePlan } from "../../bench/findings/bodies/score";
import { laterBodyPlans } from "../../bench/findings/bodies2/plans";
import { latestBodyPlans } from "../../bench/findings/bodies3/plans";
import knownMisses from "../../bench/findings/knownMisses.json";
import { sampled } from "../sampled";

interface Group {
  readonly name: string;
  readonly all: readonly BodyPlan[];
  /** Plans of which the headline is not what an auditor counts. */
  readonly wrongHeadlines: readonly string[];
}

const groups: readonly Group[] = [
  { name: "第1群", all: bodyPlans, wrongHeadlines: ["子ども・子育て支援事業計画（量の見込み）"] },
  { name: "第2群", all: laterBodyPlans, wrongHeadlines: ["観光立県計画（二種の表と達成割合の文）"] },
  { name: "第3群", all: latestBodyPlans, wrongHeadlines: ["市民意識調査による施策評価（前回との差・順位）"] },
];

const known: Readonly<Record<string, readonly string[]>> = knownMisses;

// The whole is `npm run bench:bodies`.
describe.each(groups)("ほかの自治体の計画：$name", ({ all, wrongHeadlines }) => {
  const plans = sampled(all, 8);
  const scores = plans.map((plan) => scorePlan(plan, sampled(plan.slips, 1)));

  it("正しい計画は、どれも認識でき、参考より重い指摘がない", () => {
    expect(scores.flatMap(({ plan, refusal }) => (refusal === null ? [] : [`${plan}：${refusal}`]))).toEqual([]);
    expect(scores.flatMap(({ falseAlarms }) => falseAlarms)).toEqual([]);
  });

  it("施策の数と、評価や達成状況ごとの数が、監査する人の数えたとおりになる", () => {
    const wrong = scores.filter(({ headline }) => !headline.right).map(({ plan }) => plan);
    expect(wrong).toEqual(plans.map(({ name }) => name).filter((name) => wrongHeadlines.includes(name)));
  });

  it("人の犯す誤りを、見つけられないと分かっているもののほかは、すべて見つける", () => {
    const missed = scores.flatMap(({ plan, slips }) =>
      slips
        .filter(({ found, what }) => !found && known[plan]?.includes(what) !== true)
        .map(({ what }) => `${plan}：${what}`),
    );
    expect(missed).toEqual([]);
  });
});
