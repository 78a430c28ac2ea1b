import { textOfCell } from "../../../measures/measure";
import { readIndicatorParts } from "../../../quantity/readIndicators";
import type { CellReading } from "../../../quantity/reading";
import type { Check } from "../../check";
import type { IndicatorRow } from "../../evaluateMeasures";
import { cellsOf } from "../findingAt";

function labelsOf(reading: CellReading | null): readonly string[] {
  return reading?.parts.map(({ raw, label }) => label ?? raw) ?? [];
}

/** Parts that the indicator names and the target leaves out; a target of nothing (―) holds for all of them. */
function partsWithoutTarget({ cells, readings, unpaired }: IndicatorRow): readonly string[] {
  const { target } = readings;
  const names = readIndicatorParts(textOfCell(cells.indicator)).flatMap(({ label }) => label ?? []);
  const wantsAll = target?.parts.some(({ kind }) => kind === "number" || kind === "text") === true;
  const isComplete = unpaired || !wantsAll || names.length <= target.parts.length;
  return isComplete ? [] : names;
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
  find: ({ measureSheet, evaluations }) =>
    evaluations.flatMap(({ measure, grades }) =>
      grades.flatMap(({ rows }) =>
        rows.flatMap((row) => {
          if (isUnreadable(row.readings.target) || isUnreadable(row.readings.actual)) return [];
          const indicators = partsWithoutTarget(row);
          if (!row.unpaired && indicators.length === 0) return [];
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
              cells: cellsOf(measure, measureSheet.sheet, ...cells),
              measure: measure.code,
            },
          ];
        }),
      ),
    ),
};
