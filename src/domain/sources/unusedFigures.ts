import { certain } from "../certain";
import type { UnusedFigures } from "../measures/reading";
import type { SourceNotice } from "./planSource";
import { beginsIn, type PlacedCell, type SheetCells } from "./sheetCells";

/** The text by which an official knows a row again: the first that stands in it. */
function labelOf(cells: readonly PlacedCell[]): string {
  return cells.find(({ cell }) => typeof cell.content === "string")?.text ?? "";
}

function isValue({ cell, text }: PlacedCell): boolean {
  return typeof cell.content === "number" || /[0-9０-９]/u.test(text);
}

/** A row without an explanation, with the figures in it; none where it has no figures. */
function ofRow(cells: SheetCells, row: number): readonly UnusedFigures[] {
  const own = cells.inRow(row).filter((cell) => beginsIn(cell, row));
  const figures = own.filter(isValue).length;
  return figures === 0 ? [] : [{ sheet: cells.grid.name, place: { kind: "row", row }, header: labelOf(own), figures }];
}

/** What was seen in a source and not read, as the reading shows it. */
export function unusedOf(notices: readonly SourceNotice[], sheets: readonly SheetCells[]): readonly UnusedFigures[] {
  const byName = new Map(sheets.map((cells) => [cells.grid.name, cells]));
  return notices.flatMap((notice): readonly UnusedFigures[] => {
    if (notice.code === "blankForms") return [];
    const cells = certain(byName.get(notice.sheet));
    if (notice.code === "unexplainedRows") return notice.rows.flatMap((row) => ofRow(cells, row));
    const rows = [...new Set(notice.cells.map(({ row }) => row))];
    return rows.map((row) => {
      const figures = notice.cells.filter((cell) => cell.row === row).length;
      return { sheet: notice.sheet, place: { kind: "row", row }, header: labelOf(cells.inRow(row)), figures };
    });
  });
}
