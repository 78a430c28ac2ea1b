import type { CellArea } from "../../../grid/cell";
import type { MeasureRole } from "../../../measures/measure";
import { defineTableCheck, type TableContext } from "../../check";
import { findAt, measureAt } from "../findingAt";

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
