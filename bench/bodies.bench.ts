/**
 * Drawn plans of other bodies in two groups, thirty and twenty-four: what is said of them as they are, and of copies in
 * which one mistake was made. The second group was drawn later, before anyone looked at what the first one had taught.
 *
 *     npm run bench:bodies [-- --list]
 *
 * `--list` names every mistake with what was said. Ends with 1 when a correct plan is not recognised, has a false alarm
 * or a wrong headline.
 */
import { parseArgs } from "node:util";
import type { BodyPlan } from "./findings/bodies/drawing";
import { bodyPlans } from "./findings/bodies/plans";
import { scorePlan, type PlanScore } from "./findings/bodies/score";
import { laterBodyPlans } from "./findings/bodies2/plans";

const { values } = parseArgs({ options: { list: { type: "boolean", default: false } } });

function linesOf(plan: BodyPlan, score: PlanScore): string[] {
  const { read, right } = score.headline;
  return [
    ...(score.refusal === null ? [] : [`認識できない　${score.refusal}`]),
    ...score.falseAlarms.map((alarm) => `誤報　${alarm}`),
    ...(right ? [] : [`見出しの誤り　${JSON.stringify(read)}　正：${plan.measures} ${JSON.stringify(plan.headline)}`]),
    ...score.slips.flatMap(({ what, found, said }) => {
      if (!found) return [`見逃し　${what}`, ...(values.list ? said.map((one) => `    別の指摘　${one}`) : [])];
      return values.list ? [`発見　${what}`, ...said.map((one) => `    ${one}`)] : [];
    }),
  ];
}

/** Prints what a group came to, and answers whether its correct plans were all read rightly. */
function printed(name: string, plans: readonly BodyPlan[]): boolean {
  const scores = plans.map((plan) => ({ plan, score: scorePlan(plan) }));
  for (const { plan, score } of scores) {
    const lines = linesOf(plan, score);
    if (lines.length > 0) console.log([plan.name, ...lines.map((line) => `  ${line}`)].join("\n"));
  }
  const slips = scores.flatMap(({ score }) => score.slips);
  const found = slips.filter((slip) => slip.found).length;
  const alarms = scores.flatMap(({ score }) => score.falseAlarms).length;
  const right = scores.filter(({ score }) => score.headline.right).length;
  const asked = scores.filter(({ score }) => score.asked).length;
  const refused = scores.filter(({ score }) => score.refusal !== null).length;
  console.log(
    `\n${name}　誤り ${String(slips.length)}のうち発見 ${String(found)}、正しい計画の誤報 ${String(alarms)}、` +
      `見出しの正しい計画 ${String(right)}／${String(scores.length)}、認識できない計画 ${String(refused)}、問いに答えた計画 ${String(asked)}\n`,
  );
  return alarms + refused === 0 && right === scores.length;
}

const groups = [printed("第1群", bodyPlans), printed("第2群", laterBodyPlans)];
if (groups.includes(false)) process.exitCode = 1;
