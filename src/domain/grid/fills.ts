import { certain } from "../certain";
import { containsCell, type CellPosition } from "./cell";
import type { SheetGrid } from "./sheetGrid";

const white = "#FFFFFF";

/** The fill of a cell: `#FFFF00`, white where it has none; `null` where nobody looked. */
export function fillAt({ traits }: SheetGrid, position: CellPosition): string | null {
  const { fills, formats } = traits;
  const own = fills?.find(({ area }) => containsCell(area, position));
  if (own !== undefined)
    return certain(own.rows[position.row - own.area.row]?.[position.column - own.area.column]).toUpperCase();
  if (formats === null || !containsCell(formats.area, position)) return null;
  return certain(formats.rows[position.row - formats.area.row]?.[position.column - formats.area.column]).fill;
}

export function isFilled(fill: string | null): fill is string {
  return fill !== null && fill !== white && fill !== "";
}
