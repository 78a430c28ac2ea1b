import type { CellPosition, SourceCell } from "../../../grid/cell";
import { textOfCell } from "../../../measures/measure";
import type { Division } from "../../../plan/division";
import type { InspectionContext } from "../../check";
import { oncePerInspection } from "../oncePerInspection";
import { shownAt } from "./shownCells";

/** A division of the plan with the cells that name it, in the order of the sheet. */
export interface NamedDivision {
  readonly division: Division;
  readonly cells: CellPosition[];
  readonly children: NamedDivision[];
}

function asLabel(text: string): string {
  return text.replace(/[\s　]+/gu, " ").trim();
}

function divisionCalled(label: string, path: readonly Division[]): Division | undefined {
  return path.findLast((one) => one.label === label);
}

class DivisionCells {
  readonly roots: NamedDivision[] = [];
  private readonly known = new Map<Division, NamedDivision>();

  enter(path: readonly Division[]): void {
    const innermost = path.at(-1);
    if (innermost === undefined || this.known.has(innermost)) return;
    let siblings = this.roots;
    for (const division of path) {
      let named = this.known.get(division);
      if (named === undefined) {
        named = { division, cells: [], children: [] };
        this.known.set(division, named);
        siblings.push(named);
      }
      siblings = named.children;
    }
  }

  addCell(path: readonly Division[], cell: SourceCell): void {
    const text = textOfCell(cell);
    if (text === "") return;
    const division = divisionCalled(text, path) ?? divisionCalled(asLabel(text), path);
    const cells = division === undefined ? undefined : this.known.get(division)?.cells;
    const last = cells?.at(-1);
    if (last?.row !== cell.row || last.column !== cell.column) cells?.push({ row: cell.row, column: cell.column });
  }
}

/** The outermost divisions that have measures, each with the divisions within it and the cells that name them. */
function divisionsWithCells({ grid, measureSheet }: InspectionContext): readonly NamedDivision[] {
  const divisions = new DivisionCells();
  const measureOfRow = new Map(measureSheet.measures.map((measure) => [measure.row, measure]));
  let open: SourceCell[] = [];
  for (const row of measureSheet.rows) {
    if (row.kind === "heading") open.push(...row.cells);
    const measure = row.kind === "measure" ? measureOfRow.get(row.row) : undefined;
    if (measure === undefined) continue;
    divisions.enter(measure.divisions);
    for (const cell of open) divisions.addCell(measure.divisions, cell);
    for (const { column } of measureSheet.divisionColumns)
      divisions.addCell(measure.divisions, shownAt(grid, { row: row.row, column }));
    open = [];
  }
  return divisions.roots;
}

/** Every group of divisions that lie within the same division, the outermost first. */
export const siblingGroups = oncePerInspection((context): readonly (readonly NamedDivision[])[] => {
  const groups: (readonly NamedDivision[])[] = [];
  let level: readonly (readonly NamedDivision[])[] = [divisionsWithCells(context)];
  while (level.length > 0) {
    const filled = level.filter((siblings) => siblings.length > 0);
    for (const siblings of filled) groups.push(siblings);
    level = filled.flatMap((siblings) => siblings.map(({ children }) => children));
  }
  return groups;
});
