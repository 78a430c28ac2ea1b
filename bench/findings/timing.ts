import { largePlanMeasures } from "../../scripts/samples/largePlan";
import { gridFromRows, type WorkbookSnapshot } from "../../src/domain/grid/sheetGrid";
import type { InspectionContext } from "../../src/domain/inspection/check";
import { evaluateMeasures } from "../../src/domain/inspection/evaluateMeasures";
import { checks } from "../../src/domain/inspection/registry";
import { findMeasureSheet } from "../../src/domain/measures/findMeasureSheet";
import { readingOptions } from "../../src/domain/settings/readingOptions";
import { defaultSettings } from "../../src/domain/settings/settings";

export interface StepTime {
  readonly step: string;
  readonly milliseconds: number;
}

export interface InspectionTimes {
  readonly measures: number;
  /** Reading the sheet and judging every measure. */
  readonly reading: readonly StepTime[];
  /** Slowest first. */
  readonly checks: readonly StepTime[];
}

function timed<Result>(step: string, run: () => Result): { readonly result: Result; readonly time: StepTime } {
  // Time of the processor, not of the clock: other work on the machine does not count.
  const start = process.cpuUsage();
  const result = run();
  const { user, system } = process.cpuUsage(start);
  return { result, time: { step, milliseconds: (user + system) / 1000 } };
}

const header = [
  "柱",
  "中柱",
  "分野",
  "番号",
  "施策名",
  "所属",
  "成果指標",
  "目標",
  "実績",
  "評価",
  "施策目標",
  "施策目標の達成状況",
  "未達成の背景・理由・要因及び今後に向けた課題",
];

function snapshotOf(count: number): WorkbookSnapshot {
  const rows = largePlanMeasures(count).map((one) => [
    ...one.divisions,
    one.number,
    one.name,
    one.department,
    one.indicator,
    one.target,
    one.actual,
    one.grade,
    one.goal,
    one.goalStatus,
    one.background,
  ]);
  return { sheets: [gridFromRows("施策一覧", [header, ...rows])], activeSheet: "施策一覧", ownAreas: [] };
}

/** Reads and inspects a plan of so many measures and times every step. */
export function timeInspection(count: number): InspectionTimes {
  const workbook = snapshotOf(count);
  const settings = { ...defaultSettings, fiscalYear: 2022 };
  const read = timed("シートを読む", () => findMeasureSheet(workbook, null, readingOptions(settings)));
  if (!read.result.ok) throw new Error(JSON.stringify(read.result.problem));
  const { measureSheet } = read.result;
  const judged = timed("値を読み、評価する", () => evaluateMeasures(measureSheet, settings));
  const [grid] = workbook.sheets;
  if (grid === undefined) throw new Error("The workbook has no sheet.");
  const context: InspectionContext = { workbook, grid, measureSheet, evaluations: judged.result, settings };
  const times = checks.map(
    (check) =>
      timed(check.code, () => (check.needs.every((role) => measureSheet.columns.has(role)) ? check.find(context) : []))
        .time,
  );
  return {
    measures: count,
    reading: [read.time, judged.time],
    checks: times.sort((one, other) => other.milliseconds - one.milliseconds),
  };
}
