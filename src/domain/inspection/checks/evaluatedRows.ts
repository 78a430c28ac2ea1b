import type { GradedIndicators, IndicatorRow } from "../../evaluation/evaluateMeasures";
import type { Measure } from "../../measures/measure";
import { oncePerInspection } from "./once";

interface EvaluatedRow {
  readonly measure: Measure;
  readonly graded: GradedIndicators;
  readonly row: IndicatorRow;
}

/** Every row of indicators, in the order of the sheet. */
export const evaluatedRows = oncePerInspection(({ evaluations }): readonly EvaluatedRow[] =>
  evaluations.flatMap(({ measure, grades }) =>
    grades.flatMap((graded) => graded.rows.map((row) => ({ measure, graded, row }))),
  ),
);
