import { groupBy } from "../groupBy";
import type { MeasureEvaluation } from "../evaluation/evaluateMeasures";
import type { Division } from "../plan/division";

/** The measures of one division. */
export interface DivisionGroup {
  /** Outermost first; empty for the whole plan, and for measures outside all divisions. */
  readonly divisions: readonly Division[];
  readonly evaluations: readonly MeasureEvaluation[];
}

/** A group's measures by their divisions one level further in; those that stand in none stay together. */
function splitAt({ divisions, evaluations }: DivisionGroup, level: number): readonly DivisionGroup[] {
  const groups = groupBy(evaluations, ({ measure }) => measure.divisions[level - 1] ?? null);
  return [...groups].map(([division, within]) => ({
    divisions: division === null ? divisions : [...divisions, division],
    evaluations: within,
  }));
}

/**
 * The measures by division down to a level (0: the whole plan), in the order of the sheet, those of one outer division
 * next to each other. Every measure is in exactly one group.
 */
export function divisionGroups(evaluations: readonly MeasureEvaluation[], level: number): readonly DivisionGroup[] {
  return level === 0
    ? [{ divisions: [], evaluations }]
    : divisionGroups(evaluations, level - 1).flatMap((group) => splitAt(group, level));
}

/** How many divisions of a level hold measures of the group. */
export function divisionsAt({ evaluations }: DivisionGroup, level: number): number {
  return new Set(evaluations.flatMap(({ measure }) => measure.divisions[level - 1] ?? [])).size;
}
