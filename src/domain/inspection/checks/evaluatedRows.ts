import type { Measure } from "../../measures/measure";
import type { NumberReading, Reading, TextReading } from "../../quantity/reading";
import type { DateInterval } from "../../wareki/calendar";
import type { InspectionContext } from "../check";
import type { GradedIndicators, IndicatorRow } from "../../evaluation/evaluateMeasures";
import { readRoles } from "../../evaluation/readIndicatorRow";
import { oncePerInspection } from "./once";

/** A row of indicators with the measure and the grade that it belongs to. */
export interface EvaluatedRow {
  readonly measure: Measure;
  readonly graded: GradedIndicators;
  readonly row: IndicatorRow;
}

/** What checks of rows look for. Few rows have one of these; a row may have several. */
export type RowTrait = "unreadable" | "pending" | "dated" | "extreme" | "remarked" | "inTwoUnits" | "partsDiffer";

type DatedReading = (NumberReading | TextReading) & { readonly asOf: DateInterval };

/** Whether the value is given for a day or a period: 49回 ※R4.12末時点. */
export function isDated(part: Reading): part is DatedReading {
  return (part.kind === "number" || part.kind === "text") && part.asOf !== null;
}

type ReadingTrait = Extract<RowTrait, "unreadable" | "pending" | "dated" | "extreme">;

const ofReadings: readonly (readonly [ReadingTrait, (part: Reading) => boolean])[] = [
  ["unreadable", ({ kind }) => kind === "unreadable"],
  ["pending", ({ kind }) => kind === "pending"],
  ["dated", isDated],
  // Only a share above one and a count below zero can be impossible.
  ["extreme", (part) => part.kind === "number" && (part.value < 0 || (part.unit === "%" && part.value > 1))],
];

type RowPredicate = (row: IndicatorRow) => boolean;

const ofRows: readonly (readonly [RowTrait, RowPredicate])[] = [
  ["dated", ({ cells }) => cells.asOf !== undefined],
  ["remarked", ({ indicators }) => indicators.some(({ evaluation }) => evaluation.remarks.length > 0)],
  ["inTwoUnits", ({ indicators }) => indicators.some(({ evaluation }) => evaluation.reason?.code === "unitsDiffer")],
  ["partsDiffer", ({ unpaired, names, readings }) => unpaired || names.length > (readings.target?.parts.length ?? 0)],
];

function addTraits(row: IndicatorRow, add: (trait: RowTrait) => void): void {
  for (const role of readRoles) {
    const reading = row.readings[role];
    if (reading === null) continue;
    for (const part of reading.parts) for (const [trait, has] of ofReadings) if (has(part)) add(trait);
  }
  for (const [trait, has] of ofRows) if (has(row)) add(trait);
}

/** Every row is looked at once for all checks, while it is at hand. */
const rowsByTrait = oncePerInspection(({ evaluations }): ReadonlyMap<RowTrait, readonly EvaluatedRow[]> => {
  const found = new Map<RowTrait, EvaluatedRow[]>();
  for (const { measure, grades } of evaluations) {
    for (const graded of grades) {
      for (const row of graded.rows) {
        addTraits(row, (trait) => {
          const rows = found.get(trait) ?? [];
          found.set(trait, rows);
          if (rows.at(-1)?.row !== row) rows.push({ measure, graded, row });
        });
      }
    }
  }
  return found;
});

/** The rows of indicators with a trait, in the order of the sheet. */
export function rowsThatAre(trait: RowTrait, context: InspectionContext): readonly EvaluatedRow[] {
  return rowsByTrait(context).get(trait) ?? [];
}
