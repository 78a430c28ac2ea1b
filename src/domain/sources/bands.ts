import type { ColumnRole } from "../measures/columnRoles";
import { comparableHeader } from "../measures/headerLabel";
import { recogniseLabel, withoutOrdinal } from "./labelOrdinal";
import { beginsIn, type PlacedCell, sheetCells, type SheetCells } from "./sheetCells";

/** Labels that forms beside each other have in common at the same place. */
const leastCommonLabels = 3;
const sampledRows = 60;

/** A sheet with what stands in some of its columns. */
function bandOf({ grid, words }: SheetCells, first: number, last: number): SheetCells {
  const within = <Cell>(lines: readonly (readonly Cell[])[], blank: Cell): readonly (readonly Cell[])[] =>
    lines.map((line) =>
      line.map((cell, index) => {
        const column = grid.origin.column + index;
        return column < first || column > last ? blank : cell;
      }),
    );
  const merges = grid.merges.filter(({ column }) => column >= first && column <= last);
  const own = { ...grid, contents: within(grid.contents, ""), texts: within(grid.texts, ""), merges };
  return { ...sheetCells(own, words), firstColumn: first, lastColumn: last };
}

/** A list's or a form's labels say what is aimed at or reached. */
function areOfMeasures(labels: ReadonlyMap<string, ColumnRole>): boolean {
  const roles = new Set(labels.values());
  return roles.has("target") || roles.has("actual");
}

function namesMeasures(labels: ReadonlyMap<string, ColumnRole>): boolean {
  return [...labels.values()].includes("name");
}

/** The labels of a band, each with its place within it. */
function labelsIn(cells: SheetCells): ReadonlyMap<string, ColumnRole> {
  const labels = new Map<string, ColumnRole>();
  for (let row = cells.firstRow; row <= Math.min(cells.lastRow, cells.firstRow + sampledRows); row += 1)
    for (const cell of cells.inRow(row)) {
      const role = recogniseLabel(cell.text, cells.words)?.role;
      if (!beginsIn(cell, row) || role === undefined) continue;
      const column = cell.area.column - cells.firstColumn;
      labels.set(`${String(row)} ${String(column)} ${comparableHeader(withoutOrdinal(cell.text))}`, role);
    }
  return labels;
}

/** Where the label that begins a row comes again further right: 取組１ | … | 取組２ | …; none where it does not. */
function startsIn(cells: SheetCells, row: number): readonly number[] {
  const keyOf = ({ text }: PlacedCell): string => comparableHeader(withoutOrdinal(text));
  const labels = cells
    .inRow(row)
    .filter((cell) => beginsIn(cell, row) && recogniseLabel(cell.text, cells.words) !== null);
  const [first] = labels;
  if (first === undefined) return [];
  const starts = labels.filter((one) => keyOf(one) === keyOf(first)).map(({ area }) => area.column);
  return starts.length < 2 ? [] : starts;
}

/** Whether anything but a title stands left of a column. */
function isUsedLeftOf(cells: SheetCells, column: number): boolean {
  for (let row = cells.firstRow; row <= Math.min(cells.lastRow, cells.firstRow + sampledRows); row += 1) {
    const [first, ...others] = cells.inRow(row);
    if (first !== undefined && others.length > 0 && first.area.column < column) return true;
  }
  return false;
}

type Labels = ReadonlyMap<string, ColumnRole>;

function areAlike(own: Labels, others: Labels): boolean {
  // 指標① | 指標② below one 施策名 are of one measure.
  if (namesMeasures(own) && !namesMeasures(others)) return false;
  const common = [...others.keys()].filter((label) => own.has(label)).length;
  return common >= leastCommonLabels && common * 2 > others.size;
}

/** The parts of a sheet that stand beside each other with the same labels; the sheet alone where there are none. */
export function bandsOf(cells: SheetCells): readonly SheetCells[] {
  for (let row = cells.firstRow; row <= Math.min(cells.lastRow, cells.firstRow + sampledRows); row += 1) {
    const starts = startsIn(cells, row);
    // 事業名 left of 指標名 | 目標 | 指標名 | 目標 names what all of it is of.
    if (starts[0] === undefined || isUsedLeftOf(cells, starts[0])) continue;
    const bands = starts.map((first, index) => bandOf(cells, first, (starts[index + 1] ?? cells.lastColumn + 1) - 1));
    const [own, ...others] = bands.map(labelsIn);
    if (own !== undefined && areOfMeasures(own) && others.every((labels) => areAlike(own, labels))) return bands;
  }
  return [cells];
}
