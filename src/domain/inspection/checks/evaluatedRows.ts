import type { Measure } from "../../measures/measure";
import type { Reading } from "../../quantity/reading";
import type { GradedIndicators, IndicatorRow } from "../evaluateMeasures";
import type { ReadRole } from "../readIndicatorRow";
import { oncePerInspection } from "./oncePerInspection";

/** A row of indicators with the measure and the grade that it belongs to. */
export interface EvaluatedRow {
  readonly measure: Measure;
  readonly graded: GradedIndicators;
  readonly row: IndicatorRow;
}

/** Every row of indicators of the sheet, in its order. Most checks look at few of them: `filter` before any `flatMap`. */
export const evaluatedRows = oncePerInspection(({ evaluations }): readonly EvaluatedRow[] => {
  const found: EvaluatedRow[] = [];
  for (const { measure, grades } of evaluations)
    for (const graded of grades) for (const row of graded.rows) found.push({ measure, graded, row });
  return found;
});

/** Those of the rows whose evaluation remarks on something. */
export const remarkedRows = oncePerInspection((context): readonly EvaluatedRow[] =>
  evaluatedRows(context).filter(({ row }) => row.indicators.some(({ evaluation }) => evaluation.remarks.length > 0)),
);

/** Whether one of the row's cells has a part of this kind. */
export function hasPart({ readings }: IndicatorRow, roles: readonly ReadRole[], kind: Reading["kind"]): boolean {
  return roles.some((role) => readings[role]?.parts.some((part) => part.kind === kind) === true);
}
