/**
 * The command line side by side with exceljs 4.4.0 (in bench/ also where the product does not use it): the same files, fresh node
 * processes, pairs in turn, so that what else the machine does hits both alike.
 *
 *     npm run bench                             the bundled plan, 10,000 measures, 1,000 workbooks
 *     npm run bench:large                       100,000 measures
 *     npx tsx bench/commandLine.bench.ts [--measures N]… [--workbooks N] [--rounds 5]
 *
 * Ratios are medians of the pairs' ratios: by the clock, and of processor time, which neighbours change less.
 */
import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { drawWorkbook } from "../scripts/samples/drawWorkbook";
import { largePlan } from "../scripts/samples/largePlan";

const project = path.join(__dirname, "..");
const bundledPlan = path.join(project, "samples", "kanagawa-report.xlsx");

/** What a process took: milliseconds by the clock and of all processors, and its most memory in MB. */
interface Cost {
  readonly clock: number;
  readonly processor: number;
  readonly megabytes: number;
}

/** A process of node by its arguments. */
interface Run {
  readonly name: string;
  readonly args: readonly string[];
}

interface Pair {
  readonly ours: Run;
  readonly bare: Run;
  /** Of the bare process's time. */
  readonly most: number;
}

const bareExceljs = `
  const { Workbook } = require("exceljs");
  const [input, output] = process.argv.slice(1);
  const workbook = new Workbook();
  workbook.xlsx.readFile(input).then(() => output && workbook.xlsx.writeFile(output));`;

/** Written by the process itself at its end: nobody else knows what a process took. */
function reporting(file: string): string {
  const code = `import { writeFileSync } from "node:fs";
    process.on("exit", () => writeFileSync(${JSON.stringify(file)}, JSON.stringify(process.resourceUsage())));`;
  return `data:text/javascript,${encodeURIComponent(code)}`;
}

function costOf({ name, args }: Run, folder: string): Cost {
  const file = path.join(folder, "usage.json");
  const since = performance.now();
  const ran = spawnSync(process.execPath, ["--import", reporting(file), ...args], { cwd: project, encoding: "utf8" });
  const clock = performance.now() - since;
  if (ran.status !== 0) throw new Error(`${name} ended with ${String(ran.status)}: ${ran.stderr}`);
  const { userCPUTime, systemCPUTime, maxRSS } = JSON.parse(readFileSync(file, "utf8")) as NodeJS.ResourceUsage;
  return { clock, processor: (userCPUTime + systemCPUTime) / 1000, megabytes: maxRSS / 1024 };
}

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((one, other) => one - other);
  const middle = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle)] ?? 0)) / 2;
}

function command(name: string, ...args: readonly string[]): Run {
  const room = name === "inspect" ? ["--max-semi-space-size=32"] : [];
  const start = ["scripts/runTypeScript.mjs", `src/workbench/cli/start/${name}.ts`];
  return { name: `${name} ${args.map((arg) => path.basename(arg)).join(" ")}`, args: [...room, ...start, ...args] };
}

function bare(...files: readonly string[]): Run {
  return { name: files.length > 1 ? "exceljs read + write" : "exceljs read", args: ["-e", bareExceljs, ...files] };
}

function seconds(costs: readonly Cost[], of: keyof Cost): string {
  return (median(costs.map((cost) => cost[of])) / 1000).toFixed(2);
}

function describe(costs: readonly Cost[]): string {
  const most = Math.max(...costs.map(({ megabytes }) => megabytes));
  return `${seconds(costs, "clock")} s (processor ${seconds(costs, "processor")} s), ${most.toFixed(0)} MB`;
}

function compare({ ours, bare: other, most }: Pair, rounds: number, folder: string): void {
  for (const run of [ours, other]) costOf(run, folder);
  const pairs = Array.from({ length: rounds }, () => [costOf(ours, folder), costOf(other, folder)] as const);
  const ratio = (of: "clock" | "processor"): string => median(pairs.map(([own, its]) => own[of] / its[of])).toFixed(2);
  console.log(`${ours.name}: ${describe(pairs.map(([own]) => own))}`);
  console.log(`  ${other.name}: ${describe(pairs.map(([, its]) => its))}`);
  console.log(`  ratio ${ratio("clock")} by the clock, ${ratio("processor")} of processor time (bar ${String(most)})`);
}

function time(run: Run, rounds: number, folder: string, bar: string): void {
  costOf(run, folder);
  const costs = Array.from({ length: rounds }, () => costOf(run, folder));
  console.log(`${run.name}: ${describe(costs)} (bar ${bar})`);
}

function pairsOf(
  input: string,
  folder: string,
  most: { readonly read: number; readonly write: number },
): readonly Pair[] {
  const [ours, theirs] = [path.join(folder, "ours.xlsx"), path.join(folder, "theirs.xlsx")];
  return [
    { ours: command("inspect", input), bare: bare(input), most: most.read },
    { ours: command("inspect", input, "--out", ours), bare: bare(input, theirs), most: most.write },
  ];
}

/** As many workbooks of some 76 measures, of four kinds in turn. */
async function mixedPlans(count: number, folder: string): Promise<string> {
  const plans = path.join(folder, "plans");
  mkdirSync(plans);
  const kinds = [bundledPlan, path.join(project, "samples", "kanagawa-list.xlsx")];
  for (const layout of ["list", "report"] as const) {
    const file = path.join(folder, `76-${layout}.xlsx`);
    await drawWorkbook(largePlan(76, layout)).xlsx.writeFile(file);
    kinds.push(file);
  }
  for (let index = 0; index < count; index += 1)
    copyFileSync(kinds[index % kinds.length] ?? bundledPlan, path.join(plans, `${String(index)}.xlsx`));
  return plans;
}

function timeMany(plans: string, folder: string): void {
  const args = [plans, "--json", path.join(folder, "out.jsonl"), "--measures", path.join(folder, "measures.csv")];
  const ran = spawnSync(process.execPath, [...command("inspect", ...args).args], { cwd: project, encoding: "utf8" });
  console.log(`${ran.stdout.trim()} (bar 12 a second on two quiet cores)`);
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      measures: { type: "string", multiple: true, default: ["10000"] },
      workbooks: { type: "string", default: "1000" },
      rounds: { type: "string", default: "5" },
    },
  });
  const rounds = Number(values.rounds);
  const folder = mkdtempSync(path.join(tmpdir(), "tenken-bench-"));
  const since = performance.now();
  spawnSync("npm", ["--version"], { shell: true });
  console.log(`npm's own start: ${((performance.now() - since) / 1000).toFixed(2)} s, not in what follows`);
  time(command("inspect", bundledPlan), rounds, folder, "1.2 s");
  time(command("fn", "WAREKI_DATE", "44926"), rounds, folder, "0.6 s");
  const [, saving] = pairsOf(bundledPlan, folder, { read: 0, write: 2 });
  if (saving !== undefined) compare(saving, rounds, folder);
  for (const count of values.measures.map(Number)) {
    const file = path.join(folder, `${String(count)}.xlsx`);
    await drawWorkbook(largePlan(count, "list")).xlsx.writeFile(file);
    const bars = count < 100_000 ? { read: 1.8, write: 1.5 } : { read: 1.4, write: 1.5 };
    for (const pair of pairsOf(file, folder, bars)) compare(pair, rounds, folder);
  }
  if (Number(values.workbooks) > 0) timeMany(await mixedPlans(Number(values.workbooks), folder), folder);
  console.log(`load at the end: ${(loadavg()[0] ?? 0).toFixed(1)}`);
  rmSync(folder, { recursive: true });
}

void main();
