import type { Measure } from "../../measures/measure";
import type { GradedIndicators, IndicatorRow } from "../evaluateMeasures";
import { oncePerInspection } from "./oncePerInspection";

/** A row of indicators with the measure and the grade that it belongs to. */
export interface EvaluatedRow {
  readonly measure: Measure;
  readonly graded: GradedIndicators;
  readonly row: IndicatorRow;
}

/** Every row of indicators of the sheet, in its order. */
export const evaluatedRows = oncePerInspection(({ evaluations }): readonly EvaluatedRow[] => {
  const found: EvaluatedRow[] = [];
  for (const { measure, grades } of evaluations)
    for (const graded of grades) for (const row of graded.rows) found.push({ measure, graded, row });
  return found;
});
