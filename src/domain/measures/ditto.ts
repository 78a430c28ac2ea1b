import { plainText } from "../text/plainText";
import type { SourceCell } from "../grid/cell";
import { textOfCell } from "./measure";

const ditto = /^[(]?(?:[〃々″"”゛↓]+|同上|同)[)]?$/u;
const longestDitto = 6;

/** 〃, 同上: the same as above. */
export function isDitto(text: string): boolean {
  return text.length <= longestDitto && ditto.test(plainText(text));
}

/** Cells of the workbook by their places in the table that was gathered from it; `null` where nothing of it stands. */
export type CellOf = (row: number, column: number) => SourceCell | null;

/** The cell that a cell of 〃 repeats, or the cell itself; rows are best asked in their order. */
export function repeatedAbove(cellOf: CellOf, firstRow: number): CellOf {
  const known = new Map<number, { readonly row: number; readonly cell: SourceCell }>();
  return (row, column) => {
    const own = cellOf(row, column);
    if (own === null) return null;
    if (!isDitto(textOfCell(own))) {
      if (textOfCell(own) !== "") known.set(column, { row, cell: own });
      return own;
    }
    const above = known.get(column);
    if (above !== undefined && above.row <= row) return above.cell;
    for (let at = row - 1; at >= firstRow; at -= 1) {
      const cell = cellOf(at, column);
      if (cell !== null && textOfCell(cell) !== "" && !isDitto(textOfCell(cell))) return cell;
    }
    return own;
  };
}
