import { grouped } from "./words";
import type { SheetGrid } from "../../../grid/sheetGrid";
import type { Measure } from "../../../measures/measure";
import { defineCheck, type Found, type InspectionContext } from "../../check";
import { measureAt, inMeasure } from "../findingAt";
import { textsWith, measuresWith } from "../text/writtenTexts";
import { otherCells } from "./published";
import { areSwapped, isNearlySame, plainWidth } from "./statedNumbers";
import { additions, listedParts, listedTotals, type StatedSum } from "./statedSums";
import { subtract } from "../../../evaluation/decimals";
import { readQuantity } from "../../../quantity/readQuantity";
import { proseCells, type TextCell } from "./proseCells";

/** A quick look before the careful one. */
const hint = /[+＋]|(?:計|合わせて|あわせて)[ではが:：、約\s]*[0-9０-９]/u;

interface WrongSum {
  readonly written: string;
  readonly sum: number;
  readonly stated: number;
}

function wrongSumsIn(text: string): readonly WrongSum[] {
  const sums = [...additions(text), ...listedTotals(text)];
  return sums.flatMap(({ written, sum, total }) =>
    total === null || total.value === sum ? [] : [{ written, sum, stated: total.value }],
  );
}

function findIn(grid: SheetGrid, measureInRow: (row: number) => Measure | null): readonly Found<WrongSum>[] {
  return textsWith(grid, (text) => hint.test(text)).flatMap((written) => {
    const wrong = wrongSumsIn(plainWidth(written.text));
    const cells = wrong.length === 0 ? [] : written.cells;
    return cells.flatMap(({ row, column }) =>
      wrong.map((parameters) => ({
        parameters,
        cells: [{ sheet: grid.name, row, column }],
        measure: measureInRow(row)?.code ?? null,
      })),
    );
  });
}

/** 11,726＋11,234＋9,032＝31,922, anywhere in the workbook: the parts come to something else. */
export const sumDiffers = defineCheck({
  code: "consistency-sum-differs",
  severity: "error",
  ja: {
    title: "書かれた合計が内訳と合わない",
    description: "文中の足し算や内訳の合計が、内訳の数の和と異なります。",
    message: (p: { written: string; sum: number; stated: number }) =>
      `「${p.written}」の内訳の和は${grouped(p.sum)}で、書かれた${grouped(p.stated)}と合いません。`,
    fix: "内訳の数と合計のうち、誤っている方を直してください。",
  },
  en: {
    title: "Stated total differs from its parts",
    message: (p) => `The parts of "${p.written}" come to ${grouped(p.sum)}, not ${grouped(p.stated)}.`,
    fix: "Correct the parts or the total.",
  },
  find: (context) => {
    const { measureSheet } = context;
    const inMeasureSheet = (row: number): Measure | null => measureAt(measureSheet, row);
    const elsewhere = (): null => null;
    return otherCells(context).flatMap(({ grid }) =>
      findIn(grid, grid.name === measureSheet.sheet ? inMeasureSheet : elsewhere),
    );
  },
});

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
/** Two numbers with their units, between them a comma. */
const list = /[0-9０-９][^0-9０-９]+[、・/／][^0-9０-９]+[0-9０-９]/u;

/** What one part would have to be for the list to come to the value is that part mistyped: 分館265,590人 for 256,590人. */
function isSlipOf({ parts, sum }: StatedSum, value: number): boolean {
  return parts.some(({ digits, value: part }) => {
    const wanted = String(subtract(value, subtract(sum, part)));
    return isNearlySame(digits, wanted) || areSwapped(digits, wanted);
  });
}

/** The parts need not be all there are: only a list that a slip keeps from being the value is wrong. */
function wrongLists(context: InspectionContext, measure: Measure): readonly WrongParts[] {
  return proseCells(context, measure, list).flatMap((cell) => {
    const addition = listedParts(plainWidth(cell.content));
    if (addition === null) return [];
    const values = valuesOf(measure);
    const value = values.includes(addition.sum) ? undefined : values.find((one) => isSlipOf(addition, one));
    return value === undefined ? [] : [{ cell, addition, value }];
  });
}

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
    measuresWith(context, (phrase) => plus.test(phrase) || list.test(phrase)).flatMap((measure) =>
      [...wrongParts(context, measure), ...wrongLists(context, measure)].map(({ cell, addition, value }) => ({
        parameters: { written: addition.written, sum: addition.sum, value },
        ...inMeasure(context, measure, cell, measure.cells.actual),
      })),
    ),
});
