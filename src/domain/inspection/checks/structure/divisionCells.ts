import { oneLine } from "../../../text/plainText";
import type { CellPosition, SourceCell } from "../../../grid/cell";
import { textOfCell } from "../../../measures/measure";
import type { Division } from "../../../plan/division";
import { isOfTable, type TableContext } from "../../check";
import { oncePerInspection } from "../once";
import { placeAt, type Place } from "../place";
import { mergesOf, shownTextAt } from "./shownCells";

/** A division of the plan with the places that name it, in the order of the sheet. */
export interface NamedDivision {
  readonly division: Division;
  readonly places: Place[];
  readonly children: NamedDivision[];
}

function divisionCalled(label: string, path: readonly Division[]): Division | undefined {
  return path.findLast((one) => one.label === label);
}

class DivisionCells {
  readonly roots: NamedDivision[] = [];
  private readonly known = new Map<Division, NamedDivision>();
  private path: readonly Division[] = [];
  /** The divisions of the path by what cells call them: neighbouring measures say the same. */
  private readonly called = new Map<string, NamedDivision | undefined>();

  /** The divisions of the next measure; the cells added from here on name these. */
  enter(path: readonly Division[]): void {
    if (path === this.path) return;
    this.path = path;
    this.called.clear();
    let siblings = this.roots;
    for (const division of path) {
      let named = this.known.get(division);
      if (named === undefined) {
        named = { division, places: [], children: [] };
        this.known.set(division, named);
        siblings.push(named);
      }
      siblings = named.children;
    }
  }

  addCell({ row, column }: CellPosition, text: string): void {
    if (text === "") return;
    const places = this.divisionCalled(text)?.places;
    const place = placeAt(row, column);
    if (places?.at(-1) !== place) places?.push(place);
  }

  private divisionCalled(text: string): NamedDivision | undefined {
    const before = this.called.get(text);
    if (before !== undefined || this.called.has(text)) return before;
    const division = divisionCalled(text, this.path) ?? divisionCalled(oneLine(text), this.path);
    const named = division === undefined ? undefined : this.known.get(division);
    this.called.set(text, named);
    return named;
  }
}

/** The outermost divisions that have measures, each with the divisions within it and the places that name them. */
function divisionsWithCells({ grid, measureSheet }: TableContext): readonly NamedDivision[] {
  const { measures, rows, divisionColumns } = measureSheet;
  const merges = mergesOf(grid);
  const divisions = new DivisionCells();
  let open: SourceCell[] = [];
  let next = 0;
  for (const row of rows) {
    if (row.kind === "heading") open.push(...row.cells);
    // Both are in the order of the sheet.
    while ((measures[next]?.row ?? Infinity) < row.row) next += 1;
    const measure = measures[next];
    if (row.kind !== "measure" || measure?.row !== row.row) continue;
    divisions.enter(measure.divisions);
    for (const cell of open) divisions.addCell(cell, textOfCell(cell));
    for (const { column } of divisionColumns) {
      const position = { row: row.row, column };
      divisions.addCell(merges(row.row, column) ?? position, shownTextAt(grid, position));
    }
    open = [];
  }
  return divisions.roots;
}

/** Every group of divisions that lie within the same division, the outermost first. */
export const siblingGroups = oncePerInspection((context): readonly (readonly NamedDivision[])[] => {
  if (!isOfTable(context)) return [];
  const groups: (readonly NamedDivision[])[] = [];
  let level: readonly (readonly NamedDivision[])[] = [divisionsWithCells(context)];
  while (level.length > 0) {
    const filled = level.filter((siblings) => siblings.length > 0);
    for (const siblings of filled) groups.push(siblings);
    level = filled.flatMap((siblings) => siblings.map(({ children }) => children));
  }
  return groups;
});
