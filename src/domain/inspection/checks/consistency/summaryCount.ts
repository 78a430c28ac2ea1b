import { nameOf } from "../../../summary/countedPlan";
import type { ComparedRow } from "../../../summary/summaryComparison";
import type { Check } from "../../check";
import type { FindingCell, FoundIn } from "../../finding";
import { publishedOf } from "./published";

function found({ row, division, counts }: ComparedRow): readonly FoundIn[] {
  const [first, ...others] = counts.map(({ figure: { cell } }): FindingCell => {
    const { sheet, row: at, column } = cell;
    return { sheet, row: at, column };
  });
  if (first === undefined || division === null) return [];
  return [
    {
      code: "consistency-summary-count",
      parameters: {
        division: nameOf(division),
        kind: row.kind,
        figures: counts.map(({ figure, counted }) => ({ header: figure.header, published: figure.value, counted })),
      },
      cells: [first, ...others],
      measure: null,
    },
  ];
}

/** A number of the published summary table is not what the measures sheet counts. */
export const summaryCount: Check = {
  code: "consistency-summary-count",
  family: "consistency",
  severity: "error",
  granularity: "sheet",
  rule: null,
  needs: [],
  find: (context) => {
    const { summaries } = publishedOf(context);
    if (summaries.length === 0) return { notChecked: { code: "nothingToCompare", what: "summarySheet" } };
    return summaries.flatMap(({ rows }) => rows.flatMap(found));
  },
};
