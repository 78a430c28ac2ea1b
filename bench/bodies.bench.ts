/**
 * Drawn plans of other bodies in groups: what is said of them as they are, and of copies in which one mistake was made.
 * Each group was drawn later than the one before, without a look at what that one had taught; the third one in batches.
 *
 *     npm run bench:bodies [-- --list] [-- --group 第3群の1]
 *
 * `--list` names every mistake with what was said; `--group` takes those groups alone whose names begin like that. Ends with 1 when a correct plan is not recognised, has a false alarm
 * or a wrong headline.
 */
import { parseArgs } from "node:util";
import type { BodyPlan } from "./findings/bodies/drawing";
import { bodyPlans } from "./findings/bodies/plans";
import { scorePlan, type PlanScore } from "./findings/bodies/score";
import knownMisses from "./findings/knownMisses.json";
import { laterBodyPlans } from "./findings/bodies2/plans";
import { batches } from "./findings/bodies3/plans";

const { values } = parseArgs({
  options: { list: { type: "boolean", default: false }, group: { type: "string", default: "" } },
});

const known: Readonly<Record<string, readonly string[]>> = knownMisses;

const isKnown = ({ name }: BodyPlan, what: string): boolean => known[name]?.includes(what) === true;

function linesOf(plan: BodyPlan, score: PlanScore): string[] {
  const { read, right } = score.headline;
  return [
    ...(score.refusal === null ? [] : [`認識できない　${score.refusal}`]),
    ...score.falseAlarms.map((alarm) => `誤報　${alarm}`),
    ...(right ? [] : [`見出しの誤り　${JSON.stringify(read)}　正：${plan.measures} ${JSON.stringify(plan.headline)}`]),
    ...score.slips.flatMap(({ what, found, said }) => {
      if (!found)
        return [
          `${isKnown(plan, what) ? "" : "新たな"}見逃し　${what}`,
          ...(values.list ? said.map((one) => `    別の指摘　${one}`) : []),
        ];
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

const groups = [
  ["第1群", bodyPlans],
  ["第2群", laterBodyPlans],
  ...batches.map((plans, at) => [`第3群の${String(at + 1)}`, plans] as const),
] as const;
const results = groups.filter(([name]) => name.startsWith(values.group)).map(([name, plans]) => printed(name, plans));
if (results.includes(false)) process.exitCode = 1;
