import type { CellPosition } from "../../../grid/cell";
import { defineTableCheck, type TableContext } from "../../check";
import { publishedOf } from "../consistency/published";
import { findAt } from "../findingAt";
import { isFilledAt, usedColumns } from "./shownCells";

/** Where another table begins below the measures, but not in a row that `skips`; `null` when there is none. */
export function tableBelow(
  { grid, measureSheet: { area } }: TableContext,
  skips: (row: number) => boolean = () => false,
): CellPosition | null {
  const { first, end } = usedColumns(grid);
  for (let row = area.row + area.rows; row < grid.origin.row + grid.contents.length; row += 1) {
    if (skips(row)) continue;
    for (let column = first; column < end; column += 1) {
      if (isFilledAt(grid, row, column)) return { row, column };
    }
  }
  return null;
}

/** The rows of the sheet's own summary of the measures: it is compared with the recount, not left unread. */
function summaryRows(context: TableContext): (row: number) => boolean {
  const areas = publishedOf(context)
    .summaries.filter(({ summary }) => summary.sheet === context.grid.name)
    .map(({ summary: { cell, rows } }) => ({ first: cell.row, last: rows.at(-1)?.cell.row ?? cell.row }));
  return (row) => areas.some(({ first, last }) => row >= first && row <= last);
}

/** Another table below the measures: reading ends where it begins. One with measures of its own is not read at all. */
export const severalTables = defineTableCheck({
  code: "structure-several-tables",
  severity: "info",
  granularity: "sheet",
  ja: {
    title: "一つのシートに表が複数ある",
    description: "施策一覧の下に別の表があります。点検は、最初の表だけを対象にします。",
    message: (p: { row: number }) => `${p.row + 1}行目から別の表があります。この表は点検していません。`,
    fix: "別の表は、別のシートに移してください。施策一覧の続きであれば、間の見出しを1ページ目と同じにしてください。",
  },
  en: {
    title: "Several tables on one sheet",
    message: (p) => `Another table begins in row ${p.row + 1}. It was not inspected.`,
    fix: "Move it to a sheet of its own; if it continues the measures, give it the same header as the first page.",
  },
  find: (context) => {
    const begins = tableBelow(context, summaryRows(context));
    if (begins === null) return [];
    return findAt(context.grid, [begins], { row: begins.row });
  },
});
