/**
 * How long every view of a plan of 10,000 measures takes over the host, and both layouts and the machine-readable sheet.
 *
 *     npm run bench:views [-- --measures 10000] [-- --repeats 3] [-- --only yearTrend,annex]
 *
 * The best of so many runs, each on a workbook opened anew. Opening and saving the file are not counted. Everything else
 * is: the time of the client and of the host, which stands in for Excel.
 */
import { loadavg } from "node:os";
import { parseArgs } from "node:util";
import type { CellContent } from "../src/domain/grid/cell";
import type { Inspection } from "../src/domain/inspection/inspect";
import { defaultSettings } from "../src/domain/settings/settings";
import { viewKeys, viewKinds } from "../src/domain/views/registry";
import type { ViewKind } from "../src/domain/views/viewSource";
import { inspectWorkbook, writeOutputs, type ActionOptions } from "../src/excel/actions";
import { applyWrites } from "../src/excel/applyWrites";
import { planLayoutWrites, writeLayout, type LayoutOutput } from "../src/excel/layoutActions";
import { layouts } from "../src/domain/texts/ja/layouts";
import { readSnapshot } from "../src/excel/readSnapshot";
import { openHost, type Host, type HostWorkbookData } from "excel-stand-in/openHost";
import { workbookOf, type PlainSheets } from "excel-stand-in/workbookOf";
import { variedPlanRows, type PlanRows } from "./variedPlan";

/** Seconds by the clock, and of the processor on all threads, which other people's work changes less. */
interface Time {
  readonly clock: number;
  readonly processor: number;
}

interface Cost {
  /** Before the view's own part: the workbook read, and for a view inspected. */
  readonly reading: Time;
  /** The view or the layout computed from what was read; for a layout with its sheet laid out. */
  readonly computing: Time;
  /** The sheet laid out, written and drawn. */
  readonly writing: Time;
  readonly trips: number;
}

interface Case {
  readonly key: string;
  readonly name: string;
  readonly workbook: () => Promise<HostWorkbookData>;
  /** Last year's plan where it is compared with. */
  readonly prepare: () => Promise<Inspection | null>;
  readonly run: (host: Host, previous: Inspection | null) => Promise<Cost>;
}

const { sheetNames } = layouts;
const nothing = (): Promise<null> => Promise.resolve(null);

const options: ActionOptions = {
  settings: { ...defaultSettings, fiscalYear: 2022 },
  language: "ja",
  sheet: null,
  values: false,
  editedCells: "ask",
};

class Stopwatch {
  #clock = performance.now();
  #processor = process.cpuUsage();

