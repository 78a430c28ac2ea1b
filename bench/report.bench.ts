/**
 * How well a report is compared with its sheet: reports in which everything is right, mistakes made in them, and the time
 * for 200 pages against 1,000 measures.
 *
 *     npm run bench:report [-- --places 1000] [-- --timing] [-- --bodies]
 *
 * `--timing` leaves out the search for mistakes; `--bodies` reads the drawn reports of other bodies alone, in three groups. Ends with 1 when fewer than 99 % were found or something right was
 * called different.
 */
import { parseArgs } from "node:util";
import { bodies } from "./report/bodies";
import type { BodyDrawing } from "./report/bodies/drawing";
import knownMisses from "./report/knownMisses.json";
import { measureBody, type BodyMeasured } from "./report/bodies/measured";
import { moreBodies } from "./report/bodies2";
import { batches } from "./report/bodies3";
import { measureMistakes } from "./report/recall";
import { timeReports } from "./report/timing";

const known: Readonly<Record<string, readonly string[]>> = knownMisses;

/** Prints how a group of reports of other bodies is compared; 1 where something right was called different. */
function printBodies(bodies: readonly BodyDrawing[]): number {
  const measured = bodies.map((body) => measureBody(body));
  for (const { name, right, agreeing, alarms, made, found, missed, untold, unclear } of measured) {
    console.log(
      `${name}：正しい記述${String(right)}のうち一致${String(agreeing)}、判断できない${String(unclear.length)}、触れない${String(untold.length)}、誤り${String(found)}／${String(made)}、誤報${String(alarms.length)}`,
    );
    for (const one of alarms) console.log(`  誤報：${one}`);
    for (const one of missed)
      console.log(`  ${known[name]?.includes(one) === true ? "" : "新たに"}見つからない：${one}`);
  }
  const sum = (numberOf: (one: BodyMeasured) => number): number =>
    measured.reduce((total, one) => total + numberOf(one), 0);
  const alarms = sum((one) => one.alarms.length);
  console.log(
    `\n正しい記述${String(sum(({ right }) => right))}のうち一致${String(sum(({ agreeing }) => agreeing))}、誤り${String(sum(({ made }) => made))}のうち発見${String(sum(({ found }) => found))}、判断できない${String(sum(({ unclear }) => unclear.length))}、誤報${String(alarms)}\n`,
  );
  return alarms > 0 ? 1 : 0;
}

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      places: { type: "string", default: "1000" },
      timing: { type: "boolean", default: false },
      bodies: { type: "boolean", default: false },
    },
  });
  if (values.bodies) return Math.max(...[bodies, moreBodies, batches.flat()].map(printBodies));
  let failed = false;
  if (!values.timing) {
    const { made, found, missed, alarms, kinds } = await measureMistakes(Number(values.places));
    for (const kind of kinds)
      console.log(`${String(kind.found).padStart(4)} / ${String(kind.made).padEnd(4)} ${kind.name}`);
    console.log(
      `\n${String(kinds.length)}種類、${String(made)}か所の誤りのうち${String(found)}か所を発見（${((found / made) * 100).toFixed(2)}%）`,
    );
    for (const one of missed) console.log(`  見つからない：${one}`);
    console.log(`誤報 ${String(alarms.length)}`);
    for (const one of alarms) console.log(`  ${one}`);
    failed = found < made * 0.99 || alarms.length > 0;
  }
  for (const { measures, characters, milliseconds } of timeReports()) {
    console.log(
      `${String(measures)}施策、${String(characters)}字（約${String(Math.round(characters / 1000))}ページ）：${milliseconds.toFixed(0)}ミリ秒`,
    );
  }
  return failed ? 1 : 0;
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    console.error(error);
    process.exitCode = 70;
  },
);
