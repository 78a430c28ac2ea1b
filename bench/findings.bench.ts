/**
 * How well the catalogue of findings finds: plans without a mistake, mistakes made in them, and the time for a large one.
 *
 *     npm run bench:findings [-- --places 5] [-- --measures 100000] [-- --timing]
 *
 * `--timing` leaves out the search for mistakes.
 * Ends with 1 when a mistake was missed or something correct was reported.
 */
import { loadavg } from "node:os";
import { parseArgs } from "node:util";
import { correctPlans } from "./findings/correctPlans";
import { alarmsOnCorrectPlans, mistakeKinds, type FalseAlarm, type KindResult } from "./findings/recall";
import { timeInspections, type Stage, type StepTime } from "./findings/timing";

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

const stageNames: Readonly<Record<Stage, string>> = {
  reading: "読み取り",
  judging: "評価",
  checks: "点検の合計",
  inspection: "全体",
};

function sumOf(times: readonly StepTime[]): readonly number[] {
  const [first] = times;
  return (first?.milliseconds ?? []).map((_, size) =>
    times.reduce((sum, { milliseconds }) => sum + (milliseconds[size] ?? 0), 0),
  );
}

/** Milliseconds by size, and the last by the first: as many times as there are more measures where the cost is linear. */
function timeLine(step: string, milliseconds: readonly number[]): string {
  const [first = 0] = milliseconds;
  const growth = (milliseconds.at(-1) ?? 0) / first;
  const figures = milliseconds.map((time) => time.toFixed(time < 100 ? 1 : 0).padStart(9)).join("");
  return `${figures}  ${(first < 1 ? "" : `×${growth.toFixed(1)}`).padStart(6)}  ${step}`;
}

function printTimes(largest: number): void {
  const sizes = [largest / 4, largest / 2, largest].map(Math.round);
  const times = timeInspections(sizes);
  const [load = 0] = loadavg();
  console.log(`\n点検の時間（ミリ秒、3回のうち最短。測り終えたときの負荷 ${load.toFixed(1)}）`);
  console.log(
    `${sizes.map((size) => size.toLocaleString("ja-JP").padStart(9)).join("")}  ${"増え方".padStart(4)}  施策`,
  );
  const of = (stage: Stage): readonly StepTime[] => times.filter((time) => time.stage === stage);
  for (const stage of ["reading", "judging", "inspection"] as const)
    for (const { step, milliseconds } of of(stage))
      console.log(timeLine(`${stageNames[stage]}：${step}`, milliseconds));
  console.log(timeLine(stageNames.checks, sumOf(of("checks"))));
  const slowestFirst = [...of("checks")].sort(
    (one, other) => (other.milliseconds.at(-1) ?? 0) - (one.milliseconds.at(-1) ?? 0),
  );
  for (const { step, milliseconds } of slowestFirst) console.log(timeLine(step, milliseconds));
}

/** Prints how well mistakes are found; whether every one was, and nothing else. */
function printRecall(places: number): boolean {
  const plans = correctPlans();
  const onCorrect = alarmsOnCorrectPlans(plans);
  const results = mistakeKinds.map(({ measure }) => measure(plans, places));
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
  return found === made && alarms.length === 0 && neverMade.length === 0;
}

const { values } = parseArgs({
  options: {
    places: { type: "string", default: "5" },
    measures: { type: "string", default: "100000" },
    timing: { type: "boolean", default: false },
  },
});

if (!values.timing && !printRecall(Number(values.places))) process.exitCode = 1;
printTimes(Number(values.measures));
