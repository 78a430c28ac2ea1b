import type { CellPosition, SourceCell } from "../../../grid/cell";
import { textOfCell, type MeasureRole } from "../../../measures/measure";
import { rememberedByText } from "../../../text/rememberedByText";
import type { TableContext } from "../../check";
import { contentAt } from "../structure/shownCells";

/** Cells of the table (header, headings and measures, not titles and notes) whose text is as asked, in reading order. */
export function tableCellsWith(
  { grid, measureSheet: { area, rows } }: TableContext,
  isAsAsked: (text: string) => boolean,
): readonly CellPosition[] {
  const asides = new Set(rows.filter(({ kind }) => kind === "aside").map(({ row }) => row));
  const asked = rememberedByText(isAsAsked);
  const cells: CellPosition[] = [];
  for (let row = area.row; row < area.row + area.rows; row += 1) {
    if (asides.has(row)) continue;
    for (let column = area.column; column < area.column + area.columns; column += 1) {
      const content = contentAt(grid, row, column);
      if (typeof content === "string" && content !== "" && asked(content)) cells.push({ row, column });
    }
  }
  return cells;
}

/** The cells of some roles in every row of every measure. */
export function roleCells(
  { measureSheet: { measures } }: TableContext,
  roles: readonly MeasureRole[],
): readonly SourceCell[] {
  return measures.flatMap(({ indicatorRows }) =>
    indicatorRows.flatMap((cells) => roles.flatMap((role) => cells[role] ?? [])),
  );
}

export function isBlank(cell: SourceCell): boolean {
  return textOfCell(cell) === "";
}

/** (1) or ① before one of several values of a cell. */
const partMark = /^\s*(?:[(（][0-9０-９]{1,2}[)）]|[①-⑳])\s*/u;

/** The lines of a cell, each without the mark that numbers it: (1)実施 (2)8,274 is 実施 and 8,274. */
export function valuesIn(text: string): readonly string[] {
  return text.split("\n").map((line) => line.replace(partMark, "").trim());
}
