import type { CellReading } from "../../../quantity/reading";
import type { Check } from "../../check";
import type { IndicatorRow } from "../../../evaluation/evaluateMeasures";
import { rowsThatAre } from "../evaluatedRows";
import { cellsOf } from "../findingAt";

function labelsOf(reading: CellReading | null): readonly string[] {
  return reading?.parts.map(({ raw, label }) => label ?? raw) ?? [];
}

/** Parts that the indicator names and the target leaves out; a target of nothing (―) holds for all of them. */
function partsWithoutTarget({ names, readings: { target }, unpaired }: IndicatorRow): readonly string[] {
  if (unpaired || target === null || names.length <= target.parts.length) return [];
  const wantsAll = target.parts.some(({ kind }) => kind === "number" || kind === "text");
  return wantsAll ? names.flatMap(({ label }) => label ?? []) : [];
}

/** A cell that cannot be read is told as such: how many parts it has is unknown, not wrong. */
function isUnreadable(reading: CellReading | null): boolean {
  return reading?.parts.some(({ kind }) => kind === "unreadable") === true;
}

/** (1)(2) in one cell and (1) in the other: what belongs to what is not guessed. */
export const partsUnpaired: Check = {
  code: "quantity-parts-unpaired",
  family: "quantity",
  severity: "warning",
  granularity: "row",
  rule: null,
  needs: ["target", "actual"],
  find: (context) =>
    rowsThatAre("partsDiffer", context).flatMap(({ measure, row }) => {
      const indicators = partsWithoutTarget(row);
      if (!row.unpaired && indicators.length === 0) return [];
      if (isUnreadable(row.readings.target) || isUnreadable(row.readings.actual)) return [];
      const { target, actual, indicator } = row.cells;
      const cells = row.unpaired ? [actual, target] : [target, indicator];
      return [
        {
          code: "quantity-parts-unpaired" as const,
          parameters: {
            indicators,
            targets: labelsOf(row.readings.target),
            actuals: labelsOf(row.readings.actual),
          },
          cells: cellsOf(measure, context.measureSheet.sheet, ...cells),
          measure: measure.code,
        },
      ];
    }),
};
