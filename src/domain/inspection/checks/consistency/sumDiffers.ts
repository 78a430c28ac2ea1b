import type { SheetGrid } from "../../../grid/sheetGrid";
import type { Measure } from "../../../measures/measure";
import type { Check } from "../../check";
import type { FoundIn } from "../../finding";
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

function findIn(grid: SheetGrid, measureInRow: (row: number) => Measure | null): readonly FoundIn[] {
  return textsWith(grid, (text) => hint.test(text)).flatMap((written) => {
    const wrong = wrongSumsIn(plainWidth(written.text));
    const cells = wrong.length === 0 ? [] : written.cells;
    return cells.flatMap(({ row, column }) =>
      wrong.map((parameters) => ({
        code: "consistency-sum-differs" as const,
        parameters,
        cells: [{ sheet: grid.name, row, column }] as const,
        measure: measureInRow(row)?.code ?? null,
      })),
    );
  });
}

/** 11,726＋11,234＋9,032＝31,922, anywhere in the workbook: the parts come to something else. */
export const sumDiffers: Check = {
  code: "consistency-sum-differs",
  family: "consistency",
  severity: "error",
  granularity: "cell",
  rule: null,
  needs: [],
  find: (context) => {
    const { measureSheet } = context;
    const inMeasureSheet = (row: number): Measure | null => measureAt(measureSheet, row);
    const elsewhere = (): null => null;
    return otherCells(context).flatMap(({ grid }) =>
      findIn(grid, grid.name === measureSheet.sheet ? inMeasureSheet : elsewhere),
    );
  },
};
