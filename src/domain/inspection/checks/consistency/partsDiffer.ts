import { subtract } from "../../../evaluation/decimals";
import type { Measure } from "../../../measures/measure";
import { readQuantity } from "../../../quantity/readQuantity";
import type { Check, InspectionContext } from "../../check";
import { measuresWith } from "../text/writtenTexts";
import { proseCells, type TextCell } from "./proseCells";
import { additions, type StatedSum } from "./statedSums";
import { plainWidth } from "./statedNumbers";
import { cellsOf } from "../findingAt";

/** A sum further from the value than this is the sum of something else. */
const farthest = 0.1;

interface WrongParts {
  readonly cell: TextCell;
  readonly addition: StatedSum;
  readonly value: number;
}

function valuesOf(measure: Measure): readonly number[] {
  return measure.indicatorRows.flatMap((cells) =>
    (["target", "actual"] as const).flatMap((role) => {
      const cell = cells[role];
      if (cell === undefined) return [];
      return readQuantity({ ...cell, role }).parts.flatMap((part) => (part.kind === "number" ? [part.value] : []));
    }),
  );
}

const plus = /[+＋]/u;

function wrongParts(context: InspectionContext, measure: Measure): readonly WrongParts[] {
  const found = proseCells(context, measure, plus).flatMap((cell) =>
    additions(plainWidth(cell.content)).map((addition) => ({ cell, addition })),
  );
  if (found.length === 0) return [];
  const values = valuesOf(measure);
  return found.flatMap(({ cell, addition }) => {
    // A total that is written out is compared with its parts there.
    if (addition.total !== null || values.includes(addition.sum)) return [];
    const value = values.find((one) => Math.abs(subtract(one, addition.sum)) <= Math.abs(one) * farthest);
    return value === undefined ? [] : [{ cell, addition, value }];
  });
}

/** （内訳：11,726＋11,234＋9,032） beside 31,922台: the parts come close to the value, but not to it. */
export const partsDiffer: Check = {
  code: "consistency-parts-differ",
  family: "consistency",
  severity: "warning",
  granularity: "row",
  rule: null,
  needs: ["actual"],
  find: (context) =>
    measuresWith(context, (phrase) => plus.test(phrase)).flatMap((measure) =>
      wrongParts(context, measure).map(({ cell, addition, value }) => ({
        code: "consistency-parts-differ" as const,
        parameters: { written: addition.written, sum: addition.sum, value },
        cells: cellsOf(measure, context.measureSheet.sheet, cell, measure.cells.actual),
        measure: measure.code,
      })),
    ),
};