  /** Since the last press. */
  press(): Time {
    const { user, system } = process.cpuUsage(this.#processor);
    const time = { clock: (performance.now() - this.#clock) / 1000, processor: (user + system) / 1_000_000 };
    this.#clock = performance.now();
    this.#processor = process.cpuUsage();
    return time;
  }
}

async function costOfView(kind: ViewKind, host: Host, previous: Inspection | null): Promise<Cost> {
  const watch = new Stopwatch();
  const { requests } = host;
  const times: Time[] = [];
  const build: ViewKind["build"] = (source) => {
    times.push(watch.press());
    const result = kind.build(source);
    times.push(watch.press());
    return result;
  };
  const { plan } = await writeOutputs([{ ...kind, build }], options, { previous });
  const writing = watch.press();
  const [reading, computing] = times;
  if (reading === undefined || computing === undefined || plan.sheets.length === 0) {
    throw new Error(`${kind.key} is not available: ${JSON.stringify(plan.leftOut)}`);
  }
  return { reading, computing, writing, trips: host.requests - requests };
}

async function costOfLayout(output: LayoutOutput, sheet: string | null, host: Host): Promise<Cost> {
  const { requests } = host;
  const watch = new Stopwatch();
  return Excel.run(async (context) => {
    const snapshot = await readSnapshot(context);
    const reading = watch.press();
    const { plan } = planLayoutWrites(output, snapshot, { ...options, sheet });
    const computing = watch.press();
    await applyWrites(context, plan, "ask");
    return { reading, computing, writing: watch.press(), trips: host.requests - requests };
  });
}

async function withHost<Result>(workbook: HostWorkbookData, run: (host: Host) => Promise<Result>): Promise<Result> {
  const host = await openHost(workbook);
  try {
    return await run(host);
  } finally {
    host.close();
  }
}

const yearLabels = ["令和元年度", "令和2年度", "令和3年度", "令和4年度"];

/** With target, actual and grade of every year in place of those of the whole period. */
function withYears([header = [], ...rows]: PlanRows): PlanRows {
  const first = header.indexOf("目標");
  const last = header.indexOf("評価");
  const around = (row: readonly CellContent[], values: readonly CellContent[]): readonly CellContent[] => [
    ...row.slice(0, first),
    ...values,
    ...row.slice(last + 1),
  ];
  return [
    around(
      header,
      yearLabels.flatMap((year) => header.slice(first, last + 1).map((label) => `${year}${String(label)}`)),
    ),
    ...rows.map((row) =>
      around(
        row,
        yearLabels.flatMap(() => row.slice(first, last + 1)),
      ),
    ),
  ];
}

/** Last year's plan: names of some measures, targets of others and grades of others are not what they are now. */
function aYearEarlier([header = [], ...rows]: PlanRows): PlanRows {
  const [name, target, grade] = ["施策名", "目標", "評価"].map((label) => header.indexOf(label));
  const changed = rows.flatMap((row, index) => {
    if (index % 50 === 49) return [];
    return [
      row.map((content, column) => {
        if (column === name && index % 20 === 3) return `${String(content)}（試行）`;
        if (column === target && index % 20 === 7) return "50件";
        return column === grade && index % 20 === 11 ? "△" : content;
      }),
    ];
  });
  return [header, ...changed];
}

const fieldsOfStrategy = 40;

/** Strategies that together refer to every field of the plan. */
function strategiesSheet({ measureSheet }: Inspection): PlanRows {
  const codes = [...new Set(measureSheet.measures.map(({ divisions }) => divisions.at(-1)?.code ?? ""))];
  const strategies = Array.from({ length: Math.ceil(codes.length / fieldsOfStrategy) }, (_, index) => {
    const own = codes.slice(index * fieldsOfStrategy, (index + 1) * fieldsOfStrategy);
    return [`戦略${String(index + 1)}`, own.map((code) => `（${code}）`).join("")];
  });
  return [["戦略", "対象分野"], ...strategies];
}

function workbookOfRows(sheets: Readonly<Record<string, PlanRows>>): HostWorkbookData {
  const plain: PlainSheets = sheets;
  return workbookOf(plain);
}

async function inspectionOf(rows: PlanRows): Promise<Inspection> {
  return withHost(workbookOfRows({ 施策一覧: rows }), async () => (await inspectWorkbook(options)).inspection);
}

/** The plan as an annex, beside the list and the record it was made with. */
function annexBesideList(list: HostWorkbookData): Promise<HostWorkbookData> {
  return withHost(list, async (host) => {
    await writeLayout("annex", options);
    return host.save();
  });
}

/** The plan as an annex of the user's own, with nothing else in the workbook. */
function annexAlone(list: HostWorkbookData): Promise<HostWorkbookData> {
  return withHost(list, async (host) => {
    await writeLayout("annex", options);
    await Excel.run(async (context) => {
      const { worksheets, names } = context.workbook;
      worksheets.load("items/name");
      names.load("items/name");
      await context.sync();
      for (const sheet of worksheets.items) if (sheet.name !== sheetNames.annex) sheet.delete();
      for (const name of names.items) name.delete();
      await context.sync();
    });
    return host.save();
  });
}

/** What is needed for several cases and for some of them only is made once, when it is needed first. */
function once<Result>(make: () => Promise<Result>): () => Promise<Result> {
  let made: Promise<Result> | null = null;
  return () => (made ??= make());
}

function casesOf(measures: number): readonly Case[] {
  const rows = variedPlanRows(measures);
  const list = once(async () => workbookOfRows({ 施策一覧: rows, 戦略: strategiesSheet(await inspectionOf(rows)) }));
  const years = once(() => Promise.resolve(workbookOfRows({ 施策一覧: withYears(rows) })));
  const both = once(async () => annexBesideList(await list()));
  const annex = once(async () => annexAlone(await list()));
  const previous = once(() => inspectionOf(aYearEarlier(rows)));
  const layout = (
    key: string,
    name: string,
    workbook: Case["workbook"],
    output: LayoutOutput,
    sheet: string | null = null,
  ): Case => ({ key, name, workbook, prepare: nothing, run: (host) => costOfLayout(output, sheet, host) });
  return [
    ...viewKeys.map((key): Case => ({
      key,
      name: viewKinds[key].sheetName.ja,
      workbook: key === "yearTrend" ? years : list,
      prepare: key === "previousYear" ? previous : nothing,
      run: (host, before) => costOfView(viewKinds[key], host, before),
    })),
    layout("annex", "一覧型→帳票型", list, "annex"),
    layout("back", "帳票型→一覧型（控えで戻す）", both, "list", sheetNames.annex),
    layout("list", "帳票型→一覧型（控えなし）", annex, "list"),
    layout("machineReadable", "機械可読（一覧型から）", list, "machineReadable"),
    layout("machineReadableYears", "機械可読（年度別の一覧型から）", years, "machineReadable"),
    layout("machineReadableAnnex", "機械可読（帳票型から）", annex, "machineReadable"),
  ];
}

function sum(times: readonly Time[]): Time {
  return {
    clock: times.reduce((total, { clock }) => total + clock, 0),
    processor: times.reduce((total, { processor }) => total + processor, 0),
  };
}

function wholeOf({ reading, computing, writing }: Cost): Time {
  return sum([reading, computing, writing]);
}

function seconds({ clock, processor }: Time): string {
  return `${clock.toFixed(2)} (${processor.toFixed(2)})`.padStart(13);
}

async function best({ workbook, prepare, run }: Case, repeats: number): Promise<Cost> {
  const [data, previous] = [await workbook(), await prepare()];
  let fastest: Cost | null = null;
  for (let repeat = 0; repeat < repeats; repeat += 1) {
    const cost = await withHost(data, (host) => run(host, previous));
    if (fastest === null || wholeOf(cost).clock < wholeOf(fastest).clock) fastest = cost;
  }
  if (fastest === null) throw new Error("Nothing was run.");
  return fastest;
}

async function main(measures: number, repeats: number, only: readonly string[] | null): Promise<void> {
  console.log(
    `${measures.toLocaleString("ja-JP")}施策、秒（括弧内は全スレッドのCPU時間）、${String(repeats)}回のうち最短`,
  );
  console.log("全体           点検後から     読取（点検）   計算           配置・書込     往復  ビュー");
  for (const one of casesOf(measures)) {
    if (only !== null && !only.includes(one.key)) continue;
    const cost = await best(one, repeats);
    const { reading, computing, writing, trips } = cost;
    const afterwards = sum([computing, writing]);
    const times = [wholeOf(cost), afterwards, reading, computing, writing].map(seconds).join("  ");
    console.log(`${times}  ${String(trips).padStart(3)}   ${one.name}`);
  }
  console.log(`測り終えたときの負荷 ${(loadavg()[0] ?? 0).toFixed(1)}`);
}

const { values } = parseArgs({
  options: {
    measures: { type: "string", default: "10000" },
    repeats: { type: "string", default: "3" },
    only: { type: "string" },
  },
});
void main(Number(values.measures), Number(values.repeats), values.only?.split(",") ?? null);
