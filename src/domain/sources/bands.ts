import { comparableHeader } from "../measures/headerLabel";
import { recogniseLabel, withoutOrdinal } from "./labelOrdinal";
import { beginsIn, type PlacedCell, type SheetCells } from "./sheetCells";

/** Labels that forms beside each other have in common at the same place. */
const leastCommonLabels = 4;
const sampledRows = 60;

/** Some columns of a sheet as a sheet of its own. */
function bandOf(cells: SheetCells, firstColumn: number, lastColumn: number): SheetCells {
  return {
    ...cells,
    firstColumn,
    lastColumn,
    inRow: (row) => cells.inRow(row).filter(({ area }) => area.column >= firstColumn && area.column <= lastColumn),
  };
}

/** The labels of a band, each with its place within it. */
function labelsIn(cells: SheetCells): ReadonlySet<string> {
  const labels = new Set<string>();
  for (let row = cells.firstRow; row <= Math.min(cells.lastRow, cells.firstRow + sampledRows); row += 1)
    for (const cell of cells.inRow(row)) {
      if (!beginsIn(cell, row) || recogniseLabel(cell.text, cells.words) === null) continue;
      const column = cell.area.column - cells.firstColumn;
      labels.add(`${String(row)} ${String(column)} ${comparableHeader(withoutOrdinal(cell.text))}`);
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

/** The parts of a sheet that stand beside each other with the same labels; the sheet alone where there are none. */
export function bandsOf(cells: SheetCells): readonly SheetCells[] {
  for (let row = cells.firstRow; row <= Math.min(cells.lastRow, cells.firstRow + sampledRows); row += 1) {
    const starts = startsIn(cells, row);
    if (starts.length === 0) continue;
    const bands = starts.map((first, index) => bandOf(cells, first, (starts[index + 1] ?? cells.lastColumn + 1) - 1));
    const [own, ...others] = bands.map(labelsIn);
    const isAlike = (labels: ReadonlySet<string>): boolean => {
      const common = [...labels].filter((label) => own?.has(label) === true).length;
      return common >= leastCommonLabels && common * 2 > labels.size;
    };
    if (others.every(isAlike)) return bands;
  }
  return [cells];
}
