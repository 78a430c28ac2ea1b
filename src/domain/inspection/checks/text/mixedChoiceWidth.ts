import type { Check } from "../../check";
import type { FoundIn, Repair } from "../../finding";
import { cellsAt } from "../findingAt";
import { choiceSpellings, differInWidthOnly } from "./choiceSpellings";

interface OddCell {
  readonly row: number;
  readonly column: number;
  readonly before: string;
  readonly after: string;
}

/** ①達成した（…） and ①達成した(…): the column's choices in two widths; one finding a column. */
export const mixedChoiceWidth: Check = {
  code: "text-choice-width-mixed",
  family: "text",
  severity: "info",
  granularity: "column",
  rule: null,
  needs: [],
  find: (context) => {
    const sheet = context.grid.name;
    const byColumn = new Map<string, { odd: OddCell[]; usual: number }>();
    for (const { label, spellings } of choiceSpellings(context)) {
      const [usual, ...others] = spellings;
      if (usual === undefined) continue;
      const odd = others
        .filter(({ text }) => differInWidthOnly(text, usual.text))
        .flatMap(({ cells }) =>
          cells.map(({ row, column, content }) => ({ row, column, before: String(content), after: usual.text })),
        );
      if (odd.length === 0) continue;
      const known = byColumn.get(label) ?? { odd: [], usual: 0 };
      byColumn.set(label, { odd: [...known.odd, ...odd], usual: known.usual + usual.cells.length });
    }
    return [...byColumn].flatMap(([label, { odd, usual }]): readonly FoundIn[] => {
      const inOrder = [...odd].sort((one, other) => one.row - other.row);
      const [first] = inOrder;
      const cells = cellsAt(sheet, inOrder);
      if (cells === null || first === undefined) return [];
      const repairs = inOrder.map(({ row, column, before, after }): Repair => ({
        cell: { sheet, row, column },
        before,
        after,
      }));
      const parameters = { label, usual, odd: odd.length, example: first.before, right: first.after };
      return [{ code: "text-choice-width-mixed", parameters, cells, measure: null, repairs }];
    });
  },
};
