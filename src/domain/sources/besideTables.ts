import { certain } from "../certain";
import { cellAt } from "../grid/sheetGrid";
import type { Header, HeaderColumn } from "../measures/header";
import { comparableHeader } from "../measures/headerLabel";
import { textOfCell } from "../measures/measure";
import type { SheetCells } from "./sheetCells";

const fewestColumns = 3;

function keyOf({ over }: HeaderColumn): string {
  return over.map(textOfCell).map(comparableHeader).join("/");
}

/** The columns after which the header begins again: 施策名 | 目標 | 実績 | 施策名 | 目標 | 実績; all where it does not. */
function firstOf(columns: readonly HeaderColumn[]): readonly HeaderColumn[] {
  const keys = columns.map(keyOf);
  const again = keys.indexOf(certain(keys[0]), 1);
  const isRepeated = again >= fewestColumns && keys.slice(again, 2 * again).every((key, index) => key === keys[index]);
  return isRepeated && keys.length >= 2 * again ? columns.slice(0, again) : columns;
}

/** The same header further right: its columns there, or `null` where another word stands in one of them. */
function shifted(cells: SheetCells, columns: readonly HeaderColumn[], by: number): readonly HeaderColumn[] | null {
  const moved = columns.map((column): HeaderColumn => {
    const over = column.over.map((cell) => cellAt(cells.grid, { row: cell.row, column: cell.column + by }));
    return { ...column, column: column.column + by, over, cell: certain(over.at(-1)) };
  });
  return moved.every((column, index) => keyOf(column) === keyOf(certain(columns[index]))) ? moved : null;
}

/**
 * Tables of one header that stand side by side (a long list printed in two columns), from the left; the header alone where
 * there is one. A header without a name or an indicator, a target or an actual never stands twice.
 */
export function besideTables(cells: SheetCells, header: Header): readonly Header[] {
  const columns = firstOf(header.columns);
  const roles = new Set(columns.map(({ role }) => role));
  const isList = roles.has("name") || roles.has("indicator");
  if (!isList || !(roles.has("target") || roles.has("actual")) || columns.length < fewestColumns) return [header];
  const first = certain(columns[0]).column;
  const width = certain(columns.at(-1)).column - first + 1;
  const end = cells.grid.origin.column + (cells.grid.contents[0]?.length ?? 0);
  const found: Header[] = [{ ...header, columns }];
  for (let by = width; first + by + width <= end; by += 1) {
    const twin = shifted(cells, columns, by);
    if (twin === null) continue;
    found.push({ ...header, columns: twin });
    by += width - 1;
  }
  return found.length > 1 ? found : [header];
}
