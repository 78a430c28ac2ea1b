/**
 * How well the catalogue of findings finds: plans without a mistake, mistakes made in them, and the time for a large one.
 *
 *     npm run bench:findings [-- --places 5]
 *
 * Ends with 1 when a mistake was missed or something correct was reported.
 */
import { parseArgs } from "node:util";
import { correctPlans } from "./findings/correctPlans";
import { alarmsOnCorrectPlans, measureRecall, type FalseAlarm, type KindResult } from "./findings/recall";
import { timeInspection } from "./findings/timing";

function share(found: number, made: number): string {
  return made === 0 ? "-" : `${((found / made) * 100).toFixed(1)} %`;
}

function row(cells: readonly (string | number)[]): string {
  return `| ${cells.join(" | ")} |`;
}

function printKinds(results: readonly KindResult[]): void {
  console.log(row(["種類", "期待するコード", "箇所", "発見", "再現率", "誤報"]));
  console.log(row(["---", "---", "--:", "--:", "--:", "--:"]));
  for (const { kind, expects, hasCheck, made, found, falseAlarms } of results) {
    console.log(
      hasCheck
        ? row([kind, expects, made, found, share(found, made), falseAlarms.length])
        : row([kind, expects, "no check", "-", "-", "-"]),
    );
  }
}

function printAlarms(title: string, alarms: readonly FalseAlarm[]): void {
  const counted = new Map<string, number>();
  for (const { plan, kind, code } of alarms) {
    const line = `${code}　${kind ?? "誤りのない計画"}　${plan}`;
    counted.set(line, (counted.get(line) ?? 0) + 1);
  }
  if (counted.size === 0) return;
  console.log(`\n${title}`);
  for (const [line, count] of counted) console.log(`  ${String(count)} × ${line}`);
}

function printTimes(count: number): void {
  const { reading, checks } = timeInspection(count);
  const total = checks.reduce((sum, { milliseconds }) => sum + milliseconds, 0);
  const judging = reading.at(-1)?.milliseconds ?? 0;
  console.log(`\n${count.toLocaleString("ja-JP")}施策の点検（ミリ秒）`);
  for (const { step, milliseconds } of reading) console.log(`  ${milliseconds.toFixed(0).padStart(6)}  ${step}`);
  console.log(`  ${total.toFixed(0).padStart(6)}  点検の合計（評価を含めて ${(total + judging).toFixed(0)}）`);
  for (const { step, milliseconds } of checks) console.log(`  ${milliseconds.toFixed(1).padStart(8)}  ${step}`);
}

const { values } = parseArgs({
  options: { places: { type: "string", default: "5" }, measures: { type: "string", default: "100000" } },
});

const plans = correctPlans();
const onCorrect = alarmsOnCorrectPlans(plans);
const results = measureRecall(plans, Number(values.places));
const checked = results.filter(({ hasCheck }) => hasCheck);
const made = checked.reduce((sum, result) => sum + result.made, 0);
const found = checked.reduce((sum, result) => sum + result.found, 0);
const alarms = [...onCorrect, ...checked.flatMap(({ falseAlarms }) => falseAlarms)];
const neverMade = checked.filter((result) => result.made === 0);

printKinds(results);
printAlarms("誤報", alarms);
for (const { kind, misses } of checked) for (const miss of misses) console.log(`見逃し　${kind}　${miss}`);
for (const { kind } of neverMade) console.log(`どの計画にも試す箇所がない　${kind}`);
console.log(
  `\n計画 ${String(plans.length)}、種類 ${String(checked.length)}（点検なし ${String(results.length - checked.length)}）、` +
    `箇所 ${String(made)}、発見 ${String(found)}、再現率 ${share(found, made)}、誤報 ${String(alarms.length)}`,
);
printTimes(Number(values.measures));
if (found < made || alarms.length > 0 || neverMade.length > 0) process.exitCode = 1;
