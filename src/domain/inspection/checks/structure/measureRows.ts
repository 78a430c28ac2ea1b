import type { CellArea } from "../../../grid/cell";
import { type MeasureRole, textOfCell, type Measure } from "../../../measures/measure";
import { defineTableCheck, type TableContext, defineCheck } from "../../check";
import { findAt, measureAt, cellsOf } from "../findingAt";
import { groupBy } from "../../../groupBy";
import { canonicalText } from "../../../text/canonicalText";

/** What is judged and counted row by row: a value that covers several measures is read for the first alone. */
const judgedRoles: readonly MeasureRole[] = [
  "indicator",
  "baseline",
  "expected",
  "target",
  "actual",
  "grade",
  "goalStatus",
];

function coversSeveralMeasures({ measureSheet }: TableContext, area: CellArea): boolean {
  if (area.rows < 2) return false;
  const owners = new Set<unknown>();
  for (let row = area.row; row < area.row + area.rows && owners.size < 2; row += 1) {
    const measure = measureAt(measureSheet, row);
    if (measure !== null) owners.add(measure);
  }
  return owners.size > 1;
}

/** Merged cells over several measures that are no division's: the value is there for the first measure only. */
export const mergedMeasures = defineTableCheck({
  code: "structure-merged-measures",
  granularity: "column",
  ja: {
    title: "複数の施策にまたがるセルの結合",
    description: "区分以外の列で、複数の施策の行が一つに結合されています。値は先頭の施策だけのものとして扱われます。",
    message: (p: { label: string; count: number }) =>
      `「${p.label}」の列に、複数の施策にまたがって結合されたセルが${p.count}か所あります。`,
    fix: "結合を解除し、それぞれの施策の行に値を記入してください。",
  },
  en: {
    title: "Cells merged over several measures",
    message: (p) => `"${p.label}" has ${p.count} merged cells that cover several measures.`,
    fix: "Unmerge them and enter the value for each measure.",
  },
  find: (context) => {
    const { measureSheet, grid } = context;
    const roles = [...measureSheet.columns].map(([role, header]) => ({ role, header }));
    const merges = grid.merges.filter((area) => coversSeveralMeasures(context, area));
    return roles.flatMap(({ role, header }) => {
      const over = merges.filter(({ column, columns }) => header.column >= column && header.column < column + columns);
      const severity = judgedRoles.includes(role) ? "warning" : "info";
      return findAt(grid, over, { label: header.label, count: over.length }, { severity });
    });
  },
});

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
