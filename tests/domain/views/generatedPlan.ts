import fc from "fast-check";
import type { Inspection } from "../../../src/domain/inspection/inspect";
import { inspectFixture } from "../inspection/fixture";
import { achieved, continuing, ended } from "../inspection/planOf";

/** Columns a plan may do without. */
export const optionalColumns = [
  "所属",
  "成果指標",
  "目標",
  "実績",
  "評価",
  "施策目標",
  "施策目標の達成状況",
  "未達成の背景・理由",
] as const;
export type OptionalColumn = (typeof optionalColumns)[number];

export interface GeneratedMeasure {
  /** Which division of each level it is in. */
  readonly path: readonly number[];
  readonly department: string;
  readonly grade: string;
  readonly status: string;
  readonly background: string;
}

export interface GeneratedPlan {
  readonly depth: number;
  readonly measures: readonly GeneratedMeasure[];
  readonly without: readonly OptionalColumn[];
}

const levelWords = ["編", "章", "節", "項", "目"] as const;

const measure = (depth: number): fc.Arbitrary<GeneratedMeasure> =>
  fc.record({
    path: fc.array(fc.integer({ min: 1, max: 3 }), { minLength: depth, maxLength: depth }),
    department: fc.constantFrom("観光課", "福祉課", "観光課、福祉課", "防災課\n福祉課", ""),
    grade: fc.constantFrom("◎", "○", "△", "—", ""),
    status: fc.constantFrom(achieved, ended, continuing, "調整中", ""),
    background: fc.constantFrom("", "【物価高の影響】客が減った。今後は広報を増やす。", "担当者が足りなかった。"),
  });

/** Plans of one to five levels, without some of the columns. */
export const generatedPlan: fc.Arbitrary<GeneratedPlan> = fc.integer({ min: 1, max: 5 }).chain((depth) =>
  fc.record({
    depth: fc.constant(depth),
    measures: fc.array(measure(depth), { minLength: 2, maxLength: 12 }),
    without: fc.subarray([...optionalColumns], { maxLength: 3 }),
  }),
);

/** The plan as a sheet of the list layout, inspected. */
export function inspectGenerated({ depth, measures, without }: GeneratedPlan): Inspection {
  const levels = levelWords.slice(0, depth);
  const header = [...levels, "番号", "施策名", ...optionalColumns];
  const sorted = [...measures].sort((one, other) => one.path.join(".").localeCompare(other.path.join(".")));
  const rows = sorted.map(({ path, department, grade, status, background }, index) => [
    ...path.map(
      (place, level) => `第${path.slice(0, level + 1).join("の")}${levels[level] ?? ""} 区分${String(place)}`,
    ),
    index + 1,
    `取組の推進その${String(index + 1)}`,
    department,
    "実施件数",
    "10件",
    "10件",
    grade,
    "住みよくする",
    status,
    background,
  ]);
  const kept = header.flatMap((label, index) => (without.some((one) => one === label) ? [] : [index]));
  const sheet = [header, ...rows].map((row) => kept.map((index) => row[index] ?? ""));
  return inspectFixture({ sheets: { 施策一覧: sheet } });
}
