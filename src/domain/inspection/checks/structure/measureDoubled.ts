import { groupBy } from "../../../groupBy";
import { textOfCell, type Measure } from "../../../measures/measure";
import { canonicalText } from "../../../text/canonicalText";
import { defineCheck } from "../../check";
import { cellsOf } from "../findingAt";

const compared = ["name", "indicator", "part", "unit", "baseline", "target", "actual", "grade"] as const;

/** What a measure says of itself, all its indicators; `null` where that is too little to know it again. */
function contentOf({ cells, indicatorRows, repeats }: Measure): string | null {
  const isTelling = [cells.target, cells.actual].some((cell) => /[0-9０-９]/u.test(textOfCell(cell)));
  if (repeats !== null || !isTelling || textOfCell(cells.name) === "" || textOfCell(cells.indicator) === "")
    return null;
  const texts = indicatorRows.flatMap((row) => compared.map((role) => textOfCell(row[role])));
  return canonicalText(texts.join("\n")).replace(/[ \t]+/gu, "");
}

/** One measure stands twice, with the same name, indicators and figures, and is no 再掲: every count has it twice. */
export const measureDoubled = defineCheck({
  code: "structure-measure-doubled",
  granularity: "row",
  needs: ["name", "indicator"],
  ja: {
    title: "同じ施策が二度ある",
    description: "名称・成果指標・目標・実績・評価がすべて同じ施策が二つあり、再掲とも書かれていません。",
    message: (p: { name: string; count: number }) =>
      `「${p.name}」が、同じ指標と数値で${p.count}か所にあります。再掲と書かれていないため、${p.count}施策と数えられます。`,
    fix: "重複なら一方を削除し、再び掲げたものなら「（再掲）」と書いてください。",
  },
  en: {
    title: "One measure twice",
    message: (p) => `"${p.name}" stands in ${p.count} places with the same figures, not marked as 再掲.`,
    fix: "Delete one, or mark it as 再掲.",
  },
  find: ({ measureSheet: { measures, sheet } }) => {
    const alike = groupBy(measures, (measure) => contentOf(measure) ?? "");
    return [...alike].flatMap(([content, [first, next, ...others]]) =>
      content === "" || next === undefined
        ? []
        : [
            {
              parameters: { name: textOfCell(first.cells.name), count: others.length + 2 },
              cells: cellsOf(next, sheet, next.cells.name, ...others.map(({ cells }) => cells.name), first.cells.name),
              measure: next.code,
            },
          ],
    );
  },
});
