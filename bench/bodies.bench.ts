/**
 * Thirty drawn plans of other bodies: what is said of them as they are, and of copies in which one mistake was made.
 *
 *     npm run bench:bodies [-- --list]
 *
 * `--list` names every mistake with what was said. Ends with 1 when a correct plan is not recognised, has a false alarm
 * or a wrong headline.
 */
import { parseArgs } from "node:util";
import { bodyPlans } from "./findings/bodies/plans";
import { scorePlan } from "./findings/bodies/score";

const { values } = parseArgs({ options: { list: { type: "boolean", default: false } } });

const scores = bodyPlans.map((plan) => ({ plan, score: scorePlan(plan) }));
const alarms = scores.flatMap(({ score }) => score.falseAlarms);
const slips = scores.flatMap(({ score }) => score.slips);
const right = scores.filter(({ score }) => score.headline.right).length;
const asked = scores.filter(({ score }) => score.asked).length;
const refused = scores.filter(({ score }) => score.refusal !== null).length;

for (const { plan, score } of scores) {
  const lines = [
    ...(score.refusal === null ? [] : [`認識できない　${score.refusal}`]),
    ...score.falseAlarms.map((alarm) => `誤報　${alarm}`),
    ...(score.headline.right
      ? []
      : [
          `見出しの誤り　${JSON.stringify(score.headline.read)}　正：${plan.measures} ${JSON.stringify(plan.headline)}`,
        ]),
    ...score.slips.flatMap(({ what, found, said }) => {
      if (!found) return [`見逃し　${what}`, ...(values.list ? said.map((one) => `    別の指摘　${one}`) : [])];
      return values.list ? [`発見　${what}`, ...said.map((one) => `    ${one}`)] : [];
    }),
  ];
  if (lines.length > 0) console.log([plan.name, ...lines.map((line) => `  ${line}`)].join("\n"));
}

const found = slips.filter((slip) => slip.found).length;
console.log(
  `\n誤り ${String(slips.length)}のうち発見 ${String(found)}、正しい計画の誤報 ${String(alarms.length)}、` +
    `見出しの正しい計画 ${String(right)}／${String(scores.length)}、認識できない計画 ${String(refused)}、問いに答えた計画 ${String(asked)}`,
);
if (alarms.length + refused > 0 || right < scores.length) process.exitCode = 1;
