import type { CellArea } from "../../../grid/cell";
import type { MeasureRole } from "../../../measures/measure";
import type { TableCheck, TableContext } from "../../check";
import type { FoundIn } from "../../finding";
import { cellsAt, measureAt } from "../findingAt";

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
export const mergedMeasures: TableCheck = {
  of: "table",
  code: "structure-merged-measures",
  family: "structure",
  severity: "warning",
  granularity: "column",
  rule: null,
  needs: [],
  find: (context) => {
    const { measureSheet, grid } = context;
    const roles = [...measureSheet.columns].map(([role, header]) => ({ role, header }));
    const merges = grid.merges.filter((area) => coversSeveralMeasures(context, area));
    return roles.flatMap(({ role, header }): readonly FoundIn[] => {
      const over = merges.filter(({ column, columns }) => header.column >= column && header.column < column + columns);
      const cells = cellsAt(grid.name, over);
      if (cells === null) return [];
      return [
        {
          code: "structure-merged-measures",
          parameters: { label: header.label, count: over.length },
          cells,
          measure: null,
          severity: judgedRoles.includes(role) ? "warning" : "info",
        },
      ];
    });
  },
};
