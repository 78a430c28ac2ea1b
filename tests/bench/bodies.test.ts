import type { BodyPlan } from "../../bench/findings/bodies/drawing";
import { bodyPlans } from "../../bench/findings/bodies/plans";
import { scorePlan } from "../../bench/findings/bodies/score";
import { laterBodyPlans } from "../../bench/findings/bodies2/plans";
import { latestBodyPlans } from "../../bench/findings/bodies3/plans";

interface Group {
  readonly name: string;
  readonly all: readonly BodyPlan[];
  readonly plans: number;
  readonly slips: number;
  /** What `npm run bench:bodies` has reached. */
  readonly fewestFound: number;
  /** Plans of which the headline is not what an auditor counts. */
  readonly wrongHeadlines: readonly string[];
}

const groups: readonly Group[] = [
  {
    name: "第1群",
    all: bodyPlans,
    plans: 30,
    slips: 110,
    fewestFound: 104,
    wrongHeadlines: ["子ども・子育て支援事業計画（量の見込み）"],
  },
  {
    name: "第2群",
    all: laterBodyPlans,
    plans: 24,
    slips: 142,
    fewestFound: 129,
    wrongHeadlines: ["観光立県計画（二種の表と達成割合の文）"],
  },
  { name: "第3群", all: latestBodyPlans, plans: 50, slips: 250, fewestFound: 226, wrongHeadlines: [] },
];

describe.each(groups)("ほかの自治体の計画：$name", ({ all, plans, slips: slipCount, fewestFound, wrongHeadlines }) => {
  const scores = all.map(scorePlan);
  const slips = scores.flatMap((score) => score.slips);

  it("決まった数の計画と誤りで測る", () => {
    expect(scores).toHaveLength(plans);
    expect(slips).toHaveLength(slipCount);
  });

  it("正しい計画は、どれも認識でき、参考より重い指摘がない", () => {
    expect(scores.flatMap(({ plan, refusal }) => (refusal === null ? [] : [`${plan}：${refusal}`]))).toEqual([]);
    expect(scores.flatMap(({ falseAlarms }) => falseAlarms)).toEqual([]);
  });

  it("施策の数と、評価や達成状況ごとの数が、監査する人の数えたとおりになる", () => {
    const wrong = scores.filter(({ headline }) => !headline.right).map(({ plan }) => plan);
    expect(wrong).toEqual(wrongHeadlines);
  });

  it("人の犯す誤りを、これまでと同じだけ見つける", () => {
    expect(slips.filter(({ found }) => found).length).toBeGreaterThanOrEqual(fewestFound);
  });
});
