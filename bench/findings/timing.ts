import type { WorkbookSnapshot } from "../../src/domain/grid/sheetGrid";
import type { InspectionContext } from "../../src/domain/inspection/check";
import { evaluateMeasures } from "../../src/domain/evaluation/evaluateMeasures";
import { inspect } from "../../src/domain/inspection/inspect";
import { readIndicatorRow } from "../../src/domain/evaluation/readIndicatorRow";
import { checks } from "../../src/domain/inspection/registry";
import { findMeasureSheet } from "../../src/domain/measures/findMeasureSheet";
import type { MeasureSheet } from "../../src/domain/measures/measure";
import { readingOptions } from "../../src/domain/settings/readingOptions";
import { defaultSettings, type Settings } from "../../src/domain/settings/settings";
import { timed } from "../timed";
import { variedPlan } from "../variedPlan";

/** `checks`: what one check took, what it shares with later ones included. */
export type Stage = "reading" | "judging" | "checks" | "inspection";

export interface StepTime {
  readonly stage: Stage;
  readonly step: string;
  /** The best of three, one for each size. */
  readonly milliseconds: readonly number[];
}

const settings: Settings = { ...defaultSettings, fiscalYear: 2022 };
const repeats = 3;
const warmUpMeasures = 5_000;

type Timings = Map<string, { readonly stage: Stage; readonly milliseconds: number }>;

class Stopwatch {
  readonly timings: Timings = new Map();

  time<Result>(stage: Stage, step: string, run: () => Result): Result {
    const { result, milliseconds } = timed(run);
    this.timings.set(step, { stage, milliseconds });
    return result;
  }
}

function measureSheetOf(workbook: WorkbookSnapshot): MeasureSheet {
  const found = findMeasureSheet(workbook, null, readingOptions(settings));
  if (!found.ok) throw new Error(JSON.stringify(found.problem));
  return found.measureSheet;
}

/** Every step of one inspection, on a plan that nothing has looked at yet. */
function timeSteps(count: number): Timings {
  const watch = new Stopwatch();
  const workbook = variedPlan(count);
  const measureSheet = watch.time("reading", "シートを読む", () => measureSheetOf(workbook));
  watch.time("reading", "目標・実績などの値を読む", () => {
    const read = readIndicatorRow(measureSheet, settings);
    for (const { indicatorRows } of measureSheet.measures) indicatorRows.forEach(read);
  });
  const evaluations = watch.time("judging", "値を読み、評価する", () => evaluateMeasures(measureSheet, settings));
  const [grid] = workbook.sheets;
  if (grid === undefined) throw new Error("The workbook has no sheet.");
  const context: InspectionContext = { workbook, grid, measureSheet, evaluations, settings };
  for (const check of checks) {
    const canBeMade = check.needs.every((role) => measureSheet.columns.has(role));
    watch.time("checks", check.code, () => (canBeMade ? check.find(context) : []));
  }
  return watch.timings;
}

/** `inspect` as the pane calls it, on a plan of its own. */
function timeWhole(count: number): Timings {
  const watch = new Stopwatch();
  const workbook = variedPlan(count);
  const measureSheet = measureSheetOf(workbook);
  watch.time("inspection", "点検の全体（inspect）", () => inspect(workbook, measureSheet, settings, "ja"));
  return watch.timings;
}

function bestOf(runs: readonly Timings[], step: string): number {
  return Math.min(...runs.map((run) => run.get(step)?.milliseconds ?? Infinity));
}

/** Times every step of inspections of so many measures; in the order in which they are made. */
export function timeInspections(sizes: readonly number[]): readonly StepTime[] {
  [timeSteps, timeWhole].forEach((time) => time(warmUpMeasures));
  const bySize = sizes.map((count) =>
    [timeSteps, timeWhole].map((time) => Array.from({ length: repeats }, () => time(count))),
  );
  const steps = (bySize[0] ?? []).flatMap(([first]) => [...(first ?? [])]);
  return steps.map(([step, { stage }]) => ({
    stage,
    step,
    milliseconds: bySize.map((runs) => bestOf(runs.flat(), step)),
  }));
}
