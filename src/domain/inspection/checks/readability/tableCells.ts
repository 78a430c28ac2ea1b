import type { CellPosition, SourceCell } from "../../../grid/cell";
import { textOfCell, type MeasureRole } from "../../../measures/measure";
import type { InspectionContext } from "../../check";
import { writtenTexts, type WrittenText } from "../text/writtenTexts";

export function inReadingOrder(positions: readonly CellPosition[]): readonly CellPosition[] {
  return [...positions].sort((one, other) => one.row - other.row || one.column - other.column);
}

/** Cells of the table (header, headings and measures, not titles and notes) whose text is as asked. */
export function tableCellsWith(
  context: InspectionContext,
  isAsAsked: (text: string) => boolean,
): readonly CellPosition[] {
  const { area, rows } = context.measureSheet;
  const asides = new Set(rows.filter(({ kind }) => kind === "aside").map(({ row }) => row));
  const isInTable = ({ row, column }: CellPosition): boolean =>
    row >= area.row &&
    row < area.row + area.rows &&
    column >= area.column &&
    column < area.column + area.columns &&
    !asides.has(row);
  const cells = writtenTexts(context)
    .filter(({ text }: WrittenText) => isAsAsked(text))
    .flatMap((written) => written.cells.filter(isInTable));
  return inReadingOrder(cells);
}

/** The cells of some roles in every row of every measure. */
export function roleCells(
  { measureSheet: { measures } }: InspectionContext,
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
