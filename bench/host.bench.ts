import { fork } from "node:child_process";
import { readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { performance } from "node:perf_hooks";
import { drawWorkbook } from "../scripts/samples/drawWorkbook";
import { largePlan } from "../scripts/samples/largePlan";
import { findMeasureSheet } from "../src/domain/measures/findMeasureSheet";
import { inspect } from "../src/domain/inspection/inspect";
import { readingOptions } from "../src/domain/settings/readingOptions";
import { defaultSettings } from "../src/domain/settings/settings";
import { applyWrites } from "../src/excel/applyWrites";
import { planWrites } from "../src/excel/plan/planWrites";
import { readSnapshot } from "../src/excel/readSnapshot";
import { openHost } from "excel-stand-in/openHost";
import { readXlsx } from "excel-stand-in/readXlsx";
import { writeXlsx } from "excel-stand-in/writeXlsx";

/** What one stage of an inspection took. */
export interface StageCost {
  readonly stage: string;
  readonly milliseconds: number;
  /** Processor time of all threads, which other people's work on the machine changes less than `milliseconds`. */
  readonly processorMilliseconds: number;
  /** Resident memory afterwards, in megabytes. */
  readonly residentMegabytes: number;
}

export interface InspectionCost {
  readonly stages: readonly StageCost[];
  /** Round trips to the host; the same for every size of plan. */
  readonly requests: number;
  /** The most memory the process had until now, in megabytes. */
  readonly mostMegabytes: number;
}

/** A stop watch that notes a stage each time it is pressed. */
class Stages {
  readonly costs: StageCost[] = [];
  #start = performance.now();
  #processor = process.cpuUsage();

  done(stage: string): void {
    const { user, system } = process.cpuUsage(this.#processor);
    this.costs.push({
      stage,
      milliseconds: Math.round(performance.now() - this.#start),
      processorMilliseconds: Math.round((user + system) / 1000),
      residentMegabytes: Math.round(process.memoryUsage().rss / 1_000_000),
    });
    this.#start = performance.now();
    this.#processor = process.cpuUsage();
  }
}

/** Inspects a workbook as `npm run inspect` does and measures every stage. */
export async function measureInspection(file: string): Promise<InspectionCost> {
  const stages = new Stages();
  const workbook = await readXlsx(readFileSync(file));
  stages.done("readXlsx");
  const host = await openHost(workbook);
  stages.done("openHost");
  await Excel.run(async (context) => {
    const snapshot = await readSnapshot(context);
    stages.done("readSnapshot");
    const found = findMeasureSheet(snapshot, null, readingOptions(defaultSettings));
    if (!found.ok) throw new Error(`${file} holds no sheet of measures.`);
    stages.done("findMeasureSheet");
    const inspection = inspect(snapshot, found.measureSheet, defaultSettings, "ja");
    stages.done("inspect");
    const outputs = ["statusColumns", "summaryTable", "findings"] as const;
    const plan = planWrites(inspection, snapshot, { outputs, values: false, language: "ja" });
    stages.done("planWrites");
    await applyWrites(context, plan, "ask");
    stages.done("applyWrites");
  });
  await host.settle();
  stages.done("settle");
  const saved = await host.save();
  stages.done("save");
  await writeXlsx(saved);
  stages.done("writeXlsx");
  host.close();
  const mostMegabytes = Math.round(process.resourceUsage().maxRSS / 1000);
  return { stages: stages.costs, requests: host.requests, mostMegabytes };
}

const layouts = ["list", "report"] as const;
const measures = 10_000;

/** Each step in a process of its own, so that one's memory is not counted for another. */
function inOwnProcess(args: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    fork(__filename, args).on("exit", (code) => {
      if (code === 0) resolve();
      else reject(new Error(`${args.join(" ")} ended with ${String(code)}.`));
    });
  });
}

async function print(file: string): Promise<void> {
  const { stages, requests, mostMegabytes } = await measureInspection(file);
  console.log(`${path.basename(file)}: ${String(requests)} round trips, at most ${String(mostMegabytes)} MB`);
  console.table(stages);
}

async function measureAll(): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), "tenken-bench-"));
  for (const layout of layouts) {
    const file = path.join(folder, `${layout}.xlsx`);
    await inOwnProcess(["draw", file, layout]);
    await inOwnProcess(["measure", file]);
  }
  await rm(folder, { recursive: true });
}

async function main([step, file = "", layout]: readonly string[]): Promise<void> {
  if (step === "draw") {
    const drawing = largePlan(measures, layout === "report" ? "report" : "list");
    await drawWorkbook(drawing).xlsx.writeFile(file);
  } else if (step === "measure") await print(file);
  else await measureAll();
}

if (require.main === module) void main(process.argv.slice(2));
