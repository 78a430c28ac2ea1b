import type { SheetGrid } from "../../../grid/sheetGrid";
import type { Check, InspectionContext } from "../../check";
import type { FoundIn } from "../../finding";
import { rowOf } from "./proseCells";
import { otherCells } from "./published";
import { plainWidth } from "./statedNumbers";
import { additions, listedTotals } from "./statedSums";

/** A quick look before the careful one. */
const hint = /[+＋]|(?:計|合わせて|あわせて)[ではが:：、約\s]*[0-9０-９]/u;

/** Which measure stands in a row of the measures sheet. */
function measureCodes({ measureSheet }: InspectionContext): ReadonlyMap<number, string> {
  return new Map(
    measureSheet.measures.flatMap((measure) =>
      measure.indicatorRows.map((cells) => [rowOf(cells, measure), measure.code] as const),
    ),
  );
}

function wrongSums(grid: SheetGrid, codes: ReadonlyMap<number, string>): readonly FoundIn[] {
  return grid.contents.flatMap((contents, index) =>
    contents.flatMap((content, offset) => {
      if (typeof content !== "string" || !hint.test(content)) return [];
      const text = plainWidth(content);
      const row = index + grid.origin.row;
      const cells = [{ sheet: grid.name, row, column: offset + grid.origin.column }] as const;
      return [...additions(text), ...listedTotals(text)].flatMap(({ written, sum, total }) =>
        total === null || total.value === sum
          ? []
          : [
              {
                code: "consistency-sum-differs" as const,
                parameters: { written, sum, stated: total.value },
                cells,
                measure: codes.get(row) ?? null,
              },
            ],
      );
    }),
  );
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
    const codes = measureCodes(context);
    const elsewhere = new Map<number, string>();
    return otherCells(context).flatMap(({ grid }) =>
      wrongSums(grid, grid.name === context.measureSheet.sheet ? codes : elsewhere),
    );
  },
};
