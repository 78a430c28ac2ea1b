import type { GoalStatus } from "../evaluation/goalStatus";
import { textOfCell, type Measure, type MeasureRole } from "../measures/measure";
import type { JudgedMeasure } from "../summary/counting";

/** What a measure's cells of a role say; those of several indicators one below the other. */
export function textsOf({ indicatorRows }: Measure, role: MeasureRole): string {
  const texts = indicatorRows.map((cells) => textOfCell(cells[role]));
  return texts.filter((text) => text !== "").join("\n");
}

export type MissedStatus = Exclude<GoalStatus, "achieved">;

/** A measure whose goal was missed. */
export interface MissedMeasure extends JudgedMeasure {
  readonly goalStatus: MissedStatus;
}

export function isMissed(judged: JudgedMeasure): judged is MissedMeasure {
  return judged.goalStatus !== null && judged.goalStatus !== "achieved";
}
