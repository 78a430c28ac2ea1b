import { cellAt, type SheetGrid } from "../grid/sheetGrid";
import { periodOf } from "./columnGroups";
import type { Header, HeaderColumn } from "./header";

/** Rows looked at to find out whether a column between two tables is blank: a gap is blank from its top. */
const rowsOfAGap = 200;

function isBlank(grid: SheetGrid, header: Header, column: number): boolean {
  const rows = Math.min(rowsOfAGap, grid.origin.row + grid.contents.length - header.firstRow);
  return Array.from({ length: rows }, (_, index) => cellAt(grid, { row: header.firstRow + index, column })).every(
    ({ content }) => content === "",
  );
}

/** The header's columns, cut where a wholly blank column stands between two of them. */
function segments(header: Header, grid: SheetGrid): readonly (readonly HeaderColumn[])[] {
  const cut: HeaderColumn[][] = [];
  for (const column of header.columns) {
    const open = cut.at(-1);
    const left = open?.at(-1)?.column ?? column.column;
    const between = Array.from({ length: Math.max(0, column.column - left - 1) }, (_, index) => left + 1 + index);
    if (open === undefined || between.some((gap) => isBlank(grid, header, gap))) cut.push([column]);
    else open.push(column);
  }
  return cut;
}

/** What a column says: its role and period; divisions are told apart by their names. */
function meaningOf(column: HeaderColumn): string {
  const detail = column.role === "division" ? column.label : String(periodOf(column));
  return `${String(column.role)} ${detail}`;
}

function recognisedIn(columns: readonly HeaderColumn[]): readonly HeaderColumn[] {
  return columns.filter(({ role }) => role !== null);
}

/**
 * 活動指標 and, behind a blank column, 成果指標, each with 指標名 | 計画 | 実績: in every row where the one names an indicator, the
 * other does, and only the first says of which measure.
 */
function continues(
  part: readonly HeaderColumn[],
  main: readonly HeaderColumn[],
  header: Header,
  grid: SheetGrid,
): boolean {
  const [first] = part;
  const own = main.find(({ role }) => role === "indicator");
  if (first?.role !== "indicator" || own === undefined || first.column < own.column) return false;
  const areValued = part.some(({ role }) => role === "target" || role === "actual");
  const rows = Array.from({ length: grid.origin.row + grid.contents.length - header.lastRow - 1 }, (_, index) =>
    [own, first].map(({ column }) => cellAt(grid, { row: header.lastRow + 1 + index, column }).content !== ""),
  );
  return areValued && main.some(({ role }) => role === "name") && rows.every(([one, other]) => one === other);
}

/**
 * The header without the small tables that stand beside the measures (a legend 評価 | 基準, a count 区分 | 件数).
 * Such a table is parted from the measures by a blank column, and says again what the table of measures already has, or
 * nothing that a measures sheet has right of its divisions. A blank column alone parts nothing: bodies also leave one
 * between blocks of columns.
 */
export function withoutSideTables(header: Header, grid: SheetGrid): Header {
  const parts = segments(header, grid);
  const [main = []] = [...parts].sort((one, other) => recognisedIn(other).length - recognisedIn(one).length);
  const known = new Set(recognisedIn(main).map(meaningOf));
  const end = main.at(-1)?.column ?? 0;
  const belongs = (part: readonly HeaderColumn[]): boolean => {
    const own = recognisedIn(part);
    const hasMore = own.some(({ role, column }) => role !== "division" || column < end);
    if (part === main || continues(part, main, header, grid)) return true;
    return hasMore && !own.some((column) => known.has(meaningOf(column)));
  };
  return { ...header, columns: parts.filter(belongs).flat() };
}
