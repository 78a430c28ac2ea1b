import { readGoalStatus, type GoalStatus, type GoalStatusWords } from "../evaluation/goalStatus";
import { textOfCell, type MeasureSheet } from "../measures/measure";
import type { JudgedMeasure } from "../summary/countedPlan";

/** The goal status of every measure as its cell says it, without judging the indicators. */
export function judgedMeasures(measureSheet: MeasureSheet, words: GoalStatusWords): readonly JudgedMeasure[] {
  const known = new Map<string, GoalStatus | null>([["", null]]);
  const statusOf = (text: string): GoalStatus | null => {
    const read = known.get(text);
    if (read !== undefined) return read;
    const status = readGoalStatus(text, words);
    known.set(text, status);
    return status;
  };
  return measureSheet.measures.map((measure) => ({
    measure,
    goalStatus: statusOf(textOfCell(measure.cells.goalStatus)),
  }));
}
