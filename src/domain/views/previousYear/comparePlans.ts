import { certain } from "../../certain";
import type { GoalStatus } from "../../evaluation/goalStatus";
import type { SourceCell } from "../../grid/cell";
import type { IndicatorRow, MeasureEvaluation } from "../../evaluation/evaluateMeasures";
import type { Inspection } from "../../inspection/inspect";
import { textOfCell, type Measure } from "../../measures/measure";
import type { CellReading } from "../../quantity/reading";
import { canonicalText } from "../../text/canonicalText";
import { gradeStep, type GradeStep } from "../gradeSteps";
import { matchMeasures, type MatchedMeasure } from "./matchMeasures";

/** A target that is another one now; `""`: blank. */
export interface ChangedTarget {
  readonly measure: Measure;
  readonly indicator: string;
  readonly before: string;
  readonly after: string;
  readonly cell: SourceCell | undefined;
}

export interface ChangedGrade {
  readonly measure: Measure;
  /** The rubric's symbols, or what the cells say; several are joined by ・. */
  readonly before: string;
  readonly after: string;
  readonly step: GradeStep;
  readonly cell: SourceCell | undefined;
}

/** `null`: blank or not understood. */
export interface ChangedStatus {
  readonly measure: Measure;
  readonly before: GoalStatus | null;
  readonly after: GoalStatus | null;
  readonly cell: SourceCell | undefined;
}

/** This year's plan against last year's. Every measure of either year is in `matched`, `added` or `ended`, once. */
export interface PlanComparison {
  readonly matched: readonly MatchedMeasure[];
  readonly added: readonly Measure[];
  readonly ended: readonly Measure[];
  /** Those of `matched` whose name or code is another one now. */
  readonly renamed: readonly MatchedMeasure[];
  /** Of matched measures. `null`: one of the sheets has no such column. */
  readonly targets: readonly ChangedTarget[] | null;
  readonly grades: readonly ChangedGrade[] | null;
  readonly statuses: readonly ChangedStatus[] | null;
}

/** What an inspection is compared by. */
export type ComparedInspection = Pick<Inspection, "measureSheet" | "evaluations" | "settings">;

interface MatchedEvaluation {
  readonly previous: MeasureEvaluation;
  readonly current: MeasureEvaluation;
}

function rowsOf({ grades }: MeasureEvaluation): readonly IndicatorRow[] {
  return grades.flatMap(({ rows }) => rows);
}

function indicatorOf({ cells }: IndicatorRow): string {
  return textOfCell(cells.indicator);
}

/** Rows of the same indicator, else in the order of the rows that are left. */
function pairedRows(
  previous: readonly IndicatorRow[],
  current: readonly IndicatorRow[],
): readonly (readonly [IndicatorRow | undefined, IndicatorRow])[] {
  const left = [...previous];
  const take = (at: number): IndicatorRow | undefined => (at < 0 ? undefined : left.splice(at, 1)[0]);
  const named = current.map((row) => {
    const name = canonicalText(indicatorOf(row));
    return [take(left.findIndex((one) => canonicalText(indicatorOf(one)) === name)), row] as const;
  });
  return named.map(([before, row]) => [before ?? left.shift(), row]);
}

/** What a target amounts to, whichever way it is written: 1,000件 and １０００件 are the same. */
function meaningOf(reading: CellReading | null | undefined, written: string): string {
  const parts = reading?.parts ?? [];
  const texts = parts.map((part) =>
    part.kind === "number"
      ? `${String(part.value)} ${part.unit ?? ""} ${part.qualifiers.join(" ")}`
      : canonicalText(part.raw),
  );
  return texts.length === 0 ? canonicalText(written) : texts.join("\n");
}

function changedTargets({ previous, current }: MatchedEvaluation): readonly ChangedTarget[] {
  return pairedRows(rowsOf(previous), rowsOf(current)).flatMap(([before, after]) => {
    const [written, now] = [textOfCell(before?.cells.target), textOfCell(after.cells.target)];
    if (meaningOf(before?.readings.target, written) === meaningOf(after.readings.target, now)) return [];
    return [
      {
        measure: current.measure,
        indicator: indicatorOf(after),
        before: written,
        after: now,
        cell: after.cells.target,
      },
    ];
  });
}

function gradeOf({ grades }: MeasureEvaluation): string {
  const symbols = grades.map(({ symbol, entered }) => symbol ?? entered).filter((grade) => grade !== "");
  return symbols.join("・");
}

function changedGrades(
  { previous, current }: MatchedEvaluation,
  { settings }: ComparedInspection,
): readonly ChangedGrade[] {
  const [before, after] = [gradeOf(previous), gradeOf(current)];
  if (before === after) return [];
  const step = gradeStep(before, after, settings.rubric);
  return [{ measure: current.measure, before, after, step, cell: current.grades[0]?.cell }];
}

function changedStatuses({ previous, current }: MatchedEvaluation): readonly ChangedStatus[] {
  const [before, after] = [previous.goalStatus.status, current.goalStatus.status];
  return before === after ? [] : [{ measure: current.measure, before, after, cell: current.goalStatus.cell }];
}

/**
 * Compares two inspections of a plan: measures added, ended and renamed, targets, grades and statuses that changed. Pure;
 * the cells are those of this year's workbook.
 */
export function comparePlans(previous: ComparedInspection, current: ComparedInspection): PlanComparison {
  const { matched, added, ended } = matchMeasures(previous.measureSheet.measures, current.measureSheet.measures);
  const before = new Map(previous.evaluations.map((evaluation) => [evaluation.measure, evaluation]));
  const after = new Map(current.evaluations.map((evaluation) => [evaluation.measure, evaluation]));
  const pairs = matched.map((one): MatchedEvaluation => ({
    previous: certain(before.get(one.previous)),
    current: certain(after.get(one.current)),
  }));
  const bothHave = (role: "target" | "grade" | "goalStatus"): boolean =>
    previous.measureSheet.columns.has(role) && current.measureSheet.columns.has(role);
  return {
    matched,
    added,
    ended,
    renamed: matched.filter(({ by }) => by !== "codeAndName"),
    targets: bothHave("target") ? pairs.flatMap(changedTargets) : null,
    grades: bothHave("grade") ? pairs.flatMap((pair) => changedGrades(pair, current)) : null,
    statuses: bothHave("goalStatus") ? pairs.flatMap(changedStatuses) : null,
  };
}
