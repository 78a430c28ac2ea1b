import { grouped } from "./words";
import { subtract } from "../../../evaluation/decimals";
import type { Measure } from "../../../measures/measure";
import { readQuantity } from "../../../quantity/readQuantity";
import { defineCheck, type InspectionContext } from "../../check";
import { measuresWith } from "../text/writtenTexts";
import { proseCells, type TextCell } from "./proseCells";
import { additions, type StatedSum } from "./statedSums";
import { plainWidth } from "./statedNumbers";
import { inMeasure } from "../findingAt";

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
export const partsDiffer = defineCheck({
  code: "consistency-parts-differ",
  granularity: "row",
  needs: ["actual"],
  ja: {
    title: "文中の内訳の和が実績と合わない",
    description: "備考や背景に書かれた内訳を足すと、目標・実績に近いものの同じにはなりません。",
    message: (p: { written: string; sum: number; value: number }) =>
      `文中の内訳「${p.written}」の和は${grouped(p.sum)}で、表の${grouped(p.value)}と合いません。`,
    fix: "内訳の数と表の数のうち、誤っている方を直してください。",
  },
  en: {
    title: "Parts in the text differ from the value",
    message: (p) => `"${p.written}" comes to ${grouped(p.sum)}, but the table has ${grouped(p.value)}.`,
    fix: "Correct the parts or the value.",
  },
  find: (context) =>
    measuresWith(context, (phrase) => plus.test(phrase)).flatMap((measure) =>
      wrongParts(context, measure).map(({ cell, addition, value }) => ({
        parameters: { written: addition.written, sum: addition.sum, value },
        ...inMeasure(context, measure, cell, measure.cells.actual),
      })),
    ),
});
