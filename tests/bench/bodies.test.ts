import { bodyPlans } from "../../bench/findings/bodies/plans";
import { scorePlan } from "../../bench/findings/bodies/score";

/** Of 110: what `npm run bench:bodies` has reached. */
const fewestFound = 104;

describe("ほかの自治体の計画", () => {
  const scores = bodyPlans.map(scorePlan);
  const slips = scores.flatMap((score) => score.slips);

  it("30の計画と110の誤りで測る", () => {
    expect(scores).toHaveLength(30);
    expect(slips).toHaveLength(110);
  });

  it("正しい計画は、どれも認識でき、参考より重い指摘がない", () => {
    expect(scores.flatMap(({ plan, refusal }) => (refusal === null ? [] : [`${plan}：${refusal}`]))).toEqual([]);
    expect(scores.flatMap(({ falseAlarms }) => falseAlarms)).toEqual([]);
  });

  it("施策の数と、評価や達成状況ごとの数が、監査する人の数えたとおりになる", () => {
    const wrong = scores.filter(({ headline }) => !headline.right).map(({ plan }) => plan);
    expect(wrong).toEqual(["子ども・子育て支援事業計画（量の見込み）"]);
  });

  it("人の犯す誤りを、これまでと同じだけ見つける", () => {
    expect(slips.filter(({ found }) => found).length).toBeGreaterThanOrEqual(fewestFound);
  });
});
