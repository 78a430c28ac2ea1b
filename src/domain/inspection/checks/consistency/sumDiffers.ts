import { grouped } from "./words";
import type { SheetGrid } from "../../../grid/sheetGrid";
import type { Measure } from "../../../measures/measure";
import { defineCheck, type Found } from "../../check";
import { measureAt } from "../findingAt";
import { textsWith } from "../text/writtenTexts";
import { otherCells } from "./published";
import { plainWidth } from "./statedNumbers";
import { additions, listedTotals } from "./statedSums";

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
