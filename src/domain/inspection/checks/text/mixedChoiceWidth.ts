import { defineCheck } from "../../check";
import { findInCells, type FaultyCell } from "./repairedTexts";
import { choiceSpellings, differInWidthOnly } from "./choiceSpellings";

/** ①達成した（…） and ①達成した(…): the column's choices in two widths; one finding a column. */
export const mixedChoiceWidth = defineCheck({
  code: "text-choice-width-mixed",
  severity: "info",
  granularity: "column",
  ja: {
    title: "選択肢の全角・半角の混在",
    description: "評価や達成状況の同じ選択肢が、全角と半角の違う書き方で記入されています。",
    message: (p: { label: string; usual: number; odd: number; example: string; right: string }) =>
      `「${p.label}」の列で、同じ選択肢の全角・半角が混在しています（多い書き方${p.usual}か所、違う書き方${p.odd}か所。例：「${p.example}」は「${p.right}」と同じ選択肢）。COUNTIFなどでは別の値として数えられます。`,
    fix: "多い方の書き方にそろえてください。",
  },
  en: {
    title: "One choice in two widths",
    message: (p) =>
      `In "${p.label}" one choice is written in two widths (${p.usual} cells one way, ${p.odd} the other; "${p.example}" is the same as "${p.right}"). COUNTIF counts them apart.`,
    fix: "Write it as most cells do.",
  },
  find: (context) => {
    const byColumn = new Map<string, { odd: (FaultyCell & { readonly after: string })[]; usual: number }>();
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
    return [...byColumn].flatMap(([label, { odd, usual }]) => {
      const inOrder = [...odd].sort((one, other) => one.row - other.row);
      const [first] = inOrder;
      if (first === undefined) return [];
      const { before: example, after: right } = first;
      // One or two among many are slips; more are two habits.
      const severity = odd.length <= 2 && usual >= 5 ? ("warning" as const) : ("info" as const);
      const parameters = { label, usual, odd: odd.length, example, right };
      return findInCells(context.grid, inOrder, parameters).map((found) => ({ ...found, severity }));
    });
  },
});
